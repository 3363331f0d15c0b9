import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from '../../read-example.js'

const smallest = readFileSync(join(root, 'examples', 'minst.yaml'), 'utf8').replace(/^#.*\n/gm, '')

/** An agreement that inherits what its district has in common. */
export const agreementOf = (place: string): string =>
  smallest.replace('skjema: 1', 'skjema: 1\narver: felles/distriktet.yaml').replaceAll('Rakkestad', place)

export const district = 'møter: { antall: { fra: 2, til: 3 } }\nevaluering: { løpende: true }\n'

/** A repository with four municipalities, of which three take the number of meetings from their district, on the branch `main`. */
export class SampleProject {
  readonly folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'politirad ci ')))

  constructor() {
    this.git('init', '-q', '-b', 'main')
    this.commit('As it was', {
      'avtaler/felles/distriktet.yaml': district,
      'avtaler/dalby.yaml': agreementOf('Dalby'),
      'avtaler/fjellby.yaml': agreementOf('Fjellby'),
      'avtaler/sjøby.yaml': agreementOf('Sjøby'),
      'avtaler/egenby.yaml': `${agreementOf('Egenby')}møter: { antall: { fra: 6, til: 6 } }\n`,
    })
    this.git('switch', '-qc', 'forslag')
  }

  git(...args: string[]): string {
    const who = ['-c', 'user.name=Kari', '-c', 'user.email=kari@dalby.example', '-c', 'protocol.file.allow=always']
    return execFileSync('git', [...who, ...args], { cwd: this.folder, encoding: 'utf8' }).trim()
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, name)), { recursive: true })
      writeFileSync(join(this.folder, name), text)
    }
  }

  commit(subject: string, files: Readonly<Record<string, string>> = {}): void {
    this.write(files)
    this.git('add', '-A')
    this.git('commit', '-qm', subject)
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8')
  }

  /** The district wants more meetings, Dalby another signatory, and a municipality is new. */
  change(): void {
    this.commit('More meetings', {
      'avtaler/felles/distriktet.yaml': district.replace('fra: 2, til: 3', 'fra: 3, til: 4'),
      'avtaler/dalby.yaml': agreementOf('Dalby').replace('rolle: Ordfører, part', 'rolle: Varaordfører, part'),
      'avtaler/nyby.yaml': agreementOf('Nyby'),
    })
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

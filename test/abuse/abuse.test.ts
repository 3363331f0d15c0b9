import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../read-example.js'
import { bombs, type Case, characters, encodings, markup, syntax } from './cases.js'

/** The command as people run it, on files that want to break it. All of a group go through one process. */
const bin = join(root, 'bin', 'politirad.js')

const folder = mkdtempSync(join(tmpdir(), 'politirad-abuse-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function politirad(argv: readonly string[]) {
  return spawnSync(process.execPath, [bin, ...argv], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 30_000,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, POLITIRAD_LANG: 'en' },
  })
}

describe.each<[string, readonly Case[]]>([
  ['encodings', encodings],
  ['bombs', bombs],
  ['syntax', syntax],
  ['characters', characters],
  ['markup', markup],
])('%s', (group, cases) => {
  const names = cases.map((_, at) => `${group}-${at}`)
  let told = ''

  beforeAll(() => {
    cases.forEach(([, file], at) => {
      writeFileSync(join(folder, `${names[at]}.yaml`), file)
    })
    mkdirSync(join(folder, 'ut'), { recursive: true })
    const argv = ['generate', ...names.map((name) => `${name}.yaml`), '--format', 'txt,html', '-o', 'ut']
    const { status, signal, stderr } = politirad(argv)
    told = stderr
    expect([status, signal]).toEqual([cases.some(([, , answer]) => answer.startsWith('refuse')) ? 1 : 0, null])
  }, 35_000)

  test.each(cases.map((one, at) => [one[0], one[2], names[at] ?? ''] as const))('%s', (_name, answer, name) => {
    const [kind, words] = /^(\w+) (.*)$/s.exec(answer)?.slice(1) ?? []
    const made = join(folder, 'ut', `${name}.txt`)
    expect(existsSync(made)).toBe(kind !== 'refuse')
    if (kind === 'literal') {
      const plain = (text: string): string => text.replaceAll(/\s+/g, ' ')
      expect(plain(readFileSync(made, 'utf8'))).toContain(words)
      expect(readFileSync(join(folder, 'ut', `${name}.html`), 'utf8')).not.toMatch(
        /<script>alert|<img src=x|href="(?!https?:|mailto:|tel:|#)/i,
      )
    } else {
      const severity = kind === 'refuse' ? 'error' : 'warning'
      const first = problemsOf(told, name).find((problem) => problem.severity === severity)
      expect(`${first?.code} ${first?.place}`).toMatch(exactOrBegin(words ?? ''))
    }
  })
})

/** A place that is written in full is held in full; where there is none, or half of one, the rest is open. */
const exactOrBegin = (words: string): RegExp =>
  new RegExp(`^${words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}${/\d:\d+$| -$/.test(words) ? '$' : ''}`)

/** `a.yaml:1:2: error: … [code]` */
function problemsOf(told: string, name: string) {
  const line = new RegExp(`^(?:${name}\\.yaml:(\\d+:\\d+): )?(error|warning|hint): .* \\[([a-z-]+)\\]$`, 'gm')
  return [...told.matchAll(line)]
    .filter(([whole]) => whole.includes(`${name}.yaml`))
    .map(([, place = '-', severity, code]) => ({ place, severity, code }))
}

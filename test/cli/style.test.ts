import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BuildOptions } from '../../src/pipeline.js'
import { makePng } from '../make-picture.js'
import { root } from '../read-example.js'
import { buildQuickly, type Ran, realFiles, run, type Setting } from './test-world.js'

let cwd = ''
let given: BuildOptions | undefined

beforeEach(() => {
  given = undefined
  cwd = mkdtempSync(join(tmpdir(), 'politirad-style-'))
  mkdirSync(join(cwd, 'stil'))
  cpSync(join(root, 'examples', 'rakkestad.yaml'), join(cwd, 'avtale.yaml'))
  writeFileSync(join(cwd, 'stil', 'våpen.png'), makePng())
  writeFileSync(join(cwd, 'utenfor.png'), makePng())
  style('våpen.png')
})
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

const style = (picture: string, more = ''): void =>
  writeFileSync(join(cwd, 'stil', 'stil.yaml'), `skjema: 1\nlogo:\n  fil: ${picture}\n  tekst: Våpenet\n${more}`)

async function generate(argv: readonly string[] = [], setting: Partial<Setting> = {}): Promise<Ran> {
  const build: typeof buildQuickly = (checked, formats, options) => {
    given = options
    return buildQuickly(checked, formats, options)
  }
  const words = ['generate', 'avtale.yaml', '--style', 'stil/stil.yaml', '--format', 'txt', ...argv]
  return run(words, { cwd, pipeline: { build }, ...setting })
}

describe('--style', () => {
  test('hands the picture on, with its words and where they stand', async () => {
    style('våpen.png', '  bredde: 40\n')
    expect(await generate()).toMatchObject({ exitCode: 0, stdout: 'avtale.txt\n', stderr: 'Laget 1 fil.\n' })
    expect(given?.style?.logo).toMatchObject({
      picture: { format: 'png', width: 4, height: 5, size: makePng().length },
      alt: { text: 'Våpenet', from: { file: 'stil/stil.yaml', pointer: '/logo/tekst' } },
      width: 40,
    })
  })

  test('without it there is no style', async () => {
    await run(['generate', 'avtale.yaml', '--format', 'txt'], { cwd })
    expect(given).toBeUndefined()
  })

  test('a path written on Windows leads to the same file', async () => {
    mkdirSync(join(cwd, 'stil', 'bilder'))
    writeFileSync(join(cwd, 'stil', 'bilder', 'våpen.png'), makePng())
    style('bilder\\våpen.png')
    expect((await generate()).exitCode).toBe(0)
  })

  test('a name that a Mac wrote is the same name', async () => {
    style('blå.png')
    writeFileSync(join(cwd, 'stil', 'blå.png'.normalize('NFD')), makePng())
    expect((await generate()).exitCode).toBe(0)
  })

  test.each([
    '../utenfor.png',
    'bilder/../../utenfor.png',
    '..\\utenfor.png',
    '/etc/passwd',
    'C:\\våpen.png',
    'file:///etc/passwd',
  ])('nothing is read from %s', async (picture) => {
    style(picture)
    const read: string[] = []
    const files = {
      read: (path: string, limit: number) => {
        read.push(path)
        return realFiles.read(path, limit)
      },
    }
    const { exitCode, stderr } = await generate([], { files })
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: expect.stringContaining('[picture-outside]') })
    expect(read.filter((path) => !path.endsWith('.yaml'))).toEqual([])
  })

  test.skipIf(process.platform === 'win32')('a link out of the folder is not followed, one within it is', async () => {
    symlinkSync('../utenfor.png', join(cwd, 'stil', 'ut.png'))
    symlinkSync('våpen.png', join(cwd, 'stil', 'inn.png'))
    style('ut.png')
    expect(await generate()).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('[picture-outside]') })
    style('inn.png')
    expect((await generate()).exitCode).toBe(0)
  })

  test.skipIf(process.platform === 'win32')('a folder that leads out is not followed either', async () => {
    mkdirSync(join(cwd, 'annet'))
    writeFileSync(join(cwd, 'annet', 'våpen.png'), makePng())
    symlinkSync('../annet', join(cwd, 'stil', 'bilder'))
    style('bilder/våpen.png')
    expect((await generate()).stderr).toContain('[picture-outside]')
  })

  test('a pipe or a device is not opened', async () => {
    const status = async (path: string) =>
      path.endsWith('.png') ? ({ kind: 'other', isLink: false, isReadOnly: false } as const) : realFiles.status(path)
    const { exitCode, stderr } = await generate([], { files: { status } })
    expect({ exitCode, stderr }).toEqual({ exitCode: 3, stderr: expect.stringContaining('er ikke en vanlig fil') })
  })

  test('a picture that may not be read', async () => {
    const read = async (path: string, limit: number) =>
      path.endsWith('.png')
        ? Promise.reject(Object.assign(new Error(), { code: 'EACCES' }))
        : realFiles.read(path, limit)
    expect(await generate([], { files: { read } })).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining('Du har ikke tilgang til å lese bildet «våpen.png».'),
    })
  })

  test('a picture too large is not read to its end', async () => {
    writeFileSync(join(cwd, 'stil', 'våpen.png'), Buffer.concat([makePng(), Buffer.alloc(5_000_000)]))
    expect((await generate()).stderr).toContain('høyst 2 MB')
  })

  test('what is odd about it is told, unless only errors are asked for', async () => {
    writeFileSync(join(cwd, 'stil', 'stil.yaml'), 'skjema: 1\nlogo:\n  fil: våpen.png\n  tekst: 1838\n')
    expect((await generate()).stderr).toContain('stil/stil.yaml:4:10: advarsel: «tekst» mangler anførselstegn.')
    expect((await generate(['--quiet', '--force'])).stderr).toBe('')
  })

  test('it is read once, and told of once, however many agreements there are', async () => {
    cpSync(join(cwd, 'avtale.yaml'), join(cwd, 'annen.yaml'))
    style('borte.png')
    const { stderr, stdout } = await generate(['annen.yaml'])
    expect(stderr.split('[picture-unreadable]')).toHaveLength(2)
    expect({ stdout, last: stderr.split('\n').at(-2) }).toEqual({
      stdout: '',
      last: '1 feil i 1 fil. Ingen filer er laget.',
    })
  })

  test('it is never written over', async () => {
    writeFileSync(join(cwd, 'avtale.json'), JSON.stringify({ skjema: 1, logo: { fil: 'utenfor.png', tekst: 'x' } }))
    const argv = ['generate', 'avtale.yaml', '--style', 'avtale.json', '--format', 'json', '--force']
    expect(await run(argv, { cwd })).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('[output-is-input]'),
    })
  })
})

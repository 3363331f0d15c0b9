import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { build } from '../../src/pipeline.js'
import { exampleOf, wordOf } from '../pull/pulling.js'
import { root } from '../read-example.js'
import { run, type Setting } from './test-world.js'

const yaml = readFileSync(join(root, 'examples', 'rakkestad.yaml'), 'utf8')
let edited: Uint8Array
let unchanged: Uint8Array
beforeAll(async () => {
  const word = await wordOf(await exampleOf('rakkestad'))
  unchanged = word.bytes
  edited = word
    .type('/parter/@kommunen/vedtak/0/sak', '36/18')
    .type('/kunnskapsgrunnlag/0', 'Ungdataundersøkelsen')
    .comment('bør lage en møteplan', 'Skal, ikke bør?').bytes
})

let cwd = ''
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'politirad-pull-'))
  writeFileSync(join(cwd, 'rakkestad.yaml'), yaml)
  writeFileSync(join(cwd, 'rakkestad.docx'), edited)
})
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

const politirad = (argv: readonly string[], setting: Partial<Setting> = {}) => run(argv, { cwd, ...setting })
const written = (): string => readFileSync(join(cwd, 'rakkestad.yaml'), 'utf8')
const both = yaml.replace('"35/18"', '"36/18"').replace('- Ungdata\n', '- Ungdataundersøkelsen\n')

describe('pull', () => {
  test('lists what was changed, and writes nothing where nobody can be asked', async () => {
    const { exitCode, stdout } = await politirad(['pull', 'rakkestad.docx'])
    expect(exitCode).toBe(1)
    await expect(stdout).toMatchFileSnapshot('pull-list.txt')
    expect(written()).toBe(yaml)
  })

  test('--yes takes all, and the rest stays to the letter', async () => {
    expect(await politirad(['ta-inn', 'rakkestad.docx', '--yes'])).toMatchObject({ exitCode: 0, stderr: '' })
    expect(written()).toBe(both)
    const again = await politirad(['pull', 'rakkestad.docx', '--yes'])
    expect(again).toMatchObject({ exitCode: 0, stderr: '' })
    expect(written()).toBe(both)
  })

  test('-n only shows', async () => {
    expect(await politirad(['pull', 'rakkestad.docx', '-n', '--yes'])).toMatchObject({ exitCode: 0, stderr: '' })
    expect(written()).toBe(yaml)
  })

  test('asks about each change', async () => {
    const { exitCode, stdout } = await politirad(['pull', 'rakkestad.docx'], { answers: ['nei', 'ja'] })
    expect(exitCode).toBe(1)
    expect(stdout).toContain('Ta inn 1? (ja, nei, alle) [nei]: nei\nTa inn 2? (ja, nei, alle) [nei]: ja\n')
    expect(written()).toBe(yaml.replace('- Ungdata\n', '- Ungdataundersøkelsen\n'))
  })

  test('takes all that are left where that is answered', async () => {
    expect(await politirad(['pull', 'rakkestad.docx'], { answers: ['alle'] })).toMatchObject({ exitCode: 0 })
    expect(written()).toBe(both)
  })

  test('no answer is no', async () => {
    expect((await politirad(['pull', 'rakkestad.docx'], { answers: [] })).exitCode).toBe(1)
    expect(written()).toBe(yaml)
  })

  test('a file that nobody edited changes nothing', async () => {
    writeFileSync(join(cwd, 'rakkestad.docx'), unchanged)
    expect(await politirad(['pull', 'rakkestad.docx'])).toEqual({
      exitCode: 0,
      stdout: 'rakkestad.docx → rakkestad.yaml\n\nIngenting er endret i Word-filen.\n\n',
      stderr: '',
    })
  })

  test('keeps the line ends and the byte order mark of the file', async () => {
    writeFileSync(join(cwd, 'rakkestad.yaml'), `\ufeff${yaml.replaceAll('\n', '\r\n')}`)
    expect(await politirad(['pull', 'rakkestad.docx', '--yes'])).toMatchObject({ exitCode: 0 })
    expect(written()).toBe(`\ufeff${both.replaceAll('\n', '\r\n')}`)
  })

  test('finds the YAML beside the Word file, or where it is told to look', async () => {
    mkdirSync(join(cwd, 'avtaler'))
    writeFileSync(join(cwd, 'avtaler', 'rakkestad.docx'), edited)
    writeFileSync(join(cwd, 'avtaler', 'rakkestad.yaml'), yaml)
    expect(await politirad(['pull', 'avtaler/rakkestad.docx', '--yes'])).toMatchObject({ exitCode: 0 })
    expect(readFileSync(join(cwd, 'avtaler', 'rakkestad.yaml'), 'utf8')).toBe(both)
    expect(written()).toBe(yaml)
    expect(await politirad(['pull', 'avtaler/rakkestad.docx', 'rakkestad.yaml', '--yes'])).toMatchObject({
      exitCode: 0,
    })
    expect(written()).toBe(both)
  })

  test('writes an inherited value into the file that it is from', async () => {
    const checked = await exampleOf('nord-gudbrandsdal')
    const inherited = checked.source.heritage?.files[0]
    if (!inherited) throw new Error('the example inherits nothing')
    mkdirSync(join(cwd, 'felles'))
    writeFileSync(join(cwd, 'politirad.yaml'), '')
    writeFileSync(join(cwd, 'nord-gudbrandsdal.yaml'), checked.source.text)
    writeFileSync(join(cwd, inherited.path), inherited.source.text)
    const word = await wordOf(checked)
    const value = word.values.find(({ pointer }) => pointer === '/parter/@politiet/navn')
    if (!value) throw new Error('the police are not inherited')
    writeFileSync(join(cwd, 'ng.docx'), word.type(value.pointer, 'Nytt politidistrikt').bytes)
    const { exitCode, stdout } = await politirad(['pull', 'ng.docx', 'nord-gudbrandsdal.yaml', '--yes'])
    expect(stdout).toContain(`skrevet i ${join('felles', 'innlandet.yaml')}`)
    expect(stdout).toContain('Den gjelder alle avtaler som arver filen.')
    expect(exitCode).toBe(0)
    expect(readFileSync(join(cwd, 'nord-gudbrandsdal.yaml'), 'utf8')).toBe(checked.source.text)
    expect(readFileSync(join(cwd, inherited.path), 'utf8')).toBe(
      inherited.source.text.replace('navn: Innlandet politidistrikt', 'navn: Nytt politidistrikt'),
    )
  })

  test('writes nothing that would make the agreement wrong, and says what is', async () => {
    const word = (await wordOf(await exampleOf('rakkestad'))).type(
      '/kontakter/@nærpolitisjefen/epost',
      'ikke en adresse',
    )
    writeFileSync(join(cwd, 'rakkestad.docx'), word.bytes)
    const { exitCode, stderr } = await politirad(['pull', 'rakkestad.docx', '--yes'])
    expect(exitCode).toBe(1)
    expect(stderr).toContain('[wrong-format]')
    expect(written()).toBe(yaml)
  })

  test('an unknown way to read tracked changes is wrong usage', async () => {
    const refused = await politirad(['pull', 'rakkestad.docx', '--changes', 'alle'])
    expect(refused).toMatchObject({ exitCode: 2, stdout: '' })
  })
})

describe('pull refuses', () => {
  const damaged = (path: string, part: string): Uint8Array =>
    zipSync({ '[Content_Types].xml': strToU8('<Types/>'), [path]: strToU8(part) })
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const files: Readonly<Record<string, readonly [bytes: () => Uint8Array | Promise<Uint8Array>, code: string]>> = {
    'a PDF': [() => strToU8('%PDF-1.7\n'), 'not-pullable'],
    'an empty file': [() => new Uint8Array(), 'not-pullable'],
    'a text': [() => strToU8('Hei'), 'not-pullable'],
    'a zip of something else': [() => zipSync({ 'a.txt': strToU8('a') }), 'file-damaged'],
    'a broken zip': [() => edited.slice(0, 2000), 'file-damaged'],
    'a Word file of somebody else': [
      () => damaged('word/document.xml', `<w:document ${word}><w:body><w:p/></w:body></w:document>`),
      'not-pullable',
    ],
    'XML that isn’t well formed': [() => damaged('word/document.xml', '<w:document>'), 'file-damaged'],
    'entities that grow': [
      () => damaged('word/document.xml', '<!DOCTYPE a [<!ENTITY b "ccccccccc">]><a>&b;</a>'),
      'file-damaged',
    ],
    'a web edition': [
      async () => {
        const built = await build(await exampleOf('rakkestad'), ['docx'], { public: true })
        return built.ok ? (built.value[0]?.bytes ?? new Uint8Array()) : new Uint8Array()
      },
      'not-pullable',
    ],
  }

  test.each(Object.keys(files))('%s', async (name) => {
    const [bytes, code] = files[name] ?? []
    if (!bytes) throw new Error('no such file')
    writeFileSync(join(cwd, 'fil.docx'), await bytes())
    const refused = await politirad(['pull', 'fil.docx', 'rakkestad.yaml', '--yes'])
    expect(refused).toMatchObject({ exitCode: 1, stdout: '' })
    expect(refused.stderr).toContain(`[${code}]`)
    expect(written()).toBe(yaml)
  })

  test('a file without its YAML', async () => {
    rmSync(join(cwd, 'rakkestad.yaml'))
    const refused = await politirad(['pull', 'rakkestad.docx'])
    expect(refused).toMatchObject({ exitCode: 1, stdout: '' })
    expect(refused.stderr).toContain('«rakkestad.yaml», som ikke ligger ved siden av den')
  })

  test('a file that isn’t there', async () => {
    expect(await politirad(['pull', 'borte.docx'])).toMatchObject({ exitCode: 3, stdout: '' })
  })
})

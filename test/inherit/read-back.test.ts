import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Origins } from '../../src/inherit/list-origins.js'
import { sourceHash } from '../../src/model/source-hash.js'
import { build } from '../../src/pipeline.js'
import { run } from '../cli/test-world.js'
import { exampleNames, readExample, root } from '../read-example.js'
import { minimalAgreement } from '../validate/minimal-agreement.js'
import { checkFiles, type TextFiles } from './inheriting.js'

const project = join(import.meta.dirname, 'prosjekt')
const textOf = (file: string): string => readFileSync(join(project, file), 'utf8')

let cwd = ''
beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'politirad-arv-'))
  cpSync(project, cwd, { recursive: true })
})
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

/** With the real writers. */
const politirad = (...argv: string[]) => run(argv, { cwd, pipeline: { build } })

describe.each(['pdf', 'docx'])('%s', (format) => {
  test('with all its files is taken out, made again and the same', async () => {
    const options = ['--format', format, '--attach-source', '--with-comments', '-q']
    await politirad('generate', 'avtaler/fjellby.yaml', '-o', 'ut', ...options)
    const extracted = await politirad('extract', `ut/fjellby.${format}`, '-o', 'hentet')
    expect(extracted).toEqual({
      exitCode: 0,
      stderr: '',
      stdout: ['avtale/fjellby.yaml', 'felles/norge.yaml', 'felles/øst.yaml', 'politirad.yaml']
        .map((name) => `hentet/${name}\n`)
        .join(''),
    })
    expect(readFileSync(join(cwd, 'hentet/avtale/fjellby.yaml'), 'utf8')).toBe(textOf('avtaler/fjellby.yaml'))
    expect(readFileSync(join(cwd, 'hentet/felles/øst.yaml'), 'utf8')).toBe(textOf('felles/øst.yaml'))

    await politirad('generate', 'hentet/avtale/fjellby.yaml', '-o', 'igjen', ...options)
    const [first, again] = ['ut', 'igjen'].map((folder) => readFileSync(join(cwd, folder, `fjellby.${format}`)))
    expect(again?.equals(first ?? Buffer.of())).toBe(true)
  })

  test('is proved by its YAML on the disk, with what that inherits', async () => {
    await politirad('generate', 'avtaler/fjellby.yaml', '-o', 'ut', '--format', format, '-q')
    expect((await politirad('verify', `ut/fjellby.${format}`, 'avtaler/fjellby.yaml')).exitCode).toBe(0)

    writeFileSync(join(cwd, 'felles/øst.yaml'), textOf('felles/øst.yaml').replace('om våren', 'om høsten'))
    const changed = await politirad('verify', `ut/fjellby.${format}`, 'avtaler/fjellby.yaml')
    expect(changed.exitCode).toBe(1)
    expect(changed.stdout).toMatch(/- .*Dagen avtales om høsten/)
    expect(changed.stdout).toMatch(/\+ .*Dagen avtales om våren/)
    expect(changed.stdout).toContain('SHA-256 er en annen')

    rmSync(join(cwd, 'felles/øst.yaml'))
    const without = await politirad('verify', `ut/fjellby.${format}`, 'avtaler/fjellby.yaml')
    expect(without.exitCode).toBe(3)
    expect(without.stderr).toMatch(/^avtaler\/fjellby\.yaml:3:8: feil: .*inherited-unreadable/)
  })

  test('is proved by the files within', async () => {
    await politirad('generate', 'avtaler/fjellby.yaml', '-o', 'ut', '--format', format, '--attach-source', '-q')
    const made = join(cwd, 'ut', `fjellby.${format}`)
    expect((await run(['verify', made], { cwd: tmpdir() })).exitCode).toBe(0)
    expect((await politirad('verify', made, 'avtaler/fjellby.yaml')).exitCode).toBe(0)
    const printed = await politirad('extract', made)
    expect(printed.stdout).toMatch(/^avtaletype: samarbeidsavtale\n/)
    expect(printed.stderr).toContain('2 filer til ligger ved')
  })
})

test('a PDF names its files, in the order of the names’ bytes', async () => {
  await politirad('generate', 'avtaler/fjellby.yaml', '-o', 'ut', '--format', 'pdf', '--attach-source', '-q')
  const pdf = await PDFDocument.load(readFileSync(join(cwd, 'ut', 'fjellby.pdf')), { updateMetadata: false })
  const of = PDFName.of
  const attached = pdf.catalog.lookup(of('AF'), PDFArray)
  const names = Array.from({ length: attached.size() }, (_, i) =>
    attached.lookup(i, PDFDict).lookup(of('UF'), PDFString, PDFHexString).decodeText(),
  )
  expect(names).toEqual(['fjellby.yaml', '../felles/norge.yaml', '../felles/øst.yaml'])
  const tree = pdf.catalog
    .lookup(of('Names'), PDFDict)
    .lookup(of('EmbeddedFiles'), PDFDict)
    .lookup(of('Names'), PDFArray)
  const keys = [0, 2, 4].map((at) => tree.lookup(at, PDFString, PDFHexString).decodeText())
  expect(keys).toEqual(keys.toSorted())
})

test('a Word file names the file of each value, wherever they lie', async () => {
  await politirad('generate', 'avtaler/fjellby.yaml', '-o', 'ut', '--format', 'docx', '-q')
  const parts = unzipSync(readFileSync(join(cwd, 'ut', 'fjellby.docx')))
  const source = strFromU8(parts['customXml/item1.xml'] ?? new Uint8Array())
  expect(source).toMatch(/<kilde [^>]*fil="fjellby\.yaml"/)
  expect(source).toMatch(/fil="fjellby\.yaml" peker="\/parter\/@kommunen\/navn">Fjellby kommune</)
  expect(source).toMatch(/fil="\.\.\/felles\/øst\.yaml" peker="\/parter\/@politiet\/navn">Øst politidistrikt</)
  expect(source).toMatch(/fil="\.\.\/felles\/norge\.yaml" peker="\/kunnskapsgrunnlag\/0">Ungdata</)
})

test('JSON names them as the user does', async () => {
  const { stdout } = await politirad('generate', 'avtaler/fjellby.yaml', '--format', 'json', '-o', '-')
  expect(new Set(stdout.match(/(?<="file": ")[^"]*/g))).toEqual(
    new Set(['avtaler/fjellby.yaml', 'felles/norge.yaml', 'felles/øst.yaml']),
  )
})

test('a character without a glyph is told where it was written', async () => {
  writeFileSync(
    join(cwd, 'felles/øst.yaml'),
    textOf('felles/øst.yaml').replace('Distriktet samler', 'Distriktet 漢 samler'),
  )
  const { stderr } = await politirad('generate', 'avtaler/fjellby.yaml', '-o', 'ut')
  expect(stderr).toMatch(/^felles\/øst\.yaml:\d+:\d+: feil: .*missing-glyph/m)
  expect(stderr).toContain('Distriktet 漢 samler')
})

describe('the hash', () => {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
  const hashOf = async (texts: TextFiles): Promise<string> => {
    const checked = await checkFiles(texts)
    if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics))
    return sourceHash(checked.value.source)
  }
  const inheriting = (arver: string): string => `arver: ${arver}\n${minimalAgreement}`

  test('of a file alone is that of its text', async () => {
    expect(await hashOf({ 'a.yaml': minimalAgreement })).toBe(sha256(minimalAgreement))
    expect(await hashOf({ 'b.yaml': minimalAgreement.replaceAll('\n', '\r\n') })).toBe(sha256(minimalAgreement))
  })

  test('of several is that of their hashes, a line each, in the order of merging', async () => {
    const [own, øst, norge] = [inheriting('øst.yaml'), 'arver: norge.yaml\ntittel: A\n', 'møter: { minst: 2 }\n']
    const expected = sha256([norge, øst, own].map((text) => `${sha256(text)}\n`).join(''))
    expect(await hashOf({ 'a.yaml': own, 'øst.yaml': øst, 'norge.yaml': norge })).toBe(expected)
    expect(
      await hashOf({ 'b.yaml': own.replaceAll('\n', '\r\n'), 'øst.yaml': `\ufeff${øst}`, 'norge.yaml': norge }),
    ).toBe(expected)
  })

  test('changes with a comment in an inherited file', async () => {
    const own = inheriting('a.yaml')
    expect(await hashOf({ 'x.yaml': own, 'a.yaml': 'tittel: A' })).not.toBe(
      await hashOf({ 'x.yaml': own, 'a.yaml': 'tittel: A # B' }),
    )
  })
})

describe('names from a file lead nowhere', () => {
  /** A Word file in which the inherited file goes by another name. */
  async function renamed(name: string): Promise<void> {
    await politirad('generate', 'avtaler/fjellby.yaml', '-o', 'ut', '--format', 'docx', '--attach-source', '-q')
    const parts = unzipSync(readFileSync(join(cwd, 'ut', 'fjellby.docx')))
    const source = strFromU8(parts['customXml/item1.xml'] ?? new Uint8Array())
    const changed = source.replace('<yaml fil="../felles/norge.yaml"', `<yaml fil="${name}"`)
    expect(changed).not.toBe(source)
    writeFileSync(join(cwd, 'led.docx'), zipSync({ ...parts, 'customXml/item1.xml': strToU8(changed) }))
  }

  test.each([
    ['/etc/ond.yaml', 'felles-1.yaml'],
    ['a/../../../ond.yaml', 'felles-1.yaml'],
    ['C:\\ond.yaml', 'felles-1.yaml'],
    ['NUL.yaml', 'felles-1.yaml'],
    ['aux/ond.yaml', 'felles-1.yaml'],
    ['.skjult/ond.yaml', 'felles-1.yaml'],
    ['ond.sh', 'felles-1.yaml'],
    ['ond\u202elmay.yaml', 'felles-1.yaml'],
    ['', 'felles-1.yaml'],
    ['fjellby.yaml', 'felles-1.yaml'],
    ['FJELLBY.YAML', 'felles-1.yaml'],
    ['../felles/ØST.yaml', 'felles/ØST.yaml'],
    ['../politirad.yaml', 'felles-1.yaml'],
    ['..\\..\\ond.yaml', 'ond.yaml'],
    ['../../../ond.yaml', 'ond.yaml'],
  ])('%j', async (name, place) => {
    await renamed(name)
    const before = new Set(readdirSync(join(cwd, '..')))
    const { exitCode } = await politirad('extract', 'led.docx', '-o', 'hentet/her')
    expect(exitCode).toBe(0)
    const written = readdirSync(join(cwd, 'hentet'), { recursive: true, encoding: 'utf8' }).filter((each) =>
      each.includes('.'),
    )
    expect(written.every((each) => each.startsWith('her/'))).toBe(true)
    expect(written).toContain(`her/${place}`)
    expect(written).toHaveLength(4)
    expect(readdirSync(join(cwd, '..')).filter((each) => !before.has(each) && /ond/.test(each))).toEqual([])
  })

  test('nor does a link that lies in the folder', async () => {
    await politirad('generate', 'avtaler/fjellby.yaml', '-o', 'ut', '--format', 'docx', '--attach-source', '-q')
    await politirad('extract', 'ut/fjellby.docx', '-o', 'annet')
    rmSync(join(cwd, 'annet', 'felles'), { recursive: true })
    symlinkSync(join(cwd, 'avtaler'), join(cwd, 'annet', 'felles'))
    const { exitCode, stderr } = await politirad('extract', 'ut/fjellby.docx', '-o', 'annet', '--force')
    expect({ exitCode, isOut: existsSync(join(cwd, 'avtaler', 'norge.yaml')) }).toEqual({ exitCode: 3, isOut: false })
    expect(stderr).toContain('[file-unwritable]')
  })

  test('several files don’t fit into one', async () => {
    await politirad('generate', 'avtaler/fjellby.yaml', '-o', 'ut', '--format', 'pdf', '--attach-source', '-q')
    const { exitCode, stderr } = await politirad('extract', 'ut/fjellby.pdf', '-o', 'en.yaml')
    expect({ exitCode, isThere: existsSync(join(cwd, 'en.yaml')) }).toEqual({ exitCode: 2, isThere: false })
    expect(stderr).toContain('[several-sources]')
  })
})

describe('what is shown can be read again, and says the same', () => {
  test.each([
    ['prosjekt/avtaler/fjellby.yaml', project, 'avtaler/fjellby.yaml'],
    ['examples/rakkestad.yaml', join(root, 'examples'), 'rakkestad.yaml'],
    ['examples/lillestrom.yaml', join(root, 'examples'), 'lillestrom.yaml'],
  ])('%s', async (_, folder, file) => {
    const shown = await run(['show', file], { cwd: folder })
    const whole = await run(['show', file, '--format', 'json'], { cwd: folder })
    const again = await checkFiles({ 'a.yaml': shown.stdout })
    if (!again.ok) throw new Error(JSON.stringify(again.diagnostics))
    const values = (json: string) =>
      (JSON.parse(json) as Origins).values.map(({ pointer, value }) => [pointer, String(value)])
    writeFileSync(join(cwd, 'a.yaml'), shown.stdout)
    expect(values((await run(['show', 'a.yaml', '--format', 'json'], { cwd })).stdout)).toEqual(values(whole.stdout))
  })

  test('the examples are what they were', async () => {
    for (const name of exampleNames) {
      const { stdout } = await run(['show', `${name}.yaml`], { cwd: join(root, 'examples') })
      const again = await checkFiles({ 'a.yaml': stdout })
      expect(again.ok && again.value.agreement).toEqual(readExample(name))
    }
  })
})

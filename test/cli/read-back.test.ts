import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dropComments } from '../../src/edit/drop-comments.js'
import { build, check, checkStyle } from '../../src/pipeline.js'
import { signPdf } from '../read/sign-pdf.js'
import { root } from '../read-example.js'
import { run } from './test-world.js'

const yaml = readFileSync(join(root, 'examples', 'rakkestad.yaml'), 'utf8')
const made = new Map<string, Uint8Array>()
beforeAll(async () => {
  const checked = await check('avtale.yaml', strToU8(yaml))
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics))
  for (const attachSource of [true, false]) {
    const built = await build(checked.value, ['pdf', 'docx'], { attachSource })
    if (!built.ok) throw new Error(JSON.stringify(built.diagnostics))
    for (const { format, bytes } of built.value) made.set(`${attachSource ? 'med' : 'uten'}.${format}`, bytes)
  }
  const uten = made.get('uten.pdf') ?? new Uint8Array()
  made.set('signert.pdf', await signPdf(uten, 'Prove Provesen', new Date('2026-11-20T10:15:00Z')))
})

let cwd = ''
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'politirad-back-'))
  for (const [name, bytes] of made) writeFileSync(join(cwd, name), bytes)
  writeFileSync(join(cwd, 'avtale.yaml'), yaml)
})
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

const politirad = (...argv: string[]) => run(argv, { cwd })

describe('extract', () => {
  test.each(['med.pdf', 'med.docx'])('%s gives its YAML on standard output', async (file) => {
    expect(await politirad('extract', file)).toEqual({ exitCode: 0, stdout: dropComments(yaml), stderr: '' })
  })

  test('from standard input', async () => {
    const stdin = made.get('med.pdf') ?? new Uint8Array()
    expect((await run(['hent', '-'], { cwd, stdin })).stdout).toBe(dropComments(yaml))
  })

  test('to a folder, under its own name; to a file, under that', async () => {
    expect(await politirad('extract', 'med.pdf', '-o', 'ut')).toMatchObject({ exitCode: 0, stdout: 'ut/avtale.yaml\n' })
    expect(await politirad('extract', 'med.pdf', '-o', 'ny.yml')).toMatchObject({ exitCode: 0, stdout: 'ny.yml\n' })
    expect(readFileSync(join(cwd, 'ut', 'avtale.yaml'), 'utf8')).toBe(dropComments(yaml))
    expect(readFileSync(join(cwd, 'ny.yml'), 'utf8')).toBe(dropComments(yaml))
  })

  test('never over what is there, unless told to', async () => {
    const refused = await politirad('extract', 'med.pdf', '-o', 'avtale.yaml')
    expect(refused).toMatchObject({ exitCode: 3, stdout: '' })
    expect(refused.stderr).toContain('[output-exists]')
    expect(readFileSync(join(cwd, 'avtale.yaml'), 'utf8')).toBe(yaml)
    expect((await politirad('extract', 'med.pdf', '-o', 'avtale.yaml', '--force')).exitCode).toBe(0)
    expect(readFileSync(join(cwd, 'avtale.yaml'), 'utf8')).toBe(dropComments(yaml))
  })

  test.each([
    '../../ond.yaml',
    '/etc/ond.yaml',
    '..\\ond.yaml',
    'NUL.yaml',
    '.skjult.yaml',
    'ond.exe',
    'a\u202eb.yaml',
    '',
  ])('a name from elsewhere leads nowhere: %j', async (name) => {
    const parts = unzipSync(made.get('med.docx') ?? new Uint8Array())
    const source = strFromU8(parts['customXml/item1.xml'] ?? new Uint8Array()).replaceAll(
      'fil="avtale.yaml"',
      `fil="${name}"`,
    )
    writeFileSync(join(cwd, 'led.docx'), zipSync({ ...parts, 'customXml/item1.xml': strToU8(source) }))
    const { exitCode, stdout } = await politirad('extract', 'led.docx', '-o', 'ut')
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: `ut/${/ond\.yaml$/.test(name) ? 'ond' : 'avtale'}.yaml\n`,
    })
    expect(readdirSync(join(cwd, 'ut'))).toHaveLength(1)
    expect(existsSync(join(cwd, '..', 'ond.yaml'))).toBe(false)
  })

  test('where there is none, or no such file', async () => {
    expect((await politirad('extract', 'uten.pdf')).stderr).toContain('[no-attached-source]')
    expect((await politirad('extract', 'uten.docx')).exitCode).toBe(1)
    expect(await politirad('extract', 'borte.pdf')).toMatchObject({ exitCode: 3, stdout: '' })
    expect(await politirad('extract', '.')).toMatchObject({ exitCode: 3, stdout: '' })
    expect(await politirad('extract', 'avtale.yaml')).toMatchObject({ exitCode: 1, stdout: '' })
  })

  test('wrong usage', async () => {
    expect(await politirad('extract')).toMatchObject({ exitCode: 2, stdout: '' })
    expect((await politirad('extract', 'a.pdf', 'b.pdf')).stderr).toContain('«b.pdf» er mer enn kommandoen tar imot')
  })
})

describe('verify', () => {
  test('a file that is what it says', async () => {
    const { exitCode, stdout, stderr } = await politirad('verify', 'uten.pdf', 'avtale.yaml')
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toContain('Laget med      politirad 0.1.0')
    expect(stdout).toContain('✓ Filen er byte for byte den politirad lager av avtale.yaml.')
  })

  test('a signed one, by the YAML it was made from', async () => {
    const { exitCode, stdout } = await politirad('kontroller', 'signert.pdf', 'avtale.yaml')
    expect(exitCode).toBe(0)
    expect(stdout).toContain(`Filen har 1 signatur:
  • GDE-leder Follo/Østfold, Øst politidistrikt
    Prove Provesen, 20.11.2026 kl. 11.15 (etter underskriverens klokke). Dekker hele filen. Uendret siden.
  Om sertifikatene er til å stole på, må en signaturvalidator svare på.`)
  })

  test('a signed one to which something was added', async () => {
    writeFileSync(join(cwd, 'mer.pdf'), Buffer.concat([made.get('signert.pdf') ?? Buffer.of(), Buffer.from('%\n')]))
    const { exitCode, stdout } = await politirad('verify', 'mer.pdf', 'avtale.yaml')
    expect(exitCode).toBe(1)
    expect(stdout).toContain('noe er lagt til senere')
  })

  test('by what lies in it', async () => {
    const { exitCode, stdout } = await politirad('verify', 'med.docx')
    expect(exitCode).toBe(0)
    expect(stdout).toContain('✓ Filen er byte for byte den politirad lager av YAML-filen som ligger ved.')
    expect(stdout).toContain('uten kommentarer')
  })

  test('without a YAML nothing is proved', async () => {
    const { exitCode, stdout } = await politirad('verify', 'uten.docx')
    expect(exitCode).toBe(1)
    expect(stdout).toContain('✗ Ingenting er bevist.')
  })

  test('another YAML, in English', async () => {
    writeFileSync(join(cwd, 'ny.yaml'), yaml.replace('18/2505', '18/2506'))
    const { exitCode, stdout } = await run(['verify', 'uten.docx', 'ny.yaml'], { cwd, env: { LANG: 'en_GB' } })
    expect(exitCode).toBe(1)
    expect(stdout).toContain('✗ The file is not what politirad makes of ny.yaml.')
    expect(stdout).toContain('- Saksnr. 18/2506\n  + Saksnr. 18/2505')
  })

  test('one made with a style is proved with it', async () => {
    const style = join(root, 'examples', 'stil.yaml')
    const checked = await check('avtale.yaml', strToU8(yaml))
    const read = await checkStyle('stil.yaml', readFileSync(style), async (name) =>
      readFileSync(join(root, 'examples', name)),
    )
    if (!checked.ok || !read.ok) throw new Error('the examples are in order')
    const built = await build(checked.value, ['pdf', 'docx'], { style: read.value })
    for (const { format, bytes } of built.ok ? built.value : []) writeFileSync(join(cwd, `stil.${format}`), bytes)
    for (const file of ['stil.pdf', 'stil.docx']) {
      const without = await politirad('verify', file, 'avtale.yaml')
      expect(without.exitCode).toBe(1)
      expect(without.stdout).toContain('Skriv navnet på den også: --style')
      expect((await politirad('verify', file, 'avtale.yaml', '--style', style)).exitCode).toBe(0)
    }
    expect((await politirad('verify', 'uten.pdf', 'avtale.yaml', '--style', style)).exitCode).toBe(1)
    expect((await politirad('verify', 'stil.pdf', '--style', 'borte.yaml')).exitCode).toBe(3)
  })

  test('a YAML with mistakes is told as ever', async () => {
    writeFileSync(join(cwd, 'feil.yaml'), yaml.replace('målform: nb', 'målform: nbb'))
    const { exitCode, stdout, stderr } = await politirad('verify', 'uten.docx', 'feil.yaml')
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toMatch(/^feil\.yaml:\d+:\d+: feil: .*wrong-choice/m)
  })

  test('what a file says can’t reach the terminal', async () => {
    const parts = unzipSync(made.get('uten.docx') ?? new Uint8Array())
    const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())
    const titled = core.replace(/<dc:title>[^<]*/, '<dc:title>Avtale\u202e\u009b31m')
    writeFileSync(join(cwd, 'led.docx'), zipSync({ ...parts, 'docProps/core.xml': strToU8(titled) }))
    expect((await politirad('verify', 'led.docx')).stdout).toContain('Avtale<U+202E><U+009B>31m')
  })
})

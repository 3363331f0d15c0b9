import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { build } from '../../src/pipeline.js'
import { root } from '../read-example.js'
import { type Ran, realFiles, run, type Setting } from './test-world.js'

let cwd = ''

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'politirad-templates-'))
  cpSync(join(root, 'examples', 'rakkestad.yaml'), join(cwd, 'avtale.yaml'))
})
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

const evaluation = join('maler', 'samarbeidsavtale', 'nb', 'evaluering.md')

function write(path: string, text: string): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true })
  writeFileSync(join(cwd, path), text)
}

const generate = (argv: readonly string[] = [], setting: Partial<Setting> = {}): Promise<Ran> =>
  run(['generate', 'avtale.yaml', '--format', 'txt', '--force', ...argv], { cwd, pipeline: { build }, ...setting })

const made = (): string => readFileSync(join(cwd, 'avtale.txt'), 'utf8')

describe('generate', () => {
  test('takes the templates that lie beside the YAML, and says so', async () => {
    write(evaluation, '# Evaluering\n\nVi snakker sammen.\n')
    expect(await generate()).toMatchObject({
      exitCode: 0,
      stderr: expect.stringMatching(
        /tips: Standardteksten er byttet ut med egne maler i 1 seksjon: evaluering\. .*«maler»/s,
      ),
    })
    expect(made()).toContain('Vi snakker sammen.')
    expect((await generate(['--quiet'])).stderr).toBe('')
  })

  test('takes those that are named, not those that lie there', async () => {
    write(evaluation, '# Evaluering\n\nHer.\n')
    write(evaluation.replace('maler', 'andre'), '# Evaluering\n\nDer.\n')
    expect((await generate(['--templates', 'andre'])).exitCode).toBe(0)
    expect(made()).toMatch(/^Der\.$/m)
  })

  test('a folder that isn’t there is only missed where it was named', async () => {
    expect(await generate(['--templates', 'mlaer'])).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining('[file-unreadable]'),
    })
    mkdirSync(join(cwd, 'maler'))
    expect((await generate(['--templates', 'mlaer'])).stderr).toContain('Mente du «maler»?')
    expect(await generate(['--templates', 'avtale.yaml'])).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining('«avtale.yaml» er en fil, ikke en mappe.'),
    })
    expect(await generate()).toMatchObject({ exitCode: 0, stderr: 'Laget 1 fil.\n' })
  })

  test('a mistake stops the agreement, is shown in its template, and is told once', async () => {
    write(evaluation, '# Evaluering\n\n{{#if evalueringg}}x{{/if}}\n')
    cpSync(join(cwd, 'avtale.yaml'), join(cwd, 'annen.yaml'))
    const { exitCode, stderr, stdout } = await generate(['annen.yaml'])
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr.split('[template-unknown-field]')).toHaveLength(2)
    expect(stderr).toContain(
      `${evaluation}:3:7: feil: Avtalen har ikke noe som heter «evalueringg» her. Mente du «evaluering»?`,
    )
    expect(stderr).toContain('  3 | {{#if evalueringg}}x{{/if}}\n    |       ^^^^^^^^^^^\n')
    expect(stderr).toContain('2 avtaler er ikke laget.')
  })

  test('standard input takes those beside where it belongs', async () => {
    write(evaluation, '# Evaluering\n\nVi snakker sammen.\n')
    const stdin = readFileSync(join(cwd, 'avtale.yaml'))
    const argv = ['generate', '-', '--format', 'txt', '-o', '-']
    const plain = await run(argv, { cwd, stdin, pipeline: { build } })
    expect(plain.stdout).not.toContain('Vi snakker sammen.')
    const named = await run([...argv, '--stdin-filepath', 'x.yaml'], { cwd, stdin, pipeline: { build } })
    expect(named.stdout).toContain('Vi snakker sammen.')
  })

  test('validate finds the same', async () => {
    write(evaluation, '# Evaluering\n\n{{#if evalueringg}}x{{/if}}\n')
    expect(await run(['validate', 'avtale.yaml'], { cwd })).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('[template-unknown-field]'),
    })
  })
})

describe('verify', () => {
  const verify = (...more: string[]): Promise<Ran> => run(['verify', 'avtale.docx', 'avtale.yaml', ...more], { cwd })
  const make = (): Promise<Ran> =>
    run(['generate', 'avtale.yaml', '--format', 'docx', '--force'], { cwd, pipeline: { build } })

  test('takes the templates that lie beside the YAML, and tells whose file it is', async () => {
    write(evaluation, '# Evaluering\n\nVi snakker sammen.\n')
    await make()
    const { exitCode, stdout } = await verify()
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: expect.stringMatching(/Egne maler {5}SHA-256 [0-9a-f]{64}\n/),
    })
    write(evaluation, '# Evaluering\n\nVi snakker ikke sammen.\n')
    expect(await verify()).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('andre egne maler enn disse') })
    write(evaluation, '{{#if x}}')
    expect((await verify()).stdout).toContain('andre egne maler enn disse')
    rmSync(join(cwd, 'maler'), { recursive: true })
    expect((await verify()).stdout).toContain('--templates maler')
  }, 30_000)

  test('a folder that is broken since hinders only what needs it', async () => {
    await make()
    write(evaluation.replace('evaluering', 'Evaluering ny'), 'x')
    expect((await verify()).exitCode).toBe(0)
    expect(await verify('--templates', 'maler')).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('[unsafe-name]'),
    })
  }, 30_000)
})

describe('the folder', () => {
  test.skipIf(process.platform === 'win32')('a link that leads out isn’t followed, one within is', async () => {
    write('hemmelig.md', '# Evaluering\n\nHemmelig.\n')
    mkdirSync(join(cwd, dirname(evaluation)), { recursive: true })
    symlinkSync(join(cwd, 'hemmelig.md'), join(cwd, evaluation))
    const { exitCode, stderr } = await generate()
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: expect.stringContaining('[template-outside]') })
    rmSync(join(cwd, evaluation))
    write(join('maler', 'felles', 'nb', 'vår.md'), '# Evaluering\n\nVår.\n')
    symlinkSync(join('..', '..', 'felles', 'nb', 'vår.md'), join(cwd, evaluation))
    expect((await generate()).exitCode).toBe(0)
    expect(made()).toContain('Vår.')
  })

  test.skipIf(process.platform === 'win32')(
    'a folder that leads out isn’t followed either, nor one to itself',
    async () => {
      write(join('annet', 'nb', 'evaluering.md'), '# Evaluering\n\nUtenfor.\n')
      mkdirSync(join(cwd, 'maler'))
      symlinkSync(join('..', 'annet'), join(cwd, 'maler', 'samarbeidsavtale'))
      expect((await generate()).stderr).toContain('[template-outside]')
      rmSync(join(cwd, 'maler', 'samarbeidsavtale'))
      symlinkSync('.', join(cwd, 'maler', 'samarbeidsavtale'))
      expect((await generate()).exitCode).toBe(0)
    },
  )

  test('what can’t be read is told, and nothing is made', async () => {
    write(evaluation, '# E\n\nx\n')
    const read: typeof realFiles.read = (path, limit) =>
      path.endsWith('.md')
        ? Promise.reject(Object.assign(new Error(), { code: 'EACCES' }))
        : realFiles.read(path, limit)
    expect(await generate([], { files: { read } })).toMatchObject({
      exitCode: 3,
      stdout: '',
      stderr: expect.stringContaining(`Du har ikke tilgang til å lese «${evaluation}»`),
    })
  })

  test('a pipe or a device isn’t opened, nor what is no template', async () => {
    write(evaluation, '# Evaluering\n\nx\n')
    write(join('maler', 'bilde.png'), 'x')
    const opened: string[] = []
    const read: typeof realFiles.read = (path, limit) => {
      opened.push(path)
      return realFiles.read(path, limit)
    }
    expect((await generate([], { files: { read } })).stderr).toContain('bilde.png» blir ikke lest')
    expect(opened.filter((path) => path.endsWith('.png'))).toEqual([])
    const status: typeof realFiles.status = async (path) =>
      path.endsWith('.md') ? { kind: 'other', isLink: false, isReadOnly: false } : realFiles.status(path)
    expect((await generate([], { files: { status } })).stderr).toContain('er verken en fil eller en mappe')
  })

  test('what editors and systems leave there is no template', async () => {
    write(evaluation, '# Evaluering\n\nx\n')
    write(join('maler', '.DS_Store'), 'x')
    write(join('maler', 'samarbeidsavtale', 'nb', '.evaluering.md.swp'), 'x')
    expect((await generate()).stderr).not.toContain('blir ikke lest')
  })

  test('names that a Mac wrote are the same names', async () => {
    write(join('maler', 'beredskapsråd'.normalize('NFD'), 'seksjoner.yaml'), '- { id: forside, mal: forside }\n')
    for (const name of ['forside', 'topptekst', 'dokumenttittel'])
      write(join('maler', 'beredskapsråd'.normalize('NFD'), 'nb', `${name}.md`), 'Beredskapsråd\n')
    const yaml = readFileSync(join(cwd, 'avtale.yaml'), 'utf8')
    write('avtale.yaml', yaml.replace('avtaletype: samarbeidsavtale', 'avtaletype: beredskapsråd'))
    expect((await generate()).exitCode).toBe(0)
  })
})

describe('template', () => {
  const template = (...argv: string[]): Promise<Ran> => run(['template', ...argv], { cwd })

  test('copy gives the shipped text, which changes nothing yet but the hash', async () => {
    expect((await generate()).exitCode).toBe(0)
    const before = made()
    expect(await template('copy', 'evaluering', '--family', 'samarbeidsavtale')).toMatchObject({
      exitCode: 0,
      stdout: `${evaluation}\n`,
    })
    const shipped = join(root, 'templates', '2026-11', 'samarbeidsavtale', 'nb', 'evaluering.md')
    expect(readFileSync(join(cwd, evaluation), 'utf8')).toBe(readFileSync(shipped, 'utf8'))
    expect((await generate()).stderr).toContain('[own-templates]')
    expect(made()).toBe(before)
  })

  test('copy never writes over anything', async () => {
    write(evaluation, 'Mitt arbeid.\n')
    expect(await template('copy', 'evaluering', '--family', 'samarbeidsavtale')).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining('finnes fra før, og er ikke rørt'),
    })
    expect(readFileSync(join(cwd, evaluation), 'utf8')).toBe('Mitt arbeid.\n')
  })

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'copy into a folder that may not be written',
    async () => {
      mkdirSync(join(cwd, 'maler'))
      chmodSync(join(cwd, 'maler'), 0o555)
      expect((await template('copy', 'slt')).stderr).toContain('[file-unwritable]')
    },
  )

  test('show has one’s own where there is one', async () => {
    expect((await template('show', 'sitater')).stdout).toContain('{{#each sitater}}')
    write(join('maler', 'felles', 'nb', 'sitater.md'), 'Mine.\n')
    expect((await template('show', 'sitater')).stdout).toBe('Mine.\n')
  })

  test('check needs no agreement, and no folder', async () => {
    expect(await template('check')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^\d+ maler er i orden\.\n$/),
    })
    write(evaluation, '{{{tittel}}}\n')
    expect(await template('check')).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('[template-not-allowed]'),
    })
    expect((await template('check', '--templates', 'borte')).exitCode).toBe(3)
  })
})

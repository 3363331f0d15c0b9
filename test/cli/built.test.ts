import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exampleNames, root } from '../read-example.js'

/** The command as people run it: bin/politirad.js with the build in dist/. */
const bin = join(root, 'bin', 'politirad.js')

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'politirad-built-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function politirad(
  argv: readonly string[],
  options: { input?: string; env?: Record<string, string>; bin?: string } = {},
) {
  const env = { ...process.env, POLITIRAD_LANG: 'nb', ...options.env }
  return spawnSync(process.execPath, [options.bin ?? bin, ...argv], {
    cwd: folder,
    encoding: 'utf8',
    env,
    ...(options.input !== undefined && { input: options.input }),
  })
}

test('--version is that of package.json', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(politirad(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' })
})

test('the examples are in order', () => {
  const { status, stdout, stderr } = politirad(['sjekk', join(root, 'examples')])
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout.endsWith(` ${exampleNames.length} avtaler er i orden.\n`)).toBe(true)
})

test('a file is made, and made again over itself', () => {
  cpSync(join(root, 'examples', 'rakkestad.yaml'), join(folder, 'rakkestad.yaml'))
  const expected = { status: 0, stdout: 'rakkestad.pdf\nrakkestad.docx\n', stderr: 'Laget 2 filer.\n' }
  expect(politirad(['lag', 'rakkestad.yaml'])).toMatchObject(expected)
  const first = readFileSync(join(folder, 'rakkestad.pdf'))
  expect(politirad(['lag', 'rakkestad.yaml'])).toMatchObject(expected)
  expect(readFileSync(join(folder, 'rakkestad.pdf')).equals(first)).toBe(true)
}, 30_000)

test('the same bytes in any time zone and locale, first or after another agreement', () => {
  const [first, second] = ['lillestrom', 'rakkestad'].map((name) => join(root, 'examples', `${name}.yaml`)) as [
    string,
    string,
  ]
  const make = (into: string, files: string[], env: Record<string, string>) => {
    const { status } = politirad(['lag', ...files, '-o', into, '--format', 'pdf,docx,txt,json'], { env })
    expect(status).toBe(0)
    return readdirSync(join(folder, into)).map((name) => [name, readFileSync(join(folder, into, name), 'base64')])
  }
  const west = make('vest', [first, second], { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8' })
  const east = make('øst', [second, first], { TZ: 'Pacific/Kiritimati', LC_ALL: 'sv_SE.UTF-8' })
  expect(west.length).toBe(8)
  expect(east).toEqual(west)
}, 60_000)

test('an agreement comes in by standard input and goes out by standard output', () => {
  const input = readFileSync(join(root, 'examples', 'lillestrom.yaml'), 'utf8')
  const { status, stdout, stderr } = politirad(['lag', '-', '--format', 'txt', '-o', '-'], { input })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain('Lillestrøm')
}, 30_000)

test('exit codes', () => {
  expect(politirad(['sjekk', '-'], { input: 'skjema: 1\n' }).status).toBe(1)
  expect(politirad(['lga']).status).toBe(2)
  expect(politirad(['sjekk', 'finnes-ikke.yaml']).status).toBe(3)
})

test.skipIf(process.platform === 'win32')('a reader that has gone away is no error', () => {
  const command = `"${process.execPath}" "${bin}" --help | true`
  expect(spawnSync('sh', ['-c', command], { encoding: 'utf8' }).stderr).toBe('')
})

test.skipIf(process.platform !== 'linux')('a full disk under standard output is told', () => {
  const command = `"${process.execPath}" "${bin}" --help > /dev/full`
  const { status, stderr } = spawnSync('sh', ['-c', command], {
    encoding: 'utf8',
    env: { ...process.env, POLITIRAD_LANG: 'nb' },
  })
  expect({ status, stderr }).toMatchObject({ status: 3, stderr: expect.stringContaining('ikke plass på disken') })
})

test.skipIf(process.platform === 'win32')('the command may be run', () => {
  expect(statSync(bin).mode & 0o111).toBe(0o111)
})

test('without its build it says what to do', () => {
  cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true })
  cpSync(join(root, 'package.json'), join(folder, 'package.json'))
  const { status, stderr } = politirad([], { bin: join(folder, 'bin', 'politirad.js') })
  expect(status).toBe(4)
  expect(stderr).toContain('npm ci')
  expect(stderr).not.toContain('    at ')
})

/** The parts of the build that a run loaded, and the packages beside it. */
function loadedBy(argv: readonly string[]): { parts: string[]; packages: string[] } {
  const cache = join(folder, 'loaded')
  const { stderr } = politirad(argv, { env: { NODE_DEBUG: 'module,esm', POLITIRAD_CODE_CACHE: cache } })
  const namesIn = (text: string, pattern: RegExp) =>
    [...new Set([...text.matchAll(pattern)].map(([, name]) => String(name)))].sort()
  return {
    parts: namesIn(readdirSync(cache).join('\n'), /^part-([a-z-]+)-[\w-]{8}\.cjs-v[\d.]+-\w+$/gm),
    packages: namesIn(stderr, /node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/'"\s]+)/g),
  }
}

describe('what is loaded', () => {
  const start = ['problem', 'rolldown-runtime', 'start']

  test.each([['--version'], ['--help'], ['lag', '--help']])('%s %s: next to nothing', (...argv) => {
    const loaded = loadedBy(argv.filter((word) => word !== undefined))
    expect(loaded).toEqual({ parts: start, packages: [] })
  })

  test('validate: the check, and no library that isn’t part of it', () => {
    const loaded = loadedBy(['validate', join(root, 'examples', 'rakkestad.yaml')])
    expect(loaded).toEqual({ parts: ['check', ...start], packages: [] })
  })

  test('a writer: what it needs', () => {
    const example = join(root, 'examples', 'minst.yaml')
    const { parts, packages } = loadedBy(['lag', example, '-o', '-', '--format', 'txt'])
    expect(parts).toEqual(expect.arrayContaining(['compose', 'write-text']))
    expect(parts).not.toEqual(expect.arrayContaining(['write-pdf']))
    expect(packages).toEqual([])
  })

  test('the compiler of templates, for templates of one’s own only', () => {
    cpSync(join(root, 'examples', 'minst.yaml'), join(folder, 'minst.yaml'))
    politirad(['template', 'copy', 'evaluering', '--family', 'samarbeidsavtale'])
    const { parts, packages } = loadedBy(['lag', 'minst.yaml', '-o', '-', '--format', 'txt'])
    expect(parts).toContain('compile-template')
    expect(packages).toEqual([])
  })

  test('a PDF: what reads fonts and patterns stays with the build', () => {
    const { parts, packages } = loadedBy(['lag', join(root, 'examples', 'minst.yaml'), '-o', 'm.pdf'])
    expect(parts).toContain('write-pdf') // the look works
    for (const name of ['pdfmake', 'pdfkit', 'fontkit', 'hyphen', 'linebreak']) expect(packages).not.toContain(name)
  })
})

describe('compiled code between runs', () => {
  const run = (cache: string) => {
    const argv = ['lag', join(root, 'examples', 'minst.yaml'), '-o', '-', '--format', 'txt']
    const { status, stdout, stderr } = politirad(argv, { env: { POLITIRAD_CODE_CACHE: cache } })
    return { status, stdout, stderr }
  }
  const filesOf = (cache: string) =>
    readdirSync(cache).map((name) => [name, statSync(join(cache, name)).mtimeMs] as const)

  test('is kept for the next run, which gives the same', () => {
    const cache = join(folder, 'cache')
    const first = run(cache)
    const kept = filesOf(cache)
    expect(first.status).toBe(0)
    expect(kept.length).toBeGreaterThan(5)
    expect(run(cache)).toEqual(first)
    expect(filesOf(cache)).toEqual(kept)
  })

  const flipBits = (bytes: Buffer) => {
    const flipped = Buffer.from(bytes)
    for (let at = 100; at < bytes.length; at += 997) flipped[at] = (bytes[at] ?? 0) ^ (1 << (at % 8))
    return flipped
  }
  const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)

  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['something else', () => Buffer.from('something else')],
    ['with bits flipped', flipBits],
    ['cut off', half],
    ['with zeros for its end', (bytes) => Buffer.concat([half(bytes)], bytes.length)],
  ])(
    'is made anew where it is %s',
    (_, damage) => {
      const cache = join(folder, 'cache')
      const first = run(cache)
      for (const [name] of filesOf(cache)) writeFileSync(join(cache, name), damage(readFileSync(join(cache, name))))
      expect(run(cache)).toEqual(first)
      const kept = filesOf(cache)
      for (const [name] of kept) expect(statSync(join(cache, name)).size, name).toBeGreaterThan(100)
      expect(run(cache)).toEqual(first)
      expect(filesOf(cache)).toEqual(kept)
    },
    60_000,
  )

  test('is left out without a word where there can be none', () => {
    const without = run('')
    expect(without.status).toBe(0)
    expect(without.stderr).not.toContain('Error')
    writeFileSync(join(folder, 'a-file'), '')
    expect(run(join(folder, 'a-file'))).toEqual(without)
    expect(run(join(folder, 'a-file', 'cache'))).toEqual(without)
  })
})

test('the build asks for nothing but Node and itself', () => {
  const parts = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.cjs'))
  const asked = parts.flatMap((name) =>
    [
      ...readFileSync(join(root, 'dist', name), 'utf8').matchAll(
        /(?<![`\w])(?:require|import)\(["'`]((?!\.|node:)[\w@./-]+)["'`]\)/g,
      ),
    ].map(([, specifier = '']) => /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier),
  )
  expect(parts.length).toBeGreaterThan(10)
  expect(asked.filter((name) => !isBuiltin(name))).toEqual([])
})

test('verifies what it made', { timeout: 60_000 }, () => {
  const yaml = join(root, 'examples', 'rakkestad.yaml')
  politirad(['lag', yaml, '-o', '.', '--quiet', '--attach-source'])
  expect(politirad(['verify', 'rakkestad.pdf', yaml]).status).toBe(0)
  const changed = politirad(['verify', 'rakkestad.pdf', join(root, 'examples', 'lillestrom.yaml')])
  expect(changed).toMatchObject({ status: 1, stderr: '' })
  expect(changed.stdout).toContain('✗')
})

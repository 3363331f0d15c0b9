import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { root } from '../read-example.js'
import { base } from './cases.js'

/** The built command on real disks and among real processes that are in its way. */
const bin = join(root, 'bin', 'politirad.js')
const isLinux = process.platform === 'linux'
const isRoot = process.getuid?.() === 0

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'politirad-writing-'))
  writeFileSync(join(folder, 'a.yaml'), base)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const env = { ...process.env, POLITIRAD_LANG: 'en' }

/** Runs a shell's line, with the command as `politirad`. */
function sh(line: string, cwd = folder) {
  const script = `politirad() { "${process.execPath}" "${bin}" "$@"; }\n${line}`
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], { cwd, encoding: 'utf8', env, timeout: 30_000 })
  expect(stderr).not.toMatch(/^\s+at /m)
  return { status, stdout, error: /^error: .*/m.exec(stderr)?.[0] }
}

const read = (name: string): string => readFileSync(join(folder, name), 'base64')
const temporaries = (where = folder): string[] => readdirSync(where).filter((name) => name.endsWith('.tmp'))

describe.runIf(isLinux)('no room', () => {
  test('a limit on the size of files', { timeout: 30_000 }, () => {
    sh('politirad generate a.yaml -q --format html,json')
    const before = [read('a.html'), read('a.json')]
    writeFileSync(join(folder, 'a.yaml'), base.replace('Rakkestad', 'Rakkeby'))
    const { status, error } = sh('ulimit -f 8; politirad generate a.yaml --format html,json')
    expect({ status, error }).toMatchObject({ status: 3, error: expect.stringContaining('larger than files may be') })
    expect([read('a.html'), read('a.json')]).toEqual(before)
    expect(temporaries()).toEqual([])
  })

  test.runIf(isRoot)('a full disk (needs root, to mount a small one)', { timeout: 30_000 }, ({ skip }) => {
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    if (sh('mount -t tmpfs -o size=128k none disk').status !== 0) skip('no right to mount')
    try {
      expect(sh('politirad generate a.yaml -q --format html -o disk').status).toBe(0)
      const before = readFileSync(join(disk, 'a.html'))
      writeFileSync(join(folder, 'a.yaml'), base.replace('Rakkestad', 'Rakkeby'))
      sh('head -c 1000000 /dev/zero > disk/fyll')
      const { status, error } = sh('politirad generate a.yaml --format html -o disk')
      expect({ status, error }).toMatchObject({ status: 3, error: expect.stringContaining('no room on the disk') })
      expect(readFileSync(join(disk, 'a.html')).equals(before)).toBe(true)
      expect(temporaries(disk)).toEqual([])
    } finally {
      sh('umount disk')
    }
  })
})

describe.runIf(isLinux)('in the way', () => {
  test.each([
    ['a pipe', 'mkfifo a.txt', 'not an ordinary file'],
    ['a folder', 'mkdir a.txt', 'a folder of that name'],
    ['a link', 'touch b; ln -s b a.txt', 'a link to another place'],
    ['a link to nothing', 'ln -s b a.txt', 'a link to another place'],
    ['a link to itself', 'ln -s a.txt a.txt', 'a link to another place'],
    ['Word, which has it open', 'touch a.txt "~\\$a.txt"', 'is open in Word'],
    ['LibreOffice, which has it open', 'touch a.txt ".~lock.a.txt#"', 'is open in LibreOffice'],
  ])('%s', (_name, setUp, told) => {
    sh(setUp)
    const before = readdirSync(folder)
    const { status, error } = sh('politirad generate a.yaml --format txt')
    expect({ status, error }).toMatchObject({ status: 3, error: expect.stringContaining(told) })
    expect(readdirSync(folder)).toEqual(before)
  })

  test('a socket', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(join(folder, 'a.txt'), resolve))
    expect(sh('politirad generate a.yaml --format txt').error).toContain('not an ordinary file')
    await new Promise((resolve) => server.close(resolve))
  })

  test.each(['/dev/full', '/dev/null', 'fifo'])('-o %s', (output) => {
    sh('mkfifo fifo')
    const { status, error } = sh(`politirad generate a.yaml --format txt -o ${output}`)
    expect({ status, error }).toMatchObject({ status: 3, error: expect.stringContaining('not an ordinary file') })
  })

  test('a folder that one may not write in', ({ skip }) => {
    mkdirSync(join(folder, 'ut'), { mode: 0o555 })
    chmodSync(folder, 0o755)
    // Permissions don't bind root, who can become somebody else.
    const command = `"${process.execPath}" "${bin}" generate a.yaml --format txt -o ut`
    const asNobody = `setpriv --reuid=65534 --regid=65534 --clear-groups ${command}`
    if (isRoot && sh('setpriv --reuid=65534 --clear-groups true').status !== 0) skip('no setpriv')
    const { status, error } = sh(isRoot ? asNobody : command)
    expect({ status, error }).toMatchObject({ status: 3, error: expect.stringContaining("Can't write") })
  })
})

describe('names that Windows can’t hold', () => {
  test.each(['a:b.pdf', 'a?b.pdf', 'CON.pdf', 'com¹.x.pdf', 'ut./a.pdf', 'ut /a.pdf', 'aux/a.pdf', 'a\nb.pdf'])(
    '-o %j',
    (output) => {
      const { status, stderr } = spawnSync(process.execPath, [bin, 'generate', 'a.yaml', '-o', output], {
        cwd: folder,
        encoding: 'utf8',
        env,
      })
      expect(status).toBe(2)
      expect(stderr).toContain('[output-reserved-name]')
      expect(readdirSync(folder)).toEqual(['a.yaml'])
    },
  )

  test.runIf(isLinux)('a folder that is there may be called anything, and its name moves no cursor', () => {
    const { status, stdout } = sh("mkdir $'u\\e[2Jt\\nx'; politirad generate a.yaml --format txt -o $'u\\e[2Jt\\nx'")
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'u␛[2Jt␊x/a.txt\n' })
  })
})

describe('several processes', () => {
  const start = (...argv: readonly string[]) =>
    spawn(process.execPath, [bin, ...argv], { cwd: folder, env, stdio: 'ignore' })
  const ended = (child: ReturnType<typeof start>): Promise<number | NodeJS.Signals | null> =>
    new Promise((resolve) => child.on('exit', (code, signal) => resolve(signal ?? code)))

  test('that write the same files at once', { timeout: 60_000 }, async () => {
    const argv = ['generate', 'a.yaml', '-q', '--format', 'docx,html,json', '-o', 'ut']
    expect(await Promise.all([1, 2, 3, 4].map(() => ended(start(...argv))))).toEqual([0, 0, 0, 0])
    const names = readdirSync(join(folder, 'ut'))
    expect(names).toEqual(['a.docx', 'a.html', 'a.json'])
    const together = names.map((name) => read(`ut/${name}`))
    expect(await ended(start(...argv))).toBe(0)
    expect(names.map((name) => read(`ut/${name}`))).toEqual(together)
  })

  test('that are killed, whenever it is', { timeout: 120_000 }, async () => {
    const argv = ['generate', 'a.yaml', '-q', '--format', 'docx,html,json']
    const makeOf = async (yaml: string): Promise<Map<string, string>> => {
      writeFileSync(join(folder, 'a.yaml'), yaml)
      expect(await ended(start(...argv))).toBe(0)
      return new Map(readdirSync(folder).map((name) => [name, read(name)]))
    }
    const other = base.replace('Rakkestad', 'Rakkeby')
    const one = await makeOf(base)
    const two = await makeOf(other)
    let killed = 0
    for (let time = 0; time < 8; time++) {
      writeFileSync(join(folder, 'a.yaml'), time % 2 === 0 ? base : other)
      const child = start(...argv)
      const kill = (): boolean => child.kill('SIGKILL')
      // As soon as a file is being written, or at any time before.
      const watcher = watch(folder, (_event, name) => name?.endsWith('.tmp') && time < 6 && kill())
      const late = time < 6 ? undefined : setTimeout(Math.random() * 1500).then(kill)
      if ((await ended(child)) === 'SIGKILL') killed++
      await late
      watcher.close()
      for (const name of ['a.docx', 'a.html', 'a.json']) expect([one.get(name), two.get(name)]).toContain(read(name))
    }
    expect(killed).toBeGreaterThan(0)
    for (const name of temporaries()) utimesSync(join(folder, name), 1, 1)
    expect(await ended(start(...argv))).toBe(0)
    expect(temporaries()).toEqual([])
  })

  test('that make a project, and are killed, are gone on with', { timeout: 120_000 }, async () => {
    mkdirSync(join(folder, 'avtaler'))
    const names = ['Rakkestad', 'Rakkeby', 'Rakkedal', 'Rakkevik', 'Rakkenes', 'Rakkefjord']
    for (const name of names) writeFileSync(join(folder, 'avtaler', `${name}.yaml`), base.replace('Rakkestad', name))
    const project = 'skjema: 1\navtaler: [avtaler]\nformater: [txt, html]\nutmappe: ferdig\n'
    writeFileSync(join(folder, 'politirad.yaml'), project)
    let killed = 0
    for (let time = 0; time < names.length; time++) {
      const child = start('generate')
      const watcher = watch(folder, (_event, name) => name === 'politirad-manifest.log.jsonl' && child.kill('SIGKILL'))
      if ((await ended(child)) === 'SIGKILL') killed++
      watcher.close()
    }
    expect(killed).toBeGreaterThan(0)
    expect(await ended(start('generate'))).toBe(0)
    expect(readdirSync(join(folder, 'ferdig')).filter((name) => !name.endsWith('.tmp'))).toHaveLength(12)
    expect(await ended(start('generate', '--check'))).toBe(0)
  })

  test.runIf(isLinux)('that are asked to stop', { timeout: 60_000 }, async () => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      const child = start('generate', 'a.yaml', '-q', '--format', 'json,html,txt,md', '-o', signal)
      mkdirSync(join(folder, signal))
      // Once: a second signal ends the run at once.
      const ask = (name: string | null) => name?.endsWith('.tmp') && !child.killed && child.kill(signal)
      const watcher = watch(join(folder, signal), (_event, name) => ask(name))
      expect([0, signal]).toContain(await ended(child))
      watcher.close()
      expect(temporaries(join(folder, signal))).toEqual([])
    }
  })
})

test('no report replaces a file that is read, nor any YAML, and nothing is made beside it', () => {
  writeFileSync(join(folder, 'a.yaml'), `${base}arver: felles.yaml\n`)
  writeFileSync(join(folder, 'felles.yaml'), 'tittel: Avtale\n')
  const mal = 'maler/samarbeidsavtale/nb/evaluering.md'
  mkdirSync(join(folder, 'maler/samarbeidsavtale/nb'), { recursive: true })
  writeFileSync(join(folder, mal), '# Evaluering\n\nHvert år.\n')
  for (const [name, code, told] of [
    ['felles.yaml', 3, '[file-unwritable]'],
    [mal, 2, '[output-is-input]'],
  ] as const) {
    const before = read(name)
    const argv = ['generate', 'a.yaml', '--format', 'txt', '--report', `sarif=${name}`, '--report', 'json=ny.json']
    const { status, stderr } = spawnSync(process.execPath, [bin, ...argv], { cwd: folder, encoding: 'utf8', env })
    expect(status).toBe(code)
    expect(stderr).toContain(told)
    expect(read(name)).toBe(before)
    expect(['a.txt', 'ny.json'].filter((made) => existsSync(join(folder, made)))).toEqual([])
  }
})

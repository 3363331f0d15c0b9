import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type MakeJob, type MakeResult, nothingMade } from '../../src/cli/make/job.js'
import { makeInOrder } from '../../src/cli/make/make-in-order.js'
import { MakingPool } from '../../src/cli/make/making-pool.js'
import { workersFor } from '../../src/cli/make/plan-workers.js'
import { limitsFor, NodeThreads } from '../../src/cli/node-threads.js'
import type { Thread, Threads } from '../../src/cli/world.js'
import { municipalities } from '../../src/model/municipalities.js'
import { root } from '../read-example.js'
import { run } from './test-world.js'

let cwd = ''
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'politirad-workers-'))
})
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

const jobFor = (name: string): MakeJob => ({
  input: { name, path: join(cwd, name), isStandardInput: false },
  editions: [
    {
      isWeb: false,
      formats: ['txt'],
      targets: [{ format: 'txt', path: join(cwd, `${name}.txt`), name: `${name}.txt` }],
    },
  ],
  settings: {
    ...{ signatureFields: true, attachSource: false, withComments: false },
    ...{ force: false, dryRun: false, toStandardOutput: false },
  },
})

const madeOf = ({ input, editions }: MakeJob): MakeResult => ({
  ...nothingMade,
  made: editions.flatMap(({ targets }) => targets).map((target) => ({ ...target, sha256: '', size: 0 })),
  inputs: [{ kind: 'agreement', name: input.name, sha256: '', size: 0 }],
})

/** Threads that count who runs, and die of an agreement that is called so. */
class FakeThreads implements Threads {
  readonly cores = 2
  started = 0
  running = 0
  most = 0
  readonly #busy = new Set<number>()

  start(): Thread {
    const id = ++this.started
    this.most = Math.max(this.most, ++this.running)
    return {
      make: async (job) => {
        expect(this.#busy.has(id)).toBe(false)
        this.#busy.add(id)
        await new Promise((resolve) => setTimeout(resolve, job.input.name.includes('treg') ? 20 : 1))
        this.#busy.delete(id)
        if (!job.input.name.includes('dødelig')) return madeOf(job)
        this.running--
        throw new RangeError('out of memory')
      },
      stop: async () => {
        this.running--
      },
    }
  }
}

describe('results come in the order of the jobs', () => {
  const jobs = ['treg-a', 'b', 'dødelig-c', 'd', 'treg-e', 'dødelig-f', 'g', 'h'].map(jobFor)

  test.each([1, 2, 3])(
    'with %i threads, and an agreement that a thread dies of takes no other with it',
    async (most) => {
      const threads = new FakeThreads()
      const pool = new MakingPool(threads, most)
      const told: string[] = []
      for await (const { job, result } of makeInOrder(jobs, (each) => pool.make(each), most * 4)) {
        const [input] = result.inputs
        told.push(`${job.input.name}: ${result.bug?.said ?? input?.name}`)
      }
      expect(told).toEqual(
        jobs.map(({ input: { name } }) => `${name}: ${name.startsWith('død') ? 'RangeError: out of memory' : name}`),
      )
      expect(threads.most).toBe(most)
      await pool.stop()
      expect(threads.running).toBe(0)
    },
  )

  test('no more are begun than are waited for, however slow the first is and whoever takes them', async () => {
    let begun = 0
    let taken = 0
    let most = 0
    const many = Array.from({ length: 50 }, (_, at) => jobFor(String(at)))
    const make = async (job: MakeJob): Promise<MakeResult> => {
      most = Math.max(most, ++begun - taken)
      await new Promise((resolve) => setTimeout(resolve, job.input.name === '3' ? 30 : 0))
      return madeOf(job)
    }
    for await (const { job } of makeInOrder(many, make, 6)) expect(job.input.name).toBe(String(taken++))
    expect([taken, most]).toEqual([50, 6])
  })
})

test('an agreement that a thread dies of is told as our mistake, and the others are made', async () => {
  for (const name of ['a', 'dødelig', 'z']) writeFileSync(join(cwd, `${name}.yaml`), minimal)
  const threads = new FakeThreads()
  const openThreads = async () => threads
  const { exitCode, stdout, stderr } = await run(['lag', '--format', 'txt', '--workers', '1'], { cwd, openThreads })
  expect([exitCode, stdout, threads.started, threads.running]).toEqual([4, 'a.txt\nz.txt\n', 2, 0])
  expect(stderr).toContain('[internal-error]')
  expect(stderr.replace(/\s+/g, ' ')).toContain('RangeError: out of memory (dødelig.yaml)')
  expect(stderr).toContain('Laget 2 filer. 1 avtale er ikke laget.')
})

describe('--workers', () => {
  test.each([
    [1, undefined, 8, 0],
    [12, undefined, 8, 0],
    [357, undefined, 1, 0],
    [357, undefined, 2, 2],
    [357, undefined, 64, 4],
    [357, 0, 8, 0],
    [3, 8, 2, 3],
    [1, 8, 2, 0],
    [357, 3, 2, 3],
  ])('%i agreements, %o asked for, %i cores: %i', (agreements, asked, cores, workers) => {
    expect(workersFor(agreements, asked, cores)).toBe(workers)
  })

  test.each([
    [[], false],
    [['--max-size', '4'], true],
  ])('threads have room for what %j lets in', async (argv, areLarge) => {
    for (const name of ['a', 'b']) writeFileSync(join(cwd, `${name}.yaml`), minimal)
    const asked: boolean[] = []
    const openThreads = async (large: boolean) => {
      asked.push(large)
      return new FakeThreads()
    }
    await run(['lag', '--format', 'txt', '--workers', '2', ...argv], { cwd, openThreads })
    expect(asked).toEqual([areLarge])
    expect(limitsFor(areLarge).maxOldGenerationSizeMb).toBe(areLarge ? undefined : 1024)
  })

  test.each(['to', '-1', '65', '1.5', ''])('not %j', async (value) => {
    writeFileSync(join(cwd, 'a.yaml'), minimal)
    const { exitCode, stderr } = await run(['lag', 'a.yaml', `--workers=${value}`], { cwd })
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('Skriv et helt tall fra 0 til 64.')])
    expect(readdirSync(cwd)).toEqual(['a.yaml'])
  })

  test('standard input and standard output stay in this thread, and so does a single agreement', async () => {
    writeFileSync(join(cwd, 'a.yaml'), minimal)
    writeFileSync(join(cwd, 'b.yaml'), minimal)
    const openThreads = () => Promise.reject(new Error('threads!'))
    const stdin = new TextEncoder().encode(minimal)
    for (const argv of [['a.yaml'], ['a.yaml', '-o', '-'], ['a.yaml', '-', '--stdin-filepath', 'c.yaml']]) {
      const ran = await run(['lag', ...argv, '--format', 'json', '--workers', '2'], { cwd, stdin, openThreads })
      expect(ran).toMatchObject({ exitCode: 0 })
    }
    const { exitCode, stderr } = await run(['lag', '--format', 'txt', '--workers', '2'], { cwd, openThreads })
    expect([exitCode, stderr]).toEqual([4, expect.stringContaining('threads!')])
  })
})

const minimal = readFileSync(join(root, 'examples', 'minst.yaml'), 'utf8')

/** The command as it is built, for threads run what is built. */
function politirad(argv: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin', 'politirad.js'), ...argv], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, POLITIRAD_LANG: 'nb', ...env },
  })
  return { status, stdout, stderr }
}

describe('with the real threads', () => {
  /** Agreements of all sorts: whole, doubtful, wrong, unreadable, inherited, in the way, and some with a template of their own. */
  function writeAgreements(): void {
    const [whole, long] = ['rakkestad', 'porsanger'].map((name) =>
      readFileSync(join(root, 'examples', `${name}.yaml`), 'utf8'),
    )
    const template = 'egne/maler/samarbeidsavtale/nb/evaluering.md'
    mkdirSync(join(cwd, 'egne/maler/samarbeidsavtale/nb'), { recursive: true })
    writeFileSync(join(cwd, template), '# Evaluering\n\nPartene møtes i desember.\n\n{{kommunen}}\n')
    writeFileSync(join(cwd, 'felles.yaml'), 'datoer: { dokument: 2026-11-02 }\n')
    writeFileSync(join(cwd, 'stil.yaml'), 'skjema: 1\nfarger: { hoved: "#1B5E3A" }\n')
    for (const [at, { navn }] of municipalities.slice(0, 30).entries()) {
      const [name = ''] = navn
      const text = [whole, minimal, long][at % 3] ?? ''
      const put = (broken: string): void => writeFileSync(join(cwd, `${at < 26 ? '' : 'egne/'}${at + 10}.yaml`), broken)
      const named = text.replaceAll('Rakkestad', name)
      if (at === 3) put(named.replace('målform: nb', 'målform: norsk'))
      else if (at === 7) put(`${named}arver: felles.yaml\n`)
      else if (at === 10) put(named.replace('status: utkast', 'status: [utkast'))
      else put(named)
    }
    mkdirSync(join(cwd, 'ut'))
    mkdirSync(join(cwd, 'ut/25.txt'))
    writeFileSync(join(cwd, 'ut/26.txt'), 'notater\n')
  }

  test('0, 1, 2 and 4 say the same and make the same bytes', { timeout: 120_000 }, () => {
    writeAgreements()
    const made = (): [string, string][] =>
      readdirSync(join(cwd, 'ut'))
        .filter((name) => name !== '25.txt')
        .map((name) => [name, readFileSync(join(cwd, 'ut', name), 'base64')])
    const [none, ...others] = ['0', '1', '2', '4'].map((workers) => {
      for (const name of readdirSync(join(cwd, 'ut'))) if (!/^2[56]\.txt$/.test(name)) rmSync(join(cwd, 'ut', name))
      const formats = ['--format', 'docx,html,txt,journal', '-o', 'ut', '--style', 'stil.yaml', '--workers', workers]
      const ran = politirad(['lag', '.', 'egne', ...formats, '--report', 'stylish', '--report', 'json=ut/funn.json'])
      const stderr = ran.stderr.replaceAll(/^\d+ av \d+ avtaler.*\n/gm, '') // how fast it goes
      return { ...ran, stderr, made: made() }
    })
    expect(none?.status).toBe(3)
    for (const code of [
      'wrong-choice',
      'yaml-syntax',
      'municipality-not-in-register',
      'output-exists',
      'file-unwritable',
    ])
      expect(none?.stderr).toContain(`[${code}]`)
    expect(none?.stderr.match(/\[template-unknown-field\]/g)).toHaveLength(1)
    expect(none?.made.length).toBeGreaterThan(60)
    for (const other of others) expect(other).toEqual(none)
  })

  const threadsWith = (entry: string | URL, limits = {}): NodeThreads =>
    new NodeThreads(process, { cwd, entry: entry instanceof URL ? entry : pathToFileURL(join(cwd, entry)), limits })

  test('one that has no memory left dies, and says why', { timeout: 60_000 }, async () => {
    writeFileSync(join(cwd, 'a.yaml'), minimal)
    const entry = pathToFileURL(join(root, 'dist', 'worker.cjs'))
    const roomy = threadsWith(entry).start()
    expect(await roomy.make(jobFor('a.yaml'))).toMatchObject({ made: [{ name: 'a.yaml.txt' }] })
    await roomy.stop()
    const narrow = threadsWith(entry, { maxOldGenerationSizeMb: 5, maxYoungGenerationSizeMb: 1 }).start()
    await expect(narrow.make(jobFor('a.yaml'))).rejects.toThrow('memory')
    await expect(narrow.make(jobFor('a.yaml'))).rejects.toThrow('memory')
  })

  test.each([
    ['that ends itself', 'process.exit(7)', 'a thread ended with 7'],
    ['that throws where nobody catches', "setImmediate(() => { throw new TypeError('oi') })", 'oi'],
  ])('one %s leaves no temporary file', async (_name, ending, said) => {
    writeFileSync(
      join(cwd, 'entry.mjs'),
      `import { writeFileSync } from 'node:fs'
       import { hostname } from 'node:os'
       import { createHash } from 'node:crypto'
       import { parentPort, workerData } from 'node:worker_threads'
       const machine = createHash('sha256').update(hostname() + ' ' + process.platform).digest('hex').slice(0, 8)
       const begin = '.politirad-' + machine + '-' + process.pid + '-'
       parentPort.on('message', async () => {
         writeFileSync(begin + workerData.mark + '012345.tmp', 'halv')
         writeFileSync(begin + 'abcdef012345.tmp', 'en annens')
         ${ending}
       })`.replaceAll('writeFileSync(begin', `writeFileSync(${JSON.stringify(`${cwd}/`)} + begin`),
    )
    const thread = threadsWith('entry.mjs').start()
    await expect(thread.make(jobFor('a.yaml'))).rejects.toThrow(said)
    expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([
      expect.stringMatching(/-abcdef012345\.tmp$/),
    ])
  })
})

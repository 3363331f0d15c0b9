import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { MakeJob, MakeResult, MakeSettings } from '../../src/cli/make/job.js'
import { Maker } from '../../src/cli/make/maker.js'
import { check, checkStyle, type Format, madeWith, textSetHash } from '../../src/pipeline.js'
import { makePng } from '../make-picture.js'
import { root } from '../read-example.js'
import { buildQuickly, realFiles } from './test-world.js'

/** An agreement that inherits, wears a style with a picture, and has a template of its own. */
let cwd = ''
const template = 'maler/samarbeidsavtale/nb/evaluering.md'
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'politirad-maker-'))
  const minimal = readFileSync(join(root, 'examples', 'minst.yaml'), 'utf8')
  writeFileSync(join(cwd, 'avtale.yaml'), `${minimal}arver: felles.yaml\n`)
  writeFileSync(join(cwd, 'felles.yaml'), 'datoer: { dokument: 2026-11-02 }\n')
  writeFileSync(join(cwd, 'stil.yaml'), 'skjema: 1\nlogo:\n  fil: våpen.png\n  tekst: Våpenet\n')
  writeFileSync(join(cwd, 'våpen.png'), makePng())
  mkdirSync(join(cwd, 'maler/samarbeidsavtale/nb'), { recursive: true })
  const here = 'test/cases/generate/own-templates/files/avtaler'
  cpSync(join(root, here, template), join(cwd, template))
})
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

const usual: MakeSettings = {
  signatureFields: true,
  attachSource: false,
  withComments: false,
  force: false,
  dryRun: false,
  toStandardOutput: false,
}

const jobFor = (settings: Partial<MakeSettings> = {}, formats: readonly Format[] = ['txt', 'json']): MakeJob => {
  const targets = formats.map((format) => ({ format, path: join(cwd, `ut.${format}`), name: `ut.${format}` }))
  return {
    input: { name: 'avtale.yaml', path: join(cwd, 'avtale.yaml'), isStandardInput: false },
    editions: [{ isWeb: false, formats, targets }],
    settings: { ...usual, ...settings },
  }
}

function maker(build = buildQuickly): Maker {
  const stdin = { read: async () => new Uint8Array() }
  return new Maker({ cwd, files: realFiles, stdin }, { check, checkStyle, build, madeWith, textSetHash })
}

/** As another thread does it, and sees what comes of it. */
const make = async (job: MakeJob, by = maker()): Promise<MakeResult> =>
  structuredClone(await by.make(structuredClone(job)))

const hashOf = (name: string): string =>
  createHash('sha256')
    .update(readFileSync(join(cwd, name)))
    .digest('hex')

describe('what comes of a job', () => {
  test('every file that was made and read, each with its hash', async () => {
    const { made, inputs, diagnostics } = await make(jobFor({ style: 'stil.yaml' }))
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(made.map(({ name }) => name)).toEqual(['ut.txt', 'ut.json'])
    expect(inputs.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'agreement avtale.yaml',
      'inherited felles.yaml',
      'style stil.yaml',
      'picture våpen.png',
      `template ${template}`,
    ])
    for (const { name, sha256, size } of [...made, ...inputs])
      expect({ name, sha256, size }).toEqual({
        name,
        sha256: hashOf(name),
        size: readFileSync(join(cwd, name)).length,
      })
  })

  test('the bytes that were read are handed on only where something is told of them', async () => {
    rmSync(join(cwd, 'maler'), { recursive: true })
    const whole = readFileSync(join(root, 'examples', 'rakkestad.yaml'), 'utf8')
    writeFileSync(join(cwd, 'avtale.yaml'), `${whole}arver: felles.yaml\n`)
    const quiet = await make(jobFor())
    expect(quiet).toMatchObject({ diagnostics: [], others: [] })
    expect(quiet).not.toHaveProperty('read')
    writeFileSync(join(cwd, 'felles.yaml'), 'datoer: { dokument: 2.11.2026 }\n')
    const { read, others } = await make(jobFor())
    expect([read?.name, ...(read?.inherited?.keys() ?? [])]).toEqual(['avtale.yaml', 'felles.yaml'])
    expect(others).toEqual([])
  })

  test('what is wrong with a template is told as shared, with the template', async () => {
    writeFileSync(join(cwd, template), '# Evaluering\n\n{{kommunen}}\n')
    const { diagnostics, shared, others, made } = await make(jobFor())
    expect(diagnostics.map(({ code }) => code)).toContain('template-unknown-field')
    expect(shared).toEqual(diagnostics.filter(({ place }) => place?.file === template))
    expect(others.map(({ name }) => name)).toEqual([template])
    expect(made).toEqual([])
  })

  test('a dry run tells what would be made, and writes nothing', async () => {
    const { made } = await make(jobFor({ dryRun: true }))
    expect(made.map(({ name }) => name)).toEqual(['ut.txt', 'ut.json'])
    expect(existsSync(join(cwd, 'ut.txt'))).toBe(false)
    expect((await make(jobFor())).made).toEqual(made)
  })

  test('a file for standard output is handed back', async () => {
    const { output, made } = await make({
      ...jobFor({ toStandardOutput: true }),
      editions: [{ isWeb: false, formats: ['txt'], targets: [] }],
    })
    expect(new TextDecoder().decode(output)).toContain('kommune')
    expect(made).toEqual([])
  })

  test('a mistake of ours is a result too', async () => {
    const failing = maker(async () => {
      throw new TypeError('no such thing')
    })
    expect(await make(jobFor(), failing)).toMatchObject({
      made: [],
      bug: { said: 'TypeError: no such thing', stack: expect.stringContaining('maker.test') },
    })
  })
})

test('each job has settings of its own, and what jobs share is read once', async () => {
  writeFileSync(join(cwd, 'annen.yaml'), 'skjema: 1\n')
  mkdirSync(join(cwd, 'uten'))
  const opened: string[] = []
  const files = {
    ...realFiles,
    read: (path: string, limit: number) => {
      opened.push(path.slice(cwd.length + 1).replaceAll('\\', '/'))
      return realFiles.read(path, limit)
    },
  }
  const one = new Maker(
    { cwd, files, stdin: { read: async () => new Uint8Array() } },
    { check, checkStyle, build: buildQuickly, madeWith, textSetHash },
  )
  const kinds = async (settings: Partial<MakeSettings>) =>
    (await make(jobFor({ dryRun: true, ...settings }), one)).inputs.map(({ name }) => name)
  const first = await kinds({ style: 'stil.yaml' })
  expect(await kinds({ style: 'annen.yaml', templates: 'uten' })).toEqual(['avtale.yaml', 'felles.yaml', 'annen.yaml'])
  expect(await kinds({ style: 'stil.yaml' })).toEqual(first)
  expect(opened.filter((name) => !/^(?:avtale|felles)\.yaml$/.test(name)).sort()).toEqual(
    ['annen.yaml', template, 'stil.yaml', 'våpen.png'].sort(),
  )
})

import { join } from 'node:path'
import { zipSync } from 'fflate'
import type { ExitCode } from '../../src/cli/exit-code.js'
import { main } from '../../src/cli/main.js'
import { nodeFiles } from '../../src/cli/node-files.js'
import { nodeGit } from '../../src/cli/node-git.js'
import type { Pipeline } from '../../src/cli/run.js'
import type { Files, World } from '../../src/cli/world.js'
import { problem, success } from '../../src/model/diagnostic.js'
import { sealPage, unsealed } from '../../src/model/seal-page.js'
import {
  begin,
  check,
  checkShared,
  checkStyle,
  dataOf,
  type Format,
  fileNameFor,
  findMunicipality,
  madeWith,
  mend,
  nextStep,
  rules,
  show,
  textSetHash,
  useTemplates,
} from '../../src/pipeline.js'
import { root } from '../read-example.js'

export const realFiles = nodeFiles(process)

export interface Ran {
  readonly exitCode: ExitCode
  readonly stdout: string
  readonly stderr: string
}

export interface Setting {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: Uint8Array
  readonly files?: Partial<Files>
  readonly git?: World['git']
  readonly openThreads?: NonNullable<World['openThreads']>
  readonly pipeline?: Partial<Pipeline>
  /** Both outputs, or the one that isn't sent elsewhere. */
  readonly isTTY?: boolean | 'stdout' | 'stderr'
  /** What a person at the terminal answers, in turn. */
  readonly answers?: readonly string[]
}

/** Runs a command in this process, in a folder of its own, with a quick stand-in for the writers. */
export async function run(argv: readonly string[], setting: Setting): Promise<Ran> {
  const { cwd, env = { POLITIRAD_LANG: 'nb' }, stdin = new Uint8Array(), isTTY = false } = setting
  const said = { stdout: '', stderr: '' }
  const output = (name: keyof typeof said) => ({
    isTTY: isTTY === true || isTTY === name,
    write: async (content: string | Uint8Array) => {
      said[name] += typeof content === 'string' ? content : new TextDecoder().decode(content)
    },
  })
  const world: World = {
    argv,
    env,
    cwd,
    platform: 'linux',
    systemLocale: () => 'en',
    ...(setting.answers && { ask: askFrom(setting.answers, said) }),
    stdin: { read: async (limit) => stdin.subarray(0, limit + 1) },
    stdout: output('stdout'),
    stderr: output('stderr'),
    files: { ...realFiles, ...setting.files },
    git: setting.git ?? nodeGit,
    ...(setting.openThreads && { openThreads: setting.openThreads }),
    fetch,
    self: [process.execPath, join(root, 'bin/politirad.js')],
  }
  const exitCode = await main(world, async () => ({
    check,
    begin,
    fileNameFor,
    findMunicipality,
    mend,
    checkShared,
    checkStyle,
    nextStep,
    rules,
    useTemplates,
    build: buildQuickly,
    dataOf,
    madeWith,
    textSetHash,
    show,
    ...setting.pipeline,
  }))
  return { exitCode, ...said }
}

/** Files with no more in them than what tells whose they are. */
export const buildQuickly: Pipeline['build'] = async ({ agreement }, formats, options = {}) => {
  const used = options.templates && (await useTemplates(agreement, options.templates))
  if (used && !used.ok) return used
  const edition = options.public ? ' (nettversjon)' : ''
  const name = agreement.parter.map(({ navn }) => navn).join(' og ') + edition
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
  const make: { readonly [F in Format]: () => Uint8Array } = {
    pdf: () => bytes(`%PDF-1.7\n% ${name}\n1 0 obj\n(politirad)\nendobj\ntrailer\n/Creator 1 0 R\n%%EOF\n`),
    docx: () =>
      zipSync(
        {
          'docProps/custom.xml': bytes(
            `<property name="standardtekst-sha256"/>${edition && '<property name="utgave"/>'}${name}`,
          ),
        },
        { mtime: '2026-01-01' },
      ),
    html: () => bytes(sealPage(`<meta name="generator" content="politirad">${unsealed}${name}\n`)),
    md: () => bytes(`${name}\n`),
    txt: () => bytes(`${name}\n`),
    journal: () =>
      bytes(`${JSON.stringify({ offentligTittel: name, grunnlag: { standardtekst: { sha256: '0' } } })}\n`),
    json: () => bytes(`${JSON.stringify({ metadata: { textSet: { sha256: '0' } }, blocks: [name] })}\n`),
  }
  const glyph = /[\u{4e00}-\u{9fff}]/u.exec(name)?.[0]
  const warnings = glyph
    ? [problem('missing-glyph', { character: glyph, codePoint: 'U+6F22' }, undefined, 'warning')]
    : []
  return success(
    formats.map((format) => ({ format, bytes: make[format]() })),
    [...(used?.diagnostics ?? []), ...warnings],
  )
}

/** Writes the question as a terminal shows it, and gives the next answer; after the last there is none. */
function askFrom(answers: readonly string[], said: { stdout: string }): (question: string) => Promise<string> {
  const left = [...answers]
  return async (question) => {
    const answer = left.shift() ?? ''
    said.stdout += `${question}${answer}\n`
    return answer
  }
}

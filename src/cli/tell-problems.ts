import type { ChalkInstance } from 'chalk'
import type { ChangedLine } from '../model/changed-line.js'
import type { Diagnostic, Silenced } from '../model/diagnostic.js'
import type { Verification } from '../model/verification.js'
import type { Locale } from '../report/locale.js'
import type { FoundProblems } from '../report/report-stylish.js'
import type { ReportWords } from '../report/words.js'
import type { Output, World } from './world.js'

/** How this run speaks to its user. */
export interface Voice {
  readonly locale: Locale
  /** Never, whatever the terminal can do. */
  readonly noColor: boolean
}

/** Columns where there is no terminal to ask. */
const usualWidth = 100

/** A file that problems are about. */
export interface ReadFile {
  /** As in the problems' places. */
  readonly name: string
  /** Absent where it couldn't be read. */
  readonly bytes: Uint8Array | undefined
  /** What it inherits, by the names in the problems' places. */
  readonly inherited?: ReadonlyMap<string, Uint8Array>
}

/** Writes problems for a person to read; with the files that were read, their lines are shown. `read` is what they are about. */
export async function tellProblems(
  { env }: Pick<World, 'env'>,
  voice: Voice,
  output: Output,
  diagnostics: readonly Diagnostic[],
  read: ReadFile | undefined = undefined,
  others: readonly ReadFile[] = [],
): Promise<void> {
  if (diagnostics.length === 0) return
  const { Chalk } = await import('chalk')
  const { reportStylish } = await import('../report/report-stylish.js')
  const chalk = new Chalk({ level: isColoured(env, voice, output) ? 1 : 0 })
  const linesOf = linesIn(read, others)
  const words = await loadWords(voice.locale)
  await output.write(
    reportStylish(diagnostics, { words, chalk, width: output.columns ?? usualWidth, linesOf, about: read?.name }),
  )
}

/** Writes the findings that an agreement gives reasons for. */
export async function tellSilenced(
  world: Pick<World, 'env'>,
  voice: Voice,
  output: Output,
  silenced: readonly Silenced[],
): Promise<void> {
  if (silenced.length === 0) return
  const { reportSilenced } = await import('../report/report-stylish.js')
  await output.write(reportSilenced(silenced, { ...(await styleOf(world, voice, output)), linesOf: () => undefined }))
}

/** Shows what was changed in a file. */
export async function tellChanges(
  world: Pick<World, 'env'>,
  voice: Voice,
  output: Output,
  file: string,
  changes: readonly ChangedLine[],
): Promise<void> {
  if (changes.length === 0) return
  const { reportChanges } = await import('../report/report-changes.js')
  await output.write(reportChanges(file, changes, await styleOf(world, voice, output)))
}

/** What a report for a person is written with: words, colours, and how wide the terminal is. */
export async function styleOf({ env }: Pick<World, 'env'>, voice: Voice, output: Output): Promise<ReportStyle> {
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: isColoured(env, voice, output) ? 1 : 0 })
  return { words: await loadWords(voice.locale), chalk, width: output.columns ?? usualWidth }
}

export interface ReportStyle {
  readonly words: ReportWords
  readonly chalk: ChalkInstance
  readonly width: number
}

/** Writes what a verification found; `source` is the YAML as the user named it. */
export async function tellVerification(
  { env, stdout }: Pick<World, 'env' | 'stdout'>,
  voice: Voice,
  found: Verification,
  source: string | undefined,
): Promise<void> {
  const { Chalk } = await import('chalk')
  const { reportVerification } = await import('../report/report-verification.js')
  const chalk = new Chalk({ level: isColoured(env, voice, stdout) ? 1 : 0 })
  const { verification: words } = await loadWords(voice.locale)
  const sourceName = source ?? found.made.claims.sourceName ?? ''
  await stdout.write(reportVerification(found, { words, chalk, sourceName }))
}

/** `2 errors in 1 file`; empty where there is nothing to count. */
export async function summaryOf(found: readonly FoundProblems[], { locale }: Voice): Promise<string> {
  if (found.every(({ diagnostics }) => diagnostics.length === 0)) return ''
  const { summarize } = await import('../report/report-stylish.js')
  return summarize(found, await loadWords(locale))
}

export async function loadWords(locale: Locale): Promise<ReportWords> {
  return locale === 'nb' ? (await import('../report/messages/nb.js')).nb : (await import('../report/messages/en.js')).en
}

/** See no-color.org and force-color.org. */
function isColoured(env: World['env'], { noColor }: Voice, { isTTY }: Output): boolean {
  if (noColor || env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0'
  return isTTY && env.TERM !== 'dumb'
}

/** The lines of the files that were read, each split once. */
function linesIn(
  read: ReadFile | undefined,
  others: readonly ReadFile[] = [],
): (file: string) => readonly string[] | undefined {
  const split = new Map<string, readonly string[] | undefined>()
  return (file) => {
    if (!split.has(file)) {
      const other = others.find(({ name }) => name === file)?.bytes
      const bytes = file === read?.name ? read.bytes : (read?.inherited?.get(file) ?? other)
      split.set(file, readable(bytes)?.split(/\r\n?|\n/))
    }
    return split.get(file)
  }
}

/** The text of a file, also of one that isn't UTF-8: its letters are shown as they were most likely meant. */
function readable(bytes: Uint8Array | undefined): string | undefined {
  if (!bytes || bytes.includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

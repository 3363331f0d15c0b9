/**
 * A diagnostic: one problem as a value, language-neutral. `report` turns it into words.
 */

import type { Origin } from './document.js'
import type { LeftOutKind } from './left-out.js'

/** A stretch of a file. Lines and columns count from 1; the end is exclusive. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** What a YAML value is, as a coordinator thinks of it. */
export type ValueKind = 'text' | 'number' | 'integer' | 'boolean' | 'map' | 'list' | 'nothing'

/** Why the YAML can't be taken, by what the writer of it did. */
export type YamlReason =
  | 'backslash'
  | 'bad-indent'
  | 'braces'
  | 'circular-alias'
  | 'colon-in-value'
  | 'comment-needs-space'
  | 'directive'
  | 'duplicate-key'
  | 'hard-space-indent'
  | 'list-on-key-line'
  | 'merge-key'
  | 'missing-bracket'
  | 'missing-colon'
  | 'missing-comma'
  | 'missing-dash'
  | 'missing-quote'
  | 'other'
  | 'reserved-start'
  | 'several-documents'
  | 'tab-indent'
  | 'tag'
  | 'text-after-bar'
  | 'text-after-quote'
  | 'too-deep'
  | 'too-many-aliases'
  | 'unknown-alias'
  | 'unused-anchor'

/** Why a picture can't be used. */
export type PictureFault =
  | 'broken'
  | 'cmyk'
  | 'interlaced'
  | 'other-format'
  | 'too-large'
  | 'too-many-pixels'
  | 'turned'
  | 'uncommon'

/** A problem with one value. */
type AboutValue = {
  /** The key the value stands under; of a list entry, the list's. */
  readonly key: string
  /** Which entry of the list, from 1, where the value is one. */
  readonly entry?: number
  /** The schema's own words about the value, in Norwegian. */
  readonly about?: string
}

/** What each problem has to tell, by its stable code. */
export interface Problems {
  /** The file or folder can't be read; `reason` is the system's code, e.g. ENOENT, or `not-a-file`. */
  'file-unreadable': { readonly file: string; readonly reason: string; readonly near?: string }
  /** The file isn't UTF-8; `encoding` is what it looks like. */
  'file-encoding': { readonly file: string; readonly encoding?: 'windows-1252' | 'utf-16' }
  /** Larger than any agreement needs to be. */
  'file-too-large': { readonly file: string; readonly limit: number }
  /** A folder without agreements, though perhaps with YAML files that are something else. */
  'folder-empty': { readonly folder: string; readonly yamlFiles: number }
  /** The file can't be written; `reason` is the system's code, or `link` or `read-only`. */
  'file-unwritable': { readonly file: string; readonly reason: string }
  /** Two agreements would be written to one file. */
  'output-collision': { readonly output: string; readonly inputs: readonly string[] }
  /** The output is one of the inputs. */
  'output-is-input': { readonly output: string }
  /** A file stands in the way that politirad didn't write, that was edited since, or that was signed. */
  'output-exists': {
    readonly output: string
    readonly signed: boolean
    /** It is the agreement itself, and a web edition would take its place. */
    readonly isForSigning?: true
  }
  /** The YAML can't be read; `message` is the parser's own, `quote` the word it is about. */
  'yaml-syntax': { readonly reason: YamlReason; readonly message: string; readonly quote?: string }
  /** The file holds something else than an agreement; `found` is absent where it has keys, but none that we know. */
  'not-an-agreement': { readonly found?: 'nothing' | 'list' | 'text' }
  /** The same of a file given as a style. */
  'not-a-style': { readonly found?: 'nothing' | 'list' | 'text' }
  /** `belongsIn` is the key under which it would be known, empty for the top level. */
  'unknown-key': {
    readonly key: string
    readonly near?: string
    readonly belongsIn?: string
    readonly allowed: readonly string[]
  }
  /** `parent` is the key of the map it is missing from, empty at the top level; `entry` which of its list, from 1. */
  'missing-key': {
    readonly key: string
    readonly parent: string
    readonly entry?: number
    readonly title?: string
    readonly about?: string
    /** A value it could have. */
    readonly example?: string
    /** The values it may have, where they are few. */
    readonly choices?: readonly string[]
  }
  /** One of several keys must be there. */
  'missing-one-of': { readonly keys: readonly string[] }
  /** A key that another key calls for. */
  'missing-companion': { readonly key: string; readonly because: string }
  /** `value` is what was written, `example` the same as it should be; `keys` what the expected map may hold. */
  'wrong-type': AboutValue & {
    readonly expected: ValueKind
    readonly actual: ValueKind
    readonly value?: string
    readonly example?: string
    readonly keys?: readonly string[]
  }
  'wrong-choice': AboutValue & {
    readonly value: string
    readonly near?: string
    readonly allowed: readonly string[]
  }
  /** `format` is the schema's name for it; `guessed` says that `example` is the written value in its right form. */
  'wrong-format': AboutValue & {
    readonly value: string
    readonly format: string
    readonly example?: string
    readonly guessed?: boolean
  }
  'out-of-range': AboutValue & {
    readonly value: string
    readonly limit: string
    readonly bound: 'least' | 'most'
  }
  'wrong-length': AboutValue & {
    readonly limit: number
    readonly bound: 'least' | 'most'
    readonly unit: 'characters' | 'entries' | 'keys'
  }
  /** A number or a word that YAML doesn't take for text was read as it was written. */
  'unquoted-text': { readonly key: string; readonly value: string }
  'unknown-reference': {
    readonly value: string
    readonly collection: string
    readonly near?: string
    readonly known: readonly string[]
  }
  'duplicate-id': { readonly id: string }
  /** A range that ends before it begins. */
  'out-of-order': { readonly from: number; readonly to: number }
  /** No party of a kind that an agreement must have. */
  'missing-party': { readonly slag: string }
  'unsupported-schema': { readonly value: string; readonly supported: number }
  'unknown-text-set': { readonly value: string; readonly known: readonly string[] }
  /** The picture that a style names can't be read; `reason` as of a file. */
  'picture-unreadable': { readonly picture: string; readonly reason: string; readonly near?: string }
  /** The picture doesn't lie in the style's folder or below it. */
  'picture-outside': { readonly picture: string }
  /** `found` is the format it looks like, `limit` in bytes or pixels. */
  'unusable-picture': {
    readonly picture: string
    readonly reason: PictureFault
    readonly found?: string
    readonly limit?: number
  }
  /** A template asks for what the agreement's schema doesn't have, or is malformed. */
  'template-error': { readonly message: string }
  /** The agreement gives what its family prints nowhere. */
  'not-printed': { readonly key: string; readonly family: string }
  /** More signatories than signing portals commonly take in one job. */
  'many-signatories': { readonly count: number; readonly limit: number }
  /** A title of more characters than signing portals commonly take. */
  'long-title': { readonly length: number; readonly limit: number }
  /** A PDF of more bytes than signing portals commonly take. */
  'large-file': { readonly bytes: number; readonly limit: number }
  /** A PDF with its YAML within is PDF/A-3a; archives ask for 2a. */
  'not-for-archive': Record<string, never>
  /**
   * A file for publication would say what is left out of it. Its place is that of what says it still, where the YAML does
   * (`isPlaced`); else of what is left out.
   */
  'not-public': {
    readonly value: string
    readonly kind: LeftOutKind
    readonly format: string
    readonly isPlaced: boolean
  }
  /** Neither a PDF nor a Word file. */
  'not-a-made-file': { readonly file: string }
  /** A PDF or Word file that can't be read. */
  'file-damaged': {
    readonly file: string
    readonly format: 'pdf' | 'docx'
    readonly damage: 'broken' | 'encrypted' | 'too-large' | 'checksum'
  }
  /** A PDF or Word file without the YAML that it was made from. */
  'no-attached-source': { readonly file: string; readonly format: 'pdf' | 'docx' }
  /** The PDF layout dropped text; nothing was written. */
  'text-lost': { readonly text: string }
  /** The typeface has no glyph for a character. */
  'missing-glyph': { readonly character: string; readonly codePoint: string }
  'unknown-command': { readonly command: string; readonly near?: string }
  'unknown-option': { readonly option: string; readonly near?: string }
  /** What a command can't do without; `argument` as the help calls it. */
  'missing-argument': { readonly argument: string }
  'too-many-arguments': { readonly argument: string }
  /** An option that needs a value after it. */
  'missing-option-value': { readonly option: string }
  'unknown-format': { readonly format: string; readonly near?: string; readonly known: readonly string[] }
  /** `output` is one file (or `-`, standard output), but more would be made. */
  'output-is-one-file': { readonly output: string; readonly inputs: number; readonly formats: number }
  /** The name of the output is that of a file, but of no format that is made. */
  'unknown-output-ending': { readonly output: string; readonly near?: string; readonly known: readonly string[] }
  /** The name of the output says one format, --format another. */
  'output-format-mismatch': { readonly output: string; readonly format: string }
  /** Options that don't go together. */
  'conflicting-options': { readonly option: string; readonly other: string }
  /** A PDF or DOCX would be sent to the screen. */
  'output-to-terminal': { readonly format: string }
  /** What is read from standard input has no name to call the output by. */
  'input-without-name': Record<string, never>
  /** The environment's SOURCE_DATE_EPOCH isn't a number of seconds. */
  'bad-source-date': { readonly value: string }
  /** A bug of ours. */
  'internal-error': { readonly message: string }
}

export type Code = keyof Problems
export type Severity = 'error' | 'warning' | 'hint'

type DiagnosticOf<C extends Code> = {
  readonly code: C
  readonly severity: Severity
  readonly detail: Problems[C]
  /** Where in an agreement it comes from, as long as its place in the file isn't known. */
  readonly from?: Origin
  /** Absent where the problem has no place in a file. */
  readonly place?: Place
  /** The other end of a conflict. */
  readonly related?: readonly Place[]
}

export type Diagnostic = { [C in Code]: DiagnosticOf<C> }[Code]

/** A result, or what stood in its way; warnings come with either. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

/** Makes a diagnostic; the compiler checks that the detail fits the code. */
export function problem<C extends Code>(
  code: C,
  detail: Problems[C],
  place?: Place,
  severity: Severity = 'error',
  related: readonly Place[] = [],
): Diagnostic {
  return { code, severity, detail, ...(place && { place }), ...(related.length > 0 && { related }) } as Diagnostic
}

export const success = <T>(value: T, diagnostics: readonly Diagnostic[] = []): Outcome<T> => ({
  ok: true,
  value,
  diagnostics,
})
export const failure = (diagnostics: readonly Diagnostic[]): Outcome<never> => ({ ok: false, diagnostics })

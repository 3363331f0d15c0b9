/**
 * A diagnostic: one problem as a value, language-neutral. `report` turns it into words.
 */

/** A stretch of a file. Lines and columns count from 1; the end is exclusive. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** What each problem has to tell, by its stable code. */
export interface Problems {
  /** The file or folder can't be read; `reason` is the system's code, e.g. ENOENT. */
  'file-unreadable': { readonly file: string; readonly reason: string }
  /** The file isn't UTF-8. */
  'file-encoding': { readonly file: string }
  /** Larger than any agreement needs to be. */
  'file-too-large': { readonly file: string; readonly limit: number }
  /** A folder without agreements. */
  'folder-empty': { readonly folder: string }
  /** The file can't be written; `reason` is the system's code. */
  'file-unwritable': { readonly file: string; readonly reason: string }
  /** Two agreements would be written to one file. */
  'output-collision': { readonly output: string; readonly inputs: readonly string[] }
  /** The output is one of the inputs. */
  'output-is-input': { readonly output: string }
  /** The YAML can't be read; `reason` is the parser's code. */
  'yaml-syntax': { readonly reason: string; readonly message: string }
  /** The file holds something else than an agreement: a list, a single text or nothing. */
  'not-an-agreement': Record<string, never>
  'unknown-key': { readonly key: string; readonly near?: string; readonly allowed: readonly string[] }
  'missing-key': { readonly key: string; readonly title?: string }
  /** One of several keys must be there. */
  'missing-one-of': { readonly keys: readonly string[] }
  /** A key that another key calls for. */
  'missing-companion': { readonly key: string; readonly because: string }
  'wrong-type': { readonly key: string; readonly expected: string; readonly actual: string }
  'wrong-choice': {
    readonly key: string
    readonly value: string
    readonly near?: string
    readonly allowed: readonly string[]
  }
  'wrong-format': { readonly key: string; readonly value: string; readonly format: string; readonly example?: string }
  'out-of-range': {
    readonly key: string
    readonly value: string
    readonly limit: string
    readonly bound: 'least' | 'most'
  }
  'wrong-length': {
    readonly key: string
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
  'unsupported-schema': { readonly value: string; readonly supported: number }
  'unknown-text-set': { readonly value: string; readonly known: readonly string[] }
  /** A template asks for what the agreement's schema doesn't have, or is malformed. */
  'template-error': { readonly message: string }
  /** The PDF layout dropped text; nothing was written. */
  'text-lost': { readonly text: string }
  /** The typeface has no glyph for a character. */
  'missing-glyph': { readonly character: string; readonly codePoint: string }
}

export type Code = keyof Problems
export type Severity = 'error' | 'warning' | 'hint'

type DiagnosticOf<C extends Code> = {
  readonly code: C
  readonly severity: Severity
  readonly detail: Problems[C]
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
): Diagnostic {
  return { code, severity, detail, ...(place && { place }) } as Diagnostic
}

export const success = <T>(value: T, diagnostics: readonly Diagnostic[] = []): Outcome<T> => ({
  ok: true,
  value,
  diagnostics,
})
export const failure = (diagnostics: readonly Diagnostic[]): Outcome<never> => ({ ok: false, diagnostics })

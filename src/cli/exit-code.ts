import type { Code, Diagnostic } from '../model/diagnostic.js'

/**
 * 0 fine, warnings too · 1 something is wrong in an agreement · 2 wrong usage · 3 a file can't be read or written ·
 * 4 a bug of ours. Documented in the help, and never renumbered: scripts read them.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4

/** Of several problems, the one with the highest code decides. */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): ExitCode {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  return Math.max(0, ...errors.map(({ code }) => exitCodes[code])) as ExitCode
}

/** Wrong usage stops everything before anything is written. */
export const isUsageProblem = ({ code }: Diagnostic): boolean => exitCodes[code] === 2

const exitCodes: { readonly [C in Code]: Exclude<ExitCode, 0> } = {
  'file-encoding': 1,
  'file-too-large': 1,
  'yaml-syntax': 1,
  'not-an-agreement': 1,
  'not-a-style': 1,
  'unknown-key': 1,
  'missing-key': 1,
  'missing-one-of': 1,
  'missing-companion': 1,
  'wrong-type': 1,
  'wrong-choice': 1,
  'wrong-format': 1,
  'out-of-range': 1,
  'wrong-length': 1,
  'unquoted-text': 1,
  'unknown-reference': 1,
  'duplicate-id': 1,
  'out-of-order': 1,
  'missing-party': 1,
  'unsupported-schema': 1,
  'unknown-text-set': 1,
  'picture-outside': 1,
  'unusable-picture': 1,
  'template-error': 1,
  'missing-glyph': 1,
  'folder-empty': 2,
  'output-collision': 2,
  'output-is-input': 2,
  'unknown-command': 2,
  'unknown-option': 2,
  'missing-option-value': 2,
  'missing-argument': 2,
  'too-many-arguments': 2,
  'unknown-format': 2,
  'output-is-one-file': 2,
  'unknown-output-ending': 2,
  'output-format-mismatch': 2,
  'conflicting-options': 2,
  'output-to-terminal': 2,
  'input-without-name': 2,
  'bad-source-date': 2,
  'file-unreadable': 3,
  'file-unwritable': 3,
  'picture-unreadable': 3,
  'output-exists': 3,
  'not-printed': 1,
  'many-signatories': 1,
  'long-title': 1,
  'large-file': 1,
  'not-for-archive': 1,
  'not-public': 1,
  'not-a-made-file': 1,
  'file-damaged': 1,
  'no-attached-source': 1,
  'text-lost': 4,
  'internal-error': 4,
}

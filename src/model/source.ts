import type { Document, LineCounter } from 'yaml'
import type { Code } from './diagnostic.js'

/** What a YAML file is meant to be: one agreement, the style of many, or the sections of a family of one's own. */
export type SourceKind = 'agreement' | 'style' | 'sections'

/** The problem of a file that holds something else. */
export const notOfKind = {
  agreement: 'not-an-agreement',
  style: 'not-a-style',
  sections: 'not-a-section-list',
} as const satisfies Readonly<Record<SourceKind, Code>>

/** One YAML file as read: its text, and its parts with their places. */
export interface Source {
  readonly kind: SourceKind
  /** The file as the user named it. */
  readonly file: string
  /** With LF line ends and without a byte order mark. */
  readonly text: string
  readonly yaml: Document.Parsed
  readonly lines: LineCounter
}

/** Bytes. The largest agreement known is 60 kB; the parser needs seconds for some files of many megabytes. */
export const sizeLimit = 2 * 1024 * 1024

import type { Document, LineCounter } from 'yaml'

/** One YAML file as read: its text, and its parts with their places. */
export interface Source {
  /** The file as the user named it. */
  readonly file: string
  /** With LF line ends and without a byte order mark. */
  readonly text: string
  readonly yaml: Document.Parsed
  readonly lines: LineCounter
}

/** Bytes. The largest agreement known is 60 kB; the parser needs seconds for some files of many megabytes. */
export const sizeLimit = 2 * 1024 * 1024

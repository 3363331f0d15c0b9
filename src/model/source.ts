import type { Document, LineCounter } from 'yaml'
import type { Place } from './diagnostic.js'

/** One YAML file as read: its text, and its parts with their places. */
export interface Source {
  /** The file as the user named it. */
  readonly file: string
  /** With LF line ends and without a byte order mark. */
  readonly text: string
  readonly yaml: Document.Parsed
  readonly lines: LineCounter
}

/** Finds the place of a value by its JSON pointer (with indices, not ids); of its key with `key: true`. */
export type Locate = (pointer: string, what?: 'key' | 'value') => Place

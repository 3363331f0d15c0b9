/** A file with its name in messages. */
export interface NamedBytes {
  readonly file: string
  readonly bytes: Uint8Array
}

/** Why a file can't be read: the system's code, `not-a-file` or `outside` (of where it may lie), and one like it. */
export interface Unreadable {
  readonly reason: string
  readonly near?: string
}

/**
 * Reads a file that an agreement inherits, or no more of it than one byte past the limit. The path is as seen from the
 * agreement's folder, with `/`, and may lead up from there: how far up one may go, and where links lead, only the reader
 * can tell.
 */
export type ReadInherited = (path: string, limit: number) => Promise<NamedBytes | Unreadable>

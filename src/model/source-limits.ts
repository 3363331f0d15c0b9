/**
 * What a YAML file may cost before it is refused: each is far above what agreements need, and far below where a library
 * takes seconds. docs/security.md tells them, and a test holds it to these.
 */
export const sourceLimits = {
  /**
   * Of one file. The largest agreement known is 60 kB; this is 200 pages of text, which take four seconds to typeset, and the
   * parser takes a second for half a megabyte of nothing but line ends.
   */
  bytes: 512 * 1024,
  /**
   * Places on the parser's stack; each level takes two or three, and an agreement has about ten levels. The parser calls
   * itself for every level: some tens of files with thousands of levels abort the whole process, and that can't be caught.
   */
  depth: 100,
  /** Values that all aliases together may stand for. People use none; a few anchors may be handy. */
  aliases: 100,
  /** Keys, values and entries together. The largest agreement known has some two thousand. */
  values: 20_000,
  /** UTF-16 units without a space. To break lines in a word of 20,000, a PDF takes 23 seconds and 1 GB. */
  wordLength: 2000,
  /** UTF-16 units without a line end. A PDF takes a second for it. */
  paragraphLength: 100_000,
  /**
   * Line ends, and marks of emphasis, links and escapes, in all texts together. The largest agreement known has some hundreds; a
   * PDF or a Word file takes a second for 5,000 paragraphs, or emphasised words.
   */
  parts: 10_000,
} as const

/** What a file may hold; of several that are inherited, the bytes of all together. A user may raise it, both at once. */
export interface SourceSize {
  readonly bytes: number
  readonly values: number
}

export const usualSize: SourceSize = { bytes: sourceLimits.bytes, values: sourceLimits.values }

/** Megabytes. At the most it takes some ten seconds to check a file that is full of values. */
export const sizeRange = { from: 1, to: 4 } as const

/** A file that may be larger may have more in it. */
export const sizeOf = (megabytes: number): SourceSize => ({
  bytes: megabytes * 1024 * 1024,
  values: ((megabytes * 1024 * 1024) / sourceLimits.bytes) * sourceLimits.values,
})

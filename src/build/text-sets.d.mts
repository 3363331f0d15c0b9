import type { Act, Section, Words } from '../texts/text-set.js'

interface ReadTextSet {
  readonly sha256: string
  readonly acts: readonly Act[]
  readonly words: Readonly<Record<string, Words>>
  readonly sections: Readonly<Record<string, readonly Section[]>>
  readonly templates: readonly string[]
}

/** templates/ → its text sets by their names. */
export declare function readTextSets(folder: string): Readonly<Record<string, ReadTextSet>>
/** SHA-256 over all files of a set. */
export declare function hashTextSet(folder: string): string
/** A file of a text set, with LF line ends. */
export declare function readText(file: string): string

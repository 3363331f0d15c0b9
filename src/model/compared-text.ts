import type { Change } from './document.js'

/** A stretch of text that both versions have, or only one of them. */
export interface ComparedText {
  readonly text: string
  readonly change?: Change
  /** It is a whole line, with its end. */
  readonly isLine?: true
}

export type CompareTexts = (old: string, now: string) => readonly ComparedText[]

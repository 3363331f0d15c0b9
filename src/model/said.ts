/** The same in both languages that messages are in. */
export type Bilingual<T> = Readonly<Record<'nb' | 'en', T>>

/** A problem in words: what is wrong, and what to do about it, one thing a line. */
export interface Said {
  readonly message: string
  readonly hints?: readonly string[]
}

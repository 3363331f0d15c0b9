import type { ChangeLanguage } from './change-words.js'
import data from './labels.json' with { type: 'json' }

/** The names of what changes are about, in one language. */
export interface Labels {
  /** Of a key, in the form that sentences need. */
  readonly key: (owner: string, key: string) => string
  /** Of an entry of a list: what it is called, with `{key}` for its values and brackets around what may be missing. */
  readonly entry: (definition: string) => string | undefined
  /** Of one of the values that a key lets one choose. */
  readonly choice: (value: string) => string
}

type Three = readonly string[]

const keys: Readonly<Record<string, Readonly<Record<string, Three>>>> = data.keys
const entries: Readonly<Record<string, Three>> = data.entries
const choices: Readonly<Record<string, Three>> = data.choices

const places: Readonly<Record<ChangeLanguage, number>> = { nb: 0, nn: 1, en: 2 }

export function labelsIn(language: ChangeLanguage): Labels {
  const at = places[language]
  return {
    key: (owner, key) => keys[owner]?.[key]?.[at] ?? key,
    entry: (definition) => entries[definition]?.[at],
    choice: (value) => choices[value]?.[at] ?? value,
  }
}

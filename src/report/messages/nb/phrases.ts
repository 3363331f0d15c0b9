import { clip, listWords } from '../../quote-text.js'

/** Turns of phrase that many messages share. */

export const quoted = (value: string): string => `«${clip(value)}»`

export const didYouMean = (near: string | undefined): string => (near === undefined ? '' : ` Mente du ${quoted(near)}?`)

export const counted = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`

/** The value a problem is about: its key, or which entry of a list. */
export const name = ({ key, entry }: { readonly key: string; readonly entry?: number }): string =>
  entry ? `Punkt ${entry} under ${quoted(key)}` : quoted(key)

/** The schema's own help. */
export const explained = (about: string | undefined): string[] => (about ? [about] : [])

/** What a value should be instead, where that can be told, or the like of it. */
export const sample = (example: string, isGuess: boolean): string =>
  isGuess || example === '' ? example : `for eksempel ${example}`

export const theseExist = (known: readonly string[]): string =>
  known.length === 1 ? `Bare ${known[0]} finnes.` : `Disse finnes: ${listWords(known, 'og')}.`

export const quoteIfNeeded = (value: string): string =>
  /^[\d .-]+$/.test(value) && value.length > 1 ? `"${value}"` : value

/** What to do where a file holds more than the usual. */
export const raiseSize = 'Trenger du mer, kan du heve grensen med --max-size, for eksempel --max-size 2.'

/** Why the system can't read or write a file, by its code. */
export const systemFault = (code: string): string => systemFaults[code] ?? `systemet svarer ${code}`

const lostDisk = 'forbindelsen til disken er brutt'
const tooManyOpen = 'for mange filer er åpne på maskinen samtidig'

const systemFaults: Readonly<Record<string, string>> = {
  EIO: 'disken svarer ikke som den skal',
  EINVAL: 'disken godtar ikke det navnet eller den slags fil',
  EILSEQ: 'disken godtar ikke tegnene i navnet',
  ELOOP: 'lenkene på veien dit går i ring',
  EMFILE: tooManyOpen,
  ENAMETOOLONG: 'navnet er for langt',
  ENFILE: tooManyOpen,
  ENOMEM: 'maskinen har ikke mer minne',
  ENODEV: lostDisk,
  ENOTCONN: lostDisk,
  ENOSYS: 'disken kan ikke det som trengs',
  ENOTSUP: 'disken kan ikke det som trengs',
  ENXIO: lostDisk,
  EHOSTDOWN: lostDisk,
  ESTALE: lostDisk,
  ETIMEDOUT: lostDisk,
  EXDEV: 'mappen er satt sammen av flere disker',
  UNKNOWN: 'systemet sier ikke hvorfor',
}

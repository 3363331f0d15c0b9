import { clip, listWords } from '../../quote-text.js'

/** Turns of phrase that many messages share. */

export const quoted = (value: string): string => `"${clip(value)}"`

export const didYouMean = (near: string | undefined): string =>
  near === undefined ? '' : ` Did you mean ${quoted(near)}?`

export const counted = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`

/** The value a problem is about: its key, or which entry of a list. */
export const name = ({ key, entry }: { readonly key: string; readonly entry?: number }): string =>
  entry ? `Entry ${entry} of ${quoted(key)}` : quoted(key)

/** What a value should be instead, where that can be told, or the like of it. */
export const sample = (example: string, isGuess: boolean): string =>
  isGuess || example === '' ? example : `for example ${example}`

export const theseExist = (known: readonly string[]): string =>
  known.length === 1 ? `There is only ${known[0]}.` : `There are: ${listWords(known, 'and')}.`

export const quoteIfNeeded = (value: string): string =>
  /^[\d .-]+$/.test(value) && value.length > 1 ? `"${value}"` : value

/** What to do where a file holds more than the usual. */
export const raiseSize = 'If you need more, raise the limit with --max-size, such as --max-size 2.'

/** Why the system can't read or write a file, by its code. */
export const systemFault = (code: string): string => systemFaults[code] ?? `the system answers ${code}`

const lostDisk = 'the connection to the disk is broken'
const tooManyOpen = 'too many files are open on the machine at once'

const systemFaults: Readonly<Record<string, string>> = {
  EIO: 'the disk does not answer as it should',
  EINVAL: 'the disk does not take that name or that kind of file',
  EILSEQ: 'the disk does not take the characters in the name',
  ELOOP: 'the links on the way to it lead in a ring',
  EMFILE: tooManyOpen,
  ENAMETOOLONG: 'the name is too long',
  ENFILE: tooManyOpen,
  ENOMEM: 'the machine has no more memory',
  ENODEV: lostDisk,
  ENOTCONN: lostDisk,
  ENOSYS: 'the disk cannot do what is needed',
  ENOTSUP: 'the disk cannot do what is needed',
  ENXIO: lostDisk,
  EHOSTDOWN: lostDisk,
  ESTALE: lostDisk,
  ETIMEDOUT: lostDisk,
  EXDEV: 'the folder is put together of several disks',
  UNKNOWN: 'the system does not say why',
}

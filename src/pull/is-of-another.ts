import type { Agreement } from '../model/agreement.js'
import { plain } from './plain.js'
import { type PrintedUnit, textsByPointer } from './printed-units.js'

/** Of the values that a file printed, how many must still be printed so for it to be of an agreement whose municipalities changed names. */
const share = 1 / 2

/**
 * Whether a Word file was made from quite another agreement: none of its municipalities is called the same, and most of what it printed is
 * printed otherwise. What is edited in Word plays no part: the file says itself what was printed when it was made.
 */
export function isOfAnother(
  { parter }: Pick<Agreement, 'parter'>,
  units: readonly PrintedUnit[],
  printed: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const now = textsByPointer(units)
  const isStill = ([pointer, texts]: [string, ReadonlySet<string>]): boolean =>
    [...texts].some((text) => now.get(pointer)?.has(plain(text)))
  const then = [...printed]
  // The police district is a party to its neighbours' agreements too.
  const names = parter.filter(({ slag }) => slag === 'kommune').map(({ id }) => `/parter/@${id}/navn`)
  const isSame = then.some((each) => names.includes(each[0]) && isStill(each))
  return !isSame && then.filter(isStill).length < then.length * share
}

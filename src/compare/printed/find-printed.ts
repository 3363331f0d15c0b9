import type { PrintedAt } from '../../model/change.js'
import type { AgreementDocument, Heading } from '../../model/document.js'
import { plainText } from '../../model/plain-text.js'
import { flatBlocks, ownInlines, textsOf } from '../../model/walk-blocks.js'

/** Where the values of a document are printed, by their pointers. */
export type FindPrinted = (pointer: string, isSteering: boolean) => PrintedAt | undefined

/**
 * A document with its numbers → where a value is printed first, or what is below it. One that only decides what is printed
 * stands with what it is a part of.
 */
export function findPrinted(document: AgreementDocument, pageOf: ReadonlyMap<string, number>): FindPrinted {
  const places = placesIn(document, pageOf)
  const find = (pointer: string) =>
    pointer === '' ? undefined : places.find((place) => `${place.pointer}/`.startsWith(`${pointer}/`))?.printed
  return (pointer, isSteering) => find(pointer) ?? (isSteering && !isEntry(pointer) ? find(around(pointer)) : undefined)
}

const around = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'))

const isEntry = (pointer: string): boolean => /\/(@[^/]*|\d+)$/.test(pointer)

interface PrintedPlace {
  readonly pointer: string
  readonly printed: PrintedAt
}

/** Every printed value in reading order; what only stands on the cover comes last, as it stands in a section too. */
function placesIn(document: AgreementDocument, pageOf: ReadonlyMap<string, number>): PrintedPlace[] {
  const found: PrintedPlace[] = []
  const cover = { title: document.title, isCover: true as const, ...(pageOf.size > 0 && { page: 1 }) }
  let printed: PrintedAt = cover
  for (const block of flatBlocks(document.blocks)) {
    if (block.type === 'heading') printed = headingPlace(block, printed, pageOf)
    for (const { from } of textsOf(ownInlines(block))) if (from) found.push({ pointer: from.pointer, printed })
  }
  return [...found.filter((each) => each.printed !== cover), ...found.filter((each) => each.printed === cover)]
}

/** A heading without a number is a part of the one above that has one. */
function headingPlace(heading: Heading, above: PrintedAt, pageOf: ReadonlyMap<string, number>): PrintedAt {
  const page = pageOf.get(heading.id) ?? above.page
  const { number, content } = heading
  if (number === undefined && above.number !== undefined) return { ...above, ...(page !== undefined && { page }) }
  const title = plainText(content)
  return { title, ...(number !== undefined && { number }), ...(page !== undefined && { page }) }
}

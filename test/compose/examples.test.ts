import { describe, expect, test } from 'vitest'
import { findUnprinted, printableLeaves } from '../../src/compose/find-unprinted.js'
import { agreementSchema } from '../../src/model/schema.js'
import { allTexts } from '../../src/model/walk-blocks.js'
import { printTree } from '../print-tree.js'
import { documentOf, exampleNames, readExample } from '../read-example.js'

describe.each(exampleNames)('%s', (name) => {
  const document = documentOf(readExample(name))

  test('gives the tree that was reviewed', async () => {
    await expect(printTree(document)).toMatchFileSnapshot(`../golden/${name}.tree.txt`)
  })

  test('prints every entry of its data', () => {
    const printed = new Set(allTexts(document).flatMap((text) => text.from?.pointer ?? []))
    const given = printableLeaves(readExample(name), agreementSchema)
    expect(given.length).toBeGreaterThan(4)
    expect(given.filter((pointer) => !printed.has(pointer) && !isSaidElsewhere(pointer))).toEqual([])
  })
})

/** What an agreement holds that isn't printed as it stands. */
function isSaidElsewhere(pointer: string): boolean {
  return [
    /\/kommunenummer$/, // for registers
    /\/enheter\/@[^/]+\/slag$/, // what kind of unit it is; its name says it
    /\/enheter\/@(gde|stasjonsdistriktet|nærpolitiseksjonen|familiesenteret|gamle-oslo|søndre-nordstrand)\/navn$/, // above or beside the units that are named
    /^\/kontakter\/@styringsgruppelederen\/verv$/, // printed with the employer in the contact table
    /^\/møter\/antall\/til$/, // the same number as fra, in lillestrom
    /^\/møter\/referent\/rolle$/, // the same role as innkaller, in lillestrom
  ].some((pattern) => pattern.test(pointer))
}

test('tells what the other family prints nowhere', () => {
  const moved = { ...readExample('rakkestad'), avtaletype: 'politirådsavtale' as const }
  const told = findUnprinted(moved, documentOf(moved), () => 'avtale.yaml')
  expect(told.map(({ detail }) => ('key' in detail ? detail.key : ''))).toEqual(['tekster.innledning'])
  for (const name of exampleNames)
    expect(findUnprinted(readExample(name), documentOf(readExample(name)), () => 'x')).toEqual([])
})

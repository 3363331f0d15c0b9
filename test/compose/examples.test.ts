import { describe, expect, test } from 'vitest'
import { agreementSchema, resolve, type SchemaNode } from '../../src/model/schema.js'
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
    const given = printableLeaves(readExample(name), agreementSchema, '')
    expect(given.length).toBeGreaterThan(50)
    expect(given.filter((pointer) => !printed.has(pointer) && !isSaidElsewhere(pointer))).toEqual([])
  })
})

/** What an agreement holds that isn't printed as it stands. */
function isSaidElsewhere(pointer: string): boolean {
  return [
    /\/kommunenummer$/, // for registers
    /\/enheter\/@[^/]+\/slag$/, // what kind of unit it is; its name says it
    /\/enheter\/@(gde|stasjonsdistriktet|nærpolitiseksjonen|familiesenteret)\/navn$/, // above or beside the units that are named
    /^\/politiråd\/(leder|sekretær)\//, // said by the standard text and by the member's verv
    /^\/kontakter\/@styringsgruppelederen\/verv$/, // printed with the employer in the contact table
    /^\/møter\/antall\/til$/, // the same number as fra, in lillestrom
    /^\/møter\/referent\/rolle$/, // the same role as innkaller, in lillestrom
  ].some((pattern) => pattern.test(pointer))
}

/** Pointers of the texts, dates and numbers that the schema doesn't make an id, a reference, a choice or a flag. */
function printableLeaves(value: unknown, node: SchemaNode, pointer: string): string[] {
  const schema = resolve(node)
  if (Array.isArray(value))
    return value.flatMap((entry, i) => printableLeaves(entry, schema.items ?? {}, `${pointer}/${idOf(entry) ?? i}`))
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, child]) =>
      printableLeaves(child, schema.properties?.[key] ?? {}, `${pointer}/${key}`),
    )
  }
  const isSteering =
    schema.enum ||
    schema.const !== undefined ||
    schema['x-viser-til'] ||
    pointer.endsWith('/id') ||
    pointer === '/standardtekst'
  return isSteering || typeof value === 'boolean' || pointer.endsWith('/lenke') ? [] : [pointer]
}

function idOf(entry: unknown): string | undefined {
  return typeof entry === 'object' && entry !== null && 'id' in entry ? `@${entry.id}` : undefined
}

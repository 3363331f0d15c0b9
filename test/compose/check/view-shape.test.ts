import { expect, test } from 'vitest'
import { agreementShape, namesWithin, type Shape, stepInto } from '../../../src/compose/check/view-shape.js'
import { addedKeys } from '../../../src/compose/extend-view.js'
import { Field, Fields } from '../../../src/compose/field.js'
import { type ViewValue, viewAgreement } from '../../../src/compose/view-agreement.js'
import type { Agreement } from '../../../src/model/agreement.js'
import { agreementSchema, definitionName, resolve, type SchemaNode } from '../../../src/model/schema.js'
import { loadTextSet } from '../../../src/texts/load-text-set.js'
import { textSetIds } from '../../../src/texts/shipped-text-sets.js'

/** What templates are checked against is what they see: neither may have a key that the other lacks. */

const set = loadTextSet(textSetIds().at(-1) ?? '', 'samarbeidsavtale', 'nb')
const kit = { fileOf: () => 'x', fields: new Fields(), words: set.words, acts: set.acts, målform: 'nb' as const }

/** An agreement with everything that the schema has, each list with one entry, whatever it means. */
function everything(node: SchemaNode, within: readonly string[] = []): unknown {
  const schema = resolve(agreementSchema, node)
  const name = definitionName(node) ?? ''
  if (schema.enum) return schema.enum[0]
  if (schema.items) return recurses(schema.items, within) ? undefined : [everything(schema.items, within)]
  if (schema.properties) {
    const entries = Object.entries(schema.properties).map(([key, child]) => [
      key,
      key === 'id' ? 'a' : everything(child, [...within, name]),
    ])
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
  }
  if (schema.type === 'boolean') return true
  if (schema.type === 'integer' || schema.type === 'number') return 2
  return schema['x-viser-til'] ? 'a' : schema.format === 'date' ? '2026-01-02' : 'a'
}

/** Units lie in units: two levels are enough. */
const recurses = (node: SchemaNode, within: readonly string[]): boolean =>
  within.filter((name) => name !== '' && name === definitionName(node)).length > 1

function wholeAgreement(): Agreement {
  const agreement = everything(agreementSchema) as Agreement
  const [party] = agreement.parter
  return { ...agreement, parter: [party, { ...party, id: 'b', slag: 'politi' }] } as Agreement
}

const view = viewAgreement(wholeAgreement(), kit)

/** The same where a number and a name are left out, as in a web edition. */
function webEditionView(): ValueViewed {
  const { kontakter = [], ...rest } = wholeAgreement()
  const nameless = kontakter.map(({ navn, ...contact }) => contact)
  const leftOut = [{ kind: 'phone', value: '1', pointer: '/kontakter/0/telefoner/0/nummer', ground: '§ 1' }] as const
  return viewAgreement({ ...rest, kontakter: nameless } as unknown as Agreement, { ...kit, leftOut })
}
type ValueViewed = ReturnType<typeof viewAgreement>

/** Every key of a view, with what it should be. */
function compare(value: ViewValue | undefined, shape: Shape, path: string, seen: Set<unknown>): string[] {
  if (value instanceof Field) {
    const isProse = Field.contentOf(value).kind === 'prose'
    return (isProse ? shape.kind === 'prose' : shape.kind === 'text' || shape.kind === 'number')
      ? []
      : [`${path} is printed, ${shape.kind} in the shape`]
  }
  if (typeof value === 'boolean') return shape.kind === 'flag' ? [] : [`${path} is a flag, ${shape.kind} in the shape`]
  if (Array.isArray(value)) {
    if (shape.kind !== 'list') return [`${path} is a list, ${shape.kind} in the shape`]
    return value.flatMap((each) => compare(each, shape.item, `${path}[]`, seen))
  }
  if (value === undefined || seen.has(value)) return []
  seen.add(value)
  if (shape.kind === 'choice') return Object.keys(value).every((name) => shape.names.includes(name)) ? [] : [path]
  if (shape.kind !== 'entry') return [`${path} is an entry, ${shape.kind} in the shape`]
  return Object.entries(value).flatMap(([key, child]) => {
    found.add(`${shape.name}.${key}`)
    const inner = stepInto(shape, key)
    return inner
      ? compare(child, inner, `${path}.${key}`, seen)
      : [`${path}.${key} isn't in the shape of ${shape.name}`]
  })
}

const found = new Set<string>()

test('a view has nothing that its shape lacks, and each value is of the kind that the shape says', () => {
  for (const each of [view, webEditionView()]) expect(compare(each, agreementShape(), '', new Set())).toEqual([])
})

test('the shape has nothing that a view lacks, where all is given', () => {
  const ofSections = ['agreement.egenTekst', 'agreement.sitater'] // compose.ts puts them in, section by section
  const declared = Object.entries(addedKeys).flatMap(([name, keys]) => Object.keys(keys).map((key) => `${name}.${key}`))
  expect(declared.filter((key) => !found.has(key) && !ofSections.includes(key))).toEqual([])
})

test('what the YAML has within is told from what stands elsewhere', () => {
  const lies = (path: string): unknown => {
    let shape: Shape | undefined = agreementShape()
    for (const part of path.split('.')) shape = shape && stepInto(shape.kind === 'list' ? shape.item : shape, part)
    return shape?.kind === 'list'
      ? [shape.lies, 'lies' in shape.item && shape.item.lies]
      : shape && 'lies' in shape && shape.lies
  }
  expect(lies('parter')).toEqual(['within', 'within'])
  expect(lies('parter.enheter.enheter')).toEqual(['within', 'within'])
  expect(lies('parter.enheter.over')).toBe('elsewhere')
  expect(lies('kommuner')).toEqual(['elsewhere', 'elsewhere'])
  expect(lies('politiråd.leder.kontakt')).toBe('elsewhere')
  expect(namesWithin(agreementShape())).toContain('kontakttabell')
})

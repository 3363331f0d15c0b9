import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareFacts } from '../../../src/compare/facts/compare-facts.js'
import { canonical } from '../../../src/compare/facts/likeness.js'
import type { Agreement } from '../../../src/model/agreement.js'
import { mirrorChange } from '../../../src/model/change.js'
import { agreementSchema } from '../../../src/model/schema.js'
import { isMap } from '../../../src/model/value-at.js'
import { walkValues } from '../../../src/model/walk-values.js'
import { wholeAgreement } from '../../fill-schema.js'
import { exampleNames, readExample } from '../../read-example.js'
import { applyChanges } from './apply-changes.js'
import { anyEdit, edited } from './edits.js'

const agreements: [string, Agreement][] = [
  ['a whole samarbeidsavtale', wholeAgreement('samarbeidsavtale')],
  ['a whole politirådsavtale', wholeAgreement('politirådsavtale')],
  ...exampleNames.map((name): [string, Agreement] => [name, readExample(name)]),
]

/** An empty list says no more than none. */
const withoutEmptyLists = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutEmptyLists)
  if (!isMap(value)) return value
  const kept = Object.entries(value).filter(([, each]) => !(Array.isArray(each) && each.length === 0))
  return Object.fromEntries(kept.map(([key, each]) => [key, withoutEmptyLists(each)]))
}

const sorted = (changes: readonly unknown[]) => changes.map((change) => canonical(change)).toSorted()

test('the schema says of each value what a change of it is about, in words that are known', () => {
  const about = ['innhold', 'standardtekst', 'kontakt', 'redaksjonell', undefined]
  const nodes = walkValues(agreementSchema, wholeAgreement('samarbeidsavtale')).map(({ node }) => node)
  expect(nodes.filter((node) => !about.includes(node['x-endring']))).toEqual([])
  // An id is what it is; what names an entry says something.
  expect(nodes.filter((node) => node['x-viser-til'] && node['x-endring'] === 'redaksjonell')).toEqual([])
})

describe.each(agreements)('%s, edited in any way', (name, agreement) => {
  test('the changes made in the earlier version give the later, and the other way', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 12 }), (edits) => {
        const after = edited(agreement, edits)
        const changes = compareFacts(agreement, after)
        expect(withoutEmptyLists(applyChanges(agreement, changes))).toEqual(withoutEmptyLists(after))
        expect(sorted(compareFacts(after, agreement).map(mirrorChange))).toEqual(sorted(changes))
      }),
      { seed: 20261124, numRuns: name.startsWith('a whole') ? 15 : 40 },
    )
  })

  test('a version is as itself', () => {
    expect(compareFacts(agreement, structuredClone(agreement))).toEqual([])
  })
})

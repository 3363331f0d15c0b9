import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareDocuments } from '../../../src/compare/redline/compare-documents.js'
import { compileTemplate } from '../../../src/compose/compile-template.js'
import { compose } from '../../../src/compose/compose.js'
import { layOut } from '../../../src/layout/lay-out.js'
import type { Agreement } from '../../../src/model/agreement.js'
import type { AgreementDocument } from '../../../src/model/document.js'
import { normalForm } from '../../../src/model/normal-form.js'
import { acceptAll, rejectAll } from '../../../src/model/settle-changes.js'
import { proveRedline } from '../../../src/prove-redline.js'
import { loadTextSet } from '../../../src/texts/load-text-set.js'
import { writeRedline } from '../../../src/write/docx/redline/write-redline.js'
import { writeDocx } from '../../../src/write/docx/write-docx.js'
import { wholeAgreement } from '../../fill-schema.js'
import { sampleRedline } from '../../sample-redline.js'

/** Two versions of an agreement that says all that can be said: some texts are others, some entries are gone, some moved. */

interface Edit {
  readonly kind: 'words' | 'remove' | 'turn'
  readonly at: number
}

const anyAgreements = fc
  .record({
    family: fc.constantFrom('samarbeidsavtale' as const, 'politirådsavtale' as const),
    målform: fc.constantFrom('nb' as const, 'nn' as const),
    status: fc.constantFrom('utkast' as const, 'signert' as const),
    edits: fc.array(fc.record({ kind: fc.constantFrom<Edit['kind'][]>('words', 'remove', 'turn'), at: fc.nat(5000) }), {
      minLength: 1,
      maxLength: 12,
    }),
  })
  .map(({ family, målform, status, edits }) => {
    const old = { ...wholeAgreement(family), målform }
    return [old, edits.reduce(edit, { ...old, status })] as const
  })

/** A free text is any text without a form of its own; an entry that nothing refers to has no id. */
function edit(agreement: Agreement, { kind, at }: Edit): Agreement {
  const places = placesIn(agreement).filter((place) => (kind === 'words') === (typeof place === 'string'))
  const target = places[at % places.length]
  const change = (value: unknown): unknown => {
    if (value === target)
      return typeof value === 'string' ? `${value} er blitt endret` : turned(value as unknown[], kind)
    if (Array.isArray(value)) return value.map(change)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, change(child)]))
  }
  return change(agreement) as Agreement
}

const turned = (list: readonly unknown[], kind: Edit['kind']): unknown[] =>
  kind === 'remove' ? list.slice(1) : list.toReversed()

function placesIn(value: unknown): (string | unknown[])[] {
  if (typeof value === 'string') return /^Ord\d+$/.test(value) ? [value] : []
  if (Array.isArray(value)) return [...(value.some(hasId) ? [] : [value]), ...value.flatMap(placesIn)]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(placesIn) : []
}

const hasId = (entry: unknown): boolean => typeof entry === 'object' && entry !== null && 'id' in entry

/** What isn't an agreement any more without an entry is left alone. */
function tryDocument(agreement: Agreement): AgreementDocument | undefined {
  const textSet = loadTextSet(agreement.standardtekst, agreement.avtaletype, agreement.målform)
  const composed = compose('avtale.yaml', agreement, textSet, { compile: compileTemplate })
  return composed.ok ? layOut(composed.value) : undefined
}

it('of both families in both målformer come out as either version, in the document and in Word', async () => {
  let compared = 0
  await fc.assert(
    fc.asyncProperty(anyAgreements, async ([before, after]) => {
      const [old, now] = [tryDocument(before), tryDocument(after)]
      if (!old || !now) return
      compared++
      const document = compareDocuments(old, now)
      expect(normalForm(acceptAll(document))).toEqual(normalForm(now))
      expect(normalForm(rejectAll(document))).toEqual(normalForm(old))
      const plain = { old: await writeDocx(old, new Map()), new: await writeDocx(now, new Map()) }
      await proveRedline(writeRedline({ ...sampleRedline(), document }), plain)
    }),
    { seed: 20261124, numRuns: 6 },
  )
  expect(compared).toBeGreaterThan(2)
}, 120_000)

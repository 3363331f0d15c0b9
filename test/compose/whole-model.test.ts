import { describe, expect, test } from 'vitest'
import { printableLeaves } from '../../src/compose/find-unprinted.js'
import type { Agreement } from '../../src/model/agreement.js'
import { agreementSchema } from '../../src/model/schema.js'
import { allTexts } from '../../src/model/walk-blocks.js'
import { check } from '../../src/pipeline.js'
import { loadTextSet } from '../../src/texts/load-text-set.js'
import { fillSchema } from '../fill-schema.js'
import { documentOf } from '../read-example.js'

/** Whatever the schema lets one say is printed, in both families, or stands here with the reason why not. */
const notPrinted: readonly [RegExp, string][] = [
  [/^\/parter\/@parter-2\/stedsnavn$/, 'the police is no place'],
  [/\/(kommunenummer|organisasjonsnummer)$/, 'for registers'],
  [/\/enheter\/@[^/]+\/slag$/, 'what kind of unit it is; its name says it'],
  [/\/enheter\/@[^/]+\/navn$/, 'a unit that nothing speaks of'],
  [/\/deltakere\/\d\/part$/, 'a name of its own stands for it'],
]

/** The local texts of the family's own sections. What replaces a common text is left out: nothing else would be left. */
function textsOfSections({ tekster = {}, standardtekst, målform }: Agreement, family: Agreement['avtaletype']) {
  const sections = loadTextSet(standardtekst, family, målform).sections.map(({ id }) => id)
  const own = Object.entries(tekster).filter(([section]) => sections.includes(section))
  return Object.fromEntries(own.map(([section, { egen, sitater, tillegg }]) => [section, { egen, sitater, tillegg }]))
}

/** Annexes print the action plan; without them it stands elsewhere. */
const withoutAnnexes = ({ vedlegg, ...rest }: Agreement): Agreement => rest

const families = ['samarbeidsavtale', 'politirådsavtale'] as const

describe.each(families)('%s', (avtaletype) => {
  const filled = fillSchema({ avtaletype, status: 'signert' })
  const [kommune, politi] = filled.parter
  const agreement: Agreement = {
    ...filled,
    parter: [
      { ...kommune, slag: 'kommune' },
      { ...politi, slag: 'politi' },
    ] as Agreement['parter'],
    tekster: textsOfSections(filled, avtaletype),
    underskrifter: { underskrivere: filled.underskrifter.underskrivere },
    vilkår: { ...filled.vilkår, original: { form: 'papir', antall: 2 } },
  }

  test('is valid with all that the schema has', async () => {
    const { diagnostics } = await check('alt.yaml', new TextEncoder().encode(JSON.stringify(agreement)))
    const other = diagnostics.filter(({ code }) => code !== 'rule' && code !== 'stale-silence')
    expect(other.map(({ code, detail }) => [code, detail])).toEqual([])
  })

  test.each([
    ['all of it', agreement],
    ['what there is without annexes', withoutAnnexes(agreement)],
  ])('prints %s', (_, given) => {
    const printed = new Set(allTexts(documentOf(given)).flatMap(({ from }) => from?.pointer ?? []))
    const lost = printableLeaves(given, agreementSchema).filter(
      (pointer) => !printed.has(pointer) && !notPrinted.some(([pattern]) => pattern.test(pointer)),
    )
    expect(lost).toEqual([])
  })
})

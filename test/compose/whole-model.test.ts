import { describe, expect, test } from 'vitest'
import { printableLeaves } from '../../src/compose/find-unprinted.js'
import type { Agreement } from '../../src/model/agreement.js'
import { agreementSchema } from '../../src/model/schema.js'
import { allTexts } from '../../src/model/walk-blocks.js'
import { check } from '../../src/pipeline.js'
import { wholeAgreement } from '../fill-schema.js'
import { documentOf } from '../read-example.js'

/** Whatever the schema lets one say is printed, in both families, or stands here with the reason why not. */
const notPrinted: readonly [RegExp, string][] = [
  [/^\/parter\/@parter-2\/stedsnavn$/, 'the police is no place'],
  [/\/(kommunenummer|organisasjonsnummer)$/, 'for registers'],
  [/\/enheter\/@[^/]+\/slag$/, 'what kind of unit it is; its name says it'],
  [/\/enheter\/@[^/]+\/navn$/, 'a unit that nothing speaks of'],
  [/\/deltakere\/\d\/part$/, 'a name of its own stands for it'],
]

/** Annexes print the action plan; without them it stands elsewhere. */
const withoutAnnexes = ({ vedlegg, ...rest }: Agreement): Agreement => rest

const families = ['samarbeidsavtale', 'politirådsavtale'] as const

describe.each(families)('%s', (avtaletype) => {
  const agreement = wholeAgreement(avtaletype)

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

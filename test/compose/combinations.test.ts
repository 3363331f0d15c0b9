import { describe, expect, test } from 'vitest'
import type { Agreement } from '../../src/model/agreement.js'
import { readingOrder } from '../../src/model/plain-text.js'
import { flatBlocks } from '../../src/model/walk-blocks.js'
import { documentOf } from '../read-example.js'

/** What agreements give in odd combinations must come out, whole and in whole sentences. */

const bare: Agreement = {
  skjema: 1,
  avtaletype: 'samarbeidsavtale',
  målform: 'nb',
  standardtekst: '2026-11',
  status: 'vedtatt',
  parter: [
    { id: 'luster', slag: 'kommune', navn: 'Luster kommune' },
    { id: 'årdal', slag: 'kommune', navn: 'Årdal kommune' },
    { id: 'vest', slag: 'politi', navn: 'Vest politidistrikt' },
  ],
  politiråd: { deltakere: [{ part: 'luster', medlemmer: [{ rolle: 'Ordfører' }] }] },
  underskrifter: { underskrivere: [{ rolle: 'Ordfører', part: 'luster' }] },
}

const said = (more: Partial<Agreement>): string => readingOrder(documentOf({ ...bare, ...more }).blocks).join('\n')
const families = ['samarbeidsavtale', 'politirådsavtale'] as const

describe.each(families)('%s', (avtaletype) => {
  const givenAlone: [string, Partial<Agreement>, string][] = [
    ['least number of meetings', { møter: { minst: 2 } }, 'minst to møter'],
    ['recommended number', { møter: { anbefalt: 4 } }, 'anbefales fire møter'],
    ['fewer later', { møter: { kanReduseres: true } }, 'kan antallet møter bli redusert'],
    ['how meetings are spread', { møter: { fordeling: [{ antall: 1, når: 'høstsesongen' }] } }, 'høstsesongen'],
    ['who writes the minutes', { møter: { referent: { rolle: 'Arkivar' } } }, 'Arkivar'],
    ['shared agenda', { møter: { fellesSaksliste: true } }, 'sammen'],
    ['who evaluates', { evaluering: { av: [{ rolle: 'Revisor' }] } }, 'Revisor'],
    ['evaluating as one goes', { evaluering: { løpende: true } }, 'Partene vurderer samarbeidet løpende'],
    [
      'a common place',
      { underskrifter: { sted: 'Gaupne', underskrivere: [{ rolle: 'Ordfører', part: 'luster' }] } },
      'Sted: Gaupne',
    ],
    ['who leads', { politiråd: { ...bare.politiråd, leder: { rolle: 'Byrådsleder' } } }, 'ledes av byrådsleder'],
  ]

  test.each(givenAlone)('%s is said without its neighbours', (_, more, words) => {
    expect(said({ avtaletype, ...more })).toContain(words)
  })

  test('a date that begins a paragraph stays', () => {
    const text = said({
      avtaletype,
      tekster: { politiråd: { egen: '5. juni 2014 ble møtet holdt.\n\n2. ledd gjelder.' } },
    })
    expect(text).toContain('5. juni 2014 ble møtet holdt.\n2. ledd gjelder.')
  })

  test('a meeting of a name only is named', () => {
    expect(
      said({ avtaletype, vedlegg: [{ id: 'v', tittel: 'Møter', møtestrukturer: [{ id: 'm', navn: 'Nattugla' }] }] }),
    ).toContain('1.1 Nattugla')
  })

  test.each(['tillegg', 'erstatt'] as const)('%s is said where a section has no common text', (key) => {
    expect(said({ avtaletype, tekster: { evaluering: { [key]: 'Ord for ord.', begrunnelse: 'B' } } })).toContain(
      'Ord for ord.',
    )
  })

  test('marks of templates are nothing in the text of an agreement', () => {
    expect(said({ avtaletype, tekster: { politiråd: { egen: '\uE0000\uE001' } } })).toContain('\uE0000\uE001')
  })

  test('only words that are no names begin small', () => {
    const deltakere = [{ part: 'luster', navn: 'Luster ungdomsråd', medlemmer: [{ rolle: 'Ordfører' }] }]
    expect(said({ avtaletype, politiråd: { deltakere, inviteres: 'Statsforvalteren i Vestland' } })).toMatch(
      /Luster ungdomsråd[\s\S]*Statsforvalteren i Vestland/,
    )
  })

  test('columns that no row uses are left out', () => {
    const agreement: Agreement = {
      ...bare,
      avtaletype,
      kontakter: [{ id: 'k', navn: 'Eva Eksempel', stilling: 'Ordfører' }],
    }
    const [table] = flatBlocks(documentOf(agreement).blocks).filter((block) => block.type === 'table')
    expect(table?.header).toHaveLength(1)
  })
})

test('an expectation to some of the parties names them', () => {
  const text = said({ forventninger: [{ parter: ['luster', 'vest'], punkter: ['svarer raskt'] }] })
  expect(text).toContain('Det forventes at Luster kommune og Vest politidistrikt:')
})

test('a draft says neither adopted nor signed', () => {
  const parter = bare.parter.map((party) => ({ ...party, vedtak: [{ organ: 'Kommunestyret', sak: '1/26' }] }))
  expect(said({ status: 'utkast', parter, datoer: { signert: '2026-01-01' } })).not.toMatch(
    /Vedtatt i|inngått og signert/,
  )
})

test('a meeting every sixth week, for those who are twelve', () => {
  const møte = {
    id: 'm',
    navn: 'M',
    hyppighet: { hverUke: { fra: 6, til: 6 } },
    målgruppe: { navn: 'barn', alder: { fra: 12, til: 12 } },
  }
  const text = said({ vedlegg: [{ id: 'v', tittel: 'V', møtestrukturer: [møte] }] })
  expect(text).toContain('hver 6. uke.')
  expect(text).toContain('barn i alderen 12.')
})

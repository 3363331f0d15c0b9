import { describe, expect, test } from 'vitest'
import type { Agreement } from '../../src/model/agreement.js'
import { readingOrder } from '../../src/model/plain-text.js'
import { flatBlocks } from '../../src/model/walk-blocks.js'
import { documentOf, readExample } from '../read-example.js'

const textOf = (agreement: Agreement) => readingOrder(documentOf(agreement).blocks).join('\n')
const standard = 'Forebygging er politiets hovedstrategi.'

describe('the common text of a section', () => {
  const rakkestad = readExample('rakkestad')
  const withText = (innledning: NonNullable<Agreement['tekster']>['innledning']) =>
    textOf({ ...rakkestad, tekster: { ...(innledning && { innledning }) } })

  test('stands as it is when nothing is said', () => expect(textOf(rakkestad)).toContain(standard))

  test('can be replaced', () => {
    const text = withText({ erstatt: 'Vår egen felles tekst.', begrunnelse: 'Vedtatt lokalt' })
    expect(text).toContain('Vår egen felles tekst.')
    expect(text).not.toContain(standard)
    expect(text).not.toContain('Vedtatt lokalt')
  })

  test('can be added to', () => {
    const text = withText({ tillegg: 'Og dette.' })
    expect(text.indexOf('Og dette.')).toBeGreaterThan(text.indexOf(standard))
    expect(text.indexOf('Og dette.')).toBeLessThan(text.indexOf('Egen tekst for Rakkestad kommune'))
  })

  test('can be left out, and its frame with it', () => {
    const agreement: Agreement = {
      ...rakkestad,
      tekster: { innledning: { utelat: true, begrunnelse: 'Ikke aktuelt' } },
    }
    expect(textOf(agreement)).not.toContain(standard)
    const frames = flatBlocks(documentOf(agreement).blocks).filter(
      (block) => block.type === 'frame' && block.id.startsWith('innledning/'),
    )
    expect(frames.map((frame) => frame.type === 'frame' && frame.kind)).toEqual(['own'])
  })
})

describe('what is not given', () => {
  const bare: Agreement = {
    skjema: 1,
    avtaletype: 'samarbeidsavtale',
    målform: 'nb',
    standardtekst: '2026-11',
    status: 'utkast',
    parter: [
      { id: 'k', slag: 'kommune', navn: 'Prøveby kommune' },
      { id: 'p', slag: 'politi', navn: 'Øst politidistrikt' },
    ],
    politiråd: { deltakere: [{ part: 'k', medlemmer: [{ rolle: 'Ordfører' }] }] },
    underskrifter: { underskrivere: [{ rolle: 'Ordfører', part: 'k' }] },
  }
  const families = ['samarbeidsavtale', 'politirådsavtale'] as const

  test.each(families)('leaves no empty heading, frame, list or row (%s)', (avtaletype) => {
    const blocks = flatBlocks(documentOf({ ...bare, avtaletype }).blocks)
    for (const [i, block] of blocks.entries()) {
      const next = blocks[i + 1]
      if (block.type === 'heading') expect(next?.type === 'heading' && next.level <= block.level, block.id).toBe(false)
      if (block.type === 'frame') expect(block.children, block.id).not.toHaveLength(0)
      if (block.type === 'list') expect(block.items, block.id).not.toHaveLength(0)
      if (block.type === 'table') expect(block.rows, block.id).not.toHaveLength(0)
    }
  })

  test.each(families)('leaves no dangling words (%s)', (avtaletype) => {
    const text = textOf({ ...bare, avtaletype })
    expect(text).not.toMatch(
      / og[.,:;]|, og\b(?! )|undefined|null|NaN|\[object|\{\{| {2}|\s[.,]|\(\)|«»|[\uE000\uE001]/,
    )
  })

  test('a draft says so in title, header and on the cover', () => {
    const document = documentOf(bare)
    expect(document.title).toBe('UTKAST: Samarbeidsavtale mellom Prøveby kommune og Øst politidistrikt')
    expect(JSON.stringify(document.header.left)).toContain('UTKAST')
    expect(flatBlocks(document.blocks).some((block) => block.type === 'stamp')).toBe(true)
    expect(flatBlocks(documentOf({ ...bare, status: 'vedtatt' }).blocks).some((block) => block.type === 'stamp')).toBe(
      false,
    )
  })

  test('a signatory without a name gets a line for it in capitals', () => {
    expect(textOf(bare)).toContain('Navn (blokkbokstaver)')
    const named: Agreement = {
      ...bare,
      underskrifter: {
        dato: '2026-06-30',
        underskrivere: [{ rolle: 'Ordfører', part: 'k', navn: 'Eva Eksempel', fullmakt: 'kommuneloven' }],
      },
    }
    const text = textOf(named)
    expect(text).toContain('Eva Eksempel')
    expect(text).toContain('Dato: 30.\u00A0juni 2026')
    expect(text).not.toMatch(/blokkbokstaver|Sted og dato/)
  })
})

describe('ids', () => {
  test('are unique', () => {
    for (const name of ['rakkestad', 'lillestrom'] as const) {
      const ids = flatBlocks(documentOf(readExample(name)).blocks).map((block) => block.id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  test('follow an entry that is moved', () => {
    const agreement = readExample('lillestrom')
    const structures = agreement.vedlegg?.[2]
    const moved = {
      ...agreement,
      vedlegg: [
        ...(agreement.vedlegg ?? []).slice(0, 2),
        {
          ...structures,
          id: 'møtestrukturer',
          tittel: 'M',
          møtestrukturer: [...(structures?.møtestrukturer ?? [])].reverse(),
        },
      ],
    }
    const headings = (tree: Agreement) =>
      flatBlocks(documentOf(tree).blocks)
        .flatMap((block) => (block.type === 'heading' ? block.id : []))
        .sort()
    expect(headings(moved)).toEqual(headings(agreement))
    expect(headings(agreement)).toContain('vedlegg/møtestrukturer/møtestrukturer/slt-møtet')
  })
})

describe('terms', () => {
  test('are printed when asked for, from the data given', () => {
    const text = textOf({
      ...readExample('rakkestad'),
      gyldighet: {
        ikrafttredelse: '2027-01-01',
        varighet: 'til-erstattet',
        erstatter: [{ tittel: 'Politirådsavtale', dato: '2019-03-01', sak: '12/19' }],
      },
      vilkår: {
        endring: true,
        oppsigelse: { måneder: 6 },
        uenighet: true,
        kostnader: true,
        original: { form: 'papir', antall: 2 },
      },
    })
    for (const said of [
      'Gyldighet og vilkår',
      'trer i kraft 1.\u00A0januar 2027',
      'gjelder til partene',
      'erstatter «Politirådsavtale» av 1.\u00A0mars 2019 (sak 12/19)',
      'seks måneders varsel',
      'i to eksemplarer',
      'egne kostnader',
    ])
      expect(text).toContain(said)
  })
})

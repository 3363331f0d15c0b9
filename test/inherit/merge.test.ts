import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { mergedOf } from './inheriting.js'

/** What a district says, what a municipality says, and what comes of it. */
const merges: Readonly<Record<string, readonly [district: string, municipality: string, merged: string]>> = {
  'what only the district says is inherited': ['målform: nb', 'status: utkast', '{ målform: nb, status: utkast }'],
  'the municipality’s value wins': ['tittel: Felles', 'tittel: Egen', 'tittel: Egen'],
  'maps are merged key by key': [
    'møter: { minst: 2, møteplan: om høsten }',
    'møter: { minst: 4, anbefalt: 5 }',
    'møter: { minst: 4, anbefalt: 5, møteplan: om høsten }',
  ],
  'at any depth': [
    'tekster: { slt: { egen: a, tillegg: b } }',
    'tekster: { slt: { tillegg: c }, politiråd: { egen: d } }',
    'tekster: { politiråd: { egen: d }, slt: { egen: a, tillegg: c } }',
  ],
  'lists of lines are replaced': [
    'kunnskapsgrunnlag: [Ungdata, politiet]',
    'kunnskapsgrunnlag: [skolene]',
    'kunnskapsgrunnlag: [skolene]',
  ],
  'so are lists of maps without ids': [
    'forventninger: [{ parter: [a], punkter: [x] }]',
    'forventninger: [{ parter: [b], punkter: [y] }]',
    'forventninger: [{ parter: [b], punkter: [y] }]',
  ],
  'entries of the same id are merged where they stand, new ones come after': [
    'kontakter: [{ id: a, navn: A, grad: POB }, { id: b, navn: B }]',
    'kontakter: [{ id: c, navn: C }, { id: b, navn: Bo }, { id: a, epost: a@b.example }]',
    'kontakter: [{ id: a, navn: A, grad: POB, epost: a@b.example }, { id: b, navn: Bo }, { id: c, navn: C }]',
  ],
  'lists of entries within entries too': [
    'parter: [{ id: p, enheter: [{ id: s, navn: S, enheter: [{ id: t, navn: T }] }] }]',
    'parter: [{ id: p, enheter: [{ id: s, enheter: [{ id: u, navn: U }, { id: t, navn: Te }] }] }]',
    'parter: [{ id: p, enheter: [{ id: s, navn: S, enheter: [{ id: t, navn: Te }, { id: u, navn: U }] }] }]',
  ],
  'where ids are a choice, a list without them is replaced': [
    'innsatsområder: [{ id: a, navn: A, tiltak: [{ navn: x }, { navn: y }] }]',
    'innsatsområder: [{ id: a, tiltak: [{ navn: z }] }]',
    'innsatsområder: [{ id: a, navn: A, tiltak: [{ navn: z }] }]',
  ],
  'and one with them is merged': [
    'innsatsområder: [{ id: a, navn: A, tiltak: [{ id: x, navn: x }] }]',
    'innsatsområder: [{ id: a, tiltak: [{ navn: z }, { id: x, frist: 2027-01-01 }] }]',
    'innsatsområder: [{ id: a, navn: A, tiltak: [{ id: x, navn: x, frist: 2027-01-01 }, { navn: z }] }]',
  ],
  'an id is the same however it is written': [
    'kontakter: [{ id: 12, navn: A }]',
    'kontakter: [{ id: "12", grad: PFB }]',
    'kontakter: [{ id: "12", navn: A, grad: PFB }]',
  ],
  '~ takes a key away': ['møter: { minst: 2, anbefalt: 3 }', 'møter: { anbefalt: ~ }', 'møter: { minst: 2 }'],
  'so does null': ['slt: { fasteMøter: true }', 'slt: null', '{}'],
  'a key that isn’t inherited can be taken away all the same': ['{ status: utkast }', 'slt: ~', 'status: utkast'],
  'what is taken away can be given anew by the same file': [
    'kontakter: [{ id: a, navn: A, grad: POB }]',
    'kontakter: [{ id: a, utgår: true }, { id: a, navn: B }]',
    'kontakter: [{ id: a, navn: B }]',
  ],
  'utgår takes an entry away': [
    'kontakter: [{ id: a, navn: A }, { id: b, navn: B }]',
    'kontakter: [{ id: a, utgår: true }]',
    'kontakter: [{ id: b, navn: B }]',
  ],
  'a text in quotes is a text': ['tittel: A', 'tittel: "~"', 'tittel: "~"'],
  'an empty value takes nothing away: it is told as a mistake': ['tittel: A', 'tittel:', 'tittel:'],
  'a surname is no sign for nothing': ['tittel: A', 'tittel: Null', 'tittel: "Null"'],
  'a map over a text, a text over a map': [
    '{ slt: x, møter: { minst: 2 } }',
    '{ slt: { fasteMøter: true }, møter: y }',
    '{ slt: { fasteMøter: true }, møter: y }',
  ],
  'names for values are followed in their own file': [
    'parter: [{ id: a, postadresse: &x Vei 1 }, { id: b, postadresse: *x }]',
    'parter: [{ id: a, navn: &x Fjellby }, { id: b, navn: *x }]',
    'parter: [{ id: a, navn: Fjellby, postadresse: Vei 1 }, { id: b, navn: Fjellby, postadresse: Vei 1 }]',
  ],
}

test.each(Object.entries(merges))('%s', async (_, [district, municipality, merged]) => {
  const own = municipality.startsWith('{')
    ? municipality.replace('{', '{ arver: felles.yaml,')
    : `arver: felles.yaml\n${municipality}`
  expect(await mergedOf({ 'avtale.yaml': own, 'felles.yaml': district })).toEqual(parse(merged))
})

describe('several files', () => {
  test('the later one wins over the earlier', async () => {
    const files = { 'a.yaml': 'tittel: A', 'b.yaml': 'tittel: B' }
    expect(await mergedOf({ 'avtale.yaml': 'arver: [a.yaml, b.yaml]', ...files })).toEqual({ tittel: 'B' })
    expect(await mergedOf({ 'avtale.yaml': 'arver: [b.yaml, a.yaml]', ...files })).toEqual({ tittel: 'A' })
  })

  test('a file wins over those it inherits', async () => {
    const files = { 'felles/øst.yaml': 'arver: ../norge.yaml\ntittel: Øst', 'norge.yaml': 'tittel: Norge\nmålform: nb' }
    expect(await mergedOf({ 'avtale.yaml': 'arver: felles/øst.yaml', ...files })).toEqual({
      tittel: 'Øst',
      målform: 'nb',
    })
  })

  test('a file that two others inherit is read once, and neither loses to it', async () => {
    const merged = await mergedOf({
      'avtale.yaml': 'arver: [a.yaml, b.yaml]',
      'a.yaml': 'arver: grunn.yaml\ntittel: A',
      'b.yaml': 'arver: grunn.yaml\nstatus: utkast',
      'grunn.yaml': 'tittel: Grunn',
    })
    expect(merged).toEqual({ tittel: 'A', status: 'utkast' })
  })

  test('what one takes away, a later one may give again', async () => {
    const merged = await mergedOf({
      'avtale.yaml': 'arver: [a.yaml, b.yaml, c.yaml]',
      'a.yaml': 'kontakter: [{ id: a, navn: A, grad: POB }]\ntittel: A',
      'b.yaml': 'kontakter: [{ id: a, utgår: true }]\ntittel: ~',
      'c.yaml': 'kontakter: [{ id: a, navn: C }]\ntittel: C',
    })
    expect(merged).toEqual({ kontakter: [{ id: 'a', navn: 'C' }], tittel: 'C' })
  })

  test.each(['felles\\øst.yaml', './felles//øst.yaml', 'felles/../felles/øst.yaml'])('%s is a path', async (path) => {
    expect(await mergedOf({ 'avtale.yaml': `arver: ${path}`, 'felles/øst.yaml': 'tittel: Øst' })).toEqual({
      tittel: 'Øst',
    })
  })

  test('an empty list inherits nothing', async () => {
    expect(await mergedOf({ 'avtale.yaml': 'arver: []\ntittel: A' })).toEqual({ tittel: 'A' })
  })
})

import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Agreement } from '../../src/model/agreement.js'
import { keepPublic } from '../../src/publish/keep-public.js'
import { readExample } from '../read-example.js'
import { agreementWith } from '../validate/minimal-agreement.js'

const words = { utelatt: 'Utelatt.', unntatt: 'Unntatt etter' }
const publish = (agreement: Agreement) => keepPublic(agreement, words)
const contact = (lines: string) =>
  parse(agreementWith('    part: kommunen\npolitiråd', `    part: kommunen\n${lines}\npolitiråd`))

/** Whether a phone stays, by what the YAML says of it. */
test.each([
  ['{ nummer: "90 00 00 12", slag: mobil }', false],
  ['{ nummer: "90 00 00 12", slag: mobil, offentlig: true }', true],
  ['{ nummer: "60 00 00 12", slag: kontor }', true],
  ['{ nummer: "60 00 00 12", slag: kontor, offentlig: false }', false],
  ['{ nummer: "90 00 00 12", slag: vakt }', true],
  ['{ nummer: "90 00 00 12" }', false],
  ['{ nummer: "+47 40000012" }', false],
  ['{ nummer: "90 00 00 12", offentlig: true }', true],
  ['{ nummer: "60 00 00 12" }', true],
  ['{ nummer: "02800" }', true],
])('%s: %s', (phone, stays) => {
  const { agreement, leftOut } = publish(contact(`    telefoner:\n      - ${phone}`))
  expect(agreement.kontakter?.[0]?.telefoner).toHaveLength(stays ? 1 : 0)
  expect(leftOut.map(({ kind, pointer }) => [kind, pointer])).toEqual(
    stays ? [] : [['phone', '/kontakter/0/telefoner/0/nummer']],
  )
})

test('an address stays unless it is marked', () => {
  const kept = publish(contact('    epost: kari@proveby.example'))
  const dropped = publish(
    contact('    epost: kari@proveby.example\n    epostOffentlig: false\n    hjemmel: offentleglova § 13'),
  )
  expect([kept.agreement.kontakter?.[0]?.epost, kept.leftOut]).toEqual(['kari@proveby.example', []])
  expect(dropped.agreement.kontakter?.[0]).not.toHaveProperty('epost')
  expect(dropped.leftOut).toEqual([
    { kind: 'email', value: 'kari@proveby.example', pointer: '/kontakter/0/epost', ground: 'offentleglova § 13' },
  ])
})

test('a person that is marked is left out with all that leads to them, but for the role', () => {
  const { agreement, leftOut } = publish(
    contact(
      '    stilling: Rådgiver\n    grad: POB\n    epost: kari@proveby.example\n    telefoner: [{ nummer: "60 00 00 12" }]\n    offentlig: false',
    ),
  )
  expect(agreement.kontakter).toEqual([
    { id: 'kari', part: 'kommunen', stilling: 'Rådgiver', offentlig: false, iKontakttabellen: false },
  ])
  expect(leftOut.map(({ kind, value }) => [kind, value])).toEqual([
    ['name', 'Kari Prøve'],
    ['email', 'kari@proveby.example'],
    ['phone', '60 00 00 12'],
  ])
})

test('phones of parties and units are seen to as well', () => {
  const agreement = parse(
    agreementWith(
      '    navn: Prøveby kommune',
      '    navn: Prøveby kommune\n    telefoner: [{ nummer: "90 00 00 12", slag: mobil }, { nummer: "60 00 00 12", slag: sentralbord }]',
    ),
  )
  expect(publish(agreement).agreement.parter[0]?.telefoner).toEqual([{ nummer: '60 00 00 12', slag: 'sentralbord' }])
})

test('the local texts of a section give way to a sentence; the common text that they replaced doesn’t come back', () => {
  const { agreement, leftOut } = publish({
    ...readExample('rakkestad'),
    tekster: {
      slt: { egen: 'Egen tekst.', sitater: [{ tekst: 'Et sitat.', kilde: 'En kilde' }], offentlig: false },
      evaluering: { erstatt: 'En annen tekst.', begrunnelse: 'x', offentlig: false, hjemmel: 'offentleglova § 15' },
      politiråd: { egen: 'Blir stående.' },
    },
  })
  expect(agreement.tekster).toEqual({
    slt: { egen: 'Utelatt.' },
    evaluering: { egen: 'Unntatt etter offentleglova §\u00a015.', utelat: true, begrunnelse: 'x' },
    politiråd: { egen: 'Blir stående.' },
  })
  expect(leftOut.filter(({ kind }) => kind === 'text').map(({ value }) => value)).toEqual([
    'Egen tekst.',
    'Et sitat.',
    'En kilde',
    'En annen tekst.',
  ])
})

test('an agreement without anything to leave out stays as it is', () => {
  const agreement = readExample('lillestrom')
  expect(publish(agreement)).toEqual({ agreement, leftOut: [] })
})

import { describe, expect, test } from 'vitest'
import { check } from '../../src/pipeline.js'
import { quietAgreement } from '../validate/minimal-agreement.js'
import { problemsOf, readFrom, type TextFiles } from './inheriting.js'

/** The minimal agreement, which inherits `arver`, with the shared files. */
const agreement = (arver: string, shared: TextFiles): TextFiles => ({
  'avtale.yaml': `arver: ${arver}\n${quietAgreement}`,
  ...shared,
})

/** A story's files, and what is told of them. */
const stories: Readonly<Record<string, readonly [arver: string, shared: TextFiles, told: readonly string[]]>> = {
  'all is well': ['felles.yaml', { 'felles.yaml': 'møter: { minst: 2, møteplan: i desember }' }, []],
  'a mistake stands in the file that made it': [
    'felles/øst.yaml',
    { 'felles/øst.yaml': 'møter:\n  minst: to\n  møteplann: x' },
    ['felles/øst.yaml:2:10 wrong-type', 'felles/øst.yaml:3:3 unknown-key'],
  ],
  'the agreement’s own mistakes come first': [
    'felles.yaml\nslt: { x: y }',
    { 'felles.yaml': 'tittel: ""\ntekster: { slt: { utelat: true } }' },
    ['avtale.yaml:2:8 unknown-key', 'felles.yaml:1:9 wrong-format', 'felles.yaml:2:19 missing-companion'],
  ],
  'a number is read as the text it is, also there': [
    'felles.yaml',
    { 'felles.yaml': 'parter:\n  - id: politiet\n    telefoner: [{ nummer: 02800 }]' },
    ['felles.yaml:3:27 unquoted-text'],
  ],
  'broken YAML': ['felles.yaml', { 'felles.yaml': 'møter:\n\tminst: 2' }, ['felles.yaml:2:1 yaml-syntax']],
  'an empty file': ['felles.yaml', { 'felles.yaml': '# ingenting' }, ['felles.yaml:1:1 not-shared-text']],
  'a list': ['felles.yaml', { 'felles.yaml': '- a' }, ['felles.yaml:1:1 not-shared-text']],
  'a file that isn’t there': ['felles.yaml', {}, ['avtale.yaml:1:8 inherited-unreadable']],
  'the second of two': ['[a.yaml, b.yaml]', { 'a.yaml': 'tittel: A' }, ['avtale.yaml:1:17 inherited-unreadable']],
  'one that a shared file names': [
    'felles/a.yaml',
    { 'felles/a.yaml': 'tittel: A\narver: b.yaml' },
    ['felles/a.yaml:2:8 inherited-unreadable'],
  ],
  'all that is missing is told at once': [
    '[a.yaml, b.yaml]',
    {},
    ['avtale.yaml:1:9 inherited-unreadable', 'avtale.yaml:1:17 inherited-unreadable'],
  ],
  'a way out': ['../felles.yaml', {}, ['avtale.yaml:1:8 inherited-outside']],
  'a way out by a detour': ['felles/../../x.yaml', {}, ['avtale.yaml:1:8 inherited-outside']],
  'a way out as Windows writes it': ['"..\\\\felles.yaml"', {}, ['avtale.yaml:1:8 inherited-outside']],
  'an absolute path': ['/etc/felles.yaml', {}, ['avtale.yaml:1:8 inherited-outside']],
  'a drive': ['"C:\\\\felles.yaml"', {}, ['avtale.yaml:1:8 inherited-outside']],
  'a share': ['"\\\\\\\\server\\\\felles.yaml"', {}, ['avtale.yaml:1:8 inherited-outside']],
  'an address': ['https://ost.example/felles.yaml', {}, ['avtale.yaml:1:8 inherited-outside']],
  'a NUL in the path': ['"a\\0b.yaml"', {}, ['avtale.yaml:1:10 forbidden-character']],
  'what would be lost with an entry that goes': [
    'felles.yaml\nstrategier:\n  - { id: sammen, utgår: true, navn: Sammen }',
    { 'felles.yaml': 'strategier: [{ id: sammen, navn: Alle sammen }]' },
    ['avtale.yaml:3:32 lost-with-entry'],
  ],
  'nothing named': ['', {}, ['avtale.yaml:1:1 wrong-type']],
  'a map': ['{ fil: x }', {}, ['avtale.yaml:1:8 wrong-type']],
  'a number in the list': ['[7]', {}, ['avtale.yaml:1:9 wrong-type']],
  itself: ['avtale.yaml', {}, ['avtale.yaml:1:8 inherited-cycle']],
  'a circle': [
    'a.yaml',
    {
      'a.yaml': 'arver: felles/b.yaml',
      'felles/b.yaml': 'tittel: B\narver: [c.yaml, ../a.yaml]',
      'felles/c.yaml': 'tittel: C',
    },
    ['felles/b.yaml:2:17 inherited-cycle'],
  ],
  'a circle through the agreement': [
    'felles/a.yaml',
    { 'felles/a.yaml': 'arver: ../avtale.yaml' },
    ['felles/a.yaml:1:8 inherited-cycle'],
  ],
  'a shared file that calls itself an agreement': [
    'a.yaml',
    { 'a.yaml': 'tittel: A\navtaletype: samarbeidsavtale' },
    ['a.yaml:2:1 not-inheritable'],
  ],
  'a shared file of a newer schema': ['a.yaml', { 'a.yaml': 'skjema: 2' }, ['a.yaml:1:9 unsupported-schema']],
  'an entry to drop that isn’t inherited': [
    'a.yaml',
    { 'a.yaml': 'kontakter:\n  - { id: ola, navn: Ola }\n  - { id: karri, utgår: true }' },
    ['a.yaml:3:25 nothing-to-drop'],
  ],
  'utgår that isn’t true': [
    'a.yaml',
    { 'a.yaml': 'kontakter:\n  - { id: kari, utgår: ja }' },
    ['a.yaml:2:24 wrong-choice'],
  ],
  'an entry without an id': ['a.yaml', { 'a.yaml': 'kontakter:\n  - navn: Ola' }, ['a.yaml:2:5 missing-key']],
  'the same id twice in one file': [
    'a.yaml',
    { 'a.yaml': 'kontakter:\n  - { id: ola, navn: Ola }\n  - { id: ola, navn: Olga }' },
    ['a.yaml:3:11 duplicate-id'],
  ],
  'a reference from a shared file to what nobody has': [
    'a.yaml',
    { 'a.yaml': 'politikontakter: [{ kontakt: ola }]' },
    ['a.yaml:1:30 unknown-reference'],
  ],
}

test.each(Object.entries(stories))('%s', async (_, [arver, shared, told]) => {
  expect(await problemsOf(agreement(arver, shared))).toEqual(told)
})

describe('what is missing is for the agreement to give', () => {
  const without = (line: string): string => quietAgreement.replace(line, '')

  test('from the whole: at its beginning', async () => {
    const files = { 'avtale.yaml': `arver: a.yaml\n${without('status: utkast\n')}`, 'a.yaml': 'tittel: A' }
    expect(await problemsOf(files)).toEqual(['avtale.yaml:1:1 missing-key'])
  })

  test('from an entry that it gives a part of: there', async () => {
    const shared = { 'a.yaml': 'kontakter:\n  - { id: ola, grad: POB }' }
    const files = {
      'avtale.yaml': `arver: a.yaml\n${quietAgreement.replace('kontakter:\n', 'kontakter:\n  - id: ola\n')}`,
      ...shared,
    }
    expect(await problemsOf(files)).toEqual(['avtale.yaml:18:5 missing-key'])
  })

  test('from one that is inherited as it stands: where the list is, with where it is inherited from', async () => {
    const { diagnostics } = await check(
      'avtale.yaml',
      new TextEncoder().encode(`arver: a.yaml\n${quietAgreement}`),
      readFrom({ 'a.yaml': 'kontakter:\n  - { id: ola, grad: POB }' }),
    )
    expect(diagnostics).toMatchObject([
      {
        code: 'missing-key',
        place: { file: 'avtale.yaml', line: 17 },
        related: [{ file: 'a.yaml', line: 2, column: 5 }],
      },
    ])
  })

  test('from a part that it has nothing of: at what it inherits', async () => {
    const files = {
      'avtale.yaml': `tittel: A\narver: a.yaml\n${quietAgreement}`,
      'a.yaml': 'evaluering: {}\nvilkår: { original: {} }',
    }
    expect(await problemsOf(files)).toEqual(['avtale.yaml:2:1 missing-key'])
  })
})

describe('limits', () => {
  const chain = (length: number): TextFiles =>
    Object.fromEntries(
      Array.from({ length }, (_, at) => [`${at}.yaml`, at + 1 < length ? `arver: ${at + 1}.yaml` : 'tittel: A']),
    )

  test('eight levels', async () => {
    expect(await problemsOf(agreement('0.yaml', chain(8)))).toEqual([])
    expect(await problemsOf(agreement('0.yaml', chain(9)))).toEqual(['7.yaml:1:8 inherits-too-much'])
  })

  test('thirty files', async () => {
    const names = Array.from({ length: 31 }, (_, at) => `${at}.yaml`)
    const shared = Object.fromEntries(names.map((name) => [name, 'tittel: A']))
    expect(await problemsOf(agreement(`[${names.slice(1).join()}]`, shared))).toEqual([])
    expect(await problemsOf(agreement(`[${names.join()}]`, shared))).toEqual([
      expect.stringMatching(/^avtale\.yaml:1:\d+ inherits-too-much$/),
    ])
  })

  test('half a megabyte, in one file or in all of them', async () => {
    const large = (bytes: number): string => `tittel: A\n${'#'.repeat(bytes)}`
    const half = 0.3 * 1024 * 1024
    expect(await problemsOf(agreement('a.yaml', { 'a.yaml': large(2 * half) }))).toEqual(['file-too-large'])
    expect(await problemsOf(agreement('a.yaml', { 'a.yaml': large(half) }))).toEqual([])
    expect(await problemsOf(agreement('[a.yaml, b.yaml]', { 'a.yaml': large(half), 'b.yaml': large(half) }))).toEqual([
      'avtale.yaml:1:17 inherits-too-much',
    ])
  })

  test('a file that isn’t UTF-8', async () => {
    const latin1 = Uint8Array.from(Buffer.from('tittel: A\nmøter: { minst: 2 }', 'latin1'))
    const bytes = new TextEncoder().encode(`arver: a.yaml\n${quietAgreement}`)
    const { diagnostics } = await check('avtale.yaml', bytes, readFrom({ 'a.yaml': latin1 }))
    expect(diagnostics).toMatchObject([{ code: 'file-encoding', place: { file: 'a.yaml', line: 2, column: 2 } }])
  })

  test('without a reader nothing is read', async () => {
    const { diagnostics } = await check('avtale.yaml', new TextEncoder().encode(`arver: a.yaml\n${quietAgreement}`))
    expect(diagnostics).toMatchObject([{ code: 'inherited-unreadable', place: { line: 1, column: 8 } }])
  })
})

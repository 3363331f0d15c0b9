import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { editYaml, type YamlEdit } from '../../src/edit/yaml/edit-yaml.js'
import { joinPointer } from '../../src/model/locate.js'
import { exampleNames, root } from '../read-example.js'

const file = `# Avtalen for 2026
status: utkast # utkast eller signert
navn:   "Fjellby kommune"

# Folk
kontakter:
  # Den første
  - id: per
    navn: Per Prøvesen # nytt navn?
    telefoner:
      - { nummer: "00 00 00 01", slag: mobil }

  - id: kari
    navn: 'Kari Eksempel'
formål: >-
  Et formål som går
  over to linjer.
møter: { minst: 2, antall: 4 } # hvert år
områder: [Sentrum, Nord]
merknad: |
  Første linje.
  Andre linje.
tomt: # ikke bestemt
`

const set = (pointer: string, value: unknown): YamlEdit => ({ kind: 'set', pointer, value })
const remove = (pointer: string): YamlEdit => ({ kind: 'remove', pointer })
const insert = (pointer: string, at: number, value: unknown): YamlEdit => ({ kind: 'insert', pointer, at, value })

/** The lines that an edit took out and put in. */
function changedLines(edit: YamlEdit, text = file): string[] {
  const [before, after] = [text.split('\n'), editYaml(text, [edit]).split('\n')]
  const kept = (lines: readonly string[], others: readonly string[]): string[] =>
    lines.filter(
      (line) =>
        line !== '' && lines.filter((each) => each === line).length > others.filter((each) => each === line).length,
    )
  return [...kept(before, after).map((line) => `- ${line}`), ...kept(after, before).map((line) => `+ ${line}`)]
}

describe('a value is replaced where it stands', () => {
  const cases: readonly [string, YamlEdit, readonly string[]][] = [
    [
      'beside its comment',
      set('/status', 'signert'),
      ['- status: utkast # utkast eller signert', '+ status: signert # utkast eller signert'],
    ],
    [
      'in the quotes it had, after the spaces it had',
      set('/navn', 'Dalby kommune'),
      ['- navn:   "Fjellby kommune"', '+ navn:   "Dalby kommune"'],
    ],
    [
      'in single quotes',
      set('/kontakter/@kari/navn', "Kari d'Eksempel"),
      ["-     navn: 'Kari Eksempel'", "+     navn: 'Kari d''Eksempel'"],
    ],
    [
      'in quotes where it would be read as a number',
      set('/status', '0301'),
      ['- status: utkast # utkast eller signert', '+ status: "0301" # utkast eller signert'],
    ],
    [
      'within braces within a list',
      set('/kontakter/@per/telefoner/0/nummer', '00 00 00 02'),
      ['-       - { nummer: "00 00 00 01", slag: mobil }', '+       - { nummer: "00 00 00 02", slag: mobil }'],
    ],
    [
      'folded where it was folded',
      set(
        '/formål',
        'Et formål som går over mange flere linjer enn to, fordi det har så mye på hjertet at det aldri blir ferdig.',
      ),
      [
        '-   Et formål som går',
        '-   over to linjer.',
        '+   Et formål som går over mange flere linjer enn to, fordi det har så mye på hjertet at det aldri',
        '+   blir ferdig.',
      ],
    ],
    [
      'on one line where it had several',
      set('/merknad', 'Bare dette.'),
      ['- merknad: |', '-   Første linje.', '-   Andre linje.', '+ merknad: |-', '+   Bare dette.'],
    ],
    [
      'on several lines where it had one, and its comment stays',
      set('/status', 'Én\n\nTo'),
      ['- status: utkast # utkast eller signert', '+ status: |- # utkast eller signert', '+   Én', '+   To'],
    ],
    ['where there was none', set('/tomt', 'noe'), ['- tomt: # ikke bestemt', '+ tomt: noe # ikke bestemt']],
    ['a map where there was nothing', set('/tomt/sted', 'Fjellby'), ['+   sted: Fjellby']],
    [
      'key for key in a map',
      set('/møter', { minst: 3, antall: 4 }),
      ['- møter: { minst: 2, antall: 4 } # hvert år', '+ møter: { minst: 3, antall: 4 } # hvert år'],
    ],
    [
      'entry for entry in a list',
      set('/områder', ['Sentrum', 'Sør', 'Nord']),
      ['- områder: [Sentrum, Nord]', '+ områder: [Sentrum, Sør, Nord]'],
    ],
  ]
  it.each(cases)('%s', (_, edit, lines) => {
    expect(changedLines(edit)).toEqual(lines)
  })
})

describe('keys and entries', () => {
  const cases: readonly [string, YamlEdit, readonly string[]][] = [
    [
      'a new key stands last in its map',
      set('/kontakter/@per/epost', 'per@fjellby.example'),
      ['+     epost: per@fjellby.example'],
    ],
    [
      'a new key in braces',
      set('/møter/anbefalt', 3),
      ['- møter: { minst: 2, antall: 4 } # hvert år', '+ møter: { minst: 2, antall: 4, anbefalt: 3 } # hvert år'],
    ],
    [
      'a new map',
      set('/gyldighet/periode', { fra: 2024, til: 2028 }),
      ['+ gyldighet:', '+   periode:', '+     fra: 2024', '+     til: 2028'],
    ],
    ['a new entry last', insert('/kontakter', 2, { id: 'ola', navn: 'Ola' }), ['+   - id: ola', '+     navn: Ola']],
    ['a new entry first', insert('/kontakter', 0, { id: 'ola', navn: 'Ola' }), ['+   - id: ola', '+     navn: Ola']],
    [
      'a new entry in brackets',
      insert('/områder', 1, 'Sør'),
      ['- områder: [Sentrum, Nord]', '+ områder: [Sentrum, Sør, Nord]'],
    ],
    ['the first entry of a list', insert('/tomt', 0, 'noe'), ['+   - noe']],
    ['a key goes with the comment on its line', remove('/status'), ['- status: utkast # utkast eller signert']],
    [
      'a key in braces',
      remove('/møter/minst'),
      ['- møter: { minst: 2, antall: 4 } # hvert år', '+ møter: { antall: 4 } # hvert år'],
    ],
    [
      'the key on the line of a dash',
      remove('/kontakter/@kari/id'),
      ['-   - id: kari', "-     navn: 'Kari Eksempel'", "+   - navn: 'Kari Eksempel'"],
    ],
    ['an entry', remove('/kontakter/@kari'), ['-   - id: kari', "-     navn: 'Kari Eksempel'"]],
    [
      'what is left empty goes too',
      remove('/kontakter/@per/telefoner/0'),
      ['-     telefoner:', '-       - { nummer: "00 00 00 01", slag: mobil }'],
    ],
    [
      'a comment above a key',
      { kind: 'comment', pointer: '/kontakter/@per/navn', text: 'Se på dette.' },
      ['+     # Se på dette.'],
    ],
    [
      'a comment above an entry',
      { kind: 'comment', pointer: '/kontakter/@kari', text: 'Ny?\nSpør.' },
      ['+   # Ny?', '+   # Spør.'],
    ],
    [
      'a comment above what is in braces',
      { kind: 'comment', pointer: '/kontakter/@per/telefoner/0/nummer', text: 'Ring.' },
      ['+       # Ring.'],
    ],
  ]
  it.each(cases)('%s', (_, edit, lines) => {
    expect(changedLines(edit)).toEqual(lines)
  })

  it('a new key stands after those that come before it', () => {
    const edited = editYaml('a: 1\nd: 4\n', [set('/c', 3)], () => ['a', 'b', 'c', 'd'])
    expect(edited).toBe('a: 1\nc: 3\nd: 4\n')
  })

  it('nothing is added below a pointer that leads nowhere', () => {
    expect(() => editYaml(file, [set('/kontakter/@ola/navn', 'Ola')])).toThrow('/kontakter/@ola')
  })
})

/** Every key and entry of a file, by its pointer. */
function pointersIn(value: unknown, pointer = ''): string[] {
  const entries = Array.isArray(value)
    ? [...value.entries()]
    : typeof value === 'object' && value
      ? Object.entries(value)
      : []
  return entries.flatMap(([key, each]) => [joinPointer(pointer, key), ...pointersIn(each, joinPointer(pointer, key))])
}

const dataOf = (text: string): unknown => parseDocument(text, { version: '1.2', schema: 'core' }).toJS()

/** What an edit comes to on plain data. */
function edited(data: unknown, edit: YamlEdit): unknown {
  const copy = structuredClone(data)
  const segments = edit.pointer
    .split('/')
    .slice(1)
    .map((each) => each.replaceAll('~1', '/').replaceAll('~0', '~'))
  const last = segments.pop() ?? ''
  const parents: Record<string, unknown>[] = [copy as Record<string, unknown>]
  for (const segment of segments) parents.push(parents.at(-1)?.[segment] as Record<string, unknown>)
  const parent = parents.at(-1)
  if (!parent) throw new Error('no parent')
  if (edit.kind === 'set') parent[last] = edit.value
  if (edit.kind === 'insert') (parent[last] as unknown[]).splice(edit.at, 0, edit.value)
  if (edit.kind === 'remove') {
    if (Array.isArray(parent)) parent.splice(Number(last), 1)
    else delete parent[last]
    if (Object.keys(parent).length === 0)
      return edited(data, { ...edit, pointer: edit.pointer.slice(0, edit.pointer.lastIndexOf('/')) })
  }
  return copy
}

const texts = [file, ...exampleNames.map((name) => readFileSync(join(root, 'examples', `${name}.yaml`), 'utf8'))]

const wordings = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => !/\r|^\s|\s$/.test(text)),
  fc.constantFrom(
    'nei',
    '0301',
    '1e3',
    '2018-10-25',
    'Rom #3',
    'a: b',
    '- x',
    '{x}',
    '[y]',
    '*z',
    '&k',
    '!v',
    '"q"',
    "'s'",
    '`',
    '%',
    '|',
    '>',
    '~',
    'null',
    'true',
    'én\nto',
    'én\n\n  to\ntre\n',
  ),
)
const values = fc.oneof(
  wordings,
  fc.integer(),
  fc.boolean(),
  fc.array(wordings, { minLength: 1, maxLength: 3 }),
  fc.record({ navn: wordings, antall: fc.integer() }),
)

const edits = fc
  .record({
    text: fc.constantFrom(...texts),
    at: fc.nat(),
    kind: fc.constantFrom('set', 'remove', 'insert', 'comment' as const),
    value: values,
    index: fc.nat(),
  })
  .map(({ text, at, kind, value, index }): { text: string; edit: YamlEdit } => {
    const data = dataOf(text)
    const pointers = pointersIn(data)
    const lists = pointers.filter((each) => Array.isArray(valueAt(data, each)))
    const pointer = pointers[at % pointers.length] ?? ''
    if (kind === 'set') return { text, edit: set(pointer, value) }
    if (kind === 'comment') return { text, edit: { kind, pointer, text: 'Se på dette.' } }
    if (kind === 'remove') return { text, edit: remove(pointer) }
    const list = lists[at % lists.length] ?? ''
    return { text, edit: insert(list, index % ((valueAt(data, list) as unknown[]).length + 1), value) }
  })

const valueAt = (data: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce((value, key) => (value as Record<string, unknown>)[key], data)

describe('any edit of any file', () => {
  it('changes the data as it says, and nothing else', () => {
    fc.assert(
      fc.property(edits, ({ text, edit }) => {
        const expected = edit.kind === 'comment' ? dataOf(text) : edited(dataOf(text), edit)
        expect(dataOf(editYaml(text, [edit]))).toEqual(expected)
      }),
      { seed: 20261124, numRuns: 150 },
    )
  })

  it('keeps the comments that stand on lines of their own', () => {
    const comments = (yaml: string): string[] => yaml.split('\n').filter((line) => /^\s*#/.test(line))
    fc.assert(
      fc.property(edits, ({ text, edit }) => {
        const isWithin = edit.kind === 'set' || edit.kind === 'remove' // what is replaced whole goes whole
        fc.pre(!isWithin || typeof valueAt(dataOf(text), edit.pointer) !== 'object')
        const after = comments(editYaml(text, [edit]))
        expect(after.filter((line) => !line.includes('Se på dette.'))).toEqual(comments(text))
      }),
      { seed: 20261124, numRuns: 100 },
    )
  })

  it('setting what is there already changes nothing', () => {
    for (const text of texts) {
      const data = dataOf(text)
      const some = pointersIn(data).filter((_, at, all) => at % Math.ceil(all.length / 40) === 0)
      for (const pointer of some) expect(editYaml(text, [set(pointer, valueAt(data, pointer))])).toBe(text)
    }
  })
})

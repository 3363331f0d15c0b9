import { Chalk } from 'chalk'
import { describe, expect, test } from 'vitest'
import { type Code, type Diagnostic, type Problems, problem, type YamlReason } from '../../src/model/diagnostic.js'
import { en } from '../../src/report/messages/en.js'
import { nb } from '../../src/report/messages/nb.js'
import { reportStylish, summarize } from '../../src/report/report-stylish.js'
import type { ReportWords } from '../../src/report/words.js'

/** Every problem in its varieties. The pages in messages/ show how each is told: they are there to be read. */
const samples: { readonly [C in Code]: readonly Problems[C][] } = {
  'file-unreadable': ['ENOENT', 'EACCES', 'EBUSY', 'EISDIR', 'not-a-file', 'EIO']
    .map((reason): Problems['file-unreadable'] => ({ file: 'avtale.yaml', reason }))
    .concat({ file: 'avtal.yaml', reason: 'ENOENT', near: 'avtale.yaml' }),
  'file-encoding': [
    { file: 'avtale.yaml', encoding: 'windows-1252' },
    { file: 'avtale.yaml', encoding: 'utf-16' },
  ],
  'file-too-large': [{ file: 'avtale.yaml', limit: 2 * 1024 * 1024 }],
  'folder-empty': [
    { folder: 'avtaler', yamlFiles: 0 },
    { folder: '.', yamlFiles: 3 },
  ],
  'file-unwritable': [
    ...[
      'EACCES',
      'EBUSY',
      'ENOSPC',
      'EROFS',
      'ENOENT',
      'ENOTDIR',
      'EISDIR',
      'ENAMETOOLONG',
      'link',
      'read-only',
      'EIO',
    ],
  ].map((reason) => ({ file: 'ut/avtale.pdf', reason })),
  'output-collision': [{ output: 'ut/avtale.pdf', inputs: ['a/avtale.yaml', 'b/avtale.yaml'] }],
  'output-is-input': [{ output: 'avtale.json' }],
  'output-exists': [
    { output: 'avtale.docx', signed: false },
    { output: 'avtale.pdf', signed: true },
    { output: 'avtale.pdf', signed: false, isForSigning: true },
  ],
  'not-a-made-file': [{ file: 'avtale.odt' }],
  'file-damaged': (['broken', 'encrypted', 'too-large', 'checksum'] as const).flatMap((damage) => [
    { file: 'avtale.pdf', format: 'pdf', damage },
    { file: 'avtale.docx', format: 'docx', damage },
  ]),
  'no-attached-source': [
    { file: 'avtale.pdf', format: 'pdf' },
    { file: 'avtale.docx', format: 'docx' },
  ],
  'not-for-archive': [{}],
  'not-public': [
    { value: '00 00 00 02', kind: 'phone', format: 'pdf', isPlaced: true },
    { value: 'kari@proveby.example', kind: 'email', format: 'docx', isPlaced: true },
    { value: 'Kari Prøve', kind: 'name', format: 'pdf', isPlaced: false },
    {
      value: 'Møtene holdes i bakrommet på Prøveby bibliotek hver onsdag etter stengetid.',
      kind: 'text',
      format: 'txt',
      isPlaced: true,
    },
  ],
  'conflicting-options': [{ option: '--public', other: '--attach-source' }],
  'missing-argument': [{ argument: 'fil' }],
  'too-many-arguments': [{ argument: 'to.yaml' }],
  'yaml-syntax': yamlSamples(),
  'not-an-agreement': [{}, { found: 'nothing' }, { found: 'list' }, { found: 'text' }],
  'not-a-style': [{}, { found: 'nothing' }, { found: 'list' }, { found: 'text' }],
  'unknown-key': [
    { key: 'kontater', near: 'kontakter', allowed: ['kontakter', 'parter'] },
    { key: 'leder', belongsIn: 'politiråd', allowed: ['kontakter', 'parter'] },
    { key: 'møter', belongsIn: '', allowed: ['navn'] },
    { key: 'mobil', allowed: ['id', 'navn', 'telefoner'] },
  ],
  'missing-key': [
    { key: 'status', parent: '', about: 'Hvor avtalen er i sitt liv.', choices: ['utkast', 'vedtatt'] },
    { key: 'standardtekst', parent: '', example: '2026-11' },
    { key: 'deltakere', parent: 'politiråd' },
    { key: 'navn', parent: 'kontakter', entry: 2 },
  ],
  'missing-one-of': [{ keys: ['rolle', 'kontakt'] }],
  'missing-companion': [{ key: 'begrunnelse', because: 'utelat' }],
  'wrong-type': [
    { key: 'leder', expected: 'map', actual: 'text', value: 'Kari', keys: ['rolle', 'kontakt'] },
    { key: 'leder', expected: 'map', actual: 'list', keys: ['rolle', 'kontakt'] },
    { key: 'leder', expected: 'map', actual: 'nothing', value: '', keys: ['rolle', 'kontakt'] },
    {
      key: 'antall',
      expected: 'map',
      actual: 'number',
      value: '3',
      example: '{ fra: 3, til: 3 }',
      keys: ['fra', 'til'],
    },
    { key: 'telefoner', expected: 'list', actual: 'text', value: '02800' },
    { key: 'politiskeSaker', entry: 2, expected: 'text', actual: 'map' },
    { key: 'navn', expected: 'text', actual: 'list' },
    { key: 'navn', expected: 'text', actual: 'nothing', value: '' },
    { key: 'endring', expected: 'boolean', actual: 'text', value: 'ja' },
    { key: 'endring', expected: 'boolean', actual: 'number', value: '1' },
    { key: 'minst', expected: 'integer', actual: 'text', value: '"2"' },
    { key: 'minst', expected: 'integer', actual: 'text', value: 'to' },
    { key: 'minst', expected: 'integer', actual: 'number', value: '2.5' },
    { key: 'minst', expected: 'integer', actual: 'nothing', value: '' },
  ],
  'wrong-choice': [
    { key: 'status', value: 'utkst', near: 'utkast', allowed: ['utkast', 'vedtatt'], about: 'Hvor avtalen er.' },
    { key: 'målform', value: 'bokmål', allowed: ['nb'] },
  ],
  'wrong-format': [
    { key: 'dokument', value: '25.10.2018', format: 'date', example: '2018-10-25', guessed: true },
    { key: 'dokument', value: '2023-02-30', format: 'date', example: '2026-06-30' },
    { key: 'fra', value: '08:30', format: 'clock', example: '08.30', guessed: true },
    { key: 'id', value: 'Kari Prøve', format: 'id', example: 'kari-prøve', guessed: true },
    { key: 'lenke', value: 'www.politiet.no', format: 'url', example: 'https://www.politiet.no', guessed: true },
    { key: 'lenke', value: 'her', format: 'url' },
    { key: 'epost', value: 'kari', format: 'email' },
    { key: 'nummer', value: 'ring meg', format: 'nummer', example: '00 00 00 01' },
    { key: 'nummer', value: '00.00.00.01', format: 'nummer', example: '00 00 00 01', guessed: true },
    { key: 'kommunenummer', value: '312', format: 'kommunenummer', example: '3120' },
    { key: 'kommunenummer', value: '31 20', format: 'kommunenummer', example: '3120', guessed: true },
    { key: 'organisasjonsnummer', value: '12', format: 'organisasjonsnummer' },
    { key: 'standardtekst', value: 'ny', format: 'standardtekst', example: '2026-11' },
    { key: 'navn', value: '  ', format: 'line' },
    { key: 'navn', value: 'to\nlinjer', format: 'line', example: 'to linjer', guessed: true },
  ],
  'out-of-range': [
    { key: 'minst', value: '5000', limit: '1000', bound: 'most' },
    { key: 'fraÅr', value: '20', limit: '1900', bound: 'least' },
  ],
  'wrong-length': [
    { key: 'egen', limit: 1, bound: 'least', unit: 'characters' },
    { key: 'navn', limit: 2000, bound: 'most', unit: 'characters' },
    { key: 'parter', limit: 2, bound: 'least', unit: 'entries' },
    { key: 'parter', limit: 60, bound: 'most', unit: 'entries' },
    { key: 'slt', limit: 1, bound: 'least', unit: 'keys' },
  ],
  'unquoted-text': [{ key: 'nummer', value: '02800' }],
  'unknown-reference': [
    { value: 'komunen', collection: 'parter', near: 'kommunen', known: ['kommunen', 'politiet'] },
    { value: 'ola', collection: 'kontakter', known: [] },
    { value: 'x', collection: 'enheter', known: ['stasjonen'] },
  ],
  'duplicate-id': [{ id: 'kari' }],
  'out-of-order': [{ from: 4, to: 2 }],
  'missing-party': [{ slag: 'kommune' }, { slag: 'politi' }],
  'unsupported-schema': [
    { value: '2', supported: 1 },
    { value: '"1"', supported: 1 },
  ],
  'unknown-text-set': [{ value: '2027-01', known: ['2026-11'] }],
  'picture-unreadable': ['ENOENT', 'EACCES', 'EBUSY', 'EISDIR', 'not-a-file', 'EIO']
    .map((reason): Problems['picture-unreadable'] => ({ picture: 'våpen.png', reason }))
    .concat({ picture: 'vapen.png', reason: 'ENOENT', near: 'våpen.png' }),
  'picture-outside': [{ picture: '../våpen.png' }],
  'unusable-picture': [
    { picture: 'våpen.png', reason: 'broken' },
    { picture: 'våpen.jpg', reason: 'cmyk' },
    { picture: 'våpen.png', reason: 'interlaced' },
    { picture: 'våpen.svg', reason: 'other-format', found: 'SVG' },
    { picture: 'våpen.png', reason: 'other-format' },
    { picture: 'våpen.png', reason: 'too-large', limit: 2 * 1024 * 1024 },
    { picture: 'våpen.png', reason: 'too-many-pixels', limit: 10_000_000 },
    { picture: 'våpen.jpg', reason: 'turned' },
    { picture: 'våpen.jpg', reason: 'uncommon' },
  ],
  'template-error': [{ message: 'avtalen har ingen {{navnn}}' }],
  'not-printed': [{ key: 'tekster.slt', family: 'politirådsavtale' }],
  'many-signatories': [{ count: 12, limit: 10 }],
  'long-title': [{ length: 91, limit: 80 }],
  'large-file': [{ bytes: 3_400_000, limit: 3_000_000 }],
  'text-lost': [{ text: 'Partene vil sammen bidra til' }],
  'missing-glyph': [{ character: '漢', codePoint: 'U+6F22' }],
  'unknown-command': [{ command: 'lga', near: 'lag' }, { command: 'avtale.yaml' }],
  'unknown-option': [{ option: '--frmat', near: '--format' }, { option: '-x' }],
  'missing-option-value': [{ option: '-o' }],
  'unknown-format': [{ format: 'pfd', near: 'pdf', known: ['pdf', 'docx', 'txt', 'json'] }],
  'output-is-one-file': [
    { output: 'avtale.pdf', inputs: 2, formats: 1 },
    { output: '-', inputs: 1, formats: 2 },
  ],
  'unknown-output-ending': [
    { output: 'ny.doc', near: 'docx', known: ['pdf', 'docx', 'txt', 'json'] },
    { output: 'ut.md', known: ['pdf', 'docx', 'txt', 'json'] },
  ],
  'output-format-mismatch': [{ output: 'avtale.pdf', format: 'docx' }],
  'output-to-terminal': [{ format: 'pdf' }],
  'input-without-name': [{}],
  'bad-source-date': [{ value: 'i går' }],
  'internal-error': [{ message: 'TypeError: x is not a function (avtale.yaml)' }],
}

function yamlSamples(): Problems['yaml-syntax'][] {
  const quotes: { readonly [R in YamlReason]: string } = {
    backslash: '\\',
    'bad-indent': 'navn: x',
    braces: '{',
    'circular-alias': '*a',
    'colon-in-value': 'Rakkestad: kommune',
    'comment-needs-space': '#x',
    directive: '%YAML 1.1',
    'duplicate-key': 'navn',
    'hard-space-indent': '',
    'list-on-key-line': '-',
    'merge-key': '<<',
    'missing-bracket': '[a, b',
    'missing-colon': 'navn Rakkestad',
    'missing-comma': 'b',
    'missing-dash': 'b',
    'missing-quote': '"Rakkestad',
    other: '',
    'reserved-start': '@',
    'several-documents': '---',
    'tab-indent': '\t',
    tag: '!viktig',
    'text-after-bar': 'tekst',
    'text-after-quote': 'du',
    'too-deep': '[',
    'too-many-aliases': '*a',
    'unknown-alias': '*uthevet*',
    'unused-anchor': '&co',
  }
  const reasons = Object.keys(quotes) as YamlReason[]
  return reasons.map((reason) => ({ reason, message: 'Unexpected token', quote: quotes[reason] }))
}

const chalk = new Chalk({ level: 0 })
const tell = (diagnostics: readonly Diagnostic[], words: ReportWords): string =>
  reportStylish(diagnostics, { words, chalk, width: 100, linesOf: () => undefined })

const all = (Object.keys(samples) as Code[]).flatMap((code) =>
  samples[code].map((detail) => problem(code, detail as never)),
)

describe.each([
  ['nb', nb],
  ['en', en],
] as const)('%s', (language, words) => {
  test('every problem has its words', async () => {
    await expect(tell(all, words)).toMatchFileSnapshot(`messages/${language}.txt`)
  })

  test('no message is without words', () => {
    expect(tell(all, words)).not.toMatch(/undefined|NaN|\[object|null/)
  })
})

test('Norwegian messages use Norwegian quotation marks and no English', () => {
  const page = tell(all, nb).replace(/\[[a-z-]+\]/g, '')
  expect(page).not.toMatch(/“|”|\b(the|file|folder|key)\b/)
})

test('the summary counts files whose problems have no place', () => {
  const tooLarge = problem('file-too-large', { file: 'a.yaml', limit: 1 })
  const lost = problem('text-lost', { text: 'x' })
  const place = { file: 'b.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 }
  const found = [
    { diagnostics: [tooLarge], about: 'a.yaml' },
    { diagnostics: [problem('duplicate-id', { id: 'x' }, place), lost], about: 'b.yaml' },
  ]
  expect(summarize(found, nb)).toBe('3 feil i 2 filer')
  expect(summarize([{ diagnostics: [lost] }], nb)).toBe('1 feil')
})

test('the summary counts', () => {
  const place = { file: 'a.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 }
  const error = problem('duplicate-id', { id: 'x' }, place)
  const warning = problem('unquoted-text', { key: 'x', value: '1' }, place, 'warning')
  expect(summarize([{ diagnostics: [error, error, warning] }], nb)).toBe('2 feil og 1 advarsel i 1 fil')
  expect(summarize([{ diagnostics: [error] }], en)).toBe('1 error in 1 file')
  expect(summarize([{ diagnostics: [warning, warning] }], nb)).toBe('2 advarsler i 1 fil')
})

import { describe, expect, test } from 'vitest'
import { loadSource } from '../../src/load/load-source.js'
import type { Diagnostic } from '../../src/model/diagnostic.js'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const load = (text: string) => loadSource('avtale.yaml', bytes(text))

/** `reason line:column-column «the text pointed at»`, the form of the expectations below. */
function tell(text: string, { code, detail, place }: Diagnostic): string {
  const name = code === 'yaml-syntax' ? detail.reason : code
  if (!place) return name
  const line = text.split('\n')[place.line - 1] ?? ''
  const end = place.endLine === place.line ? place.endColumn : line.length + 1
  return `${name} ${place.line}:${place.column} «${line.slice(place.column - 1, end - 1)}»`
}

const mistakes: readonly (readonly [name: string, text: string, ...expected: string[]])[] = [
  ['kolon i en verdi', 'a: 1\nnavn: Rakkestad: kommune\nb: 2\n', 'colon-in-value 2:7 «Rakkestad: kommune»'],
  ['typografiske anførselstegn', 'a: “hei: du”\n', 'colon-in-value 1:4 «“hei: du”»'],
  ['tabulator', 'a:\n  b: 1\n\tc: 2\n', 'tab-indent 3:1 «\t»'],
  ['hver tabulator', 'a:\n\tb: 1\n\tc: 2\n', 'tab-indent 2:1 «\t»', 'tab-indent 3:1 «\t»'],
  ['anførselstegn som aldri lukkes', 'x: 1\na: "hei\nb: 2\nc: 3\n', 'missing-quote 2:4 «"hei»'],
  ['apostrof i enkle anførselstegn', "a: 'Kari's bil'\nb: 2\n", "text-after-quote 1:10 «s bil'»"],
  ['tekst etter anførselstegn', 'a: "hei" du\nb: 2\n', 'text-after-quote 1:10 «du»'],
  ['linje uten kolon', 'a: 1\nnavn Rakkestad\nb: 2\n', 'missing-colon 2:1 «navn Rakkestad»'],
  ['siste linje uten kolon', 'a: 1\nnavn Rakkestad\n', 'missing-colon 2:1 «navn Rakkestad»'],
  ['kolon uten mellomrom', 'a: 1\nnavn:Rakkestad\nb: 2\n', 'missing-space 2:1 «navn:Rakkestad»'],
  ['rykket for langt inn', 'a:\n  b: 1\n   c: 2\n  d: 3\n', 'bad-indent 3:4 «c: 2»'],
  ['rykket for kort inn', 'a:\n    b: 1\n  c: 2\nd: 3\n', 'bad-indent 3:3 «c: 2»'],
  ['verdi og nøkler under', 'a: x\n  b: 1\nc: 2\n', 'bad-indent 2:3 «b: 1»'],
  ['rykket for kort inn i et listepunkt', 'a:\n  - id: x\n    navn: y\n   verv: z\n', 'bad-indent 4:4 «verv: z»'],
  ['hardt mellomrom foran en nøkkel', 'a:\n\u00a0\u00a0b: 1\n', 'hard-space-indent 2:1 «\u00a0\u00a0»'],
  ['hardt mellomrom etter vanlige', 'a:\n  b: 1\n \u00a0c: 2\n', 'hard-space-indent 3:2 «\u00a0»'],
  ['hardt mellomrom i et listepunkt', 'a:\n  - id: x\n  \u00a0 navn: y\n', 'hard-space-indent 3:3 «\u00a0»'],
  ['hardt mellomrom etter streken', 'a:\n  -\u00a0id: x\n', 'hard-space-indent 2:4 «\u00a0»'],
  ['hardt mellomrom foran streken', 'a:\n\u00a0 - x\n', 'hard-space-indent 2:1 «\u00a0»'],
  ['hardt mellomrom under en verdi', 'a: x\n \u00a0b: 2\n', 'hard-space-indent 2:2 «\u00a0»'],
  [
    'hardt mellomrom på flere linjer',
    'a:\n\u00a0 b: 1\nc: d: e\n\u00a0 f\n',
    'hard-space-indent 2:1 «\u00a0»',
    'colon-in-value 3:4 «d: e»',
    'hard-space-indent 4:1 «\u00a0»',
  ],
  ['streker på ulik plass', 'a:\n  - x\n - y\n', 'bad-indent 3:2 «- y»'],
  ['nøkkel på strekens plass', 'a:\n  - id: x\n    navn: y\n  id: z\n', 'bad-indent 4:3 «id: z»'],
  [
    'tegn som ikke kan stå først',
    'a: @kari\nb: `x`\nc: %d\n',
    'reserved-start 1:4 «@»',
    'reserved-start 2:4 «`»',
    'reserved-start 3:4 «%»',
  ],
  ['liste uten sluttklamme', 'a: [x, y\nb: 2\n', 'missing-bracket 1:4 «[x, y»'],
  ['dobbel klammeparentes', 'a: {{navn}}\nb: 2\n', 'braces 1:5 «{»'],
  ['stjerne først', 'a: *uthevet* tekst\nb: 2\n', 'unknown-alias 1:4 «*uthevet*»'],
  ['uthevet først', 'a: **uthevet** tekst\nb: 2\n', 'unknown-alias 1:4 «**uthevet**»'],
  ['og-tegn først', 'a: &co x\nb: 2\n', 'unused-anchor 1:4 «&co»'],
  ['utropstegn først', 'a: !viktig x\n', 'tag 1:4 «!viktig»'],
  ['utropstegn foran en liste', 'a: !!omap\n  - b: 1\n', 'tag 1:4 «!!omap»'],
  ['samme nøkkel to ganger', 'a: 1\nb: 2\na: 3\n', 'duplicate-key 3:1 «a»'],
  [
    'samme nøkkel skrevet på to måter',
    'møte: 1\nbesøk: 2\nmålform: 3\nma\u030alform: 4\n',
    'duplicate-key 4:1 «ma\u030alform»',
  ],
  ['glemt strek', 'a:\n  - id: x\n    navn: X\n    id: y\n    navn: Y\n', 'duplicate-key 4:5 «id»'],
  ['to dokumenter', 'a: 1\n---\nb: 2\n', 'several-documents 2:1 «---»'],
  ['YAML-direktiv', '%YAML 1.1\n---\na: no\n', 'directive 1:1 «%YAML 1.1»'],
  ['flettenøkkel', 'x: &x\n  a: 1\ny:\n  <<: *x\n', 'merge-key 4:3 «<<»'],
  ['omvendt skråstrek', 'a: "C:\\Users\\kari"\n', 'backslash 1:7 «\\»'],
  ['tekst etter strek', 'a: | tekst\n  x\n', 'text-after-bar 1:6 «tekst»'],
  ['streken på samme linje', 'a: - x\n', 'list-on-key-line 1:4 «-»'],
  ['kommentar uten mellomrom', 'a: "x"#kommentar\n', 'comment-needs-space 1:7 «#kommentar»'],
  ['alias i ring', 'a: &a [*a]\n', 'circular-alias 1:8 «*a»'],
  ['tom fil', '', 'not-an-agreement 1:1 «»'],
  ['bare kommentarer', '# hei\n', 'not-an-agreement 1:1 «»'],
  ['bare en liste', '- a\n- b\n', 'not-an-agreement 1:1 «- a»'],
  ['bare en tekst', 'hei\n', 'not-an-agreement 1:1 «hei»'],
]

describe('mistakes in the YAML', () => {
  test.each(mistakes)('%s', (_name, text, ...expected) => {
    const outcome = load(text)
    expect(outcome.ok).toBe(false)
    expect(outcome.diagnostics.map((item) => tell(text, item))).toEqual(expected)
  })

  test('every mistake of a file is told', () => {
    const outcome = load('a: Rakkestad: kommune\nb: @x\nc: "x" y\n')
    expect(outcome.diagnostics.map(({ place }) => place?.line)).toEqual([1, 2, 3])
  })

  test('a doubled key points at the first', () => {
    const [problem] = load('a: 1\nb: 2\na: 3\n').diagnostics
    expect(problem?.related?.[0]).toMatchObject({ line: 1, column: 1 })
  })
})

test.each([
  ['', 'nothing'],
  ['# hei\n', 'nothing'],
  ['---\n# hei\n', 'nothing'],
  ['- a\n', 'list'],
  ['hei\n', 'text'],
  ['42\n', 'text'],
])('%j is no agreement, but %s', (text, found) => {
  expect(load(text).diagnostics).toMatchObject([{ code: 'not-an-agreement', detail: { found } }])
})

test('a hard space in a text is left alone', () => {
  const outcome = load('a:\n  - \u00a0x\nb: |\n  \u00a0y\nc: "\u00a0z"\n')
  expect(outcome.ok && outcome.value.yaml.toJS()).toEqual({ a: ['\u00a0x'], b: '\u00a0y\n', c: '\u00a0z' })
})

describe('bombs', () => {
  test.each([
    ['lists in lists', `a: ${'['.repeat(50_000)}`],
    ['lists below lists', `${'- '.repeat(50_000)}x`],
    ['keys in keys', `${'? '.repeat(50_000)}x`],
    ['maps in maps', `a: ${'{a: '.repeat(50_000)}`],
  ])('%s', (_name, text) => {
    const started = performance.now()
    const { diagnostics } = load(text)
    expect(diagnostics.map((item) => tell(text.slice(0, 500), item).split(' ')[0])).toEqual(['too-deep'])
    expect(performance.now() - started).toBeLessThan(1000)
  })

  test('aliases of aliases', () => {
    const bomb = Array.from(
      { length: 9 },
      (_, n) =>
        `b${n}: &b${n} [${
          n
            ? Array(9)
                .fill(`*b${n - 1}`)
                .join()
            : 1
        }]`,
    )
    expect(load(`${bomb.join('\n')}\nc: *b8\n`).diagnostics.map(({ code }) => code)).toEqual(['yaml-syntax'])
  })
})

describe('bytes', () => {
  test('a byte order mark and CRLF are taken, and places are those of the file', () => {
    const outcome = load('\ufeffa: 1\r\nb: |\r\n  x\r\n  y\r\n')
    expect(outcome.ok && outcome.value.text).toBe('a: 1\nb: |\n  x\n  y\n')
    expect(outcome.ok && outcome.value.yaml.toJS()).toEqual({ a: 1, b: 'x\ny\n' })
  })

  test('Windows-1252 is refused at the first bad letter', () => {
    const [problem] = loadSource('a.yaml', Buffer.from('a: 1\nnavn: Lillestr\u00f8m\n', 'latin1')).diagnostics
    expect(problem).toMatchObject({
      code: 'file-encoding',
      detail: { encoding: 'windows-1252' },
      place: { line: 2, column: 15 },
    })
  })

  test.each([
    ['with a mark', '\ufeffnavn: Åmot\n'],
    ['without', 'navn: Åmot\n'],
  ])('UTF-16 %s is named', (_name, text) => {
    const [problem] = loadSource('a.yaml', Buffer.from(text, 'utf16le')).diagnostics
    expect(problem).toMatchObject({ code: 'file-encoding', detail: { encoding: 'utf-16' } })
  })

  test('a file larger than any agreement is refused unread', () => {
    const [problem] = loadSource('a.yaml', new Uint8Array(3_000_000)).diagnostics
    expect(problem?.code).toBe('file-too-large')
  })

  test('keys and text come out in NFC', () => {
    const outcome = load('ma\u030alform: A\u030amot\n')
    expect(outcome.ok && outcome.value.yaml.toJS()).toEqual({ målform: 'Åmot' })
  })
})

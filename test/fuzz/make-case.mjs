import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'

/** A case by its seed and number: always the same bytes. */

const folder = join(import.meta.dirname, '..', '..', 'examples')
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .filter((text) => /^avtaletype:/m.test(text) && !/^arver:/m.test(text))
const smallest = readFileSync(join(folder, 'minst.yaml'), 'utf8')

/** What breaks YAML, text, templates, Markdown or formats. */
const scraps = [
  ...[
    '\n',
    '  ',
    '\t',
    ': ',
    '- ',
    '"',
    "'",
    '#',
    ' #',
    '&a ',
    '*a',
    '!x ',
    '| ',
    '>-\n',
    '{',
    '}',
    '[',
    ']',
    ',',
    '? ',
  ],
  ...[
    '---\n',
    '...\n',
    '%YAML 1.1\n',
    '\\',
    '\\x',
    '\\u202e',
    '~',
    '<<: ',
    '__proto__: ',
    'constructor',
    '1e999',
    '0x1F',
  ],
  ...[
    '{{x}}',
    '{{{x}}}',
    '{{#each .}}',
    '<b>',
    '</p>',
    '<!--',
    '&amp;',
    '&#106;',
    '**',
    '_',
    '*',
    '`',
    '](',
    '![',
    '> ',
  ],
  ...[
    'https://a.example',
    'javascript:x',
    '{lang=se}',
    ':::',
    '# ',
    '|',
    '1. ',
    '\\\n',
    '\r',
    '\r\n',
    '\0',
    '\u001b[2J',
  ],
  ...[
    '\u0085',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u202e',
    '\u2028',
    '\ud800',
    '\udc00',
    '\ufeff',
    '\ufffd',
    '\ufffe',
    '\ue000',
  ],
  ...[
    '\ue0000\ue001',
    '\u0301',
    'Ã¸',
    'Ã\u0085',
    'â€“',
    '\u0430',
    '\u039f',
    'ø',
    'Å',
    'č',
    'ŋ',
    '漢',
    '🙂',
    '﷽',
    '\u{10fffd}',
  ],
  ...['2026-02-30', '24.00', '-1', 'null', 'true', 'x'.repeat(60), 'ord '.repeat(30), '9'.repeat(400)],
]

/** Those that a text may hold, and the typeface has. */
const mild = scraps.filter(
  (scrap) => /^[\u0020-\u017f\u2013]{1,200}$/.test(scrap) && !/[\u007f-\u009f\u00ad]/.test(scrap),
)

/** mulberry32, by Tommy Ettinger (public domain). */
function generator(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit) => Math.floor(next() * limit)
  const pick = (choices) => choices[below(choices.length)]
  return { below, pick, some: (least, most, make) => Array.from({ length: least + below(most - least + 1) }, make) }
}

const anyScrap = ({ below, pick }) => {
  if (below(4) > 0) return pick(scraps)
  const code = below(pick([0x80, 0x800, 0x10000, 0x110000]))
  return String.fromCodePoint(code)
}

/** One kind of case a row: random → bytes, or text in UTF-8. */
const kinds = {
  /** An example with bytes changed, taken away or put in. */
  bytes: (random) => {
    let bytes = Buffer.from(random.pick(examples))
    for (const _ of random.some(1, 6, () => 0)) {
      const at = random.below(bytes.length)
      const put = Buffer.from(random.some(0, 4, () => random.below(256)))
      bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + random.below(5))])
    }
    return bytes
  },
  /** An example with lines lost, doubled, swapped, indented or joined. */
  lines: (random) => {
    const lines = random.pick(examples).split('\n')
    for (const _ of random.some(1, 5, () => 0)) {
      const at = random.below(lines.length)
      const line = lines[at] ?? ''
      const other = random.below(lines.length)
      random.pick([
        () => lines.splice(at, 1),
        () => lines.splice(other, 0, line),
        () => lines.splice(at, 1, lines[other] ?? ''),
        () => lines.splice(at, 1, random.pick(['  ', ' ', '\t', '- ']) + line),
        () => lines.splice(at, 1, line.trimStart()),
        () => lines.splice(at, 2, line + (lines[at + 1] ?? '')),
        () => lines.splice(at, 1, line.slice(0, random.below(line.length + 1))),
      ])()
    }
    return lines.join('\n')
  },
  /** An example with scraps put between its words, or in their place. */
  tokens: (random) => {
    const words = random.pick(examples).split(/(?<=[\s:[\]{},#"'-])/)
    for (const _ of random.some(1, 6, () => 0))
      words.splice(random.below(words.length), random.below(3), anyScrap(random))
    return words.join('')
  },
  /** Scraps and nothing else, or after the smallest agreement. */
  scraps: (random) => random.pick(['', smallest]) + random.some(1, 60, () => anyScrap(random)).join(''),
  /** An example with texts of scraps where it has texts: YAML in order, most of it accepted. */
  values: (random) => {
    const agreement = parse(random.pick(examples))
    const places = wordsIn(agreement)
    const isMild = random.below(4) > 0
    for (const _ of random.some(1, 12, () => 0)) {
      const { holder, key } = random.pick(places)
      const kept = random.below(3) === 0 ? String(holder[key]) : ''
      const scrap = () => (isMild ? random.pick(mild) : anyScrap(random))
      holder[key] = kept + random.some(1, 20, () => (random.below(3) === 0 ? 'ord ' : scrap())).join('')
    }
    return stringify(agreement, { lineWidth: random.pick([0, 20, 80]) })
  },
  /** An example with parts lost, doubled, put elsewhere or made into something else. */
  structure: (random) => {
    const agreement = parse(random.pick(examples))
    for (const _ of random.some(1, 4, () => 0)) {
      const places = placesIn(agreement)
      const { holder, key } = random.pick(places)
      const other = random.pick(places)
      random.pick([
        () => (Array.isArray(holder) ? holder.splice(key, 1) : delete holder[key]),
        () => (Array.isArray(holder) ? holder.push(structuredClone(holder[key])) : undefined),
        () => put(holder, key, structuredClone(other.holder[other.key])),
        () => put(holder, key, random.pick([null, true, 0, -1, 1e300, '', [], {}, [[]], { a: {} }, anyScrap(random)])),
        () => (Array.isArray(holder) ? undefined : put(holder, anyScrap(random), 'x')),
        () => (Array.isArray(holder) ? holder.push(...Array(random.below(400)).fill(holder[key])) : undefined),
      ])()
    }
    return stringify(agreement, { aliasDuplicateObjects: random.below(2) === 0, lineWidth: 0 })
  },
  /** A text of one or two scraps, over and over, up to the limits of size. */
  masses: (random) => {
    const among = random.below(8) === 0 ? scraps : ['a', 'ord ', '\n', '\n\n', '- ', ...mild]
    const unit = `${random.some(1, 3, () => random.pick(among)).join('')}${random.pick([' ', 'a ', ' ord\n', ''])}`
    const size = random.pick([1900, 9000, 40_000, 99_000])
    const text = unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
    const sections = random.some(1, 5, () =>
      random.pick(['innledning', 'politirad', 'evaluering', 'gyldighet', 'fokusomrader']),
    )
    const tekster = Object.fromEntries(sections.map((section) => [section, { egen: text }]))
    return random.below(4) === 0 ? smallest + text : `${smallest}${stringify({ tekster }, { lineWidth: 0 })}`
  },
}

const kindNames = [
  'bytes',
  'lines',
  'tokens',
  'scraps',
  'values',
  'values',
  'structure',
  'structure',
  'lines',
  'tokens',
]

export function makeCase(seed, number) {
  const random = generator(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number, 0x85ebca6b))
  const kind = number % 25 === 24 ? 'masses' : kindNames[number % kindNames.length]
  const made = kinds[kind](random)
  return { kind, bytes: Buffer.isBuffer(made) ? made : Buffer.from(made) }
}

function put(holder, key, value) {
  holder[key] = value
}

function placesIn(holder) {
  if (typeof holder !== 'object' || holder === null) return []
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])])
}

/** Texts for people: no names of things, dates or numbers, which the schema binds. */
const wordsIn = (value) =>
  placesIn(value).filter(({ holder, key }) => typeof holder[key] === 'string' && /^\p{Lu}\p{Ll}+/u.test(holder[key]))

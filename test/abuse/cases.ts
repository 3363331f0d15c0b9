import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../read-example.js'

/**
 * What input may do, one case a row: what is broken, by its name; the file; and the answer, which is one of
 *
 * - `refuse <code> <line:col>`: the first error, and no file is made (`-` where the problem is the whole file's)
 * - `warn <code> <line:col>`: told, and the file is made
 * - `literal <text>`: made, with these words in it
 */
export type Case = readonly [name: string, file: string | Uint8Array, answer: string]

/** Twenty lines; what the cases add begins on line 21. */
export const base = readFileSync(join(root, 'examples', 'minst.yaml'), 'utf8')

const title = (text: string): string => `${base}tittel: ${text}\n`
const quotedTitle = (text: string): string => title(`"${text}"`)
const own = (text: string): string => `${base}tekster: { innledning: { egen: ${JSON.stringify(text)} } }\n`
const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('')
const at = (codePoint: number): string => String.fromCodePoint(codePoint)
const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))
const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'))

export const encodings: readonly Case[] = [
  ['Windows-1252', latin1(title('Rakkestad på ny')), 'refuse file-encoding 7:2'],
  ['UTF-16', utf16(base), 'refuse file-encoding 1:1'],
  ['a cut character at the end', Uint8Array.from([...Buffer.from(base), 0xc3]), 'refuse file-encoding 21:1'],
  ['an overlong slash', Uint8Array.from([...Buffer.from(base), 0x23, 0xc0, 0xaf]), 'refuse file-encoding 21:2'],
  ['a byte order mark', `\ufeff${title('Avtale for Rakkestad')}`, 'literal Avtale for Rakkestad'],
  ['CR LF', title('Avtale for Rakkestad').replaceAll('\n', '\r\n'), 'literal Avtale for Rakkestad'],
  ['CR alone', title('Avtale for Rakkestad').replaceAll('\n', '\r'), 'literal Avtale for Rakkestad'],
  ['Windows-1252 below a CR alone', latin1('# a\r# b\r# \xe5'), 'refuse file-encoding 3:3'],
  ['CR alone, and a mistake', title('!viktig x').replaceAll('\n', '\r'), 'refuse yaml-syntax 21:9'],
  ['keys and text in NFD', title('Møte på Ås').normalize('NFD'), 'literal Møte på Ås'],
  ['an empty file', '', 'refuse not-an-agreement 1:1'],
  ['a file of 3 MB', `${base}# ${'x'.repeat(3 * 1024 * 1024)}\n`, 'refuse file-too-large -'],
]

export const bombs: readonly Case[] = [
  ['3,000 lists in one another', `${base}tittel: ${'['.repeat(3000)}`, 'refuse yaml-syntax 21:107'],
  ['3,000 maps in one another', `${base}tittel: ${'{a: '.repeat(3000)}`, 'refuse yaml-syntax'],
  ['3,000 dashes on a line', `${base}parter:\n${'- '.repeat(3000)}x`, 'refuse yaml-syntax'],
  [
    'a billion laughs',
    `${base}a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefgh'].map((key, n) => `${key}: &${key} [${`*${'abcdefgh'[n]}, `.repeat(9)}]\n`).join('')}i: *h\n`,
    'refuse yaml-syntax 22:8',
  ],
  ['an alias of itself', title('&a [*a]'), 'refuse yaml-syntax 21:13'],
  ['an alias of nothing', title('*x'), 'refuse yaml-syntax 21:9'],
  ['20,000 keys', `${base}${lines(20_000, (n) => `nøkkel${n}: verdi\n`)}`, 'refuse text-limit'],
  ['20,000 entries', `${base}kontakter:\n${lines(20_000, (n) => `- { id: a${n} }\n`)}`, 'refuse text-limit'],
  [
    '20,000 entries of the same id',
    `${base}kontakter:\n${'- { id: a, navn: x }\n'.repeat(20_000)}`,
    'refuse text-limit',
  ],
  ['100,000 commas', title(`[${'a,'.repeat(100_000)}]`), 'refuse text-limit'],
  ['a word of 20,000 letters', own('x'.repeat(20_000)), 'refuse text-limit 21:32'],
  ['a word of 20,000 letters in a title', title('x'.repeat(20_000)), 'refuse text-limit 21:9'],
  ['150,000 zeros by their number', title(`"${'\\0'.repeat(150_000)}"`), 'refuse forbidden-character 21:10'],
  ['a line of 90,000 letters and another', title(`|\n  ${'ord '.repeat(22_000)}\n  til`), 'refuse wrong-format'],
  ['5,001 emphasised words', own('*a* '.repeat(5001)), 'refuse text-limit 21:32'],
  ['10,001 lines of text', own('a\n'.repeat(10_001)), 'refuse text-limit 21:32'],
  ['100,000 quotation marks', own('" '.repeat(49_000)), 'literal " " "'],
  ['a paragraph of 49,000 words', own('a '.repeat(49_000)), 'literal a a a'],
  ['a word of 480 emphasised letters', own('*a*b'.repeat(480)), 'literal abab'],
  ['a paragraph of 400 kB', own('ord '.repeat(100_000)), 'refuse text-limit 21:32'],
  ['a paragraph of 1 MB', own('ord '.repeat(250_000)), 'refuse file-too-large -'],
  [
    'an e-mail made for backtracking',
    `${base}kontakter: [{ id: a, navn: A, epost: "${'a@'.repeat(900)}" }]\n`,
    'refuse wrong',
  ],
]

export const syntax: readonly Case[] = [
  ['%YAML 1.1', `%YAML 1.1\n---\n${base}`, 'refuse yaml-syntax 1:1'],
  ['two documents', `${base}---\n${base}`, 'refuse yaml-syntax 21:1'],
  ['a key twice', `${base}skjema: 1\n`, 'refuse yaml-syntax 21:1'],
  ['a key twice after NFC', `${base}${'målform: nb\n'.normalize('NFD')}`, 'refuse yaml-syntax 21:1'],
  ['a merge key', `${base}x: &x { a: b }\ny:\n  <<: *x\n`, 'refuse yaml-syntax 23:3'],
  ['a tag', title('!!binary aGVp'), 'refuse yaml-syntax 21:9'],
  ['indented with a tab', `${base}vilkår:\n\tx: y\n`, 'refuse yaml-syntax 22:1'],
  ['text that begins with &', title('&co x'), 'refuse yaml-syntax 21:9'],
  ['text that begins with !', title('!viktig x'), 'refuse yaml-syntax 21:9'],
  ['text that begins with #', title('#3'), 'refuse wrong-type 21:1'],
  ['text with # in it', title('Rom #3'), 'warn doubtful-text 21:13'],
  ['a comment that ends a text of two lines', title('Rakkestad\n  #kommune'), 'warn doubtful-text 22:3'],
  ['a comment below a value', title('Rakkestad\n  # kommune'), 'literal Rakkestad'],
  ['a key put out of use below a value', title('Rakkestad\n  #status: vedtatt'), 'literal Rakkestad'],
  ['a comment after a value', title('Rom 3 # i andre etasje'), 'literal Rom 3'],
  ['# in quotes', quotedTitle('Rom #3'), 'literal Rom #3'],
  ['__proto__ as a key', `${base}__proto__: { x: y }\n`, 'refuse unknown-key 21:1'],
  ['constructor as a key', `${base}constructor: x\n`, 'refuse unknown-key 21:1'],
]

const hidden: readonly (readonly [name: string, codePoint: number])[] = [
  ['NUL', 0],
  ['the escape of terminals', 0x1b],
  ['a C1 control', 0x9b],
  ['a soft hyphen', 0xad],
  ['a zero width space', 0x200b],
  ['a zero width joiner', 0x200d],
  ['a right-to-left mark', 0x200f],
  ['a line separator', 0x2028],
  ['a right-to-left override', 0x202e],
  ['a word joiner', 0x2060],
  ['a direction isolate', 0x2066],
  ['a byte order mark inside', 0xfeff],
  ['a replacement character', 0xfffd],
  ['U+FFFE', 0xfffe],
  ['U+FFFF', 0xffff],
  ['a noncharacter', 0xfdd0],
  ["a mark of the templates'", 0xe000],
  ['private use far out', 0x10fffd & ~1],
  ['a tag character', 0xe0041],
]

export const characters: readonly Case[] = [
  ...hidden.flatMap(([name, codePoint]): Case[] => [
    [`${name} in a value`, title(`Rak${at(codePoint)}kestad`), 'refuse forbidden-character 21:12'],
    [`${name} in a comment`, `${base}# Rak${at(codePoint)}kestad\n`, 'refuse forbidden-character 21:6'],
    [`${name} in a key`, `${base}til${at(codePoint)}tel: x\n`, 'refuse forbidden-character 21:4'],
    [
      `${name} by its number`,
      quotedTitle(`Rak\\U${codePoint.toString(16).padStart(8, '0')}kestad`),
      'refuse forbidden-character 21:13',
    ],
  ]),
  ['half a character by its number', quotedTitle('a\\uD800'), 'refuse forbidden-character 21:11'],
  ['NUL by its letter', quotedTitle('a\\0'), 'refuse forbidden-character 21:11'],
  ['the escape of terminals by its letter', quotedTitle('a\\e[2J'), 'refuse forbidden-character 21:11'],
  ['a number after an escaped backslash', quotedTitle('a\\\\u202e'), 'literal a\\u202e'],
  [
    'half a character in CESU-8',
    Uint8Array.from([...Buffer.from(base), 0x23, 0xed, 0xa0, 0x80]),
    'refuse file-encoding 21:2',
  ],
  ['a no-break space', title('§\u00a05 i loven'), 'literal § 5 i loven'],
  ['mojibake: ø', title('LillestrÃ¸m'), 'warn doubtful-text 21:17'],
  ['mojibake: å', title('pÃ¥ ny'), 'warn doubtful-text 21:10'],
  ['mojibake: æ', title('lÃ¦re'), 'warn doubtful-text 21:10'],
  ['mojibake: a dash', title('2026 â€“ 2027'), 'warn doubtful-text 21:14'],
  ['mojibake: a paragraph sign', title('Â§ 5'), 'warn doubtful-text 21:9'],
  ['mojibake: Å, with a control character in it', title('Ã\u0085s'), 'refuse doubtful-text 21:9'],
  ['mojibake: í, with a soft hyphen in it', title('pÃ\u00ad'), 'refuse doubtful-text 21:10'],
  ['mojibake: č, with a control character in it', title('Ä\u008d'), 'refuse doubtful-text 21:9'],
  ['a Cyrillic word that looks Latin', title('\u0420\u0410\u041a\u041a\u0415'), 'warn doubtful-text 21:9'],
  ['a Greek word that looks Latin', title('\u039f\u0391\u039f'), 'warn doubtful-text 21:9'],
  ['a Cyrillic word that doesn’t', title('Москва'), 'literal Москва'],
  ['a Cyrillic letter', title('R\u0430kkestad'), 'warn doubtful-text 21:10'],
  ['a Greek letter', title('\u039fslo'), 'warn doubtful-text 21:9'],
  ['Sámi letters', title('Guovdageainnu Šŋđŧžčá'), 'literal Guovdageainnu Šŋđŧžčá'],
  ['accents and Kven', title('Éva Čižk òšž'), 'literal Éva Čižk òšž'],
  ['a quotation that ends with Å', title('Om «BLÅ»'), 'literal Om «BLÅ»'],
]

export const markup: readonly Case[] = [
  ['Handlebars', quotedTitle('{{tittel}} {{{x}}}'), 'literal {{tittel}} {{{x}}}'],
  ['a partial', quotedTitle('{{> ../../etc/passwd}}'), 'literal {{> ../../etc/passwd}}'],
  ['HTML', title('\'<script>alert("x")</script> & co\''), 'literal <script>alert("x")</script> & co'],
  ['an entity', title("'&lt;b&gt; &amp;'"), 'literal &lt;b&gt; &amp;'],
  [
    'Markdown in plain text',
    title("'# *x* | `y` [z](https://z.example)'"),
    'literal # *x* | `y` [z](https://z.example)',
  ],
  ['a link that hides its host', own('[her](https://politiet.no@evil.example)'), 'warn doubtful-text 21:39'],
  ['a picture in running text', own('![x](/etc/passwd)'), 'literal /etc/passwd'],
  ['HTML in running text', own('<img src=x onerror=alert(1)>'), 'literal <img src=x onerror=alert(1)>'],
  ...[
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '&#106;avascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    'https:',
    'https://politiet.no@evil.example',
    'https:\\\\evil.example',
  ].map((address): Case => [`a link to ${address}`, own(`[her](${address})`), 'literal [her](']),
  [
    'javascript: as an address',
    `${base}styringsdokumenter: [{ tittel: x, lenke: "javascript:alert(1)" }]\n`,
    'refuse wrong-format 21:',
  ],
  [
    'an address that hides its host',
    `${base}styringsdokumenter: [{ tittel: x, lenke: "https://politiet.no@evil.example" }]\n`,
    'refuse wrong-format 21:',
  ],
  [
    'file: as an address',
    `${base}styringsdokumenter: [{ tittel: x, lenke: "file:///etc/passwd" }]\n`,
    'refuse wrong-format 21:',
  ],
]

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { build, check } from '../../src/index.js'
import { agreementSchema } from '../../src/model/schema.js'
import { walkValues } from '../../src/model/walk-values.js'
import type { Format } from '../../src/pipeline.js'
import { wholeAgreement } from '../fill-schema.js'
import { readDocx } from '../write/docx/read-docx.js'
import { readHtml } from '../write/html/read-html.js'
import { readMarkdown } from '../write/markdown/read-markdown.js'
import { bodyWords, readPdf } from '../write/pdf/read-pdf.js'

/**
 * Whatever stands in the texts of one line, of which a whole agreement has hundreds, is printed to the letter in every format, as
 * other tools read it.
 */

const families = ['samarbeidsavtale', 'politirådsavtale'] as const
type Family = (typeof families)[number]

const markup = [
  ...'*_`~#+-=|<>[](){}!\\&"\'$^:;.,/@%?',
  ...[
    '**',
    '__',
    '---',
    '```',
    '> ',
    '# ',
    '1. ',
    '2) ',
    '- ',
    '![',
    '](',
    ']: ',
    '<b>',
    '</p>',
    '<!--',
    '-->',
    '<br>',
  ],
  ...[
    '&amp;',
    '&#35;',
    '|---|',
    'https://a.example/',
    'javascript:',
    '{{z}}',
    '{{{z}}}',
    '{{> x}}',
    '{{#if x}}',
    ':::',
  ],
  ...[
    '[^1]',
    '&a ',
    '*a',
    '!x ',
    '? ',
    ' #',
    ': ',
    '%',
    '\\n',
    '\\x41',
    '~',
    'null',
    '{lang=se}',
    '$&',
    '%s',
    ']]>',
    '<?x?>',
  ],
  ...'aBøÅđŋč09§«»–…',
]

/** Nothing that is refused at the door, which any-text.test.ts sees to. */
const allowed = /^[^\p{C}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u2028\u2029\ufffd]*$/u
const anyCharacter = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).filter((text) => allowed.test(text))

const textOf = (part: fc.Arbitrary<string>) => fc.array(part, { minLength: 1, maxLength: 6 }).map((all) => all.join(''))
const latin = textOf(fc.constantFrom(...markup))
const wide = textOf(fc.oneof(fc.constantFrom(...markup), anyCharacter))

/** The agreement with other values in its lines; each ends in a number of its own, so that it can be found. */
function withLines(family: Family, values: readonly string[]) {
  const agreement = wholeAgreement(family)
  const lines = walkValues(agreementSchema, agreement).filter(({ definition }) => definition === 'line')
  const put = lines.map(({ pointer, value }, at) => {
    const text = values.length > 0 ? `${values[at % values.length]}${1000 + at}`.trim().normalize('NFC') : String(value)
    set(agreement, pointer.split('/').slice(1), text)
    return { pointer, text }
  })
  return { yaml: new TextEncoder().encode(JSON.stringify(agreement)), put }
}

function set(holder: unknown, [key = '', ...rest]: readonly string[], value: string): void {
  const record = holder as Record<string, unknown>
  if (rest.length === 0) record[key] = value
  else set(record[key], rest, value)
}

/** The characters that are seen; a hyphen may be of a line's end. */
const seen = (text: string): string => text.normalize('NFC').replaceAll(/[\s-]/g, '')

/** What begins a sentence, or an entry of a list, may be given a capital. */
const holds = (text: string, value: string): boolean =>
  text.includes(value) || text.includes(value.replace(/^./u, (first) => first.toUpperCase()))

const readers: Readonly<
  Record<'txt' | 'md' | 'html' | 'docx' | 'pdf', (bytes: Uint8Array) => Promise<string> | string>
> = {
  txt: (bytes) => Buffer.from(bytes).toString(),
  md: (bytes) => readMarkdown(Buffer.from(bytes).toString()).join(' '),
  html: (bytes) => readHtml(Buffer.from(bytes).toString()).words('body').join(' '),
  docx: (bytes) =>
    readDocx(bytes)
      .paragraphs.map(({ text }) => text)
      .join(' '),
  pdf: async (bytes) => (await readPdf(bytes)).pages.flatMap(bodyWords).join(' '),
}

async function made(yaml: Uint8Array, formats: readonly (keyof typeof readers)[]) {
  const checked = await check('a.yaml', yaml)
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics.filter(({ severity }) => severity === 'error')))
  return build(checked.value, formats satisfies readonly Format[])
}

/** The lines that the family prints as they stand. */
async function printedLines(family: Family): Promise<ReadonlySet<string>> {
  const { yaml, put } = withLines(family, [])
  const built = await made(yaml, ['txt'])
  const words = new Set(
    built.ok
      ? Buffer.from(built.value[0]?.bytes ?? [])
          .toString()
          .match(/Ord\d+/g)
      : [],
  )
  return new Set(put.filter(({ text }) => words.has(text)).map(({ pointer }) => pointer))
}

describe.each(families)('%s', (family) => {
  const lost = async (values: readonly string[], formats: readonly (keyof typeof readers)[]) => {
    const printed = await printedLines(family)
    const { yaml, put } = withLines(family, values)
    const built = await made(yaml, formats)
    if (!built.ok) return built.diagnostics.map(({ code, place }) => (place ? code : `${code} without a place`))
    const found = await Promise.all(
      built.value.map(async ({ format, bytes }) => {
        const text = seen(await readers[format as keyof typeof readers](bytes))
        const missing = put.filter((line) => printed.has(line.pointer) && !holds(text, seen(line.text)))
        return missing.map((line) => `${format} ${line.pointer} ${JSON.stringify(line.text)}`)
      }),
    )
    return found.flat()
  }

  test('lines in the letters and signs of the typeface', async () => {
    expect((await printedLines(family)).size).toBeGreaterThan(50)
    await fc.assert(
      fc.asyncProperty(fc.array(latin, { minLength: 30, maxLength: 30 }), async (values) => {
        expect(await lost(values, ['txt', 'md', 'html', 'docx', 'pdf'])).toEqual([])
      }),
      { seed: 20261124, numRuns: 2, endOnFailure: true },
    )
  }, 120_000)

  test('lines in any letters; a PDF, and a Word file that has its page numbers, is refused where it lacks one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wide, { minLength: 30, maxLength: 30 }), async (values) => {
        expect(await lost(values, ['txt', 'md', 'html'])).toEqual([])
        const refused = [...(await lost(values, ['docx'])), ...(await lost(values, ['pdf']))]
        expect(refused.filter((told) => told !== 'missing-glyph')).toEqual([])
      }),
      { seed: 20261124, numRuns: 2, endOnFailure: true },
    )
  }, 120_000)
})

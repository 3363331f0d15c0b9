import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import {
  type Agreement,
  type AgreementDocument,
  build,
  type Checked,
  check,
  type Format,
  type Outcome,
} from '../src/index.js'
import { codeOf } from '../src/model/diagnostic.js'
import { sourceHash } from '../src/model/source-hash.js'
import { checkExample, documentOf, type ExampleName, exampleNames, readExample, root } from './read-example.js'
import { modelReading, wordReading } from './write/docx/expected-reading.js'
import { readDocx } from './write/docx/read-docx.js'
import { expectText } from './write/pdf/expect-text.js'
import { readPdf } from './write/pdf/read-pdf.js'

/** The smallest file that is valid isn't all that one would want. */
const lacking: Partial<Record<ExampleName, readonly string[]>> = {
  minst: ['no-yearly-evaluation', 'signatory-without-authority'],
}

const formats = ['pdf', 'docx', 'html', 'md', 'txt', 'json', 'journal'] as const

/** Every format of an agreement, by the public API. */
async function make(checked: Outcome<Checked>): Promise<Record<Format, Uint8Array>> {
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics))
  const built = await build(checked.value, formats)
  if (!built.ok) throw new Error(JSON.stringify(built.diagnostics))
  return Object.fromEntries(built.value.map(({ format, bytes }) => [format, bytes])) as Record<Format, Uint8Array>
}

/** The tree whose origins name no files: what is inherited comes from others. */
const withoutFiles = (tree: unknown): unknown =>
  JSON.parse(JSON.stringify(tree), (key, value) => (key === 'from' ? value.pointer : value))

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** JSON is YAML. */
const encode = (agreement: Agreement): Uint8Array => new TextEncoder().encode(JSON.stringify(agreement))

/** The file as read back, with the pages of headings that the contents must name. */
async function pdfOf(bytes: Uint8Array, document: AgreementDocument) {
  const { writePdf } = await import('../src/write/pdf/write-pdf.js')
  const again = await writePdf(document)
  if (!again.ok) throw new Error('the same document was written before')
  return { ...(await readPdf(bytes)), pageOf: again.value.pageOf }
}

describe.each(exampleNames)('%s', (name) => {
  const yaml = readFileSync(join(root, 'examples', `${name}.yaml`))
  const document = documentOf(readExample(name))

  test('validates, and has all that rules ask for or says why not', async () => {
    const checked = await checkExample(name)
    expect([checked.ok, checked.diagnostics.map(codeOf)]).toEqual([true, lacking[name] ?? []])
  })

  test('reads the same in PDF, Word and as a tree: word for word, in order', { timeout: 60_000 }, async () => {
    const made = await make(await checkExample(name))
    expectText(await pdfOf(made.pdf, document), document)
    expect(wordReading(readDocx(made.docx))).toEqual(modelReading(document))
    const { metadata, ...tree } = JSON.parse(decode(made.json))
    const { metadata: given, ...expected } = JSON.parse(JSON.stringify(document))
    expect(withoutFiles(tree)).toEqual(withoutFiles(expected))
    expect(metadata).toMatchObject(given)
  })

  test('says in its files what they were made of', async () => {
    const made = await make(await checkExample(name))
    const { metadata } = JSON.parse(decode(made.json))
    const checked = await checkExample(name)
    const hash = checked.ok ? sourceHash(checked.value.source) : ''
    if (!/^arver:/m.test(decode(yaml))) expect(hash).toBe(createHash('sha256').update(yaml).digest('hex'))
    expect(metadata).toMatchObject({ sourceSha256: hash, tool: expect.stringMatching(/^politirad \d/) })
    const { info } = await readPdf(made.pdf)
    expect(info).toMatchObject({ Creator: metadata.tool, Keywords: expect.stringContaining(`kilde sha256:${hash}`) })
    expect(strFromU8(unzipSync(made.docx)['docProps/custom.xml'] ?? new Uint8Array())).toContain(hash)
  })

  test('is made in every format, and names its parties in each that is text', async () => {
    const made = await make(await checkExample(name))
    const { html, md, txt, json, journal } = made
    expect(Object.values(made).every((bytes) => bytes.length > 500)).toBe(true)
    for (const { navn } of readExample(name).parter)
      for (const bytes of [html, md, txt, json, journal]) expect(decode(bytes)).toContain(navn)
  })

  test('gives the plain text that was reviewed', async () => {
    await expect(decode((await make(await checkExample(name))).txt)).toMatchFileSnapshot(`golden/${name}.txt`)
  })
})

describe('a plain field prints literally in every format', () => {
  test.each(['# x', '| y |', '{{z}}', '<b>', '**w**', '[a](javascript:b)', '&amp; & "q"', '- l', ':::ramme'])(
    '%s',
    async (value) => {
      const agreement = readExample('rakkestad')
      const [contact, ...contacts] = agreement.kontakter ?? []
      if (!contact) throw new Error('the example has contacts')
      const hostile: Agreement = {
        ...agreement,
        kontakter: [{ ...contact, navn: `${value} navn` }, ...contacts],
        forventninger: [{ parter: ['kommunen'], punkter: [`${value} punkt`] }],
      }
      const made = await make(await check('avtale.yaml', encode(hostile)))
      const words = {
        pdf: (await readPdf(made.pdf)).pages.map((page) => page.items.map(({ text }) => text).join(' ')).join(' '),
        docx: wordReading(readDocx(made.docx)).join('\n'),
        txt: decode(made.txt),
      }
      for (const [format, text] of Object.entries(words)) {
        const said = text.replaceAll(/\s+/g, ' ')
        expect(said, format).toContain(`${value} navn`)
        expect(said, format).toContain(`${value} punkt`)
      }
    },
  )
})

test('a character without a glyph is told at its place in the YAML', async () => {
  const yaml = readFileSync(join(root, 'examples', 'rakkestad.yaml'), 'utf8').replace('navn: Hanna', 'navn: H\u4e2d')
  const checked = await check('avtale.yaml', new TextEncoder().encode(yaml))
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics))
  const built = await build(checked.value, ['pdf'])
  const line = yaml.split('\n').findIndex((text) => text.includes('\u4e2d')) + 1
  expect(built.diagnostics.map(({ code, place }) => [code, place?.file, place?.line, place?.column])).toEqual([
    ['missing-glyph', 'avtale.yaml', line, 11],
  ])
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Agreement } from '../../src/model/agreement.js'
import type { AgreementDocument } from '../../src/model/document.js'
import { readingOrder } from '../../src/model/plain-text.js'
import { allTexts } from '../../src/model/walk-blocks.js'
import { check } from '../../src/pipeline.js'
import { writeDocx } from '../../src/write/docx/write-docx.js'
import { writeText } from '../../src/write/text/write-text.js'
import { documentOf, exampleNames, readExample } from '../read-example.js'
import { bokmålWords } from '../texts/bokmal-words.js'
import { modelReading, wordReading } from '../write/docx/expected-reading.js'
import { readDocx } from '../write/docx/read-docx.js'
import { expectText, writeAndRead, writeBytes } from '../write/pdf/expect-text.js'
import { readSpans } from '../write/pdf/read-spans.js'
import { readStructure } from '../write/pdf/read-structure.js'

/** In nynorsk, between a municipality that writes it, one that writes bokmål, and the police. */
const yaml = readFileSync(join(import.meta.dirname, 'avtale.yaml'))
const mixed = parse(yaml.toString()) as Agreement
const families = [
  ['samarbeidsavtale', 'nynorsk-samarbeidsavtale'],
  ['politirådsavtale', 'nynorsk-politiradsavtale'],
] as const

describe.each(exampleNames)('%s in nynorsk', (name) => {
  const bokmål = documentOf(readExample(name))
  const nynorsk = documentOf({ ...readExample(name), målform: 'nn' })

  test('has the blocks that it has in bokmål, with the same values in the same order', () => {
    expect(shapeOf(nynorsk)).toEqual(shapeOf(bokmål))
  })

  test('has no bokmål word of ours left', () => {
    const words = allTexts(nynorsk).flatMap(({ from, text }) => (from ? [] : [text]))
    expect(words.length).toBeGreaterThan(20)
    expect(words.flatMap((text) => [...text.matchAll(bokmålWords)].map(([word]) => `${word} in ${text}`))).toEqual([])
  })

  test('is nynorsk in what PDF and Word say of themselves, and reads whole', { timeout: 60_000 }, async () => {
    const pdf = await writeAndRead(nynorsk)
    expect(pdf.language).toBe('nn-NO')
    expectText(pdf, nynorsk)
    const docx = await writeDocx(nynorsk, pdf.pageOf)
    expect(languagesOf(docx)).toEqual({ properties: 'nn-NO', text: 'nn-NO', theme: 'nn-NO' })
    expect(wordReading(readDocx(docx))).toEqual(modelReading(nynorsk))
  })
})

describe.each(families)('an agreement written in nynorsk (%s)', (avtaletype, golden) => {
  const document = documentOf({ ...mixed, avtaletype })

  test('gives the text that was reviewed', async () => {
    await expect(writeText(document)).toMatchFileSnapshot(`../golden/${golden}.txt`)
  })

  test('has no bokmål word', () => {
    const text = readingOrder(document.blocks).join('\n')
    expect([...text.matchAll(bokmålWords)].map(([word]) => word)).toEqual([])
  })

  test('numbers its pages, annexes and pictures in nynorsk', () => {
    expect(document.words).toMatchObject({
      page: 'Side',
      of: 'av',
      annex: 'Vedlegg',
      picture: 'Bilete',
      contents: 'Innhald',
    })
  })
})

describe('an agreement in nynorsk with a bokmål municipality', () => {
  test('is in order', async () => {
    const checked = await check('avtale.yaml', yaml)
    // It is there for its words, such as those for one, not to keep every rule.
    const mistakes = checked.diagnostics.filter(({ code }) => code !== 'rule')
    expect([checked.ok, mistakes]).toEqual([true, []])
  })

  test('names each party in its own form, and says which is bokmål', async () => {
    const document = documentOf(mixed)
    expect(document.title).toBe(
      'UTKAST: Samarbeidsavtale mellom Austfjord kommune, Østmarka kommune og Aust politidistrikt',
    )
    const bytes = await writeBytes(document)
    const names = (await readStructure(bytes)).filter(([path]) => path.endsWith('Span')).map(([, word]) => word)
    expect(names.length).toBeGreaterThan(10)
    expect(new Set(names)).toEqual(new Set(['Østmarka', 'kommune', 'POB', 'SLT', 'lov', 'om', 'barnevern']))
    const languages = readSpans(bytes).flatMap(({ language }) => language ?? [])
    expect(languages.length).toBeGreaterThan(5)
    expect(new Set(languages)).toEqual(new Set(['nb']))
  })

  test('marks the bokmål titles of acts too, but not the nynorsk ones', () => {
    const { legal } = languagesIn(documentOf(mixed))
    expect(legal).toEqual([['nb', 'lov om barnevern']])
  })
})

test('a number word for one follows its noun, also where a range begins with it', () => {
  const said = (målform: 'nb' | 'nn', antall: { fra: number; til: number }) =>
    readingOrder(documentOf({ ...mixed, målform, møter: { antall } }).blocks).find((text) =>
      /^Politirådet h/.test(text),
    )
  expect(said('nn', { fra: 1, til: 1 })).toBe('Politirådet held eitt møte i året.')
  expect(said('nn', { fra: 1, til: 2 })).toBe('Politirådet held eitt til to møte i året.')
  expect(said('nb', { fra: 1, til: 2 })).toBe('Politirådet holder ett til to møter i året.')
})

/** The blocks without their words: kinds, levels, counts, and where each value comes from. */
function shapeOf(document: AgreementDocument): unknown {
  const worded = ['id', 'widths', 'heading']
  return JSON.parse(JSON.stringify([document.header, document.blocks]), (key, value) => {
    if (worded.includes(key)) return undefined
    if (value?.type === 'text') return value.from?.pointer ?? null
    if (!Array.isArray(value)) return value
    return value.flatMap((entry) => (entry === null ? [] : entry?.type === 'language' ? entry.children : [entry]))
  })
}

/** What the parts of a Word file say that it is written in. */
function languagesOf(docx: Uint8Array) {
  const files = unzipSync(docx)
  const find = (part: string, pattern: RegExp) => pattern.exec(strFromU8(files[part] ?? new Uint8Array()))?.[1]
  return {
    properties: find('docProps/core.xml', /<dc:language>([^<]+)</),
    text: find('word/styles.xml', /<w:docDefaults>[\s\S]*?<w:lang [^>]*?w:val="([^"]+)"/),
    theme: find('word/settings.xml', /<w:themeFontLang w:val="([^"]+)"/),
  }
}

/** The words marked as another language among the legal bases. */
function languagesIn(document: AgreementDocument): { legal: [string, string][] } {
  const legal: [string, string][] = []
  JSON.stringify(document, (_, value) => {
    const [text] = value?.type === 'language' ? value.children : []
    if (text?.from?.pointer.includes('/rettsgrunnlag/')) legal.push([value.language, text.text])
    return value
  })
  return { legal }
}

import { describe, expect, test } from 'vitest'
import type { AgreementDocument } from '../../../src/model/document.js'
import { AgreementPdf } from '../../../src/write/pdf/agreement-pdf.js'
import { lostTexts } from '../../../src/write/pdf/check-placed.js'
import { type DocumentDefinition, defineDocument } from '../../../src/write/pdf/define-document.js'
import type { PlacedLine } from '../../../src/write/pdf/layout/two-pass-layout.js'
import { infoOf } from '../../../src/write/pdf/metadata.js'
import { textNodes } from '../../../src/write/pdf/nodes.js'
import type { Page } from '../../../src/write/pdf/pdfmake.js'
import { layOutPages } from '../../../src/write/pdf/print-document.js'
import { writePdf } from '../../../src/write/pdf/write-pdf.js'
import { sampleDocument, text } from '../../sample-document.js'
import { documentOf, heading, paragraph, table, words } from './documents.js'

/** A document on its pages, before they are drawn. */
function layOut(document: AgreementDocument, change: (definition: DocumentDefinition) => void = () => {}) {
  const definition = defineDocument(document)
  change(definition)
  const texts = textNodes(definition.content)
  return { texts, pages: layOutPages(definition, new AgreementPdf(infoOf(document), document.language)) }
}

/** The pages with one line changed, or left out. */
const withLine = (
  pages: readonly Page<PlacedLine>[],
  line: PlacedLine,
  other?: Partial<PlacedLine>,
): Page<PlacedLine>[] =>
  pages.map((page) => ({
    ...page,
    items: page.items.flatMap((item) => {
      if (item.type !== 'line' || item.item !== line) return [item]
      return other ? [{ ...item, item: Object.assign(line.clone(), other) }] : []
    }),
  }))

/** The lines that print the document's text, each once. */
const neededLines = (pages: readonly Page<PlacedLine>[]): PlacedLine[] => {
  const lines = pages.flatMap((page) => page.items.flatMap((item) => (item.type === 'line' ? [item.item] : [])))
  const printing = lines.filter(
    (line) => line.node?.style !== 'running' && line.node && line.inlines.some((word) => word.text.trim()),
  )
  return printing.filter((line) => printing.filter((other) => other.inlines === line.inlines).length === 1)
}

describe('no text is ever lost', () => {
  test('every line is needed: without any one, something is lost', () => {
    const { texts, pages } = layOut(sampleDocument())
    expect(lostTexts(texts, pages)).toEqual([])
    const lines = neededLines(pages)
    expect(lines.length).toBeGreaterThan(100)
    for (const line of lines) expect(lostTexts(texts, withLine(pages, line)), line.inlines[0]?.text).toHaveLength(1)
  })

  test('a line beyond the paper’s edge is lost, whichever edge', () => {
    const { texts, pages } = layOut(sampleDocument())
    const last = neededLines(pages).find((line) => line.inlines[0]?.text === 'Slutt.') as PlacedLine
    for (const move of [{ x: -20 }, { x: 580 }, { y: -20 }, { y: 835 }]) {
      expect(lostTexts(texts, withLine(pages, last, move))).toEqual(['Slutt.'])
    }
  })

  test('a character that was dropped, doubled or moved is noticed', () => {
    for (const wrong of ['Slut.', 'Slutt..', 'Sltut.']) {
      const { texts, pages } = layOut(sampleDocument())
      const [word] = neededLines(pages).find((line) => line.inlines[0]?.text === 'Slutt.')?.inlines ?? []
      if (word) word.text = wrong
      expect(lostTexts(texts, pages)).toEqual(['Slutt.'])
    }
  })

  test('what pdfmake itself drops is noticed: an unbreakable text taller than a page', () => {
    const document = documentOf(paragraph('a', 'før'), paragraph('p', words(2000, 'ord')), paragraph('b', 'etter'))
    const { texts, pages } = layOut(document, ({ content }) =>
      Object.assign(content.stack[1] ?? {}, { unbreakable: true }),
    )
    expect(lostTexts(texts, pages).map((lost) => lost.slice(0, 10))).toEqual(['ord0 ord1 '])
  })
})

describe('characters without a glyph', () => {
  const odd = documentOf(
    heading('h', 1, 'Ord \u4e2d', '1'),
    paragraph('p', text('\u{1f600} og \u4e2d igjen', '/tekst')),
    table('t', ['A'], [[text('\u05d0', '/tabell')]]),
  )

  test('are named once each, in the order they are met', async () => {
    const outcome = await writePdf(odd)
    expect(outcome.ok).toBe(false)
    expect(outcome.diagnostics.map(({ code, severity, detail }) => [code, severity, detail])).toEqual([
      ['missing-glyph', 'error', { character: '\u4e2d', codePoint: 'U+4E2D' }],
      ['missing-glyph', 'error', { character: '\u{1f600}', codePoint: 'U+1F600' }],
      ['missing-glyph', 'error', { character: '\u05d0', codePoint: 'U+05D0' }],
    ])
  })

  test('are found in the running header too', async () => {
    const outcome = await writePdf({ ...sampleDocument(), header: { left: [text('\u4e2d')], right: [] } })
    expect(outcome.diagnostics.map(({ detail }) => detail)).toEqual([{ character: '\u4e2d', codePoint: 'U+4E2D' }])
  })
})

import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import type { Settling } from '../docx/settle-tracked.js'
import { withPdf } from './open-pdf.js'

/**
 * What the structure tree of a PDF says, settled: without what stands in a `Del`, or in an `Ins`. A line for each element
 * that holds words, without spaces, as a word may go on in the next line. Left out are the page that tells what changed,
 * the table of contents, and the markers of lists, which follow from the items.
 *
 * pdf.js gives types as the standard ones that they stand for, so the tree is read by pdf-lib, and the words by pdf.js.
 */
export async function readPdfRedline(bytes: Uint8Array, settling: Settling): Promise<string[]> {
  const texts = await contentTexts(bytes)
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const tree = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  const lines: Line[] = []
  const dropped = settling === 'accept' ? 'Del' : 'Ins'
  collect(tree, { lines, texts, isDropped: (type) => type === dropped || type === 'Changes' || type === 'Mark' })
  return lines.filter(({ type, text }) => text !== '' && !(type === 'Lbl' && isMarker(text))).map(({ text }) => text)
}

interface Line {
  readonly type: string
  text: string
}

interface Walk {
  readonly lines: Line[]
  readonly texts: ReadonlyMap<string, string>
  readonly isDropped: (type: string) => boolean
  /** The page of the elements around. */
  readonly page?: PDFRef | undefined
}

/** Stretches of words in a line are part of the element that it is. */
const withinLines: ReadonlySet<string> = new Set(['Span', 'Link', 'Reference', 'Ins', 'Del', 'Reset'])

function collect(element: PDFDict, walk: Walk): void {
  const type = element.lookupMaybe(PDFName.of('S'), PDFName)?.decodeText() ?? ''
  if (walk.isDropped(type)) return
  if (type === 'TOC') {
    walk.lines.pop() // its label
    return
  }
  if (!withinLines.has(type)) walk.lines.push({ type, text: '' })
  const page = refOf(element, 'Pg') ?? walk.page
  for (const child of childrenOf(element)) {
    if (child instanceof PDFNumber) addText(walk, page, child.asNumber())
    else if (child instanceof PDFDict && child.has(PDFName.of('MCID')))
      addText(walk, refOf(child, 'Pg') ?? page, child.lookup(PDFName.of('MCID'), PDFNumber).asNumber())
    else if (child instanceof PDFDict && child.has(PDFName.of('S'))) collect(child, { ...walk, page })
  }
}

function addText({ lines, texts }: Walk, page: PDFRef | undefined, mcid: number): void {
  const line = lines.at(-1)
  if (line) line.text += texts.get(`p${page?.objectNumber}R_mc${mcid}`) ?? ''
}

function childrenOf(element: PDFDict): (PDFObject | undefined)[] {
  const children = element.lookup(PDFName.of('K'))
  if (!(children instanceof PDFArray)) return [children]
  return children.asArray().map((_, i) => children.lookup(i))
}

function refOf(element: PDFDict, key: string): PDFRef | undefined {
  const value = element.get(PDFName.of(key))
  return value instanceof PDFRef ? value : undefined
}

const isMarker = (text: string): boolean => /^([•–▪]|\w+\.)$/.test(text)

/** The words of each stretch of marked content, by the name that pdf.js gives it: the page's number and its own. */
const contentTexts = (bytes: Uint8Array): Promise<Map<string, string>> =>
  withPdf(bytes, async (pdf) => {
    const texts = new Map<string, string>()
    for (let page = 1; page <= pdf.numPages; page++) {
      const { items } = await (await pdf.getPage(page)).getTextContent({ includeMarkedContent: true })
      const open: (string | undefined)[] = []
      for (const item of items as readonly ContentItem[]) {
        if (item.type?.startsWith('beginMarkedContent')) open.push(item.id)
        else if (item.type === 'endMarkedContent') open.pop()
        else {
          const id = open.findLast(Boolean)
          if (id) texts.set(id, (texts.get(id) ?? '') + (item.str ?? '').replaceAll(/\s/g, ''))
        }
      }
    }
    return texts
  })

interface ContentItem {
  readonly type?: string
  readonly id?: string
  readonly str?: string
}

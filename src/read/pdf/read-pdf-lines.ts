import type { TextLine } from '../../model/made-file.js'
import { withPdf } from './open-pdf.js'

/** The lines of a PDF, page by page. */
export const readPdfLines = (bytes: Uint8Array): Promise<TextLine[]> =>
  withPdf(bytes, async (pdf) => {
    const lines: TextLine[] = []
    for (let page = 1; page <= pdf.numPages; page++) {
      const { items } = await (await pdf.getPage(page)).getTextContent()
      lines.push(...linesOf(items as readonly Item[]).map((text) => ({ text, page })))
    }
    return lines
  })

interface Item {
  readonly str?: string
  readonly hasEOL?: boolean
}

function linesOf(items: readonly Item[]): string[] {
  const text = items.map(({ str = '', hasEOL }) => str + (hasEOL ? '\n' : '')).join('')
  return text
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)
}

import type { TextLine } from '../../model/made-file.js'

/** The lines of a PDF, page by page. */
export async function readPdfLines(bytes: Uint8Array): Promise<TextLine[]> {
  // pdf.js would look for its other half beside itself, and it is in a bundle here.
  const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  Object.assign(globalThis, { pdfjsWorker: { WorkerMessageHandler } })
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
  })
  try {
    const pdf = await loading.promise
    const lines: TextLine[] = []
    for (let page = 1; page <= pdf.numPages; page++) {
      const { items } = await (await pdf.getPage(page)).getTextContent()
      lines.push(...linesOf(items as readonly Item[]).map((text) => ({ text, page })))
    }
    return lines
  } finally {
    await loading.destroy()
  }
}

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

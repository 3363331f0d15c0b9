import { getDocument, type PDFDocumentProxy, type PDFPageProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A finished PDF, read back by another library than the one that wrote it. */
export interface ReadPdf {
  readonly pages: readonly ReadPage[]
  readonly bookmarks: readonly Bookmark[]
  readonly info: Record<string, unknown>
  readonly language: string | null
  /** The page of each named destination, from 1. */
  readonly destinations: ReadonlyMap<string, number>
}

export interface ReadPage {
  readonly items: readonly TextItem[]
  readonly links: readonly Link[]
}

/** Points from the sheet's top left corner; `y` is the baseline. */
export interface TextItem {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
}

interface Link {
  readonly url?: string
  readonly destination?: string
  readonly x: number
  readonly y: number
}

export interface Bookmark {
  readonly title: string
  readonly page: number
  readonly children: readonly Bookmark[]
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS }).promise
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, i) => readPage(await pdf.getPage(i + 1))),
  )
  const { info } = await pdf.getMetadata()
  const result = {
    pages,
    bookmarks: await readBookmarks((await pdf.getOutline()) ?? [], pdf),
    info: info as Record<string, unknown>,
    language: (info as { Language?: string | null }).Language ?? null,
    destinations: await readDestinations(pdf),
  }
  await pdf.destroy()
  return result
}

/** The words of a page without its header and footer. */
export const bodyWords = (page: ReadPage): string[] => wordsOf(page.items.filter(isBody))

/** The words above and below the text. */
export const runningWords = (page: ReadPage): string[] => wordsOf(page.items.filter((item) => !isBody(item)))

/** The lines of a page's text from the top down. */
export function bodyLines(page: ReadPage): string[] {
  const lines = new Map<number, TextItem[]>()
  for (const item of page.items.filter(isBody)) {
    const y = Math.round(item.y)
    lines.set(y, [...(lines.get(y) ?? []), item])
  }
  return [...lines].sort(([a], [b]) => a - b).map(([, items]) => wordsOf(items).join(' '))
}

const isBody = ({ y }: TextItem): boolean => y > 75 && y < 780

/** Text that begins where the last ended, or a kern before, belongs to the same word. */
function wordsOf(items: readonly TextItem[]): string[] {
  let text = ''
  let end: { x: number; y: number } | undefined
  for (const item of items) {
    const joined = end && Math.abs(item.y - end.y) < 1 && item.x - end.x < 1 && item.x - end.x > -2
    text += joined ? item.text : ` ${item.text}`
    end = { x: item.x + item.width, y: item.y }
  }
  return text.split(/\s+/).filter(Boolean)
}

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const { height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent({ disableNormalization: true })
  const annotations = await page.getAnnotations()
  return {
    items: items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ text: item.str, x: item.transform[4], y: height - item.transform[5], width: item.width }]
        : [],
    ),
    links: annotations.map(({ url, unsafeUrl, dest, rect }) => ({
      ...((url ?? unsafeUrl) && { url: unsafeUrl ?? url }),
      ...(dest && { destination: dest }),
      x: rect[0],
      y: height - rect[3],
    })),
  }
}

type OutlineItem = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number]

const readBookmarks = (items: readonly OutlineItem[], pdf: PDFDocumentProxy): Promise<Bookmark[]> =>
  Promise.all(
    items.map(async ({ title, dest, items: children }) => ({
      title,
      page: (await pdf.getPageIndex(dest?.[0])) + 1,
      children: await readBookmarks(children, pdf),
    })),
  )

async function readDestinations(pdf: PDFDocumentProxy): Promise<Map<string, number>> {
  const destinations = Object.entries((await pdf.getDestinations()) as Record<string, unknown[]>)
  const pages = destinations.map(async ([name, [page]]) => {
    const index = await pdf.getPageIndex(page as Parameters<PDFDocumentProxy['getPageIndex']>[0])
    return [name, index + 1] as const
  })
  return new Map(await Promise.all(pages))
}

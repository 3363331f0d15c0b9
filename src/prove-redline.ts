import { readSettled } from './read/docx/read-settled.js'

/** The two versions by themselves, as files of the same format. */
interface PlainVersions<File = Uint8Array> {
  readonly old: File
  readonly new: File
}

/**
 * Reads a Word file with tracked changes back: with all of them accepted it has to be the new version's file, with all of
 * them rejected the old one's. It is a bug of ours if it isn't, and nothing may be written then.
 */
export async function proveRedline(redline: Uint8Array, plain: PlainVersions): Promise<void> {
  compareLines('accepted', await readSettled(redline, 'accept'), await readSettled(plain.new, 'accept'))
  compareLines('rejected', await readSettled(redline, 'reject'), await readSettled(plain.old, 'accept'))
}

/** The same of a PDF's structure tree. */
export async function provePdfRedline(redline: Uint8Array, plain: PlainVersions): Promise<void> {
  const { readPdfRedline } = await import('./read/pdf/read-pdf-redline.js')
  compareLines('accepted', await readPdfRedline(redline, 'accept'), await readPdfRedline(plain.new, 'accept'))
  compareLines('rejected', await readPdfRedline(redline, 'reject'), await readPdfRedline(plain.old, 'accept'))
}

/** The same of a page's words; beside each other, the versions have to have the same words without marks too. */
export async function proveHtmlRedline(page: string, plain: PlainVersions<string>): Promise<void> {
  const { htmlWords, readCommonWords, readHtmlRedline } = await import('./read/html/read-html-redline.js')
  compareLines('accepted', readHtmlRedline(page, 'accept'), htmlWords(plain.new))
  compareLines('rejected', readHtmlRedline(page, 'reject'), htmlWords(plain.old))
  compareLines('left out', readCommonWords(page, 'new'), readCommonWords(page, 'old'))
}

export async function proveTextRedline(text: string, plain: PlainVersions<string>): Promise<void> {
  const { readTextRedline, textWords } = await import('./read/text/read-text-redline.js')
  compareLines('accepted', readTextRedline(text, 'accept'), textWords(plain.new))
  compareLines('rejected', readTextRedline(text, 'reject'), textWords(plain.old))
}

function compareLines(settled: string, made: readonly string[], should: readonly string[]): void {
  const at = should.findIndex((line, i) => line !== made[i])
  const wrong = at >= 0 ? at : made.length === should.length ? undefined : should.length
  if (wrong === undefined) return
  const [got, wanted] = [made[wrong] ?? 'nothing', should[wrong] ?? 'nothing']
  throw new Error(`with its changes ${settled}, a redline has «${got}» where its version has «${wanted}»`)
}

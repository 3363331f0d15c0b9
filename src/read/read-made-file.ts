import { failure, type Outcome, problem, success } from '../model/diagnostic.js'
import type { EditedWord, TrackedMode } from '../model/edited-word.js'
import type { MadeFile, MadeFormat, TextLine } from '../model/made-file.js'
import { DamagedFile } from './damaged-file.js'

/** Bytes. A hundred times what an agreement takes; a signed one with its certificates is below 1 MB. */
export const madeFileLimit = 50_000_000

/** Reads what a PDF or Word file says of itself. `file` is its name in messages; it isn't opened. */
export async function readMadeFile(file: string, bytes: Uint8Array): Promise<Outcome<MadeFile>> {
  const format = formatOf(bytes)
  if (!format) return failure([problem('not-a-made-file', { file })])
  return whole(file, format, async () => {
    if (bytes.length > madeFileLimit) throw new DamagedFile('too-large')
    const read =
      format === 'pdf'
        ? await (await import('./pdf/read-pdf.js')).readPdf(bytes)
        : await (await import('./docx/read-docx.js')).readDocx(bytes)
    return { file, format, ...read }
  })
}

/** The text of a file that `readMadeFile` could read, as a reader sees it. */
export async function readLines(file: string, bytes: Uint8Array): Promise<Outcome<readonly TextLine[]>> {
  const format = formatOf(bytes) ?? 'pdf'
  return whole(file, format, async () =>
    format === 'pdf'
      ? (await import('./pdf/read-pdf-lines.js')).readPdfLines(bytes)
      : (await import('./docx/read-docx-lines.js')).readDocxLines(bytes),
  )
}

/** A Word file of ours that somebody may have edited, as it reads now. */
export async function readEditedWord(file: string, bytes: Uint8Array, mode: TrackedMode): Promise<Outcome<EditedWord>> {
  if (formatOf(bytes) !== 'docx') return failure([problem('not-pullable', { file, why: 'format' })])
  const read = await whole(file, 'docx', async () => {
    if (bytes.length > madeFileLimit) throw new DamagedFile('too-large')
    return (await import('./docx/read-edited-docx.js')).readEditedDocx(bytes, mode)
  })
  if (!read.ok) return read
  return read.value ? success({ file, ...read.value }) : failure([problem('not-pullable', { file, why: 'source' })])
}

/** By its first bytes: names lie, and a PDF may begin a little later (ISO 32000-1, annex H.3.4.1). */
function formatOf(bytes: Uint8Array): MadeFormat | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (start.startsWith('PK\u0003\u0004')) return 'docx'
  return start.includes('%PDF-') ? 'pdf' : undefined
}

/** Whatever the libraries throw, the file is at fault: nothing else comes in here. */
async function whole<T>(file: string, format: MadeFormat, read: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return success(await read())
  } catch (error) {
    const damage = error instanceof DamagedFile ? error.damage : 'broken'
    return failure([problem('file-damaged', { file, format, damage })])
  }
}

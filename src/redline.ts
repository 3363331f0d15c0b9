import { baseName } from './model/attachment.js'
import { type Diagnostic, failure, type Outcome, problem, success } from './model/diagnostic.js'
import type { AgreementDocument, Block } from './model/document.js'
import { locate } from './model/locate.js'
import { normalForm } from './model/normal-form.js'
import type { NamedChange, Redline } from './model/redline.js'
import { acceptAll, rejectAll } from './model/settle-changes.js'
import type { CheckedVersion } from './pipeline/checked.js'
import { useTemplates } from './pipeline/compose-with.js'
import { documentOf } from './pipeline/document-of.js'
import { namesOf, provenance } from './pipeline/provenance.js'

/**
 * Two agreements → one file that shows what changed: both are composed and laid out, compared, and written with marks.
 * Nothing is given that hasn't been read back and found to be the new agreement when all is accepted, and the old one when
 * all is rejected.
 */

/** What a redline can be made as. A format comes here with a writer that shows marks, and what proves what it wrote. */
export const redlineFormats = ['docx', 'pdf', 'html', 'txt'] as const
/** One of `redlineFormats`. */
export type RedlineFormat = (typeof redlineFormats)[number]

/** How a page shows the versions: as one text with marks, or beside each other. */
export const redlineViews = ['inline', 'side-by-side'] as const
/** One of `redlineViews`. */
export type RedlineView = (typeof redlineViews)[number]

/** How a redline is made. */
export interface RedlineOptions {
  /** Of HTML; in line without it. */
  readonly view?: RedlineView
  /** Whose the changes are; else the new agreement's parties'. */
  readonly author?: string
  /** The ISO date of the changes and of the file; else the new agreement's own. */
  readonly date?: string
  /** What changed, in words: listed in front, and told where it shows. */
  readonly changes?: readonly NamedChange[]
}

/** One file of a redline: the bytes to write. */
export interface RedlineOutput {
  readonly format: RedlineFormat
  readonly bytes: Uint8Array
}

/** The files of a redline; none, and a hint, where nothing in the documents differs. */
export async function makeRedline(
  old: CheckedVersion,
  now: CheckedVersion,
  formats: readonly RedlineFormat[],
  options: RedlineOptions = {},
): Promise<Outcome<readonly RedlineOutput[]>> {
  const [before, after] = [await provenDocumentOf(old, {}), await provenDocumentOf(now, options)]
  if (!before.ok || !after.ok) return failure([...before.diagnostics, ...after.diagnostics])
  const told = [...before.diagnostics, ...after.diagnostics].filter(({ code }) => code !== 'not-printed')
  if (isSame(before.value, after.value)) return success([], [...told, nothingChanged(old, now)])
  const redline = await compare(before.value, after.value, {
    old: baseName(old.checked.source.file),
    new: baseName(now.checked.source.file),
    changes: options.changes ?? [],
  })
  const work = { before: before.value, after: after.value, old, now, options }
  const outputs: RedlineOutput[] = []
  for (const format of formats) {
    const written = await writers[format](redline, work)
    if (!written.ok) return written
    outputs.push({ format, bytes: written.value })
  }
  return success(outputs, told)
}

/** What is written of, and checked against. */
interface Work {
  readonly before: AgreementDocument
  readonly after: AgreementDocument
  readonly old: CheckedVersion
  readonly now: CheckedVersion
  readonly options: RedlineOptions
}

const writers: { readonly [F in RedlineFormat]: (redline: Redline, work: Work) => Promise<Outcome<Uint8Array>> } = {
  docx: async (redline, { before, after, now, options: { author } }) => {
    const { writeRedline } = await import('./write/docx/redline/write-redline.js')
    const { writeDocx } = await import('./write/docx/write-docx.js')
    const { proveRedline } = await import('./prove-redline.js')
    const bytes = writeRedline(redline, { ...(author && { author }), names: namesOf(now.checked.source) })
    await proveRedline(bytes, { old: await writeDocx(before, new Map()), new: await writeDocx(after, new Map()) })
    return success(bytes)
  },
  pdf: async (redline, { before, after, old, now }) => {
    const { writePdfRedline } = await import('./write/pdf/write-redline.js')
    const { writePdf } = await import('./write/pdf/write-pdf.js')
    const { provePdfRedline } = await import('./prove-redline.js')
    const [first, second] = [await writePdf(before), await writePdf(after)]
    if (!first.ok) return failure(first.diagnostics.map((each) => placed(each, old)))
    if (!second.ok) return failure(second.diagnostics.map((each) => placed(each, now)))
    const made = await writePdfRedline(redline)
    if (!made.ok) return made
    await provePdfRedline(made.value.bytes, { old: first.value.bytes, new: second.value.bytes })
    return success(made.value.bytes)
  },
  html: async (redline, { before, after, options: { view } }) => {
    const { writeHtmlRedline } = await import('./write/html/redline/write-redline.js')
    const { writeHtml } = await import('./write/html/write-html.js')
    const { proveHtmlRedline } = await import('./prove-redline.js')
    const page = writeHtmlRedline(redline, view)
    await proveHtmlRedline(page, { old: writeHtml(before), new: writeHtml(after) })
    return success(new TextEncoder().encode(page))
  },
  txt: async (redline) => {
    const { compareTexts } = await import('./compare/compare-texts.js')
    const { writeTextRedline } = await import('./write/text/write-redline.js')
    const { writeText } = await import('./write/text/write-text.js')
    const { proveTextRedline } = await import('./prove-redline.js')
    const { document } = redline
    const text = writeTextRedline(redline, compareTexts)
    const plain = (version: AgreementDocument) => writeText({ ...version, blocks: withoutContents(version.blocks) })
    await proveTextRedline(text, { old: plain(rejectAll(document)), new: plain(acceptAll(document)) })
    return success(new TextEncoder().encode(text))
  },
}

/** What a writer says of an agreement, with the place in its file. */
const placed = (diagnostic: Diagnostic, { checked: { source } }: CheckedVersion): Diagnostic =>
  diagnostic.from ? { ...diagnostic, place: locate(source, diagnostic.from.pointer) } : diagnostic

/** It isn't compared. */
const withoutContents = (blocks: readonly Block[]): Block[] =>
  blocks
    .filter(({ type }) => type !== 'contents')
    .map((block) => ('children' in block ? { ...block, children: withoutContents(block.children) } : block))

/** The document with what its files say of how it was made. */
async function provenDocumentOf(
  version: CheckedVersion,
  { date }: Pick<RedlineOptions, 'date'>,
): Promise<Outcome<AgreementDocument>> {
  const { checked, templates } = version
  const used = templates && (await useTemplates(checked.agreement, templates))
  if (used && !used.ok) return used
  const composed = await documentOf(version)
  if (!composed.ok) return composed
  const { metadata, ...document } = composed.value
  const proven = { ...metadata, ...provenance(checked, {}, used?.value), date: date ?? metadata.date }
  return success({ ...document, metadata: proven }, [...composed.diagnostics, ...(used?.diagnostics ?? [])])
}

async function compare(
  before: AgreementDocument,
  after: AgreementDocument,
  { old, new: now, changes }: { readonly old: string; readonly new: string; readonly changes: readonly NamedChange[] },
): Promise<Redline> {
  const { compareDocuments } = await import('./compare/redline/compare-documents.js')
  const { frontPage } = await import('./compare/redline/front-page.js')
  const document = compareDocuments(before, after)
  if (!isSame(acceptAll(document), after) || !isSame(rejectAll(document), before))
    throw new Error('a comparison has to hold both versions')
  const redline = {
    document,
    old: { name: old, metadata: before.metadata },
    new: { name: now, metadata: after.metadata },
    changes,
  }
  return { ...redline, front: frontPage(redline) }
}

const isSame = (a: AgreementDocument, b: AgreementDocument): boolean =>
  JSON.stringify(normalForm(a)) === JSON.stringify(normalForm(b))

const nothingChanged = (old: CheckedVersion, now: CheckedVersion): Diagnostic =>
  problem('nothing-changed', { old: old.checked.source.file, new: now.checked.source.file }, undefined, 'hint')

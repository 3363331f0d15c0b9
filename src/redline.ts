import { baseName } from './model/attachment.js'
import { type Diagnostic, failure, type Outcome, problem, success } from './model/diagnostic.js'
import type { AgreementDocument } from './model/document.js'
import { normalForm } from './model/normal-form.js'
import type { NamedChange, Redline } from './model/redline.js'
import { acceptAll, rejectAll } from './model/settle-changes.js'
import type { Checked } from './pipeline/checked.js'
import { composeWith, useTemplates } from './pipeline/compose-with.js'
import { namesOf, provenance } from './pipeline/provenance.js'
import type { OwnTemplates } from './texts/own-templates.js'

/**
 * Two agreements → one file that shows what changed: both are composed and laid out, compared, and written with marks.
 * Nothing is given that hasn't been read back and found to be the new agreement when all is accepted, and the old one when
 * all is rejected.
 */

/** What a redline can be made as. A format comes here with a writer that shows marks, and what proves what it wrote. */
export const redlineFormats = ['docx'] as const
export type RedlineFormat = (typeof redlineFormats)[number]

/** One of the two agreements, with the templates that it is made with. */
export interface RedlineVersion {
  readonly checked: Checked
  readonly templates?: OwnTemplates | undefined
}

export interface RedlineOptions {
  /** Whose the changes are; else the new agreement's parties'. */
  readonly author?: string
  /** The ISO date of the changes and of the file; else the new agreement's own. */
  readonly date?: string
  /** What changed, in words: listed in front, and told where it shows. */
  readonly changes?: readonly NamedChange[]
}

export interface RedlineOutput {
  readonly format: RedlineFormat
  readonly bytes: Uint8Array
}

/** The files of a redline; none, and a hint, where nothing in the documents differs. */
export async function makeRedline(
  old: RedlineVersion,
  now: RedlineVersion,
  formats: readonly RedlineFormat[],
  options: RedlineOptions = {},
): Promise<Outcome<readonly RedlineOutput[]>> {
  const [before, after] = [await documentOf(old, {}), await documentOf(now, options)]
  if (!before.ok || !after.ok) return failure([...before.diagnostics, ...after.diagnostics])
  const told = [...before.diagnostics, ...after.diagnostics].filter(({ code }) => code !== 'not-printed')
  if (isSame(before.value, after.value)) return success([], [...told, nothingChanged(old, now)])
  const redline = await compare(before.value, after.value, {
    old: baseName(old.checked.source.file),
    new: baseName(now.checked.source.file),
    changes: options.changes ?? [],
  })
  const work = { before: before.value, after: after.value, now, options }
  const outputs: RedlineOutput[] = []
  for (const format of formats) outputs.push({ format, bytes: await writers[format](redline, work) })
  return success(outputs, told)
}

/** What is written of, and checked against. */
interface Work {
  readonly before: AgreementDocument
  readonly after: AgreementDocument
  readonly now: RedlineVersion
  readonly options: RedlineOptions
}

const writers: { readonly [F in RedlineFormat]: (redline: Redline, work: Work) => Promise<Uint8Array> } = {
  docx: async (redline, { before, after, now, options: { author } }) => {
    const { writeRedline } = await import('./write/docx/redline/write-redline.js')
    const { writeDocx } = await import('./write/docx/write-docx.js')
    const { proveRedline } = await import('./prove-redline.js')
    const bytes = writeRedline(redline, { ...(author && { author }), names: namesOf(now.checked.source) })
    await proveRedline(bytes, { old: await writeDocx(before, new Map()), new: await writeDocx(after, new Map()) })
    return bytes
  },
}

async function documentOf(
  { checked, templates }: RedlineVersion,
  { date }: Pick<RedlineOptions, 'date'>,
): Promise<Outcome<AgreementDocument>> {
  const used = templates && (await useTemplates(checked.agreement, templates))
  if (used && !used.ok) return used
  const composed = await composeWith(checked, templates)
  if (!composed.ok) return composed
  const { layOut } = await import('./layout/lay-out.js')
  const metadata = { ...composed.value.metadata, ...provenance(checked, {}, used?.value) }
  const document = layOut({ ...composed.value, metadata: { ...metadata, date: date ?? metadata.date } })
  return success(document, [...composed.diagnostics, ...(used?.diagnostics ?? [])])
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

const nothingChanged = (old: RedlineVersion, now: RedlineVersion): Diagnostic =>
  problem('nothing-changed', { old: old.checked.source.file, new: now.checked.source.file }, undefined, 'hint')

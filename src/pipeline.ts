import { looksShared, ownKeys } from './inherit/looks-shared.js'
import { checkArchiving } from './lint/check-archiving.js'
import { checkDistrictNames } from './lint/check-district-names.js'
import { checkPortalLimits } from './lint/check-portal-limits.js'
import { lintAgreement } from './lint/lint-agreement.js'
import { type Diagnostic, failure, type Outcome, type Place, problem, success } from './model/diagnostic.js'
import { locate } from './model/locate.js'
import type { ReadInherited, Unreadable } from './model/reading.js'
import type { KnownAct } from './model/rule.js'
import type { RuleLevels } from './model/rule-levels.js'
import type { Source } from './model/source.js'
import type { SourceSize } from './model/source-limits.js'
import { flatBlocks } from './model/walk-blocks.js'
import type { BuildOptions, Format, Output } from './pipeline/build-options.js'
import type { Checked, CheckedVersion } from './pipeline/checked.js'
import { composeWith, useTemplates, webEditionOf } from './pipeline/compose-with.js'
import { readNothing, readWhole } from './pipeline/read-whole.js'
import { writeJson } from './pipeline/write-json.js'
import type { OwnTemplates } from './texts/own-templates.js'
import { familiesWith, loadActs, textSetHash, textSetIds } from './texts/shipped-text-sets.js'
import { validateAgreement } from './validate/validate-agreement.js'

export { rules } from './lint/rules.js'
export { begin, fileNameFor, findMunicipality } from './pipeline/begin.js'
export { checkProject } from './pipeline/check-project.js'
export { checkShared } from './pipeline/check-shared.js'
export { checkStyle, type ReadPicture } from './pipeline/check-style.js'
export { dataOf } from './pipeline/data-of.js'
export { madeWith } from './pipeline/made-with.js'
export { type Mended, mend } from './pipeline/mend.js'
export { nextStep } from './pipeline/next-step.js'
export { show } from './pipeline/show.js'
export {
  type BuildOptions,
  type Checked,
  type CheckedVersion,
  type Format,
  type Output,
  type ReadInherited,
  textSetHash,
  type Unreadable,
  useTemplates,
}

/**
 * The stages in their order: bytes → source (with what it inherits) → agreement → document → numbered document → files.
 * This is the only file that knows it; what single steps need of several stages stands in pipeline/.
 */

export interface CheckOptions {
  /** Templates of one's own, which the agreement may name a family of. */
  readonly templates?: OwnTemplates
  /** What the file, and the files that it inherits together, may hold; else the usual. */
  readonly size?: SourceSize
  /** How bad what rules find is, where a project says something else than they do. */
  readonly rules?: RuleLevels
}

/**
 * Reads and checks one agreement from its bytes. `file` is its name in messages; it isn't opened. Files that it inherits are
 * asked for through `readInherited`.
 */
export async function check(
  file: string,
  bytes: Uint8Array,
  readInherited: ReadInherited = readNothing,
  { templates, size, rules }: CheckOptions = {},
): Promise<Outcome<Checked>> {
  const whole = await readWhole(file, bytes, readInherited, size)
  if (!whole.ok) return whole
  const { source, problems } = whole.value
  const agreement = validateAgreement(source, familiesWith(templates))
  const diagnostics = [
    ...withoutDoubts(whole.diagnostics, agreement.diagnostics),
    ...problems,
    ...agreement.diagnostics,
  ]
  if (!agreement.ok) return failure(withoutLacks(source, diagnostics))
  if (problems.length > 0) return failure(diagnostics)
  const known = textSetIds()
  const { standardtekst } = agreement.value
  if (!known.includes(standardtekst)) {
    const place = locate(source, '/standardtekst')
    return failure([...diagnostics, problem('unknown-text-set', { value: standardtekst, known }, place)])
  }
  const { diagnostics: found, silenced } = lintAgreement(agreement.value, source, () => knownActs(standardtekst), rules)
  const hints = checkDistrictNames(agreement.value, source)
  const all = [...diagnostics, ...hints, ...found]
  if (found.some(({ severity }) => severity === 'error')) return failure(all)
  return success({ source, agreement: agreement.value, silenced }, all)
}

/** The acts of a text set, as rules know them. */
export const knownActs = (textSet: string): KnownAct[] =>
  loadActs(textSet).map(({ id, kortnavn, iKraft, opphevet, avløstAv }) => ({
    id,
    names: [kortnavn.nb, kortnavn.nn],
    ...(iKraft && { inForce: iKraft }),
    ...(opphevet && { repealed: opphevet }),
    ...(avløstAv && { replacedBy: avløstAv }),
  }))

/** A text that is wrong needn't be doubted as well. */
function withoutDoubts(told: readonly Diagnostic[], wrong: readonly Diagnostic[]): readonly Diagnostic[] {
  const isSame = (a: Place | undefined, b: Place | undefined): boolean =>
    a !== undefined && a.file === b?.file && a.line === b.line && a.column === b.column
  return told.filter(
    ({ code, place }) => code !== 'doubtful-text' || !wrong.some((other) => isSame(place, other.place)),
  )
}

/** Of a file that lacks what makes an agreement, but says something that we know, one problem tells all that it lacks. */
function withoutLacks(source: Source, told: readonly Diagnostic[]): readonly Diagnostic[] {
  const isPart = looksShared(source) && !told.some(({ code }) => code === 'not-an-agreement')
  if (!isPart) return told
  const others = told.filter(({ code, detail }) => code !== 'missing-key' || detail.parent !== '')
  return [problem('looks-shared', { without: ownKeys }), ...others]
}

/** Makes the files of an agreement, each whole in memory. A writer is loaded when its format is asked for. */
export async function build(
  checked: Checked,
  formats: readonly Format[],
  options: BuildOptions = {},
): Promise<Outcome<readonly Output[]>> {
  const { layOut } = await import('./layout/lay-out.js')
  const { placeLogo } = await import('./layout/place-logo.js')
  const { attachmentsOf, namesOf, provenance } = await import('./pipeline/provenance.js')
  const used = options.templates && (await useTemplates(checked.agreement, options.templates))
  if (used && !used.ok) return used
  const edition = options.public ? await webEditionOf(checked.agreement) : undefined
  const agreement = edition?.agreement ?? checked.agreement
  const composed = await composeWith({ ...checked, agreement }, options.templates, edition?.leftOut)
  if (!composed.ok) return composed
  const { style } = options
  const dressed = style?.logo ? placeLogo(composed.value, style.logo) : composed.value
  const metadata = { ...dressed.metadata, ...provenance(checked, options, used?.value) }
  const theme = style?.theme && { theme: style.theme }
  const document = layOut({ ...dressed, ...theme, metadata: { ...metadata, date: options.date ?? metadata.date } })

  const bare = edition ? (await import('./publish/drop-origins.js')).dropOrigins(document) : document
  const attachments = options.attachSource && !edition ? await attachmentsOf(checked.source, options) : []
  const outputs: Output[] = []
  const hints: Diagnostic[] = [...(used?.diagnostics ?? [])]
  const needsPages = formats.includes('docx') && flatBlocks(document.blocks).some((block) => block.type === 'contents')
  let pageOf: ReadonlyMap<string, number> = new Map()
  if (formats.includes('pdf') || needsPages) {
    const { writePdf } = await import('./write/pdf/write-pdf.js')
    const pdf = await writePdf(document, { ...options, attachments, ...(edition && { signatureFields: false }) })
    if (!pdf.ok) return failure(pdf.diagnostics.map((diagnostic) => placed(diagnostic, checked.source)))
    pageOf = pdf.value.pageOf
    if (formats.includes('pdf') && !edition) {
      hints.push(...checkPortalLimits(document, pdf.value.bytes), ...checkArchiving(attachments.length > 0))
    }
    if (formats.includes('pdf')) outputs.push({ format: 'pdf', bytes: pdf.value.bytes })
  }
  if (formats.includes('docx')) {
    const { writeDocx } = await import('./write/docx/write-docx.js')
    outputs.push({ format: 'docx', bytes: await writeDocx(bare, pageOf, attachments, namesOf(checked.source)) })
  }
  if (formats.includes('html')) {
    const { writeHtml } = await import('./write/html/write-html.js')
    outputs.push({ format: 'html', bytes: new TextEncoder().encode(writeHtml(bare)) })
  }
  if (formats.includes('md')) {
    const { writeMarkdown } = await import('./write/markdown/write-markdown.js')
    outputs.push({ format: 'md', bytes: new TextEncoder().encode(writeMarkdown(bare)) })
  }
  if (formats.includes('txt')) {
    const { writeText } = await import('./write/text/write-text.js')
    outputs.push({ format: 'txt', bytes: new TextEncoder().encode(writeText(bare)) })
  }
  if (formats.includes('json')) outputs.push({ format: 'json', bytes: new TextEncoder().encode(writeJson(bare)) })
  if (formats.includes('journal')) {
    const { makeJournal } = await import('./journal/make-journal.js')
    const files = outputs.map(({ format, bytes }) => {
      const name = options.fileNames?.[format]
      return { format, bytes, hasAttachments: attachments.length > 0, ...(name !== undefined && { name }) }
    })
    const journal = makeJournal(agreement, { document: bare, files, whole: checked.agreement })
    outputs.push({ format: 'journal', bytes: new TextEncoder().encode(writeJson(journal)) })
  }
  if (edition) {
    const { provePublic } = await import('./prove-public.js')
    const named = outputs.map((output) => ({ ...output, name: options.fileNames?.[output.format] }))
    const leaks = await provePublic(named, { ...checked, leftOut: edition.leftOut })
    if (leaks.length > 0) return failure(leaks)
  }
  return success(outputs, [...composed.diagnostics.map((diagnostic) => placed(diagnostic, checked.source)), ...hints])
}

/** A problem of a writer, which knows the agreement, with its place in the file. */
const placed = (diagnostic: Diagnostic, source: Source): Diagnostic =>
  diagnostic.from ? { ...diagnostic, place: locate(source, diagnostic.from.pointer) } : diagnostic

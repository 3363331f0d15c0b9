import { createHash } from 'node:crypto'
import manifest from '../package.json' with { type: 'json' }
import { looksShared, ownKeys } from './inherit/looks-shared.js'
import type { Merged } from './inherit/merge-sources.js'
import { inherits } from './inherit/read-references.js'
import { checkArchiving } from './lint/check-archiving.js'
import { checkDistrictNames } from './lint/check-district-names.js'
import { checkPortalLimits } from './lint/check-portal-limits.js'
import { findMissing } from './lint/find-missing.js'
import { lintAgreement } from './lint/lint-agreement.js'
import { loadSource } from './load/load-source.js'
import type { Agreement } from './model/agreement.js'
import { type Attachment, baseName, type SourceNames } from './model/attachment.js'
import {
  type Diagnostic,
  failure,
  type Outcome,
  type Place,
  problem,
  type Silenced,
  success,
} from './model/diagnostic.js'
import type { AgreementDocument, OwnTemplatesUsed, Text } from './model/document.js'
import type { LeftOut, WebEdition } from './model/left-out.js'
import { life } from './model/life.js'
import { locate, locateStart, nodeAt } from './model/locate.js'
import type { NextStep } from './model/next-step.js'
import { pictureLimits } from './model/pictures/picture.js'
import type { ReadInherited, Unreadable } from './model/reading.js'
import type { KnownAct } from './model/rule.js'
import type { Source } from './model/source.js'
import type { Logo, Style, StyleFile } from './model/style.js'
import { flatBlocks } from './model/walk-blocks.js'
import { familiesWith, loadActs, loadTextSet, textSetIds } from './texts/load-text-set.js'
import type { OwnTemplates } from './texts/own-templates.js'
import { validateAgreement } from './validate/validate-agreement.js'

export { rules } from './lint/rules.js'
export type { ReadInherited, Unreadable }

/**
 * The stages in their order. This is the only file that knows it:
 * bytes → source (with what it inherits) → agreement → document → numbered document → files.
 */

/** What can be made of an agreement. */
export type Format = 'pdf' | 'docx' | 'html' | 'md' | 'txt' | 'json' | 'journal'

/** An agreement that passed every check, with the text it came from. */
export interface Checked {
  readonly source: Source
  readonly agreement: Agreement
  /** What rules found that the agreement gives a reason for. */
  readonly silenced: readonly Silenced[]
}

export interface Output {
  readonly format: Format
  readonly bytes: Uint8Array
}

export interface CheckOptions {
  /** Templates of one's own, which the agreement may name a family of. */
  readonly templates?: OwnTemplates
}

/**
 * Reads and checks one agreement from its bytes. `file` is its name in messages; it isn't opened. Files that it inherits are
 * asked for through `readInherited`.
 */
export async function check(
  file: string,
  bytes: Uint8Array,
  readInherited: ReadInherited = readNothing,
  { templates }: CheckOptions = {},
): Promise<Outcome<Checked>> {
  const whole = await readWhole(file, bytes, readInherited)
  if (!whole.ok) return whole
  const { source, problems } = whole.value
  const agreement = validateAgreement(source, familiesWith(templates))
  const diagnostics = [...whole.diagnostics, ...problems, ...agreement.diagnostics]
  if (!agreement.ok) return failure([...diagnostics, ...hintAtShared(source, agreement.diagnostics)])
  if (problems.length > 0) return failure(diagnostics)
  const known = textSetIds()
  const { standardtekst } = agreement.value
  if (!known.includes(standardtekst)) {
    const place = locate(source, '/standardtekst')
    return failure([...diagnostics, problem('unknown-text-set', { value: standardtekst, known }, place)])
  }
  const { diagnostics: found, silenced } = lintAgreement(agreement.value, source, () => knownActs(standardtekst))
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

/** Where an agreement is in its life, and what it lacks before the next step. */
export function nextStep({ source, agreement }: Checked): NextStep {
  const { status } = agreement
  const next = life[life.indexOf(status) + 1]
  const missing = findMissing(agreement, next ?? status)
  const placed = missing.map((each) =>
    nodeAt(source, each.pointer) ? { ...each, place: locateStart(source, each.pointer) } : each,
  )
  return { status, ...(next && { next }), missing: placed }
}

/** A file that lacks what makes an agreement, but says something that we know. */
function hintAtShared(source: Source, told: readonly Diagnostic[]): Diagnostic[] {
  const isPart = looksShared(source) && !told.some(({ code }) => code === 'not-an-agreement')
  return isPart ? [problem('looks-shared', { without: ownKeys }, undefined, 'hint')] : []
}

/** Checks a file that agreements inherit: what it says, not what it lacks, for that may stand in the agreements. */
export async function checkShared(
  file: string,
  bytes: Uint8Array,
  readInherited: ReadInherited = readNothing,
): Promise<Outcome<undefined>> {
  const own = loadSource(file, bytes)
  if (!own.ok) return own
  const whole = await withInherited(own.value, readInherited, true)
  if (!whole.ok) return whole
  const { validateShared } = await import('./validate/validate-shared.js')
  const { source, problems } = whole.value
  const shared = validateShared(source)
  const diagnostics = [...whole.diagnostics, ...problems, ...shared.diagnostics]
  return shared.ok && problems.length === 0 ? success(undefined, diagnostics) : failure(diagnostics)
}

/** An agreement with all that it inherits, not checked yet. */
async function readWhole(file: string, bytes: Uint8Array, read: ReadInherited): Promise<Outcome<Merged>> {
  const own = loadSource(file, bytes)
  if (!own.ok) return own
  return inherits(own.value) ? withInherited(own.value, read) : success({ source: own.value, problems: [] })
}

async function withInherited(own: Source, read: ReadInherited, isPart = false): Promise<Outcome<Merged>> {
  const { gatherInherited } = await import('./inherit/gather-inherited.js')
  const { mergeSources } = await import('./inherit/merge-sources.js')
  const files = await gatherInherited(own, baseName(own.file), { read, load: loadSource })
  if (!files.ok) return files
  const merged = mergeSources(own, files.value, isPart)
  const diagnostics = [...files.diagnostics, ...merged.diagnostics]
  return merged.ok ? success(merged.value, diagnostics) : failure(diagnostics)
}

/**
 * An agreement with all that it inherits, not checked, each value with where it was written: as YAML or as JSON. What can't be
 * merged as it was meant is told beside it, as errors.
 */
export async function show(
  file: string,
  bytes: Uint8Array,
  format: 'yaml' | 'json',
  readInherited: ReadInherited = readNothing,
): Promise<Outcome<string>> {
  const whole = await readWhole(file, bytes, readInherited)
  if (!whole.ok) return whole
  const { source, problems } = whole.value
  const diagnostics = [...whole.diagnostics, ...problems]
  if (format === 'json') {
    const { listOrigins } = await import('./inherit/list-origins.js')
    return success(writeJson(listOrigins(source)), diagnostics)
  }
  const { printOrigins } = await import('./inherit/print-origins.js')
  return success(printOrigins(source), diagnostics)
}

const readNothing: ReadInherited = async () => ({ reason: 'ENOENT' })

/**
 * Reads the picture that a style names, or no more of it than one byte past the limit. The path is relative to the
 * style's folder and doesn't lead out of it by what it says; where links lead, only the reader can tell.
 */
export type ReadPicture = (path: string, limit: number) => Promise<Uint8Array | Unreadable>

/** Reads and checks a style from its bytes, with its picture. `file` is its name in messages; it isn't opened. */
export async function checkStyle(file: string, bytes: Uint8Array, readPicture: ReadPicture): Promise<Outcome<Style>> {
  const { validateStyle } = await import('./validate/validate-style.js')
  const { themeFrom } = await import('./validate/check-colors.js')
  const source = loadSource(file, bytes, 'style')
  if (!source.ok) return source
  const style = validateStyle(source.value)
  if (!style.ok) return failure([...source.diagnostics, ...style.diagnostics])
  const logo = style.value.logo ? await findLogo(source.value, style.value.logo, readPicture) : success(undefined)
  const diagnostics = [...source.diagnostics, ...style.diagnostics, ...logo.diagnostics]
  if (!logo.ok) return failure(diagnostics)
  const { farger } = style.value
  const theme = farger && themeFrom(farger)
  const looks = { ...(logo.value && { logo: logo.value }), ...(theme && { theme }) }
  return success({ sha256: sha256Of(source.value.text), ...looks }, diagnostics)
}

async function findLogo(
  source: Source,
  asked: NonNullable<StyleFile['logo']>,
  read: ReadPicture,
): Promise<Outcome<Logo>> {
  const { loadPicture } = await import('./load/load-picture.js')
  const { fil: name, tekst, bredde: width } = asked
  const place = locate(source, '/logo/fil')
  const bytes = await read(name, pictureLimits.bytes)
  if ('reason' in bytes) return failure([unreadable(name, bytes, place)])
  const picture = loadPicture(name, bytes)
  if (!picture.ok) return failure(picture.diagnostics.map((diagnostic) => ({ ...diagnostic, place })))
  const alt: Text = { type: 'text', text: tekst, from: { file: source.file, pointer: '/logo/tekst' } }
  return success({ picture: picture.value, alt, ...(width && { width }) })
}

const unreadable = (picture: string, { reason, near }: Unreadable, place: Place): Diagnostic =>
  reason === 'outside'
    ? problem('picture-outside', { picture }, place)
    : problem('picture-unreadable', { picture, reason, ...(near !== undefined && { near }) }, place)

export interface BuildOptions {
  readonly style?: Style
  /** Templates of one's own, in the place of the standard text's. */
  readonly templates?: OwnTemplates
  /** The ISO date that the files' metadata carry instead of the agreement's own (SOURCE_DATE_EPOCH). */
  readonly date?: string
  /** Whether the PDF has a field to sign in at each signatory's line; it has unless this is false. */
  readonly signatureFields?: boolean
  /** Puts the YAML into the files; the PDF is PDF/A-3a then, not 2a. Without its comments, unless `withComments`. */
  readonly attachSource?: boolean
  readonly withComments?: boolean
  /** The SHA-256 that the files name as the source's, where this one has lost its comments. */
  readonly sourceSha256?: string
  /**
   * Makes the web edition: without what the YAML marks as not public, without fields to sign in or the YAML within. That
   * nothing of it is left is proved on the files before they are given.
   */
  readonly public?: boolean
  /** What the files will be called, for the journal. */
  readonly fileNames?: Readonly<Partial<Record<Format, string>>>
}

/** Makes the files of an agreement, each whole in memory. A writer is loaded when its format is asked for. */
export async function build(
  checked: Checked,
  formats: readonly Format[],
  options: BuildOptions = {},
): Promise<Outcome<readonly Output[]>> {
  const { layOut } = await import('./layout/lay-out.js')
  const { placeLogo } = await import('./layout/place-logo.js')
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
    const leaks = await provePublic(outputs, { ...checked, leftOut: edition.leftOut })
    if (leaks.length > 0) return failure(leaks)
  }
  return success(outputs, [...composed.diagnostics.map((diagnostic) => placed(diagnostic, checked.source)), ...hints])
}

/** The document; where a template is wrong, all that is wrong with them, each with its place. */
async function composeWith(
  { agreement, source }: Checked,
  own?: OwnTemplates,
  leftOut?: readonly LeftOut[],
): Promise<Outcome<AgreementDocument>> {
  const { compose } = await import('./compose/compose.js')
  const { standardtekst, avtaletype, målform } = agreement
  const textSet = loadTextSet(standardtekst, avtaletype, målform, own)
  const composed = compose(source.file, agreement, textSet, originsIn(source), leftOut)
  if (composed.ok || !composed.diagnostics.some(({ code }) => code === 'template-error')) return composed
  const { checkTextSet } = await import('./compose/check/check-text-set.js')
  const wrong = checkTextSet(textSet, avtaletype).diagnostics.filter(({ severity }) => severity === 'error')
  return wrong.length > 0 ? failure(wrong) : composed
}

/** What of the agreement may be published. */
async function webEditionOf(agreement: Agreement): Promise<WebEdition<Agreement>> {
  const { keepPublic } = await import('./publish/keep-public.js')
  const { standardtekst, avtaletype, målform } = agreement
  return keepPublic(agreement, loadTextSet(standardtekst, avtaletype, målform).words.nettversjon)
}

/**
 * What of one's own templates an agreement takes, or what is wrong with them. They are checked before anything is
 * composed: a misspelt condition would leave its words out without an error.
 */
export function useTemplates(
  { standardtekst, avtaletype, målform }: Checked['agreement'],
  own: OwnTemplates,
): Promise<Outcome<OwnTemplatesUsed | undefined>> {
  const key = `${standardtekst}/${avtaletype}/${målform}`
  const known = usedBefore.get(own) ?? new Map<string, ReturnType<typeof useTemplates>>()
  const used = known.get(key) ?? checkUsed(standardtekst, avtaletype, målform, own)
  usedBefore.set(own, known.set(key, used))
  return used
}

/** Many agreements are made with the same templates. */
const usedBefore = new WeakMap<OwnTemplates, Map<string, ReturnType<typeof useTemplates>>>()

async function checkUsed(
  standardtekst: string,
  avtaletype: string,
  målform: Checked['agreement']['målform'],
  own: OwnTemplates,
): ReturnType<typeof useTemplates> {
  const { checkTextSet } = await import('./compose/check/check-text-set.js')
  const { diagnostics, used } = checkTextSet(loadTextSet(standardtekst, avtaletype, målform, own), avtaletype)
  if (diagnostics.length > 0) return failure(diagnostics)
  const { sections = [], files = [] } = used ?? {}
  return success(used, used && [problem('own-templates', { sections, files, folder: own.folder }, undefined, 'hint')])
}

/** The YAML as it lies in a file, with what it inherits. */
async function attachmentsOf(
  source: Source,
  { withComments = false }: BuildOptions,
): Promise<readonly [Attachment, ...Attachment[]]> {
  const { dropComments } = await import('./edit/drop-comments.js')
  const asAttached = (text: string): string => (withComments ? text : dropComments(text))
  const inherited = source.heritage?.files ?? []
  return [
    { name: baseName(source.file), text: asAttached(source.text) },
    ...inherited.map((file) => ({ name: file.path, text: asAttached(file.source.text) })),
  ]
}

/** The file that each value was written in. */
const originsIn = (source: Source) => (source.heritage ? (pointer: string) => locate(source, pointer).file : undefined)

/** What the files call the YAML and what it inherits: the same wherever they lie. */
function namesOf({ file, heritage }: Source): SourceNames {
  const paths = new Map(heritage?.files.map(({ path, source }) => [source.file, path]))
  return { own: baseName(file), nameOf: (each) => paths.get(each) ?? baseName(each) }
}

/** What a file says of how it was made: the same words and the same tool give the same bytes. */
const provenance = (
  checked: Checked,
  { style, sourceSha256 = sourceHash(checked), ...options }: BuildOptions,
  ownTemplates: OwnTemplatesUsed | undefined,
) => ({
  tool: `politirad ${manifest.version}`,
  sourceSha256,
  ...(options.public && { edition: 'web' as const }),
  ...(ownTemplates && { ownTemplates }),
  ...(style && { style: { sha256: style.sha256, pictures: style.logo ? [style.logo.picture.sha256] : [] } }),
})

/**
 * SHA-256 in hex of the YAML, with LF line ends. Where it inherits, of the hashes of all its files, a line each, in the order
 * in which they are merged: `sha256sum felles/øst.yaml fjellby.yaml | cut -c1-64 | sha256sum`.
 */
export function sourceHash({ source: { text, heritage } }: Checked): string {
  if (!heritage) return sha256Of(text)
  const texts = [...heritage.files.map(({ source }) => source.text), text]
  return sha256Of(texts.map((each) => `${sha256Of(each)}\n`).join(''))
}

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A problem of a writer, which knows the agreement, with its place in the file. */
const placed = (diagnostic: Diagnostic, source: Source): Diagnostic =>
  diagnostic.from ? { ...diagnostic, place: locate(source, diagnostic.from.pointer) } : diagnostic

const writeJson = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`

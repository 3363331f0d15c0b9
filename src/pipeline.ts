import { createHash } from 'node:crypto'
import manifest from '../package.json' with { type: 'json' }
import { checkArchiving } from './lint/check-archiving.js'
import { checkPortalLimits } from './lint/check-portal-limits.js'
import { loadSource } from './load/load-source.js'
import type { Agreement } from './model/agreement.js'
import { type Attachment, baseName } from './model/attachment.js'
import { type Diagnostic, failure, type Outcome, type Place, problem, success } from './model/diagnostic.js'
import type { Text } from './model/document.js'
import type { WebEdition } from './model/left-out.js'
import { locate } from './model/locate.js'
import { pictureLimits } from './model/pictures/picture.js'
import type { Source } from './model/source.js'
import type { Logo, Style, StyleFile } from './model/style.js'
import { flatBlocks } from './model/walk-blocks.js'
import type { PublicWords } from './publish/keep-public.js'
import { loadTextSet, textSetIds } from './texts/load-text-set.js'
import { validateAgreement } from './validate/validate-agreement.js'

/**
 * The stages in their order. This is the only file that knows it:
 * bytes → source → agreement → document → numbered document → files.
 */

/** What can be made of an agreement. */
export type Format = 'pdf' | 'docx' | 'txt' | 'json' | 'journal'

/** An agreement that passed every check, with the text it came from. */
export interface Checked {
  readonly source: Source
  readonly agreement: Agreement
}

export interface Output {
  readonly format: Format
  readonly bytes: Uint8Array
}

/** Reads and checks one agreement from its bytes. `file` is its name in messages; it isn't opened. */
export function check(file: string, bytes: Uint8Array): Outcome<Checked> {
  const source = loadSource(file, bytes)
  if (!source.ok) return source
  const agreement = validateAgreement(source.value)
  if (!agreement.ok) return failure([...source.diagnostics, ...agreement.diagnostics])
  const diagnostics = [...source.diagnostics, ...agreement.diagnostics]
  const known = textSetIds()
  const { standardtekst } = agreement.value
  if (!known.includes(standardtekst)) {
    const place = locate(source.value, '/standardtekst')
    return failure([...diagnostics, problem('unknown-text-set', { value: standardtekst, known }, place)])
  }
  return success({ source: source.value, agreement: agreement.value }, diagnostics)
}

/** Why a file can't be read: the system's code, `not-a-file` or `outside` (of where it may lie), and one like it. */
export interface Unreadable {
  readonly reason: string
  readonly near?: string
}

/**
 * Reads the picture that a style names, or no more of it than one byte past the limit. The path is relative to the
 * style's folder and doesn't lead out of it by what it says; where links lead, only the reader can tell.
 */
export type ReadPicture = (path: string, limit: number) => Promise<Uint8Array | Unreadable>

/** Reads and checks a style from its bytes, with its picture. `file` is its name in messages; it isn't opened. */
export async function checkStyle(file: string, bytes: Uint8Array, readPicture: ReadPicture): Promise<Outcome<Style>> {
  const { validateStyle } = await import('./validate/validate-style.js')
  const source = loadSource(file, bytes, 'style')
  if (!source.ok) return source
  const style = validateStyle(source.value)
  if (!style.ok) return failure([...source.diagnostics, ...style.diagnostics])
  const logo = style.value.logo ? await findLogo(source.value, style.value.logo, readPicture) : success(undefined)
  const diagnostics = [...source.diagnostics, ...style.diagnostics, ...logo.diagnostics]
  if (!logo.ok) return failure(diagnostics)
  return success({ sha256: sha256Of(source.value.text), ...(logo.value && { logo: logo.value }) }, diagnostics)
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
  const { compose } = await import('./compose/compose.js')
  const { layOut } = await import('./layout/lay-out.js')
  const { placeLogo } = await import('./layout/place-logo.js')
  const { standardtekst, avtaletype, målform } = checked.agreement
  const textSet = loadTextSet(standardtekst, avtaletype, målform)
  const edition = options.public ? await webEditionOf(checked.agreement, textSet.words.nettversjon) : undefined
  const agreement = edition?.agreement ?? checked.agreement
  const composed = compose(checked.source.file, agreement, textSet, edition?.leftOut)
  if (!composed.ok) return composed
  const { style } = options
  const dressed = style?.logo ? placeLogo(composed.value, style.logo) : composed.value
  const metadata = { ...dressed.metadata, ...provenance(checked, options) }
  const document = layOut({ ...dressed, metadata: { ...metadata, date: options.date ?? metadata.date } })

  const bare = edition ? (await import('./publish/drop-origins.js')).dropOrigins(document) : document
  const attachments = options.attachSource && !edition ? [await attachmentOf(checked.source, options)] : []
  const outputs: Output[] = []
  const hints: Diagnostic[] = []
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
    outputs.push({ format: 'docx', bytes: await writeDocx(bare, pageOf, attachments) })
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

/** What of the agreement may be published. */
async function webEditionOf(agreement: Agreement, words: PublicWords): Promise<WebEdition<Agreement>> {
  const { keepPublic } = await import('./publish/keep-public.js')
  return keepPublic(agreement, words)
}

/** The YAML as it lies in a file. */
async function attachmentOf({ file, text }: Source, { withComments = false }: BuildOptions): Promise<Attachment> {
  const { dropComments } = await import('./edit/drop-comments.js')
  return { name: baseName(file), text: withComments ? text : dropComments(text) }
}

/** What a file says of how it was made: the same words and the same tool give the same bytes. */
const provenance = (checked: Checked, { style, sourceSha256 = sourceHash(checked), ...options }: BuildOptions) => ({
  tool: `politirad ${manifest.version}`,
  sourceSha256,
  ...(options.public && { edition: 'web' as const }),
  ...(style && { style: { sha256: style.sha256, pictures: style.logo ? [style.logo.picture.sha256] : [] } }),
})

/** SHA-256 in hex of the YAML, with LF line ends. */
export const sourceHash = ({ source }: Checked): string => sha256Of(source.text)

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A problem of a writer, which knows the agreement, with its place in the file. */
const placed = (diagnostic: Diagnostic, source: Source): Diagnostic =>
  diagnostic.from ? { ...diagnostic, place: locate(source, diagnostic.from.pointer) } : diagnostic

const writeJson = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`

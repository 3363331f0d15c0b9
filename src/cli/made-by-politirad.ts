import { strFromU8, unzipSync } from 'fflate'
import { isSealed } from '../model/seal-page.js'
import type { Format } from '../pipeline.js'

/** What may be written: a format of an agreement, the YAML that was in one, or a schema. */
export type Writable = Format | 'schema' | 'yaml'

/**
 * Whether a file that stands in the way is one of ours, so that it may be replaced without being asked.
 *
 * - PDF: its Creator is politirad, and nothing was added at its end (a comment, a signature). Whoever saves the whole
 *   anew writes another name.
 * - DOCX: it has the properties that we write, and no other program's name. Word and LibreOffice write theirs when
 *   they save, so an edited file is no longer ours.
 * - JSON: it has what only our document model has, or only our journal.
 * - Schema: it is called what ours are called, whatever version it is of.
 * - HTML: nothing in it was changed since it was made (its seal holds).
 * - Markdown, TXT and YAML: never, since plain text can't tell who wrote it, and notes beside an agreement are easily called the
 *   same.
 */
export function madeByPolitirad(format: Writable, bytes: Uint8Array): boolean {
  return ours[format](bytes)
}

/** Whether a PDF or DOCX holds a signature. Such a file is evidence, and is never replaced. */
export function isSigned(format: Writable, bytes: Uint8Array): boolean {
  if (format === 'pdf') return /\/ByteRange\s*\[/.test(latin1(bytes))
  return format === 'docx' && partsOf(bytes, (name) => name.startsWith('_xmlsignatures/')).length > 0
}

/**
 * Whether one of our files is the web edition. All of these say so in plain text: a PDF in its XMP, a Word file in its
 * properties, others in their title.
 */
export function isWebEdition(format: Writable, bytes: Uint8Array): boolean {
  if (format === 'docx')
    return partsOf(bytes, (name) => name === 'docProps/custom.xml')
      .join('')
      .includes('"utgave"')
  return latin1(bytes).includes('nettversjon')
}

const ours: { readonly [W in Writable]: (bytes: Uint8Array) => boolean } = {
  pdf: (bytes) => {
    const text = latin1(bytes)
    return creatorOf(text)?.startsWith('politirad') === true && text.split('%%EOF').length === 2
  },
  docx: (bytes) => {
    const properties = partsOf(bytes, (name) => /^docProps\/(?:app|custom)\.xml$/.test(name)).join('')
    const application = /<Application>([^<]*)/.exec(properties)?.[1] ?? ''
    return application.startsWith('politirad') || (application === '' && properties.includes('"standardtekst-sha256"'))
  },
  json: (bytes) => {
    const document = parseJson(bytes)
    return document?.blocks !== undefined && document.metadata?.textSet?.sha256 !== undefined
  },
  html: (bytes) => isSealed(new TextDecoder().decode(bytes)),
  md: () => false,
  journal: (bytes) => {
    const journal = parseJson(bytes)
    return journal?.grunnlag?.standardtekst?.sha256 !== undefined && journal.offentligTittel !== undefined
  },
  schema: (bytes) => String(parseJson(bytes)?.$id).startsWith('https://politirad.example/schemas/'),
  txt: () => false,
  yaml: () => false,
}

/** The string may stand in the information dictionary itself or in an object of its own. */
function creatorOf(pdf: string): string | undefined {
  const [, direct, object] = /\/Creator\s*(?:\(([^)]*)\)|(\d+) 0 R)/.exec(pdf) ?? []
  return direct ?? (object && new RegExp(`[\\r\\n]${object} 0 obj\\s*\\(([^)]*)\\)`).exec(pdf)?.[1])
}

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

/** Bytes unpacked. Properties are a page of XML; a bomb is not unpacked. */
const largestPart = 1_000_000

function partsOf(bytes: Uint8Array, wanted: (name: string) => boolean): string[] {
  try {
    const parts = unzipSync(bytes, { filter: ({ name, originalSize }) => wanted(name) && originalSize <= largestPart })
    return Object.values(parts).map((part) => strFromU8(part))
  } catch {
    return [] // no zip: not a DOCX of anyone's
  }
}

interface MaybeOurs {
  readonly $id?: unknown
  readonly grunnlag?: { readonly standardtekst?: { readonly sha256?: unknown } }
  readonly offentligTittel?: unknown
  readonly blocks?: unknown
  readonly metadata?: { readonly textSet?: { readonly sha256?: unknown } }
}

function parseJson(bytes: Uint8Array): MaybeOurs | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) ?? undefined
  } catch {
    return undefined
  }
}

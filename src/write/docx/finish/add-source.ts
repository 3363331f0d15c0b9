import { createHash } from 'node:crypto'
import type { Attachment, SourceNames } from '../../../model/attachment.js'
import type { AgreementDocument } from '../../../model/document.js'
import type { PrintedValue, PrintedValues } from '../plan-values.js'
import { escapeXml } from './escape-xml.js'
import type { Parts } from './parts.js'
import { replaceOnce } from './replace-once.js'

/** Changes when a reader of the part would have to. */
const namespace = 'https://politirad.example/kilde/1'

/** Word tells parts apart by this, within one file. */
const itemId = '{6E2D3A51-0C0B-4B52-9F0E-7C1B5C1F4A01}'

/** What the document was made from. */
export interface MadeFrom {
  readonly attachments: readonly Attachment[]
  readonly names: SourceNames
}

/** Adds the part that says where in which YAML the value in each content control is from, with the YAML itself if asked. */
export function addSource(
  parts: Parts,
  document: AgreementDocument,
  values: PrintedValues,
  madeFrom: MadeFrom,
): Map<string, Part> {
  const added = new Map(parts)
  added.set('customXml/item1.xml', sourceOf(document, values, madeFrom))
  added.set('customXml/itemProps1.xml', itemProperties)
  added.set('customXml/_rels/item1.xml.rels', itemRelationships)
  append(added, 'word/_rels/document.xml.rels', '</Relationships>', relationship('customXml', '../customXml/item1.xml'))
  append(added, '[Content_Types].xml', '</Types>', contentType)
  return added
}

type Part = string | Uint8Array

function sourceOf(
  { metadata: { sourceSha256, textSet } }: AgreementDocument,
  values: PrintedValues,
  { attachments, names }: MadeFrom,
): string {
  const name = names.own ? attribute('fil', names.own) : ''
  const hash = sourceSha256 ? attribute('sha256', sourceSha256) : ''
  const wording = `<standardtekst${attribute('id', textSet.id)}${attribute('sha256', textSet.sha256)}/>`
  const content = [
    wording,
    ...[...values.values()].map((value) => entry(value, names)),
    ...attachments.map(attached),
  ].join('')
  return `${declaration}<kilde xmlns="${namespace}"${name}${hash}>${content}</kilde>`
}

const entry = ({ key, from, text }: PrintedValue, { nameOf }: SourceNames): string =>
  `<verdi${attribute('id', key)}${attribute('fil', nameOf(from.file))}${attribute('peker', from.pointer)}>` +
  `${textOf(text)}</verdi>`

const attached = ({ name, text }: Attachment): string =>
  `<yaml${attribute('fil', name)}${attribute('sha256', createHash('sha256').update(text).digest('hex'))}>` +
  `${textOf(text)}</yaml>`

/** A reader of XML would take a carriage return for a line feed. */
const textOf = (text: string): string => escapeXml(text).replaceAll('\r', '&#13;')

const attribute = (name: string, value: string): string => ` ${name}="${escapeXml(value)}"`

function append(parts: Map<string, Part>, path: string, end: string, xml: string): void {
  const part = parts.get(path)
  if (typeof part !== 'string') throw new Error(`the docx library no longer writes ${path}`)
  parts.set(path, replaceOnce(part, end, xml + end))
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006'

const relationship = (kind: string, target: string): string =>
  `<Relationship Id="rIdSource" Type="${officeDocument}/relationships/${kind}" Target="${target}"/>`

const itemProperties =
  `${declaration}<ds:datastoreItem xmlns:ds="${officeDocument}/customXml" ds:itemID="${itemId}">` +
  `<ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`

const itemRelationships =
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  `${relationship('customXmlProps', 'itemProps1.xml')}</Relationships>`

const contentType =
  '<Override PartName="/customXml/itemProps1.xml" ' +
  'ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>'

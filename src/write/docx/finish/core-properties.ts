import type { AgreementDocument } from '../../../model/document.js'
import { escapeXml } from './escape-xml.js'

/** What the file says of itself. The library knows no language, and puts the clock where the document's date belongs. */
export function coreProperties({ title, language, metadata }: AgreementDocument): string {
  const parties = metadata.parties.join(', ')
  const time = `${metadata.date}T00:00:00Z`
  const elements = [
    textElement('dc:title', title),
    textElement('dc:subject', metadata.agreementType),
    textElement('dc:creator', parties),
    textElement('dc:language', language),
    ...(metadata.caseNumber ? [textElement('dc:identifier', metadata.caseNumber)] : []),
    textElement('cp:keywords', `standardtekst ${metadata.textSet.id}`),
    textElement('cp:contentStatus', metadata.status),
    textElement('cp:lastModifiedBy', parties),
    textElement('cp:revision', '1'),
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
  ]
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${namespaces}>${elements.join('')}</cp:coreProperties>`
}

const textElement = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`

const namespaces = Object.entries({
  cp: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  dcmitype: 'http://purl.org/dc/dcmitype/',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
})
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ')

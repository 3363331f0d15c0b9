import type { Info } from '../metadata.js'

/** What the packet tells. */
interface XmpFacts {
  readonly info: Info
  readonly language: string
  /** PDF/A part and level. */
  readonly part: number
  readonly level: string
}

/**
 * What the file says of itself in XMP (ISO 16684-1), for archives and for the standards it follows. PDF/A asks that
 * properties outside its own schemas are described: that is what the extension for pdfuaid is for.
 */
export function xmpPacket({ info, language, part, level }: XmpFacts): string {
  const day = `${info.CreationDate.toISOString().slice(0, 19)}Z`
  const parts = [
    describe('xmp', 'http://ns.adobe.com/xap/1.0/', [
      ['CreateDate', escapeXml(day)],
      ['ModifyDate', escapeXml(day)],
      ['CreatorTool', escapeXml(info.Creator)],
    ]),
    describe('dc', 'http://purl.org/dc/elements/1.1/', [
      ['format', 'application/pdf'],
      ['title', alternatives(info.Title)],
      ['creator', `<rdf:Seq><rdf:li>${escapeXml(info.Author)}</rdf:li></rdf:Seq>`],
      ['description', alternatives(info.Subject)],
      ['language', `<rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag>`],
    ]),
    describe('pdf', 'http://ns.adobe.com/pdf/1.3/', [
      ['Producer', escapeXml(info.Producer)],
      ['Keywords', escapeXml(info.Keywords)],
    ]),
    describe('pdfaid', 'http://www.aiim.org/pdfa/ns/id/', [
      ['part', String(part)],
      ['conformance', level],
    ]),
    describe('pdfuaid', 'http://www.aiim.org/pdfua/ns/id/', [['part', '1']]),
    uaExtension,
  ]
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
${parts.join('\n')}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}

function describe(prefix: string, namespace: string, properties: readonly (readonly [string, string])[]): string {
  const lines = properties.map(([name, value]) => `<${prefix}:${name}>${value}</${prefix}:${name}>`)
  return `<rdf:Description rdf:about="" xmlns:${prefix}="${namespace}">\n${lines.join('\n')}\n</rdf:Description>`
}

const alternatives = (text: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const uaExtension = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of PDF/UA that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** One way to break a Word file: what is changed in one of its parts, and what must then be said of it. */
interface Breakage {
  readonly part: string
  readonly from: string | RegExp
  readonly to: string
  readonly defect: RegExp
}

const inDocument = (from: string | RegExp, to: string, defect: RegExp): Breakage => ({
  part: 'word/document.xml',
  from,
  to,
  defect,
})
const inPart = (part: string, from: string | RegExp, to: string, defect: RegExp): Breakage => ({
  part,
  from,
  to,
  defect,
})

/** Each breaks a file with a table of contents, a table with a header row, lists and links. */
export const breakages: Readonly<Record<string, Breakage>> = {
  'a lost header row': inDocument(/<w:tblHeader[^>]*\/>/, '', /table without a header row/),
  'a table without a title': inDocument(/<w:tblCaption[^>]*\/>/, '', /table without a title/),
  'two tables that meet': inDocument(/(<w:tbl>.*?<\/w:tbl>)/s, '$1$1', /without a paragraph after it/),
  'a row with a cell too few': inDocument(/<w:tc>(?:(?!<w:tc>).)*<\/w:tc><\/w:tr>/s, '</w:tr>', /other columns/),
  'a cell without a paragraph': inDocument(
    /(<w:tc>(?:(?!<w:tc>|<w:p>).)*)<w:p>.*?<\/w:p>/s,
    '$1',
    /a cell doesn’t end/,
  ),
  'a link to no bookmark': inDocument(/w:anchor="[^"]*"/, 'w:anchor="_Toc_borte"', /bookmark linked to: _Toc_borte/),
  'a page number of no bookmark': inDocument(/PAGEREF \S+/, 'PAGEREF _Toc_borte', /bookmark referred to: _Toc_borte/),
  'a bookmark twice': inDocument(
    /w:name="(_Toc_\w+)"(.*?)w:name="_Toc_\w+"/s,
    'w:name="$1"$2w:name="$1"',
    /bookmark twice/,
  ),
  'a bookmark that doesn’t end': inDocument(/<w:bookmarkEnd[^>]*\/>/, '', /bookmark doesn’t end/),
  'a field that doesn’t end': inDocument(/<w:fldChar w:fldCharType="end"\/>/, '', /begin and end in pairs/),
  'a style that isn’t there': inDocument(
    /<w:pStyle w:val="Heading1"\/>/,
    '<w:pStyle w:val="Borte"/>',
    /such style: Borte/,
  ),
  'a list that isn’t there': inDocument(/<w:numId w:val="[^"]*"\/>/, '<w:numId w:val="99"/>', /such list: 99/),
  'a list’s level that isn’t there': inDocument(/<w:ilvl w:val="[^"]*"\/>/, '<w:ilvl w:val="12"/>', /no level 12/),
  'a style twice': inPart('word/styles.xml', /(<w:style .*?<\/w:style>)/s, '$1$1', /style twice/),
  'a relationship that isn’t there': inDocument(/r:id="[^"]*"/, 'r:id="rIdBorte"', /such relationship.*rIdBorte/),
  'a part that isn’t there': inPart(
    'word/_rels/document.xml.rels',
    'styles.xml',
    'stiler.xml',
    /such part: word\/stiler/,
  ),
  'a part without a type': inPart('[Content_Types].xml', /Extension="xml"/, 'Extension="xmm"', /no content type/),
  'no language': inPart('docProps/core.xml', /<dc:language>.*?<\/dc:language>/, '', /without a value: dc:language/),
  'a core property twice': inPart('docProps/core.xml', /(<dc:title>.*?<\/dc:title>)/, '$1$1', /core property twice/),
  'a time that isn’t one': inPart('docProps/core.xml', /T00:00:00Z/, '', /no time: dcterms:created/),
  'a part that isn’t well formed': inPart('docProps/core.xml', '</dc:title>', '', /closes something else/),
}

/** The file with one part changed. What is to be broken must be there. */
export function breakDocx(bytes: Uint8Array, { part, from, to }: Omit<Breakage, 'defect'>): Uint8Array {
  const parts = unzipSync(bytes)
  const xml = strFromU8(parts[part] ?? new Uint8Array())
  const changed = xml.replace(from, to)
  if (changed === xml) throw new Error(`nothing to break in ${part}: ${from}`)
  return zipSync({ ...parts, [part]: strToU8(changed) })
}

import { typeface, typefaceSubstitute } from '../measures.js'

/** Tells a program without our face which one has the same widths. */
export const fontTable = (xml: string): string =>
  xml.replace(/(<w:fonts[^>]*?)\/?>(<\/w:fonts>)?$/, `$1>${face}</w:fonts>`)

const face =
  `<w:font w:name="${typeface}"><w:altName w:val="${typefaceSubstitute}"/>` +
  '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'

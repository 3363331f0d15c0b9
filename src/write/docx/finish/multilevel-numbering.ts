/**
 * Says that our series have levels that belong together, so that a user who moves a heading or an item down a level gets
 * the next one; and that the levels are meant, not suggestions that Word may replace.
 */
export const multilevelNumbering = (xml: string): string =>
  xml.replaceAll('w:val="hybridMultilevel"', 'w:val="multilevel"').replaceAll(' w:tentative="1"', '')

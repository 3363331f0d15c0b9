/** Stands between two texts that have nothing to do with each other; no number or name goes over it. */
export const divider = '\n\u241e\n'

/** The text that markup (XML, HTML) holds: `ends` are the tags that end a paragraph, others may stand in a word. */
export function textIn(markup: string, ends: RegExp): string {
  return decodeEntities(markup.replaceAll(ends, '\n').replaceAll(/<[^>]*>/g, ''))
}

/** What stands between the tags, each by itself. */
export function contentsIn(markup: string): string {
  return decodeEntities(markup.replaceAll(/<[^>]*>/g, divider))
}

/** The values of all attributes. */
export function attributesIn(markup: string): string {
  const values = [...markup.matchAll(/=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
    ([, double, single]) => double ?? single ?? '',
  )
  return values.map((value) => decodePercents(decodeEntities(value))).join(divider)
}

/** Entities that can stand in a number, an address or a name; others stay. */
export function decodeEntities(text: string): string {
  return text
    .replaceAll(/&#x([0-9a-f]{1,6});/gi, (_, hex: string) => characterOf(Number.parseInt(hex, 16)))
    .replaceAll(/&#(\d{1,7});/g, (_, decimal: string) => characterOf(Number(decimal)))
    .replaceAll(/&(\w+);/g, (entity, name: string) => named[name] ?? entity)
}

const characterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '')

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  thinsp: ' ',
  ensp: ' ',
  emsp: ' ',
  shy: '\u00ad',
  zwnj: '\u200c',
  zwj: '\u200d',
  ndash: '–',
  mdash: '—',
  commat: '@',
  period: '.',
  aring: 'å',
  Aring: 'Å',
  aelig: 'æ',
  AElig: 'Æ',
  oslash: 'ø',
  Oslash: 'Ø',
}

/** An address in a link may be written with percents. */
function decodePercents(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // no address: it has a percent sign of its own
  }
}

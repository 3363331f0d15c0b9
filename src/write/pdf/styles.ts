import type { Blank } from '../../model/document.js'
import { defaultTheme, palette, type Theme } from '../../model/theme.js'

/**
 * Every size, colour and distance of the pages, in points (10 mm are 28.35).
 *
 * The page has two left edges: the text edge, where all running text begins, within frames too; and the outer edge, to
 * which frames, tables and the numbers of headings stand out. A full line of text holds some 70 characters.
 */

/** The colours that are the same in all themes. */
export const colors = palette

export const millimetre = 72 / 25.4

/** A4, upright. */
export const sheet = { width: 595.28, height: 841.89 } as const
export const margins = { left: 121, right: 121, top: 90, bottom: 82 } as const
/** From the text edge to the outer edge, on either side. */
export const outdent = 24

export const header = { top: 46, columnGap: 20, gapToRule: 5, gapToText: 24 } as const
export const footer = { top: 28 } as const

/** Of Source Sans 3, as shares of its size; pdfmake's `lineHeight` counts from their sum. */
const [ascent, descent] = [1.024, 0.4]
const lineHeight = (size: number, leading: number) => leading / (size * (ascent + descent))

/** Size, and distance from baseline to baseline. */
const text = (fontSize: number, leading: number) => ({ fontSize, lineHeight: lineHeight(fontSize, leading) })

const ink = { color: colors.ink }
const muted = { color: colors.muted }
const strong = { color: defaultTheme.accent, bold: true }

/** pdfmake's named styles. */
export const textStyles = {
  body: { ...text(11, 15), ...ink },
  quote: { ...text(11, 15), ...muted },
  label: { ...text(9.5, 13), ...strong },
  heading1: { ...text(17, 22), ...strong },
  heading2: { ...text(13, 17.5), ...strong },
  heading3: { ...text(11.5, 15.5), ...strong },
  title: { ...text(24, 30), ...strong },
  coverTitle: { ...text(29, 36), ...strong },
  stamp: { ...text(13, 17), color: colors.paper, bold: true, characterSpacing: 2 },
  term: { ...text(11, 15), ...muted },
  table: { ...text(10, 13.5), ...ink },
  tableHeader: { ...text(10, 13.5), ...strong },
  contentsLabel: { ...text(17, 22), ...strong },
  contents1: { ...text(11, 15), ...ink },
  contents2: { ...text(10.5, 14), ...muted },
  contents3: { ...text(10.5, 14), ...muted },
  signatureTerm: { ...text(9, 12), ...muted },
  running: { ...text(8.5, 11), ...muted },
} as const

export type StyleName = keyof typeof textStyles

/** The styles in the colours of a theme. */
export function textStylesIn({ accent }: Theme): Record<StyleName, object> {
  const styles = Object.entries(textStyles).map(([name, style]) => [
    name,
    style.color === defaultTheme.accent ? { ...style, color: accent } : style,
  ])
  return Object.fromEntries(styles)
}

/** What is read as sentences: its words are hyphenated, its abbreviations explained. */
export const proseStyles: ReadonlySet<StyleName> = new Set(['body', 'quote', 'table'] as const)

const space = (above: number, below: number) => ({ above, below })

/** Space above and below; of two distances that meet the larger holds. */
export const spaces = {
  title: space(150, 30),
  titleBar: space(150, 18),
  stamp: space(0, 20),
  heading: { 1: space(28, 8), 2: space(20, 5), 3: space(15, 3) },
  paragraph: space(7, 7),
  list: space(5, 7),
  item: space(3, 0),
  table: space(10, 14),
  facts: space(8, 10),
  coverFacts: space(8, 24),
  quote: space(9, 9),
  frame: space(12, 14),
  label: space(0, 4),
  contents: space(14, 14),
  contentsLabel: space(0, 10),
  entry: { 1: space(6, 0), 2: space(2, 0), 3: space(1, 0) },
  signature: space(26, 26),
  signatureItem: space(8, 8),
  figure: space(10, 20),
  wheel: space(18, 20),
} as const

/** Room for a number before the text that hangs beside it, and the least distance between the two. */
export const numberRoom = { heading: outdent, contents: { 1: outdent, 2: 28, 3: 36 }, gap: 8 } as const

export const list = {
  /** How far the text is set in from that around it, by depth; then a little only, so that some width is left. */
  hang: { usual: 20, deep: 7, usualDepth: 7 },
  /** From the marker to the text. */
  gap: 4,
  bullets: ['•', '–', '▪'],
  numbers: ['decimal', 'lower-alpha', 'lower-roman'],
} as const

export const table = {
  columnGap: 12,
  padding: 4.5,
  headerRule: 1,
  rule: 0.5,
  /** In per cent of the width. */
  factsTerm: 30,
  factsPadding: 1.5,
  coverFactsPadding: 5,
} as const

export const frame = { border: 0.6, padding: { top: 9, bottom: 13, inner: 12 } } as const
export const quoteBar = { width: 2, gap: 12 } as const
export const stampPlate = { side: 12, top: 5, bottom: 6 } as const
export const titleBar = { width: 56, height: 4 } as const
export const contents = { pageRoom: 30, leader: { width: 0.9, pitch: 4, gap: 5 } } as const
export const signature = { columns: 2, columnGap: 30 } as const
/** Thickness of the line around a month in which nothing happens. */
export const wheel = { outline: 0.8 } as const
export const underline = 0.5
/** Of the line under or through what a redline marks. */
export const markThickness = 0.9

/**
 * A line to write on: spaces of a size that makes room above it for the hand, 16 mm to sign, and so many that they
 * make up 160 points.
 */
const blank = (fontSize: number, count: number) =>
  ({
    fontSize,
    lineHeight: lineHeight(fontSize, fontSize * ascent + 3),
    text: '\u00a0'.repeat(count),
    decoration: 'underline',
    decorationThickness: 0.7,
    decorationColor: colors.muted,
    preserveLeadingSpaces: true,
    preserveTrailingSpaces: true,
  }) as const

export const blanks = { signature: blank(38, 21), text: blank(20, 40) } as const satisfies Record<
  Blank['purpose'],
  object
>

/** Nothing taller than this share of the page is kept on one page, a header not repeated. */
export const tallest = { together: 0.9, repeated: 0.3 } as const

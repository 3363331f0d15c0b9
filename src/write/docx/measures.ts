import { palette, type Theme } from '../../model/theme.js'

/**
 * Every size, distance and colour of the Word file. Lengths are twips (1/20 point, 567 to the centimetre), type sizes
 * half-points, border widths eighths of a point, and a border's distance from its text points: each what Word counts in.
 */

/** What the docx library counts pictures in. */
export const pixelsPerMillimetre = 96 / 25.4

const centimetres = (length: number): number => Math.round(length * 567)
const points = (length: number): number => length * 20

/**
 * A face that every Word has. The PDF's Source Sans 3 is on no coordinator's machine; LibreOffice sets Carlito, which has
 * the same widths. Why no face is embedded stands in docs/decisions.md.
 */
export const typeface = 'Calibri'
export const typefaceSubstitute = 'Carlito'

/** The colours of the file, as Word writes them. */
export interface Colours {
  readonly accent: string
  readonly frame: string
  /** A frame that stands right below another differs by this, or Word would draw them as one. */
  readonly secondFrame: string
  readonly tint: string
  readonly rule: string
  readonly bar: string
  readonly muted: string
  readonly stamp: string
  readonly link: string
}

export function coloursIn({ accent, tint, frame }: Theme): Colours {
  const { rule, border, muted, stamp, link } = palette
  return {
    accent: inWord(accent),
    frame: inWord(frame ?? accent),
    secondFrame: besides(inWord(frame ?? accent)),
    tint: inWord(tint),
    rule: inWord(rule),
    bar: inWord(frame ?? border),
    muted: inWord(muted),
    stamp: inWord(stamp),
    link: inWord(link),
  }
}

const inWord = (color: string): string => color.slice(1).toUpperCase()

/** The next blue: nobody sees it. */
function besides(color: string): string {
  const blue = Number.parseInt(color.slice(4), 16)
  return color.slice(0, 4) + (blue === 255 ? blue - 1 : blue + 1).toString(16).toUpperCase().padStart(2, '0')
}

/** A4, upright, with the PDF's margins: lines and pages then break much alike, and its page numbers hold here. */
export const page = {
  width: 11906,
  height: 16838,
  margin: {
    top: points(90),
    right: points(121),
    bottom: points(82),
    left: points(121),
    header: centimetres(1.6),
    footer: centimetres(1.5),
  },
}

export const textWidth = page.width - page.margin.left - page.margin.right

/** How far frames and tables stand out from the text on either side, in points. */
const outdent = 24

/** The em of the body text; two of them are a list's step, so that spaces can stand in for it within a frame. */
const em = 220

export const type = { body: 22, small: 19, table: 20, title: 54, stamp: 30, heading1: 32, heading2: 26, heading3: 23 }

export const indents = {
  listStep: 2 * em,
  headingNumber: centimetres(1.2),
  annexNumber: centimetres(3.1),
  quote: centimetres(1),
  tableOut: points(outdent),
  factTerm: points(106),
  signatureTerm: centimetres(4.6),
  contentsNumber: centimetres(1),
  /** Room for `Vedlegg 12`, in the wider face of a machine without ours too. */
  contentsAnnexNumber: centimetres(2.5),
}

/** The frame stands in the margin, so that its text begins where all other text does. */
export const frameBorder = { size: 4, spaceAbove: 9, spaceBelow: 13, spaceBeside: outdent }

export const space = {
  paragraph: points(7),
  listItem: 60,
  line: 271,
  aboveHeading: [points(21), points(13), points(8)],
  belowHeading: [points(8), points(7), points(7)],
  aboveLabel: 200,
  belowLabel: points(7),
  belowFigure: 400,
  afterTable: 200,
  cover: { aboveTitle: 2600, barToTitle: 22, aboveFacts: 680, aboveParagraph: 280 },
  aboveSignatory: 520,
  aboveBlank: { text: 200, signature: 440 },
  cell: { above: points(4.5), beside: 100 },
} as const

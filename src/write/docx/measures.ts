/**
 * Every size, distance and colour of the Word file. Lengths are twips (1/20 point, 567 to the centimetre), type sizes
 * half-points, border widths eighths of a point, and a border's distance from its text points: each what Word counts in.
 */

/** What the docx library counts pictures in. */
export const pixelsPerMillimetre = 96 / 25.4

const centimetres = (length: number): number => Math.round(length * 567)

/**
 * A face that every Word has. The PDF's Source Sans 3 is on no coordinator's machine; LibreOffice sets Carlito, which has
 * the same widths. The one place to change when faces are embedded.
 */
export const typeface = 'Calibri'
export const typefaceSubstitute = 'Carlito'

export const colours = {
  accent: '12395B',
  /** A frame that stands right below another differs by this, or Word would draw them as one. */
  accentOfSecondFrame: '12395C',
  tint: 'F3F6FA',
  rule: 'C3CDDA',
  bar: '8EA2BF',
  muted: '4B5868',
  stamp: 'A4161A',
  link: '174A94',
}

/** A4, upright. */
export const page = {
  width: 11906,
  height: 16838,
  margin: {
    top: centimetres(2.6),
    right: centimetres(2.8),
    bottom: centimetres(2.3),
    left: centimetres(3.2),
    header: centimetres(1.25),
    footer: centimetres(1.1),
  },
}

export const textWidth = page.width - page.margin.left - page.margin.right

/** The em of the body text; two of them are a list's step, so that spaces can stand in for it within a frame. */
const em = 220

export const type = { body: 22, small: 19, table: 20, title: 54, stamp: 30, heading1: 32, heading2: 26, heading3: 23 }

export const indents = {
  listStep: 2 * em,
  headingNumber: centimetres(1.2),
  annexNumber: centimetres(3.1),
  quote: centimetres(1),
  factTerm: centimetres(4.6),
  signatureTerm: centimetres(4.6),
  contentsNumber: centimetres(1),
  /** Room for `Vedlegg 12`, in the wider face of a machine without ours too. */
  contentsAnnexNumber: centimetres(2.5),
}

/** Where a line to sign on ends. */
export const signatureEnd = centimetres(13.5)

/** The frame stands in the margin, so that its text begins where all other text does. */
export const frameBorder = { size: 4, spaceAbove: 7, spaceBeside: 10 }

export const space = {
  paragraph: 120,
  listItem: 60,
  line: 271,
  aboveHeading: [400, 280, 220],
  belowHeading: [120, 80, 60],
  aboveLabel: 200,
  belowLabel: 60,
  belowFigure: 400,
  afterTable: 200,
  cover: { aboveTitle: 2600, barToTitle: 22, aboveFacts: 680, aboveParagraph: 280 },
  aboveSignatory: 520,
  aboveBlank: { text: 200, signature: 440 },
  cell: { above: 50, beside: 100 },
} as const

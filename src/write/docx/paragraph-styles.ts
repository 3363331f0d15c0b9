import {
  BorderStyle,
  type IParagraphPropertiesOptions,
  type IParagraphStyleOptions,
  LeaderType,
  LineRuleType,
  ShadingType,
  TabStopType,
} from 'docx'
import { type Colours, frameBorder, indents, space, textWidth, type } from './measures.js'

/**
 * The styles of the Word file. Those that Word itself knows keep its names, so that it shows them in the user's own
 * language and a municipality's template can restyle them; ours have Norwegian names, as lawyers see them.
 */
export type ParagraphStyle = keyof ReturnType<typeof paragraphStyles>

export interface StyleSketch {
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  readonly paragraph?: IParagraphPropertiesOptions
  readonly run?: IParagraphStyleOptions['run']
  /** One of our own; Word has its own idea of how the others are used. */
  readonly custom?: true
}

/** The box around the text common to all agreements. */
export const frameBox = (color: string, tint: string): Pick<IParagraphPropertiesOptions, 'border' | 'shading'> => {
  const side = (distance: number) => ({
    style: BorderStyle.SINGLE,
    size: frameBorder.size,
    space: distance,
    color,
  })
  return {
    border: {
      top: side(frameBorder.spaceAbove),
      left: side(frameBorder.spaceBeside),
      bottom: side(frameBorder.spaceBelow),
      right: side(frameBorder.spaceBeside),
    },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: tint },
  }
}

/** The title on a cover stands low on the page, under a bar. */
export const coverTitle = (colours: Colours): IParagraphPropertiesOptions => ({
  border: { top: { style: BorderStyle.SINGLE, size: 36, space: space.cover.barToTitle, color: colours.accent } },
  spacing: { before: space.cover.aboveTitle },
})

const heading = (
  colours: Colours,
  level: 1 | 2 | 3,
  numbering?: IParagraphPropertiesOptions['numbering'],
): StyleSketch => ({
  name: `heading ${level}`,
  next: 'BodyText',
  paragraph: {
    keepNext: true,
    keepLines: true,
    spacing: { before: space.aboveHeading[level - 1] as number, after: space.belowHeading[level - 1] as number },
    outlineLevel: level - 1,
    ...(numbering && { numbering }),
  },
  run: { bold: true, color: colours.accent, size: [type.heading1, type.heading2, type.heading3][level - 1] as number },
})

/** No indent on the right: LibreOffice drops a page number that stands beyond one. */
const contents = (level: 1 | 2 | 3): StyleSketch => ({
  name: `toc ${level}`,
  next: 'BodyText',
  paragraph: {
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.DOT }],
    spacing: { before: level === 1 ? space.listItem : 0, after: space.listItem },
    indent: { left: (level - 1) * indents.contentsNumber },
  },
})

const label = (colours: Colours): Pick<StyleSketch, 'paragraph' | 'run'> => ({
  paragraph: { keepNext: true, keepLines: true, spacing: { before: space.aboveLabel, after: space.belowLabel } },
  run: { bold: true, color: colours.accent, size: type.small },
})
const factIndent = { left: indents.factTerm, hanging: indents.factTerm }
const signatureIndent = { left: indents.signatureTerm, hanging: indents.signatureTerm }

/** The styles in the colours of a document. */
export const paragraphStyles = (colours: Colours) =>
  ({
    BodyText: { name: 'Body Text', paragraph: { spacing: { after: space.paragraph } } },
    Title: {
      name: 'Title',
      next: 'BodyText',
      paragraph: { keepNext: true, keepLines: true, spacing: { after: 280, line: 252, lineRule: LineRuleType.AUTO } },
      run: { bold: true, color: colours.accent, size: type.title },
    },
    Heading1: heading(colours, 1, { reference: 'sections', level: 0, instance: 0 }),
    Heading2: heading(colours, 2),
    Heading3: heading(colours, 3),
    ListBullet: {
      name: 'List Bullet',
      paragraph: { numbering: { reference: 'bullets', level: 0, instance: 0 }, spacing: { after: space.listItem } },
    },
    ListNumber: {
      name: 'List Number',
      paragraph: { numbering: { reference: 'decimals', level: 0, instance: 0 }, spacing: { after: space.listItem } },
    },
    ListContinue: {
      name: 'List Continue',
      paragraph: { indent: { left: indents.listStep }, spacing: { after: space.listItem } },
    },
    Quote: {
      name: 'Quote',
      next: 'BodyText',
      paragraph: {
        border: { left: { style: BorderStyle.SINGLE, size: 16, space: 10, color: colours.bar } },
        indent: { left: indents.quote, right: indents.quote },
        spacing: { after: space.paragraph },
      },
      run: { color: colours.muted },
    },
    Signature: {
      name: 'Signature',
      paragraph: { keepNext: true, keepLines: true, indent: signatureIndent, spacing: { after: space.listItem } },
    },
    Header: {
      name: 'header',
      paragraph: {
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: colours.rule } },
      },
      run: { size: type.small, color: colours.muted },
    },
    Footer: {
      name: 'footer',
      paragraph: { tabStops: [{ type: TabStopType.RIGHT, position: textWidth }] },
      run: { size: type.small, color: colours.muted },
    },
    TOCHeading: {
      name: 'TOC Heading',
      next: 'BodyText',
      paragraph: {
        keepNext: true,
        keepLines: true,
        spacing: { before: space.aboveHeading[0], after: space.paragraph * 2 },
      },
      run: { bold: true, color: colours.accent, size: type.heading1 },
    },
    TOC1: contents(1),
    TOC2: contents(2),
    TOC3: contents(3),
    FrameText: {
      name: 'Ramme tekst',
      custom: true,
      paragraph: {
        ...frameBox(colours.frame, colours.tint),
        spacing: { after: space.paragraph },
      },
    },
    FrameLabel: {
      name: 'Ramme etikett',
      basedOn: 'FrameText',
      next: 'FrameText',
      custom: true,
      ...label(colours),
    },
    FrameList: {
      name: 'Ramme liste',
      basedOn: 'FrameText',
      custom: true,
      paragraph: { spacing: { after: space.listItem } },
    },
    FrameQuote: { name: 'Ramme sitat', basedOn: 'FrameText', custom: true, run: { color: colours.muted } },
    OwnLabel: {
      name: 'Egen tekst etikett',
      next: 'BodyText',
      custom: true,
      ...label(colours),
    },
    Facts: {
      name: 'Opplysninger',
      custom: true,
      paragraph: { indent: factIndent, spacing: { after: space.listItem } },
    },
    Stamp: {
      name: 'Merke',
      next: 'BodyText',
      custom: true,
      paragraph: { keepNext: true, spacing: { after: space.paragraph } },
      run: { bold: true, color: colours.stamp, size: type.stamp, characterSpacing: 60 },
    },
    Figure: { name: 'Bilde', next: 'BodyText', custom: true, paragraph: { spacing: { after: space.belowFigure } } },
    TableText: { name: 'Tabell tekst', custom: true, run: { size: type.table } },
    TableHeading: {
      name: 'Tabell overskrift',
      basedOn: 'TableText',
      custom: true,
      paragraph: { keepNext: true },
      run: { bold: true, color: colours.accent },
    },
    /** Between two tables, which Word would else take for one. */
    TableGap: {
      name: 'Tabell skille',
      custom: true,
      paragraph: { spacing: { line: 60, lineRule: LineRuleType.EXACT } },
    },
  }) satisfies Record<string, StyleSketch>

/** Styles whose box is the frame's own. */
export const isFrameStyle = (style: ParagraphStyle): boolean => style.startsWith('Frame')

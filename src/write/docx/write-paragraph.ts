import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type IParagraphOptions,
  LeaderType,
  type Paragraph,
  type TabStopDefinition,
  TabStopType,
  type XmlComponent,
} from 'docx'
import type { Change, Inline } from '../../model/document.js'
import { leavesOf } from '../../model/inline-leaves.js'
import { textsOf } from '../../model/walk-blocks.js'
import type { BlockContext } from './block-context.js'
import { countBlanks, inlineContent } from './inline-content.js'
import { makeParagraph } from './make-paragraph.js'
import type { Marking } from './marking.js'
import { textWidth } from './measures.js'
import { frameBox, isFrameStyle, type ParagraphStyle } from './paragraph-styles.js'
import { makeRun, type RunFormat, tab } from './text-runs.js'

/** How a paragraph differs from the running text of where it stands. */
export interface ParagraphForm {
  readonly style?: ParagraphStyle
  /** A column to the left of the text, for a term; the style sees to it where the text isn't indented besides. */
  readonly hang?: number
  readonly term?: readonly XmlComponent[]
  /** Stands right before the text: a picture. */
  readonly lead?: readonly XmlComponent[]
  /** Where a line to write on ends. */
  readonly blankEnd?: number
  /** Made beforehand; else it follows from where the paragraph stands. */
  readonly shape?: ParagraphShape
  /** A bookmark's marks, around all the content. */
  readonly marks?: readonly [XmlComponent, XmlComponent]
  readonly options?: Omit<IParagraphOptions, 'style' | 'children'>
}

interface ParagraphShape {
  readonly indent?: NonNullable<IParagraphOptions['indent']>
  readonly tabStops?: readonly TabStopDefinition[]
  /** Whether a tab takes the first line of an indented paragraph in a box to its place. */
  readonly lead?: boolean
}

export function writeParagraph(content: readonly Inline[], context: BlockContext, form: ParagraphForm = {}): Paragraph {
  const { style = context.style, hang = 0, term = [], shape = shapeOf(context, form), blankEnd = textWidth } = form
  const blanks = blankStops(countBlanks(content), context.left + hang, blankEnd)
  const tabStops = [...(shape.tabStops ?? []), ...blanks]
  const format = markedAs(context.marking)
  const runs = [
    ...(shape.lead ? [tab(format)] : []),
    ...term,
    ...(term.length > 0 && content.length > 0 ? [tab(markedAs(context.marking, changeOfAll(content)))] : []),
    ...(form.lead ?? []),
    ...inlineContent(content, format, context.enclose),
  ]
  const children = withComments(form.marks ? [form.marks[0], ...runs, form.marks[1]] : runs, content, context)
  return makeParagraph(style, children, {
    ...(context.unit !== undefined && { unit: context.unit }),
    ...paragraphMark(context),
    ...boxOf(context, style),
    ...(shape.indent && { indent: shape.indent }),
    ...(tabStops.length > 0 && { tabStops }),
    ...form.options,
  })
}

/** What runs in a place are marked as, in a document of two versions. */
export const markedAs = (marking: Marking | undefined, change = marking?.change): RunFormat =>
  marking ? { marking: { ...marking, ...(change && { change }) } } : {}

/** What is between inlines and their neighbours is there only where any of them are. */
export function changeOfAll(content: readonly Inline[]): Change | undefined {
  const [first, ...rest] = new Set(leavesOf(content).map(({ inline }) => inline.change))
  return rest.length === 0 ? first : undefined
}

/** A paragraph of one version goes with its end, or it would be left behind, empty. */
function paragraphMark({ marking }: BlockContext): Pick<IParagraphOptions, 'run'> {
  if (!marking?.change) return {}
  return { run: { [marking.change === 'inserted' ? 'insertion' : 'deletion']: marking.stamp() } }
}

/** The content within the comments that begin in it. */
function withComments(
  children: readonly XmlComponent[],
  content: readonly Inline[],
  context: BlockContext,
): readonly XmlComponent[] {
  const ids = textsOf(content).flatMap((text) => context.marking?.comments.get(text) ?? [])
  return [
    ...ids.map((id) => new CommentRangeStart(id)),
    ...children,
    ...ids.flatMap((id) => [
      new CommentRangeEnd(id),
      makeRun({ children: [new CommentReference(id)] }, markedAs(context.marking)),
    ]),
  ]
}

/** A paragraph whose style doesn't draw the box that it stands in draws it itself. */
function boxOf(
  { box, plan: { colours } }: BlockContext,
  style: ParagraphStyle,
): ReturnType<typeof frameBox> | undefined {
  if (box === 'none' || (box === 'styled' && isFrameStyle(style))) return undefined
  return frameBox(box === 'second' ? colours.secondFrame : colours.frame, colours.tint)
}

function shapeOf(context: BlockContext, { hang = 0, term }: ParagraphForm): ParagraphShape {
  const { left, styledLeft, box } = context
  const lineStart = term?.length === 0 ? left + hang : left
  if (hang > 0 && left === 0 && lineStart === 0) return {}
  if (box !== 'none') return shapeInBox(lineStart, left + hang)
  if (hang === 0 && left === styledLeft) return {}
  return { indent: { left: left + hang, hanging: left + hang - lineStart } }
}

/**
 * Word and LibreOffice draw paragraphs as one box only when they begin equally far to the left, and hanging counts: so
 * every paragraph in a box begins at its edge, and one that is indented gets to its place by a tab.
 */
function shapeInBox(lineStart: number, textStart: number): ParagraphShape {
  if (textStart === 0) return {}
  return {
    indent: { left: textStart, hanging: textStart },
    ...(lineStart > 0 && { lead: true }),
    ...(lineStart > 0 && lineStart < textStart && { tabStops: [leftStop(lineStart)] }),
  }
}

/** Lines to write on share the width that is left; each is a tab with a line for its leader. */
function blankStops(count: number, start: number, end: number): TabStopDefinition[] {
  return Array.from({ length: count }, (_, i) => ({
    type: i + 1 === count ? TabStopType.RIGHT : TabStopType.LEFT,
    position: Math.round(start + ((end - start) * (i + 1)) / count),
    leader: LeaderType.UNDERSCORE,
  }))
}

const leftStop = (position: number): TabStopDefinition => ({ type: TabStopType.LEFT, position })

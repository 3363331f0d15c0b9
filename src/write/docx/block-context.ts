import type { FileChild } from 'docx'
import type { Block, Change } from '../../model/document.js'
import type { Marking } from './marking.js'
import { indents } from './measures.js'
import type { ParagraphStyle } from './paragraph-styles.js'
import type { DocumentPlan } from './plan-document.js'
import { type Enclose, inControls, withoutControls } from './value-control.js'

/** What a block comes to; the mark stands for a new page, which the paragraph after it begins. */
export type Content = FileChild | typeof newPage

export const newPage = Symbol('new page')

/** Where a block stands. */
export interface BlockContext {
  readonly plan: DocumentPlan
  /** The style of running text here. */
  readonly style: ParagraphStyle
  /** How far the text is indented here, in twips, and how much of that its style sees to. */
  readonly left: number
  readonly styledLeft: number
  /** How many lists stand around. */
  readonly depth: number
  /** The box of a common text: drawn by the styles, or by each paragraph where it follows right on another box. */
  readonly box: 'none' | 'styled' | 'second'
  readonly onCover: boolean
  /** What it stands right before. */
  readonly next?: Block | undefined
  /** What values are put in here. */
  readonly enclose: Enclose
  /** The part of the document that is written. */
  readonly unit?: string
  /** How it is marked, in a document of two versions. */
  readonly marking?: Marking
}

export function atTop(plan: DocumentPlan, marking?: Marking): BlockContext {
  const enclose = marking?.change ? withoutControls : inControls(plan.values, { kept: false })
  const place = { style: 'BodyText', left: 0, styledLeft: 0, depth: 0, box: 'none', onCover: false } as const
  return { plan, ...place, enclose, ...(marking && { marking }) }
}

/** A block, or a part of one that has an id; where it is of one version only, so is all that is in it. */
export function withinPart(
  { id, change }: { readonly id: string; readonly change?: Change },
  context: BlockContext,
): BlockContext {
  const { marking } = context
  if (!marking || !change) return { ...context, unit: id }
  return { ...context, unit: id, marking: { ...marking, change }, enclose: withoutControls }
}

/** The facts of the case on the cover stay there, whatever a user strikes. */
export function withinCaseHeader(context: BlockContext): BlockContext {
  if (context.marking?.change) return context
  return { ...context, enclose: inControls(context.plan.values, { kept: true }) }
}

export function withinList(context: BlockContext): BlockContext {
  const style = context.box === 'none' ? 'ListContinue' : 'FrameList'
  return {
    ...context,
    style,
    left: context.left + indents.listStep,
    styledLeft: indents.listStep,
    depth: context.depth + 1,
  }
}

export function withinQuote(context: BlockContext): BlockContext {
  const style = context.box === 'none' ? 'Quote' : 'FrameQuote'
  return { ...context, style, left: context.left + indents.quote, styledLeft: indents.quote }
}

export function withinBox(context: BlockContext, box: 'styled' | 'second'): BlockContext {
  return { ...context, style: 'FrameText', left: 0, styledLeft: 0, box }
}

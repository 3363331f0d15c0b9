import type { Block, Facts, Frame, Inline, List, ListItem, Paragraph, PerBlock, Title } from '../../model/document.js'
import { leadsOn } from '../../model/leads-on.js'
import {
  type BlockContext,
  type Content,
  newPage,
  withinBox,
  withinCaseHeader,
  withinList,
  withinPart,
  withinQuote,
} from './block-context.js'
import { figureContent } from './figure-content.js'
import { headingContent } from './heading-content.js'
import { indents, space } from './measures.js'
import { listNumbering } from './numbering.js'
import { coverTitle } from './paragraph-styles.js'
import { signatureContent } from './signature-content.js'
import { spaceAround } from './space-around.js'
import { tableContent } from './table-content.js'
import { tableOfContents } from './table-of-contents.js'
import { writeFact } from './write-fact.js'
import { writeParagraph } from './write-paragraph.js'

/** What blocks come to in Word: paragraphs, tables and new pages, in reading order. */
export function blockContent(blocks: readonly Block[], context: BlockContext): Content[] {
  return blocks.flatMap((block, i) => write(block)(block, { ...withinPart(block, context), next: blocks[i + 1] }))
}

const perBlock: PerBlock<Content[], BlockContext> = {
  title: titleContent,
  stamp: ({ content }, context) => [writeParagraph(content, context, { style: 'Stamp' })],
  heading: (heading, context) => [headingContent(heading, context)],
  paragraph: paragraphContent,
  list: listContent,
  table: (table, context) => [tableContent(table, context)],
  facts: factsContent,
  quote: ({ children }, context) => blockContent(children, withinQuote(context)),
  frame: frameContent,
  cover: ({ children }, context) => blockContent(children, { ...context, onCover: true }),
  annex: ({ children }, context) => [newPage, ...blockContent(children, context)],
  contents: tableOfContents,
  signature: signatureContent,
  figure: figureContent,
  yearWheel: () => [], // Word can't draw it as pages do, and the text beside it says it all
  pageBreak: () => [newPage],
}

const write = (block: Block) => perBlock[block.type] as (block: Block, context: BlockContext) => Content[]

function titleContent({ content }: Title, context: BlockContext): Content[] {
  return [
    writeParagraph(content, context, {
      style: 'Title',
      ...(context.onCover && { options: coverTitle(context.plan.colours) }),
    }),
  ]
}

function paragraphContent(paragraph: Paragraph, context: BlockContext): Content[] {
  const options = {
    ...(leadsOn(paragraph, context.next) && { keepNext: true }),
    ...(context.onCover && { spacing: { before: space.cover.aboveParagraph } }),
  }
  return [writeParagraph(paragraph.content, context, { options })]
}

function factsContent({ items }: Facts, context: BlockContext): Content[] {
  const form = { style: 'Facts', hang: indents.factTerm } as const
  const place = context.onCover ? withinCaseHeader(context) : context
  const lines = items.map((fact) => writeFact(fact, place, form))
  return spaceAround(lines, { ...(context.onCover && { before: space.cover.aboveFacts }), after: space.paragraph })
}

/** Its label comes first, then the text: in a box where it is common to all agreements, plain where it is a party's own. */
function frameContent(frame: Frame, context: BlockContext): Content[] {
  const isBox = frame.kind === 'common'
  const inside = isBox ? withinBox(context, context.plan.secondBoxes.has(frame) ? 'second' : 'styled') : context
  const label = writeParagraph(
    frame.label,
    { ...inside, unit: `${frame.id}#etikett` },
    { style: isBox ? 'FrameLabel' : 'OwnLabel' },
  )
  return [label, ...blockContent(frame.children, inside)]
}

function listContent(list: List, context: BlockContext): Content[] {
  const items = list.items.flatMap((item) => itemContent(item, list, context))
  return context.depth === 0 ? spaceAround(items, { after: space.paragraph }) : items
}

/** The item's mark stands at its first paragraph; what follows in the item is indented like that paragraph's text. */
function itemContent(item: ListItem, list: List, around: BlockContext): Content[] {
  const context = withinPart(item, around)
  const [first, ...rest] = item.children
  const inside = withinList(context)
  const [lead, after] = first?.type === 'paragraph' ? [first, rest] : [undefined, item.children]
  const place = { ...(lead ? withinPart(lead, context) : context), next: after[0] }
  return [bulletParagraph(lead?.content ?? [], list, place), ...blockContent(after, inside)]
}

function bulletParagraph(content: readonly Inline[], list: List, context: BlockContext): Content {
  const { plan, depth, left, box } = context
  const numbering = listNumbering(list, plan.instanceOf.get(list) ?? 0, depth, box !== 'none')
  const isInPlace = box !== 'none' || left === depth * indents.listStep
  const indent = { left: left + indents.listStep, hanging: indents.listStep }
  return writeParagraph(content, context, {
    style: box !== 'none' ? 'FrameList' : list.ordered ? 'ListNumber' : 'ListBullet',
    shape: isInPlace ? {} : { indent },
    options: { numbering, ...(leadsOn({ content }, context.next) && { keepNext: true }) },
  })
}

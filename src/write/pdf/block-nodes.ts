import type { AgreementDocument, Block, BlockOf, PerBlock } from '../../model/document.js'
import { leadsOn } from '../../model/leads-on.js'
import { type MarkWords, markWords } from '../../model/mark-words.js'
import { type Theme, themeOf } from '../../model/theme.js'
import { inlineNodes } from './inline-nodes.js'
import { frameNode, quoteNode } from './nodes/box-nodes.js'
import { contentsNode } from './nodes/contents-node.js'
import { figureNode } from './nodes/figure-node.js'
import { listNode } from './nodes/list-node.js'
import { signaturesNode } from './nodes/signature-node.js'
import { factsNode, tableNode } from './nodes/table-node.js'
import { headingNode, stampNode, titleNodes } from './nodes/title-nodes.js'
import { wheelNode } from './nodes/wheel-node.js'
import {
  type Content,
  layoutNode,
  type PictureNode,
  type StackNode,
  stacked,
  type TableNode,
  type TextNode,
} from './nodes.js'
import { colors, outdent, type StyleName, signature, spaces } from './styles.js'

/** Where a block stands. */
export interface Setting {
  readonly theme: Theme
  readonly style: StyleName
  readonly onCover: boolean
  /** How far frames and tables stand out from the text. */
  readonly out: number
  /** The lists of either kind around it. */
  readonly bullets: number
  readonly numbers: number
  /** What the months are called, from January on. */
  readonly months: readonly string[]
  /** What a redline's marks are called. */
  readonly marks: MarkWords
  /** What it stands right before. */
  readonly next?: Block | undefined
}

export type WriteBlocks = typeof blockNodes

/** What the pages show, in the document's order, after pages that are no part of it. */
export function documentNode(document: AgreementDocument, front: readonly Block[] = []): StackNode {
  const { blocks, words, language } = document
  const setting: Setting = {
    theme: themeOf(document),
    style: 'body',
    onCover: false,
    out: outdent,
    bullets: 0,
    numbers: 0,
    months: words.months,
    marks: markWords(language),
  }
  if (front.length === 0) return stacked(blockNodes(blocks, setting))
  const opening = stacked(blockNodes(front, setting), { role: 'front', block: '' })
  return stacked([opening, pageEnd(''), ...blockNodes(blocks, setting)])
}

/** Signatures that follow one another stand side by side. */
function blockNodes(blocks: readonly Block[], setting: Setting): Content[] {
  const nodes: Content[] = []
  for (let i = 0; i < blocks.length; ) {
    const row = signaturesFrom(blocks, i)
    nodes.push(
      ...(row.length > 0 ? [signaturesNode(row)] : nodesOf(blocks[i] as Block, { ...setting, next: blocks[i + 1] })),
    )
    i += Math.max(1, row.length)
  }
  return nodes
}

function signaturesFrom(blocks: readonly Block[], start: number): BlockOf<'signature'>[] {
  const row = blocks.slice(start, start + signature.columns)
  const other = row.findIndex((block) => block.type !== 'signature')
  return row.slice(0, other === -1 ? row.length : other) as BlockOf<'signature'>[]
}

const nodesOf = (block: Block, setting: Setting): readonly Content[] =>
  (write[block.type] as (block: Block, setting: Setting) => readonly Content[])(block, setting)

const write: PerBlock<readonly Content[], Setting> = {
  title: (title, { onCover, theme }) => titleNodes(title, onCover, theme),
  stamp: (stamp) => [stampNode(stamp)],
  heading: (heading, { out }) => [headingNode(heading, out)],
  paragraph: (paragraph, setting) => [paragraphNode(paragraph, setting)],
  list: (list, setting) => [listNode(list, setting, blockNodes)],
  table: (table, { out }) => filled(tableNode(table, out)),
  facts: (facts, { onCover }) => filled(factsNode(facts, onCover ? 'coverFacts' : 'facts')),
  quote: (quote, setting) => [quoteNode(quote, setting, blockNodes)],
  frame: (frame, setting) => [frameNode(frame, setting, blockNodes)],
  cover: (cover, setting) => [coverNode(cover, setting), pageEnd(cover.id)],
  annex: ({ id, children }, setting) => [pageEnd(id), ...blockNodes(children, setting)],
  contents: (contents, { out }) => [contentsNode(contents, out)],
  signature: (block) => [signaturesNode([block])],
  figure: (figure, { marks }) => pictureWithMark(figureNode(figure), figure, marks),
  yearWheel: (wheel, { months, theme, marks }) => pictureWithMark(wheelNode(wheel, months, theme), wheel, marks),
  pageBreak: ({ id, change }) => (change === 'deleted' ? [] : [pageEnd(id)]),
}

/** pdfmake knows no table without rows. */
const filled = (node: TableNode): TableNode[] => (node.table.body.length > 0 ? [node] : [])

/** A lead-in stays with what it leads in. */
const paragraphNode = (paragraph: BlockOf<'paragraph'>, { style, next }: Setting): TextNode => ({
  role: 'paragraph',
  block: paragraph.id,
  text: inlineNodes(paragraph.content),
  style,
  keepsNext: leadsOn(paragraph, next) ? 1 : 0,
  ...spaces.paragraph,
})

/** All that stands on the cover begins at the outer edge; what has space above has it there too. */
function coverNode({ id, children }: BlockOf<'cover'>, setting: Setting): StackNode {
  const nodes = blockNodes(children, { ...setting, onCover: true, out: 0 })
  const place = { ...layoutNode, block: id, marginLeft: -outdent, marginRight: -outdent }
  return stacked([stacked([]), ...nodes], place)
}

/** A picture has no words to mark: where only one version has it, a word above it says so. */
function pictureWithMark(node: PictureNode, { id, change }: Block, marks: MarkWords): Content[] {
  if (!change) return [node]
  const word = marks[change]
  const label: TextNode = {
    role: 'mark',
    block: id,
    text: [{ text: word, color: colors[change] }],
    style: 'label',
    keepsNext: 1,
    ...spaces.paragraph,
  }
  return [label, { ...node, spoken: `${word}: ${node.spoken}` }]
}

const pageEnd = (block: string): StackNode => stacked([], { role: 'pageBreak', block, endsPage: true })

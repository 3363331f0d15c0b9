import type { AgreementDocument, Block } from '../../model/document.js'
import { documentNode } from './block-nodes.js'
import { inlineNodes } from './inline-nodes.js'
import { layoutNode, type StackNode, stacked, type TextNode } from './nodes.js'
import { colors, footer, header, margins, outdent, sheet, table } from './styles.js'

/** What pdfmake lays out. The functions make a new node for each page, as pdfmake writes into what it is given. */
export interface DocumentDefinition {
  readonly content: StackNode
  readonly header: (page: number) => StackNode | null
  readonly footer: (page: number, pages: number) => StackNode | null
}

/** A cover has no running lines; another first page has no header, as its title stands there. */
export function defineDocument(document: AgreementDocument, front: readonly Block[] = []): DocumentDefinition {
  const hasCover = front.length === 0 && document.blocks.some((block) => block.type === 'cover')
  const { page: word, of } = document.words
  const footerNode = (page: number, pages: number) =>
    stacked([runningText([{ text: `${word} ${page} ${of} ${pages}` }], 'right')], placed(footer.top))
  return {
    content: documentNode(document, front),
    header: (page) => (page === 1 ? null : headerNode(document)),
    footer: (page, pages) => (page === 1 && hasCover ? null : footerNode(page, pages)),
  }
}

function headerNode({ header: { left, right } }: AgreementDocument): StackNode {
  const columns = [
    { ...runningText(inlineNodes(left)), width: '65%' },
    { ...runningText(inlineNodes(right), 'right'), width: '35%' },
  ]
  const [w, h] = [sheet.width - 2 * outer, table.rule]
  const rule = { ...layoutNode, canvas: [{ type: 'rect' as const, x: 0, y: 0, w, h, color: colors.rule }] }
  const texts = { ...layoutNode, columns, columnGap: header.columnGap, below: header.gapToRule }
  return stacked([texts, rule], placed(header.top))
}

const outer = margins.left - outdent
const placed = (marginTop: number) => ({ ...layoutNode, marginLeft: outer, marginRight: outer, marginTop })

const runningText = (text: TextNode['text'], alignment?: 'right'): TextNode => ({
  ...layoutNode,
  text,
  style: 'running',
  ...(alignment && { alignment }),
})

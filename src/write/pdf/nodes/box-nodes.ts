import type { BlockOf } from '../../../model/document.js'
import { plainText } from '../../../model/plain-text.js'
import type { Setting, WriteBlocks } from '../block-nodes.js'
import { inlineNodes } from '../inline-nodes.js'
import { type Content, layoutNode, type StackNode, stacked, type TableNode, type TextNode } from '../nodes.js'
import { spaces } from '../styles.js'

/** Another's words, with a bar beside them. The last paragraph, which names the source, doesn't stand alone. */
export function quoteNode({ id, children }: BlockOf<'quote'>, setting: Setting, write: WriteBlocks): TableNode {
  const nodes = write(children, { ...setting, style: 'quote', out: 0 }).map((node, i) =>
    'text' in node && i === children.length - 2 ? { ...node, keepsNext: 1 } : node,
  )
  return { ...boxNode(stacked(nodes, { role: 'quote', block: id }), 'quote', 0), ...spaces.quote }
}

/** Text common to all agreements stands in a box; the municipality's own under its label only. */
export function frameNode(frame: BlockOf<'frame'>, setting: Setting, write: WriteBlocks): Content {
  const { id, kind, label, children } = frame
  const labelNode: TextNode = {
    role: 'label',
    block: id,
    text: inlineNodes(label),
    style: 'label',
    keepsNext: 2,
    ...spaces.label,
  }
  const inner = kind === 'common' ? { ...setting, out: 0 } : setting
  const content = stacked([labelNode, ...write(children, inner)], {
    role: 'frame',
    block: id,
    spoken: plainText(label),
    ...spaces.frame,
  })
  if (kind === 'own') return content
  return { ...boxNode(content, setting.out > 0 ? 'frame' : 'innerFrame', setting.out), ...spaces.frame }
}

/** pdfmake draws boxes only around tables: a table of one cell, which is nothing but layout. */
const boxNode = (content: StackNode, layout: TableNode['layout'], out: number): TableNode => ({
  ...layoutNode,
  layout,
  table: { widths: ['100%'], body: [[content]] },
  marginLeft: -out,
  marginRight: -out,
})

import type { BlockOf, Fact } from '../../../model/document.js'
import { plainText } from '../../../model/plain-text.js'
import { inlineNodes } from '../inline-nodes.js'
import { type ColumnsNode, layoutNode, stacked, type TextNode } from '../nodes.js'
import { signature, spaces } from '../styles.js'

/** Signatories side by side. */
export const signaturesNode = (signatures: readonly BlockOf<'signature'>[]): ColumnsNode => ({
  ...layoutNode,
  columns: signatures.map(({ id, name, items }) => ({
    ...stacked(items.flatMap(itemNodes), { role: 'signature', block: id, spoken: plainText(name) }),
    width: `${100 / signature.columns}%`,
  })),
  columnGap: signature.columnGap,
  ...spaces.signature,
})

/** The label stands above its value or its line to write on, so that the line can be long. */
function itemNodes({ id, term, description }: Fact): TextNode[] {
  const value: TextNode = { role: 'layout', block: id, text: inlineNodes(description), style: 'body' }
  if (plainText(term) === '') return [value]
  const { above, below } = spaces.signatureItem
  return [
    { role: 'term', block: id, text: inlineNodes(term), style: 'signatureTerm', above },
    { ...value, below },
  ]
}

import type { BlockOf, Fact } from '../../../model/document.js'
import { plainText } from '../../../model/plain-text.js'
import { inlineNodes } from '../inline-nodes.js'
import { type ColumnsNode, layoutNode, stacked, type TextNode } from '../nodes.js'
import { signature, spaces } from '../styles.js'

/** Signatories side by side. */
export const signaturesNode = (signatures: readonly BlockOf<'signature'>[]): ColumnsNode => ({
  ...layoutNode,
  columns: signatures.map(({ id, name, items }) => {
    const spoken = plainText(name)
    const nodes = items.flatMap((item) => itemNodes(item, spoken))
    return { ...stacked(nodes, { role: 'signature', block: id, spoken }), width: `${100 / signature.columns}%` }
  }),
  columnGap: signature.columnGap,
  ...spaces.signature,
})

/** The label stands above its value or its line to write on, so that the line can be long. */
function itemNodes({ id, term, description }: Fact, spoken: string): TextNode[] {
  const isForSigning = description.some((inline) => inline.type === 'blank' && inline.purpose === 'signature')
  const value: TextNode = {
    role: 'layout',
    block: id,
    text: inlineNodes(description),
    style: 'body',
    ...(isForSigning && { signs: { field: fieldName(id), spoken } }),
  }
  if (plainText(term) === '') return [value]
  const { above, below } = spaces.signatureItem
  return [
    { role: 'term', block: id, text: inlineNodes(term), style: 'signatureTerm', above },
    { ...value, below },
  ]
}

/** A full stop in a field's name would part it (ISO 32000-1, 12.7.3.2). */
const fieldName = (id: string): string => `underskrift-${id.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`

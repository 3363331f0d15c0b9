import type { Paragraph } from 'docx'
import type { Fact, Signature } from '../../model/document.js'
import type { BlockContext } from './block-context.js'
import { indents, space } from './measures.js'
import { writeFact } from './write-fact.js'

/** One signatory's lines; each holds on to the next, so that a page never breaks between them. */
export function signatureContent({ items }: Signature, context: BlockContext): Paragraph[] {
  return items.map((item, i) =>
    writeFact(item, context, {
      style: 'Signature',
      hang: indents.signatureTerm,
      options: {
        ...(i + 1 === items.length && { keepNext: false }),
        ...spaceAbove(item, i === 0),
      },
    }),
  )
}

/** Room for a hand and a pen, and air between signatories. */
function spaceAbove(item: Fact, isFirst: boolean): { spacing?: { before: number } } {
  const blank = item.description.find((inline) => inline.type === 'blank')
  if (!isFirst && !blank) return {}
  const forHand = blank ? space.aboveBlank[blank.purpose] : 0
  return { spacing: { before: Math.max(forHand, isFirst ? space.aboveSignatory : 0) } }
}

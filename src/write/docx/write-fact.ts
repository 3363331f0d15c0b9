import type { Paragraph } from 'docx'
import type { Fact } from '../../model/document.js'
import { type BlockContext, withinPart } from './block-context.js'
import { inlineContent } from './inline-content.js'
import { markedAs, type ParagraphForm, writeParagraph } from './write-paragraph.js'

/** A labelled line: the term in its column, the description beside it. Without a term the column stays free. */
export function writeFact(fact: Fact, around: BlockContext, form: ParagraphForm): Paragraph {
  const context = withinPart(fact, around)
  return writeParagraph(fact.description, context, {
    ...form,
    term: inlineContent(fact.term, { style: 'Term', ...markedAs(context.marking) }, context.enclose),
  })
}

import type { Paragraph } from 'docx'
import type { Fact } from '../../model/document.js'
import type { BlockContext } from './block-context.js'
import { inlineContent } from './inline-content.js'
import { type ParagraphForm, writeParagraph } from './write-paragraph.js'

/** A labelled line: the term in its column, the description beside it. Without a term the column stays free. */
export function writeFact(fact: Fact, context: BlockContext, form: ParagraphForm): Paragraph {
  return writeParagraph(fact.description, context, {
    ...form,
    term: inlineContent(fact.term, { style: 'Term' }, context.enclose),
  })
}

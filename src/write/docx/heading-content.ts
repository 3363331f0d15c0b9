import { BookmarkEnd, BookmarkStart, type IParagraphOptions, type Paragraph } from 'docx'
import type { Heading, Inline } from '../../model/document.js'
import type { BlockContext } from './block-context.js'
import { inlineContent } from './inline-content.js'
import { indents } from './measures.js'
import { type HeadingNumbering, inMargin } from './numbering.js'
import { markedAs, type ParagraphForm, writeParagraph } from './write-paragraph.js'

/** A heading that Word numbers, where its count comes to the heading's number, with the bookmark that links lead to. */
export function headingContent(heading: Heading, context: BlockContext): Paragraph {
  const { numberingOf, bookmarkOf } = context.plan
  const bookmark = bookmarkOf.get(heading.id)
  return writeParagraph(heading.content, context, {
    style: `Heading${heading.level}`,
    ...numberForm(heading, numberingOf.get(heading), context),
    ...(bookmark && { marks: [new BookmarkStart(bookmark.name, bookmark.id), new BookmarkEnd(bookmark.id)] }),
  })
}

function numberForm(heading: Heading, numbering: HeadingNumbering | undefined, context: BlockContext): ParagraphForm {
  const { level, number } = heading
  if (numbering?.reference === 'sections') return { shape: {} }
  if (numbering) return { shape: {}, options: { numbering } }
  const options: IParagraphOptions = level === 1 ? { numbering: false } : {}
  if (!number) return { shape: { indent: { left: 0, firstLine: 0 } }, options }
  const indent = number.length > 4 ? { left: indents.annexNumber, hanging: indents.annexNumber } : inMargin
  return { shape: { indent }, term: inlineContent(numberOf(heading), markedAs(context.marking)), options }
}

/** The number, written out; where it was another in the old version, both. */
function numberOf({ number = '', was }: Heading): Inline[] {
  if (!was || was.number === number) return [{ type: 'text', text: number }]
  return [
    { type: 'text', text: was.number ?? '', change: 'deleted' },
    { type: 'text', text: number, change: 'inserted' },
  ]
}

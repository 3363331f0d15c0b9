import { FileChild, PageBreak, type Paragraph, TextRun } from 'docx'
import type { Block } from '../../../model/document.js'
import { plainText } from '../../../model/plain-text.js'
import { blockContent } from '../block-content.js'
import { atTop, type Content } from '../block-context.js'
import { element } from '../element.js'
import { joinContent } from '../join-content.js'
import { makeParagraph } from '../make-paragraph.js'
import type { DocumentPlan } from '../plan-document.js'
import { writeParagraph } from '../write-paragraph.js'

/** By which the page is found again, and told from the agreement. */
const tag = 'endringer'

/**
 * The page that tells what changed, in one content control with its page break: it can be deleted in one grip, and is no
 * tracked change, so that accepting or rejecting leaves it. Its headings stay out of the table of contents.
 */
export class FrontControl extends FileChild {
  constructor(front: readonly Block[], plan: DocumentPlan) {
    super('w:sdt')
    const content = joinContent(front.flatMap((block, i) => contentOf(block, front[i + 1], plan)))
    const title = front.find((block) => block.type === 'heading')
    this.root.push(
      element('w:sdtPr', {}, [
        element('w:alias', { 'w:val': title ? plainText(title.content) : tag }),
        element('w:tag', { 'w:val': tag }),
      ]),
      element('w:sdtContent', {}, [...content, pageBreak()]),
    )
  }
}

function contentOf(block: Block, next: Block | undefined, plan: DocumentPlan): Content[] {
  const context = { ...atTop(plan), ...(next && { next }) }
  if (block.type !== 'heading') return blockContent([block], context)
  return [writeParagraph(block.content, context, { style: block.level === 1 ? 'TOCHeading' : 'OwnLabel' })]
}

const pageBreak = (): Paragraph => makeParagraph('TableGap', [new TextRun({ children: [new PageBreak()] })])

import { Footer, Header, PageNumber, TextRun } from 'docx'
import type { AgreementDocument } from '../../model/document.js'
import { inlineContent } from './inline-content.js'
import { makeParagraph } from './make-paragraph.js'
import type { Marking } from './marking.js'
import { tab } from './text-runs.js'
import { changeOfAll, markedAs } from './write-paragraph.js'

/** What is printed on every page, of one version or of two. */
export type Printed = Pick<AgreementDocument, 'header' | 'words'>

/** What stands at the top of every page but the cover: left and right on one line. */
export function runningHeader({ header: { left, right } }: Printed, marking?: Marking): Header {
  const format = markedAs(marking)
  const children = [
    ...inlineContent(left, format),
    ...(right.length > 0 ? [tab(markedAs(marking, changeOfAll(right))), ...inlineContent(right, format)] : []),
  ]
  return new Header({ children: [makeParagraph('Header', children)] })
}

/** `Side 2 av 9`, counted by Word; the cover counts, as it does in the PDF. */
export function pageFooter({ words }: Printed): Footer {
  const children = [
    tab(),
    new TextRun({ text: `${words.page} ` }),
    new TextRun({ children: [PageNumber.CURRENT] }),
    new TextRun({ text: ` ${words.of} ` }),
    new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
  ]
  return new Footer({ children: [makeParagraph('Footer', children)] })
}

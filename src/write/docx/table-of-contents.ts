import { FileChild, type Paragraph, type XmlComponent } from 'docx'
import type { Contents, ContentsEntry } from '../../model/document.js'
import { plainText } from '../../model/plain-text.js'
import type { BlockContext, Content } from './block-context.js'
import { element } from './element.js'
import { fieldEnd, fieldStart } from './field-runs.js'
import { makeParagraph } from './make-paragraph.js'
import { indents } from './measures.js'
import type { DocumentPlan } from './plan-document.js'
import { tab, textRuns } from './text-runs.js'
import { writeParagraph } from './write-paragraph.js'

/**
 * Word's own table of contents, filled in: a field around entries that link to their headings. The library's asks the
 * user on opening, or leaves empty paragraphs and styles that don't exist; so the field is put together here. It is never
 * marked: Word makes it anew from the headings.
 */
export function tableOfContents({ id, label, entries = [] }: Contents, context: BlockContext): Content[] {
  const { marking: _, ...unmarked } = context
  const heading = writeParagraph(label, unmarked, { style: 'TOCHeading' })
  if (entries.length === 0) return [heading]
  const deepest = Math.max(...entries.map((entry) => entry.level))
  const last = entries.length - 1
  const paragraphs = entries.map((entry, i) =>
    entryParagraph(entry, context.plan, {
      before: i === 0 ? fieldStart(`TOC \\o "1-${deepest}" \\h \\z \\u`) : [],
      after: i === last ? fieldEnd() : [],
    }),
  )
  return [heading, new ContentsControl(paragraphs, `${id}#oppføringer`)]
}

/** What makes Word show the entries as a table of contents, with its own button for updating it. */
class ContentsControl extends FileChild {
  readonly unit: string

  constructor(paragraphs: readonly Paragraph[], unit: string) {
    super('w:sdt')
    this.unit = unit
    const gallery = element('w:docPartGallery', { 'w:val': 'Table of Contents' })
    this.root.push(
      element('w:sdtPr', {}, [element('w:docPartObj', {}, [gallery, element('w:docPartUnique')])]),
      element('w:sdtContent', {}, paragraphs),
    )
  }
}

interface FieldEnds {
  readonly before: readonly XmlComponent[]
  readonly after: readonly XmlComponent[]
}

function entryParagraph(entry: ContentsEntry, plan: DocumentPlan, { before, after }: FieldEnds): Paragraph {
  const anchor = plan.bookmarkOf.get(entry.heading)?.name
  const runs = [...numberRuns(entry), ...textRuns(singleLine(entry)), ...pageRuns(entry, anchor, plan)]
  const content = anchor ? [element('w:hyperlink', { 'w:anchor': anchor, 'w:history': '1' }, runs)] : runs
  return makeParagraph(`TOC${entry.level}`, [...before, ...content, ...after], { indent: titleIndent(entry) })
}

const singleLine = ({ content }: ContentsEntry): string => plainText(content).replace(/\s*\n\s*/g, ' ')

const numberRuns = ({ number }: ContentsEntry): XmlComponent[] => (number ? [...textRuns(number), tab()] : [])

/** The page as the PDF has it, in a field that Word can update. */
function pageRuns(entry: ContentsEntry, anchor: string | undefined, { pageOf }: DocumentPlan): XmlComponent[] {
  const page = pageOf.get(entry.heading)
  if (page === undefined || !anchor) return []
  return [tab(), ...fieldStart(`PAGEREF ${anchor} \\h`), ...textRuns(String(page)), ...fieldEnd()]
}

/** A title stands in the same place with and without a number, but makes room for one that is a word too. */
function titleIndent({ level, number }: ContentsEntry): { left: number; hanging: number } {
  const room = number && number.length > 4 ? indents.contentsAnnexNumber : indents.contentsNumber
  return { left: (level - 1) * indents.contentsNumber + room, hanging: number ? room : 0 }
}

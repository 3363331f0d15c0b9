import { type FileChild, type IParagraphOptions, Paragraph, Table } from 'docx'
import { type Content, newPage } from './block-context.js'
import { makeParagraph } from './make-paragraph.js'
import { space } from './measures.js'
import { unitOf } from './unit.js'

type Place = 'top' | 'newPage' | 'afterTable' | 'within'

/**
 * The parts of a section in order, with what only shows between neighbours: a new page begins with the paragraph that
 * stands first on it, and a table, which has no space of its own below, gets it from the paragraph that follows.
 */
export function joinContent(contents: readonly Content[]): FileChild[] {
  const joined: FileChild[] = []
  let breaks = false
  for (const content of contents) {
    if (content === newPage) {
      breaks = true
      continue
    }
    const place = placeAfter(joined.at(-1), breaks)
    if (content instanceof Paragraph) joined.push(adapt(content, place))
    else if (place === 'newPage' || place === 'afterTable')
      joined.push(gap(place, `${unitOf(content)}#skille`), content)
    else joined.push(content)
    breaks = false
  }
  return joined.at(-1) instanceof Table ? [...joined, gap('afterTable', endUnit)] : joined
}

function placeAfter(previous: FileChild | undefined, breaks: boolean): Place {
  if (!previous) return 'top'
  if (breaks) return 'newPage'
  return previous instanceof Table ? 'afterTable' : 'within'
}

function adapt(paragraph: Paragraph, place: Place): Paragraph {
  const { style = '', spacing } = paragraph.options
  const isSpaced = /Heading|Label$/.test(style)
  const before = place === 'afterTable' ? space.afterTable : 0
  const needsSpace = place === 'afterTable' ? !isSpaced : isSpaced && place !== 'within'
  const options: IParagraphOptions = {
    ...(place === 'newPage' && { pageBreakBefore: true }),
    ...(needsSpace && { spacing: { ...spacing, before } }),
  }
  return Object.keys(options).length > 0 ? paragraph.with(options) : paragraph
}

/** Word needs a paragraph between two tables, which it would take for one, and after the last. */
export const gap = (place: 'newPage' | 'afterTable', unit: string): Paragraph =>
  makeParagraph('TableGap', [], { unit, ...(place === 'newPage' && { pageBreakBefore: true }) })

/** The unit of a paragraph that only ends a section. */
export const endUnit = '#slutt'

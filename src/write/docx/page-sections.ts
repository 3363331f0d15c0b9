import { type FileChild, type ISectionOptions, SectionType } from 'docx'
import type { Block } from '../../model/document.js'
import type { Marking } from './marking.js'
import { page } from './measures.js'
import { type Printed, pageFooter, runningHeader } from './page-furniture.js'

/** What stands on the cover, where there is one, and on all other pages. */
export interface Pages<T> {
  readonly cover?: T
  readonly body: T
}

/** The blocks as they are parted: the cover begins, and has a page of its own. */
export function inPages(blocks: readonly Block[]): Pages<readonly Block[]> {
  const [first, ...rest] = blocks
  return first?.type === 'cover' ? { cover: [first], body: rest } : { body: blocks }
}

/**
 * The cover on a page of its own without header and footer, then all the rest. Without a cover the first page has the
 * title and no header, as in the PDF.
 */
export function pageSections(
  document: Printed,
  { cover, body }: Pages<readonly FileChild[]>,
  marking?: Marking,
): ISectionOptions[] {
  const section: ISectionOptions = {
    properties: { type: SectionType.NEXT_PAGE, page: pageSize, ...(!cover && { titlePage: true }) },
    headers: { default: runningHeader(document, marking) },
    footers: { default: pageFooter(document), ...(!cover && { first: pageFooter(document) }) },
    children: body,
  }
  if (!cover) return [section]
  const coverSection: ISectionOptions = { properties: { page: pageSize }, children: cover }
  return body.length > 0 ? [coverSection, section] : [coverSection]
}

const pageSize = { size: { width: page.width, height: page.height }, margin: page.margin }

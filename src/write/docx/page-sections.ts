import { type ISectionOptions, SectionType } from 'docx'
import type { AgreementDocument } from '../../model/document.js'
import { blockContent } from './block-content.js'
import { atTop } from './block-context.js'
import { joinContent } from './join-content.js'
import { page } from './measures.js'
import { pageFooter, runningHeader } from './page-furniture.js'
import type { DocumentPlan } from './plan-document.js'

/**
 * The cover on a page of its own without header and footer, then all the rest. Without a cover the first page has the
 * title and no header, as in the PDF.
 */
export function pageSections(document: AgreementDocument, plan: DocumentPlan): ISectionOptions[] {
  const [first, ...rest] = document.blocks
  const hasCover = first?.type === 'cover'
  const write = (blocks: AgreementDocument['blocks']) => joinContent(blockContent(blocks, atTop(plan)))
  const body: ISectionOptions = {
    properties: { type: SectionType.NEXT_PAGE, page: pageSize, ...(!hasCover && { titlePage: true }) },
    headers: { default: runningHeader(document) },
    footers: { default: pageFooter(document), ...(!hasCover && { first: pageFooter(document) }) },
    children: write(hasCover ? rest : document.blocks),
  }
  if (!hasCover) return [body]
  const cover: ISectionOptions = { properties: { page: pageSize }, children: write([first]) }
  return rest.length > 0 ? [cover, body] : [cover]
}

const pageSize = { size: { width: page.width, height: page.height }, margin: page.margin }

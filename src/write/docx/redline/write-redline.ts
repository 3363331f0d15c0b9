import { Document, Paragraph } from 'docx'
import { baseName, type SourceNames } from '../../../model/attachment.js'
import type { Block } from '../../../model/document.js'
import { fileProperties } from '../../../model/file-properties.js'
import type { Redline } from '../../../model/redline.js'
import { acceptAll, rejectAll } from '../../../model/settle-changes.js'
import { blockContent } from '../block-content.js'
import { atTop } from '../block-context.js'
import { compileParts } from '../compile-parts.js'
import { documentStyles } from '../document-styles.js'
import { finishPackage } from '../finish/finish-package.js'
import { joinContent } from '../join-content.js'
import { type Marking, reviser } from '../marking.js'
import { numberingDefinitions } from '../numbering.js'
import { inPages, type Pages, pageSections } from '../page-sections.js'
import type { DocumentPlan } from '../plan-document.js'
import { textRuns } from '../text-runs.js'
import { FrontControl } from './front-control.js'
import { mergeVersions } from './merge-versions.js'
import { placeComments } from './place-comments.js'
import { planVersions } from './plan-versions.js'

export interface RedlineOptions {
  /** Whose the changes are; else the parties'. */
  readonly author?: string
  /** What the new version's YAML is called. */
  readonly names?: SourceNames
}

/**
 * The Word file of two versions, in which what changed is a tracked change: accepted they give the new version, rejected
 * the old one. The same redline always gives the same bytes.
 */
export function writeRedline(redline: Redline, options: RedlineOptions = {}): Uint8Array {
  const { front, document, changes } = redline
  const { names = { own: '', nameOf: baseName } } = options
  const { date, parties } = document.metadata
  const author = options.author ?? parties.join(', ')
  const [accepted, rejected] = [acceptAll(document), rejectAll(document)]
  const plans = planVersions(document, front, accepted, rejected)
  const comments = placeComments(document, changes)
  const marking: Marking = { stamp: reviser(author, date), comments: comments.at }

  const both = inPages(document.blocks)
  const now = inPages(accepted.blocks)
  const old = inPages(rejected.blocks)
  const merge = (page: keyof Pages<unknown>) => {
    const version = (blocks: readonly Block[] = [], plan: DocumentPlan, change: 'inserted' | 'deleted') =>
      joinContent(blockContent(blocks, atTop(plan, { ...marking, change })))
    return mergeVersions(
      {
        both: blockContent(both[page] ?? [], atTop(plans.both, marking)),
        accepted: version(now[page], plans.accepted, 'inserted'),
        rejected: version(old[page], plans.rejected, 'deleted'),
      },
      marking.stamp,
    )
  }
  const [first, ...rest] = both.cover ? [merge('cover'), merge('body')] : [merge('body')]
  const opening = [new FrontControl(front, plans.both), ...(first ?? [])]
  const [body = opening] = rest
  const file = new Document({
    sections: pageSections(document, { ...(both.cover && { cover: opening }), body }, marking),
    styles: documentStyles(document.language, plans.both.colours),
    numbering: { config: numberingDefinitions(document.words.annex) },
    customProperties: [
      { name: 'tittel', value: document.title },
      ...fileProperties(document.metadata),
      ...(redline.old.metadata.sourceSha256
        ? [{ name: 'sammenlignet-med-sha256', value: redline.old.metadata.sourceSha256 }]
        : []),
    ],
    comments: { children: comments.texts.map((text, id) => commentOf(text, id, { author, date })) },
  })
  return finishPackage(compileParts(file), accepted, plans.both.values, { attachments: [], names })
}

const commentOf = (text: string, id: number, { author, date }: { readonly author: string; readonly date: string }) => ({
  id,
  author,
  date: new Date(`${date}T00:00:00Z`),
  children: [new Paragraph({ children: textRuns(text) as never })],
})

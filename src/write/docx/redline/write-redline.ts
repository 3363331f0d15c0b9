import { Document, type FileChild } from 'docx'
import { baseName, type SourceNames } from '../../../model/attachment.js'
import type { Block, Change } from '../../../model/document.js'
import { fileProperties } from '../../../model/file-properties.js'
import type { Redline } from '../../../model/redline.js'
import { acceptAll, rejectAll } from '../../../model/settle-changes.js'
import { blockContent } from '../block-content.js'
import { atTop } from '../block-context.js'
import { compileParts } from '../compile-parts.js'
import { documentStyles } from '../document-styles.js'
import { finishPackage } from '../finish/finish-package.js'
import { joinContent } from '../join-content.js'
import { makeParagraph } from '../make-paragraph.js'
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

  const version = (blocks: readonly Block[], plan: DocumentPlan, change: Change) =>
    joinContent(blockContent(blocks, atTop(plan, { ...marking, change })))
  const merge = ([both, now, old]: Versioned<readonly Block[]>) =>
    mergeVersions(
      {
        both: blockContent(both, atTop(plans.both, marking)),
        accepted: version(now, plans.accepted, 'inserted'),
        rejected: version(old, plans.rejected, 'deleted'),
      },
      marking.stamp,
    )
  const pages = partPages([document.blocks, accepted.blocks, rejected.blocks])
  const frontControl = new FrontControl(front, plans.both)
  const merged: Pages<FileChild[]> = pages.cover
    ? { cover: [frontControl, ...merge(pages.cover)], body: merge(pages.body) }
    : { body: [frontControl, ...merge(pages.body)] }
  const file = new Document({
    sections: pageSections(document, merged, marking),
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

/** Of both versions at once, of the new one, of the old one. */
type Versioned<T> = readonly [T, T, T]

/** A cover has a page of its own where both versions have one: the break after it can't be tracked. */
function partPages(versions: Versioned<readonly Block[]>): Pages<Versioned<readonly Block[]>> {
  const [both, now, old] = [inPages(versions[0]), inPages(versions[1]), inPages(versions[2])]
  if (!both.cover || !now.cover || !old.cover) return { body: versions }
  return { cover: [both.cover, now.cover, old.cover], body: [both.body, now.body, old.body] }
}

const commentOf = (text: string, id: number, { author, date }: { readonly author: string; readonly date: string }) => ({
  id,
  author,
  date: new Date(`${date}T00:00:00Z`),
  children: [makeParagraph('TableText', textRuns(text))],
})

import { diffArrays } from 'diff'
import type { AgreementDocument, Block } from '../../model/document.js'
import type { MarkedDocument } from '../../model/redline.js'
import { markBlocks, markDeleted } from './mark-blocks.js'
import { markInlines } from './mark-inlines.js'

/** Two laid-out versions of an agreement → one document that says which of them its parts are of. */
export function compareDocuments(old: AgreementDocument, now: AgreementDocument): MarkedDocument {
  const { marked, ...document } = now
  return {
    ...document,
    marked: true,
    header: {
      left: markInlines(old.header.left, now.header.left),
      right: markInlines(old.header.right, now.header.right),
    },
    blocks: markSections(sectionsOf(old.blocks), sectionsOf(now.blocks)),
  }
}

/** Blocks beside each other that belong to one section, by its id. */
interface Section {
  readonly id: string
  readonly blocks: readonly Block[]
}

/** Section by section, so that a sentence that stands in two sections isn't taken for the other one. */
function markSections(olds: readonly Section[], news: readonly Section[]): Block[] {
  const idsOf = (sections: readonly Section[]) => sections.map(({ id }) => id)
  let [o, n] = [0, 0]
  return diffArrays(idsOf(olds), idsOf(news)).flatMap(({ added, removed, value }) =>
    value.flatMap((): Block[] => {
      const before = added ? [] : (olds[o++]?.blocks ?? [])
      const after = removed ? [] : (news[n++]?.blocks ?? [])
      if (removed) return before.filter((block) => block.type !== 'contents').map(markDeleted)
      return markBlocks(before, after)
    }),
  )
}

function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: { id: string; blocks: Block[] }[] = []
  for (const block of blocks) {
    const id = block.id.split('/')[0] ?? ''
    const last = sections.at(-1)
    if (last?.id === id) last.blocks.push(block)
    else sections.push({ id, blocks: [block] })
  }
  return sections
}

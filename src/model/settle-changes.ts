import type { AgreementDocument, Block, Change, Inline } from './document.js'
import { inlinesOf, type Leaf, leavesOf } from './inline-leaves.js'
import type { MarkedDocument } from './redline.js'

/** The new version: what was deleted is gone. */
export const acceptAll = (document: MarkedDocument): AgreementDocument => settle(document, 'inserted')

/** The old version, but for what a marked document has of the new one only (`redline.ts`). */
export const rejectAll = (document: MarkedDocument): AgreementDocument => settle(document, 'deleted')

function settle({ marked, ...document }: MarkedDocument, kept: Change): AgreementDocument {
  const { left, right } = document.header
  return {
    ...document,
    header: { left: settleInlines(left, kept), right: settleInlines(right, kept) },
    blocks: settleBlocks(document.blocks, kept),
  }
}

/** Of marked inlines those of one version, without marks. */
export const settleInlines = (inlines: readonly Inline[], kept: Change): Inline[] =>
  inlinesOf(
    leavesOf(inlines)
      .filter(({ inline }) => isIn(kept)(inline))
      .map((leaf) => settleLeaf(leaf, kept)),
  )

function settleLeaf({ inline, ...around }: Leaf, kept: Change): Leaf {
  const { change, ...settled } = inline
  if (settled.type !== 'text') return { ...around, inline: settled }
  const { was, ...text } = settled
  return { ...around, ...(kept === 'deleted' && was), inline: text }
}

const settleBlocks = (blocks: readonly Block[], kept: Change): Block[] =>
  blocks.filter(isIn(kept)).map(({ change, ...block }) => (change ? block : settleWithin(block, kept)))

/** A block of both versions. */
function settleWithin(block: Block, kept: Change): Block {
  const inlines = (marked: readonly Inline[]) => settleInlines(marked, kept)
  switch (block.type) {
    case 'title':
    case 'stamp':
    case 'paragraph':
      return { ...block, content: inlines(block.content) }
    case 'heading': {
      const { was, ...heading } = block
      const { number, ...unnumbered } = heading
      return { ...(kept === 'deleted' && was ? { ...unnumbered, ...was } : heading), content: inlines(block.content) }
    }
    case 'list': {
      const { was, ...list } = block
      const items = block.items
        .filter(isIn(kept))
        .map(({ change, ...item }) => (change ? item : { ...item, children: settleBlocks(item.children, kept) }))
      return { ...list, ...(kept === 'deleted' && was), items }
    }
    case 'table': {
      const cellsOf = (cells: typeof block.header) => cells.map(({ content }) => ({ content: inlines(content) }))
      const rows = block.rows
        .filter(isIn(kept))
        .map(({ change, ...row }) => (change ? row : { ...row, cells: cellsOf(row.cells) }))
      return { ...block, header: cellsOf(block.header), rows }
    }
    case 'facts':
    case 'signature': {
      const items = block.items
        .filter(isIn(kept))
        .map(({ change, ...fact }) =>
          change ? fact : { ...fact, term: inlines(fact.term), description: inlines(fact.description) },
        )
      return { ...block, items }
    }
    case 'frame':
      return { ...block, label: inlines(block.label), children: settleBlocks(block.children, kept) }
    case 'quote':
    case 'cover':
    case 'annex':
      return { ...block, children: settleBlocks(block.children, kept) }
    case 'contents':
    case 'figure':
    case 'yearWheel':
    case 'pageBreak':
      return block
  }
}

/** What is in a version: all that isn't only in the other. */
const isIn =
  (version: Change) =>
  ({ change }: { readonly change?: Change }): boolean =>
    change === undefined || change === version

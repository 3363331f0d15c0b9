import type { Block, ContentsEntry } from '../model/document.js'
import { childBlocks } from '../model/plain-text.js'
import { mapBlocks } from '../model/walk-blocks.js'

/** The table of contents lists the headings of the first level and the numbered ones of the second, in reading order. */
export function fillContents(blocks: readonly Block[]): Block[] {
  const entries = entriesOf(blocks)
  return mapBlocks(blocks, (block) => (block.type === 'contents' ? { ...block, entries } : block))
}

function entriesOf(blocks: readonly Block[]): ContentsEntry[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'heading') return entriesOf(childBlocks(block))
    if (block.level > 2 || (block.level === 2 && !block.number)) return []
    const { id, level, number, content } = block
    return [{ heading: id, level, content, ...(number && { number }) }]
  })
}

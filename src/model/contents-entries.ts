import type { Block, ContentsEntry } from './document.js'
import { childBlocks } from './plain-text.js'

/** A table of contents lists the headings of the first level and the numbered ones of the second, in reading order. */
export function contentsEntries(blocks: readonly Block[]): ContentsEntry[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'heading') return contentsEntries(childBlocks(block))
    if (block.level > 2 || (block.level === 2 && !block.number)) return []
    const { id, level, number, content } = block
    return [{ heading: id, level, content, ...(number && { number }) }]
  })
}

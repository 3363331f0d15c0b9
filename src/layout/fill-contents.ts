import { contentsEntries } from '../model/contents-entries.js'
import type { Block } from '../model/document.js'
import { mapBlocks } from '../model/walk-blocks.js'

export function fillContents(blocks: readonly Block[]): Block[] {
  const entries = contentsEntries(blocks)
  return mapBlocks(blocks, (block) => (block.type === 'contents' ? { ...block, entries } : block))
}

import type { Block } from './document.js'
import { childBlocks } from './plain-text.js'

/** Every block, those within others too, in reading order. */
export function flatBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => [block, ...flatBlocks(childBlocks(block))])
}

/** The blocks with each one changed, those within others too, in reading order. */
export function mapBlocks(blocks: readonly Block[], change: (block: Block) => Block): Block[] {
  return blocks.map((block) => {
    const changed = change(block)
    switch (changed.type) {
      case 'list':
        return {
          ...changed,
          items: changed.items.map((item) => ({ ...item, children: mapBlocks(item.children, change) })),
        }
      case 'quote':
      case 'frame':
      case 'cover':
      case 'annex':
        return { ...changed, children: mapBlocks(changed.children, change) }
      default:
        return changed
    }
  })
}

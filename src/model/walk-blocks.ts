import type { AgreementDocument, Block, Inline, Text } from './document.js'
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

/** Every run of text in the body, in reading order. */
export function allTexts({ blocks }: Pick<AgreementDocument, 'blocks'>): Text[] {
  return flatBlocks(blocks).flatMap((block) => textsOf(ownInlines(block)))
}

/** The inlines that a block itself holds, not those of its children. */
export function ownInlines(block: Block): readonly Inline[] {
  switch (block.type) {
    case 'title':
    case 'stamp':
    case 'heading':
    case 'paragraph':
      return block.content
    case 'table':
      return [block.header, ...block.rows.map((row) => row.cells)].flat().flatMap((cell) => cell.content)
    case 'facts':
    case 'signature':
      return block.items.flatMap((fact) => [...fact.term, ...fact.description])
    case 'frame':
    case 'contents':
      return block.label
    default:
      return []
  }
}

/** The runs of text of inlines, however they are marked. */
export function textsOf(inlines: readonly Inline[]): Text[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'text') return [inline]
    return 'children' in inline ? textsOf(inline.children) : []
  })
}

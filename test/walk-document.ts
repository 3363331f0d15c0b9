import type { AgreementDocument, Block, Inline, Text } from '../src/model/document.js'
import { flatBlocks } from '../src/model/walk-blocks.js'

/** Every run of text in the body, in reading order. */
export function allTexts(document: AgreementDocument): Text[] {
  return flatBlocks(document.blocks).flatMap(ownInlines).flatMap(textsOf)
}

/** The inlines that a block itself holds, not those of its children. */
function ownInlines(block: Block): readonly Inline[] {
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

function textsOf(inline: Inline): Text[] {
  if (inline.type === 'text') return [inline]
  return 'children' in inline ? inline.children.flatMap(textsOf) : []
}

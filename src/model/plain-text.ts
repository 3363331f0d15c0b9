import type { Block, Inline } from './document.js'

/** The words of a run of inlines, without their formatting; a line break is a newline. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(textOf).join('')
}

function textOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.text
    case 'break':
      return '\n'
    case 'blank':
      return ''
    default:
      return plainText(inline.children)
  }
}

/** The blocks that a block holds, in reading order; tables, facts and signatures hold none. */
export function childBlocks(block: Block): readonly Block[] {
  switch (block.type) {
    case 'list':
      return block.items.flatMap((item) => item.children)
    case 'quote':
    case 'frame':
    case 'cover':
    case 'annex':
      return block.children
    default:
      return []
  }
}

/**
 * Every stretch of text of the document in reading order, one entry for each paragraph, cell, label or line.
 * Includes what layout sets (numbers, contents), so that it is what a reader meets on the page. Writers and tests
 * compare what was written with it.
 */
export function readingOrder(blocks: readonly Block[]): string[] {
  return blocks.flatMap(readBlock)
}

function readBlock(block: Block): string[] {
  switch (block.type) {
    case 'title':
    case 'stamp':
    case 'paragraph':
      return [plainText(block.content)]
    case 'heading':
      return [withNumber(block.number, block.content)]
    case 'table':
      return [block.header, ...block.rows.map((row) => row.cells)].flatMap((cells) =>
        cells.map((cell) => plainText(cell.content)),
      )
    case 'facts':
    case 'signature':
      return block.items.map((item) => [plainText(item.term), plainText(item.description)].filter(Boolean).join(' '))
    case 'frame':
      return [plainText(block.label), ...readingOrder(block.children)]
    case 'contents':
      return [plainText(block.label), ...(block.entries ?? []).map((entry) => withNumber(entry.number, entry.content))]
    case 'figure': // what it shows is told, and isn't on the page
    case 'yearWheel': // its words are part of a drawing
    case 'pageBreak':
      return []
    default:
      return readingOrder(childBlocks(block))
  }
}

const withNumber = (number: string | undefined, content: readonly Inline[]): string =>
  [number, plainText(content)].filter(Boolean).join(' ')

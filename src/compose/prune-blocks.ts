import type { Block, Cell, Fact, Inline, Row, Table } from '../model/document.js'
import { plainText } from '../model/plain-text.js'
import { textsOf } from '../model/walk-blocks.js'

/**
 * Leaves out what has nothing to say: a heading with no text below it, a frame with only its label, an empty list, a
 * blank row or column. So a template may name what an agreement doesn't give.
 */
export function pruneBlocks(blocks: readonly Block[]): Block[] {
  return dropBareHeadings(blocks.flatMap((block) => pruneBlock(block) ?? []))
}

function pruneBlock(block: Block): Block | undefined {
  switch (block.type) {
    case 'title':
    case 'stamp':
    case 'heading':
    case 'paragraph':
      return isEmpty(block.content) ? undefined : block
    case 'list': {
      const items = block.items
        .map((item) => ({ ...item, children: pruneBlocks(item.children) }))
        .filter((item) => item.children.length > 0)
      return items.length > 0 ? { ...block, items } : undefined
    }
    case 'quote':
    case 'frame':
    case 'cover':
    case 'annex': {
      const children = pruneBlocks(block.children)
      return children.length > 0 ? { ...block, children } : undefined
    }
    case 'table': {
      const rows = block.rows.filter((row) => !isBlankRow(row))
      return rows.length > 0 ? withoutEmptyColumns({ ...block, rows }) : undefined
    }
    case 'yearWheel':
    case 'facts': {
      const items = block.items.filter((fact) => !isEmpty(fact.description))
      return items.length > 0 ? { ...block, items } : undefined
    }
    case 'signature':
      return { ...block, items: block.items.filter((fact) => !isBlankFact(fact)) }
    case 'contents':
    case 'figure':
    case 'pageBreak':
      return block
  }
}

/** A heading of the template goes when no text follows: a heading of its level or higher, or nothing. */
function dropBareHeadings(blocks: readonly Block[]): Block[] {
  const kept: Block[] = []
  for (const block of [...blocks].reverse()) {
    const next = kept.at(-1)
    const isBare =
      block.type === 'heading' &&
      !textsOf(block.content).some(({ from }) => from) &&
      (!next || (next.type === 'heading' && next.level <= block.level))
    if (!isBare) kept.push(block)
  }
  return kept.reverse()
}

/** A column that no row has anything in says nothing but its header. */
function withoutEmptyColumns(table: Table): Table {
  const isUsed = table.header.map((_, i) => table.rows.some((row) => row.cells[i] && !isEmpty(row.cells[i].content)))
  const used = (cells: readonly Cell[]) => cells.filter((_, i) => isUsed[i])
  return { ...table, header: used(table.header), rows: table.rows.map((row) => ({ ...row, cells: used(row.cells) })) }
}

const isBlankRow = (row: Row): boolean => row.cells.every((cell) => isEmpty(cell.content))
const isBlankFact = (fact: Fact): boolean => isEmpty(fact.term) && isEmpty(fact.description)

/** Without words and without a line to write on. */
function isEmpty(inlines: readonly Inline[]): boolean {
  return plainText(inlines).trim() === '' && !inlines.some((inline) => inline.type === 'blank')
}

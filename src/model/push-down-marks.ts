import type { Block, Cell, Change, Fact } from './document.js'
import { withMark } from './marked-runs.js'

/**
 * The blocks with the mark of a block, an entry or a row on each word in it: for writers that mark nothing but words. The
 * marks above stay, for what has no words.
 */
export const pushDownMarks = (blocks: readonly Block[], around?: Change): Block[] =>
  blocks.map((block) => pushDown(block, around ?? block.change))

function pushDown(block: Block, change: Change | undefined): Block {
  const own = { ...(change && { change }) }
  switch (block.type) {
    case 'title':
    case 'stamp':
    case 'heading':
    case 'paragraph':
      return { ...block, ...own, content: marked(block.content, change) }
    case 'list': {
      const items = block.items.map((item) => {
        const mark = change ?? item.change
        return { ...item, ...(mark && { change: mark }), children: pushDownMarks(item.children, mark) }
      })
      return { ...block, ...own, items }
    }
    case 'table': {
      const rows = block.rows.map((row) => ({ ...row, cells: markedCells(row.cells, change ?? row.change) }))
      return { ...block, ...own, header: markedCells(block.header, change), rows }
    }
    case 'facts':
    case 'signature':
      return { ...block, ...own, items: block.items.map((fact) => markedFact(fact, change ?? fact.change)) }
    case 'frame':
      return { ...block, ...own, label: marked(block.label, change), children: pushDownMarks(block.children, change) }
    case 'quote':
    case 'cover':
    case 'annex':
      return { ...block, ...own, children: pushDownMarks(block.children, change) }
    default:
      return { ...block, ...own }
  }
}

const marked = (content: Cell['content'], change: Change | undefined): Cell['content'] =>
  change ? withMark(content, change) : content

const markedCells = (cells: readonly Cell[], change: Change | undefined): Cell[] =>
  cells.map(({ content }) => ({ content: marked(content, change) }))

const markedFact = (fact: Fact, change: Change | undefined): Fact => ({
  ...fact,
  term: marked(fact.term, change),
  description: marked(fact.description, change),
})

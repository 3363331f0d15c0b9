import type { Block, Cell, Fact, Inline, ListItem, Row } from '../model/document.js'

/**
 * Gives every block of a section its id: `<section>`, then the id of the YAML entry it prints where there is one, else
 * its ordinal. So a block keeps its id when its neighbours change, and two versions can be aligned.
 */
export function nameBlocks(section: string, blocks: readonly Block[]): Block[] {
  const names = new Names()
  const first = blocks.findIndex((block) => block.type === 'heading')
  return blocks.map((block, i) =>
    i === first ? { ...block, id: names.take(section) } : nameBlock(block, section, i, names),
  )
}

class Names {
  readonly #taken = new Set<string>()

  take(wanted: string): string {
    let name = wanted
    for (let copy = 2; this.#taken.has(name); copy++) name = `${wanted}-${copy}`
    this.#taken.add(name)
    return name
  }
}

function nameBlock(block: Block, parent: string, index: number, names: Names): Block {
  const id = names.take(`${parent}/${entryOf(leadOf(block)) ?? index + 1}`)
  const within = (children: readonly Block[]) => children.map((child, i) => nameBlock(child, id, i, names))
  const entries = <T extends ListItem | Row | Fact>(items: readonly T[], lead: (item: T) => readonly Inline[]): T[] =>
    items.map((item, i) => ({ ...item, id: names.take(`${id}/${entryOf(lead(item)) ?? i + 1}`) }))

  switch (block.type) {
    case 'list':
      return {
        ...block,
        id,
        items: entries(block.items, (item) => leadOf(item.children[0])).map((item) => ({
          ...item,
          children: item.children.map((child, i) => nameBlock(child, item.id, i, names)),
        })),
      }
    case 'table':
      return { ...block, id, rows: entries(block.rows, (row) => row.cells.flatMap((cell: Cell) => cell.content)) }
    case 'facts':
    case 'signature':
      return { ...block, id, items: entries(block.items, (fact) => fact.description) }
    case 'quote':
    case 'frame':
    case 'cover':
    case 'annex':
      return { ...block, id, children: within(block.children) }
    default:
      return { ...block, id }
  }
}

/** The inlines a block begins with. */
function leadOf(block: Block | undefined): readonly Inline[] {
  switch (block?.type) {
    case 'heading':
    case 'paragraph':
      return block.content
    case 'annex':
      return leadOf(block.children[0])
    case 'signature':
      return block.name
    default:
      return []
  }
}

/** The id of the innermost YAML entry that the first run with an origin belongs to. */
function entryOf(inlines: readonly Inline[]): string | undefined {
  for (const inline of inlines) {
    const pointer = inline.type === 'text' ? inline.from?.pointer : undefined
    if (pointer)
      return pointer
        .split('/')
        .findLast((segment) => segment.startsWith('@'))
        ?.slice(1)
    const nested = 'children' in inline ? entryOf(inline.children) : undefined
    if (nested) return nested
  }
  return undefined
}

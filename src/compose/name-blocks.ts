import type { Block, Fact, Heading, Inline, ListItem, Row } from '../model/document.js'
import { plainText } from '../model/plain-text.js'

/**
 * Gives every block of a section its id: the id of what it stands under, then the id of the YAML entry it prints where
 * there is one, a template heading's own words, or else its ordinal. What follows a heading stands under it. So a block
 * keeps its id when its neighbours change, and two versions can be aligned.
 */
export function nameBlocks(section: string, blocks: readonly Block[]): Block[] {
  return new Namer().siblings(blocks, section, section)
}

class Namer {
  readonly #taken = new Set<string>()

  /** Names blocks that stand beside each other under `parent`. The first heading may be given an id of its own. */
  siblings(blocks: readonly Block[], parent: string, firstHeading?: string): Block[] {
    const above = [{ id: parent, level: 0, count: 0 }]
    let wanted = firstHeading
    return blocks.map((block) => {
      if (block.type === 'heading') while (above.length > 1 && (above.at(-1)?.level ?? 0) >= block.level) above.pop()
      const owner = above.at(-1) ?? { id: parent, level: 0, count: 0 }
      const id = this.#take((block.type === 'heading' && wanted) || `${owner.id}/${anchorOf(block) ?? ++owner.count}`)
      if (block.type === 'heading') {
        wanted = undefined
        above.push({ id, level: block.level, count: 0 })
      }
      return this.#within({ ...block, id })
    })
  }

  #within(block: Block): Block {
    switch (block.type) {
      case 'list':
        return {
          ...block,
          items: this.#entries(block.id, block.items, (item) => leadOf(item.children[0])).map((item) =>
            this.#item(item),
          ),
        }
      case 'table':
        return {
          ...block,
          rows: this.#entries(block.id, block.rows, (row) => row.cells.flatMap((cell) => cell.content)),
        }
      case 'facts':
      case 'yearWheel':
      case 'signature':
        return { ...block, items: this.#entries(block.id, block.items, (fact) => fact.description) }
      case 'quote':
      case 'frame':
      case 'cover':
      case 'annex':
        return { ...block, children: this.siblings(block.children, block.id) }
      default:
        return block
    }
  }

  #item(item: ListItem): ListItem {
    return { ...item, children: this.siblings(item.children, item.id) }
  }

  #entries<T extends ListItem | Row | Fact>(
    parent: string,
    items: readonly T[],
    lead: (item: T) => readonly Inline[],
  ): T[] {
    return items.map((item, i) => ({ ...item, id: this.#take(`${parent}/${entryOf(lead(item)) ?? i + 1}`) }))
  }

  #take(wanted: string): string {
    let name = wanted
    for (let copy = 2; this.#taken.has(name); copy++) name = `${wanted}-${copy}`
    this.#taken.add(name)
    return name
  }
}

function anchorOf(block: Block): string | undefined {
  if (block.type === 'heading') return entryOf(block.content) ?? slugOf(block)
  return block.type === 'annex' ? entryOf(leadOf(block)) : undefined
}

const slugOf = (heading: Heading): string =>
  plainText(heading.content)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

/** The inlines a block begins with. */
function leadOf(block: Block | undefined): readonly Inline[] {
  switch (block?.type) {
    case 'heading':
    case 'paragraph':
      return block.content
    case 'annex':
      return leadOf(block.children[0])
    default:
      return []
  }
}

/** The id of the YAML entry that the first run with an origin is a property of. */
function entryOf(inlines: readonly Inline[]): string | undefined {
  for (const inline of inlines) {
    const pointer = inline.type === 'text' ? inline.from?.pointer : undefined
    if (pointer) return /\/@([^/]+)\/[^/]+$/.exec(pointer)?.[1]
    const nested = 'children' in inline ? entryOf(inline.children) : undefined
    if (nested) return nested
  }
  return undefined
}

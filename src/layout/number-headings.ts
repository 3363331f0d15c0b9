import type { Block, Heading } from '../model/document.js'
import { mapBlocks } from '../model/walk-blocks.js'

/** Sections are counted 1, 2, 3 …; annexes `Vedlegg 1`, and the headings below them 1.1, 1.2 … */
export function numberHeadings(blocks: readonly Block[], annexWord: string): Block[] {
  let section = 0
  let annex = 0
  let withinAnnex = 0
  const numberOf = (heading: Heading): string | undefined => {
    if (heading.series === 'section') return String(++section)
    if (heading.series === 'none') return undefined
    if (heading.level > 1) return `${annex}.${++withinAnnex}`
    withinAnnex = 0
    return `${annexWord} ${++annex}`
  }
  return mapBlocks(blocks, (block) => {
    const number = block.type === 'heading' ? numberOf(block) : undefined
    return number === undefined ? block : ({ ...block, number } as Heading)
  })
}

import type { Block, Heading } from '../../model/document.js'
import { plainText } from '../../model/plain-text.js'
import { settleInlines } from '../../model/settle-changes.js'

/** How much of each kind changed in a section. */
export interface MarksInSection {
  /** The section's heading; absent before the first one. */
  readonly title?: string
  readonly inserted: number
  readonly deleted: number
  /** Words, headings and lists that look otherwise. */
  readonly reset: number
}

/** The sections and annexes in which something changed, in order. */
export function countMarks(blocks: readonly Block[]): MarksInSection[] {
  const sections: { title?: string; blocks: Block[] }[] = [{ blocks: [] }]
  for (const block of blocks) {
    const heading = block.type === 'annex' ? block.children.find(({ type }) => type === 'heading') : block
    if (heading?.type === 'heading' && heading.level === 1) sections.push({ title: titleOf(heading), blocks: [block] })
    else sections.at(-1)?.blocks.push(block)
  }
  return sections
    .map(({ title, blocks }) => ({ ...(title !== undefined && { title }), ...countIn(blocks) }))
    .filter(({ inserted, deleted, reset }) => inserted + deleted + reset > 0)
}

/** Its words in the new version, or in the old one where it isn't in the new. */
function titleOf({ content }: Heading): string {
  return plainText(settleInlines(content, 'inserted')) || plainText(content)
}

function countIn(value: unknown): Omit<MarksInSection, 'title'> {
  const marks = marksIn(value)
  const count = (mark: Mark) => marks.filter((each) => each === mark).length
  return { inserted: count('inserted'), deleted: count('deleted'), reset: count('was') }
}

type Mark = 'inserted' | 'deleted' | 'was'

/** A heading that only got another number isn't changed: what stands before it is. */
function marksIn(value: unknown): Mark[] {
  if (Array.isArray(value)) return value.flatMap(marksIn)
  if (typeof value !== 'object' || value === null) return []
  if ('change' in value && (value.change === 'inserted' || value.change === 'deleted')) return [value.change]
  const isReset = 'was' in value && !('level' in value && isRenumbered(value as Heading))
  return [...(isReset ? (['was'] as const) : []), ...Object.values(value).flatMap(marksIn)]
}

const isRenumbered = ({ level, was }: Heading): boolean => was?.level === level

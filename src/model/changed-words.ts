import type { AlignedPart } from './align-versions.js'
import type { Block } from './document.js'
import { readingOrder } from './plain-text.js'

/** What changed in a part, shortened: to know it again by, in a list. */
export interface ChangedWords {
  readonly deleted: string
  readonly inserted: string
  /** Where only the form changed: what it says. */
  readonly reset: string
}

export function changedWords({ old, new: now }: AlignedPart): ChangedWords {
  const deleted = shortened(old ? markedTexts(old.block) : [])
  const inserted = shortened(now ? markedTexts(now.block) : [])
  const isReset = deleted === '' && inserted === ''
  return { deleted, inserted, reset: isReset && now ? shortened(wordsOf(now.block)) : '' }
}

/** Some are in neither version's order of reading: what a picture shows. */
const wordsOf = (block: Block): string[] => {
  if (block.type === 'frame' && block.children.length === 0) return readingOrder([block])
  return block.type === 'figure' ? [block.alt.text] : readingOrder([block])
}

/** The texts that have a mark, or stand in what has one. */
function markedTexts(value: unknown, isMarked = false): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => markedTexts(each, isMarked))
  if (typeof value !== 'object' || value === null) return []
  const isHere = isMarked || ('change' in value && value.change !== undefined)
  if ('type' in value && value.type === 'text' && 'text' in value) return isHere ? [String(value.text)] : []
  return Object.values(value).flatMap((each) => markedTexts(each, isHere))
}

const longest = 90

function shortened(texts: readonly string[]): string {
  const text = texts.join(' ').replaceAll(/\s+/g, ' ').trim()
  if (text.length <= longest) return text
  return `${text.slice(0, text.lastIndexOf(' ', longest) + 1 || longest).trimEnd()} …`
}

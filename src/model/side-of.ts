import type { Block, Change, Inline } from './document.js'
import { inlinesOf, type Leaf, leavesOf } from './inline-leaves.js'
import { Picture } from './pictures/picture.js'

/** One version of a marked block, in which what the other hasn't is still marked. */
export const sideOf = (block: Block, side: Change): Block => onlyOf(block, side) as Block

function onlyOf(value: unknown, side: Change): unknown {
  if (Array.isArray(value)) return value.filter((part) => isIn(part, side)).map((part) => onlyOf(part, side))
  if (typeof value !== 'object' || value === null || value instanceof Picture) return value
  if ('change' in value && value.change) return value // there are no marks within
  const entries = Object.entries(value).map(([key, child]) => [
    key,
    inlineKeys.has(key) ? inlinesOfSide(child as readonly Inline[], side) : onlyOf(child, side),
  ])
  return asItWas(Object.fromEntries(entries), side)
}

/** Where blocks, cells and facts have their words. */
export const inlineKeys: ReadonlySet<string> = new Set(['content', 'label', 'name', 'term', 'description'])

const inlinesOfSide = (inlines: readonly Inline[], side: Change): Inline[] =>
  inlinesOf(
    leavesOf(inlines)
      .filter(({ inline }) => isIn(inline, side))
      .map((leaf) => (side === 'deleted' ? { ...leaf, ...wasOf(leaf) } : leaf)),
  )

const wasOf = ({ inline }: Leaf) => (inline.type === 'text' ? inline.was : undefined)

/** A heading or a list as the old version has it says in `was` what it is in the new one. */
function asItWas(part: object, side: Change): object {
  if (side === 'inserted' || !('was' in part && typeof part.was === 'object')) return part
  const { was, ...rest } = part
  const now = Object.fromEntries(Object.entries(rest).filter(([key]) => turned.has(key)))
  const kept = Object.fromEntries(Object.entries(rest).filter(([key]) => !turned.has(key)))
  return { ...kept, ...was, was: now }
}

const turned: ReadonlySet<string> = new Set(['level', 'number', 'ordered'])

const isIn = (part: unknown, side: Change): boolean =>
  !(typeof part === 'object' && part !== null && 'change' in part && part.change) || part.change === side

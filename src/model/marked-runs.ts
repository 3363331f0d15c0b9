import type { Change, Inline, Text } from './document.js'
import { inlinesOf, type Leaf, leavesOf } from './inline-leaves.js'

/** What a mark says of words: which version has them, or that both have them, set in two ways. */
export type Mark = Change | 'reset'

/** Inlines beside each other that have the same mark, without it. */
export interface MarkedRun {
  readonly mark?: Mark
  readonly inlines: readonly Inline[]
}

/** Inlines cut where a mark begins or ends: a writer puts each mark around what it knows how to write. */
export function markedRuns(inlines: readonly Inline[]): MarkedRun[] {
  const leaves = leavesOf(inlines)
  if (!leaves.some(({ inline }) => markOf(inline))) return [{ inlines }]
  const runs: { readonly mark?: Mark; readonly leaves: Leaf[] }[] = []
  for (const leaf of leaves) {
    const mark = markOf(leaf.inline)
    const last = runs.at(-1)
    if (last && last.mark === mark) last.leaves.push(leaf)
    else runs.push({ ...(mark && { mark }), leaves: [leaf] })
  }
  return runs.map(({ leaves: within, ...run }) => ({ ...run, inlines: inlinesOf(within.map(unmarked)) }))
}

function markOf(inline: Leaf['inline']): Mark | undefined {
  return inline.change ?? ((inline as Text).was ? 'reset' : undefined)
}

function unmarked({ inline, ...around }: Leaf): Leaf {
  const { change, ...plain } = inline
  if (plain.type !== 'text') return { ...around, inline: plain }
  const { was, ...text } = plain
  return { ...around, inline: text }
}

/** The same inlines with a mark on each. */
export const withMark = (inlines: readonly Inline[], change: Change): Inline[] =>
  inlinesOf(leavesOf(inlines).map((leaf) => ({ ...leaf, inline: { ...leaf.inline, change } })))

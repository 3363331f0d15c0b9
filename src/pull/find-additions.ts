import type { WordUnit } from '../model/edited-word.js'
import type { SchemaNode } from '../model/schema.js'
import type { FoundEdits } from './find-edits.js'
import { plain } from './plain.js'
import type { PrintedUnit } from './printed-units.js'

/** A point that was put in between the points of a list of lines. */
export interface Addition {
  readonly file: string
  /** The list. */
  readonly list: string
  readonly at: number
  readonly text: string
  /** The unit of the Word file. */
  readonly unit: number
}

/** Points that stand right after, or right before, one that is a line of a list in the YAML. */
export function findAdditions(
  { steps }: FoundEdits,
  printed: readonly PrintedUnit[],
  edited: readonly WordUnit[],
  nodeAt: (pointer: string) => SchemaNode,
): Addition[] {
  const lineOf = (unit: PrintedUnit | undefined): { file: string; list: string; at: number } | undefined => {
    const [only, ...more] = unit?.kind === 'list' ? unit.parts.flat() : []
    const [, list, at] = /^(.*)\/(\d+)$/.exec(only?.from?.pointer ?? '') ?? []
    if (!only?.from || more.length > 0 || list === undefined || nodeAt(only.from.pointer).type !== 'string')
      return undefined
    return { file: only.from.file, list, at: Number(at) }
  }
  const additions: Addition[] = []
  let above = -1
  let depthAbove: number | undefined
  for (const [index, step] of steps.entries()) {
    if (step.kind !== 'new') {
      above = step.printed
      depthAbove = step.kind === 'both' ? edited[step.edited]?.listDepth : depthAbove
      continue
    }
    const unit = edited[step.edited]
    const text = plain(
      (unit?.parts ?? [])
        .flat()
        .map((run) => run.text)
        .join(''),
    )
    if (unit?.listDepth === undefined || text === '') continue
    const after = unit.listDepth === depthAbove ? lineOf(printed[above]) : undefined
    const next = steps.slice(index).find((each) => each.kind !== 'new')
    const below =
      next && next.kind === 'both' && edited[next.edited]?.listDepth === unit.listDepth
        ? lineOf(printed[next.printed])
        : undefined
    const place = after ? { ...after, at: after.at + 1 } : below
    if (place) additions.push({ ...place, text, unit: step.edited })
  }
  return additions
}

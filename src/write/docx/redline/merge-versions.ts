import { type FileChild, type IParagraphOptions, Paragraph, Table } from 'docx'
import { type Content, newPage } from '../block-context.js'
import { endUnit, gap } from '../join-content.js'
import type { Marking } from '../marking.js'
import { unitOf } from '../unit.js'

/** The same pages written three times. */
export interface Versions {
  /** All of both versions in one order, with marks within what is in both. */
  readonly both: readonly Content[]
  /** The new version, joined, and all of it marked as inserted. */
  readonly accepted: readonly FileChild[]
  /** The old version, joined, and all of it marked as deleted. */
  readonly rejected: readonly FileChild[]
}

/**
 * The pages with tracked changes. What a paragraph looks like follows from its neighbours (a frame's border, a new page,
 * the space between two tables), and these differ. So nothing is worked out here: a paragraph looks as it does in the new
 * version, and where that differs, the change says how it looked in the old one. Accepted it is then the one, rejected
 * the other.
 */
export function mergeVersions({ both, accepted, rejected }: Versions, stamp: Marking['stamp']): FileChild[] {
  const marked = new Map(both.flatMap((each) => (each === newPage ? [] : [[nameOf(each), each] as const])))
  const [news, olds] = [byName(accepted), byName(rejected)]
  const order = [[...olds.keys()], [...news.keys()]].reduce(putIn, [...marked.keys()])
  const merged = order.flatMap((name): FileChild[] => {
    const [now, old] = [news.get(name), olds.get(name)]
    if (now && old) return [keep(marked.get(name), now, old, stamp)]
    return [now ?? old ?? []].flat()
  })
  return endWithParagraph(partTables(merged, stamp), (last) => news.has(nameOf(last)) && olds.has(nameOf(last)))
}

const byName = (children: readonly FileChild[]): Map<string, FileChild> =>
  new Map(children.map((child) => [nameOf(child), child] as const).filter(([name]) => name !== endUnit))

function nameOf(child: FileChild): string {
  const unit = unitOf(child)
  if (unit === undefined) throw new Error('all that stands on a page is a part of the document')
  return unit
}

/** The names with those put in that aren't there yet, each right before what it stands before in its version. */
function putIn(order: readonly string[], version: readonly string[]): string[] {
  const result = [...order]
  const known = new Set(order)
  let next: string | undefined
  for (const name of version.toReversed()) {
    if (!known.has(name)) result.splice(next === undefined ? result.length : result.indexOf(next), 0, name)
    next = name
  }
  return result
}

/** What both versions have: the marked words, as the new version sets them, with what the old one did where it shows. */
function keep(marked: FileChild | undefined, now: FileChild, old: FileChild, stamp: Marking['stamp']): FileChild {
  if (!(now instanceof Paragraph) || !(old instanceof Paragraph)) return marked ?? now
  const children = marked instanceof Paragraph ? marked.options.children : []
  const { run: _, ...options } = now.options
  const { run: _run, children: _children, ...before } = old.options
  return new Paragraph({
    ...options,
    ...(children && { children }),
    ...(!looksAlike(now.options, old.options) && { revision: { ...before, ...stamp() } }),
  })
}

/**
 * What shows between neighbours only, the space around and what stays on a page together, isn't told as a change; nor is a
 * number that Word counts.
 */
function looksAlike(now: IParagraphOptions, old: IParagraphOptions): boolean {
  return JSON.stringify(looksOf(now)) === JSON.stringify(looksOf(old))
}

function looksOf({ style, numbering, indent, tabStops, border, shading, pageBreakBefore }: IParagraphOptions) {
  const series = numbering && [numbering.reference, numbering.level, numbering.instance]
  return [style, numbering === false ? false : series, indent, tabStops, border, shading, pageBreakBefore]
}

/** Tables of two versions that stand beside each other are kept apart by a paragraph that is in neither. */
function partTables(children: readonly FileChild[], stamp: Marking['stamp']): FileChild[] {
  return children.flatMap((child, i) => {
    if (!(child instanceof Table && children[i - 1] instanceof Table)) return [child]
    const both = { insertion: stamp(), deletion: stamp() }
    return [gap('afterTable', `${nameOf(child)}#mellom`).with({ run: both }), child]
  })
}

/** The end of a section's last paragraph can't be inserted or deleted: a small one that is in both versions comes last. */
function endWithParagraph(children: readonly FileChild[], isKept: (child: FileChild) => boolean): FileChild[] {
  const last = children.at(-1)
  return last instanceof Paragraph && isKept(last) ? [...children] : [...children, gap('afterTable', endUnit)]
}

import type { WordUnit } from '../model/edited-word.js'
import { markdownOf } from './markdown-of.js'

/** The lines of each paragraph of a Markdown text, the end exclusive, in reading order. */
export type ProseLines = (markdown: string) => readonly (readonly [start: number, end: number])[]

/** What became of a paragraph of a text: edited, gone, or the same; and what was put in after it. */
export interface ProseChange {
  readonly edited?: WordUnit
  readonly isGone?: boolean
  readonly inserted?: readonly WordUnit[]
}

/**
 * A text of several paragraphs with the changes of each; what wasn't changed stays as it is written. Undefined where its paragraphs
 * aren't those that were printed.
 */
export function editProse(markdown: string, changes: readonly ProseChange[], linesOf: ProseLines): string | undefined {
  const paragraphs = linesOf(markdown)
  if (paragraphs.length !== changes.length) return undefined
  const lines = markdown.split('\n')
  // From the end, so that earlier lines keep their numbers.
  for (let at = changes.length - 1; at >= 0; at--) {
    const [start, end] = paragraphs[at] ?? [0, 0]
    const { edited, isGone, inserted = [] } = changes[at] ?? {}
    const mark = /^\s*(?:[-*+]\s+)?/.exec(lines[start] ?? '')?.[0] ?? ''
    lines.splice(end, 0, ...inserted.flatMap((unit) => paragraphAfter(mark, unit)))
    if (isGone) lines.splice(start, lines[end]?.trim() === '' ? end - start + 1 : end - start)
    else if (edited) lines.splice(start, end - start, ...written(mark, markdownOf(edited)))
  }
  const text = lines.join('\n')
  return markdown.endsWith('\n') ? `${text.trimEnd()}\n` : text.trimEnd()
}

/** A point beside a point, a paragraph with a blank line above. */
function paragraphAfter(mark: string, unit: WordUnit): string[] {
  const isList = unit.listDepth !== undefined
  const isBeside = isList && mark.trim() !== ''
  return isBeside ? written(mark, markdownOf(unit)) : ['', ...written(isList ? '- ' : '', markdownOf(unit))]
}

/** The lines of a paragraph under its mark. */
function written(mark: string, text: string): string[] {
  const under = mark.replace(/\S/g, ' ')
  return text.split('\n').map((line, at) => (at === 0 ? mark : under) + line)
}

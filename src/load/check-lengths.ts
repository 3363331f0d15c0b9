import { visit } from 'yaml'
import { type Diagnostic, type Problems, problem } from '../model/diagnostic.js'
import { placeOf } from '../model/locate.js'
import type { Source } from '../model/source.js'
import { sourceLimits } from '../model/source-limits.js'

/**
 * Words and paragraphs that would take minutes to break into lines, whatever the schema says of their place, and texts that
 * together have more lines and marks of Markdown than can be typeset in seconds.
 */
export function checkLengths(source: Source): Diagnostic[] {
  const problems: Diagnostic[] = []
  let parts = 0
  visit(source.yaml, {
    Scalar: (_key, scalar) => {
      if (typeof scalar.value !== 'string') return undefined
      const detail = excessOf(scalar.value)
      if (detail) problems.push(problem('text-limit', detail, placeOf(source, scalar)))
      parts += partsOf(scalar.value)
      if (parts <= sourceLimits.parts) return undefined
      problems.push(problem('text-limit', { what: 'parts', limit: sourceLimits.parts }, placeOf(source, scalar)))
      return visit.BREAK
    },
  })
  return problems
}

/** What a text may come apart in: lines and what is set off in them. */
const partsOf = (text: string): number => text.match(/[\n*_[\\]|<\w/g)?.length ?? 0

function excessOf(text: string): Problems['text-limit'] | undefined {
  const { wordLength, paragraphLength } = sourceLimits
  if (text.length <= wordLength) return undefined
  if (isLonger(text.split(/\s/), wordLength)) return { what: 'word', limit: wordLength }
  return isLonger(text.split('\n'), paragraphLength) ? { what: 'paragraph', limit: paragraphLength } : undefined
}

const isLonger = (parts: readonly string[], limit: number): boolean => parts.some(({ length }) => length > limit)

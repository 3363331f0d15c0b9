import { visit } from 'yaml'
import { type Diagnostic, type Problems, problem } from '../model/diagnostic.js'
import { placeOf } from '../model/locate.js'
import type { Source } from '../model/source.js'
import { sourceLimits } from '../model/source-limits.js'

/** Words and paragraphs that would take minutes to break into lines, whatever the schema says of their place. */
export function checkLengths(source: Source): Diagnostic[] {
  const problems: Diagnostic[] = []
  visit(source.yaml, {
    Scalar: (_key, scalar) => {
      const detail = typeof scalar.value === 'string' ? excessOf(scalar.value) : undefined
      if (detail) problems.push(problem('text-limit', detail, placeOf(source, scalar)))
    },
  })
  return problems
}

function excessOf(text: string): Problems['text-limit'] | undefined {
  const { wordLength, paragraphLength } = sourceLimits
  if (text.length <= wordLength) return undefined
  if (isLonger(text.split(/\s/), wordLength)) return { what: 'word', limit: wordLength }
  return isLonger(text.split('\n'), paragraphLength) ? { what: 'paragraph', limit: paragraphLength } : undefined
}

const isLonger = (parts: readonly string[], limit: number): boolean => parts.some(({ length }) => length > limit)

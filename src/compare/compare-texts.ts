import { diffArrays } from 'diff'
import type { ComparedText } from '../model/compared-text.js'
import { alignParts, type Pair } from './redline/align-parts.js'
import { countWords, sharedWords, wordsOf } from './redline/words-of.js'

/** Lines that have less in common are replaced whole: words that happen to be in both make neither easier to read. */
const leastInCommon = 0.4

/** Two versions of a text, whose lines have ends, as one: line by line, and word by word where a line became another. */
export function compareTexts(old: string, now: string): ComparedText[] {
  const pairs = alignParts(linesOf(old), linesOf(now), { nameOf: (line) => line, likenessOf })
  return pairs.flatMap(compareLines)
}

const linesOf = (text: string): string[] => text.match(/[^\n]*\n/g) ?? []

/** A line that has another drawn beside it keeps it: it is no word. */
function likenessOf(old: string, now: string): number {
  if (/^ *│/mu.test(old + now)) return 0
  const shared = sharedWords(countWords(old), countWords(now))
  return shared >= leastInCommon ? shared : 0
}

function compareLines({ old, new: now }: Pair<string>): ComparedText[] {
  if (old === undefined) return now ? [{ text: now, change: 'inserted', isLine: true }] : []
  if (now === undefined) return [{ text: old, change: 'deleted', isLine: true }]
  return old === now ? [{ text: now }] : compareWords(old, now)
}

/** What differs, and what comes after it that doesn't. */
interface Difference {
  deleted: string
  inserted: string
  same: string
}

/** What differs a space away from another difference is one with it. */
function compareWords(old: string, now: string): ComparedText[] {
  const differences: Difference[] = [{ deleted: '', inserted: '', same: '' }]
  for (const { added, removed, value } of diffArrays([...wordsOf(old)], [...wordsOf(now)])) {
    const text = value.join('')
    const last = differences.at(-1) as Difference
    if (added || removed) open(last, differences)[added ? 'inserted' : 'deleted'] += text
    else last.same += text
  }
  return differences.flatMap(({ deleted, inserted, same }): ComparedText[] => [
    ...(deleted ? [{ text: deleted, change: 'deleted' } as const] : []),
    ...(inserted ? [{ text: inserted, change: 'inserted' } as const] : []),
    ...(same ? [{ text: same }] : []),
  ])
}

/** The difference that goes on here: the last one, if only spaces stand between. */
function open(last: Difference, differences: Difference[]): Difference {
  if (last.same.trim() !== '') {
    const next = { deleted: '', inserted: '', same: '' }
    differences.push(next)
    return next
  }
  last.deleted += last.same
  last.inserted += last.same
  last.same = ''
  return last
}

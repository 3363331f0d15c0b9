import type { AlignedPart } from './align-versions.js'
import type { Inline } from './document.js'
import { markedRuns } from './marked-runs.js'
import { plainText, readingOrder } from './plain-text.js'
import { inlineKeys } from './side-of.js'

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
  return { deleted, inserted, reset: isReset && now ? shortened(readingOrder([now.block])) : '' }
}
/** What has a mark, or stands in what has one: a text for each stretch of words. */
function markedTexts(value: unknown, isMarked = false): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => markedTexts(each, isMarked))
  if (typeof value !== 'object' || value === null) return []
  const isHere = isMarked || ('change' in value && value.change !== undefined)
  return Object.entries(value).flatMap(([key, child]) => {
    if (!inlineKeys.has(key)) return markedTexts(child, isHere)
    const inlines = child as readonly Inline[]
    if (isHere) return [plainText(inlines)]
    return markedRuns(inlines).flatMap(({ mark, inlines: run }) =>
      mark === 'inserted' || mark === 'deleted' ? [plainText(run)] : [],
    )
  })
}

const longest = 90

function shortened(texts: readonly string[]): string {
  const text = texts.filter(Boolean).join(' · ').replaceAll(/\s+/g, ' ').trim()
  if (text.length <= longest) return text
  return `${text.slice(0, text.lastIndexOf(' ', longest) + 1 || longest).trimEnd()} …`
}

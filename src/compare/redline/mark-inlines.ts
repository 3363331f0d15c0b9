import { diffArrays } from 'diff'
import type { Change, Inline } from '../../model/document.js'
import { inlinesOf, type Leaf, leavesOf } from '../../model/inline-leaves.js'
import { normalInlines } from '../../model/normal-form.js'
import { plainText } from '../../model/plain-text.js'
import { countWords, sharedWords, wordsOf } from './words-of.js'

/** Below this, words that happen to be in both only make it hard to read either. */
const leastInCommon = 0.2

/** Two versions of the same inlines as one: words in both, those deleted and those inserted. */
export function markInlines(olds: readonly Inline[], news: readonly Inline[]): readonly Inline[] {
  if (JSON.stringify(normalInlines(olds)) === JSON.stringify(normalInlines(news))) return news
  const [oldLeaves, newLeaves] = [leavesOf(olds), leavesOf(news)]
  if (sharedWords(countWords(plainText(olds)), countWords(plainText(news))) < leastInCommon)
    return inlinesOf([...oldLeaves.map(only('deleted')), ...newLeaves.map(only('inserted'))])
  return inlinesOf(joinShortStretches(compareWords(oldLeaves, newLeaves)).flatMap(marked))
}

/** A stretch of words: of both versions, or what stands in each where they differ. */
interface Stretch {
  readonly isSame: boolean
  readonly olds: readonly Leaf[]
  readonly news: readonly Leaf[]
}

function compareWords(oldLeaves: readonly Leaf[], newLeaves: readonly Leaf[]): Stretch[] {
  const [olds, news] = [splitWords(oldLeaves), splitWords(newLeaves)]
  const stretches: Stretch[] = []
  let [o, n] = [0, 0]
  for (const { added, removed, value } of diffArrays(olds.map(nameOf), news.map(nameOf))) {
    const ofOld = added ? [] : olds.slice(o, o + value.length)
    const ofNew = removed ? [] : news.slice(n, n + value.length)
    o += ofOld.length
    n += ofNew.length
    stretches.push({ isSame: !added && !removed, olds: ofOld, news: ofNew })
  }
  return joinNeighbours(stretches)
}

const splitWords = (leaves: readonly Leaf[]): Leaf[] =>
  leaves.flatMap((leaf): Leaf[] => {
    const { inline } = leaf
    return inline.type === 'text'
      ? wordsOf(inline.text).map((text) => ({ ...leaf, inline: { ...inline, text } }))
      : [leaf]
  })

/** What must be alike for a word to be of both versions; how it is set may differ, and is marked as changed. */
function nameOf({ inline, links, language = '', strong, emphasis }: Leaf): string {
  if (inline.type === 'text') return JSON.stringify([inline.text, links, language])
  return JSON.stringify([inline.type, inline.type === 'blank' && inline.purpose, links, language, strong, emphasis])
}

/** What differs right after another difference is one with it. */
function joinNeighbours(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = []
  for (const stretch of stretches) {
    const last = joined.at(-1)
    if (last && !last.isSame && !stretch.isSame) joined[joined.length - 1] = together([last, stretch])
    else joined.push(stretch)
  }
  return joined
}

/** A word or two in common between two differences: who reads them wants the whole as it was, and as it is. */
function joinShortStretches(stretches: readonly Stretch[]): Stretch[] {
  const isShort = (stretch: Stretch, i: number): boolean =>
    stretch.isSame && i > 0 && i < stretches.length - 1 && isHardlyAnything(stretch.news)
  return joinNeighbours(stretches.map((stretch, i) => (isShort(stretch, i) ? { ...stretch, isSame: false } : stretch)))
}

function isHardlyAnything(leaves: readonly Leaf[]): boolean {
  if (leaves.some(({ inline }) => inline.type !== 'text')) return false
  const text = plainText(leaves.map(({ inline }) => inline))
  return text.length <= 8 && !/\p{L}{4}/u.test(text)
}

const together = (stretches: readonly Stretch[]): Stretch => ({
  isSame: false,
  olds: stretches.flatMap(({ olds }) => olds),
  news: stretches.flatMap(({ news }) => news),
})

function marked({ isSame, olds, news }: Stretch): Leaf[] {
  if (isSame) return news.map((leaf, i) => ofBoth(olds[i] ?? leaf, leaf))
  return [...olds.map(only('deleted')), ...news.map(only('inserted'))]
}

const only =
  (change: Change) =>
  (leaf: Leaf): Leaf => ({ ...leaf, inline: { ...leaf.inline, change } })

function ofBoth({ strong, emphasis }: Leaf, leaf: Leaf): Leaf {
  if (leaf.inline.type !== 'text' || (strong === leaf.strong && emphasis === leaf.emphasis)) return leaf
  return { ...leaf, inline: { ...leaf.inline, was: { strong, emphasis } } }
}

import { diffArrays } from 'diff'
import type { WordUnit } from '../model/edited-word.js'
import { likeness, plain, wordsOf } from './plain.js'
import type { PrintedUnit } from './printed-units.js'

/** In reading order: a unit that both have, that only the YAML gives, or that only the Word file has. */
export type Step =
  | { readonly kind: 'both'; readonly printed: number; readonly edited: number }
  | { readonly kind: 'gone'; readonly printed: number }
  | { readonly kind: 'new'; readonly edited: number }

/** How much of their words two units must share to be one that was edited. */
const alike = 0.35

/** A unit whose every word was replaced is still itself where nothing else could be; less than any likeness. */
const inPlace = 0.01

/** More pairs than this aren't held against each other one by one. */
const mostPairs = 400_000

/** Finds for each unit the one that it became: the same text first, then by likeness in the order in which they stand. */
export function alignUnits(printed: readonly PrintedUnit[], edited: readonly WordUnit[]): Step[] {
  const [a, b] = [printed.map(faceOfPrinted), edited.map(faceOfEdited)]
  const runs = diffArrays(a, b, { comparator: isSame })
  const steps: Step[] = []
  let [from, to, atPrinted, atEdited] = [0, 0, 0, 0]
  const closeGap = (): void => {
    steps.push(...alignByLikeness(a.slice(from, atPrinted), b.slice(to, atEdited)).map((step) => shift(step, from, to)))
  }
  for (const { added, removed, value } of runs) {
    if (removed) atPrinted += value.length
    else if (added) atEdited += value.length
    else {
      closeGap()
      for (const _ of value) steps.push({ kind: 'both', printed: atPrinted++, edited: atEdited++ })
      ;[from, to] = [atPrinted, atEdited]
    }
  }
  closeGap()
  return steps
}

/** What is looked at when units are compared. */
interface Face {
  readonly text: string
  readonly words: readonly string[]
  readonly pointers: ReadonlySet<string>
  /** Row, item of a list, heading, or else. */
  readonly shape: string
  readonly cells: number
}

function faceOfPrinted({ parts, kind }: PrintedUnit): Face {
  const runs = parts.flat()
  const text = parts.map((each) => plain(each.map((run) => run.text).join(''))).join('\u241f')
  const pointers = new Set(runs.flatMap(({ from }) => from?.pointer ?? []))
  const shape = kind === 'row' || kind === 'list' || kind === 'heading' ? kind : 'paragraph'
  return { text, words: wordsOf(text), pointers, shape, cells: parts.length }
}

function faceOfEdited({ parts, listDepth, heading }: WordUnit): Face {
  const text = parts.map((each) => plain(each.map((run) => run.text).join(''))).join('\u241f')
  const pointers = new Set(parts.flat().flatMap(({ pointer }) => pointer ?? []))
  const shape = parts.length > 1 ? 'row' : heading ? 'heading' : listDepth === undefined ? 'paragraph' : 'list'
  return { text, words: wordsOf(text), pointers, shape, cells: parts.length }
}

const isSame = (a: Face, b: Face): boolean => a.text === b.text && !areStrangers(a, b)

/** Both know whose values they print, and they have none in common. */
function areStrangers(a: Face, b: Face): boolean {
  if (a.pointers.size === 0 || b.pointers.size === 0) return false
  for (const pointer of a.pointers) if (b.pointers.has(pointer)) return false
  return true
}

/** The order of pairs whose likenesses add up to the most. */
function alignByLikeness(a: readonly Face[], b: readonly Face[]): Step[] {
  if (a.length * b.length > mostPairs) {
    return [
      ...a.map((_, printed): Step => ({ kind: 'gone', printed })),
      ...b.map((_, edited): Step => ({ kind: 'new', edited })),
    ]
  }
  const width = b.length + 1
  const best = new Float64Array((a.length + 1) * width)
  const score = (i: number, j: number): number => scoreOf(a[i] as Face, b[j] as Face, a.length === b.length && i === j)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const apart = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0)
      const own = score(i, j)
      best[i * width + j] = own > 0 ? Math.max(apart, own + (best[(i + 1) * width + j + 1] ?? 0)) : apart
    }
  const steps: Step[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const here = best[i * width + j] ?? 0
    if (i < a.length && j < b.length) {
      const own = score(i, j)
      if (own > 0 && here === own + (best[(i + 1) * width + j + 1] ?? 0)) {
        steps.push({ kind: 'both', printed: i++, edited: j++ })
        continue
      }
    }
    if (i < a.length && (j >= b.length || here === (best[(i + 1) * width + j] ?? 0)))
      steps.push({ kind: 'gone', printed: i++ })
    else steps.push({ kind: 'new', edited: j++ })
  }
  return steps
}

function scoreOf(a: Face, b: Face, isOpposite: boolean): number {
  if ((a.shape === 'row') !== (b.shape === 'row')) return 0
  const share = likeness(a.words, b.words)
  if (areStrangers(a, b)) return share > 0.8 ? share / 4 : 0
  const anchors = b.pointers.size > 0 ? likeness([...a.pointers], [...b.pointers]) : 0
  if (share >= alike || anchors >= 0.5) return share + anchors
  const isValueAlone = a.shape === b.shape && a.pointers.size > 0 && (isOpposite || a.shape === 'row')
  return isValueAlone && a.cells === b.cells ? inPlace + share / 10 : share > 0 && isOpposite ? share / 2 : 0
}

function shift(step: Step, printed: number, edited: number): Step {
  switch (step.kind) {
    case 'both':
      return { kind: 'both', printed: step.printed + printed, edited: step.edited + edited }
    case 'gone':
      return { kind: 'gone', printed: step.printed + printed }
    case 'new':
      return { kind: 'new', edited: step.edited + edited }
  }
}

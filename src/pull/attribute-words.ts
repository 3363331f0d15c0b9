import { diffArrays } from 'diff'
import type { WordRun } from '../model/edited-word.js'
import { isSameToken, tokensOf } from './plain.js'
import type { PrintedRun } from './printed-units.js'

/** What each run of a printed text became; undefined where it can't be told which of the runs the new words belong to. */
export function attributeWords(printed: readonly PrintedRun[], edited: readonly WordRun[]): string[] | undefined {
  return new Attribution(printed, edited).texts()
}

interface PrintedToken {
  readonly text: string
  readonly run: number
}

interface EditedToken {
  readonly text: string
  readonly pointer?: string
}

class Attribution {
  readonly #printed: readonly PrintedRun[]
  readonly #anchored: ReadonlySet<string>
  readonly #old: readonly PrintedToken[]
  readonly #new: readonly EditedToken[]
  readonly #texts: string[]
  /** The run that the last word belonged to, which is still the same. */
  #last = -1
  #isUnclear = false

  constructor(printed: readonly PrintedRun[], edited: readonly WordRun[]) {
    this.#printed = printed
    this.#anchored = new Set(edited.flatMap(({ pointer }) => pointer ?? []))
    this.#old = printed.flatMap(({ text }, run) => tokensOf(text).map((each) => ({ text: each, run })))
    this.#new = inOneText(edited).flatMap(({ text, pointer }) =>
      tokensOf(text).map((each) => ({ text: each, ...(pointer !== undefined && { pointer }) })),
    )
    this.#texts = printed.map(() => '')
  }

  texts(): string[] | undefined {
    const runs = diffArrays<PrintedToken | EditedToken>([...this.#old], [...this.#new], {
      comparator: (a, b) => this.#isSame(a as PrintedToken, b as EditedToken),
    })
    let [atOld, at] = [0, 0]
    while (at < runs.length) {
      const removed: PrintedToken[] = []
      const added: EditedToken[] = []
      for (let run = runs[at]; run && (run.added || run.removed); run = runs[++at]) {
        if (run.removed) {
          removed.push(...this.#old.slice(atOld, atOld + run.value.length))
          atOld += run.value.length
        } else added.push(...(run.value as EditedToken[]))
      }
      if (removed.length > 0 || added.length > 0) this.#replace(removed, added, this.#old[atOld])
      const kept = runs[at]
      for (const { text, run } of kept ? this.#old.slice(atOld, atOld + kept.value.length) : []) this.#give(run, text)
      atOld += kept?.value.length ?? 0
      at++
    }
    return this.#isUnclear ? undefined : this.#texts
  }

  #isSame(a: PrintedToken, b: EditedToken): boolean {
    return isSameToken(a.text, b.text) && (b.pointer === undefined || b.pointer === this.#pointerOf(a.run))
  }

  #pointerOf(run: number): string | undefined {
    return this.#printed[run]?.from?.pointer
  }

  #give(run: number, text: string): void {
    this.#texts[run] += text
    this.#last = run
  }

  #replace(removed: readonly PrintedToken[], added: readonly EditedToken[], next: PrintedToken | undefined): void {
    // What stands in a content control belongs to its value, whatever else was changed around it.
    const loose: EditedToken[] = []
    const settled = new Set<number>()
    for (const token of added) {
      const run = token.pointer === undefined ? undefined : this.#runOf(token.pointer, removed)
      if (run === undefined) loose.push(token)
      else {
        this.#replaceLoose([], loose.splice(0), run)
        this.#give(run, token.text)
        settled.add(run)
      }
    }
    const open = removed.filter(({ run }) => !settled.has(run))
    this.#replaceLoose(open, loose, next?.run)
  }

  /** The run of a value that stands in what was removed, else the nearest one. */
  #runOf(pointer: string, removed: readonly PrintedToken[]): number | undefined {
    const within = removed.find(({ run }) => this.#pointerOf(run) === pointer)
    if (within) return within.run
    const all = this.#printed.flatMap((_, run) => (this.#pointerOf(run) === pointer ? [run] : []))
    return all.find((run) => run >= this.#last) ?? all.at(-1)
  }

  #replaceLoose(removed: readonly PrintedToken[], added: readonly EditedToken[], next: number | undefined): void {
    const text = added.map((each) => each.text).join('')
    if (removed.length === 0) {
      if (text !== '') this.#give(this.#atBorder(text, next), text)
      return
    }
    if (text === '') return
    const letters = removed.flatMap(({ text: each, run }) => Array.from(each, (letter) => ({ letter, run })))
    const fresh = Array.from(text)
    const start = commonStart(letters, fresh)
    const end = commonStart(letters.slice(start).reverse(), fresh.slice(start).reverse())
    const middle = letters.slice(start, letters.length - end)
    for (const { letter, run } of letters.slice(0, start)) this.#give(run, letter)
    const words = fresh.slice(start, fresh.length - end).join('')
    if (words !== '') this.#give(this.#ownerOf(middle, words, letters[start + middle.length]?.run ?? next), words)
    for (const { letter, run } of letters.slice(letters.length - end)) this.#give(run, letter)
  }

  /** The run whose letters were replaced by the words. */
  #ownerOf(replaced: readonly { readonly run: number }[], words: string, next: number | undefined): number {
    const runs = [...new Set(replaced.map(({ run }) => run))]
    const [only] = runs
    if (only === undefined) return this.#atBorder(words, next)
    if (runs.length === 1) return only
    const values = runs.filter((run) => this.#pointerOf(run) !== undefined)
    if (values.length === 0) return only
    this.#isUnclear = true
    return only
  }

  /** Words between two runs belong to the value that they are written on to, or that they end the line with. */
  #atBorder(words: string, next: number | undefined): number {
    const before = this.#last === -1 ? undefined : this.#last
    if (before === undefined || before === next) return next ?? this.#settleEmpty()
    const isValue = this.#pointerOf(before) !== undefined
    const isNextValue = next !== undefined && this.#pointerOf(next) !== undefined
    if (isValue && !/^[\s,.;:)]/.test(words)) return before
    if (isNextValue && /[\p{L}\p{N}-]$/u.test(words)) return next
    if (isValue && !this.#anchored.has(this.#pointerOf(before) ?? '')) {
      const isClosed = next === undefined || /^[\s]*[,.;:)]/.test(this.#printed[next]?.text ?? '')
      if (isClosed && /[\p{L}\p{N})]$/u.test(words) && !/^[,.;:)]/.test(words)) return before
    }
    return isValue && next !== undefined && !isNextValue ? next : before
  }

  /** Words where nothing was printed: no run is theirs. */
  #settleEmpty(): number {
    if (this.#texts.length === 0) this.#isUnclear = true
    return 0
  }
}

/** Controls in controls and broken runs come as one piece for each value. */
function inOneText(runs: readonly WordRun[]): { text: string; pointer?: string }[] {
  const joined: { text: string; pointer?: string }[] = []
  for (const { text, pointer } of runs) {
    const last = joined.at(-1)
    if (last && last.pointer === pointer) last.text += text
    else joined.push({ text, ...(pointer !== undefined && { pointer }) })
  }
  return joined
}

function commonStart(a: readonly { readonly letter: string }[], b: readonly string[]): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) if (!isSameToken(a[at]?.letter ?? '', b[at] ?? '')) return at
  return length
}

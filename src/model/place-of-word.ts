import { isScalar, type Scalar } from 'yaml'
import type { Place } from './diagnostic.js'
import { homeOf, placeAt, writtenNode } from './locate.js'
import type { Source } from './source.js'

/**
 * The place of a word that begins at an offset of a text's value. Undefined where it isn't written letter by letter on one
 * line of the file, but with escapes, or over the end of a line.
 */
export function placeOfWord(source: Source, pointer: string, word: string, at: number): Place | undefined {
  const node = writtenNode(source, pointer)
  if (!isScalar(node) || !node.range) return undefined
  const home = homeOf(source, node)
  const start = offsetsOf(node, home.text)[at]
  if (start === undefined || !home.text.startsWith(word, start)) return undefined
  return placeAt(home, start, start + word.length)
}

/** A text may hold thousands of words that are asked for. */
const known = new WeakMap<Scalar, readonly number[]>()

/**
 * Where in the file each letter of a value stands: what YAML leaves out (indentation, the rest of a line's end, the marks of
 * escapes) is passed over. Where the two don't follow each other any more, the offsets end.
 */
function offsetsOf(scalar: Scalar, text: string): readonly number[] {
  const earlier = known.get(scalar)
  if (earlier) return earlier
  const value = typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? '')
  const offsets: number[] = []
  let [at, end] = beginning(scalar, text)
  for (const letter of value.split('')) {
    while (at < end && !isSame(letter, text.charAt(at)) && isPassedOver(text, at)) at++
    if (at >= end || !isSame(letter, text.charAt(at))) break
    offsets.push(at++)
  }
  known.set(scalar, offsets)
  return offsets
}

/** The stretch that holds a value's letters. */
function beginning({ type, range }: Scalar, text: string): [start: number, end: number] {
  const [start, end] = range ?? [0, 0]
  if (type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED') return [text.indexOf('\n', start) + 1, end]
  return type === 'PLAIN' ? [start, end] : [start + 1, end - 1]
}

/** The end of a line may stand for a space. */
const isSame = (letter: string, written: string): boolean => letter === written || (letter === ' ' && written === '\n')

const isPassedOver = (text: string, at: number): boolean => /[\s\\']/.test(text.charAt(at))

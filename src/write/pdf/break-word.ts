import { inflateSync } from 'node:zlib'
import { hyphenation } from '../../generated/hyphenation.js'

/** The parts of a word that a hyphen may stand between, by the patterns of Norwegian (Liang's method, as in TeX). */
export function breakWord(word: string): string[] {
  const lower = word.toLowerCase()
  const exceptions: Readonly<Record<string, readonly number[]>> = hyphenation.exceptions
  const places = Object.hasOwn(exceptions, lower) ? (exceptions[lower] ?? []) : placesIn(lower, word.length)
  return [0, ...places].map((place, i) => word.slice(place, places[i]))
}

/** Each pattern in the word says how good a break is between its letters: the highest level counts, and odd ones allow it. */
function placesIn(lower: string, length: number): number[] {
  tree ??= unpacked()
  const levels = new Uint8Array(length + 1)
  const dotted = `.${lower}.`
  for (let start = 0; start < dotted.length - 2; start++) {
    const first = Math.max(0, start - 1)
    let node = 0
    for (let at = start; at < dotted.length; at++) {
      node = childOf(tree, node, dotted.charCodeAt(at))
      if (node === 0) break
      for (const [i, level] of tree.levels[tree.levelsOf[node] as number]?.entries() ?? []) {
        if (level > (levels[first + i] ?? 9)) levels[first + i] = level
      }
    }
  }
  // Not after the first letter, nor before the last.
  return Array.from(levels.keys()).filter((at) => at > 1 && at < length - 1 && (levels[at] as number) % 2 === 1)
}

interface Tree {
  readonly letters: ReadonlyMap<number, number>
  readonly levels: readonly (readonly number[])[]
  readonly levelsOf: Uint16Array
  readonly lettersOf: Uint8Array
  /** Where the children of each node begin; those of the next node follow. */
  readonly childrenFrom: Uint32Array
}

let tree: Tree | undefined

function childOf({ letters, lettersOf, childrenFrom }: Tree, node: number, character: number): number {
  const letter = letters.get(character)
  const end = childrenFrom[node + 1] as number
  for (let child = childrenFrom[node] as number; child < end; child++) if (lettersOf[child] === letter) return child
  return 0
}

function unpacked(): Tree {
  const { letters, levels, nodes, tables } = hyphenation
  const bytes = inflateSync(Buffer.from(tables, 'base64'))
  const childrenFrom = new Uint32Array(nodes + 1)
  childrenFrom[0] = 1
  for (let node = 0; node < nodes; node++) {
    childrenFrom[node + 1] = (childrenFrom[node] as number) + (bytes[3 * nodes + node] as number)
  }
  return {
    letters: new Map(Array.from(letters, (letter, i) => [letter.charCodeAt(0), i])),
    levels: [[], ...levels.map((digits) => Array.from(digits, Number))],
    levelsOf: new Uint16Array(Uint8Array.from(bytes.subarray(0, 2 * nodes)).buffer),
    lettersOf: bytes.subarray(2 * nodes, 3 * nodes),
    childrenFrom,
  }
}

import { type CST, isAlias, isCollection, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml'

/** Where the parts of a parsed YAML file stand in its text, in UTF-16 code units. The text was parsed with its tokens kept. */

/** A pair of a map, as the parser gives it. */
export type KeyValue = Pair<Node, Node | null>

export const startOf = (node: Node | null | undefined): number => node?.range?.[0] ?? 0

/** The end of what was written, without comments and blank lines after it. */
export function endOf(node: Node): number {
  if (isMap(node) && !node.flow) return endOfPair(node.items.at(-1) as KeyValue)
  if (isSeq(node) && !node.flow) {
    const last = node.items.length - 1
    const entry = node.items[last] as Node | null
    return isEmpty(entry) ? (dashOf(node, last) ?? 0) + 1 : endOf(entry as Node)
  }
  return node.range?.[1] ?? 0
}

export const endOfPair = (pair: KeyValue): number =>
  isEmpty(pair.value) ? (colonOf(pair) ?? endOf(pair.key) - 1) + 1 : endOf(pair.value as Node)

/** `key:` with nothing after it. */
export const isEmpty = (node: Node | null | undefined): boolean =>
  !node || (isScalar(node) && node.range?.[0] === node.range?.[1])

/** The offset of the colon after a key. */
export const colonOf = ({ srcToken }: KeyValue): number | undefined =>
  srcToken?.sep?.find(({ type }) => type === 'map-value-ind')?.offset

/** The offset of the dash of a list's entry. */
export function dashOf(list: Node, index: number): number | undefined {
  const token = list.srcToken as CST.BlockSequence | undefined
  return token?.items
    .flatMap(({ start }) => start)
    .filter(({ type }) => type === 'seq-item-ind')
    .at(index)?.offset
}

export const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1

/** Where the line ends: its line feed, or the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end
}

export const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset)

/** Whether it is written in braces or brackets. */
export const isFlow = (node: Node): boolean => isCollection(node) && node.flow === true

export { isAlias, isMap, isScalar, isSeq, type Node }

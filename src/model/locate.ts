import { isAlias, isCollection, isMap, isPair, isScalar, isSeq, type Node, type Pair, type YAMLSeq } from 'yaml'
import type { Place } from './diagnostic.js'
import type { Source } from './source.js'

/**
 * Finds a value, or its key, by its JSON pointer; list entries by index or, as origins have them, by `@id`. Where the pointer leads nowhere, the place
 * is that of the nearest part that is there: what is missing is missing from it.
 */
export function locate(source: Source, pointer: string, what: 'key' | 'value' = 'value'): Place {
  const found = find(source, pointer)
  const node = what === 'key' ? (found.key ?? found.value) : found.value
  return nodePlace(source, node ?? found.key)
}

/** The value, and of a map or list no more than its key, or what it begins with: a place on one line. */
export function locateStart(source: Source, pointer: string): Place {
  const { key, value } = find(source, pointer)
  if (!isCollection(value)) return nodePlace(source, value ?? key)
  const [first] = value.items
  return nodePlace(source, key ?? (isPair(first) ? (first.key as Node) : (first as Node | undefined)))
}

/** Finds words within a value, as they stand in the file; the whole value where they can't be told. */
export function locateWord(source: Source, pointer: string, word: string): Place {
  const range = pointer === '' ? undefined : find(source, pointer).value?.range
  const [start, end] = range ?? [0, source.text.length]
  const at = source.text.slice(start, end).indexOf(word)
  return at === -1 ? locateStart(source, pointer) : placeAt(source, start + at, start + at + word.length)
}

/** The node at a pointer, aliases followed; undefined where there is none. */
export function nodeAt(source: Source, pointer: string): Node | undefined {
  const found = find(source, pointer)
  return found.whole ? follow(source, found.value) : undefined
}

/** A stretch of the text by its offsets, in UTF-16 code units. */
export function placeAt(source: Pick<Source, 'file' | 'lines'>, start: number, end: number): Place {
  const from = source.lines.linePos(start)
  const to = source.lines.linePos(Math.max(end, start))
  return { file: source.file, line: from.line, column: from.col, endLine: to.line, endColumn: to.col }
}

/** The parts of a JSON pointer, unescaped. */
export const pointerSegments = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))

export const joinPointer = (pointer: string, segment: string | number): string =>
  `${pointer}/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`

interface Found {
  readonly key?: Node
  readonly value?: Node
  /** Whether the whole pointer was followed. */
  readonly whole: boolean
}

function find(source: Source, pointer: string): Found {
  let found: Found = { ...(source.yaml.contents && { value: source.yaml.contents }), whole: true }
  for (const segment of pointerSegments(pointer)) {
    const next = step(follow(source, found.value), segment)
    if (!next) return { ...found, whole: false }
    found = next
  }
  return found
}

function step(node: Node | undefined, segment: string): Found | undefined {
  if (isSeq(node)) {
    const item = segment.startsWith('@') ? entryWithId(node, segment.slice(1)) : node.items[Number(segment)]
    return item === undefined ? undefined : { value: item as Node, whole: true }
  }
  if (!isMap(node)) return undefined
  const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === segment) as
    | Pair<Node, Node | null>
    | undefined
  return pair && { key: pair.key, ...(pair.value && { value: pair.value }), whole: true }
}

/** The entry of a list that an origin names by its id. */
function entryWithId(list: YAMLSeq, id: string): unknown {
  return list.items.find((item) => isMap(item) && item.get('id') === id)
}

function follow(source: Source, node: Node | undefined): Node | undefined {
  return isAlias(node) ? node.resolve(source.yaml) : node
}

/** An empty value has no width: its key stands for it then, if the caller gives it. */
function nodePlace(source: Source, node: Node | undefined): Place {
  if (!node?.range) return placeAt(source, 0, 0)
  const [start, end] = node.range
  return placeAt(source, start, isCollection(node) ? trimmedEnd(source.text, start, end) : end)
}

/** The end of what was written, without the blank lines and comments that a collection takes along. */
function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length
}

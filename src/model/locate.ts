import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLSeq,
} from 'yaml'
import type { Place } from './diagnostic.js'
import type { Source } from './source.js'

/**
 * Finds a value, or its key, by its JSON pointer; list entries by index or, as origins have them, by `@id`. Where the pointer leads nowhere, the place
 * is that of the nearest part that is there: what is missing is missing from it.
 */
export function locate(source: Source, pointer: string, what: 'key' | 'value' = 'value'): Place {
  const found = find(source, pointer)
  const node = what === 'key' ? (found.key ?? found.value) : found.value
  return placeOf(source, node ?? found.key)
}

/** The value, and of a map or list no more than its key, or what it begins with: a place on one line. */
export function locateStart(source: Source, pointer: string): Place {
  const { key, value } = find(source, pointer)
  if (!isCollection(value)) return placeOf(source, value ?? key)
  const [first] = value.items
  return placeOf(source, key ?? (isPair(first) ? (first.key as Node) : (first as Node | undefined)))
}

/** Finds words within a value, as they stand in the file; the whole value where they can't be told. */
export function locateWord(source: Source, pointer: string, word: string): Place {
  const node = find(source, pointer).value
  const home = node ? homeOf(source, node) : source
  const [start, end] = node?.range ?? [0, home.text.length]
  return placeWithin(home, word, start, end) ?? locateStart(source, pointer)
}

/** Finds words anywhere in an agreement's files, in comments too. */
export const locateAnywhere = (source: Source, word: string): Place | undefined =>
  filesOf(source)
    .map((file) => placeWithin(file, word, 0, file.text.length))
    .find((place) => place !== undefined)

/** An agreement's own file, and those that it inherits. */
export const filesOf = (source: Source): readonly Source[] => [
  source,
  ...(source.heritage?.files ?? []).map((inherited) => inherited.source),
]

function placeWithin(file: Source, word: string, start: number, end: number): Place | undefined {
  const at = file.text.slice(start, end).indexOf(word)
  return at === -1 ? undefined : placeAt(file, start + at, start + at + word.length)
}

/** The node at a pointer as it is written there, an alias as an alias; undefined where there is none. */
export function writtenNode(source: Source, pointer: string): Node | undefined {
  const { whole, value } = find(source, pointer)
  return whole ? value : undefined
}

/** The node at a pointer, aliases followed; undefined where there is none. */
export function nodeAt(source: Source, pointer: string): Node | undefined {
  const found = find(source, pointer)
  return found.whole ? follow(source, found.value) : undefined
}

/**
 * The scalar at a pointer, with its file, where changing it changes nothing else: neither it nor anything around it has a
 * name (`&x`) under which it may stand in other places too.
 */
export function scalarToMend(source: Source, pointer: string): { scalar: Scalar.Parsed; home: Source } | undefined {
  const { value, whole, isShared } = find(source, pointer)
  if (!whole || isShared || !isScalar(value) || value.anchor || !value.range) return undefined
  return { scalar: value as Scalar.Parsed, home: homeOf(source, value) }
}

/** What was written at a pointer, on one line or several; what was written in quotes keeps them. */
export function writtenAt(source: Source, pointer: string): string {
  const node = nodeAt(source, pointer)
  if (!node?.range) return ''
  return homeOf(source, node).text.slice(node.range[0], node.range[1]).trim()
}

/**
 * The place of something in the agreement's own file: of the nearest part around it that stands there, else of what
 * names the inherited files.
 */
export function locateOwn(source: Source, pointer: string): Place {
  for (let around = pointer; around !== ''; around = around.slice(0, around.lastIndexOf('/'))) {
    const place = locate(source, around, 'key')
    if (place.file === source.file) return place
  }
  return source.heritage?.place ?? placeAt(source, 0, 0)
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
  /** Something around it has a name that aliases may lead to. */
  readonly isShared?: boolean
}

function find(source: Source, pointer: string): Found {
  let found: Found = { ...(source.yaml.contents && { value: source.yaml.contents }), whole: true }
  let isShared = false
  for (const segment of pointerSegments(pointer)) {
    const around = follow(source, found.value)
    isShared ||= isCollection(around) && around.anchor !== undefined
    const next = step(around, segment)
    if (!next) return { ...found, whole: false }
    found = next
  }
  return { ...found, isShared }
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
  return list.items.find((item) => idOf(item) === id)
}

/** The id of a list's entry, as it was written. */
export function idOf(entry: unknown): string | undefined {
  const id = isMap(entry) ? entry.get('id', true) : undefined
  if (!isScalar(id)) return undefined
  return typeof id.value === 'string' ? id.value : id.source?.normalize('NFC')
}

/** Where an entry stands in the list of the file that it was written in, from 0; undefined where nothing is inherited. */
export function positionOf(source: Source, pointer: string): number | undefined {
  const { value } = find(source, pointer)
  return value && source.heritage?.positionOf(value)
}

/** The file that a node was written in. */
export const homeOf = (source: Source, node: Node): Source => source.heritage?.homeOf(node) ?? source

function follow(source: Source, node: Node | undefined): Node | undefined {
  return isAlias(node) ? node.resolve(source.yaml) : node
}

/** The place of a node. An empty value has no width: its key stands for it then, if the caller gives it. */
export function placeOf(source: Source, node: Node | undefined): Place {
  if (!node?.range) return placeAt(source, 0, 0)
  const home = homeOf(source, node)
  const [start, end] = node.range
  return placeAt(home, start, isCollection(node) ? trimmedEnd(home.text, start, end) : end)
}

/** The end of what was written, without the blank lines and comments that a collection takes along. */
function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length
}

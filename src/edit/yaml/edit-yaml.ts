import { isDeepStrictEqual } from 'node:util'
import { type Document, parseDocument, visit } from 'yaml'
import { idOf, joinPointer, pointerSegments } from '../../model/locate.js'
import { renderBlock, renderEntry, renderFlow } from './render-value.js'
import {
  colonOf,
  columnOf,
  dashOf,
  endOf,
  endOfPair,
  isAlias,
  isEmpty,
  isFlow,
  isMap,
  isScalar,
  isSeq,
  type KeyValue,
  lineEnd,
  lineStart,
  type Node,
  startOf,
} from './spans.js'

/**
 * One thing to change in a YAML file. Pointers are JSON pointers whose list entries are named by their index or, as origins
 * have it, by `@id`.
 */
export type YamlEdit =
  /** Gives a key or an entry a value; a key that isn't there is added, with the maps around it. */
  | { readonly kind: 'set'; readonly pointer: string; readonly value: unknown }
  /** Takes a key or an entry out, and what has nothing left in it then. */
  | { readonly kind: 'remove'; readonly pointer: string }
  /** Puts an entry into a list, before the one that stands `at`; the list is made where there is none. */
  | { readonly kind: 'insert'; readonly pointer: string; readonly at: number; readonly value: unknown }
  /** Puts a comment on lines of its own above a key or an entry. */
  | { readonly kind: 'comment'; readonly pointer: string; readonly text: string }

/** The keys of the map at a pointer in the order in which they should stand; a new one goes after those before it. */
export type KeyOrder = (pointer: string) => readonly string[]

/**
 * Changes a YAML file (with LF line ends) and leaves all else to the letter: comments, blank lines, quotes, the order of
 * keys. What a change takes out goes with the comment on its own line. Throws `LeadsNowhere` where the file has no place for an edit.
 */
export function editYaml(text: string, edits: readonly YamlEdit[], orderOf: KeyOrder = () => []): string {
  return edits.reduce((before, edit) => new Editor(before, orderOf).edit(edit), text)
}

/** An edit that the file has no place for. */
export class LeadsNowhere extends Error {}

/** A key or an entry with what it stands in. */
interface Spot {
  readonly parent: Node
  /** The entry's index in its list, or the pair's in its map; -1 for a key that isn't there. */
  readonly index: number
  readonly key: string
  readonly node?: Node | null | undefined
}

class Editor {
  readonly #text: string
  readonly #document: Document.Parsed
  readonly #orderOf: KeyOrder

  constructor(text: string, orderOf: KeyOrder) {
    this.#text = text
    this.#orderOf = orderOf
    this.#document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      keepSourceTokens: true,
      uniqueKeys: false,
      logLevel: 'silent',
    })
  }

  edit(edit: YamlEdit): string {
    return this.#apply(edit)
  }

  #apply(edit: YamlEdit): string {
    switch (edit.kind) {
      case 'set':
        return this.#set(edit.pointer, edit.value)
      case 'remove':
        return this.#remove(edit.pointer)
      case 'insert':
        return this.#insert(edit.pointer, edit.at, edit.value)
      case 'comment':
        return this.#comment(edit.pointer, edit.text)
    }
  }

  #set(pointer: string, value: unknown): string {
    const spot = this.#find(pointer)
    if (!spot) return this.#set(above(pointer), nest(pointer, value))
    if (spot.index === -1) return this.#addKey(spot, pointer, value)
    const node = this.#follow(spot.node)
    if (node && isDeepStrictEqual(this.#valueOf(node), value)) return this.#text
    if (isMap(node) && isPlainMap(value)) return this.#setMap(pointer, node, value)
    if (isSeq(node) && Array.isArray(value) && value.length > 0) return this.#setList(pointer, node, value)
    return this.#replace(spot, value)
  }

  /** Key by key, so that what stays the same stays as it is written. */
  #setMap(pointer: string, node: Node, value: Readonly<Record<string, unknown>>): string {
    const before = this.#valueOf(node) as Readonly<Record<string, unknown>>
    const wanted = Object.entries(value).filter(([, each]) => each !== undefined)
    const sets = wanted
      .filter(([key, each]) => !isDeepStrictEqual(before[key], each))
      .map(([key, each]): YamlEdit => ({ kind: 'set', pointer: joinPointer(pointer, key), value: each }))
    const removals = Object.keys(before)
      .filter((key) => value[key] === undefined)
      .map((key): YamlEdit => ({ kind: 'remove', pointer: joinPointer(pointer, key) }))
    return editYaml(this.#text, [...sets, ...removals], this.#orderOf)
  }

  /** What begins and ends alike stays; between, entry for entry. */
  #setList(pointer: string, node: Node, value: readonly unknown[]): string {
    const before = this.#valueOf(node) as readonly unknown[]
    const start = commonStart(before, value)
    const end = commonStart(before.slice(start).reverse(), value.slice(start).reverse())
    const [olds, news] = [before.slice(start, before.length - end), value.slice(start, value.length - end)]
    const both = Math.min(olds.length, news.length)
    const entry = (at: number): string => `${pointer}/${start + at}`
    const edits: YamlEdit[] = [
      ...news.slice(0, both).map((each, at): YamlEdit => ({ kind: 'set', pointer: entry(at), value: each })),
      ...news
        .slice(both)
        .map((each, at): YamlEdit => ({ kind: 'insert', pointer, at: start + both + at, value: each })),
      ...olds.slice(both).map((): YamlEdit => ({ kind: 'remove', pointer: entry(both) })),
    ]
    return editYaml(this.#text, edits, this.#orderOf)
  }

  #replace({ parent, index, node }: Spot, value: unknown): string {
    const text = this.#text
    if (isFlow(parent) || this.#isWithinFlow(parent)) {
      return isEmpty(node)
        ? this.#splice(this.#markEnd(parent, index), this.#markEnd(parent, index), ` ${renderFlow(value)}`)
        : this.#splice(startOf(node), endOf(node as Node), renderFlow(value, node))
    }
    const mark = this.#markEnd(parent, index)
    const column = columnOf(text, isMap(parent) ? startOf((parent.items[index] as KeyValue).key) : mark - 1)
    const rendered = isMap(parent) ? renderBlock(value, column, node) : renderEntry(value, column, node)
    const [first = '', ...body] = rendered.split('\n')
    const end = isEmpty(node) ? mark : this.#writtenEnd(node as Node)
    const isOneLine = body.length === 0 && !text.slice(mark, end).includes('\n')
    if (isOneLine && !isEmpty(node)) return this.#splice(startOf(node), end, first.trimStart())
    const { comment, upTo } = this.#commentBeside(mark, end, node)
    return this.#splice(mark, upTo, [comment ? `${first} ${comment}` : first, ...body].join('\n'))
  }

  /** The comment on the line of a key or a dash, which stays there; and up to where the value is replaced with it. */
  #commentBeside(mark: number, end: number, node: Node | null | undefined): { comment?: string; upTo: number } {
    const text = this.#text
    const headEnd = lineEnd(text, mark)
    const isOnLine = end <= headEnd
    const isBelow = startOf(node) > headEnd || (isScalar(node) && (node.type ?? '').startsWith('BLOCK'))
    const head = isOnLine ? text.slice(end, headEnd) : isBelow ? text.slice(mark, headEnd) : ''
    const comment = /(?<=^|\s)#.*$/.exec(head)?.[0]
    return { ...(comment && { comment }), upTo: isOnLine && comment ? headEnd : end }
  }

  #addKey({ parent, key }: Spot, pointer: string, value: unknown): string {
    const text = this.#text
    const pairs = (isMap(parent) ? parent.items : []) as KeyValue[]
    const order = this.#orderOf(above(pointer))
    const rank = order.indexOf(key)
    const before = pairs.findLast((pair) => rank === -1 || order.indexOf(nameOf(pair)) < rank)
    if (isFlow(parent)) {
      const pair = `${renderFlow(key)}: ${renderFlow(value)}`
      if (pairs.length === 0) return this.#splice(startOf(parent), endOf(parent), `{ ${pair} }`)
      const at = before ? endOfPair(before) : startOf(pairs[0]?.key)
      return this.#splice(at, at, before ? `, ${pair}` : `${pair}, `)
    }
    const [first] = pairs
    if (!first) throw new LeadsNowhere(`nothing to add ${key} to`)
    const column = columnOf(text, startOf(first.key))
    const line = `${renderFlow(key)}:${renderBlock(value, column)}`
    if (before) return this.#insertLine(this.#lineEndAfter(before.value ?? before.key, endOfPair(before)), column, line)
    return this.#splice(startOf(first.key), startOf(first.key), `${line}\n${' '.repeat(column)}`)
  }

  #insert(pointer: string, at: number, value: unknown): string {
    const spot = this.#find(pointer)
    const list = spot && this.#follow(spot.node)
    if (!isSeq(list) || list.items.length === 0) return this.#set(pointer, [value])
    const entries = list.items as (Node | null)[]
    const previous = entries[at - 1]
    if (isFlow(list)) {
      const first = startOf(entries[0])
      if (!previous) return this.#splice(first, first, `${renderFlow(value)}, `)
      return this.#splice(endOf(previous), endOf(previous), `, ${renderFlow(value)}`)
    }
    const dash = dashOf(list, 0) ?? 0
    const column = columnOf(this.#text, dash)
    const entry = `-${renderEntry(value, column)}`
    if (at === 0) return this.#splice(dash, dash, `${entry}\n${' '.repeat(column)}`)
    const index = Math.min(at, entries.length) - 1
    const last = entries[index]
    const end = isEmpty(last) ? (dashOf(list, index) ?? 0) + 1 : endOf(last as Node)
    return this.#insertLine(this.#lineEndAfter(last, end), column, entry)
  }

  #insertLine(at: number, column: number, line: string): string {
    const indented = ' '.repeat(column) + line
    const endsLine = at > 0 && this.#text[at - 1] === '\n'
    return this.#splice(at, at, endsLine ? `${indented}\n` : `\n${indented}`)
  }

  #remove(pointer: string): string {
    const spot = this.#find(pointer)
    if (!spot || spot.index === -1) throw new LeadsNowhere(`nothing at ${pointer}`)
    const { parent, index } = spot
    const entries = isMap(parent) || isSeq(parent) ? parent.items : []
    if (entries.length === 1) {
      if (above(pointer) === '') throw new LeadsNowhere('nothing would be left')
      return this.#remove(above(pointer))
    }
    const starts = entries.map((_, at) => this.#startAt(parent, at))
    const [start = 0, next] = [starts[index], starts[index + 1]]
    const end = this.#endAt(parent, index)
    if (isFlow(parent)) {
      if (next !== undefined) return this.#splice(start, next, '')
      return this.#splice(this.#endAt(parent, index - 1), end, '')
    }
    const text = this.#text
    const after = Math.min(this.#lineEndAfter(this.#nodeAt(parent, index), end) + 1, text.length)
    const sharesLine = text.slice(lineStart(text, start), start).trim() !== ''
    if (!sharesLine) return this.#splice(lineStart(text, start), this.#pastEnd(end, after), '')
    // It begins on the line of a dash: the next comes up there, or begins below it where a comment stands between.
    if (next !== undefined && text.slice(after, next).trim() === '') return this.#splice(start, next, '')
    return this.#splice(text.slice(0, start).trimEnd().length, after - 1, '')
  }

  /** A block scalar ends with its line feed already. */
  #pastEnd(end: number, after: number): number {
    return this.#text[end - 1] === '\n' ? end : after
  }

  #comment(pointer: string, comment: string): string {
    const spot = this.#find(pointer)
    if (!spot || spot.index === -1) throw new LeadsNowhere(`nothing at ${pointer}`)
    const within = this.#outermostFlow(spot)
    const start = within ?? this.#startAt(spot.parent, spot.index)
    const text = this.#text
    const line = lineStart(text, start)
    const indent = /^ */.exec(text.slice(line))?.[0] ?? ''
    const lines = comment.split('\n').map((each) => `${indent}${`# ${each}`.trimEnd()}\n`)
    return this.#splice(line, line, lines.join(''))
  }

  /** Where the collection begins that is written in braces or brackets around a spot, if any. */
  #outermostFlow({ parent }: Spot): number | undefined {
    let found: number | undefined
    visit(this.#document, {
      Collection: (_, node) => {
        const isAround = startOf(node) <= startOf(parent) && (node.range?.[1] ?? 0) >= (parent.range?.[1] ?? 0)
        if (found === undefined && isFlow(node) && isAround) found = startOf(node)
      },
    })
    return found
  }

  #isWithinFlow(parent: Node): boolean {
    return this.#outermostFlow({ parent, index: 0, key: '' }) !== undefined
  }

  #startAt(parent: Node, index: number): number {
    if (isMap(parent)) return startOf((parent.items[index] as KeyValue).key)
    return isFlow(parent) ? startOf(this.#nodeAt(parent, index)) : (dashOf(parent, index) ?? 0)
  }

  #endAt(parent: Node, index: number): number {
    if (isMap(parent)) return endOfPair(parent.items[index] as KeyValue)
    const node = this.#nodeAt(parent, index)
    return isEmpty(node) ? this.#startAt(parent, index) + 1 : endOf(node as Node)
  }

  #nodeAt(parent: Node, index: number): Node | null | undefined {
    if (isMap(parent)) return (parent.items[index] as KeyValue).value
    return isSeq(parent) ? (parent.items[index] as Node | null) : undefined
  }

  /** Right after a key's colon or an entry's dash. */
  #markEnd(parent: Node, index: number): number {
    if (!isMap(parent)) return (dashOf(parent, index) ?? 0) + 1
    const pair = parent.items[index] as KeyValue
    return (colonOf(pair) ?? endOf(pair.key) - 1) + 1
  }

  /** The end of a value's own text; that of a block of text without its last line feed. */
  #writtenEnd(node: Node): number {
    const end = endOf(node)
    return this.#text[end - 1] === '\n' ? this.#text.slice(0, end).trimEnd().length : end
  }

  /** Where the line ends that a value ends on; after a block of text that keeps its blank lines, after those. */
  #lineEndAfter(node: Node | null | undefined, end: number): number {
    const last = deepest(node)
    const keepsLines = isScalar(last) && /^[|>]\d?\+/.test(this.#text.slice(startOf(last), startOf(last) + 3))
    if (keepsLines) return end
    return lineEnd(this.#text, this.#text[end - 1] === '\n' ? this.#text.slice(0, end).trimEnd().length : end)
  }

  #splice(start: number, end: number, replacement: string): string {
    return this.#text.slice(0, start) + replacement + this.#text.slice(end)
  }

  #follow(node: Node | null | undefined): Node | null | undefined {
    return isAlias(node) ? node.resolve(this.#document) : node
  }

  #valueOf(node: Node): unknown {
    return node.toJS(this.#document)
  }

  /** The spot of a pointer; undefined where what is around it isn't there either. */
  #find(pointer: string): Spot | undefined {
    const segments = pointerSegments(pointer)
    let node: Node | null | undefined = this.#document.contents
    let spot: Spot | undefined
    for (const [depth, segment] of segments.entries()) {
      const parent = this.#follow(node)
      if (isSeq(parent)) {
        const index = segment.startsWith('@')
          ? parent.items.findIndex((entry) => idOf(entry) === segment.slice(1))
          : Number(segment)
        if (!(index in parent.items)) throw new LeadsNowhere(`nothing at ${pointer}`)
        node = parent.items[index] as Node | null
        spot = { parent, index, key: segment, node }
      } else if (isMap(parent)) {
        const index = (parent.items as KeyValue[]).findIndex((pair) => nameOf(pair) === segment)
        node = (parent.items[index] as KeyValue | undefined)?.value
        spot = { parent, index, key: segment, node }
        if (index === -1) return depth === segments.length - 1 ? spot : undefined
      } else {
        return undefined
      }
    }
    return spot
  }
}

/** The last node within one. */
function deepest(node: Node | null | undefined): Node | null | undefined {
  if (isMap(node) && !node.flow) return deepest((node.items.at(-1) as KeyValue | undefined)?.value)
  if (isSeq(node) && !node.flow) return deepest(node.items.at(-1) as Node | null)
  return node
}

const nameOf = ({ key }: KeyValue): string => (isScalar(key) ? String(key.value).normalize('NFC') : '')

const above = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'))

/** A value in a map of its own, under the last key of a pointer. */
const nest = (pointer: string, value: unknown): unknown => ({ [pointerSegments(pointer).at(-1) ?? '']: value })

const isPlainMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function commonStart(a: readonly unknown[], b: readonly unknown[]): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) if (!isDeepStrictEqual(a[at], b[at])) return at
  return length
}

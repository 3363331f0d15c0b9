import { isMap, isScalar, isSeq, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import { type Diagnostic, problem } from '../model/diagnostic.js'
import { findNear } from '../model/find-near.js'
import { idOf, placeAt } from '../model/locate.js'
import { agreementSchema, resolve, type SchemaNode } from '../model/schema.js'
import type { Source } from '../model/source.js'

type MapNode = YAMLMap<Node, Node | null>
type Item = Pair<Node, Node | null>

/**
 * Puts what one file says over what those before it said. Maps are merged key by key, lists whose entries have ids entry by
 * entry; any other list or value takes the place of the earlier one. `~` (or `null`) takes a key away, `utgår: true` an
 * entry. Nothing is changed in place: what is merged are new maps and lists of the same nodes.
 */
export class Overlay {
  readonly problems: Diagnostic[] = []
  /** The inherited files of nodes; the agreement's own aren't in it. */
  readonly #homes: Map<Node, Source>
  /** Of entries of merged lists, which of its own file's list each is. */
  readonly #positions = new Map<Node, number>()

  constructor(homes: Map<Node, Source>) {
    this.#homes = homes
  }

  readonly positionOf = (node: Node): number | undefined => this.#positions.get(node)

  /** `upper` is the root of a file, `source` that file. */
  put(lower: Node, upper: Node, source: Source): Node {
    return this.#value(lower, upper, agreementSchema, source)
  }

  #value(lower: Node | null | undefined, upper: Node, schema: SchemaNode | undefined, source: Source): Node {
    const node = schema && resolve(agreementSchema, schema)
    if (isMap<Node, Node | null>(upper)) {
      return this.#map(isMap<Node, Node | null>(lower) ? lower : undefined, upper, node, source)
    }
    return isSeq<Node>(upper) ? this.#list(isSeq<Node>(lower) ? lower : undefined, upper, node, source) : upper
  }

  #map(lower: MapNode | undefined, upper: MapNode, node: SchemaNode | undefined, source: Source): Node {
    const pairs = new Map<string, Item>(lower?.items.map((pair) => [nameOf(pair), pair]))
    for (const pair of upper.items) {
      const name = nameOf(pair)
      const schema = propertyOf(node, name)
      if (schema && isCleared(pair.value)) pairs.delete(name)
      else pairs.set(name, this.#pair(pairs.get(name), pair, schema, source))
    }
    const merged = new YAMLMap<Node, Node | null>()
    merged.items = [...pairs.values()]
    return this.#asWrittenIn(upper, merged)
  }

  #pair(lower: Item | undefined, { key, value }: Item, schema: SchemaNode | undefined, source: Source): Item {
    return new Pair<Node, Node | null>(key, value && this.#value(lower?.value, value, schema, source))
  }

  #list(lower: YAMLSeq<Node> | undefined, upper: YAMLSeq<Node>, node: SchemaNode | undefined, source: Source): Node {
    const item = node?.items && resolve(agreementSchema, node.items)
    const merged = new YAMLSeq<Node>()
    merged.items =
      item && hasIds(item, lower)
        ? this.#entries(lower?.items ?? [], upper.items, item, source)
        : upper.items.map((entry) => this.#value(undefined, entry, item, source))
    return this.#asWrittenIn(upper, merged)
  }

  #entries(lower: readonly Node[], upper: readonly Node[], item: SchemaNode, source: Source): Node[] {
    const inherited: (Node | undefined)[] = [...lower]
    const added: Node[] = []
    const ids = lower.map(idOf)
    const places = new Map(ids.map((id, at) => [id, at] as const).toReversed()) // of doubled ones the first
    const taken = new Set<number>()
    for (const [position, entry] of upper.entries()) {
      const id = idOf(entry)
      const found = id === undefined ? -1 : (places.get(id) ?? -1)
      const at = taken.has(found) ? -1 : found // a second entry of that id isn't another's, and is told as such
      taken.add(at)
      const says = dropOf(entry)
      if (says) {
        if (this.#drops(says, id, at, ids, source)) inherited[at] = undefined
        this.#tellLost(entry, source)
        continue
      }
      const merged = this.#value(at === -1 ? undefined : inherited[at], entry, item, source)
      this.#positions.set(merged, position)
      if (at === -1) added.push(merged)
      else inherited[at] = merged
    }
    return [...inherited.filter((entry) => entry !== undefined), ...added]
  }

  /** What an entry that goes says besides would be lost without a word. */
  #tellLost(entry: Node, source: Source): void {
    const others = isMap<Node, Node | null>(entry)
      ? entry.items.filter((pair) => !['id', 'utgår'].includes(nameOf(pair)))
      : []
    const [start = 0, end = 0] = others[0]?.key.range ?? []
    if (others.length === 0) return
    this.problems.push(problem('lost-with-entry', { keys: others.map(nameOf) }, placeAt(source, start, end)))
  }

  /** Whether an entry with `utgår` takes an inherited one away; what is wrong with it is told. */
  #drops(
    says: Node,
    id: string | undefined,
    at: number,
    ids: readonly (string | undefined)[],
    source: Source,
  ): boolean {
    const [start, end] = says.range ?? [0, 0]
    const place = placeAt(source, start, end)
    if (!isScalar(says) || says.value !== true) {
      const value = source.text.slice(start, end).trim()
      this.problems.push(problem('wrong-choice', { key: 'utgår', value, allowed: ['true'] }, place))
      return false
    }
    if (at !== -1) return true
    const known = ids.filter((each) => each !== undefined)
    const near = id === undefined ? undefined : findNear(id, known)
    const detail = { ...(id !== undefined && { id }), known, ...(near !== undefined && { near }) }
    this.problems.push(problem('nothing-to-drop', detail, place))
    return false
  }

  /** A merged map or list stands where its latest part does. */
  #asWrittenIn<N extends YAMLMap<Node, Node | null> | YAMLSeq<Node>>(upper: Node, merged: N): N {
    if (upper.range) merged.range = upper.range
    if (upper.anchor !== undefined) merged.anchor = upper.anchor
    const home = this.#homes.get(upper)
    if (home) this.#homes.set(merged, home)
    return merged
  }
}

const nameOf = ({ key }: Item): string => (isScalar(key) ? String(key.value) : String(key))

const propertyOf = (node: SchemaNode | undefined, name: string): SchemaNode | undefined =>
  Object.hasOwn(node?.properties ?? {}, name) ? node?.properties?.[name] : undefined

/** YAML's signs for nothing; an empty value is most likely one that somebody forgot, and is told as such. */
const isCleared = (value: Node | null): boolean =>
  isScalar(value) && value.type === Scalar.PLAIN && (value.source === '~' || value.source === 'null')

/** Where ids are a choice, a list whose entries have none is like any other. */
function hasIds(item: SchemaNode, lower: YAMLSeq<Node> | undefined): boolean {
  if (item.required?.includes('id')) return true
  return item.properties?.id !== undefined && (lower?.items ?? []).every((entry) => idOf(entry) !== undefined)
}

/** What an entry says under `utgår`. */
function dropOf(entry: Node): Node | undefined {
  if (!isMap<Node, Node | null>(entry)) return undefined
  const pair = entry.items.find((each) => nameOf(each) === 'utgår')
  return pair && (pair.value ?? pair.key)
}

import { agreementSchema, type Collection, definitionName, resolve, type SchemaNode } from '../../model/schema.js'
import { type AddedKind, addedKeys, madeOf } from '../extend-view.js'

/**
 * What a template can see at a place, before there is any agreement: the shape of the views that `view-agreement.ts`
 * makes, from the same schema.
 */
export type Shape =
  /** Printed as it stands; a number can be counted with. */
  | { readonly kind: 'text' | 'number' }
  /** Text that may have paragraphs and lists. */
  | { readonly kind: 'prose' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'choice'; readonly names: readonly string[] }
  | { readonly kind: 'list'; readonly item: Shape; readonly lies: Lies }
  | { readonly kind: 'entry'; readonly name: string; readonly keys: ReadonlyMap<string, Shape>; readonly lies: Lies }
  /** Nothing is known of it: the scope of a part that nothing calls. */
  | { readonly kind: 'any' }

/** Whether the YAML has the value within what holds it; another stands elsewhere, and may lead back here. */
type Lies = 'within' | 'elsewhere'

export const text: Shape = { kind: 'text' }
export const flag: Shape = { kind: 'flag' }
export const anything: Shape = { kind: 'any' }

const entries = new Map<string, Shape>()

/** The shape of what all templates of an agreement begin with. */
export const agreementShape = (): Shape => entryOf('agreement', agreementSchema, 'within')

/** One shape for each definition, whose keys are made when first asked for: a unit has units. */
function entryOf(name: string, node: SchemaNode, lies: Lies): Shape {
  const known = entries.get(`${lies} ${name}`)
  if (known) return known
  let keys: ReadonlyMap<string, Shape> | undefined
  const shape: Shape = {
    kind: 'entry',
    name,
    lies,
    get keys() {
      keys ??= keysOf(name, node)
      return keys
    },
  }
  entries.set(`${lies} ${name}`, shape)
  return shape
}

function keysOf(name: string, node: SchemaNode): ReadonlyMap<string, Shape> {
  const own = Object.entries(node.properties ?? {}).map(([key, child]): [string, Shape] => [
    key,
    shapeOf(child, `${name}.${key}`),
  ])
  const added = [madeOf[name] ?? '', name].flatMap((each) => Object.entries(addedKeys[each] ?? {}))
  return new Map([...own, ...added.map(([key, kind]): [string, Shape] => [key, addedShape(kind)])])
}

/** As `Walk` in view-agreement.ts sees values. `path` names an entry that has no definition of its own. */
function shapeOf(node: SchemaNode, path: string, lies: Lies = 'within'): Shape {
  const schema = resolve(agreementSchema, node)
  if (schema['x-viser-til']) return definitionOf(referred(schema['x-viser-til']))
  if (schema.items) return { kind: 'list', item: shapeOf(schema.items, path), lies }
  if (schema.properties) return entryOf(definitionName(node) ?? path, schema, lies)
  if (schema.enum) return { kind: 'choice', names: schema.enum }
  if (schema.type === 'boolean') return flag
  if (schema.contentMediaType === 'text/markdown') return { kind: 'prose' }
  return schema.type === 'integer' || schema.type === 'number' ? { kind: 'number' } : text
}

/** The definition of what an id refers to. Units stand below their parties, acts in the text set. */
function referred(collection: Collection): string {
  if (collection === 'enheter') return 'unit'
  if (collection === 'lover') return 'act'
  return definitionName(agreementSchema.properties?.[collection]?.items ?? {}) ?? collection
}

function addedShape(kind: AddedKind): Shape {
  const name = /<(.+)>/.exec(kind)?.[1]
  if (kind === '[text]') return { kind: 'list', item: text, lies: 'elsewhere' }
  if (name === undefined) return { kind: kind as 'text' | 'prose' | 'flag' }
  return kind.startsWith('[') ? { kind: 'list', item: definitionOf(name), lies: 'elsewhere' } : definitionOf(name)
}

/** An act is no definition of the schema: the text set has it. */
function definitionOf(name: string): Shape {
  const node = agreementSchema.$defs[madeOf[name] ?? name]
  return entryOf(name, node ?? {}, 'elsewhere')
}

/** An entry with more keys: what a part is called with. */
export function withKeys(shape: Shape, more: readonly (readonly [string, Shape])[]): Shape {
  if (shape.kind !== 'entry' || more.length === 0) return shape
  return { ...shape, name: `${shape.name}+`, keys: new Map([...shape.keys, ...more]) }
}

/** What comes after a full stop; undefined where there is no such thing. */
export function stepInto(shape: Shape, name: string): Shape | undefined {
  switch (shape.kind) {
    case 'any':
      return anything
    case 'entry':
      return shape.keys.get(name)
    case 'list':
      return /^\d+$/.test(name) ? shape.item : undefined
    case 'choice':
      return shape.names.includes(name) ? flag : undefined
    default:
      return undefined
  }
}

/** The names that could stand there. */
export function namesWithin(shape: Shape): readonly string[] {
  if (shape.kind === 'entry') return [...shape.keys.keys()]
  return shape.kind === 'choice' ? shape.names : []
}

import schema from '../../schemas/avtale.schema.json' with { type: 'json' }

/** What of JSON Schema our schemas use, as far as code walks it. */
export interface SchemaNode {
  readonly $ref?: string
  readonly type?: string
  readonly title?: string
  readonly description?: string
  readonly examples?: readonly unknown[]
  readonly enum?: readonly string[]
  /** Of a text: what editors offer, beside what else it may be. */
  readonly anyOf?: readonly SchemaNode[]
  readonly const?: unknown
  readonly format?: string
  readonly contentMediaType?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly items?: SchemaNode
  /** The collection whose entry a string names by its id. */
  readonly 'x-viser-til'?: Collection
  /** How a string is printed where it isn't printed as it stands. */
  readonly 'x-visning'?: 'telefon' | 'dager' | 'bestemmelse'
  /**
   * What may be kept from the web edition. Of an object what it is, which says how it is left out: it has `offentlig`
   * for its mark. Of another value the key beside it that marks it.
   */
  readonly 'x-offentlig'?: string
  /** What a change of it is about, where that isn't what is agreed (`innhold`); it holds for all below too. */
  readonly 'x-endring'?: 'innhold' | 'standardtekst' | 'kontakt' | 'redaksjonell'
  /** Of an object: the same of its keys, where what they refer to says something else. Beside a reference, editors would lose its type. */
  readonly 'x-endring-av'?: Readonly<Record<string, NonNullable<SchemaNode['x-endring']>>>
  /** Of an object: it is one fact, and is compared and told whole. */
  readonly 'x-samlet'?: boolean
}

/** What ids refer to. Units stand below their parties; acts in the text set. */
export type Collection = 'parter' | 'enheter' | 'kontakter' | 'målgrupper' | 'strategier' | 'innsatsområder' | 'lover'

/** A whole schema: what it says of a file, and the definitions that its references lead to. */
export interface Schema extends SchemaNode {
  readonly $defs: Readonly<Record<string, SchemaNode>>
}

export const agreementSchema = schema as Schema

/** The version of the schemas that this program reads. */
export const supportedSchema = 1

/** A node of a schema with its references followed; what stands beside a reference wins. */
export function resolve(schema: Schema, node: SchemaNode): SchemaNode {
  if (!node.$ref) return node
  const known = resolved.get(node)
  if (known) return known
  const { $ref, ...beside } = node
  const whole = { ...resolve(schema, definition(schema, $ref)), ...beside }
  resolved.set(node, whole)
  return whole
}

/** A node belongs to one schema, and is asked for once for each value. */
const resolved = new WeakMap<SchemaNode, SchemaNode>()

/** The values that a text may have, or that are offered for it where it may have others. */
export const choicesOf = (node: SchemaNode | undefined): readonly string[] =>
  node?.enum ?? node?.anyOf?.find((each) => each.enum)?.enum ?? []

/** The name under $defs of the node's own definition, if it has one. */
export function definitionName(node: SchemaNode): string | undefined {
  return node.$ref?.replace('#/$defs/', '')
}

function definition({ $defs }: Schema, ref: string): SchemaNode {
  const found = $defs[ref.replace('#/$defs/', '')]
  if (!found) throw new Error(`the schema has no ${ref}`)
  return found
}

import type { TemplateThing } from '../../model/diagnostic.js'
import { agreementShape, namesWithin, type Shape, stepInto } from './view-shape.js'

/** A field that templates can use. */
export interface ListedField {
  readonly name: string
  readonly kind: TemplateThing
  /** What it may be, where it is a choice. */
  readonly choices: readonly string[]
}

/** What lies within a field, or at the top; of a list, within each of its entries. Undefined where there is no such field. */
export function listFields(path: readonly string[]): ListedField[] | undefined {
  let shape: Shape | undefined = agreementShape()
  for (const part of path) shape = shape && stepInto(entryOf(shape), part)
  if (!shape) return undefined
  const within = entryOf(shape)
  return [...namesWithin(within)].sort().flatMap((name) => {
    const field = stepInto(within, name)
    return field ? [{ name, kind: kindOf(field), choices: field.kind === 'choice' ? field.names : [] }] : []
  })
}

const entryOf = (shape: Shape): Shape => (shape.kind === 'list' ? shape.item : shape)
const kindOf = ({ kind }: Shape): TemplateThing => (kind === 'any' ? 'text' : kind)

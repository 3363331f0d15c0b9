import { idOfEntry } from '../../model/entry-segment.js'
import { pointerSegments } from '../../model/locate.js'
import { agreementSchema, definitionName, resolve, type SchemaNode } from '../../model/schema.js'
import { isObject } from '../../model/value-at.js'

/** One part of the way from an agreement down to a value of it. */
export interface Step {
  readonly value: unknown
  readonly node: SchemaNode
  /** What the value is, by its name in the schema. */
  readonly definition: string
  /** What the map is that it stands in; absent of an entry of a list. */
  readonly owner?: string
  /** The key it stands under; of an entry of a list, the list's. */
  readonly key: string
}

/** The way to the value at a pointer as origins have it; the agreement itself isn't part of it. */
export function stepsTo(agreement: unknown, pointer: string): Step[] {
  const steps: Step[] = []
  let at: Step = { value: agreement, node: agreementSchema, definition: 'agreement', key: '' }
  for (const segment of pointerSegments(pointer)) {
    at = Array.isArray(at.value) ? entryStep(at, at.value, segment) : keyStep(at, segment)
    steps.push(at)
  }
  return steps
}

/** The step from a map to what stands under a key of it. */
export function keyStep({ value, node, definition: owner }: Step, key: string): Step {
  const written = node.properties?.[key] ?? {}
  const below = isObject(value) ? value[key] : undefined
  return {
    value: below,
    node: resolve(agreementSchema, written),
    definition: definitionName(written) ?? `${owner}.${key}`,
    owner,
    key,
  }
}

function entryStep(list: Step, entries: readonly unknown[], segment: string): Step {
  const id = segment.startsWith('@') ? segment.slice(1) : undefined
  return entryOf(list, id === undefined ? entries[Number(segment)] : entries.find((each) => idOfEntry(each) === id))
}

/** The step from a list to an entry of it. */
export function entryOf({ node, key, definition }: Step, value: unknown): Step {
  const written = node.items ?? {}
  return {
    value,
    node: resolve(agreementSchema, written),
    definition: definitionName(written) ?? definition,
    key,
  }
}

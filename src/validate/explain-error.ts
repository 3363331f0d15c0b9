import type { ErrorObject } from 'ajv'
import { type Diagnostic, mendable, type Place, type Problems, problem, type ValueKind } from '../model/diagnostic.js'
import { findNear } from '../model/find-near.js'
import { fixValue } from '../model/fix-value.js'
import { joinPointer, locate, locateOwn, placeAt, pointerSegments, writtenAt } from '../model/locate.js'
import { choicesOf, type Schema, type SchemaNode } from '../model/schema.js'
import type { Source } from '../model/source.js'
import { isMap, isObject, valueAt } from '../model/value-at.js'
import { isRange } from './check-ranges.js'
import { type Index, referredCollection } from './index-ids.js'
import { missingKeys } from './is-told-elsewhere.js'
import { allowedKeys, formatAt, helpAt, schemaAt } from './schema-at.js'
import { certainForm, suggestForm } from './suggest-form.js'

/** A file with what its schema says of it, and the ids in it. */
export interface ReadFile {
  readonly source: Source
  readonly schema: Schema
  /** All that the file says, as plain data. */
  readonly root: unknown
  readonly index: Index
}

/** One error of the validator's, with what is needed to explain it. */
export interface Case extends ReadFile {
  readonly error: ErrorObject
  /** All errors about the same value: a choice of required keys is told by several. */
  readonly beside: readonly ErrorObject[]
}

/** An error of the validator's → a problem; unknown keys are explained on their own. */
export function explainError(one: Case): Diagnostic {
  const explain = explanations[one.error.keyword]
  if (!explain) throw new Error(`no explanation of the schema keyword ${one.error.keyword}`)
  return explain(one)
}

const explanations: Readonly<Record<string, (one: Case) => Diagnostic>> = {
  required: missingKey,
  anyOf: ({ source, error, beside }) =>
    problem('missing-one-of', { keys: missingKeys(beside) }, ...mapPlace(source, error.instancePath)),
  dependentRequired: ({ source, error: { instancePath, params } }) => {
    const because = String(params.property)
    const place = locate(source, joinPointer(instancePath, because), 'key')
    return problem('missing-companion', { key: String(params.missingProperty), because }, place)
  },
  type: wrongType,
  const: (one) => wrongChoice(one, [String(one.error.params.allowedValue)]),
  enum: (one) => wrongChoice(one, (one.error.params.allowedValues as unknown[]).map(String)),
  format: wrongFormat,
  pattern: wrongFormat,
  minimum: (one) => outOfRange(one, 'least'),
  maximum: (one) => outOfRange(one, 'most'),
  minLength: (one) => wrongLength(one, 'least', 'characters'),
  maxLength: (one) => wrongLength(one, 'most', 'characters'),
  minItems: (one) => wrongLength(one, 'least', 'entries'),
  maxItems: (one) => wrongLength(one, 'most', 'entries'),
  minProperties: (one) => wrongLength(one, 'least', 'keys'),
}

function missingKey({ source, schema, index, error: { instancePath, params } }: Case): Diagnostic {
  const key = String(params.missingProperty)
  const node = schemaAt(schema, joinPointer(instancePath, key))
  const example = exampleId(index, node) ?? exampleOf(node)
  const { key: parent, entry } = aboutValue(schema, instancePath)
  const choices = choicesOf(node)
  const detail: Problems['missing-key'] = {
    key,
    parent,
    ...(entry && { entry }),
    ...(node?.title && { title: node.title }),
    ...(node?.description && { about: node.description }),
    ...(example && { example }),
    ...(choices.length > 1 && { choices }),
  }
  if (key === 'id') return problem('missing-key', detail, locate(source, instancePath, 'key')) // only its own file can give it
  return problem('missing-key', detail, ...mapPlace(source, instancePath))
}

/** Of a reference, an id that is there, or nothing: what the schema gives as an example is there by chance only. */
function exampleId({ entries }: Index, node: SchemaNode | undefined): string | undefined {
  const collection = referredCollection(node)
  return collection && (entries.find((entry) => entry.collection === collection)?.id ?? '')
}

function wrongType({ source, schema, root, error: { instancePath, params } }: Case): Diagnostic {
  const value = valueAt(root, instancePath)
  const actual = kindOf(value)
  const node = schemaAt(schema, instancePath)
  const keys = allowedKeys(node)
  const detail: Problems['wrong-type'] = {
    ...aboutValue(schema, instancePath),
    expected: schemaKinds[String(params.type)] ?? 'text',
    actual,
    ...(actual !== 'map' && actual !== 'list' && { value: writtenAt(source, instancePath) }),
    ...(keys.length > 0 && { keys }),
    ...(node && isRange(schema, node) && Number.isInteger(value) && { example: `{ fra: ${value}, til: ${value} }` }),
  }
  return problem('wrong-type', detail, locate(source, instancePath, actual === 'nothing' ? 'key' : 'value'))
}

function wrongChoice({ source, schema, root, error: { instancePath } }: Case, allowed: readonly string[]): Diagnostic {
  const found = valueAt(root, instancePath)
  const value = isObject(found) ? writtenAt(source, instancePath) : String(found)
  const near = findNear(value, allowed)
  const detail = { ...aboutValue(schema, instancePath), value, allowed, ...(near && { near }) }
  return problem('wrong-choice', detail, locate(source, instancePath))
}

function wrongFormat({ source, schema, root, error: { instancePath, params } }: Case): Diagnostic {
  const value = String(valueAt(root, instancePath))
  const format = formatAt(schema, instancePath)
  const fits = params.pattern ? matches(new RegExp(String(params.pattern), 'u')) : isDate
  const guess = suggestForm(format, value, fits)
  const example = guess ?? exampleOf(schemaAt(schema, instancePath))
  const detail: Problems['wrong-format'] = {
    ...aboutValue(schema, instancePath),
    value,
    format,
    ...(example !== undefined && { example }),
    ...(guess !== undefined && { guessed: true }),
  }
  const form = certainForm(format, value, fits)
  const fix = form === undefined ? undefined : fixValue(source, instancePath, form)
  return mendable(problem('wrong-format', detail, locate(source, instancePath)), fix)
}

function outOfRange({ source, schema, error: { instancePath, params } }: Case, bound: 'least' | 'most'): Diagnostic {
  const detail = {
    ...aboutValue(schema, instancePath),
    value: writtenAt(source, instancePath),
    limit: String(params.limit),
    bound,
  }
  return problem('out-of-range', detail, locate(source, instancePath))
}

function wrongLength(
  { source, schema, error: { instancePath, params } }: Case,
  bound: 'least' | 'most',
  unit: Problems['wrong-length']['unit'],
): Diagnostic {
  const detail = { ...aboutValue(schema, instancePath), limit: Number(params.limit), bound, unit }
  return problem('wrong-length', detail, locate(source, instancePath))
}

/** The key a value stands under, which entry of a list it is, and what the schema says of it. */
function aboutValue(schema: Schema, pointer: string): { key: string; entry?: number; about?: string } {
  const segments = pointerSegments(pointer)
  const last = segments.at(-1) ?? ''
  const about = helpAt(schema, pointer)
  return {
    key: segments.findLast((segment) => !isIndex(segment)) ?? '',
    ...(isIndex(last) && { entry: Number(last) + 1 }),
    ...(about && { about }),
  }
}

/** No key of the schema is a number. */
const isIndex = (segment: string): boolean => /^\d+$/.test(segment)

/**
 * A map is pointed at by its key; in a list by its first line; the whole file by its beginning. What an inherited one
 * lacks is for the agreement to give: that is told in its own file, with where the map is inherited from.
 */
function mapPlace(source: Source, pointer: string): [place: Place, severity: 'error', related: Place[]] {
  const place = pointer ? locate(source, pointer, 'key') : placeAt(source, 0, 0)
  return place.file === source.file ? [place, 'error', []] : [locateOwn(source, pointer), 'error', [place]]
}

function kindOf(value: unknown): ValueKind {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'list'
  if (isMap(value)) return 'map'
  return typeof value === 'string' ? 'text' : typeof value === 'boolean' ? 'boolean' : 'number'
}

const schemaKinds: Readonly<Record<string, ValueKind>> = {
  string: 'text',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  object: 'map',
  array: 'list',
}

/** A value as one would write it in YAML, where the schema has a single one. */
function exampleOf(node: SchemaNode | undefined): string | undefined {
  const example = node?.const ?? (node?.enum?.length === 1 ? node.enum[0] : node?.examples?.[0])
  return typeof example === 'string' || typeof example === 'number' ? String(example) : undefined
}

const matches = (pattern: RegExp) => (value: string) => pattern.test(value)

/** Whether the day exists. */
function isDate(value: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value
}

import type { ErrorObject } from 'ajv'
import { isMap as isMapNode } from 'yaml'
import { type Diagnostic, mendable, type Place, type Problems, problem, type ValueKind } from '../model/diagnostic.js'
import { findNear } from '../model/find-near.js'
import { fixValue } from '../model/fix-value.js'
import {
  joinPointer,
  locate,
  locateOwn,
  locateStart,
  nodeAt,
  pointerSegments,
  positionOf,
  writtenAt,
} from '../model/locate.js'
import { choicesOf, type Schema, type SchemaNode } from '../model/schema.js'
import type { Source } from '../model/source.js'
import { isMap, isObject, valueAt } from '../model/value-at.js'
import { type Index, referredCollection } from './index-ids.js'
import { missingKeys } from './is-told-elsewhere.js'
import { allowedKeys, formatAt, helpAt, schemaAt } from './schema-at.js'
import { certainForm, suggestForm } from './suggest-form.js'
import { skeletonOf, suggestShape } from './suggest-shape.js'

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

function missingKey({ source, schema, root, index, error: { instancePath, params } }: Case): Diagnostic {
  const key = String(params.missingProperty)
  const pointer = joinPointer(instancePath, key)
  const node = schemaAt(schema, pointer)
  const map = nodeAt(source, instancePath)
  const about = helpAt(schema, pointer)
  const example =
    key === 'id' ? idFrom(valueAt(root, instancePath)) : (exampleId(index, node) ?? exampleOf(schema, node))
  const { key: parent, entry } = aboutValue(source, schema, instancePath)
  const choices = choicesOf(node)
  const detail: Problems['missing-key'] = {
    key,
    parent,
    ...(entry && { entry }),
    ...(node?.title && { title: node.title }),
    ...(about && { about }),
    ...(example && { example }),
    ...(choices.length > 1 && { choices }),
    ...(isMapNode(map) && map.flow && { isInBraces: true }),
  }
  if (key === 'id') return problem('missing-key', detail, locate(source, instancePath, 'key')) // only its own file can give it
  return problem('missing-key', detail, ...mapPlace(source, instancePath))
}

/** An id that an entry could have, from what it is called. */
function idFrom(entry: unknown): string | undefined {
  const name = isMap(entry) ? (entry.navn ?? entry.tittel) : undefined
  return typeof name === 'string' ? suggestForm('id', name, (guess) => guess !== '') : undefined
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
  const written = actual === 'map' || actual === 'list' ? undefined : writtenAt(source, instancePath)
  const isCollection = params.type === 'object' || params.type === 'array'
  const example = node && isCollection ? suggestShape(schema, node, written ?? '') : undefined
  const detail: Problems['wrong-type'] = {
    ...aboutValue(source, schema, instancePath),
    expected: schemaKinds[String(params.type)] ?? 'text',
    actual,
    ...(actual === 'nothing' && neededAt(schema, instancePath)),
    ...(written !== undefined && { value: written }),
    ...(keys.length > 0 && { keys }),
    ...(example && { example }),
  }
  return problem('wrong-type', detail, locate(source, instancePath, actual === 'nothing' ? 'key' : 'value'))
}

function wrongChoice({ source, schema, root, error: { instancePath } }: Case, allowed: readonly string[]): Diagnostic {
  const found = valueAt(root, instancePath)
  const value = isObject(found) ? writtenAt(source, instancePath) : String(found)
  const near = findNear(value, allowed)
  const detail = { ...aboutValue(source, schema, instancePath), value, allowed, ...(near && { near }) }
  return problem('wrong-choice', detail, locate(source, instancePath))
}

function wrongFormat({ source, schema, root, error: { instancePath, params } }: Case): Diagnostic {
  const value = String(valueAt(root, instancePath))
  const format = formatAt(schema, instancePath)
  const fits = params.pattern ? matches(new RegExp(String(params.pattern), 'u')) : isDate
  const guess = suggestForm(format, value, fits)
  const example = guess ?? exampleOf(schema, schemaAt(schema, instancePath))
  const detail: Problems['wrong-format'] = {
    ...aboutValue(source, schema, instancePath),
    value,
    format,
    ...(example !== undefined && { example }),
    ...(guess !== undefined && { guessed: true }),
    ...(value.trim() === '' && neededAt(schema, instancePath)),
  }
  const form = certainForm(format, value, fits)
  const fix = form === undefined ? undefined : fixValue(source, instancePath, form)
  return mendable(problem('wrong-format', detail, locate(source, instancePath)), fix)
}

function outOfRange({ source, schema, error: { instancePath, params } }: Case, bound: 'least' | 'most'): Diagnostic {
  const detail = {
    ...aboutValue(source, schema, instancePath),
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
  const node = schemaAt(schema, instancePath)
  const isShort = bound === 'least' && unit === 'entries'
  const detail: Problems['wrong-length'] = {
    ...aboutValue(source, schema, instancePath),
    limit: Number(params.limit),
    bound,
    unit,
    ...(unit === 'characters' && bound === 'least' && neededAt(schema, instancePath)),
    ...(isShort && node && params.limit === 1 && { example: skeletonOf(schema, node) }),
  }
  return problem('wrong-length', detail, locate(source, instancePath))
}

/** Of an empty value, whether its key can't be left out either. */
function neededAt(schema: Schema, pointer: string): { isRequired?: true } {
  const parent = schemaAt(schema, pointer.slice(0, pointer.lastIndexOf('/')))
  return parent?.required?.includes(pointerSegments(pointer).at(-1) ?? '') ? { isRequired: true } : {}
}

/** The key a value stands under, which entry of its file's list it is, and what the schema says of it. */
function aboutValue(
  source: Source,
  schema: Schema,
  pointer: string,
): Pick<Problems['wrong-length'], 'key' | 'entry' | 'about'> {
  const segments = pointerSegments(pointer)
  const last = segments.at(-1) ?? ''
  const about = helpAt(schema, pointer)
  return {
    key: segments.findLast((segment) => !isIndex(segment)) ?? '',
    ...(isIndex(last) && { entry: (positionOf(source, pointer) ?? Number(last)) + 1 }),
    ...(about && { about }),
  }
}

/** No key of the schema is a number. */
const isIndex = (segment: string): boolean => /^\d+$/.test(segment)

/**
 * A map is pointed at by its key; in a list by its first line; the whole file by its first key. What an inherited one
 * lacks is for the agreement to give: that is told in its own file, with where the map is inherited from.
 */
function mapPlace(source: Source, pointer: string): [place: Place, severity: 'error', related: Place[]] {
  if (!pointer) return [source.heritage?.place ?? locateStart(source, pointer), 'error', []]
  const place = locate(source, pointer, 'key')
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

/** A value as one would write it in YAML, where the schema has a single one, or the least that a map or a list can be. */
function exampleOf(schema: Schema, node: SchemaNode | undefined): string | undefined {
  if (node?.properties || node?.items) return skeletonOf(schema, node)
  const example = node?.const ?? (node?.enum?.length === 1 ? node.enum[0] : node?.examples?.[0])
  return typeof example === 'string' || typeof example === 'number' ? String(example) : undefined
}

const matches = (pattern: RegExp) => (value: string) => pattern.test(value)

/** Whether the day exists. */
function isDate(value: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value
}

import type { ErrorObject } from 'ajv'
import { type Diagnostic, failure, type Outcome, problem, success } from '../model/diagnostic.js'
import { findNear } from '../model/find-near.js'
import { locate, writtenAt } from '../model/locate.js'
import { type Schema, supportedSchema } from '../model/schema.js'
import { notOfKind, type Source } from '../model/source.js'
import { isMap } from '../model/value-at.js'
import { explainErrors, type Finding } from './explain-errors.js'
import { type Index, indexIds } from './index-ids.js'
import { allowedKeys } from './schema-at.js'
import { type TakenText, takeWrittenText } from './take-written-text.js'

/** What a source says, held against its schema. */
export interface Shape {
  readonly root: unknown
  readonly index: Index
  /** Where it isn't as the schema wants it. */
  readonly findings: readonly Finding[]
  readonly taken: readonly TakenText[]
}

/** A schema with the validator that the build made of it. */
export interface Compiled {
  readonly schema: Schema
  readonly validate: { (value: unknown): boolean; readonly errors: ErrorObject[] | null | undefined }
}

/** Source → what it says and where that is wrong. Fails where the file is something else, or of another version. */
export function readShape(source: Source, { schema, validate }: Compiled): Outcome<Shape> {
  const errorsOf = (value: unknown): readonly ErrorObject[] => (validate(value) ? [] : [...(validate.errors ?? [])])
  const root: unknown = source.yaml.toJS()
  if (isSomethingElse(root, schema)) {
    return failure([problem(notOfKind[source.kind], {}, locate(source, '', 'key'))])
  }
  const firstErrors = errorsOf(root)
  const unsupported = unsupportedSchema(source, firstErrors)
  if (unsupported) return failure([unsupported])

  const taken = takeWrittenText(source, root, firstErrors)
  const errors = taken.length > 0 ? errorsOf(root) : firstErrors
  const index = indexIds(schema, root)
  return success({ root, index, findings: explainErrors({ source, schema, root, index }, errors), taken })
}

/** What was found and what was read as text → the outcome, in the order of the file. */
export function conclude<T>(source: Source, { root, taken }: Shape, findings: readonly Finding[]): Outcome<T> {
  const told = new Set(findings.map(({ pointer }) => pointer))
  const warnings = taken.filter(({ pointer }) => !told.has(pointer)).map(({ warning }) => warning)
  const diagnostics = inOrderOfPlace(source, [...findings.map(({ diagnostic }) => diagnostic), ...warnings])
  return findings.length > 0 ? failure(diagnostics) : success(root as T, diagnostics)
}

/** YAML, but nothing that we know: to go through all that the schema has and this hasn't would help nobody. */
function isSomethingElse(root: unknown, schema: Schema): boolean {
  const known = allowedKeys(schema)
  return !isMap(root) || !Object.keys(root).some((key) => known.includes(key) || findNear(key, known))
}

/** Keys of another version may mean anything: nothing else is told then. */
function unsupportedSchema(source: Source, errors: readonly ErrorObject[]): Diagnostic | undefined {
  if (!errors.some(({ instancePath }) => instancePath === '/skjema')) return undefined
  const value = writtenAt(source, '/skjema')
  const place = locate(source, '/skjema', value ? 'value' : 'key')
  return problem('unsupported-schema', { value, supported: supportedSchema }, place)
}

/** The file's own come first, then those of the files it inherits. */
function inOrderOfPlace({ file, heritage }: Source, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const files = [file, ...(heritage?.files.map(({ source }) => source.file) ?? [])]
  const rank = ({ place }: Diagnostic): number => (place ? files.indexOf(place.file) : 0)
  return diagnostics.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0),
  )
}

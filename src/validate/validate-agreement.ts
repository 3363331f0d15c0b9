import type { ErrorObject } from 'ajv'
import { validate } from '../generated/validate-agreement.js'
import type { Agreement } from '../model/agreement.js'
import { type Diagnostic, failure, type Outcome, problem, success } from '../model/diagnostic.js'
import { findNear } from '../model/find-near.js'
import { locate, nodeAt } from '../model/locate.js'
import { agreementSchema } from '../model/schema.js'
import type { Source } from '../model/source.js'
import { checkParties } from './check-parties.js'
import { checkRanges } from './check-ranges.js'
import { checkReferences } from './check-references.js'
import { explainErrors, type Finding } from './explain-errors.js'
import { indexIds } from './index-ids.js'
import { allowedKeys } from './schema-at.js'
import { takeWrittenText } from './take-written-text.js'
import { isMap } from './value-at.js'

/** The version of the schema that this program reads. */
const supportedSchema = 1

/** Source → agreement, or everything that stands in the way, in the order of the file. */
export function validateAgreement(source: Source): Outcome<Agreement> {
  const agreement: unknown = source.yaml.toJS()
  if (isSomethingElse(agreement)) return failure([problem('not-an-agreement', {}, locate(source, '', 'key'))])
  const firstErrors = errorsOf(agreement)
  const unsupported = unsupportedSchema(source, firstErrors)
  if (unsupported) return failure([unsupported])

  const taken = takeWrittenText(source, agreement, firstErrors)
  const errors = taken.length > 0 ? errorsOf(agreement) : firstErrors
  const index = indexIds(agreement)
  const shape = explainErrors({ source, agreement, index }, errors)
  const references = checkReferences(source, index, shape)
  const findings = [
    ...shape.filter((finding) => !isReplaced(finding, references)),
    ...references,
    ...checkRanges(source, agreement, shape),
    ...checkParties(source, agreement, shape),
  ]

  const told = new Set(findings.map(({ pointer }) => pointer))
  const warnings = taken.filter(({ pointer }) => !told.has(pointer)).map(({ warning }) => warning)
  const diagnostics = inOrderOfPlace([...findings.map(({ diagnostic }) => diagnostic), ...warnings])
  return findings.length > 0 ? failure(diagnostics) : success(agreement as Agreement, diagnostics)
}

function errorsOf(agreement: unknown): readonly ErrorObject[] {
  return validate(agreement) ? [] : [...(validate.errors ?? [])]
}

/** YAML, but nothing that we know: to go through all that an agreement has and this hasn't would help nobody. */
function isSomethingElse(agreement: unknown): boolean {
  const known = allowedKeys(agreementSchema)
  return !isMap(agreement) || !Object.keys(agreement).some((key) => known.includes(key) || findNear(key, known))
}

/** Keys of another version may mean anything: nothing else is told then. */
function unsupportedSchema(source: Source, errors: readonly ErrorObject[]): Diagnostic | undefined {
  if (!errors.some(({ instancePath }) => instancePath === '/skjema')) return undefined
  const range = nodeAt(source, '/skjema')?.range
  const value = range ? source.text.slice(range[0], range[1]).trim() : ''
  const place = locate(source, '/skjema', value ? 'value' : 'key')
  return problem('unsupported-schema', { value, supported: supportedSchema }, place)
}

/** A name written where an id is wanted has the wrong form, but what helps is which id it should be. */
const isReplaced = ({ pointer, diagnostic }: Finding, references: readonly Finding[]): boolean =>
  diagnostic.code === 'wrong-format' && references.some((reference) => reference.pointer === pointer)

function inOrderOfPlace(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(
    ({ place: a }, { place: b }) => (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0),
  )
}

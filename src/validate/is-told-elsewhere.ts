import type { ErrorObject } from 'ajv'
import { joinPointer } from '../model/locate.js'

/**
 * Whether another problem tells the same mistake, and better. `meant` are the pointers of what unknown keys most
 * likely were meant to be; `beside` are all errors about the same value.
 */
export function isToldElsewhere(
  error: ErrorObject,
  meant: ReadonlySet<string>,
  beside: readonly ErrorObject[],
): boolean {
  const { keyword, instancePath, schemaPath } = error
  switch (keyword) {
    case 'additionalProperties':
      return true
    case 'required':
      return schemaPath.includes('/anyOf/') || meant.has(missingPointer(error))
    case 'dependentRequired':
      return meant.has(missingPointer(error)) || isSecondOfItsKind(error, beside)
    case 'anyOf':
      return (
        missingKeys(beside).length === 0 || missingKeys(beside).some((key) => meant.has(joinPointer(instancePath, key)))
      )
    default: {
      if (keyword === 'type' && meant.has(instancePath)) return true
      const better = mostTelling.slice(0, Math.max(0, mostTelling.indexOf(keyword)))
      return beside.some((other) => better.includes(other.keyword))
    }
  }
}

const missingPointer = ({ instancePath, params }: ErrorObject): string =>
  joinPointer(instancePath, String(params.missingProperty))

/** `erstatt` and `utelat` both call for `begrunnelse`: it is missing once. */
const isSecondOfItsKind = (error: ErrorObject, beside: readonly ErrorObject[]): boolean =>
  beside.find((other) => other.keyword === error.keyword && missingPointer(other) === missingPointer(error)) !== error

/** The keys of a choice of required keys, from the errors of its branches. */
export const missingKeys = (beside: readonly ErrorObject[]): string[] =>
  beside
    .filter(({ schemaPath, keyword }) => schemaPath.includes('/anyOf/') && keyword === 'required')
    .map(({ params }) => String(params.missingProperty))

/** Of several errors about one value, the first of these speaks for it. */
const mostTelling = ['type', 'const', 'enum', 'format', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum']

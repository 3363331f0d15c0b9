import type { ErrorObject } from 'ajv'
import { isMap } from 'yaml'
import { type Diagnostic, problem } from '../model/diagnostic.js'
import { joinPointer, locate, nodeAt } from '../model/locate.js'
import { valueAt } from '../model/value-at.js'
import { explainError, type ReadFile } from './explain-error.js'
import { explainUnknownKey, type UnknownKey } from './explain-unknown-key.js'
import { isToldElsewhere } from './is-told-elsewhere.js'

/** A problem with the pointer it is about, so that the checks that follow know what not to say again. */
export interface Finding {
  readonly pointer: string
  readonly diagnostic: Diagnostic
}

/** Unknown keys of one map that are told. A map with more is something else altogether, and would take minutes. */
const mostUnknown = 100

/**
 * The validator's errors → problems a coordinator understands, one for each mistake. A key that was misspelt or put
 * in the wrong place is not also missing; a value of the wrong type is not also of the wrong form.
 */
export function explainErrors(read: ReadFile, errors: readonly ErrorObject[]): Finding[] {
  const groups = groupByPlace(errors)
  const unknown = groups.flatMap((beside) => {
    const unknownKeys = beside.filter(({ keyword }) => keyword === 'additionalProperties')
    return unknownKeys.slice(0, mostUnknown).map((error) => unknownKey(read, error))
  })
  const meant = new Set(unknown.flatMap((finding) => finding.meant))
  const others = groups.flatMap((beside) =>
    beside
      .filter((error) => !isToldElsewhere(error, meant, beside))
      .map((error) => ({
        pointer: error.instancePath,
        diagnostic: explainError({ ...read, error, beside }),
      })),
  )
  return [...unknown, ...others]
}

function groupByPlace(errors: readonly ErrorObject[]): ErrorObject[][] {
  const groups = new Map<string, ErrorObject[]>()
  for (const error of errors) {
    const group = groups.get(error.instancePath)
    if (group) group.push(error)
    else groups.set(error.instancePath, [error])
  }
  return [...groups.values()]
}

type UnknownKeyFinding = Finding & Pick<UnknownKey, 'meant'>

function unknownKey({ source, schema, root }: ReadFile, { instancePath, params }: ErrorObject): UnknownKeyFinding {
  const key = String(params.additionalProperty)
  const pointer = joinPointer(instancePath, key)
  const place = locate(source, pointer, 'key')
  const map = nodeAt(source, instancePath)
  const keys = Object.keys((valueAt(root, instancePath) ?? {}) as object)
  const present = keys.filter((each) => locate(source, joinPointer(instancePath, each), 'key').file === place.file)
  const isInBraces = isMap(map) && map.flow === true
  const { detail, meant } = explainUnknownKey(schema, root, instancePath, { key, present, isInBraces })
  return { pointer, meant, diagnostic: problem('unknown-key', detail, place) }
}

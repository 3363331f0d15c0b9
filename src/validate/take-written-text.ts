import type { ErrorObject } from 'ajv'
import { isScalar, Scalar } from 'yaml'
import { type Diagnostic, mendable, problem } from '../model/diagnostic.js'
import { fixValue } from '../model/fix-value.js'
import { joinPointer, locate, nodeAt, pointerSegments } from '../model/locate.js'
import type { Source } from '../model/source.js'
import { isObject, valueAt } from '../model/value-at.js'

/** A value that was read as it was written, with the warning to quote it. */
export interface TakenText {
  readonly pointer: string
  readonly warning: Diagnostic
}

/**
 * Where the schema wants text and YAML made a number, a word of its own or nothing of it, takes what was written:
 * `02800` is a telephone, not 2800; `25.10` a time of day, not 25.1. Changes the data in place.
 */
export function takeWrittenText(source: Source, root: unknown, errors: readonly ErrorObject[]): TakenText[] {
  return errors
    .filter(({ keyword, params }) => keyword === 'type' && params.type === 'string')
    .flatMap(({ instancePath }) => take(source, root, instancePath))
}

function take(source: Source, root: unknown, pointer: string): TakenText[] {
  const node = nodeAt(source, pointer)
  if (!isScalar(node) || node.type !== Scalar.PLAIN || isEmpty(node)) return []
  const value = (node.source ?? '').normalize('NFC')
  setAt(root, pointer, value)
  const key = pointerSegments(pointer).findLast((segment) => !/^\d+$/.test(segment)) ?? ''
  const warning = problem('unquoted-text', { key, value }, locate(source, pointer), 'warning')
  const fix = typeof node.value === 'number' ? fixValue(source, pointer, value) : undefined
  return [{ pointer, warning: mendable(warning, fix) }]
}

/** Nothing at all, or YAML's sign for nothing: no text was meant. */
const isEmpty = ({ source }: Scalar): boolean => source === undefined || source === '' || source === '~'

function setAt(root: unknown, pointer: string, value: string): void {
  const segments = pointerSegments(pointer)
  const parent = valueAt(root, segments.slice(0, -1).reduce(joinPointer, ''))
  const last = segments.at(-1)
  if (isObject(parent) && last !== undefined) parent[last] = value
}

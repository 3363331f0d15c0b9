import { problem } from '../model/diagnostic.js'
import { joinPointer, locate } from '../model/locate.js'
import { agreementSchema, resolve, type Schema, type SchemaNode } from '../model/schema.js'
import type { Source } from '../model/source.js'
import { isMap } from '../model/value-at.js'
import { walkValues } from '../model/walk-values.js'
import type { Finding } from './explain-errors.js'

/** What goes from one number to another doesn't end before it begins. */
export function checkRanges(source: Source, agreement: unknown, findings: readonly Finding[]): Finding[] {
  const told = new Set(findings.map(({ pointer }) => pointer))
  return [...walkValues(agreementSchema, agreement)].flatMap(({ value, node, pointer }) => {
    if (!isMap(value) || !isRange(agreementSchema, node)) return []
    const { fra: from, til: to } = value
    const [start, end] = [joinPointer(pointer, 'fra'), joinPointer(pointer, 'til')]
    if (typeof from !== 'number' || typeof to !== 'number' || from <= to || told.has(start) || told.has(end)) return []
    const related = [locate(source, start)]
    return [{ pointer: end, diagnostic: problem('out-of-order', { from, to }, locate(source, end), 'error', related) }]
  })
}

/** Whether the schema wants both numbers of it; times of day are text, and may go past midnight. */
export function isRange(schema: Schema, { properties: { fra, til } = {} }: SchemaNode): boolean {
  return [fra, til].every((end) => end && ['integer', 'number'].includes(resolve(schema, end).type ?? ''))
}

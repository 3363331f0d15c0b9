import { type Outcome, success } from '../model/diagnostic.js'
import type { ReadInherited } from '../model/reading.js'
import { type SourceSize, usualSize } from '../model/source-limits.js'
import { readNothing, readWhole } from './read-whole.js'
import { writeJson } from './write-json.js'

/**
 * An agreement with all that it inherits, not checked, each value with where it was written: as YAML or as JSON. What can't be
 * merged as it was meant is told beside it, as errors.
 */
export async function show(
  file: string,
  bytes: Uint8Array,
  format: 'yaml' | 'json',
  readInherited: ReadInherited = readNothing,
  size: SourceSize = usualSize,
): Promise<Outcome<string>> {
  const whole = await readWhole(file, bytes, readInherited, size)
  if (!whole.ok) return whole
  const { source, problems } = whole.value
  const diagnostics = [...whole.diagnostics, ...problems]
  if (format === 'json') {
    const { listOrigins } = await import('../inherit/list-origins.js')
    return success(writeJson(listOrigins(source)), diagnostics)
  }
  const { printOrigins } = await import('../inherit/print-origins.js')
  return success(printOrigins(source), diagnostics)
}

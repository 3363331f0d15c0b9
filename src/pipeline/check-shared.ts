import { loadSource } from '../load/load-source.js'
import { failure, type Outcome, success } from '../model/diagnostic.js'
import type { ReadInherited } from '../model/reading.js'
import { type SourceSize, usualSize } from '../model/source-limits.js'
import { readNothing, withInherited } from './read-whole.js'

/** Checks a file that agreements inherit: what it says, not what it lacks, for that may stand in the agreements. */
export async function checkShared(
  file: string,
  bytes: Uint8Array,
  readInherited: ReadInherited = readNothing,
  size: SourceSize = usualSize,
): Promise<Outcome<undefined>> {
  const own = loadSource(file, bytes, 'shared', size)
  if (!own.ok) return own
  const whole = await withInherited(own.value, { read: readInherited, size, told: own.diagnostics, isPart: true })
  if (!whole.ok) return whole
  const { validateShared } = await import('../validate/validate-shared.js')
  const { source, problems } = whole.value
  const shared = validateShared(source)
  const diagnostics = [...whole.diagnostics, ...problems, ...shared.diagnostics]
  return shared.ok && problems.length === 0 ? success(undefined, diagnostics) : failure(diagnostics)
}

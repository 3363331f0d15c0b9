import type { Merged } from '../inherit/merge-sources.js'
import { inherits } from '../inherit/read-references.js'
import { loadSource } from '../load/load-source.js'
import { baseName } from '../model/attachment.js'
import { type Diagnostic, failure, type Outcome, success } from '../model/diagnostic.js'
import type { ReadInherited } from '../model/reading.js'
import type { Source } from '../model/source.js'
import { type SourceSize, usualSize } from '../model/source-limits.js'

/** An agreement with all that it inherits, not checked yet. */
export async function readWhole(
  file: string,
  bytes: Uint8Array,
  read: ReadInherited,
  size: SourceSize = usualSize,
): Promise<Outcome<Merged>> {
  const own = loadSource(file, bytes, 'agreement', size)
  if (!own.ok) return own
  return inherits(own.value)
    ? withInherited(own.value, { read, size, told: own.diagnostics })
    : success({ source: own.value, problems: [] }, own.diagnostics)
}

interface Inheriting {
  readonly read: ReadInherited
  readonly size: SourceSize
  /** What was said of the agreement's own file. */
  readonly told: readonly Diagnostic[]
  /** It is no agreement, but a part of some. */
  readonly isPart?: boolean
}

export async function withInherited(
  own: Source,
  { read, size, told, isPart = false }: Inheriting,
): Promise<Outcome<Merged>> {
  const { gatherInherited } = await import('../inherit/gather-inherited.js')
  const { mergeSources } = await import('../inherit/merge-sources.js')
  const files = await gatherInherited(own, baseName(own.file), {
    read,
    bytes: size.bytes,
    load: (file, bytes, kind) => loadSource(file, bytes, kind, size),
  })
  if (!files.ok) return failure([...told, ...files.diagnostics])
  const merged = mergeSources(own, files.value, isPart)
  const diagnostics = [...told, ...files.diagnostics, ...merged.diagnostics]
  return merged.ok ? success(merged.value, diagnostics) : failure(diagnostics)
}

/** For who hands in no reader: nothing is there. */
export const readNothing: ReadInherited = async () => ({ reason: 'ENOENT' })

import { failure, type Outcome, problem, success } from '../model/diagnostic.js'
import type { Source, SourceKind } from '../model/source.js'
import { type SourceSize, usualSize } from '../model/source-limits.js'
import { decodeText } from './decode-text.js'
import { parseYaml } from './parse-yaml.js'

/** Bytes → YAML with places. `file` is its name in messages; nothing is read from disk. */
export function loadSource(
  file: string,
  bytes: Uint8Array,
  kind: SourceKind = 'agreement',
  size: SourceSize = usualSize,
): Outcome<Source> {
  if (bytes.length > size.bytes) return failure([problem('file-too-large', { file, limit: size.bytes })])
  const text = decodeText(file, bytes)
  if (!text.ok) return text
  const parsed = parseYaml(file, text.value, kind, size.values)
  return parsed.ok ? success(parsed.value, [...text.diagnostics, ...parsed.diagnostics]) : parsed
}

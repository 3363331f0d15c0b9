import { failure, type Outcome, problem, success } from '../model/diagnostic.js'
import { type Source, type SourceKind, sizeLimit } from '../model/source.js'
import { decodeText } from './decode-text.js'
import { parseYaml } from './parse-yaml.js'

/** Bytes → YAML with places. `file` is its name in messages; nothing is read from disk. */
export function loadSource(file: string, bytes: Uint8Array, kind: SourceKind = 'agreement'): Outcome<Source> {
  if (bytes.length > sizeLimit) return failure([problem('file-too-large', { file, limit: sizeLimit })])
  const text = decodeText(file, bytes)
  if (!text.ok) return text
  const parsed = parseYaml(file, text.value, kind)
  return parsed.ok ? success(parsed.value, [...text.diagnostics, ...parsed.diagnostics]) : parsed
}

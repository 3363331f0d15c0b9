import { failure, type Outcome, type Place, problem, success } from '../model/diagnostic.js'

/**
 * Bytes → text with LF line ends (a CR alone is one too, to YAML and to editors) and without a byte order mark. What isn't UTF-8 is refused (`file-encoding`) at its
 * first bad byte: read leniently, `Lillestrøm` in Windows-1252 would become `Lillestr�m` in a signed agreement.
 */
export function decodeText(file: string, bytes: Uint8Array): Outcome<string> {
  const text = decodeStrictly(bytes)
  if (text !== undefined) return success(text.replaceAll(/\r\n?/g, '\n'))
  const encoding = looksLikeUtf16(bytes) ? 'utf-16' : 'windows-1252'
  return failure([problem('file-encoding', { file, encoding }, firstBadByte(file, bytes))])
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  if (looksLikeUtf16(bytes)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A byte order mark, or a zero byte among the first letters (every other byte is zero in Western text). */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  return (first === 0) !== (second === 0) && bytes.length > 1
}

function firstBadByte(file: string, bytes: Uint8Array): Place {
  let start = 0
  for (let line = 1; ; line++) {
    const end = lineEnd(bytes, start)
    const column = firstBadColumn(bytes.subarray(start, end))
    if (column) return { file, line, column, endLine: line, endColumn: column + 1 }
    if (end === bytes.length) return { file, line: 1, column: 1, endLine: 1, endColumn: 1 }
    start = end + (bytes[end] === cr && bytes[end + 1] === lf ? 2 : 1)
  }
}

const [cr, lf] = [0x0d, 0x0a]

/** Where a line ends: at LF, CR LF or a CR alone, as everywhere. */
function lineEnd(bytes: Uint8Array, start: number): number {
  const end = bytes.subarray(start).findIndex((byte) => byte === lf || byte === cr)
  return end === -1 ? bytes.length : start + end
}

function firstBadColumn(line: Uint8Array): number | undefined {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line)
    return undefined
  } catch {
    return new TextDecoder('utf-8').decode(line).indexOf('\ufffd') + 1
  }
}

/** What a Span of the structure tree says of its words, read from the bytes: pdf.js doesn't tell. */
export interface Span {
  readonly language?: string
  readonly expansion?: string
}

/** The Spans of a file in the order of their numbers, which is that of the tree: an element has its number before its children. */
export function readSpans(bytes: Uint8Array): Span[] {
  const objects = Buffer.from(bytes)
    .toString('latin1')
    .match(/^\d+ 0 obj\n<<\n\/Type \/StructElem\n[\s\S]*?\nendobj/gm)
  return (objects ?? [])
    .filter((object) => object.includes('\n/S /Span\n'))
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .map((object) => {
      const [language, expansion] = [textOf(object, 'Lang'), textOf(object, 'E')]
      return { ...(language !== undefined && { language }), ...(expansion !== undefined && { expansion }) }
    })
}

/** A text string of a dictionary: in UTF-16 after its mark, else in ASCII (ISO 32000-1, 7.9.2.2). */
function textOf(object: string, key: string): string | undefined {
  const written = new RegExp(`\\n/${key} \\(((?:[^\\\\)]|\\\\[\\s\\S])*)\\)`).exec(object)?.[1]
  if (written === undefined) return undefined
  const text = written.replace(
    /\\([\s\S])/g,
    (_, escaped) => ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' })[escaped as 'n'] ?? escaped,
  )
  return text.startsWith('\u00fe\u00ff') ? Buffer.from(text, 'latin1').subarray(2).swap16().toString('utf16le') : text
}

/** A text with LF line ends, as bytes in the form that the file had: its line ends, its byte order mark. */
export function inItsForm(text: string, before: Uint8Array): Uint8Array {
  const old = new TextDecoder('utf-8', { ignoreBOM: true }).decode(before)
  const mark = old.startsWith('\ufeff') ? '\ufeff' : ''
  const lineEnd = /\r\n|\n|\r/.exec(old)?.[0] ?? '\n'
  return new TextEncoder().encode(mark + text.replaceAll('\n', lineEnd))
}

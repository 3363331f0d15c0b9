import { diffArrays } from 'diff'

/**
 * A text with LF line ends, as bytes in the form that the file had: its byte order mark, and each line that it had already with the line
 * end it had. A new line ends as the one before it.
 */
export function inItsForm(text: string, before: Uint8Array): Uint8Array {
  const old = new TextDecoder('utf-8', { ignoreBOM: true }).decode(before)
  const mark = old.startsWith('\ufeff') ? '\ufeff' : ''
  return new TextEncoder().encode(mark + withLineEnds(text, old.slice(mark.length)))
}

function withLineEnds(text: string, old: string): string {
  const ends = old.match(/\r\n|\n|\r/g) ?? []
  const [usual = '\n'] = ends
  if (ends.every((end) => end === usual)) return text.replaceAll('\n', usual)
  let made = ''
  let at = 0
  let last = usual
  for (const { value, added, removed } of diffArrays(old.split(/\r\n|\n|\r/), text.split('\n'))) {
    for (const line of removed ? [] : value) {
      if (!added) last = ends[at] ?? last
      made += line + last
      if (!added) at++
    }
    if (removed) at += value.length
  }
  return made.slice(0, made.length - last.length) // the last piece is no line
}

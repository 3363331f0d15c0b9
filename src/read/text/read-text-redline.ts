import type { Settling } from '../docx/settle-tracked.js'

/**
 * The words of plain text in which what changed is marked, settled as whoever reads its first page would do it: the marks
 * are those that are explained there, and the agreement follows a line of number signs.
 */
export function readTextRedline(text: string, settling: Settling): string[] {
  const [front = '', body = ''] = divided(text)
  const explained = /^\[(-+)\p{L}[\p{L} ]+\1\] \{(\++)\p{L}[\p{L} ]+\2\}$/mu.exec(front)
  if (!explained) throw new Error('the marks are explained nowhere')
  const [, minus = '', plus = ''] = explained
  const marked = new RegExp(`\\[${minus}(.*?)${minus}\\]|\\{${escaped(plus)}(.*?)${escaped(plus)}\\}`, 'gsu')
  return textWords(
    body.replaceAll(marked, (_, deleted = '', inserted = '') => (settling === 'accept' ? inserted : deleted)),
  )
}

/** At the first line of number signs. */
function divided(text: string): [front: string, body: string] {
  const line = /^#{72}$/m.exec(text)
  return line ? [text.slice(0, line.index), text.slice(line.index + line[0].length)] : [text, '']
}

const escaped = (signs: string): string => signs.replaceAll('+', '\\+')

/** The words of plain text, without lines under headings and beside what stands in a frame: these follow from the rest. */
export const textWords = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^[│ ]+/u, ''))
    .filter((line) => !/^(=+|-+|~+)$/.test(line))
    .flatMap((line) => line.split(/\s+/).filter(Boolean))

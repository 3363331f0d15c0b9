/**
 * Markdown that is no longer than a host takes: cut between paragraphs, with what is folded away closed, and a note that it was
 * cut. The length counts UTF-16 units, of which there are never fewer than characters.
 */
export function cutMarkdown(text: string, longest: number, note: string): string {
  if (text.length <= longest) return text
  const tail = `\n\n${note}\n`
  const closing = '\n\n</details>'
  const room = Math.max(0, longest - tail.length - closing.length)
  const end = text.lastIndexOf('\n', room)
  const kept = text
    .slice(0, end > 0 ? end : room)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()
  const open = count(kept, '<details>') - count(kept, '</details>')
  return `${kept}${open > 0 ? closing : ''}${tail}`
}

const count = (text: string, part: string): number => text.split(part).length - 1

import type { Inline } from '../model/document.js'
import type { FieldContent } from './field.js'
import type { Token } from './parse-markdown.js'

export interface InlineReader {
  /** Splits text into words of the template and the content of fields. */
  split: (text: string) => readonly (string | FieldContent)[]
}

/** Inline tokens → inlines, with every mark replaced by what its field holds. */
export function readInlines(tokens: readonly Token[], reader: InlineReader): Inline[] {
  const stack: Inline[][] = [[]]
  const opening: Token[] = []
  for (const token of tokens) {
    if (token.nesting === 1) {
      stack.push([])
      opening.push(token)
    } else if (token.nesting === -1) {
      const children = joinTexts(stack.pop() ?? [])
      stack.at(-1)?.push(wrap(opening.pop() ?? token, children, reader))
    } else {
      stack.at(-1)?.push(...leaf(token, reader))
    }
  }
  return joinTexts(stack[0] ?? [])
}

function leaf(token: Token, reader: InlineReader): Inline[] {
  switch (token.type) {
    case 'text':
    case 'text_special':
      return reader.split(token.content).flatMap(inlinesOf)
    case 'softbreak':
      return reader.split(' ').flatMap(inlinesOf)
    case 'hardbreak':
      return [{ type: 'break' }]
    default:
      throw new Error(`Markdown that agreements don't use: ${token.type}`)
  }
}

function inlinesOf(part: string | FieldContent): readonly Inline[] {
  if (typeof part === 'string') return [{ type: 'text', text: part }]
  if (part.kind === 'prose') throw new Error('text with paragraphs is printed with {{settInn …}}, on a line of its own')
  return part.inlines
}

function wrap(opening: Token, children: readonly Inline[], reader: InlineReader): Inline {
  switch (opening.type) {
    case 'strong_open':
      return { type: 'strong', children }
    case 'em_open':
      return { type: 'emphasis', children }
    case 'link_open':
      return { type: 'link', href: plain(opening.attrGet('href') ?? '', reader), children }
    case 'language_open':
      return { type: 'language', language: opening.attrGet('lang') ?? '', children }
    default:
      throw new Error(`Markdown that agreements don't use: ${opening.type}`)
  }
}

/** The text of a link's address, whose marks stand among the template's own characters. */
function plain(text: string, reader: InlineReader): string {
  return reader
    .split(text)
    .flatMap(inlinesOf)
    .map((inline) => (inline.type === 'text' ? inline.text : ''))
    .join('')
}

/** Neighbouring texts of one origin become one run. */
function joinTexts(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const inline of inlines) {
    const last = joined.at(-1)
    if (inline.type === 'text' && last?.type === 'text' && last.from?.pointer === inline.from?.pointer) {
      joined[joined.length - 1] = {
        ...last,
        text: last.text + inline.text,
        ...(last.from && { reworded: true as const }),
      }
    } else {
      joined.push(inline)
    }
  }
  return joined
}

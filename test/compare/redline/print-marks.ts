import type { Block, Inline } from '../../../src/model/document.js'
import { leavesOf } from '../../../src/model/inline-leaves.js'

/** Marked inlines as a person reads them: `Det holdes [-to-]{+fire+} møter`; `~…~` for what is set otherwise. */
export function printInlines(inlines: readonly Inline[]): string {
  return leavesOf(inlines)
    .map(({ inline }) => {
      const text = inline.type === 'text' ? inline.text : inline.type === 'break' ? '⏎' : '____'
      if (inline.change) return within(inline.change, text)
      return inline.type === 'text' && inline.was ? `~${text}~` : text
    })
    .join('')
}

/** Blocks, one a line, with what they are and whether they are of one version. */
export function printMarks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    const print = (text: string) => [`${block.type}: ${block.change ? within(block.change, text) : text}`]
    switch (block.type) {
      case 'title':
      case 'stamp':
      case 'paragraph':
        return print(printInlines(block.content))
      case 'heading':
        return print(
          `${printInlines(block.content)}${block.was ? ` (was ${block.was.level} ${block.was.number ?? '-'})` : ''}`,
        )
      case 'list':
        return [
          ...print(block.was ? `(was ${block.was.ordered ? 'ordered' : 'plain'})` : ''),
          ...block.items.flatMap((item) =>
            printMarks(item.children).map((line) => `  ${item.change ? within(item.change, line) : line}`),
          ),
        ]
      case 'table': {
        const row = (cells: readonly { readonly content: readonly Inline[] }[]) =>
          cells.map(({ content }) => printInlines(content)).join(' | ')
        return [
          ...print(row(block.header)),
          ...block.rows.map(({ cells, change }) => `  ${change ? within(change, row(cells)) : row(cells)}`),
        ]
      }
      case 'facts':
      case 'signature':
        return [
          ...print(''),
          ...block.items.map(({ term, description, change }) => {
            const text = `${printInlines(term)} = ${printInlines(description)}`
            return `  ${change ? within(change, text) : text}`
          }),
        ]
      case 'frame':
        return [...print(printInlines(block.label)), ...printMarks(block.children).map((line) => `  ${line}`)]
      case 'quote':
      case 'cover':
      case 'annex':
        return [...print(''), ...printMarks(block.children).map((line) => `  ${line}`)]
      default:
        return print('')
    }
  })
}

const within = (change: 'inserted' | 'deleted', text: string): string =>
  change === 'inserted' ? `{+${text}+}` : `[-${text}-]`

import type { AgreementDocument, Block, Cell, Fact, Inline, ListItem } from './document.js'
import { leavesOf } from './inline-leaves.js'

/**
 * What a document says and how, and nothing else: two that a reader can't tell apart have the same one. Without ids and
 * origins, however its inlines are nested and its runs divided; and without the table of contents and the widths of
 * columns, which follow from the rest.
 */
export const normalForm = ({ header, blocks }: Pick<AgreementDocument, 'header' | 'blocks'>): unknown => ({
  left: normalInlines(header.left),
  right: normalInlines(header.right),
  blocks: normalBlocks(blocks),
})

const normalBlocks = (blocks: readonly Block[]): unknown[] =>
  blocks.flatMap((block) => (block.type === 'contents' ? [] : [normalBlock(block)]))

export function normalBlock({ id, ...block }: Block): unknown {
  switch (block.type) {
    case 'title':
    case 'stamp':
    case 'heading':
    case 'paragraph':
      return { ...block, content: normalInlines(block.content) }
    case 'list':
      return { ...block, items: block.items.map(normalItem) }
    case 'table': {
      const { widths, header, rows, ...table } = block
      return { ...table, header: header.map(normalCell), rows: rows.map(({ cells }) => cells.map(normalCell)) }
    }
    case 'facts':
      return { ...block, items: block.items.map(normalFact) }
    case 'signature':
      return { ...block, name: normalInlines(block.name), items: block.items.map(normalFact) }
    case 'yearWheel':
      return { ...block, label: normalInlines(block.label), items: block.items.map(normalFact) }
    case 'frame':
      return { ...block, label: normalInlines(block.label), children: normalBlocks(block.children) }
    case 'quote':
    case 'cover':
    case 'annex':
      return { ...block, children: normalBlocks(block.children) }
    case 'figure':
      return { ...block, picture: block.picture.sha256, alt: block.alt.text }
    case 'contents':
    case 'pageBreak':
      return { type: block.type }
  }
}

export const normalItem = ({ children }: ListItem): unknown => normalBlocks(children)
export const normalCell = ({ content }: Cell): unknown => normalInlines(content)
export const normalFact = ({ term, description }: Fact): unknown => [normalInlines(term), normalInlines(description)]

/** Words that are set alike as one, with what they stand in; breaks and lines between them. */
export function normalInlines(inlines: readonly Inline[]): unknown[] {
  const runs: { readonly around: string; text: string }[] = []
  for (const { inline, ...setting } of leavesOf(inlines)) {
    const { strong, emphasis, links, language } = setting
    const around = JSON.stringify([strong, emphasis, links, language, inline.type === 'blank' ? inline.purpose : ''])
    const text = inline.type === 'text' ? inline.text : inline.type === 'break' ? '\n' : '\t'
    const last = runs.at(-1)
    if (last?.around === around) last.text += text
    else if (text) runs.push({ around, text })
  }
  return runs
}

import type { Block, Cell, Fact, Heading, Inline, ListItem, Row, Table, Text } from '../model/document.js'
import { plainText } from '../model/plain-text.js'
import { monthOf } from '../model/year-wheel/month-of.js'
import type { FieldContent, Fields } from './field.js'
import { type Directive, directives, parseProse, type Token } from './parse-markdown.js'
import { type InlineReader, readInlines } from './read-inlines.js'

/** How a section's common text is changed by the agreement. */
export interface Overrides {
  readonly omit: boolean
  readonly replacement?: FieldContent
  readonly addition?: FieldContent
}

export interface BlockKit {
  readonly fields: Fields
  readonly overrides: Overrides
  /** The series that headings of the first level belong to. */
  readonly series: Heading['series']
  /** What the months are called, from January on. */
  readonly months: readonly string[]
}

/**
 * Markdown tokens → blocks, with every mark replaced by what its field holds. What the agreement says instead of a
 * common text stands at the end where the section has none. Ids are given afterwards.
 */
export function readBlocks(tokens: readonly Token[], kit: BlockKit): Block[] {
  const reader = new BlockReader(tokens, kit)
  const blocks = reader.blocks()
  return reader.hasCommonText ? blocks : [...blocks, ...reader.override([])]
}

/** What of Markdown is read here, and in read-inlines.ts, by markdown-it's names; templates are checked by them. */
export const blockTokens: readonly string[] = [
  ...['paragraph', 'heading', 'bullet_list', 'ordered_list', 'list_item', 'blockquote'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
]
export const inlineTokens: readonly string[] = [
  ...['text', 'text_special', 'softbreak', 'hardbreak', 'strong', 'em', 'link', 'language'],
]

/** A directive that holds something else than it takes. */
export class BlockError extends Error {
  readonly takes: 'list' | 'paragraph'
  /** The innermost directive. */
  token?: Token

  constructor(takes: 'list' | 'paragraph') {
    super(takes === 'list' ? 'takes a list and nothing else' : 'takes one paragraph and nothing else')
    this.takes = takes
  }
}

/** Blocks get their ids when all of them are known. */
const noId = ''

class BlockReader {
  readonly #tokens: readonly Token[]
  readonly #kit: BlockKit
  readonly #inline: InlineReader
  #next = 0
  hasCommonText = false

  constructor(tokens: readonly Token[], kit: BlockKit) {
    this.#tokens = tokens
    this.#kit = kit
    this.#inline = { split: (text) => kit.fields.split(text) }
  }

  /** Reads blocks up to the token that closes the one they stand in, and passes it. */
  blocks(): Block[] {
    const blocks: Block[] = []
    for (let token = this.#take(); token && token.nesting !== -1; token = this.#take())
      blocks.push(...this.#block(token))
    return blocks
  }

  #block(token: Token): readonly Block[] {
    switch (token.type) {
      case 'paragraph_open':
        return this.#paragraph()
      case 'heading_open':
        return [this.#heading(Number(token.tag.slice(1)))]
      case 'bullet_list_open':
      case 'ordered_list_open':
        return [{ type: 'list', id: noId, ordered: token.type === 'ordered_list_open', items: this.#items() }]
      case 'blockquote_open':
        return [{ type: 'quote', id: noId, children: this.blocks() }]
      case 'table_open':
        return [this.#table()]
      default:
        return this.#directive(token)
    }
  }

  #directive(token: Token): readonly Block[] {
    const name = token.type.replace(/^container_|_open$/g, '') as Directive
    if (!directives.includes(name))
      throw new Error(`Markdown that agreements don't use: ${token.type.replace('_open', '')}`)
    const label = this.#words(token.info.trim().slice(name.length).trim())
    const children = this.blocks()
    try {
      return this.#ofDirective(name, label, children)
    } catch (error) {
      if (error instanceof BlockError) error.token ??= token
      throw error
    }
  }

  #ofDirective(name: Directive, label: readonly Inline[], children: readonly Block[]): readonly Block[] {
    switch (name) {
      case 'ramme':
        return [{ type: 'frame', id: noId, kind: 'common', label, children: this.override(children) }]
      case 'felles':
        return this.override(children)
      case 'egen':
        return [{ type: 'frame', id: noId, kind: 'own', label, children }]
      case 'forside':
        return [{ type: 'cover', id: noId, children }]
      case 'vedlegg':
        return [{ type: 'annex', id: noId, children: children.map(intoAnnex) }]
      case 'tittel':
        return [{ type: 'title', id: noId, content: onlyContent(children) }]
      case 'merke':
        return [{ type: 'stamp', id: noId, content: onlyContent(children) }]
      case 'fakta':
        return [{ type: 'facts', id: noId, items: children.flatMap(factsOf) }]
      case 'årshjul':
        return [{ type: 'yearWheel', id: noId, label, items: children.flatMap(factsOf).map(this.#inMonth) }]
      case 'underskrift':
        return [{ type: 'signature', id: noId, name: label, items: children.flatMap(factsOf) }]
      case 'innhold':
        return [{ type: 'contents', id: noId, label }]
      case 'sideskift':
        return [{ type: 'pageBreak', id: noId }]
    }
  }

  /** The common text as the agreement wants it. */
  override(children: readonly Block[]): readonly Block[] {
    this.hasCommonText = true
    const { omit, replacement, addition } = this.#kit.overrides
    const kept = replacement ? this.#prose(replacement) : omit ? [] : children
    return addition ? [...kept, ...this.#prose(addition)] : kept
  }

  /** What stands in no month would be lost in the drawing. */
  readonly #inMonth = (fact: Fact): Fact => {
    const month = plainText(fact.term)
    if (monthOf(month, this.#kit.months) === undefined) throw new Error(`no month: ${month}`)
    return fact
  }

  #paragraph(): readonly Block[] {
    const token = this.#take()
    this.#take()
    const parts = this.#inline.split(token?.content.trim() ?? '')
    const [only] = parts
    if (parts.length === 1 && typeof only === 'object' && only.kind === 'prose') return this.#prose(only)
    if (token?.content.startsWith(':::')) throw new Error(`unknown directive: ${token.content}`)
    return [{ type: 'paragraph', id: noId, content: readInlines(token?.children ?? [], this.#inline) }]
  }

  /** Text of the agreement is parsed on its own, with everything but its few forms switched off. */
  #prose(content: FieldContent): readonly Block[] {
    if (content.kind !== 'prose') throw new Error('{{settInn …}} takes a text with paragraphs')
    const reader = new BlockReader(parseProse(content.markdown), this.#kit)
    const { markdown, from } = content
    reader.#inline.split = (text) => {
      const part: Text = { type: 'text', text, from, ...(text !== markdown.trim() && { reworded: true }) }
      return [{ kind: 'inline', inlines: [part] }]
    }
    return reader.blocks()
  }

  #heading(level: number): Heading {
    const content = this.#inlinesOfNext()
    if (level > 3) throw new Error('headings go to the third level')
    return {
      type: 'heading',
      id: noId,
      level: level as 1 | 2 | 3,
      series: level === 1 ? this.#kit.series : 'none',
      content,
    }
  }

  #items(): ListItem[] {
    const items: ListItem[] = []
    for (let token = this.#take(); token?.type === 'list_item_open'; token = this.#take())
      items.push({ id: noId, children: this.blocks() })
    return items
  }

  #table(): Table {
    const rows: Cell[][] = []
    for (let token = this.#take(); token && token.type !== 'table_close'; token = this.#take()) {
      if (token.type === 'tr_open') rows.push([])
      if (token.type === 'th_open' || token.type === 'td_open') rows.at(-1)?.push({ content: this.#inlinesOfNext() })
    }
    const [header = [], ...body] = rows
    return { type: 'table', id: noId, header, rows: body.map((cells): Row => ({ id: noId, cells })) }
  }

  #inlinesOfNext(): Inline[] {
    const inlines = readInlines(this.#take()?.children ?? [], this.#inline)
    this.#take()
    return inlines
  }

  /** The label of a directive: words and fields, without Markdown. */
  #words(text: string): Inline[] {
    return this.#kit.fields.split(text).flatMap((part) => {
      if (typeof part === 'string') return [{ type: 'text', text: part } as const]
      if (part.kind === 'prose') throw new Error('a label is one line')
      return part.inlines
    })
  }

  #take(): Token | undefined {
    return this.#tokens[this.#next++]
  }
}

/** `- **Saksnr.** 18/2505`: what stands in bold is the term, the rest its description. */
function factsOf(block: Block): Fact[] {
  if (block.type !== 'list') throw new BlockError('list')
  return block.items.map((item) => {
    const [first, ...rest] = onlyContent(item.children)
    if (first?.type !== 'strong') return { id: noId, term: [], description: first ? [first, ...rest] : [] }
    return { id: noId, term: first.children, description: trimStart(rest) }
  })
}

function trimStart(inlines: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = inlines
  if (first?.type !== 'text' || first.from) return inlines
  const text = first.text.trimStart()
  return text === '' ? rest : [{ ...first, text }, ...rest]
}

function onlyContent(blocks: readonly Block[]): readonly Inline[] {
  const [only, ...rest] = blocks
  if (only?.type !== 'paragraph' || rest.length > 0) throw new BlockError('paragraph')
  return only.content
}

/** Headings of the first two levels in an annex are counted with it. */
function intoAnnex(block: Block): Block {
  return block.type === 'heading' && block.level < 3 ? { ...block, series: 'annex' } : block
}

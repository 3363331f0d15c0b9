import type {
  AgreementDocument,
  Block,
  Contents,
  DocumentWords,
  Fact,
  Facts,
  Frame,
  Heading,
  Inline,
  List,
  PerBlock,
  Signature,
  Table,
} from '../../model/document.js'
import { plainText } from '../../model/plain-text.js'
import { escapeMarkdown } from './escape-markdown.js'
import { inlineMarkdown } from './inline-markdown.js'

/**
 * The document as Markdown (CommonMark with GitHub's tables): it reads well as it is, and a reader of Markdown shows the
 * document's words. What a file says of itself isn't there: in front matter it would be text to many readers.
 */
export function writeMarkdown({ blocks, words }: AgreementDocument): string {
  return `${blocksMarkdown(blocks, words)}\n`
}

interface Setting {
  readonly words: DocumentWords
  /** The second list of two that follow one another has other marks: the same ones would make them one. */
  readonly isSecondList: boolean
}

const perBlock: PerBlock<string, Setting> = {
  title: ({ content }) => `# ${inlineMarkdown(content, ' ')}`,
  stamp: ({ content }) => bold(content),
  heading: headingMarkdown,
  paragraph: ({ content }) => inlineMarkdown(content),
  list: listMarkdown,
  table: tableMarkdown,
  facts: factsMarkdown,
  quote: ({ children }, { words }) => quoted(blocksMarkdown(children, words)),
  frame: frameMarkdown,
  cover: ({ children }, { words }) => blocksMarkdown(children, words),
  annex: ({ children }, { words }) => blocksMarkdown(children, words),
  contents: contentsMarkdown,
  signature: signatureMarkdown,
  figure: ({ alt }, { words }) =>
    `\\[${escapeMarkdown(`${words.picture}: ${alt.text}`.replaceAll('\n', ' '), false)}\\]`,
  yearWheel: () => '', // what it shows stands in the text beside it
  pageBreak: () => '',
}

function blocksMarkdown(blocks: readonly Block[], words: DocumentWords): string {
  const written: string[] = []
  let isSecondList = false
  let last: string | undefined
  for (const block of blocks) {
    const kind = kindOfList(block)
    isSecondList = kind !== undefined && kind === last && !isSecondList
    const text = (perBlock[block.type] as (block: Block, setting: Setting) => string)(block, { words, isSecondList })
    if (text) {
      written.push(text)
      last = kind
    }
  }
  return written.join('\n\n')
}

function kindOfList(block: Block): 'ordered' | 'bullets' | undefined {
  if (block.type === 'list') return block.ordered ? 'ordered' : 'bullets'
  return block.type === 'facts' || block.type === 'contents' ? 'bullets' : undefined
}

function headingMarkdown({ level, number, content }: Heading): string {
  const text = inlineMarkdown(content, ' ')
  return `${'#'.repeat(level + 1)} ${[number, text].filter(Boolean).join(' ')}`
}

const bold = (content: readonly Inline[]): string => inlineMarkdown([{ type: 'strong', children: content }])

function listMarkdown({ ordered, items }: List, { words, isSecondList }: Setting): string {
  const texts = items.map(({ children }) => itemMarkdown(children, words))
  return texts
    .map((text, i) => item(text, ordered ? `${i + 1}${isSecondList ? ')' : '.'}` : bullet(isSecondList)))
    .join('\n')
}

/** A list in an item follows its paragraph right away. An item without text was left out when composing. */
function itemMarkdown(children: readonly Block[], words: DocumentWords): string {
  const [first, second, ...rest] = children
  if (first?.type !== 'paragraph' || second?.type !== 'list' || rest.length > 0) return blocksMarkdown(children, words)
  return [blocksMarkdown([first], words), blocksMarkdown([second], words)].join('\n')
}

const bullet = (isSecondList: boolean): string => (isSecondList ? '*' : '-')

/** What follows in an item is indented like its first line. */
const item = (text: string, mark: string): string =>
  `${mark} ${text.replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length + 1)}`)}`.trimEnd()

function tableMarkdown({ header, rows }: Table): string {
  const columns = Math.max(1, header.length, ...rows.map(({ cells }) => cells.length))
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: columns }, (_, i) => cells[i] ?? '').join(' | ')} |`
  const cells = (row: Table['header']) => row.map(({ content }) => inlineMarkdown(content, '<br>'))
  const rule = Array<string>(columns).fill('---')
  return [cells(header), rule, ...rows.map((row) => cells(row.cells))].map(line).join('\n')
}

function factsMarkdown({ items }: Facts, { isSecondList }: Setting): string {
  return items.map((fact) => item(factMarkdown(fact), bullet(isSecondList))).join('\n')
}

function factMarkdown({ term, description }: Fact): string {
  if (plainText(term).trim() === '') return inlineMarkdown(description)
  return inlineMarkdown([{ type: 'strong', children: term }, { type: 'text', text: ' ' }, ...description]).trimEnd()
}

/** Common text is set in, under its label; a party's own stands under its label only. */
function frameMarkdown({ kind, label, children }: Frame, { words }: Setting): string {
  const text = [bold(label), blocksMarkdown(children, words)].filter(Boolean).join('\n\n')
  return kind === 'common' ? quoted(text) : text
}

const quoted = (text: string): string => text.replaceAll(/^(?=.)/gm, '> ').replaceAll(/^$/gm, '>')

/** No page numbers, and no links: readers don't agree on what a heading is called. */
function contentsMarkdown({ label, entries = [] }: Contents, { isSecondList }: Setting): string {
  const lines = entries.map(({ level, number, content }) => {
    const text = inlineMarkdown([{ type: 'text', text: number ? `${number} ` : '' }, ...content], ' ')
    return `${'  '.repeat(level - 1)}${bullet(isSecondList)} ${text}`
  })
  return [bold(label), lines.join('\n')].filter(Boolean).join('\n\n')
}

/** A line each, in one paragraph. */
function signatureMarkdown({ items }: Signature): string {
  const lines = items.map(({ term, description }): Inline[] => {
    const label = plainText(term).trim() === '' ? [] : [...term, { type: 'text', text: ' ' } as const]
    return [...label, ...description]
  })
  return inlineMarkdown(lines.flatMap((line, i): Inline[] => (i ? [{ type: 'break' }, ...line] : line)))
}

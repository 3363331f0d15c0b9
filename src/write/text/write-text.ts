import type {
  AgreementDocument,
  Block,
  Contents,
  Fact,
  Frame,
  Heading,
  List,
  ListItem,
  PerBlock,
  Row,
  Table,
} from '../../model/document.js'
import { indentLines } from './indent-lines.js'
import { inlineText } from './inline-text.js'

/**
 * The document as plain text, for reading and for line by line comparison: a paragraph is one line however long, a cell
 * of a table is one, and no line changes because its neighbour did. What belongs to pages alone is left out.
 */
export function writeText({ blocks, words }: AgreementDocument): string {
  return `${textOf(blocks, words)}\n`
}

type Words = AgreementDocument['words']

/** A part of the document by itself. */
export interface TextPart {
  readonly text: string
  /** What each of its lines begins with, for what it stands in. */
  readonly indent: string
  /** What the rule below (and above) a heading or title is made of. */
  readonly rule?: string
}

export function textPart(block: Block, within: readonly Block[], words: Words): TextPart {
  const indent = within.map(indentIn).join('')
  if (block.type === 'title') return { indent, text: inlineText(block.content), rule: '=' }
  if (block.type === 'heading') return { indent, text: numberedText(block), rule: rules[block.level] }
  return { indent, text: write(block, words) }
}

/** What lines begin with in a block. */
const indentIn = (block: Block): string => {
  if (block.type === 'quote') return '    '
  return block.type === 'frame' && block.kind === 'common' ? '│ ' : ''
}

const perBlock: PerBlock<string, Words> = {
  title: ({ content }) => ruled(inlineText(content), '=', 'both'),
  stamp: ({ content }) => inlineText(content),
  heading: headingText,
  paragraph: ({ content }) => inlineText(content),
  list: listText,
  table: tableText,
  facts: ({ items }) => items.map(factText).join('\n'),
  quote: (quote, words) => indentLines(textOf(quote.children, words), indentIn(quote)),
  frame: frameText,
  cover: ({ children }, words) => textOf(children, words),
  annex: ({ children }, words) => textOf(children, words),
  contents: contentsText,
  signature: ({ items }) => items.map(factText).join('\n'),
  figure: ({ alt }, words) => `[${words.picture}: ${alt.text}]`,
  yearWheel: () => '', // what it shows stands in the text beside it
  pageBreak: () => '',
}

const write = (block: Block, words: Words): string =>
  (perBlock[block.type] as (block: Block, words: Words) => string)(block, words)

const textOf = (blocks: readonly Block[], words: Words): string =>
  blocks
    .map((block) => write(block, words))
    .filter(Boolean)
    .join('\n\n')

const rules = { 1: '=', 2: '-', 3: '~' } as const

function headingText(heading: Heading): string {
  return ruled(numberedText(heading), rules[heading.level])
}

const numberedText = ({ number, content }: Heading): string => [number, inlineText(content)].filter(Boolean).join(' ')

function ruled(text: string, mark: string, where: 'below' | 'both' = 'below'): string {
  const rule = mark.repeat(Math.max(...text.split('\n').map((line) => [...line].length)))
  return where === 'both' ? `${rule}\n${text}\n${rule}` : `${text}\n${rule}`
}

function listText({ ordered, items }: List, words: Words): string {
  return items.map((item, i) => itemText(item, ordered ? `${i + 1}. ` : '- ', words)).join('\n')
}

/** What follows in an item is indented like its first line; a list in it follows without an empty line. */
function itemText({ children }: ListItem, mark: string, words: Words): string {
  const text = children.reduce((before, block) => {
    const after = write(block, words)
    if (!before || !after) return before + after
    return before + (block.type === 'list' ? '\n' : '\n\n') + after
  }, '')
  return (mark + indentLines(text, ' '.repeat(mark.length)).trimStart()).trimEnd()
}

/**
 * A row is a group of lines, each with its column's name: aligned columns would all move when one cell grows. A cell
 * without text has no line.
 */
function tableText({ header, rows }: Table): string {
  const names = header.map(({ content }) => inlineText(content))
  const groups = rows.map((row) => rowText(row, names)).filter(Boolean)
  return groups.length > 0 ? groups.join('\n\n') : names.join('\n')
}

function rowText({ cells }: Row, names: readonly string[]): string {
  const lines = cells.map(({ content }, i) => {
    const text = inlineText(content)
    return text && labelled(names[i] ?? '', text)
  })
  return lines.filter(Boolean).join('\n')
}

const factText = ({ term, description }: Fact): string => labelled(inlineText(term), inlineText(description))

function labelled(label: string, text: string): string {
  if (!label) return text
  const colon = /[.:?]$/.test(label) ? '' : ':'
  return [label + colon, indentLines(text, '  ').trimStart()].filter(Boolean).join(' ')
}

/** The common text has a line along its left side; a party's own has none. */
function frameText(frame: Frame, words: Words): string {
  const text = [`[${inlineText(frame.label)}]`, textOf(frame.children, words)].filter(Boolean).join('\n\n')
  return indentLines(text, indentIn(frame))
}

function contentsText({ label, entries = [] }: Contents): string {
  const lines = entries.map(({ level, number, content }) => {
    const text = [number, inlineText(content).replaceAll('\n', ' ')].filter(Boolean).join(' ')
    return '  '.repeat(level - 1) + text
  })
  return [ruled(inlineText(label), '='), ...lines].join('\n')
}

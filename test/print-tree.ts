import type { AgreementDocument, Block, Inline } from '../src/model/document.js'

/** The document as an indented tree, each value followed by the place in the YAML it came from. */
export function printTree(document: AgreementDocument): string {
  const { language, title, metadata, header, abbreviations } = document
  const head = [
    `document ${language} «${title}»`,
    ...Object.entries(metadata).map(
      ([key, value]) => `  ${key}: ${key === 'textSet' ? metadata.textSet.id : shown(value)}`,
    ),
    `  header: ${print(header.left)} | ${print(header.right)}`,
    ...abbreviations.map(({ short, meaning }) => `  abbreviation: ${short} = ${meaning}`),
  ]
  return `${[...head, ...document.blocks.flatMap((block) => printBlock(block, ''))].join('\n')}\n`
}

function printBlock(block: Block, indent: string): string[] {
  const line = (text: string) => `${indent}${block.type} ${block.id}${text ? `: ${text}` : ''}`
  const within = (children: readonly Block[]) => children.flatMap((child) => printBlock(child, `${indent}  `))
  switch (block.type) {
    case 'title':
    case 'stamp':
    case 'paragraph':
      return [line(print(block.content))]
    case 'heading':
      return [line(`${'#'.repeat(block.level)} ${block.number ? `(${block.number}) ` : ''}${print(block.content)}`)]
    case 'list':
      return [
        line(block.ordered ? 'ordered' : ''),
        ...block.items.flatMap((item) => [
          `${indent}  - ${item.id}`,
          ...item.children.flatMap((child) => printBlock(child, `${indent}    `)),
        ]),
      ]
    case 'table':
      return [
        line(`${block.widths?.join(' ')}`),
        `${indent}  | ${block.header.map((cell) => print(cell.content)).join(' | ')}`,
        ...block.rows.map(
          (row) => `${indent}  | ${row.cells.map((cell) => print(cell.content)).join(' | ')}   (${row.id})`,
        ),
      ]
    case 'yearWheel':
      return [
        line(`«${print(block.label)}»`),
        ...block.items.map((item) => `${indent}  ${print(item.term)}: ${print(item.description)}`),
      ]
    case 'facts':
      return [line(''), ...block.items.map((fact) => `${indent}  ${print(fact.term)} = ${print(fact.description)}`)]
    case 'signature':
      return [
        line(print(block.name)),
        ...block.items.map((fact) => `${indent}  ${print(fact.term)} = ${print(fact.description)}`),
      ]
    case 'frame':
      return [line(`${block.kind} «${print(block.label)}»`), ...within(block.children)]
    case 'contents':
      return [
        line(print(block.label)),
        ...(block.entries ?? []).map((entry) => `${indent}  ${entry.level} ${entry.number ?? '-'} → ${entry.heading}`),
      ]
    case 'figure':
      return [line(`«${print([block.alt])}» ${block.width} × ${block.height} mm, ${block.picture.sha256}`)]
    case 'pageBreak':
      return [line('')]
    default:
      return [line(''), ...within(block.children)]
  }
}

function print(inlines: readonly Inline[]): string {
  return inlines.map(printInline).join('')
}

function printInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.from ? `[${inline.text} ← ${inline.from.pointer}]` : inline.text
    case 'strong':
      return `**${print(inline.children)}**`
    case 'emphasis':
      return `*${print(inline.children)}*`
    case 'link':
      return `<${inline.href}>(${print(inline.children)})`
    case 'language':
      return `${inline.language}‹${print(inline.children)}›`
    case 'break':
      return '⏎'
    case 'blank':
      return `____(${inline.purpose})`
  }
}

/** A few values of one subject as `a=1 b=2`. */
const shown = (value: unknown): string =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
        .map(([key, each]) => `${key}=${each}`)
        .join(' ')
    : String(value)

import type { AgreementDocument, Block, Fact, Inline, Origin } from '../model/document.js'
import { plain } from './plain.js'

/** A paragraph or a row of a table as an agreement prints it. */
export interface PrintedUnit {
  readonly section: string
  readonly kind: 'paragraph' | 'heading' | 'list' | 'row' | 'fact' | 'label'
  /** A row has one for each cell; all else is one. */
  readonly parts: readonly (readonly PrintedRun[])[]
  /** Of a heading, as printed; Word counts it where it can. */
  readonly number?: string
  readonly listDepth?: number
}

export interface PrintedRun {
  readonly text: string
  readonly from?: Origin
  /** What the YAML gives now, where the Word file was made from another. */
  readonly now?: string
  /** It came into the YAML after the Word file was made. */
  readonly isNew?: true
}

/** What the Word file of a document has in its body, in reading order, but for empty paragraphs and the table of contents. */
export function printedUnits({ blocks }: AgreementDocument): PrintedUnit[] {
  return unitsOf(blocks, {}).filter(({ parts }) => parts.some((runs) => runs.some(({ text }) => text.trim() !== '')))
}

interface Around {
  readonly listDepth?: number
}

function unitsOf(blocks: readonly Block[], around: Around): PrintedUnit[] {
  return blocks.flatMap((block) => unitOf(block, around))
}

function unitOf(block: Block, around: Around): PrintedUnit[] {
  const section = block.id.split('/')[0] ?? ''
  const one = (kind: PrintedUnit['kind'], content: readonly Inline[]): PrintedUnit => ({
    section,
    kind,
    parts: [runsOf(content)],
  })
  switch (block.type) {
    case 'title':
    case 'stamp':
      return [one('paragraph', block.content)]
    case 'paragraph':
      return [
        around.listDepth === undefined
          ? one('paragraph', block.content)
          : { ...one('list', block.content), listDepth: around.listDepth },
      ]
    case 'heading':
      return [{ ...one('heading', block.content), ...(block.number && { number: block.number }) }]
    case 'list': {
      const listDepth = around.listDepth === undefined ? 0 : around.listDepth + 1
      return block.items.flatMap(({ children }) => unitsOf(children, { listDepth }))
    }
    case 'table':
      return [block.header, ...block.rows.map(({ cells }) => cells)].map((cells) => ({
        section,
        kind: 'row',
        parts: cells.map(({ content }) => runsOf(content)),
      }))
    case 'facts':
    case 'signature':
      return block.items.map((item) => ({ section, kind: 'fact', parts: [factRuns(item)] }))
    case 'frame':
      return [one('label', block.label), ...unitsOf(block.children, {})]
    case 'quote':
    case 'cover':
    case 'annex':
      return unitsOf(block.children, around)
    case 'contents':
    case 'figure':
    case 'yearWheel':
    case 'pageBreak':
      return []
  }
}

const factRuns = ({ term, description }: Fact): PrintedRun[] => [
  ...runsOf(term),
  ...(term.length > 0 && description.length > 0 ? [{ text: '\t' }] : []),
  ...runsOf(description),
]

function runsOf(inlines: readonly Inline[]): PrintedRun[] {
  return inlines.flatMap((inline): PrintedRun[] => {
    switch (inline.type) {
      case 'text':
        return inline.text === '' ? [] : [{ text: inline.text, ...(inline.from && { from: inline.from }) }]
      case 'break':
        return [{ text: '\n' }]
      case 'blank':
        return [{ text: '\t' }]
      default:
        return runsOf(inline.children)
    }
  })
}

/** How each value is printed, in plain letters, by its pointer. */
export function textsByPointer(units: readonly PrintedUnit[]): ReadonlyMap<string, ReadonlySet<string>> {
  const texts = new Map<string, Set<string>>()
  for (const { from, text } of units.flatMap(({ parts }) => parts.flat()))
    if (from) texts.set(from.pointer, (texts.get(from.pointer) ?? new Set()).add(plain(text)))
  return texts
}

import type {
  Block,
  Cell,
  Change,
  Contents,
  ContentsEntry,
  Fact,
  Figure,
  Frame,
  Heading,
  List,
  Paragraph,
  PerBlock,
  Row,
  Signature,
  Table,
} from '../../model/document.js'
import type { FindAbbreviations } from '../../model/find-abbreviations.js'
import { Html, html, joined } from '../../model/html.js'
import { itemNumbers } from '../../model/item-numbers.js'
import { plainText } from '../../model/plain-text.js'
import { inlineHtml, linkedHtml, proseHtml } from './inline-html.js'
import { markBlocksHtml, markHtml } from './mark-html.js'
import { wheelHtml } from './wheel-html.js'

/** What the page has shown so far, from its top. */
export interface PageContext {
  readonly find: FindAbbreviations
  readonly months: readonly string[]
  /** The last heading: its id and its level in HTML. */
  readonly above: { id: string; level: number }
  /** What regions are named by: two of one name would be taken for the same. */
  readonly regions: Set<string>
  /** In a redline: what stands before a block that changed. */
  readonly placeOf?: (block: string) => Html | undefined
  /** The blocks stand beside their other version. An old heading that has a new one is no heading of the page. */
  readonly side?: 'old' | 'new'
}

export const blocksHtml = (blocks: readonly Block[], context: PageContext): Html =>
  joined(
    markBlocksHtml(
      blocks.map((block) => ({ block, html: writeBlock(block, context), place: context.placeOf?.(block.id) })),
    ),
    '\n',
  )

const writeBlock = (block: Block, context: PageContext): Html =>
  (perBlock[block.type] as (block: Block, context: PageContext) => Html)(block, context)

const perBlock: PerBlock<Html, PageContext> = {
  title: ({ id, content }, { above, side }) => {
    if (side === 'old') return html`<p class="h1">${inlineHtml(content)}</p>`
    Object.assign(above, { id, level: 1 })
    return html`<h1 id="${id}">${inlineHtml(content)}</h1>`
  },
  stamp: ({ content }) => html`<p class="stamp">${inlineHtml(content)}</p>`,
  heading: headingHtml,
  paragraph: ({ content }, { find }) => html`<p>${proseHtml(content, find)}</p>`,
  list: listHtml,
  table: tableHtml,
  facts: ({ items }, { find }) => html`<div class="facts">${factsHtml(items, find)}</div>`,
  quote: ({ children }, context) => html`<blockquote>
${blocksHtml(children, context)}
</blockquote>`,
  frame: frameHtml,
  cover: ({ children }, context) => html`<div class="cover">
${blocksHtml(children, context)}
</div>`,
  annex: ({ children }, context) => html`<div class="annex">
${blocksHtml(children, context)}
</div>`,
  contents: contentsHtml,
  signature: signatureHtml,
  figure: figureHtml,
  yearWheel: (wheel, { months }) => wheelHtml(wheel, months),
  pageBreak: () => Html.of('<div class="page-break"></div>'),
}

/** Below the title's h1, and no level is skipped. */
function headingHtml(heading: Heading, { above, side }: PageContext): Html {
  const { id, level, was } = heading
  const own = Math.min(level + 1, above.level + 1)
  const isReset = was !== undefined && was.level !== level
  const words = html`${numbersHtml(heading, side)}${markHtml(isReset ? 'reset' : undefined, inlineHtml(heading.content))}`
  if (side === 'old') return html`<p class="h${String(own)}">${words}</p>`
  Object.assign(above, { id, level: own })
  return html`${Html.of(`<h${own}`)} id="${id}">${words}${Html.of(`</h${own}>`)}`
}

/** Of a heading that got another number both, or beside another version its own. */
function numbersHtml({ number, was }: Heading, side: PageContext['side']): Html {
  if (!was || was.number === number) return numberHtml(number)
  if (side) return numberHtml(number, side === 'old' ? 'deleted' : 'inserted')
  return html`${numberHtml(was.number, 'deleted')}${numberHtml(number, 'inserted')}`
}

const numberHtml = (number: string | undefined, mark?: Change): Html =>
  number === undefined ? Html.of('') : html`<span class="number">${markHtml(mark, html`${number}`)}</span> `

function listHtml({ ordered, items, was }: List, context: PageContext): Html {
  const isMarked = ordered && items.some(({ change }) => change)
  const numbers = itemNumbers(items)
  const lines = items.map(({ change, children }, i) => {
    const number = isMarked ? html` value="${String(numbers[i])}"` : undefined
    return html`<li${number}>${markHtml(change, itemHtml(children, context))}</li>`
  })
  const list = joined(lines, '\n')
  const written = ordered ? html`<ol>${list}</ol>` : html`<ul>${list}</ul>`
  return was ? html`<div class="reset">${written}</div>` : written
}

/** An item of one paragraph, with or without a list below it, stands close to the others. */
function itemHtml(children: readonly Block[], context: PageContext): Html {
  const paragraphs = children.filter((block) => block.type === 'paragraph')
  const rest = children.slice(paragraphs.length)
  const isOne = paragraphs.length === 1 || isReplaced(paragraphs)
  if (!isOne || children[0]?.type !== 'paragraph' || rest.some(({ type }) => type !== 'list'))
    return blocksHtml(children, context)
  const words = paragraphs.map(({ change, content }) => markHtml(change, proseHtml(content, context.find)))
  return html`${joined(words, ' ')}${blocksHtml(rest, context)}`
}

/** The old version's paragraph and the new one's. */
const isReplaced = ([old, now, ...others]: readonly Paragraph[]): boolean =>
  old?.change === 'deleted' && now?.change === 'inserted' && others.length === 0

/** It scrolls by itself where the window is narrow, by keyboard too. It is named by the heading that it stands under. */
function tableHtml({ header, rows }: Table, { find, above }: PageContext): Html {
  const columns = Math.max(header.length, ...rows.map((row) => row.cells.length))
  const head = header.some(hasText) ? html`<thead><tr>${header.map(headerCell)}</tr></thead>` : undefined
  const cells = ({ cells, change }: Row) =>
    Array.from({ length: columns }, (_, i) => {
      const { content } = cells[i] ?? { content: [] }
      return html`<td>${content.length > 0 ? markHtml(change, proseHtml(content, find)) : undefined}</td>`
    })
  const body = joined(
    rows.map((row) => html`<tr>${cells(row)}</tr>`),
    '\n',
  )
  return html`<div class="scroll" role="group" tabindex="0" aria-labelledby="${above.id}">
<table class="columns-${String(Math.min(columns, 6))}" aria-labelledby="${above.id}">${head}
<tbody>
${body}
</tbody></table>
</div>`
}

const headerCell = (cell: Cell): Html =>
  hasText(cell) ? html`<th scope="col">${inlineHtml(cell.content)}</th>` : Html.of('<td></td>')

const hasText = ({ content }: Cell): boolean => plainText(content).trim() !== ''

/** A value without a label goes with the one before it; before the first label it is a line by itself. */
function factsHtml(items: readonly Fact[], find: FindAbbreviations): Html {
  const first = items.findIndex(({ term }) => plainText(term).trim() !== '')
  const [loose, labelled] = first === -1 ? [items, []] : [items.slice(0, first), items.slice(first)]
  const lines = loose.map(({ description, change }) => html`<p>${markHtml(change, proseHtml(description, find))}</p>`)
  if (labelled.length === 0) return joined(lines)
  const groups: Html[][] = []
  for (const { term, description, change } of labelled) {
    const value = html`<dd>${markHtml(change, proseHtml(description, find))}</dd>`
    if (plainText(term).trim() === '') groups.at(-1)?.push(value)
    else groups.push([html`<dt>${markHtml(change, inlineHtml(term))}</dt>`, value])
  }
  const list = groups.map((group) => html`<div>${group}</div>`)
  return html`${lines}<dl>
${joined(list, '\n')}
</dl>`
}

/** Named by its label and the heading that it stands under: the label alone is that of many. */
function frameHtml({ id, kind, label, children }: Frame, context: PageContext): Html {
  if (context.side === 'old')
    return html`<div class="frame ${kind}"><p class="label">${inlineHtml(label)}</p>${blocksHtml(children, context)}</div>`
  const labelId = `${id}.label`
  const names = [...new Set([labelId, context.above.id])].filter(Boolean).join(' ')
  const name = `${plainText(label)} ${context.above.id}`
  const role = context.regions.has(name) ? Html.of(' role="group"') : undefined
  context.regions.add(name)
  return html`<section class="frame ${kind}"${role} aria-labelledby="${names}">
<p class="label" id="${labelId}">${inlineHtml(label)}</p>
${blocksHtml(children, context)}
</section>`
}

/** Links to the headings, in lists that are as deep as the headings are. */
export function contentsHtml({ id, label, entries = [] }: Omit<Contents, 'type'>): Html {
  return html`<nav aria-labelledby="${id}.label">
<h2 id="${id}.label">${inlineHtml(label)}</h2>
${entriesHtml(entries)}
</nav>`
}

function entriesHtml(entries: readonly ContentsEntry[]): Html {
  const items: Html[] = []
  for (let i = 0; i < entries.length; ) {
    const entry = entries[i] as ContentsEntry
    const next = entries.findIndex(({ level }, k) => k > i && level <= entry.level)
    const below = entries.slice(i + 1, next === -1 ? undefined : next)
    const link = html`<a href="#${fragment(entry.heading)}">${numberHtml(entry.number)}${linkedHtml(entry.content)}</a>`
    items.push(html`<li>${link}${below.length > 0 ? entriesHtml(below) : undefined}</li>`)
    i += 1 + below.length
  }
  return html`<ul>${joined(items, '\n')}</ul>`
}

/** An id as it stands in a link. */
const fragment = (id: string): string => encodeURIComponent(id).replaceAll('%2F', '/')

/** Lines to write on: on paper, as the page itself can't be signed. */
function signatureHtml({ name, items }: Signature, { find }: PageContext): Html {
  const lines = items.map(({ term, description, change }) => {
    const label = plainText(term).trim() === '' ? undefined : html`<span class="term">${inlineHtml(term)}</span> `
    return html`<p>${markHtml(change, html`${label}${proseHtml(description, find)}`)}</p>`
  })
  return html`<div class="signature" role="group" aria-label="${plainText(name).replaceAll('\n', ' ')}">
${joined(lines, '\n')}
</div>`
}

const pixelsPerMillimetre = 96 / 25.4

function figureHtml({ picture, alt, width, height }: Figure): Html {
  const [w, h] = [width, height].map((length) => String(Math.round(length * pixelsPerMillimetre)))
  const source = `data:image/${picture.format};base64,${Buffer.from(picture.bytes).toString('base64')}`
  return html`<p class="figure"><img src="${source}" width="${w}" height="${h}" alt="${alt.text}"></p>`
}

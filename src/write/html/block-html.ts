import type {
  Block,
  Cell,
  Contents,
  ContentsEntry,
  Fact,
  Figure,
  Frame,
  Heading,
  List,
  PerBlock,
  Signature,
  Table,
} from '../../model/document.js'
import type { FindAbbreviations } from '../../model/find-abbreviations.js'
import { Html, html, joined } from '../../model/html.js'
import { plainText } from '../../model/plain-text.js'
import { inlineHtml, linkedHtml, proseHtml } from './inline-html.js'
import { wheelHtml } from './wheel-html.js'

/** What the page has shown so far, from its top. */
export interface PageContext {
  readonly find: FindAbbreviations
  readonly months: readonly string[]
  /** The last heading: its id and its level in HTML. */
  readonly above: { id: string; level: number }
  /** What regions are named by: two of one name would be taken for the same. */
  readonly regions: Set<string>
}

export const blocksHtml = (blocks: readonly Block[], context: PageContext): Html =>
  joined(
    blocks.map((block) => writeBlock(block, context)),
    '\n',
  )

const writeBlock = (block: Block, context: PageContext): Html =>
  (perBlock[block.type] as (block: Block, context: PageContext) => Html)(block, context)

const perBlock: PerBlock<Html, PageContext> = {
  title: ({ id, content }, { above }) => {
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
function headingHtml({ id, level, number, content }: Heading, { above }: PageContext): Html {
  const own = Math.min(level + 1, above.level + 1)
  Object.assign(above, { id, level: own })
  return html`${Html.of(`<h${own}`)} id="${id}">${numberHtml(number)}${inlineHtml(content)}${Html.of(`</h${own}>`)}`
}

const numberHtml = (number: string | undefined): Html =>
  number === undefined ? Html.of('') : html`<span class="number">${number}</span> `

function listHtml({ ordered, items }: List, context: PageContext): Html {
  const list = joined(
    items.map(({ children }) => html`<li>${itemHtml(children, context)}</li>`),
    '\n',
  )
  return ordered ? html`<ol>${list}</ol>` : html`<ul>${list}</ul>`
}

/** An item of one paragraph, with or without a list below it, stands close to the others. */
function itemHtml(children: readonly Block[], context: PageContext): Html {
  const [first, ...rest] = children
  if (first?.type !== 'paragraph' || rest.some(({ type }) => type !== 'list')) return blocksHtml(children, context)
  return html`${proseHtml(first.content, context.find)}${blocksHtml(rest, context)}`
}

/** It scrolls by itself where the window is narrow, by keyboard too. It is named by the heading that it stands under. */
function tableHtml({ header, rows }: Table, { find, above }: PageContext): Html {
  const columns = Math.max(header.length, ...rows.map((row) => row.cells.length))
  const head = header.some(hasText) ? html`<thead><tr>${header.map(headerCell)}</tr></thead>` : undefined
  const cells = (row: readonly Cell[]) =>
    Array.from({ length: columns }, (_, i) => html`<td>${proseHtml(row[i]?.content ?? [], find)}</td>`)
  const body = joined(
    rows.map((row) => html`<tr>${cells(row.cells)}</tr>`),
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
  const lines = loose.map(({ description }) => html`<p>${proseHtml(description, find)}</p>`)
  if (labelled.length === 0) return joined(lines)
  const groups: Html[][] = []
  for (const { term, description } of labelled) {
    const value = html`<dd>${proseHtml(description, find)}</dd>`
    if (plainText(term).trim() === '') groups.at(-1)?.push(value)
    else groups.push([html`<dt>${inlineHtml(term)}</dt>`, value])
  }
  const list = groups.map((group) => html`<div>${group}</div>`)
  return html`${lines}<dl>
${joined(list, '\n')}
</dl>`
}

/** Named by its label and the heading that it stands under: the label alone is that of many. */
function frameHtml({ id, kind, label, children }: Frame, context: PageContext): Html {
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
  const lines = items.map(({ term, description }) => {
    const label = plainText(term).trim() === '' ? undefined : html`<span class="term">${inlineHtml(term)}</span> `
    return html`<p>${label}${proseHtml(description, find)}</p>`
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

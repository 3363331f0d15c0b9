import { factInlines, headingInlines, segmentsOf } from './segments.mjs'

/** A document as a Typst source whose values come from the YAML file that `--input data=…` names. */
export function toTypst(document, names) {
  const inline = (inlines) => segmentsOf(inlines, names).map(written).join('')
  const lines = (items) => items.map((item) => inline(factInlines(item))).join(' \\\n')
  const block = {
    cover: ({ children }) => `${blocks(children)}\n#pagebreak()`,
    title: ({ content }) => `#text(20pt, weight: "bold")[${inline(content)}]\n`,
    stamp: ({ content }) => `#text(14pt)[${inline(content)}]\n`,
    heading: (heading) => `#heading(level: ${heading.level})[${inline(headingInlines(heading))}]`,
    paragraph: ({ content }) => `#par[${inline(content)}]`,
    list: ({ ordered, items }) =>
      `#${ordered ? 'enum' : 'list'}(${items.map(({ children }) => `[${blocks(children)}]`).join(', ')})`,
    table: ({ header, rows }) =>
      `#table(columns: ${header.length}, table.header(${cells(header)}), ${rows.map((row) => cells(row.cells)).join(', ')})`,
    facts: ({ items }) => `#par[${lines(items)}]`,
    quote: ({ children }) => `#quote(block: true)[${blocks(children)}]`,
    frame: ({ kind, label, children }) =>
      `#block(${kind === 'common' ? 'stroke: 0.5pt, inset: 8pt, ' : ''}width: 100%)[#strong[${inline(label)}]\n\n${blocks(children)}]`,
    annex: ({ children }) => `#pagebreak()\n${blocks(children)}`,
    contents: ({ label }) => `#outline(title: [${inline(label)}])`,
    signature: ({ name, items }) =>
      `#block(breakable: false, above: 18mm)[#par[${inline(name)}]\n#par[${lines(items)}]]`,
    yearWheel: () => '',
    figure: () => '',
    pageBreak: () => '#pagebreak()',
  }
  const cells = (row) => row.map(({ content }) => `[${inline(content)}]`).join(', ')
  const blocks = (children) => children.map((each) => block[each.type](each)).join('\n')

  const { language, title, header, words } = document
  return `#let d = yaml(sys.inputs.data)
#set document(title: ${JSON.stringify(title)}, date: datetime(year: 2026, month: 11, day: 1))
#set page(paper: "a4", margin: 25mm, header: [${inline(header.left)} #h(1fr) ${inline(header.right)}], footer: context align(center)[#counter(page).display() ${words.of} #counter(page).final().first()])
#set text(font: "Source Sans 3", size: 11pt, lang: "${language.slice(0, 2)}")
${blocks(document.blocks)}
`
}

function written(segment) {
  if (segment.break) return ' \\\n'
  if (segment.blank) return '#line(length: 70mm, stroke: 0.5pt)'
  const said = segment.name ? `#d.${segment.name};` : segment.text.replaceAll(/[^\p{L}\p{N}\s,§«»–…()!?%]/gu, '\\$&')
  return segment.strong ? `#strong[${said}]` : said
}

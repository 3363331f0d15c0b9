import { blank, factInlines, headingInlines, segmentsOf } from './segments.mjs'

/** A document as pandoc's Markdown: a value is a span of the class `d`, which fill.lua fills from the metadata. */
export function toMarkdown(document, names) {
  const inline = (inlines) => segmentsOf(inlines, names).map(written).join('')
  const lines = (items) => items.map((item) => inline(factInlines(item))).join('\\\n')
  const block = {
    cover: ({ children }) => blocks(children),
    title: ({ content }) => `[${inline(content)}]{custom-style="Title"}`,
    stamp: ({ content }) => inline(content),
    heading: (heading) => `${'#'.repeat(heading.level)} ${inline(headingInlines(heading))}`,
    paragraph: ({ content }) => inline(content),
    list: ({ ordered, items }) =>
      items.map(({ children }) => item(ordered ? '1. ' : '-  ', blocks(children))).join('\n\n'),
    table: ({ header, rows }) => pipeTable([header, ...rows.map(({ cells }) => cells)]),
    facts: ({ items }) => lines(items),
    quote: ({ children }) => `> ${blocks(children).replaceAll('\n', '\n> ')}`,
    frame: ({ kind, label, children }) => {
      const inside = `**${inline(label)}**\n\n${blocks(children)}`
      return kind === 'common' ? `::: {custom-style="Ramme"}\n${inside}\n:::` : inside
    },
    annex: ({ children }) => blocks(children),
    contents: ({ label }) => inline(label),
    signature: ({ name, items }) => `${inline(name)}\n\n${lines(items)}`,
    yearWheel: () => '',
    figure: () => '',
    pageBreak: () => '',
  }
  const blocks = (children) => children.map((each) => block[each.type](each)).join('\n\n')
  const pipeTable = ([header, ...rows]) => {
    const row = (cells) => `| ${cells.map(({ content }) => inline(content).replaceAll('\\\n', ' ')).join(' | ')} |`
    return [row(header), `|${header.map(() => '---').join('|')}|`, ...rows.map(row)].join('\n')
  }
  return `${blocks(document.blocks)}\n`
}

const item = (marker, text) => marker + text.replaceAll('\n', '\n   ')

function written(segment) {
  if (segment.break) return '\\\n'
  if (segment.blank) return blank.replaceAll('_', '\\_')
  const said = segment.name ? `[${segment.name}]{.d}` : segment.text.replaceAll(/[\\`*_{}[\]<>#+\-.!|$~^@"']/g, '\\$&')
  return segment.strong && said.trim() !== '' ? `**${said}**` : said
}

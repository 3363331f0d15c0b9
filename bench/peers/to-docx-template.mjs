import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { blank, factInlines, headingInlines, segmentsOf } from './segments.mjs'

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3]
const side = { style: 'single', size: 4, space: 4, color: '000000' }
const box = { top: side, bottom: side, left: side, right: side }

/** A document as a Word file with a tag, `{k1}`, for each value: what docxtemplater and easy-template-x fill in. */
export function toDocxTemplate(document, names) {
  const runs = (inlines) => joined(segmentsOf(inlines, names)).map(written)
  const paragraph = (inlines, options = {}) => new Paragraph({ children: runs(inlines), ...options })
  const lines = (items, options) => items.map((item) => paragraph(factInlines(item), options))
  const block = {
    cover: ({ children }, o) => blocks(children, o),
    title: ({ content }) => [paragraph(content, { heading: HeadingLevel.TITLE })],
    stamp: ({ content }) => [paragraph(content)],
    heading: (heading) => [paragraph(headingInlines(heading), { heading: levels[heading.level - 1] })],
    paragraph: ({ content }, o) => [paragraph(content, o)],
    list: ({ ordered, items }, o) =>
      items.flatMap(({ children }) =>
        blocks(children, {
          ...o,
          numbering: { reference: ordered ? 'numbers' : 'bullets', level: o?.numbering ? 1 : 0 },
        }),
      ),
    table: ({ header, rows }) => [tableOf([header, ...rows.map(({ cells }) => cells)])],
    facts: ({ items }, o) => lines(items, o),
    quote: ({ children }, o) => blocks(children, { ...o, indent: { left: 567 } }),
    frame: ({ kind, label, children }) => {
      const options = kind === 'common' ? { border: box } : {}
      return [paragraph([{ type: 'strong', children: label }], options), ...blocks(children, options)]
    },
    annex: ({ children }, o) => [new Paragraph({ pageBreakBefore: true }), ...blocks(children, o)],
    contents: ({ label }) => [paragraph(label)],
    signature: ({ name, items }) => [paragraph(name, { keepNext: true }), ...lines(items, { keepLines: true })],
    yearWheel: () => [],
    figure: () => [],
    pageBreak: () => [new Paragraph({ pageBreakBefore: true })],
  }
  const blocks = (children, options) => children.flatMap((each) => block[each.type](each, options))
  const tableOf = (rows) =>
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: rows.map(
        (cells, i) =>
          new TableRow({
            tableHeader: i === 0,
            children: cells.map(({ content }) => new TableCell({ children: [paragraph(content)] })),
          }),
      ),
    })

  const { title, header } = document
  const page = new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })], alignment: 'center' })
  const section = {
    headers: {
      default: new Header({ children: [paragraph([...header.left, { type: 'text', text: ' ' }, ...header.right])] }),
    },
    footers: { default: new Footer({ children: [page] }) },
    children: blocks(document.blocks),
  }
  return Packer.toBuffer(new Document({ title, numbering: { config: [bullets, numbers] }, sections: [section] }))
}

const levelsOf = (format, text) =>
  [0, 1].map((level) => ({
    level,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 567 * (level + 1), hanging: 283 } } },
  }))
const bullets = { reference: 'bullets', levels: levelsOf(LevelFormat.BULLET, '•') }
const numbers = { reference: 'numbers', levels: levelsOf(LevelFormat.DECIMAL, '%1.') }

/** Words and tags that are set alike are one run, as in a file that a person wrote in Word. */
function joined(segments) {
  const runs = []
  for (const { break: isBreak, blank: isBlank, text, name, strong } of segments) {
    const said = name ? `{${name}}` : isBlank ? blank : text
    const last = runs.at(-1)
    if (isBreak) runs.push({ break: 1 })
    else if (last?.text !== undefined && last.bold === strong) last.text += said
    else runs.push({ text: said, bold: strong })
  }
  return runs
}

const written = (run) => new TextRun(run)

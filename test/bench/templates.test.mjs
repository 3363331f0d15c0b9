import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { Names } from '../../bench/peers/segments.mjs'
import { toDocxTemplate } from '../../bench/peers/to-docx-template.mjs'
import { toMarkdown } from '../../bench/peers/to-markdown.mjs'
import { toTypst } from '../../bench/peers/to-typst.mjs'

/** The peers' templates say what we print: each word of it, with a tag where a value stands. */

const text = (said, from) => ({ type: 'text', text: said, ...(from && { from: { file: 'a.yaml', pointer: from } }) })
const paragraph = (...content) => ({ type: 'paragraph', id: 'p', content })
const document = {
  language: 'nb-NO',
  title: 'Avtale',
  header: { left: [text('Avtale')], right: [] },
  words: { of: 'av' },
  blocks: [
    { type: 'heading', id: 'h', level: 1, number: '2', content: [text('Møter *og* #mer')] },
    {
      type: 'frame',
      id: 'f',
      kind: 'common',
      label: [text('Felles tekst')],
      children: [
        paragraph(text('Mellom '), text('A_b', '/parter/0/navn'), text(' og '), text('A_b', '/parter/0/navn')),
        {
          type: 'list',
          id: 'l',
          ordered: false,
          items: [{ id: 'i', children: [paragraph({ type: 'strong', children: [text('1. punkt')] })] }],
        },
      ],
    },
    {
      type: 'table',
      id: 't',
      header: [{ content: [text('Navn')] }],
      rows: [{ id: 'r', cells: [{ content: [text('Kari Prøve', '/k')] }] }],
    },
  ],
}

describe('a document as a template', () => {
  test('a value has one name, wherever it stands', () => {
    const names = new Names()
    toTypst(document, names)
    expect(names.values).toEqual({ k1: 'A_b', k2: 'Kari Prøve' })
  })

  test('for Typst', () =>
    expect(toTypst(document, new Names())).toMatchInlineSnapshot(`
    "#let d = yaml(sys.inputs.data)
    #set document(title: "Avtale", date: datetime(year: 2026, month: 11, day: 1))
    #set page(paper: "a4", margin: 25mm, header: [Avtale #h(1fr) ], footer: context align(center)[#counter(page).display() av #counter(page).final().first()])
    #set text(font: "Source Sans 3", size: 11pt, lang: "nb")
    #heading(level: 1)[2 Møter \\*og\\* \\#mer]
    #block(stroke: 0.5pt, inset: 8pt, width: 100%)[#strong[Felles tekst]

    #par[Mellom #d.k1; og #d.k1;]
    #list([#par[#strong[1\\. punkt]]])]
    #table(columns: 1, table.header([Navn]), [#d.k2;])
    "
  `))
  test('for pandoc', () =>
    expect(toMarkdown(document, new Names())).toMatchInlineSnapshot(`
    "# 2 Møter \\*og\\* \\#mer

    ::: {custom-style="Ramme"}
    **Felles tekst**

    Mellom [k1]{.d} og [k1]{.d}

    -  **1\\. punkt**
    :::

    | Navn |
    |---|
    | [k2]{.d} |
    "
  `))

  test('for those that fill in a Word file', async () => {
    const parts = unzipSync(new Uint8Array(await toDocxTemplate(document, new Names())))
    const paragraphs = strFromU8(parts['word/document.xml']).split('</w:p>')
    const said = paragraphs
      .map((xml) => [...xml.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, each]) => each).join(''))
      .filter(Boolean)
    expect(said).toEqual(['2 Møter *og* #mer', 'Felles tekst', 'Mellom {k1} og {k1}', '1. punkt', 'Navn', '{k2}'])
  })
})

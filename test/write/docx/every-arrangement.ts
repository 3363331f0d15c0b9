import type { AgreementDocument, Block, Cell, Fact, Inline, ListItem } from '../../../src/model/document.js'
import { makePng, pictureOf } from '../../make-picture.js'
import { sampleDocument, text } from '../../sample-document.js'

/** Blocks in each other in every way that an agreement may come to hold them, the odd ones too. */
export function everyArrangement(): AgreementDocument {
  const blocks: Block[] = [
    { type: 'title', id: 'tittel', content: [text('Avtale uten forside')] },
    contents,
    heading('lister', 1, 'Lister', 'section', '1'),
    frame('f1', paragraph('f1/1'), deepList('f1/2', false, 0), quote('f1/3', paragraph('f1/3/1')), facts('f1/4')),
    frame('f2', paragraph('f2/1'), figure('f2/2')),
    frame('f3', paragraph('f3/1'), table('f3/2'), heading('f3/3', 3, 'I rammen', 'none'), paragraph('f3/4')),
    own(
      'o1',
      paragraph('o1/1'),
      deepList('o1/2', true, 0),
      quote('o1/3', paragraph('o1/3/1'), deepList('o1/3/2', false, 3)),
    ),
    heading('under', 2, 'Uten nummer', 'none'),
    paragraph('blanke', text('Sted: '), blank, text(' dato: '), blank),
    list(
      'l1',
      true,
      item('l1/1', paragraph('l1/1/1'), table('l1/1/2')),
      item('l1/2', table('l1/2/1')),
      item('l1/3', facts('l1/3/1')),
      item('l1/4', figure('l1/4/1')),
    ),
    list(
      'l2',
      true,
      item('l2/1', paragraph('l2/1/1'), paragraph('l2/1/2')),
      item('l2/2', quote('l2/2/1', paragraph('l2/2/1/1'))),
    ),
    table('t1'),
    table('t2'),
    { type: 'pageBreak', id: 'skift' },
    table('t3'),
    heading('feil', 1, 'Et annet nummer enn Word ville gitt', 'section', '7'),
    heading('neste', 1, 'Neste', 'section', '2'),
    annex(
      'v1',
      heading('v1/h', 1, 'Første vedlegg', 'annex', 'Vedlegg 1'),
      heading('v1/a', 2, 'A', 'annex', '1.1'),
      heading('v1/b', 2, 'B', 'annex', '1.2'),
    ),
    annex(
      'v2',
      heading('v2/h', 1, 'Andre vedlegg', 'annex', 'Vedlegg 2'),
      heading('v2/a', 2, 'A', 'annex', '2.1'),
      table('v2/t'),
    ),
  ]
  return { ...sampleDocument(), blocks }
}

const words = 'Partene vil sammen bidra til at innbyggerne er trygge der de bor.'
const blank: Inline = { type: 'blank', purpose: 'text' }

const contents: Block = {
  type: 'contents',
  id: 'innhold',
  label: [text('Innhold')],
  entries: [
    { heading: 'lister', level: 1, number: '1', content: [text('Lister')] },
    { heading: 'v1/h', level: 1, number: 'Vedlegg 1', content: [text('Første vedlegg')] },
    { heading: 'v1/a', level: 2, number: '1.1', content: [text('A')] },
  ],
}

const figure = (id: string): Block => ({
  type: 'figure',
  id,
  picture: pictureOf(makePng(), 'png', 4, 5),
  alt: { type: 'text', text: `Bildet ${id}` },
  width: 20,
  height: 25,
})

function paragraph(id: string, ...content: Inline[]): Block {
  return { type: 'paragraph', id, content: content.length > 0 ? content : [text(`${id}: ${words}`)] }
}

function heading(
  id: string,
  level: 1 | 2 | 3,
  value: string,
  series: 'section' | 'annex' | 'none',
  number?: string,
): Block {
  return { type: 'heading', id, level, series, content: [text(value)], ...(number && { number }) }
}

const list = (id: string, ordered: boolean, ...items: ListItem[]): Block => ({ type: 'list', id, ordered, items })
const item = (id: string, ...children: Block[]): ListItem => ({ id, children })
const quote = (id: string, ...children: Block[]): Block => ({ type: 'quote', id, children })
const annex = (id: string, ...children: Block[]): Block => ({ type: 'annex', id, children })

function frame(id: string, ...children: Block[]): Block {
  return { type: 'frame', id, kind: 'common', label: [text('Felles tekst')], children }
}

function own(id: string, ...children: Block[]): Block {
  return { type: 'frame', id, kind: 'own', label: [text('Egen tekst')], children }
}

function facts(id: string): Block {
  const fact = (name: string, term: string): Fact => ({
    id: `${id}/${name}`,
    term: term ? [text(term)] : [],
    description: [text(name)],
  })
  return { type: 'facts', id, items: [fact('a', 'Leder'), fact('b', ''), fact('c', 'Sekretær')] }
}

/** Bullets and numbers by turns, each item with a paragraph that continues it, to eleven levels. */
function deepList(id: string, ordered: boolean, level: number): Block {
  const inner = level < 10 ? [deepList(`${id}/1/3`, !ordered, level + 1)] : []
  return list(
    id,
    ordered,
    item(`${id}/1`, paragraph(`${id}/1/1`), paragraph(`${id}/1/2`), ...inner),
    item(`${id}/2`, paragraph(`${id}/2/1`)),
  )
}

function table(id: string): Block {
  const cells = (...values: string[]): Cell[] =>
    values.map((value) => ({ content: value ? [text(`${id} ${value}`)] : [] }))
  return {
    type: 'table',
    id,
    header: cells('navn', 'telefon', 'merknad'),
    rows: [
      { id: `${id}/1`, cells: cells('en', '00 00 00 01', '') },
      { id: `${id}/2`, cells: [...cells('to', ''), { content: [blank] }] },
    ],
    widths: [0.333, 0.333, 0.333],
  }
}

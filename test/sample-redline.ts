import type { Block, Cell, Change, Fact, Inline, Text } from '../src/model/document.js'
import type { MarkedDocument, Redline } from '../src/model/redline.js'
import { sampleDocument, text } from './sample-document.js'

/**
 * Two versions of a small document as one, with a mark in every place that can have one, for the writers' tests. Each
 * deleted word is `gammelt…`, each inserted one `nytt…`, each in both `felles…`; words whose setting changed are `satt…`.
 */
export function sampleRedline(): Redline {
  const { header: _header, ...sample } = sampleDocument()
  const document: MarkedDocument = {
    ...sample,
    marked: true,
    header: { left: changed('H'), right: [text('fellesR '), mark('inserted', 'nyttR')] },
    blocks,
  }
  const { metadata } = document
  return {
    front: [
      { type: 'heading', id: 'endringer', level: 1, series: 'none', content: [text('Dette er endret')] },
      list('endringer/1', 'Det skal holdes fire møter i året, ikke to.'),
    ],
    document,
    old: { name: 'avtale-2025.yaml', metadata: { ...metadata, status: 'vedtatt', date: '2025-01-15' } },
    new: { name: 'avtale.yaml', metadata },
    changes: [
      { text: 'Det skal holdes fire møter i året, ikke to.', blockId: 'avsnitt' },
      { text: 'Ordfører er ny.', pointer: '/kontakter/@ordføreren/navn' },
      { text: 'Avtalen gjelder til 2028.' },
    ],
  }
}

const mark = (change: Change, words: string): Text => ({ type: 'text', text: words, change })

/** Words of both versions, with one replaced by another. */
const changed = (name: string): Inline[] => [
  text(`felles${name} `),
  mark('deleted', `gammelt${name}`),
  mark('inserted', `nytt${name}`),
  text(` felles${name}b`),
]

const paragraph = (id: string, content: readonly Inline[], change?: Change): Block => ({
  type: 'paragraph',
  id,
  content,
  ...(change && { change }),
})

const cells = (...contents: (readonly Inline[])[]): Cell[] => contents.map((content) => ({ content }))
const fact = (id: string, term: readonly Inline[], description: readonly Inline[], change?: Change): Fact => ({
  id,
  term,
  description,
  ...(change && { change }),
})

/** A block of the old version and what took its place. */
const replaced = (make: (words: string, id: string) => Block, name: string): Block[] => [
  { ...make(`gammelt${name}`, `slettet/${name}`), change: 'deleted' },
  { ...make(`nytt${name}`, name), change: 'inserted' },
]

const list = (id: string, words: string): Block => ({
  type: 'list',
  id,
  ordered: false,
  items: [{ id: `${id}/1`, children: [paragraph(`${id}/1/1`, [text(words)])] }],
})

const table = (id: string, words: string): Block => ({
  type: 'table',
  id,
  header: cells([text(`${words}Kolonne`)]),
  rows: [{ id: `${id}/1`, cells: cells([text(`${words}Celle`)]) }],
})

const person: Text = {
  type: 'text',
  text: 'nyttNavn',
  change: 'inserted',
  from: { file: 'avtale.yaml', pointer: '/kontakter/@ordføreren/navn' },
}

const blocks: Block[] = [
  {
    type: 'cover',
    id: 'forside',
    children: [
      { type: 'stamp', id: 'forside/1', content: [text('nyttMerke')], change: 'inserted' },
      { type: 'title', id: 'forside/2', content: changed('Tittel') },
      {
        type: 'facts',
        id: 'forside/3',
        items: [
          fact('forside/3/1', [text('fellesLedetekst')], changed('Fakta')),
          fact('slettet/forside/3/2', [text('gammeltLedetekst')], [text('gammeltFakta2')], 'deleted'),
          fact('forside/3/2', [text('nyttLedetekst')], [text('nyttFakta2')], 'inserted'),
        ],
      },
    ],
  },
  {
    type: 'contents',
    id: 'innhold',
    label: [text('Innhold')],
    entries: [{ heading: 'første', level: 1, number: '1', content: [text('nyttInnhold')] }],
  },
  { type: 'heading', id: 'første', level: 1, series: 'section', number: '1', content: changed('Overskrift') },
  paragraph('avsnitt', [
    ...changed('Avsnitt'),
    { type: 'strong', children: [{ type: 'text', text: ' sattSterkt', was: { strong: false, emphasis: true } }] },
    { type: 'text', text: ' sattRett', was: { strong: true, emphasis: false } },
    { type: 'break', change: 'deleted' },
    { type: 'link', href: 'https://gammel.example/', children: [mark('deleted', ' gammeltLenke')] },
    { type: 'link', href: 'https://ny.example/', children: [mark('inserted', ' nyttLenke')] },
    { type: 'break', change: 'inserted' },
    { type: 'language', language: 'se', children: [mark('inserted', 'nyttSámi')] },
    { type: 'blank', purpose: 'text', change: 'inserted' },
  ]),
  ...replaced((words, id) => paragraph(id, [text(words)]), 'Helt'),
  {
    type: 'list',
    id: 'liste',
    ordered: true,
    was: { ordered: false },
    items: [
      { id: 'slettet/liste/1', children: [paragraph('slettet/liste/1/1', [text('gammeltPunkt')])], change: 'deleted' },
      { id: 'liste/1', children: [paragraph('liste/1/1', changed('Punkt1')), list('liste/1/2', 'fellesUnderpunkt')] },
      {
        id: 'liste/2',
        children: [paragraph('liste/2/1', [text('nyttPunkt')]), list('liste/2/2', 'nyttUnder')],
        change: 'inserted',
      },
    ],
  },
  ...replaced((words, id) => list(id, words), 'Liste'),
  {
    type: 'heading',
    id: 'andre',
    level: 2,
    series: 'none',
    was: { level: 3 },
    content: [text('fellesNivå')],
  },
  paragraph('lead', [text('fellesInnledning:')]),
  {
    type: 'table',
    id: 'tabell',
    header: cells(changed('Kolonne'), [text('fellesKolonne2')]),
    rows: [
      { id: 'tabell/1', cells: cells(changed('Celle'), [person]) },
      { id: 'slettet/tabell/2', cells: cells([text('gammeltRad')], [text('gammeltRad2')]), change: 'deleted' },
      { id: 'tabell/2', cells: cells([text('nyttRad')], [text('nyttRad2')]), change: 'inserted' },
    ],
  },
  ...replaced((words, id) => table(id, words), 'Tabell'),
  {
    type: 'frame',
    id: 'ramme',
    kind: 'common',
    label: changed('Etikett'),
    children: [
      paragraph('ramme/1', changed('Ramme')),
      ...replaced((words, id) => paragraph(id, [text(words)]), 'Rammetekst'),
    ],
  },
  ...replaced(
    (words, id) => ({
      type: 'frame',
      id,
      kind: 'own',
      label: [text(`${words}Etikett`)],
      children: [paragraph(`${id}/1`, [text(`${words}Tekst`)])],
    }),
    'Egen',
  ),
  { type: 'quote', id: 'sitat', children: [paragraph('sitat/1', changed('Sitat'))] },
  {
    type: 'signature',
    id: 'underskrift',
    name: [text('Ordfører')],
    items: [
      fact('underskrift/1', [text('fellesUnderskrift')], [{ type: 'blank', purpose: 'signature' }]),
      fact('underskrift/2', [text('fellesNavn')], changed('Signatur')),
    ],
  },
  ...replaced(
    (words, id) => ({ type: 'heading', id, level: 1, series: 'section', number: '2', content: [text(words)] }),
    'Seksjon',
  ),
  { type: 'pageBreak', id: 'skift', change: 'inserted' },
  ...replaced(
    (words, id) => ({
      type: 'annex',
      id,
      children: [
        {
          type: 'heading',
          id: `${id}/1`,
          level: 1,
          series: 'annex',
          number: 'Vedlegg 1',
          content: [text(`${words}Overskrift`)],
        },
        paragraph(`${id}/2`, [text(`${words}Tekst`)]),
      ],
    }),
    'Vedlegg',
  ),
  ...replaced((words, id) => ({ type: 'yearWheel', id, label: [text(`${words}Hjul`)], items: [] }), 'Årshjul'),
  paragraph('slutt', [text('fellesSlutt')]),
]

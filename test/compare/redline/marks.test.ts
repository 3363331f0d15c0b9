import { describe, expect, it, test } from 'vitest'
import { markBlocks } from '../../../src/compare/redline/mark-blocks.js'
import { markInlines } from '../../../src/compare/redline/mark-inlines.js'
import type { Block, Inline } from '../../../src/model/document.js'
import { printInlines, printMarks } from './print-marks.js'

const text = (words: string): Inline[] => (words ? [{ type: 'text', text: words }] : [])

describe('words', () => {
  test.each([
    ['Det holdes to møter i året.', 'Det holdes fire møter i året.', 'Det holdes [-to-]{+fire+} møter i året.'],
    ['Fristen er 14 dager.', 'Fristen er 14 dager etter møtet.', 'Fristen er 14 dager{+ etter møtet+}.'],
    // A date is one, and so are words with hardly anything between them.
    [
      'Vedtatt i kommunestyret 25. oktober 2018.',
      'Vedtatt i kommunestyret 17. november 2022.',
      'Vedtatt i kommunestyret [-25. oktober 2018-]{+17. november 2022+}.',
    ],
    ['Sak 18/2505 er lukket.', 'Sak 22/1187 er lukket.', 'Sak [-18/2505-]{+22/1187+} er lukket.'],
    ['Ring 00 00 00 01 først.', 'Ring 00 00 00 02 først.', 'Ring [-00 00 00 01-]{+00 00 00 02+} først.'],
    ['fra to til tre møter', 'fra fire til fem møter', 'fra [-to til tre-]{+fire til fem+} møter'],
    // Too little in common to be worth reading mixed.
    [
      'Politirådet ledes av ordføreren.',
      'Avtalen gjelder til 2028.',
      '[-Politirådet ledes av ordføreren.-]{+Avtalen gjelder til 2028.+}',
    ],
    ['', 'Nytt.', '{+Nytt.+}'],
    ['Kåfjord – Gáivuotna', 'Kåfjord – Gáivuona', 'Kåfjord – [-Gáivuotna-]{+Gáivuona+}'],
  ])('%s → %s', (old, now, marked) => {
    expect(printInlines(markInlines(text(old), text(now)))).toBe(marked)
  })

  it('that are set otherwise are of both versions', () => {
    const now: Inline[] = [...text('Dette er '), { type: 'strong', children: text('viktig') }, ...text(' nå.')]
    expect(printInlines(markInlines(text('Dette er viktig nå.'), now))).toBe('Dette er ~viktig~ nå.')
  })

  it('that lead elsewhere are others', () => {
    const link = (href: string): Inline[] => [
      ...text('Se '),
      { type: 'link', href, children: text('loven') },
      ...text(' om det.'),
    ]
    const marked = markInlines(link('https://gammel.example/'), link('https://ny.example/'))
    expect(printInlines(marked)).toBe('Se [-loven-]{+loven+} om det.')
  })
})

describe('blocks', () => {
  const paragraph = (id: string, words: string): Block => ({ type: 'paragraph', id, content: text(words) })
  const list = (id: string, ...items: string[]): Block => ({
    type: 'list',
    id,
    ordered: false,
    items: items.map((words, i) => ({ id: `${id}/${i + 1}`, children: [paragraph(`${id}/${i + 1}/1`, words)] })),
  })
  const table = (id: string, header: string[], ...rows: (readonly [id: string, ...cells: string[]])[]): Block => ({
    type: 'table',
    id,
    header: header.map((words) => ({ content: text(words) })),
    rows: rows.map(([row, ...cells]) => ({
      id: `${id}/${row}`,
      cells: cells.map((words) => ({ content: text(words) })),
    })),
  })
  const marksOf = (old: readonly Block[], now: readonly Block[]) => printMarks(markBlocks(old, now))

  it('are told by what they say, not by their number', () => {
    const old = [
      paragraph('s/1', 'Kommunen og politiet har et politiråd.'),
      paragraph('s/2', 'Det ledes av ordføreren.'),
    ]
    const now = [
      paragraph('s/1', 'Avtalen avløser den fra 2018.'),
      paragraph('s/2', 'Kommunen og politiet har et felles politiråd.'),
      paragraph('s/3', 'Det ledes av ordføreren.'),
    ]
    expect(marksOf(old, now)).toEqual([
      'paragraph: {+Avtalen avløser den fra 2018.+}',
      'paragraph: Kommunen og politiet har et {+felles +}politiråd.',
      'paragraph: Det ledes av ordføreren.',
    ])
  })

  it('with little in common are deleted and inserted whole', () => {
    const marks = marksOf(
      [paragraph('s/1', 'Det ledes av ordføreren.')],
      [paragraph('s/1', 'Partene møtes fire ganger.')],
    )
    expect(marks).toEqual(['paragraph: [-Det ledes av ordføreren.-]', 'paragraph: {+Partene møtes fire ganger.+}'])
  })

  it('of a list are compared item by item', () => {
    expect(
      marksOf(
        [list('l', 'holde foredrag', 'skrive referat')],
        [list('l', 'holde foredrag', 'gå tur', 'skrive gode referat')],
      ),
    ).toEqual([
      'list: ',
      '  paragraph: holde foredrag',
      '  {+paragraph: gå tur+}',
      '  paragraph: skrive {+gode +}referat',
    ])
  })

  it('of a table are compared row by row; a person who takes another’s place is in the same row', () => {
    const old = table(
      't',
      ['Navn', 'Telefon'],
      ['slt', 'Kari Prøvesen', '00 00 00 01'],
      ['1', 'Per Prøvesen', '00 00 00 02'],
    )
    const now = table(
      't',
      ['Navn', 'Telefon'],
      ['slt', 'Ola Eksempel', '00 00 00 01'],
      ['2', 'Ny Person', '00 00 00 03'],
    )
    expect(marksOf([old], [now])).toEqual([
      'table: Navn | Telefon',
      '  [-Kari Prøvesen-]{+Ola Eksempel+} | 00 00 00 01',
      '  [-Per Prøvesen | 00 00 00 02-]',
      '  {+Ny Person | 00 00 00 03+}',
    ])
  })

  it('of a table whose columns changed, are another table', () => {
    const old = table('t', ['Tiltak', 'Ansvar'], ['1', 'Foredrag', 'Politiet'])
    const now = table('t', ['Tiltak', 'Ansvar', 'Frist'], ['1', 'Foredrag', 'Politiet', 'Mai'])
    expect(marksOf([old], [now])).toEqual([
      'table: [-Tiltak | Ansvar-]',
      '  Foredrag | Politiet',
      'table: {+Tiltak | Ansvar | Frist+}',
      '  Foredrag | Politiet | Mai',
    ])
  })

  it('that are headings keep their place, and tell the number that they had', () => {
    const heading = (id: string, words: string, number: string): Block => ({
      type: 'heading',
      id,
      level: 1,
      series: 'section',
      number,
      content: text(words),
    })
    const old = [heading('slt', 'SLT', '3')]
    const now = [heading('patrulje', 'Patrulje', '3'), heading('slt', 'SLT-arbeidet', '4')]
    expect(marksOf(old, now)).toEqual(['heading: {+Patrulje+}', 'heading: SLT{+-arbeidet+} (was 1 3)'])
  })

  it('deleted have ids of their own', () => {
    const [deleted, inserted] = markBlocks([list('l', 'a')], [paragraph('l', 'b')])
    expect([deleted?.id, inserted?.id]).toEqual(['slettet/l', 'l'])
  })
})

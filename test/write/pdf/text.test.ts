import { describe, expect, test } from 'vitest'
import { sampleDocument, text } from '../../sample-document.js'
import {
  documentOf,
  frame,
  heading,
  inlines,
  list,
  lorem,
  paragraph,
  quote,
  signature,
  table,
  words,
} from './documents.js'
import { expectText, writeAndRead } from './expect-text.js'
import { bodyLines } from './read-pdf.js'

describe('text', () => {
  test('every word of the sample stands in its place', async () => {
    const document = sampleDocument()
    expectText(await writeAndRead(document), document)
  })

  test('every kind of block within every other that may hold it', async () => {
    const inner = (id: string) => [
      paragraph(`${id}/p`, words(30, `${id}p`)),
      list(`${id}/l`, true, [
        paragraph(`${id}/l/1`, words(20, `${id}l`)),
        table(`${id}/t`, ['En', 'To'], [[words(9, `${id}t`), 'x']]),
      ]),
      quote(`${id}/q`, paragraph(`${id}/q/1`, words(20, `${id}q`))),
      heading(`${id}/h`, 3, words(3, `${id}h`)),
      signature(`${id}/s`, `Rolle-${id}`),
    ]
    const document = documentOf(
      frame('f', 'common', 'Felles tekst', ...inner('f'), frame('ff', 'common', 'Innerst', ...inner('ff'))),
      quote('q', ...inner('q'), frame('qf', 'own', 'Egen', ...inner('qf'))),
      list('l', false, inner('l'), [frame('lf', 'common', 'Ramme i liste', ...inner('lf'))]),
    )
    expectText(await writeAndRead(document), document)
  })

  test('what looks like markup is printed as it stands', async () => {
    const literal =
      '# x | y | {{z}} {{{w}}} <b>fet</b> **w** _k_ `kode` & < > " \' \\ %s [a](b) • 1. $$pdfmake$$1 00000'
    const document = documentOf(paragraph('p', literal), table('t', ['| a |'], [[literal]]))
    expectText(await writeAndRead(document), document)
  })

  test('a space that doesn’t break keeps its words on one line', async () => {
    for (let filler = 20; filler < 75; filler++) {
      const words = '§ 23 nr. 2 og kl. 08.30–14.30 i 2020–2024 den 30. juni på 99 35 43 73 eller 800 10 200'
      const document = documentOf(paragraph('p', `${'a'.repeat(filler)} ${words}`))
      const lines = (await writeAndRead(document)).pages.flatMap(bodyLines)
      expect(lines.filter((line) => /(§|–|kl\.|nr\.|30\.)$|^23|^2$|^08|^14|^2024|^juni/.test(line))).toEqual([])
      for (const whole of ['99 35 43 73', '800 10 200'])
        expect(lines.filter((line) => line.includes(whole))).toHaveLength(1)
    }
  })

  test('a break ends its line, and the words beside it stay apart', async () => {
    const document = documentOf(paragraph('p', 'Linje én', { type: 'break' }, 'linje to\nlinje tre'))
    expect((await writeAndRead(document)).pages.flatMap(bodyLines)).toEqual(['Linje én', 'linje to', 'linje tre'])
  })

  test('words longer than a line are broken, and a word that fits is not', async () => {
    const long = 'x'.repeat(200)
    const document = documentOf(paragraph('p', `før ${long} etter`), table('t', ['A', 'B', 'C'], [['a', long, lorem]]))
    const pdf = await writeAndRead(document)
    expectText(pdf, document)
    const rightmost = Math.max(...pdf.pages.flatMap(({ items }) => items.map(({ x, width }) => x + width)))
    expect(rightmost).toBeLessThan(500)
  })

  test('an e-mail address is broken after a sign', async () => {
    const address = 'anne-lise.ostgard.med.et.langt.navn@politiet-oest.example'
    const document = documentOf(table('t', ['A', 'B', 'C', 'D'], [['a', address, 'c', 'd']]))
    const [page] = (await writeAndRead(document)).pages
    const pieces =
      page?.items.map((item) => item.text).filter((piece) => address.includes(piece) && piece.length > 1) ?? []
    expect(pieces.join('')).toBe(address)
    expect(pieces.slice(0, -1).filter((piece) => !/[@.-]$/.test(piece))).toEqual([])
  })

  test('Sámi letters, ligatures, figures of one width and typographic signs', async () => {
    const document = documentOf(
      paragraph('p', 'Trafikk, offentlig, ft fft ffi fi. Guovdageaidnu áčđŋšŧž ÁČĐŊŠŦŽ «ïÿ» § – — … ½ ² 11111 88888'),
    )
    const pdf = await writeAndRead(document)
    expectText(pdf, document)
    const [ones, eights] = await Promise.all(
      ['11111', '88888'].map(
        async (figures) => (await writeAndRead(documentOf(paragraph('p', figures)))).pages[0]?.items[0],
      ),
    )
    expect(ones?.width).toBeCloseTo(eights?.width ?? 0, 3)
  })

  test('emphasis within emphasis, empty text and blanks', async () => {
    const strong = inlines('A ', {
      type: 'strong',
      children: inlines('B ', { type: 'emphasis', children: inlines('C') }),
    })
    const document = documentOf(
      { type: 'paragraph', id: 'p', content: [...strong, text(''), { type: 'blank', purpose: 'text' }, text(' D')] },
      { type: 'paragraph', id: 'tom', content: [] },
      list('l', true, [], [paragraph('l2', 'to')]),
    )
    const pdf = await writeAndRead(document)
    expectText(pdf, document)
    expect(pdf.pages.flatMap(bodyLines)).toEqual(['A B C D', '1.', '2. to'])
  })
})

import { describe, expect, test } from 'vitest'
import type { Block } from '../../../src/model/document.js'
import { documentOf, list, lorem, paragraph, words } from './documents.js'
import { expectText, writeAndRead } from './expect-text.js'
import { bodyLines } from './read-pdf.js'

/** Lists within lists, of one kind, with a word for each level. */
const nested = (ordered: boolean, depth: number): Block => {
  const text = paragraph(`${depth}/p`, `nivå${depth} ${lorem}`)
  return list(`l${depth}`, ordered, depth > 1 ? [text, nested(ordered, depth - 1)] : [text], [
    paragraph(`${depth}/q`, 'neste'),
  ])
}

describe('lists', () => {
  test.each([
    [false, ['•', '–', '▪', '•', '–', '▪']],
    [true, ['1.', 'a.', 'i.', '1.', 'a.', 'i.']],
  ])('six levels deep, each with its marker (ordered: %s)', async (ordered, markers) => {
    const document = documentOf(nested(ordered, 6))
    const pdf = await writeAndRead(document)
    expectText(pdf, document)
    const lines = pdf.pages.flatMap(bodyLines)
    const found = [6, 5, 4, 3, 2, 1].map((depth) => lines.find((line) => line.includes(`nivå${depth}`))?.split(' ')[0])
    expect(found).toEqual(markers)
  })

  test('lines hang under the text, and markers end at one edge', async () => {
    const items = Array.from({ length: 12 }, (_, i) => [paragraph(`p${i}`, words(24, `ord${i}x`))])
    const [page] = (await writeAndRead(documentOf(list('l', true, ...items)))).pages
    const texts = page?.items.filter(({ text }) => text.startsWith('ord')) ?? []
    expect(texts.length).toBeGreaterThan(24)
    expect(new Set(texts.map(({ x }) => Math.round(x))).size).toBe(1)
    const markers = page?.items.filter(({ text }) => /^\d+\.$/.test(text)) ?? []
    expect(markers.length).toBe(12)
    expect(new Set(markers.map(({ x, width }) => Math.round(x + width))).size).toBe(1)
    expect(Math.max(...markers.map(({ x, width }) => x + width))).toBeLessThan(Math.min(...texts.map(({ x }) => x)))
  })

  test('an item may hold several blocks, and has one marker', async () => {
    const document = documentOf(
      list('l', false, [paragraph('1', 'første'), paragraph('2', 'andre'), paragraph('3', 'tredje')]),
    )
    const lines = (await writeAndRead(document)).pages.flatMap(bodyLines)
    expect(lines).toEqual(['• første', 'andre', 'tredje'])
  })

  test('an item that begins with a list has its own marker before', async () => {
    const document = documentOf(list('l', true, [list('m', false, [paragraph('1', 'inne')])]))
    expect((await writeAndRead(document)).pages.flatMap(bodyLines)).toEqual(['1.', '• inne'])
  })

  test('the depth counts lists of one kind only', async () => {
    const document = documentOf(
      list('l', false, [
        paragraph('1', 'en'),
        list('m', true, [paragraph('2', 'to'), list('n', false, [paragraph('3', 'tre')])]),
      ]),
    )
    expect((await writeAndRead(document)).pages.flatMap(bodyLines)).toEqual(['• en', '1. to', '– tre'])
  })
})

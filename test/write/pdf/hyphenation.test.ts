import { describe, expect, test } from 'vitest'
import { loadHyphenation, softHyphen } from '../../../src/write/pdf/hyphenate.js'
import { documentOf, heading, list, paragraph, words } from './documents.js'
import { expectText, writeAndRead } from './expect-text.js'
import { bodyLines } from './read-pdf.js'

describe('long words', () => {
  test.each([
    ['nb-NO', 'kriminalitetsforebyggende', 'krimi-nali-tets-fore-byggende'],
    ['nb-NO', 'politikontakten', 'politi-kontakten'],
    ['nn-NO', 'samarbeidsavtalen', 'samar-beids-avtalen'],
    ['nb-NO', 'kommunen', 'kommunen'],
    ['nb-NO', 'erfaringer', 'erfa-ringer'],
  ])('are broken where %s allows it, and leave no short part: %s', async (language, word, parts) => {
    const hyphenate = await loadHyphenation(language)
    expect(hyphenate(word).replaceAll(softHyphen, '-')).toBe(parts)
  })

  test('are broken with a hyphen that is no part of the text', async () => {
    const document = documentOf(paragraph('p', Array.from({ length: 40 }, () => 'kriminalitetsforebyggende').join(' ')))
    const pdf = await writeAndRead(document)
    expectText(pdf, document)
    const lines = pdf.pages.flatMap(bodyLines)
    expect(lines.filter((line) => /[a-z]-$/.test(line)).length).toBeGreaterThan(2)
    expect(lines.join(' ')).not.toContain(softHyphen)
  })

  test('are broken there only, wherever the line ends', async () => {
    const text = 'Ungdom som deltakerne er bekymret for når det gjelder rus, kriminalitet, psykisk helse eller annet'
    const items = Array.from({ length: 300 }, (_, i) => [
      paragraph(`p-${i}`, `${'i'.repeat(i % 20)} ${'Ungdom '.repeat(i / 20)}${text}`),
    ])
    const pdf = await writeAndRead(documentOf(list('l', false, ...items)))
    const whole = new Set([...text.split(' '), 'delta-', 'kerne', 'krimi-', 'nalitet,'])
    const tokens = pdf.pages.flatMap(bodyLines).flatMap((line) => line.split(' '))
    expect(tokens.filter((token) => !whole.has(token) && !/^(\u2022|i*)$/.test(token))).toEqual([])
  })

  test('stay whole in headings and addresses', async () => {
    const long = 'kriminalitetsforebyggingssamarbeid'
    const document = documentOf(
      heading('h', 1, `${words(9, 'ord')} ${long} ${long}`),
      paragraph('p', {
        type: 'link',
        href: 'https://example.com/',
        children: [{ type: 'text', text: `${words(14, 'o')} ${long}` }],
      }),
    )
    for (const line of (await writeAndRead(document)).pages.flatMap(bodyLines)) expect(line).not.toMatch(/[a-z]-$/)
  })
})

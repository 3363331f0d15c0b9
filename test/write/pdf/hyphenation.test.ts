import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import nb from 'hyphen/nb/index.js'
import nn from 'hyphen/nn/index.js'
import { describe, expect, test } from 'vitest'
import { breakWord } from '../../../src/write/pdf/break-word.js'
import { hyphenate, softHyphen } from '../../../src/write/pdf/hyphenate.js'
import { root } from '../../read-example.js'
import { documentOf, heading, list, paragraph, words } from './documents.js'
import { expectText, writeAndRead } from './expect-text.js'
import { bodyLines } from './read-pdf.js'

describe('long words', () => {
  test.each([
    ['kriminalitetsforebyggende', 'krimi-nali-tets-fore-byggende'],
    ['politikontakten', 'politi-kontakten'],
    ['samarbeidsavtalen', 'samar-beids-avtalen'],
    ['kommunen', 'kommunen'],
    ['erfaringer', 'erfa-ringer'],
  ])('are broken where Norwegian allows it, and leave no short part: %s', (word, parts) => {
    expect(hyphenate(word).replaceAll(softHyphen, '-')).toBe(parts)
  })

  test('are broken as the package breaks them whose patterns ours are, in both written standards', () => {
    const options = { hyphenChar: softHyphen, minWordLength: 2 }
    const expectSame = (word: string) => {
      for (const { hyphenateSync } of [nb, nn])
        expect(breakWord(word).join(softHyphen)).toBe(hyphenateSync(word, options))
    }
    const templates = readdirSync(join(root, 'templates'), { recursive: true, encoding: 'utf8' })
    const files = templates.filter((name) => name.endsWith('.md')).map((name) => join(root, 'templates', name))
    const known = new Set(files.flatMap((file) => readFileSync(file, 'utf8').match(/\p{L}{2,}/gu) ?? []))
    expect(known.size).toBeGreaterThan(1000)
    for (const word of [...known, 'attende', 'Betre', 'ARMSTRONG', 'Čakčalaš', 'Übung']) expectSame(word)
    const letters = fc.constantFrom(...'abcdefghijklmnoprstuvyæøåéôABDÆØÅčß')
    const random = fc.array(letters, { minLength: 2, maxLength: 24 }).map((each) => each.join(''))
    fc.assert(fc.property(random, expectSame), { numRuns: 2000, seed: 20261124 })
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

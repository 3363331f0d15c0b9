import { describe, expect, test } from 'vitest'
import type { Abbreviation, AgreementDocument, Block, Inline } from '../../../src/model/document.js'
import { text } from '../../sample-document.js'
import { contents, documentOf, frame, heading, inlines, list, paragraph, quote, table } from './documents.js'
import { writeAndRead, writeBytes } from './expect-text.js'
import { bodyLines, bodyWords, type TextItem } from './read-pdf.js'
import { readSpans } from './read-spans.js'
import { readStructure } from './read-structure.js'

const abbreviation = (short: string, meaning = `det ${short} betyr`): Abbreviation => ({ short, meaning })
const usual = ['GDE', 'OUT', 'SLT', 'BV', 'POD'].map((short) => abbreviation(short))

const explained = (abbreviations: readonly Abbreviation[], ...blocks: Block[]): AgreementDocument => ({
  ...documentOf(...blocks),
  abbreviations,
})

/** What is explained in a document, and the words that stand around, in order. */
async function read(document: AgreementDocument): Promise<{ spans: string[]; words: string[] }> {
  const bytes = await writeBytes(document)
  const tagged = await readStructure(bytes)
  return {
    spans: readSpans(bytes).map(({ expansion }) => expansion ?? ''),
    words: tagged.map(([path, word]) => (path.endsWith(' Span') ? `<${word}>` : word)),
  }
}

const meaningsIn = async (document: AgreementDocument): Promise<string[]> => (await read(document)).spans

describe('an abbreviation in running text tells what it stands for', () => {
  test.each([
    ['et OUT i byen', 'et <OUT> i byen'],
    ['driftsenhet (GDE).', 'driftsenhet ( <GDE> ).'],
    ['OUT-en og GDE-lederen', '<OUT> -en og <GDE> -lederen'],
    ['POD/BV «SLT»', '<POD> / <BV> « <SLT> »'],
    ['OUT', '<OUT>'],
    ['OUT OUT', '<OUT> <OUT>'],
    ['ROUTE OUTø æOUT OUTš ŋOUT OUT2 2OUT OUTe\u0301 out', 'ROUTE OUTø æOUT OUTš ŋOUT OUT2 2OUT OUTe\u0301 out'],
  ])('as a whole word: %s', async (words, expected) => {
    const { spans, words: found } = await read(explained(usual, paragraph('p', words)))
    expect(found.join(' ').normalize('NFD')).toBe(expected.normalize('NFD'))
    expect(spans).toEqual([...expected.matchAll(/<(.+?)>/g)].map(([, short]) => `det ${short} betyr`))
  })

  test('in paragraphs, items, cells, values and quotes, in bold too, but not in headings and labels', async () => {
    const title = heading('h', 1, 'SLT', '1')
    const document = explained(
      usual,
      { type: 'title', id: 't', content: [text('SLT')] },
      contents(title),
      title,
      frame('f', 'common', 'SLT', paragraph('f/1', { type: 'strong', children: inlines('1 SLT') })),
      list('l', false, [paragraph('l/1', '2 SLT')]),
      table('k', ['SLT'], [['3 SLT']]),
      quote('q', paragraph('q/1', '4 SLT')),
      { type: 'facts', id: 'a', items: [{ id: 'a/1', term: [text('SLT')], description: [text('5 SLT')] }] },
    )
    const tagged = await readStructure(await writeBytes(document))
    const before = tagged.flatMap(([path], i) => (path.endsWith(' Span') ? [tagged[i - 1]?.[1]] : []))
    expect(before).toEqual(['1', '2', '3', '4', '5'])
  })

  test('but not in links and words of other languages', async () => {
    const link: Inline = { type: 'link', href: 'https://a.example/', children: inlines('SLT') }
    const foreign: Inline = { type: 'language', language: 'se', children: inlines('SLT') }
    const bytes = await writeBytes(explained(usual, paragraph('p', link, ' SLT ', foreign, ' SL', foreign)))
    expect(readSpans(bytes)).toEqual([{ expansion: 'det SLT betyr' }, { language: 'se' }, { language: 'se' }])
  })

  test('to the letter', async () => {
    const meaning = 'čáŋŧž \\ (æøå) "x" 𝒜'
    expect(await meaningsIn(explained([abbreviation('SLT', meaning)], paragraph('p', 'SLT')))).toEqual([meaning])
    expect(await meaningsIn(explained([abbreviation('SLT', 'a (b) \\')], paragraph('p', 'SLT')))).toEqual(['a (b) \\'])
  })

  test.each<[string, string[], string, string[]]>([
    [
      'the longest that fits',
      ['SLT', 'SLT-koordinator'],
      'SLT-koordinator SLT-koordinatoren',
      ['SLT-koordinator', 'SLT'],
    ],
    [
      'with any characters',
      ['t.o.m.', 'A+', '(x)', '[y]'],
      't.o.m. txoxmx A+ AA (x) [y]',
      ['t.o.m.', 'A+', '(x)', '[y]'],
    ],
    ['with spaces that don’t break', ['St. meld.'], 'St.\u00a0meld. 7', ['St. meld.']],
  ])('%s', async (_, shorts, words, expected) => {
    const document = explained(
      shorts.map((short) => abbreviation(short)),
      paragraph('p', words),
    )
    expect(await meaningsIn(document)).toEqual(expected.map((short) => `det ${short} betyr`))
  })

  test('unless it stands for two things', async () => {
    const twice = [abbreviation('PO', 'én'), abbreviation('PO', 'to'), abbreviation('BV'), abbreviation('BV')]
    expect(await meaningsIn(explained(twice, paragraph('p', 'PO BV')))).toEqual(['det BV betyr'])
  })
})

describe('the lines are as they would be without', () => {
  const words = 'P.AVT-en T/AVT, (AVT) «AVT» og AVT.Ta i krysset ved skolen '.repeat(40)
  const document = documentOf(paragraph('p', words))
  const marked = { ...document, abbreviations: [abbreviation('AVT')] }

  test('with the same words on them', async () => {
    const [before, after] = [await writeAndRead(document), await writeAndRead(marked)]
    expect(after.pages.map(bodyLines)).toEqual(before.pages.map(bodyLines))
    expect(after.pages.map(bodyWords)).toEqual(before.pages.map(bodyWords))
    expect(await meaningsIn(marked)).toHaveLength(5 * 40)
  })

  test('that end where they ended, kerns and all', async () => {
    const ends = ({ pages }: { pages: readonly { items: readonly TextItem[] }[] }): Map<string, number> => {
      const ends = pages.flatMap(({ items }, page) =>
        items.map(({ x, y, width }): [string, number] => [`${page} ${Math.round(y)}`, x + width]),
      )
      return new Map(ends)
    }
    const before = ends(await writeAndRead(document))
    for (const [line, end] of ends(await writeAndRead(marked))) expect(end).toBeCloseTo(before.get(line) ?? 0, 2)
  })
})

describe('where a line ends', () => {
  const spaced = {
    ...documentOf(paragraph('p', Array.from({ length: 80 }, (_, i) => `${'i'.repeat(i)} St. meld.`).join(' '))),
    abbreviations: [abbreviation('St. meld.')],
  }

  test('an abbreviation goes on in the same Span', async () => {
    const { spans, words } = await read(spaced)
    expect(spans).toHaveLength(80)
    expect(words.filter((word) => word.startsWith('<'))).toHaveLength(160)
    const lines = (await writeAndRead(spaced)).pages.flatMap(bodyLines)
    expect(lines.some((line) => line.endsWith('St.'))).toBe(true)
  })

  test('one that is hyphenated does too', async () => {
    const long = 'kriminalitetsforebyggende'
    const document = explained([abbreviation(long)], paragraph('p', `${long} `.repeat(40)))
    expect((await writeAndRead(document)).pages.flatMap(bodyLines).some((line) => line.endsWith('-'))).toBe(true)
    expect(await meaningsIn(document)).toHaveLength(40)
  })

  test('a part of a hyphenated word is none', async () => {
    const parts = ['krimi', 'nali', 'tets', 'fore', 'byggende', 'kriminali', 'kriminalitets']
    const document = explained(
      parts.map((short) => abbreviation(short)),
      paragraph('p', 'kriminalitetsforebyggende '.repeat(40)),
    )
    expect(await meaningsIn(document)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import type { AgreementDocument, Block, Heading } from '../../../src/model/document.js'
import { childBlocks, plainText } from '../../../src/model/plain-text.js'
import { writeDocx } from '../../../src/write/docx/write-docx.js'
import { sampleDocument } from '../../sample-document.js'
import { everyArrangement } from './every-arrangement.js'
import { findAll, valueAt } from './parse-xml.js'
import { levelOf, numberingOf, type ReadDocx, readDocx } from './read-docx.js'

describe('numbers that Word makes', () => {
  it.each([
    ['the sample', sampleDocument()],
    ['every arrangement of blocks', everyArrangement()],
  ])('are the headings’ own: %s', async (_, document) => {
    const docx = await read(document)
    const written = docx.paragraphs
      .filter(({ style }) => style.startsWith('Heading'))
      .map(({ style, mark, text }) => ({ style, heading: [mark, text.replace('\t', ' ')].filter(Boolean).join(' ') }))
    expect(written).toEqual(
      headingsOf(document.blocks).map(({ level, number, content }) => ({
        style: `Heading${level}`,
        heading: [number, plainText(content)].filter(Boolean).join(' '),
      })),
    )
  })

  it('are Word’s own for sections and annexes, so that they follow when a section is struck', async () => {
    const docx = await read(sampleDocument())
    expect(marksOf(docx, /^Heading/)).toEqual(['1', '2', '', 'Vedlegg 1', '1.1'])
    const annexes = marksOf(await read(everyArrangement()), /^Heading/).filter((mark) => mark.length > 1)
    expect(annexes).toEqual(['Vedlegg 1', '1.1', '1.2', 'Vedlegg 2', '2.1'])
  })

  it('are written out where Word would count otherwise', async () => {
    const docx = await read(everyArrangement())
    const odd = docx.paragraphs.find(({ text }) => text.endsWith('Et annet nummer enn Word ville gitt'))
    expect(odd).toMatchObject({ mark: '', text: '7\tEt annet nummer enn Word ville gitt' })
  })

  it('begin at 1 in each list, and go on after a list within', async () => {
    const docx = await read(sampleDocument())
    expect(marksOf(docx, /^List(Number|Bullet)$/)).toEqual(['1.', '2.', '–'])
    const arranged = await read(everyArrangement())
    const marksUnder = (id: string) =>
      arranged.paragraphs.filter(({ text }) => text.startsWith(id)).map(({ mark }) => mark)
    expect(marksUnder('o1/2/1/1:')).toEqual(['1.'])
    expect(marksUnder('o1/2/2/1:')).toEqual(['2.'])
    expect(marksUnder('l2/1/1:')).toEqual(['1.'])
  })

  it('belong to series of levels, none of them a mere suggestion', async () => {
    const { numbering } = await read(sampleDocument())
    const [library, ...ours] = findAll(numbering, 'w:abstractNum')
    expect(library).toBeDefined()
    expect(ours.map((series) => valueAt(series, 'w:multiLevelType'))).toEqual(Array(6).fill('multilevel'))
    expect(findAll(numbering, 'w:lvl').filter((level) => level.attributes['w:tentative'])).toEqual([])
  })

  it('stand as far in as their level within a frame, where all lines begin at its edge', async () => {
    const docx = await read(everyArrangement())
    const textAt = (id: string) => {
      const item = docx.paragraphs.find(({ text }) => text.startsWith(id))
      const place = item && numberingOf(item.element, item.style, docx.styles)
      return place && valueAt(levelOf(docx.numbering, place), 'w:lvlText')
    }
    expect([textAt('f1/2/1/1:'), textAt('f1/2/1/3/1/1:'), textAt('f1/2/1/3/1/3/1/1:')]).toEqual([
      '•',
      '\u2003\u2003%2.',
      '\u2003\u2003\u2003\u2003▪',
    ])
  })

  it('are there for an item that has no paragraph of its own', async () => {
    const docx = await read(everyArrangement())
    const marks = docx.paragraphs
      .filter(({ style, text }) => style === 'ListNumber' && text === '')
      .map(({ mark }) => mark)
    expect(marks).toEqual(['2.', '3.', '4.', '2.'])
  })
})

const read = async (document: AgreementDocument): Promise<ReadDocx> => readDocx(await writeDocx(document, new Map()))

const marksOf = ({ paragraphs }: ReadDocx, style: RegExp): string[] =>
  paragraphs.filter((paragraph) => style.test(paragraph.style)).map(({ mark }) => mark)

const headingsOf = (blocks: readonly Block[]): Heading[] =>
  blocks.flatMap((block) => (block.type === 'heading' ? [block] : headingsOf(childBlocks(block))))

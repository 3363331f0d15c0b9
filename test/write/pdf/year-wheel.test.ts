import { describe, expect, test } from 'vitest'
import type { YearWheel } from '../../../src/model/document.js'
import { writePdf } from '../../../src/write/pdf/write-pdf.js'
import { text } from '../../sample-document.js'
import { documentOf, frame, paragraph } from './documents.js'
import { writeAndRead, writeBytes } from './expect-text.js'
import { readStructure } from './read-structure.js'

const wheel = (label: string): YearWheel => ({
  type: 'yearWheel',
  id: 'hjul',
  label: [text(label)],
  items: [{ id: 'hjul/1', term: [text('mars')], description: [text('Møte')] }],
})

describe('the year wheel in the PDF', () => {
  test('is a figure with its label; the words in it are said by nobody', async () => {
    const bytes = await writeBytes(documentOf(paragraph('f', 'Før.'), wheel('Årshjul'), paragraph('e', 'Etter.')))
    expect(await readStructure(bytes)).toEqual([
      ['Document P', 'Før.'],
      ['Document Figure', 'Årshjul'],
      ['Document P', 'Etter.'],
    ])
    const [, box = ''] = /\/O \/Layout\s+\/BBox \[([^\]]*)\]/.exec(Buffer.from(bytes).toString('latin1')) ?? []
    const [left = 0, bottom = 0, right = 0, top = 0] = box.split(' ').map(Number)
    expect([right - left, top - bottom]).toEqual([expect.closeTo(300, 1), expect.closeTo(300, 1)])
    expect(left + right).toBeCloseTo(595.28, 0)
  })

  test('shows the months, which can be searched for', async () => {
    const { pages } = await writeAndRead(documentOf(wheel('Årshjul')))
    const words = pages.flatMap(({ items }) => items.map((item) => item.text.trim()))
    expect(words).toEqual(expect.arrayContaining(['januar', 'mars', 'desember', 'Årshjul']))
  })

  test('stands whole, in a frame too: one a page', async () => {
    const many = Array.from({ length: 3 }, (_, i) =>
      frame(`r${i}`, 'common', 'Felles', { ...wheel('År'), id: `h${i}` }),
    )
    const { pages } = await writeAndRead(documentOf(...many))
    expect(pages).toHaveLength(3)
  })

  test('with a character that the typeface doesn’t have is told of', async () => {
    const outcome = await writePdf(documentOf(wheel('År 漢')))
    expect(outcome.diagnostics).toMatchObject([{ code: 'missing-glyph', detail: { character: '漢' } }])
  })
})

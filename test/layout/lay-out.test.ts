import { expect, test } from 'vitest'
import { flatBlocks } from '../../src/model/walk-blocks.js'
import { documentOf, readExample } from '../read-example.js'

const blocks = flatBlocks(documentOf(readExample('lillestrom')).blocks)

const isListed = ({ level, number }: { level: number; number?: string }) => level === 1 || (level === 2 && number)

test('sections, annexes and their parts are counted each in their own way', () => {
  const numbers = blocks.flatMap((block) => (block.type === 'heading' && isListed(block) ? (block.number ?? '-') : []))
  expect(numbers).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '7',
    '8',
    '9',
    '-',
    '-',
    '-',
    'Vedlegg 1',
    '1.1',
    '1.2',
    'Vedlegg 2',
    'Vedlegg 3',
    '3.1',
    '3.2',
    '3.3',
    '3.4',
    '3.5',
    '3.6',
  ])
})

test('the contents name the headings of the first level and the numbered ones of the second, by id', () => {
  const [contents] = blocks.filter((block) => block.type === 'contents')
  const headings = blocks.flatMap((block) => (block.type === 'heading' && isListed(block) ? block.id : []))
  expect(contents?.entries?.map((entry) => entry.heading)).toEqual(headings)
})

test('the columns of a table share its width', () => {
  for (const table of blocks.filter((block) => block.type === 'table')) {
    expect(table.widths?.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1, 2)
    expect(Math.min(...(table.widths ?? []))).toBeGreaterThan(0.1)
  }
})

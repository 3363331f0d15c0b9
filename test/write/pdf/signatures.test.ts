import { describe, expect, test } from 'vitest'
import type { Block } from '../../../src/model/document.js'
import { text } from '../../sample-document.js'
import { documentOf, heading, paragraph, signature } from './documents.js'
import { expectText, wordsIn, writeAndRead } from './expect-text.js'
import { bodyWords } from './read-pdf.js'

const signatures = (count: number): Block[] => Array.from({ length: count }, (_, i) => signature(`u${i}`, `Rolle${i}`))

describe('signatures', () => {
  test.each([1, 2, 3, 40])('%i signatories flow over pages, and each one’s lines stay together', async (count) => {
    const document = documentOf(heading('h', 1, 'Underskrifter'), ...signatures(count), paragraph('p', 'slutt'))
    const pdf = await writeAndRead(document)
    expectText(pdf, document)
    for (const page of pdf.pages) {
      const found = bodyWords(page).join(' ')
      for (const [, i] of found.matchAll(/Navnet til Rolle(\d+)\b/g)) {
        expect(found).toContain(`Sted og dato Underskrift Navn Navnet til Rolle${i} Rolle${i}`)
      }
    }
  })

  test('two stand side by side', async () => {
    const [page] = (await writeAndRead(documentOf(...signatures(2)))).pages
    const labels = page?.items.filter((item) => item.text === 'Underskrift') ?? []
    expect(labels.map(({ y }) => y)).toEqual([labels[0]?.y, labels[0]?.y])
    expect((labels[1]?.x ?? 0) - (labels[0]?.x ?? 0)).toBeGreaterThan(150)
  })

  test('there is room to sign: 14 to 18 mm between the label and the line', async () => {
    const bare: Block = {
      type: 'signature',
      id: 'u',
      name: [text('Ordfører')],
      items: [
        { id: '1', term: [text('Underskrift')], description: [{ type: 'blank', purpose: 'signature' }] },
        { id: '2', term: [], description: [text('Ordfører')] },
      ],
    }
    const [page] = (await writeAndRead(documentOf(bare))).pages
    const [label, role] = ['Underskrift', 'Ordfører'].map(
      (word) => page?.items.find((item) => item.text === word)?.y ?? 0,
    )
    const lineToRole = 20
    const room = ((role ?? 0) - (label ?? 0) - lineToRole) * (25.4 / 72)
    expect(room).toBeGreaterThan(13)
    expect(room).toBeLessThan(18)
  })

  test('a signatory with more lines than a page holds loses none', async () => {
    const tall: Block = {
      type: 'signature',
      id: 'u',
      name: [text('Alle')],
      items: Array.from({ length: 70 }, (_, i) => ({
        id: `u/${i}`,
        term: [text(`ledd${i}`)],
        description: [text(`verdi${i}`)],
      })),
    }
    const document = documentOf(heading('h', 1, 'Underskrifter'), tall, paragraph('v', 'Neste'))
    const pdf = await writeAndRead(document)
    expectText(pdf, document)
    expect(bodyWords(pdf.pages[0] ?? { items: [], links: [] }).length).toBeGreaterThan(wordsIn('Underskrifter').length)
  })
})

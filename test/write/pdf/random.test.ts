import { describe, expect, test } from 'vitest'
import type { AgreementDocument, Block, Inline } from '../../../src/model/document.js'
import { AgreementPdf } from '../../../src/write/pdf/agreement-pdf.js'
import { lostPictures, lostTexts } from '../../../src/write/pdf/check-placed.js'
import { defineDocument } from '../../../src/write/pdf/define-document.js'
import type { PlacedPicture } from '../../../src/write/pdf/layout/agreement-layout.js'
import type { PlacedLine } from '../../../src/write/pdf/layout/two-pass-layout.js'
import { infoOf } from '../../../src/write/pdf/metadata.js'
import { pictureNodes, type TextNode, textNodes } from '../../../src/write/pdf/nodes.js'
import type { Page } from '../../../src/write/pdf/pdfmake.js'
import { layOutPages } from '../../../src/write/pdf/print-document.js'
import { margins, sheet } from '../../../src/write/pdf/styles.js'
import { makePng, pictureOf } from '../../make-picture.js'
import { text } from '../../sample-document.js'
import { documentOf, frame, heading, list, lorem, paragraph, quote, signature, table, words } from './documents.js'

/** What is wrong with the pages of a document, in words. */
function faults(document: AgreementDocument): string[] {
  const definition = defineDocument(document)
  const pages = layOutPages(definition, new AgreementPdf(infoOf(document), document.language))
  const { content } = definition
  const gone = [...lostTexts(textNodes(content), pages), ...lostPictures(pictureNodes(content), pages)]
  const lost = gone.map((words) => `lost: ${words}`)
  const linesOf = countLines(pages)
  return [...lost, ...pages.flatMap((page, i) => pageFaults(page, linesOf, i === pages.length - 1))]
}

function pageFaults(page: Page<PlacedLine>, total: Map<TextNode, number>, isLastPage: boolean): string[] {
  const lines = bodyOf(page)
  const pictures = picturesOf(page)
  const here = new Map<TextNode, PlacedLine[]>()
  for (const line of lines) if (line.node) here.set(line.node, [...(here.get(line.node) ?? []), line])
  const single = [...here].filter(
    ([node, own]) => own.length === 1 && (total.get(node) ?? 0) > 1 && node.role !== 'layout',
  )
  const last = lines.reduce<PlacedLine | undefined>((low, line) => (low && low.y > line.y ? low : line), undefined)
  const isLowest = last && !pictures.some((picture) => picture.y > last.y)
  const stranded = isLowest && last.node?.keepsNext && last.lastLineInParagraph && !isLastPage
  const outside = lines.filter(isOutside)
  return [
    ...(lines.length + pictures.length === 0 ? ['an empty page'] : []),
    ...single.map(([node]) => `a single line of ${node.block}`),
    ...(stranded ? [`${last?.node?.block} ends a page`] : []),
    ...outside.map((line) => `${line.node?.block} outside the margins`),
    ...pictures.filter(isBelowText).map((picture) => `${picture.block} outside the margins`),
  ]
}

const bodyOf = (page: Page<PlacedLine>): PlacedLine[] =>
  page.items.flatMap((item) =>
    item.type === 'line' && item.item.node && item.item.node.style !== 'running' ? [item.item] : [],
  )

const picturesOf = (page: Page<PlacedLine>): PlacedPicture[] =>
  page.items.flatMap((item) => (item.type === 'image' ? [item.item as PlacedPicture] : []))

const isBelowText = (picture: PlacedPicture): boolean =>
  picture.y < margins.top - 0.1 || picture.y + picture.height > sheet.height - margins.bottom + 0.1

function countLines(pages: readonly Page<PlacedLine>[]): Map<TextNode, number> {
  const seen = new Map<TextNode, Set<unknown>>()
  for (const line of pages.flatMap(bodyOf)) {
    if (line.node) seen.set(line.node, (seen.get(line.node) ?? new Set()).add(line.inlines))
  }
  return new Map([...seen].map(([node, lines]) => [node, lines.size]))
}

const isOutside = (line: PlacedLine): boolean =>
  line.x < margins.left - 30 ||
  line.x + line.getWidth() > sheet.width - margins.right + 30 ||
  line.y < margins.top - 0.1 ||
  line.y + line.getHeight() > sheet.height - margins.bottom + 0.1

describe('whatever the document', () => {
  test.each(Array.from({ length: 40 }, (_, i) => i + 1))('nothing is lost, stranded or outside (seed %i)', (seed) => {
    const blocks = new RandomBlocks(seed).blocks(25, 3)
    expect(faults(documentOf(...blocks, paragraph('slutt', 'Til slutt en linje.')))).toEqual([])
  })
})

describe('a heading takes along what follows, wherever the page ends', () => {
  const long = words(60, 'ord')
  const following: Record<string, () => Block[]> = {
    paragraph: () => [paragraph('p', long)],
    frame: () => [frame('f', 'common', 'Felles', paragraph('p', long))],
    picture: () => [figure('b')],
    'lead-in and list': () => [
      paragraph('l', 'Disse er:'),
      list('li', false, [paragraph('a', long)], [paragraph('b', 'kort')]),
    ],
    table: () => [
      table(
        't',
        ['A', 'B'],
        [
          [long, 'b'],
          ['c', 'd'],
          [long, 'e'],
        ],
      ),
    ],
    'heading and table': () => [
      heading('h2', 2, 'Under', '1.1'),
      table(
        't',
        ['A', 'B'],
        [
          [long, 'b'],
          ['c', 'd'],
        ],
      ),
    ],
    'heading in a frame': () => [frame('f', 'common', 'Felles', heading('hf', 3, 'I ramme'), paragraph('q', long))],
    signatures: () => [
      paragraph('i', 'Undertegnet:'),
      signature('s1', 'A'),
      signature('s2', 'B'),
      signature('s3', 'C'),
    ],
    quote: () => [quote('q', paragraph('q1', long), paragraph('q2', 'Kilde'))],
    'row taller than a page': () => [
      table(
        't',
        ['A', 'B'],
        [
          [words(900, 'ord'), 'b'],
          ['c', 'd'],
        ],
      ),
    ],
  }

  test.each(Object.keys(following))('%s', (name) => {
    for (let lines = 0; lines < 48; lines++) {
      const filler = paragraph(
        'f',
        ...Array.from({ length: lines }, (_, i) => [i > 0 ? ({ type: 'break' } as const) : '', `fyll${i}`]).flat(),
      )
      const rest = [heading('h', 1, 'Overskrift', '1'), ...(following[name]?.() ?? []), paragraph('etter', lorem)]
      expect(faults(documentOf(filler, ...rest)), `${lines} lines before`).toEqual([])
    }
  })
})

const figure = (id: string): Block => ({
  type: 'figure',
  id,
  picture: pictureOf(makePng(), 'png', 4, 5),
  alt: { type: 'text', text: `Bildet ${id}` },
  width: 32,
  height: 40,
})

/** Blocks of every kind within one another, the same for the same seed. */
class RandomBlocks {
  #state: number
  #id = 0

  constructor(seed: number) {
    this.#state = seed
  }

  blocks(most: number, depth: number): Block[] {
    return Array.from({ length: 1 + this.#below(most) }, () => this.#block(depth))
  }

  #block(depth: number): Block {
    const id = `b${this.#id++}`
    const inner = () => this.blocks(3, depth - 1)
    const level = () => (1 + this.#below(3)) as 1 | 2 | 3
    const rows = () => Array.from({ length: this.#below(9) }, () => [this.#words(40), this.#words(4)])
    const leaves: (() => Block)[] = [
      () => paragraph(id, ...this.#inlines()),
      () => paragraph(id, ...this.#inlines()),
      () => heading(id, level(), `Tittel${id} ${this.#words(6)}`, this.#below(2) ? String(this.#id) : undefined),
      () => table(id, ['Navn', 'Telefon'], rows()),
      () => signature(id, `Rolle${id}`),
      () => figure(id),
      () => ({
        type: 'facts',
        id,
        items: [{ id: `${id}/1`, term: [text(this.#words(3))], description: [text(this.#words(20))] }],
      }),
    ]
    const holders: (() => Block)[] = [
      () => frame(id, this.#below(2) ? 'common' : 'own', `Ramme${id}`, ...inner()),
      () => list(id, this.#below(2) === 0, ...Array.from({ length: 1 + this.#below(4) }, inner)),
      () => quote(id, ...inner()),
    ]
    return this.#pick(depth > 0 ? [...leaves, ...holders] : leaves)()
  }

  #inlines(): Inline[] {
    const inline = (): Inline => {
      const children = [text(this.#words(12))]
      return this.#pick<Inline>([
        text(this.#words(60)),
        { type: 'strong', children },
        { type: 'emphasis', children },
        { type: 'link', href: 'https://lovdata.no/', children },
        { type: 'blank', purpose: this.#below(2) ? 'text' : 'signature' },
      ])
    }
    return Array.from({ length: 1 + this.#below(4) }, () => [inline(), text(' ')]).flat()
  }

  #words(most: number): string {
    const word = () => `o${this.#id++}${'xyzæøå'.repeat(this.#below(3))}`
    return Array.from({ length: 1 + this.#below(most) }, word).join(' ')
  }

  #pick<T>(choices: readonly T[]): T {
    return choices[this.#below(choices.length)] as T
  }

  /** A linear congruential generator. */
  #below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0
    return Math.floor((this.#state / 2 ** 32) * limit)
  }
}

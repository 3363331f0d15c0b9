import { describe, expect, test } from 'vitest'
import type { AgreementDocument, Block, Figure } from '../../../src/model/document.js'
import { writePdf } from '../../../src/write/pdf/write-pdf.js'
import { jpegs, makePng, type PngSketch, pictureOf } from '../../make-picture.js'
import { sampleDocument, text } from '../../sample-document.js'
import { readPdf } from './read-pdf.js'
import { readPictures } from './read-pictures.js'
import { readStructure } from './read-structure.js'

const figure = (id: string, bytes: Uint8Array, format: 'png' | 'jpeg' = 'png'): Figure => ({
  type: 'figure',
  id,
  picture: pictureOf(bytes, format, format === 'png' ? 3 : 8, format === 'png' ? 2 : 8),
  alt: { type: 'text', text: `Bildet ${id}` },
  width: 30,
  height: 20,
})

const withBlocks = (...blocks: Block[]): AgreementDocument => ({ ...sampleDocument(), blocks })

async function write(...blocks: Block[]): Promise<Uint8Array> {
  const outcome = await writePdf(withBlocks(...blocks))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics))
  return outcome.value.bytes
}

/** Three pixels by two; `sample` gives the bytes of each row. */
const rows = (first: readonly number[], second: readonly number[]) => (y: number, x: number) =>
  (y ? second : first)[x] ?? 0
const small = { width: 3, height: 2 }
const palette = Uint8Array.of(255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 9, 9)
const [red, green, blue] = [
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
] as const

/** What a reader of the PDF should see: four numbers for each of six pixels. */
const kinds: readonly [name: string, sketch: PngSketch, pixels: readonly (readonly number[])[]][] = [
  [
    'black and white',
    { kind: 0, bits: 1, sample: rows([0b10100000], [0b01000000]) },
    [255, 0, 255, 0, 255, 0].map((v) => [v, v, v, 255]),
  ],
  [
    'grey in four bits',
    { kind: 0, bits: 4, sample: rows([0x0f, 0x80], [0x12, 0x30]) },
    [0, 255, 136, 17, 34, 51].map((v) => [v, v, v, 255]),
  ],
  ['grey', { kind: 0, sample: rows([1, 2, 3], [250, 251, 252]) }, [1, 2, 3, 250, 251, 252].map((v) => [v, v, v, 255])],
  [
    'grey in sixteen bits',
    { kind: 0, bits: 16, sample: rows([10, 0, 20, 0, 30, 0], [40, 0, 50, 0, 60, 0]) },
    [10, 20, 30, 40, 50, 60].map((v) => [v, v, v, 255]),
  ],
  [
    'grey with one transparent',
    { kind: 0, sample: rows([1, 2, 3], [3, 2, 1]), chunks: { tRNS: Uint8Array.of(0, 2) } },
    [1, 2, 3, 3, 2, 1].map((v) => [v, v, v, v === 2 ? 0 : 255]),
  ],
  [
    'grey with alpha',
    { kind: 4, sample: rows([1, 10, 2, 20, 3, 30], [4, 40, 5, 50, 6, 60]) },
    [1, 2, 3, 4, 5, 6].map((v) => [v, v, v, 10 * v]),
  ],
  [
    'colours',
    { kind: 2, sample: rows([...red, ...green, ...blue], [...blue, ...green, ...red]) },
    [red, green, blue, blue, green, red].map((colour) => [...colour, 255]),
  ],
  [
    'colours with alpha',
    { kind: 6, sample: rows([...red, 0, ...green, 100, ...blue, 255], [...blue, 1, ...green, 2, ...red, 3]) },
    [
      [...red, 0],
      [...green, 100],
      [...blue, 255],
      [...blue, 1],
      [...green, 2],
      [...red, 3],
    ],
  ],
  [
    'colours with alpha in sixteen bits',
    {
      kind: 6,
      bits: 16,
      sample: rows([255, 255, 0, 0, 0, 0, 100, 0], []),
    },
    [[255, 0, 0, 100], ...Array(5).fill([0, 0, 0, 0])],
  ],
  [
    'a palette in two bits',
    { kind: 3, bits: 2, sample: rows([0b00011000], [0b10010000]), chunks: { PLTE: palette } },
    [red, green, blue, blue, green, red].map((colour) => [...colour, 255]),
  ],
  [
    'a palette with opacities',
    {
      kind: 3,
      bits: 4,
      sample: rows([0x01, 0x20], [0x21, 0x00]),
      chunks: { PLTE: palette, tRNS: Uint8Array.of(0, 128) },
    },
    [
      [...red, 0],
      [...green, 128],
      [...blue, 255],
      [...blue, 255],
      [...green, 128],
      [...red, 0],
    ],
  ],
]

describe('pictures in the PDF', () => {
  test.each(kinds)('%s: a reader sees each pixel as it was', async (_name, sketch, pixels) => {
    const bytes = makePng({ ...small, ...sketch })
    expect(await readPictures(await write(figure('b', bytes)))).toEqual([{ ...small, pixels: pixels.flat() }])
  })

  test.each([0, 1, 2, 3, 4])('rows told by filter %s are the same picture', async (filter) => {
    const sketch = { kind: 6, sample: (y: number, x: number) => (y * 91 + x * 37) % 256 } as const
    const [plain] = await readPictures(await write(figure('b', makePng({ ...small, ...sketch }))))
    expect(await readPictures(await write(figure('b', makePng({ ...small, ...sketch, filter }))))).toEqual([plain])
  })

  test.each([
    ['grey', jpegs.grey],
    ['rgb', jpegs.rgb],
    ['progressive', jpegs.progressive],
  ])('a JPEG: %s', async (_name, bytes) => {
    const file = Buffer.from(await write(figure('b', bytes, 'jpeg')))
    expect(file.includes(Buffer.from(bytes))).toBe(true)
    expect(await readPictures(file)).toMatchObject([{ width: 8, height: 8 }])
  })

  test('is an element by itself, with its words and its place on the page', async () => {
    const bytes = await write(
      { type: 'paragraph', id: 'før', content: [text('Før.')] },
      figure('våpen', makePng(small)),
      { type: 'paragraph', id: 'etter', content: [text('Etter.')] },
    )
    expect(await readStructure(bytes)).toEqual([
      ['Document P', 'Før.'],
      ['Document Figure', 'Bildet'],
      ['Document Figure', 'våpen'],
      ['Document P', 'Etter.'],
    ])
    const [, box = ''] = /\/O \/Layout\s+\/BBox \[([^\]]*)\]/.exec(Buffer.from(bytes).toString('latin1')) ?? []
    const [left = 0, bottom = 0, right = 0, top = 0] = box.split(' ').map(Number)
    expect([right - left, top - bottom].map((points) => (points / 72) * 25.4)).toEqual([
      expect.closeTo(30, 2),
      expect.closeTo(20, 2),
    ])
  })

  test('shown twice it is in the file once', async () => {
    const bytes = await write(figure('a', makePng(small)), figure('b', makePng(small)))
    expect(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Subtype \/Image/g),
    ).toHaveLength(1)
    expect(await readPictures(bytes)).toHaveLength(2)
  })

  test('one that has no room left begins the next page, whole', async () => {
    const many = Array.from({ length: 14 }, (_, i) => figure(`b${i}`, makePng(small)))
    const bytes = await write(...many)
    expect(await readPictures(bytes)).toHaveLength(14)
    const { pages } = await readPdf(bytes)
    expect(pages).toHaveLength(2)
  })

  test('alone on the cover it ends the page', async () => {
    const { pages } = await readPdf(
      await write(
        { type: 'cover', id: 'forside', children: [figure('b', makePng(small))] },
        { type: 'paragraph', id: 'p', content: [text('Neste side.')] },
      ),
    )
    expect(pages).toHaveLength(2)
  })

  test('one that would have been lost is told, and no file is written', async () => {
    const tall = { ...figure('høyt', makePng(small)), height: 2000 }
    const outcome = await writePdf(withBlocks({ type: 'paragraph', id: 'p', content: [text('Før.')] }, tall))
    expect(outcome.diagnostics).toMatchObject([{ code: 'text-lost', detail: { text: 'Bildet høyt' } }])
  })

  test('no viewer is asked to smooth it', async () => {
    expect(Buffer.from(await write(figure('b', makePng(small)))).includes('/Interpolate')).toBe(false)
  })
})

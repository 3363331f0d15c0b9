import { describe, expect, it } from 'vitest'
import type { AgreementDocument, Block, Figure } from '../../../src/model/document.js'
import { writeDocx } from '../../../src/write/docx/write-docx.js'
import { jpegs, makePng, pictureOf } from '../../make-picture.js'
import { sampleDocument } from '../../sample-document.js'
import { find, findAll } from './parse-xml.js'
import { type ReadDocx, readDocx } from './read-docx.js'

const alt = 'Et skjold & en bølge, «sølv» <på> blått'
const png = pictureOf(makePng({ width: 30, height: 60 }), 'png', 30, 60)
const jpeg = pictureOf(jpegs.rgb, 'jpeg', 8, 8)

const figure = (id: string, picture = png): Figure => ({
  type: 'figure',
  id,
  picture,
  alt: { type: 'text', text: alt },
  width: 25.4,
  height: 50.8,
})

const withBlocks = (...blocks: Block[]): AgreementDocument => ({ ...sampleDocument(), blocks })
const read = async (...blocks: Block[]): Promise<ReadDocx> =>
  readDocx(await writeDocx(withBlocks(...blocks), new Map()))

describe('a picture in the Word file', () => {
  it('stands in line with the text, in no box, with its words and its size', async () => {
    const { body } = await read(figure('logo'))
    const [drawing] = findAll(body, 'w:drawing')
    const inline = find(drawing, 'wp:inline')
    expect(find(inline, 'wp:docPr')?.attributes).toEqual({ id: '1', name: 'logo', descr: alt })
    expect(find(inline, 'wp:extent')?.attributes).toEqual({ cx: '914400', cy: '1828800' })
    for (const name of ['wp:anchor', 'w:pict', 'w:txbxContent', 'wps:wsp']) expect(findAll(body, name)).toEqual([])
  })

  it('is the file as it was read, and there once however often it is shown', async () => {
    const { media, body } = await read(figure('a'), figure('b', jpeg), figure('c'))
    expect([...media.values()].map((bytes) => Buffer.from(bytes))).toEqual(
      expect.arrayContaining([Buffer.from(png.bytes), Buffer.from(jpeg.bytes)]),
    )
    expect(media.size).toBe(2)
    expect(findAll(body, 'wp:docPr').map(({ attributes }) => attributes.id)).toEqual(['1', '2', '3'])
  })

  it('is drawn in the box that it stands in', async () => {
    const label = [{ type: 'text', text: 'Felles tekst' }] as const
    const { paragraphs } = await read({ type: 'frame', id: 'f', kind: 'common', label, children: [figure('f/1')] })
    const holder = paragraphs.find(({ style }) => style === 'Figure')
    expect(find(holder?.element, 'w:pPr', 'w:pBdr')).toBeDefined()
  })

  it('gives the same bytes, whatever pictures the process has written before', async () => {
    const first = await writeDocx(withBlocks(figure('a'), figure('b', jpeg)), new Map())
    await writeDocx(withBlocks(figure('x', jpeg), figure('y')), new Map())
    expect(await writeDocx(withBlocks(figure('a'), figure('b', jpeg)), new Map())).toEqual(first)
  })
})

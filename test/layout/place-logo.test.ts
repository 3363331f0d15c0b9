import { describe, expect, test } from 'vitest'
import { placeLogo } from '../../src/layout/place-logo.js'
import { flatBlocks } from '../../src/model/walk-blocks.js'
import { makePng, pictureOf } from '../make-picture.js'
import { documentOf, readExample } from '../read-example.js'

const logo = (width: number, height: number, asked?: number) => ({
  picture: pictureOf(makePng(), 'png', width, height),
  alt: { type: 'text', text: 'Kommunevåpenet' } as const,
  ...(asked && { width: asked }),
})

const sizeOf = (given: ReturnType<typeof logo>) => {
  const { blocks } = placeLogo(documentOf(readExample('lillestrom')), given)
  const [figure] = blocks
  return figure?.type === 'figure' ? [figure.width, figure.height] : []
}

describe('the logo', () => {
  test('is the first on the cover', () => {
    const before = documentOf(readExample('rakkestad'))
    const { blocks } = placeLogo(before, logo(4, 5))
    const types = flatBlocks(blocks).map(({ type }) => type)
    expect(types.slice(0, 3)).toEqual(['cover', 'figure', 'title'])
    expect(types.length).toBe(flatBlocks(before.blocks).length + 1)
  })

  test('is the first of all where there is no cover', () => {
    const { blocks } = placeLogo(documentOf(readExample('lillestrom')), logo(4, 5))
    expect(blocks.slice(0, 2).map(({ type }) => type)).toEqual(['figure', 'title'])
  })

  test.each([
    ['as wide as is usual', logo(400, 500), [25, 31.25]],
    ['as wide as asked for', logo(400, 100, 80), [80, 20]],
    ['narrower, where it would push the title down', logo(100, 400, 100), [8.75, 35]],
  ])('%s', (_name, given, size) => {
    expect(sizeOf(given)).toEqual(size)
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { create, type Font } from 'fontkit'
import { describe, expect, test } from 'vitest'
import { faces } from '../../../src/generated/faces.js'
import { subsetOutlines } from '../../../src/write/pdf/fonts/subset-outlines.js'
import { toUnicode } from '../../../src/write/pdf/fonts/to-unicode.js'
import { type FaceName, sharedFace } from '../../../src/write/pdf/fonts/typeface.js'
import { root } from '../../read-example.js'

/** The typeface's files as fontkit reads and shapes them, against which our tables are held. */
const bytesOf = (name: FaceName) => readFileSync(join(root, 'dist', 'fonts', faces[name].file))
const names = Object.keys(faces) as FaceName[]
const fonts = Object.fromEntries(names.map((name) => [name, create(bytesOf(name))])) as Record<FaceName, Font>

const isMark = /\p{M}/u
const charactersOf = (name: FaceName) => fonts[name].characterSet.map((each) => String.fromCodePoint(each))

/** pdfkit has words shaped each by itself, each with the space after it. */
function shapedByFontkit(font: Font, text: string): [id: number, advance: number][] {
  return text.split(/(?<= )/).flatMap((word) => {
    const { glyphs, positions } = font.layout(word)
    return glyphs.map(({ id }, i): [number, number] => [id, positions[i]?.xAdvance ?? 0])
  })
}

function shapedByUs(name: FaceName, text: string): [id: number, advance: number][] {
  const face = sharedFace(name)
  const { glyphs, kerns } = face.shape(text)
  return glyphs.map((glyph, i) => [face.ids[glyph] ?? 0, (face.widths[glyph] ?? 0) + (kerns[i] ?? 0)])
}

describe.each(names)('the face %s', (name) => {
  const font = fonts[name]

  test('has every character of its file that shows, and no other', () => {
    const face = sharedFace(name)
    const invisible = ['\u034f', '\u200b', '\ufeff']
    expect(charactersOf(name).filter((character) => !face.has(character))).toEqual(invisible)
    expect(['\u4e2d', '\u{1f600}', '\u05d0', '\ufb13'].filter((character) => face.has(character))).toEqual([])
  })

  test('sets each of them as fontkit does', () => {
    const shown = charactersOf(name).filter((character) => sharedFace(name).has(character))
    for (const character of shown) {
      expect(shapedByUs(name, character), character).toEqual(shapedByFontkit(font, character))
    }
  })

  test('sets words as fontkit does: the same glyphs, as far apart', () => {
    const usual = [...'abcdefghijklmnopqrstuvwxyzæøåABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ0123456789 .,:;–-§«»()/\u00a0áčđŋšŧž']
    // Besides what depends on its neighbours: Greek letters within Latin words, two Ї in a row, tones, a fraction put together.
    const any = charactersOf(name).filter(
      (character) => sharedFace(name).has(character) && !/[\p{M}\p{Script=Greek}Її˥-˩⁄]/u.test(character),
    )
    for (const [characters, length] of [
      [usual, 60],
      [any, 12],
    ] as const) {
      const text = fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: length })
      fc.assert(
        fc.property(text, (parts) => {
          expect(shapedByUs(name, parts.join(''))).toEqual(shapedByFontkit(font, parts.join('')))
        }),
        { numRuns: 400, seed: 20261124 },
      )
    }
  })

  test('has its ligatures, and none over a space', () => {
    for (const text of ['trafikk', 'offentlig', 'fft', 'fffft', 'ft', 'lift f', 'f f', 'af ft']) {
      expect(shapedByUs(name, text)).toEqual(shapedByFontkit(font, text))
    }
    expect(sharedFace(name).textOf(font.layout('ff').glyphs[0]?.id ?? 0)).toBe('ff')
  })

  test('sets marks over and under small letters where fontkit sets them', () => {
    for (const text of ['n\u0308', 'q\u0323', 'x\u0301\u0323', 'as\u030a', 'm\u0328v']) {
      const { moved } = sharedFace(name).shape(text)
      const expected = font
        .layout(text)
        .positions.map(({ xOffset, yOffset }) => ({ right: xOffset, up: yOffset }))
        .filter((_, i) => isMark.test([...text][i] ?? ''))
      expect([...moved.values()], text).toEqual(expected)
    }
  })

  test('is embedded with the outlines of its file, composed ones with their parts', () => {
    const wanted = [
      0,
      ...[...'aÅöffi\u01fb½'].map((character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0).id),
    ]
    const subset = create(subsetOutlines(bytesOf(name), wanted))
    expect(subset.numGlyphs).toBeGreaterThan(wanted.length)
    for (const [i, id] of wanted.entries()) {
      const [ours, theirs] = [subset.getGlyph(i), font.getGlyph(id)]
      expect(ours.path.toSVG()).toBe(theirs.path.toSVG())
      expect(ours.advanceWidth).toBe(theirs.advanceWidth)
    }
  })
})

test('the meanings of more than 256 glyphs are told in ranges within one high byte', () => {
  const map = toUnicode(Array.from({ length: 600 }, (_, i) => (i === 300 ? 'fft' : String.fromCodePoint(0x1f100 + i))))
  const ranges = [...map.matchAll(/^<(....)> <(....)> \[(.*)\]$/gm)]
  expect(ranges.map(([, first, last]) => [first, last])).toEqual([
    ['0000', '00ff'],
    ['0100', '01ff'],
    ['0200', '0257'],
  ])
  const second = ranges[1]?.[3]?.split(' ') ?? []
  expect([second.length, second[44], second[45]]).toEqual([256, '<006600660074>', '<d83cde2d>'])
})

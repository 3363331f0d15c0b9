import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { loadPicture } from '../../src/load/load-picture.js'
import { header, joinChunks, jpegs, makePng, type PngSketch } from '../make-picture.js'

/** `png 4×5`, or the reason why it can't be used. */
function load(bytes: Uint8Array): string {
  const outcome = loadPicture('våpen.png', bytes)
  if (outcome.ok) return `${outcome.value.format} ${outcome.value.width}×${outcome.value.height}`
  return outcome.diagnostics
    .map(({ code, detail }) =>
      code === 'unusable-picture' ? [detail.reason, detail.found].filter(Boolean).join(' ') : code,
    )
    .join()
}

const ascii = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))
const palette = { PLTE: Uint8Array.of(1, 2, 3, 4, 5, 6) }

describe('PNG', () => {
  test.each<[name: string, sketch: PngSketch, expected: string]>([
    ['grey', { kind: 0 }, 'png 4×5'],
    ['black and white', { kind: 0, bits: 1 }, 'png 4×5'],
    ['grey in sixteen bits', { kind: 0, bits: 16 }, 'png 4×5'],
    ['grey with alpha', { kind: 4 }, 'png 4×5'],
    ['RGB', { kind: 2 }, 'png 4×5'],
    ['RGB in sixteen bits', { kind: 2, bits: 16 }, 'png 4×5'],
    ['RGB with a transparent colour', { kind: 2, chunks: { tRNS: new Uint8Array(6) } }, 'png 4×5'],
    ['RGBA', { kind: 6 }, 'png 4×5'],
    ['palette', { kind: 3 }, 'png 4×5'],
    ['palette with opacities', { kind: 3, chunks: { tRNS: Uint8Array.of(0, 9) } }, 'png 4×5'],
    ['with words in it', { chunks: { tEXt: ascii('Title\0hei') } }, 'png 4×5'],
    ['interlaced', { interlaced: true }, 'interlaced'],
    ['a depth that there isn’t', { kind: 2, bits: 4 }, 'broken'],
    ['a kind that there isn’t', { chunks: { IHDR: header(4, 5, 8, 5) } }, 'broken'],
    ['no width', { chunks: { IHDR: header(0, 5, 8, 2) } }, 'broken'],
    ['a header too short', { chunks: { IHDR: new Uint8Array(12) } }, 'broken'],
    [
      'more opacities than the palette has entries',
      { kind: 3, bits: 1, chunks: { ...palette, tRNS: new Uint8Array(3) } },
      'broken',
    ],
    ['a palette longer than its bits can name', { kind: 3, bits: 1, chunks: { PLTE: new Uint8Array(9) } }, 'broken'],
    ['a palette that ends within a colour', { kind: 3, chunks: { PLTE: new Uint8Array(7) } }, 'broken'],
    ['a transparent colour beside alpha', { kind: 6, chunks: { tRNS: new Uint8Array(6) } }, 'broken'],
    ['pixels that aren’t deflated', { chunks: { IDAT: ascii('hei') } }, 'broken'],
    ['too few pixels', { chunks: { IDAT: deflateSync(new Uint8Array(64)) } }, 'broken'],
    ['too many pixels for the header', { chunks: { IDAT: deflateSync(new Uint8Array(66)) } }, 'broken'],
    ['a filter that there isn’t', { chunks: { IDAT: deflateSync(new Uint8Array(65).fill(5)) } }, 'broken'],
    ['more pixels than we unpack', { chunks: { IHDR: header(5000, 5000, 8, 2) } }, 'too-many-pixels'],
    [
      'as many pixels as a number can say',
      { chunks: { IHDR: header(2 ** 32 - 1, 2 ** 32 - 1, 8, 2) } },
      'too-many-pixels',
    ],
  ])('%s', (_name, sketch, expected) => {
    expect(load(makePng(sketch))).toBe(expected)
  })

  test('a bomb is not unpacked further than its header says', () => {
    const bomb = deflateSync(Buffer.alloc(100_000_000))
    const before = process.memoryUsage().arrayBuffers
    expect(load(makePng({ chunks: { IDAT: bomb } }))).toBe('broken')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000)
  })

  test('pixels in several chunks', () => {
    const packed = deflateSync(new Uint8Array(65))
    const [ihdr, iend] = [joinChunks({ IHDR: header(4, 5, 8, 2) }), joinChunks({ IEND: new Uint8Array() }).subarray(8)]
    const parts = [packed.subarray(0, 5), packed.subarray(5)].map((IDAT) => joinChunks({ IDAT }).subarray(8))
    expect(load(Uint8Array.from(Buffer.concat([ihdr, ...parts, iend])))).toBe('png 4×5')
  })

  test('cut short anywhere it is refused', () => {
    const whole = makePng({ kind: 3, chunks: { tRNS: Uint8Array.of(0) } })
    for (let length = 8; length < whole.length; length++) expect(load(whole.subarray(0, length))).toBe('broken')
  })

  test('with any bit turned it is refused', () => {
    const whole = makePng()
    for (let at = 8; at < whole.length; at++) {
      for (const bit of [1, 128]) {
        const turned = Uint8Array.from(whole, (byte, i) => (i === at ? byte ^ bit : byte))
        expect(load(turned)).toMatch(/^(broken|too-many-pixels)$/)
      }
    }
  })
})

describe('JPEG', () => {
  const { rgb } = jpegs
  const frame = rgb.findIndex((byte, at) => byte === 0xff && rgb[at + 1] === 0xc0)
  const changed = (at: number, byte: number): Uint8Array => Uint8Array.from(rgb, (old, i) => (i === at ? byte : old))
  /** With Exif data that says how the picture is to be turned: 1 is not at all. */
  const turned = (orientation: number): Uint8Array => {
    const entry = `0112 0003 00000001 000${orientation} 0000`
    const exif = `ffe1 0022 ${Buffer.from('Exif\0\0').toString('hex')} 4d4d 002a 00000008 0001 ${entry} 00000000`
    return Uint8Array.from([...rgb.subarray(0, 2), ...Buffer.from(exif.replaceAll(' ', ''), 'hex'), ...rgb.subarray(2)])
  }

  test.each<[name: string, bytes: Uint8Array, expected: string]>([
    ['grey', jpegs.grey, 'jpeg 8×8'],
    ['colours', rgb, 'jpeg 8×8'],
    ['progressive', jpegs.progressive, 'jpeg 8×8'],
    ['followed by something else', Uint8Array.from([...rgb, 0, 0, 1]), 'jpeg 8×8'],
    ['inks', jpegs.cmyk, 'cmyk'],
    ['upright by its own word', turned(1), 'jpeg 8×8'],
    ['on its side', turned(6), 'turned'],
    ['two channels', changed(frame + 9, 2), 'uncommon'],
    ['twelve bits', changed(frame + 4, 12), 'uncommon'],
    ['arithmetic coding', changed(frame + 1, 0xc9), 'uncommon'],
    ['no height', changed(frame + 6, 0), 'broken'],
    ['no frame', changed(frame + 1, 0xe5), 'broken'],
    ['a segment that goes on past the end', changed(frame + 2, 255), 'broken'],
  ])('%s', (_name, bytes, expected) => {
    expect(load(bytes)).toBe(expected)
  })

  test('more pixels than we take', () => {
    const wide = Uint8Array.from(rgb, (byte, i) => (i === frame + 5 || i === frame + 7 ? 255 : byte))
    expect(load(wide)).toBe('too-many-pixels')
  })

  test('cut short anywhere it is refused', () => {
    for (let length = 3; length < rgb.length; length++) expect(load(rgb.subarray(0, length))).toBe('broken')
  })

  test('with any byte changed nothing is thrown', () => {
    for (let at = 3; at < rgb.length; at++) expect(load(changed(at, 0xff))).toMatch(/./)
  })
})

describe('something else', () => {
  test.each([
    ['GIF', 'GIF89a'],
    ['WebP', 'RIFF\x10\0\0\0WEBPVP8 '],
    ['BMP', 'BM\x10\0'],
    ['TIFF', 'II*\0'],
    ['TIFF', 'MM\0*'],
    ['AVIF', '\0\0\0\x1cftypavif'],
    ['HEIC', '\0\0\0\x1cftypheic'],
    ['PDF', '%PDF-1.7'],
    ['EPS', '%!PS-Adobe'],
    ['SVG', '<?xml version="1.0"?>\n<!-- x -->\n<svg xmlns="http://www.w3.org/2000/svg">'],
    ['SVG', '\xef\xbb\xbf<svg>'],
  ])('%s is named', (name, start) => {
    expect(load(ascii(start))).toBe(`other-format ${name}`)
  })

  test.each([
    ['nothing', ''],
    ['text', 'hei'],
    ['the beginning of a PNG', '\x89PNG'],
    ['YAML', 'skjema: 1\n'],
  ])('%s is not', (_name, start) => {
    expect(load(ascii(start))).toBe('other-format')
  })

  test('a file too large isn’t looked into', () => {
    expect(load(new Uint8Array(2 * 1024 * 1024 + 1))).toBe('too-large')
  })
})

test('a picture tells of itself in JSON, and doesn’t print its bytes', () => {
  const outcome = loadPicture('våpen.png', makePng())
  expect(JSON.parse(JSON.stringify(outcome.ok && outcome.value))).toEqual({
    format: 'png',
    width: 4,
    height: 5,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    size: makePng().length,
  })
})

import { type Png, samplesOf } from '../../../model/pictures/read-png.js'

/** The samples of a picture, with what says how opaque each pixel is by itself: PDF keeps them apart. */
interface Split {
  readonly colour: Uint8Array
  readonly alpha: Uint8Array
  readonly alphaBits: number
}

export function splitAlpha(png: Png, samples: Uint8Array): Split {
  return png.colour === 'palette' ? lookUpAlpha(png, samples) : takeAlphaOut(png, samples)
}

/** The last sample of each pixel; here a sample is one byte or two. */
function takeAlphaOut({ width, height, colour: kind, bits }: Png, samples: Uint8Array): Split {
  const size = bits / 8
  const opaque = (samplesOf[kind] - 1) * size
  const colour = new Uint8Array(width * height * opaque)
  const alpha = new Uint8Array(width * height * size)
  let from = 0
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (let i = 0; i < opaque; i++) colour[pixel * opaque + i] = samples[from++] as number
    for (let i = 0; i < size; i++) alpha[pixel * size + i] = samples[from++] as number
  }
  return { colour, alpha, alphaBits: bits }
}

/** What the palette says of the entry that each pixel names; entries that it says nothing of are opaque. */
function lookUpAlpha({ width, height, bits, transparency = new Uint8Array() }: Png, samples: Uint8Array): Split {
  const row = samples.length / height
  const alpha = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const byte = samples[y * row + ((x * bits) >> 3)] ?? 0
      const entry = (byte >> (8 - bits - ((x * bits) & 7))) & (2 ** bits - 1)
      alpha[y * width + x] = transparency[entry] ?? 255
    }
  }
  return { colour: samples, alpha, alphaBits: 8 }
}

import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A picture as a reader of the PDF sees it. */
export interface ReadPicture {
  readonly width: number
  readonly height: number
  /** Red, green, blue and opacity of each pixel. */
  readonly pixels: readonly number[]
}

/** The pictures painted on the pages, in the order they are painted. */
export async function readPictures(bytes: Uint8Array): Promise<ReadPicture[]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  const pictures: ReadPicture[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { fnArray, argsArray } = await page.getOperatorList()
    for (const [i, operator] of fnArray.entries()) {
      if (operator !== OPS.paintImageXObject) continue
      const name = String(argsArray[i][0])
      const objects = name.startsWith('g_') ? page.commonObjs : page.objs
      pictures.push(evened(await new Promise<Decoded>((resolve) => objects.get(name, resolve))))
    }
  }
  await pdf.destroy()
  return pictures
}

/** `kind` tells how pdf.js packs pixels: a bit each, three bytes or four. */
interface Decoded {
  readonly width: number
  readonly height: number
  readonly kind: 1 | 2 | 3
  readonly data: Uint8Array
}

function evened({ width, height, kind, data }: Decoded): ReadPicture {
  const row = Math.ceil(width / 8)
  const pixelAt = (x: number, y: number): number[] => {
    const at = y * width + x
    if (kind === 3) return [...data.subarray(4 * at, 4 * at + 4)]
    if (kind === 2) return [...data.subarray(3 * at, 3 * at + 3), 255]
    const white = ((data[y * row + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 255 : 0
    return [white, white, white, 255]
  }
  const pixels = Array.from({ length: width * height }, (_, i) => pixelAt(i % width, Math.floor(i / width))).flat()
  return { width, height, pixels }
}

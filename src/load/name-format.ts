/** What a file that is no PNG or JPEG most likely is, by how it begins; undefined where that says nothing. */
export function nameFormat(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 1000))
  const format = formats.find(([at, mark]) => start.startsWith(mark, at))?.[2]
  return format ?? (/<svg[\s>]/i.test(start) ? 'SVG' : undefined)
}

const formats: readonly (readonly [at: number, mark: string, name: string])[] = [
  [0, 'GIF8', 'GIF'],
  [8, 'WEBP', 'WebP'],
  [0, 'BM', 'BMP'],
  [0, 'II*\0', 'TIFF'],
  [0, 'MM\0*', 'TIFF'],
  [4, 'ftypavif', 'AVIF'],
  [4, 'ftyphei', 'HEIC'],
  [4, 'ftypmif1', 'HEIC'],
  [0, '%PDF', 'PDF'],
  [0, '%!PS', 'EPS'],
]

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Source Sans 3 (OFL), which has æøå, the Sámi letters and figures of one width. Semi-bold stands for bold: it is
 * clear enough beside the regular, and quieter. These four are the only files that the writer ever reads.
 */
export const family = 'Source Sans 3'

export const fontFiles = (): Record<string, Record<string, string>> => ({
  [family]: {
    normal: fontFile('400Regular'),
    bold: fontFile('600SemiBold'),
    italics: fontFile('400Regular_Italic'),
    bolditalics: fontFile('600SemiBold_Italic'),
  },
})

const fontFile = (face: string): string => join(fontsFolder(), `SourceSans3_${face}.ttf`)

/** dist/fonts, where the build puts the faces, whether this runs from src or from the build. */
function fontsFolder(): string {
  const start = dirname(fileURLToPath(import.meta.url))
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return join(folder, 'dist', 'fonts')
    if (folder === dirname(folder)) throw new Error(`no package.json above ${start}`)
  }
}

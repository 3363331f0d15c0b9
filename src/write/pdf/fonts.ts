import { createRequire } from 'node:module'

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

const { resolve } = createRequire(import.meta.url)

const fontFile = (face: string): string => resolve(`@expo-google-fonts/source-sans-3/${face}/SourceSans3_${face}.ttf`)

import { sharedFace } from './fonts/typeface.js'

/** The characters that the typeface doesn't have, each once, in the order they are met. They would vanish silently. */
export function missingGlyphs(texts: readonly string[]): string[] {
  const face = sharedFace('normal') // the others have the same characters
  const characters = new Set(texts.flatMap((text) => [...text]))
  return [...characters].filter((each) => !'\n\r\t\u00AD'.includes(each) && !face.has(each))
}

/** `U+4E2D` */
export const codePointName = (character: string): string =>
  `U+${codePoint(character).toString(16).toUpperCase().padStart(4, '0')}`

const codePoint = (character: string): number => character.codePointAt(0) as number

import type { AgreementDocument, Figure } from '../model/document.js'
import type { Logo } from '../model/style.js'

/** Millimetres. A logo that would be taller gets narrower, so that the title keeps its room. */
const usualWidth = 25
const tallest = 35

/** Puts the logo first of all: on the cover where there is one, else above the title. */
export function placeLogo(document: AgreementDocument, logo: Logo): AgreementDocument {
  const figure = figureOf(logo)
  const [first, ...rest] = document.blocks
  if (first?.type !== 'cover') return { ...document, blocks: [figure, ...document.blocks] }
  return { ...document, blocks: [{ ...first, children: [figure, ...first.children] }, ...rest] }
}

function figureOf({ picture, alt, width = usualWidth }: Logo): Figure {
  const shape = picture.width / picture.height
  const fitting = Math.min(width, tallest * shape)
  return { type: 'figure', id: 'logo', picture, alt, width: fitting, height: fitting / shape }
}

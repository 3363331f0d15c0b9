import { ImageRun } from 'docx'
import type { Figure } from '../../model/document.js'
import type { BlockContext, Content } from './block-context.js'
import { pixelsPerMillimetre } from './measures.js'
import { writeParagraph } from './write-paragraph.js'

/** A picture in a paragraph of its own, in line with the text, where a screen reader meets it. */
export function figureContent(figure: Figure, context: BlockContext): Content[] {
  const { id, picture, alt, width, height } = figure
  const number = context.plan.pictureOf.get(figure)
  const { change, stamp } = context.marking ?? {}
  const run = new ImageRun({
    type: picture.format === 'jpeg' ? 'jpg' : 'png',
    data: picture.bytes,
    transformation: { width: width * pixelsPerMillimetre, height: height * pixelsPerMillimetre },
    ...(change && { [change === 'inserted' ? 'insertion' : 'deletion']: stamp?.() }),
    altText: { ...(number && { id: number }), name: id, description: alt.text },
  })
  return [writeParagraph([], context, { style: 'Figure', lead: [run] })]
}

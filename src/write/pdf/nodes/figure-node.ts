import type { BlockOf } from '../../../model/document.js'
import type { PictureNode } from '../nodes.js'
import { millimetre, spaces } from '../styles.js'

export const figureNode = ({ id, picture, alt, width, height }: BlockOf<'figure'>): PictureNode => ({
  role: 'figure',
  block: id,
  image: picture,
  width: width * millimetre,
  height: height * millimetre,
  spoken: alt.text,
  ...spaces.figure,
})

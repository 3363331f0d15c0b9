import type { YearWheel } from '../../../model/document.js'
import { plainText } from '../../../model/plain-text.js'
import type { Theme } from '../../../model/theme.js'
import { drawWheel } from '../../../model/year-wheel/draw-wheel.js'
import type { PictureNode } from '../nodes.js'
import { spaces } from '../styles.js'

export function wheelNode(wheel: YearWheel, months: readonly string[], theme: Theme): PictureNode {
  const image = { ...drawWheel(wheel, months), theme }
  return {
    role: 'yearWheel',
    block: wheel.id,
    image,
    width: image.size,
    height: image.size,
    alignment: 'center',
    spoken: plainText(wheel.label).replaceAll('\n', ' '),
    ...spaces.wheel,
  }
}

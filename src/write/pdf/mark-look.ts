import type { Mark } from '../../model/marked-runs.js'
import type { Look } from './nodes.js'
import { colors, markThickness } from './styles.js'

/** How a redline's mark looks, and what it is in the structure: not told by its colour alone. */
export function markLook(mark: Mark, look: Look = {}): Look {
  switch (mark) {
    case 'inserted':
      return {
        ...look,
        color: colors.inserted,
        decoration: 'underline',
        decorationThickness: markThickness,
        part: { type: 'Ins', attributes: { decoration: 'Underline' }, within: look.part },
      }
    case 'deleted':
      return {
        ...look,
        color: colors.deleted,
        decoration: 'lineThrough',
        decorationThickness: markThickness,
        part: { type: 'Del', attributes: { decoration: 'LineThrough' }, within: look.part },
      }
    case 'reset':
      return {
        ...look,
        decoration: 'underline',
        decorationStyle: 'dotted',
        decorationThickness: markThickness,
        part: { type: 'Reset', attributes: { decoration: 'Underline' }, within: look.part },
      }
  }
}

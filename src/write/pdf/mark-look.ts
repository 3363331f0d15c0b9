import type { Mark } from '../../model/marked-runs.js'
import type { Look, Part } from './nodes.js'
import { colors, markThickness } from './styles.js'

interface MarkStyle {
  readonly type: Part['type']
  readonly line: 'Underline' | 'LineThrough'
  readonly look: Look
}

const styles: Readonly<Record<Mark, MarkStyle>> = {
  inserted: { type: 'Ins', line: 'Underline', look: { color: colors.inserted, decoration: 'underline' } },
  deleted: { type: 'Del', line: 'LineThrough', look: { color: colors.deleted, decoration: 'lineThrough' } },
  reset: { type: 'Reset', line: 'Underline', look: { decoration: 'underline', decorationStyle: 'dotted' } },
}

/** How a redline's mark looks, and what it is in the structure: not told by its colour alone. */
export function markLook(mark: Mark, around: Look = {}): Look {
  const { type, line, look } = styles[mark]
  const part: Part = { type, attributes: { decoration: line }, within: around.part }
  return { ...around, ...look, decorationThickness: markThickness, part }
}

import { Paragraph } from 'docx'
import type { Content } from './block-context.js'

/** Space above the first and below the last of what a block came to, in place of what their styles give. */
export function spaceAround<T extends Content>(
  contents: readonly T[],
  space: { before?: number; after?: number },
): (T | Paragraph)[] {
  const { before, after } = space
  return contents.map((content, i) => {
    if (!(content instanceof Paragraph)) return content
    const own = {
      ...(i === 0 && before !== undefined && { before }),
      ...(i === contents.length - 1 && after !== undefined && { after }),
    }
    return Object.keys(own).length > 0 ? content.with({ spacing: { ...content.options.spacing, ...own } }) : content
  })
}

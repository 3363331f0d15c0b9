import type { Block, Inline } from './document.js'
import { markWords } from './mark-words.js'
import type { Redline } from './redline.js'

/**
 * The page «Dette er endret» for a format that is read, where changes can't be accepted: it is the title of the file, and
 * its marks are explained by what they look like.
 */
export function readersFront({ front, document }: Pick<Redline, 'front' | 'document'>): Block[] {
  const { legend, inserted, deleted, notPart } = markWords(document.language)
  const [before, between, after] = legend
  const content: Inline[] = [
    text(before),
    { ...text(inserted), change: 'inserted' },
    text(between),
    { ...text(deleted), change: 'deleted' },
    text(`${after} ${notPart}`),
  ]
  return front.map((block, i) => {
    if (block.type === 'heading' && i === 0) return { type: 'title', id: block.id, content: block.content }
    if (block.type === 'heading') return { ...block, level: 1 } // no level is skipped below a title
    return block.type === 'paragraph' ? { ...block, content } : block
  })
}

const text = (words: string) => ({ type: 'text', text: words }) as const

import type { AlignedPart } from '../../../model/align-versions.js'
import { changedWords } from '../../../model/changed-words.js'
import { type Html, html, joined } from '../../../model/html.js'
import type { MarkWords } from '../../../model/mark-words.js'
import type { NamedChange } from '../../../model/redline.js'
import { allTexts, flatBlocks } from '../../../model/walk-blocks.js'
import { markHtml } from '../mark-html.js'

/** Where the changes are listed. */
const listId = 'endringsliste'

const idOf = (number: number): string => `endring-${number}`

/** Before each change: which it is, and the way to those beside it and back to the list. The words are no part of the agreement. */
export function placeHtml(number: number, count: number, words: MarkWords, { isTarget = false } = {}): Html {
  const link = (target: number, text: string) =>
    target < 1 || target > count ? undefined : html` <a href="#${idOf(target)}">${text}</a>`
  const own = isTarget ? html` id="${idOf(number)}"` : undefined
  return html`<p class="place tool"${own}><a href="#${listId}">${words.place(number, count)}</a>${link(number - 1, words.previous)}${link(number + 1, words.next)}</p>`
}

/** Links to all changes, each by what was changed. */
export function placesHtml(parts: readonly AlignedPart[], words: MarkWords): Html {
  const places = parts.flatMap((part) => {
    if (part.number === undefined) return []
    return [html`<li><a href="#${idOf(part.number)}">${changedHtml(part)}</a></li>`]
  })
  return html`<h2 id="${listId}">${words.places}</h2>
<ol class="places">
${joined(places, '\n')}
</ol>`
}

/** The changes in words, with links to where they show. */
export function namedChangesHtml(changes: readonly NamedChange[], parts: readonly AlignedPart[]): Html {
  const items = changes.map((change) => {
    const number = parts.find((part) => part.number !== undefined && shows(part, change))?.number
    return number === undefined
      ? html`<li>${change.text}</li>`
      : html`<li><a href="#${idOf(number)}">${change.text}</a></li>`
  })
  return html`<ul>${joined(items, '\n')}</ul>`
}

function shows({ old, new: now }: AlignedPart, { blockId, pointer }: NamedChange): boolean {
  const blocks = [now, old].flatMap((part) => (part ? [...part.within, ...flatBlocks([part.block])] : []))
  if (blockId !== undefined && blocks.some(({ id }) => id === blockId)) return true
  if (pointer === undefined) return false
  return allTexts({ blocks }).some(({ from }) => `${from?.pointer}/`.startsWith(`${pointer}/`))
}

function changedHtml(part: AlignedPart): Html {
  const { deleted, inserted, reset } = changedWords(part)
  const marked = (mark: 'deleted' | 'inserted' | 'reset', text: string) => (text ? [markHtml(mark, html`${text}`)] : [])
  return joined([...marked('deleted', deleted), ...marked('inserted', inserted), ...marked('reset', reset)], ' ')
}

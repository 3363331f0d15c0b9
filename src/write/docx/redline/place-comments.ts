import type { Text } from '../../../model/document.js'
import { Picture } from '../../../model/pictures/picture.js'
import type { MarkedDocument, NamedChange } from '../../../model/redline.js'

/** The comments of a redline: where each begins, and what it says. */
export interface PlacedComments {
  readonly at: ReadonlyMap<Text, readonly number[]>
  /** Their texts; a comment's number is its place here. */
  readonly texts: readonly string[]
}

/** Each change that shows somewhere gets a comment there: on words that changed, if any of its words did. */
export function placeComments({ blocks }: MarkedDocument, changes: readonly NamedChange[]): PlacedComments {
  const places = placesIn(blocks, { isChanged: false, ids: [] })
  const at = new Map<Text, number[]>()
  const texts: string[] = []
  for (const change of changes.filter(({ needsNoComment }) => !needsNoComment)) {
    const fitting = places.filter((place) => fits(place, change))
    const place = fitting.find(({ isChanged }) => isChanged) ?? fitting[0]
    if (!place) continue
    at.set(place.text, [...(at.get(place.text) ?? []), texts.length])
    texts.push(change.text)
  }
  return { at, texts }
}

interface Place {
  readonly text: Text
  readonly isChanged: boolean
  /** The blocks and entries that it stands in. */
  readonly ids: readonly string[]
}

function fits({ text, ids }: Place, { pointer, blockId }: NamedChange): boolean {
  if (blockId !== undefined) return ids.includes(blockId)
  const from = text.from?.pointer
  return pointer !== undefined && (from === pointer || from?.startsWith(`${pointer}/`) === true)
}

/** The texts of paragraphs, wherever they stand; those of a table of contents are no paragraphs of their own. */
function placesIn(value: unknown, around: Omit<Place, 'text'>): Place[] {
  if (Array.isArray(value)) return value.flatMap((each) => placesIn(each, around))
  if (typeof value !== 'object' || value === null || value instanceof Picture) return []
  if ('type' in value && value.type === 'contents') return []
  const isChanged = around.isChanged || 'change' in value || 'was' in value
  if ('type' in value && value.type === 'text') return [{ ...around, isChanged, text: value as Text }]
  const ids = 'id' in value && typeof value.id === 'string' ? [...around.ids, value.id] : around.ids
  return Object.values(value).flatMap((child) => placesIn(child, { isChanged, ids }))
}

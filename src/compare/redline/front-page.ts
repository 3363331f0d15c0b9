import type { Block, Fact, Inline } from '../../model/document.js'
import type { Redline, Version } from '../../model/redline.js'
import { type RedlineWords, redlineWords } from '../../model/redline-words.js'
import { countMarks } from './count-marks.js'

/** The page «Dette er endret»: which versions these are, how to read the marks, and the changes; or how many, by section. */
export function frontPage({ document, old, new: now, changes }: Omit<Redline, 'front'>): Block[] {
  const words = redlineWords(document.language)
  const lines = changes.length > 0 ? changes.map(({ text }) => text) : countedBySection(document.blocks, words)
  return [
    heading('endringer', 1, words.title),
    {
      type: 'facts',
      id: 'endringer/versjoner',
      items: [...factsOf(words.old, old, words), ...factsOf(words.new, now, words)],
    },
    { type: 'paragraph', id: 'endringer/lesemåte', content: inlines(words.reading) },
    heading('endringer/liste', 2, words.changes),
    { type: 'list', id: 'endringer/endringene', ordered: false, items: lines.map(itemOf) },
  ]
}

function factsOf(term: string, { name, metadata }: Version, { hash, statuses }: RedlineWords): Fact[] {
  const { status, dates, sourceSha256 } = metadata
  const date = dates.signed ?? dates.document
  const about = [name, date && asWritten(date), statuses[status] ?? status].filter(Boolean).join(', ')
  const id = `endringer/${term}`
  return [
    { id, term: inlines(term), description: inlines(about) },
    ...(sourceSha256
      ? [{ id: `${id}/${hash}`, term: inlines(hash), description: inlines(inGroups(sourceSha256)) }]
      : []),
  ]
}

const countedBySection = (blocks: readonly Block[], { cover, counted }: RedlineWords): string[] =>
  countMarks(blocks).map(
    ({ title = cover, inserted, deleted, reset }) => `${title}: ${counted(inserted, deleted, reset)}`,
  )

const heading = (id: string, level: 1 | 2, text: string): Block => ({
  type: 'heading',
  id,
  level,
  series: 'none',
  content: inlines(text),
})

const itemOf = (text: string, i: number) => {
  const id = `endringer/endringene/${i + 1}`
  return { id, children: [{ type: 'paragraph', id: `${id}/1`, content: inlines(text) } as const] }
}

const inlines = (text: string): Inline[] => [{ type: 'text', text }]

/** `25.10.2018` */
const asWritten = (date: string): string => date.split('-').toReversed().join('.')

/** So that the line can break. */
const inGroups = (hash: string): string => hash.match(/.{1,16}/g)?.join(' ') ?? hash

import { diffArrays } from 'diff'
import type { ChangedSection, PrintedAt } from '../../model/change.js'
import type { AgreementDocument, Block } from '../../model/document.js'
import { plainText, readingOrder } from '../../model/plain-text.js'

/** Milliseconds; a section whose texts have nothing in common would take long to compare to the last. */
const patience = 2_000

interface SectionTexts extends PrintedAt {
  readonly id: string
  readonly texts: readonly string[]
}

/** The same agreement with two standard texts → the sections that say it otherwise. Both have their numbers. */
export function compareSections(before: AgreementDocument, after: AgreementDocument): ChangedSection[] {
  const [old, now] = [sectionsOf(before), sectionsOf(after)]
  const removed = old.filter(({ id }) => now.every((each) => each.id !== id)).map((each) => asChanged(each, 'removed'))
  const rest = now.flatMap((section) => {
    const was = old.find(({ id }) => id === section.id)
    if (!was) return [asChanged(section, 'added')]
    const changedTexts = countChanged(was.texts, section.texts)
    return changedTexts > 0 ? [{ ...asChanged(section, 'changed'), changedTexts }] : []
  })
  return [...removed, ...rest]
}

const asChanged = ({ id, texts, ...place }: SectionTexts, kind: ChangedSection['kind']): ChangedSection => ({
  ...place,
  kind,
  changedTexts: texts.length,
})

/** The larger of what was and what is, so that a text in place of another counts once. */
function countChanged(before: readonly string[], after: readonly string[]): number {
  const runs = diffArrays([...before], [...after], { timeout: patience })
  if (!runs) return Math.max(before.length, after.length)
  const count = (which: 'added' | 'removed') =>
    runs.filter((run) => run[which]).reduce((sum, { value }) => sum + value.length, 0)
  return Math.max(count('added'), count('removed'))
}

/** The sections in order, by what their blocks' ids begin with; the number isn't a text of theirs. */
function sectionsOf({ blocks }: AgreementDocument): SectionTexts[] {
  const sections = new Map<string, Block[]>()
  for (const block of blocks) {
    const [id = ''] = block.id.split('/')
    sections.set(id, [...(sections.get(id) ?? []), block])
  }
  return [...sections].map(([id, own]) => {
    const heading = own.find((block) => block.type === 'heading')
    return {
      id,
      title: heading ? plainText(heading.content) : id,
      ...(heading?.number !== undefined && { number: heading.number }),
      texts: readingOrder(own.map((block) => (block === heading ? { ...heading, number: '' } : block))),
    }
  })
}

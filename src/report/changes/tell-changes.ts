import type {
  ChangeClass,
  ChangedSection,
  Comparison,
  PlacedChange,
  PlacedSide,
  PrintedAt,
} from '../../model/change.js'
import { changeClasses } from '../../model/change.js'
import type { Place } from '../../model/diagnostic.js'
import { upperFirst } from '../../model/wording.js'
import type { ChangeLanguage, ChangeWords } from './change-words.js'
import type { ChangesReport, ComparedPair } from './compared.js'
import { type ToldChange, tellChange } from './tell-change.js'
import { tellingIn } from './telling-in.js'

/** All that is different, in words: what each report only has to lay out. */
export interface ToldChanges {
  readonly language: ChangeLanguage
  readonly words: ChangeWords
  readonly pairs: readonly ToldPair[]
}

export interface ToldPair {
  /** `fjor.yaml → avtale.yaml` */
  readonly title: string
  /** How many of what, or that there is nothing. */
  readonly summary: string
  readonly groups: readonly ToldGroup[]
}

/** The changes of one class. */
interface ToldGroup {
  readonly class: ChangeClass
  readonly title: string
  readonly items: readonly ToldItem[]
}

export interface ToldItem extends ToldChange {
  /** Where it stands in the files: `a.yaml:4:3 → b.yaml:4:3`; none of what isn't written in them. */
  readonly places: readonly string[]
  /** Where it is printed: `5 Politiråd, side 6`. */
  readonly printed?: string
}

export function tellChanges({ pairs }: ChangesReport, language: ChangeLanguage): ToldChanges {
  const { words } = tellingIn(language)
  return { language, words, pairs: pairs.map((pair) => tellPair(pair, language)) }
}

function tellPair(
  { title: given, isUnreadable, before, after, comparison }: ComparedPair,
  language: ChangeLanguage,
): ToldPair {
  const { words } = tellingIn(language)
  const title = given ?? [before, after].filter((name) => name !== undefined).join(' → ')
  if (isUnreadable) return { title, summary: words.notInOrder, groups: [] }
  if (!comparison) {
    return { title, summary: before === undefined ? words.newAgreement : words.agreementGone, groups: [] }
  }
  const groups = changeClasses.flatMap((each) => {
    const items = itemsOf(comparison, each, language)
    return items.length > 0 ? [{ class: each, title: upperFirst(words.classes[each]), items }] : []
  })
  const count = groups.reduce((sum, { items }) => sum + items.length, 0)
  const counts = groups.map((group) => `${words.classes[group.class]} ${group.items.length}`)
  const summary = count === 0 ? words.noChanges : `${words.changes(count)} (${counts.join(', ')})`
  return { title, summary, groups }
}

function itemsOf(comparison: Comparison, which: ChangeClass, language: ChangeLanguage): ToldItem[] {
  const { words } = tellingIn(language)
  const changes = comparison.changes.filter((change) => change.class === which)
  const facts = changes.map((change) => tellItem(change, comparison, language))
  return which === 'standard-text' ? [...facts, ...comparison.sections.map((each) => tellSection(each, words))] : facts
}

export function tellItem(change: PlacedChange, comparison: Comparison, language: ChangeLanguage): ToldItem {
  const telling = tellingIn(language)
  const { before, after } = change
  const at = after.printed ?? before.printed
  return {
    ...tellChange(change, comparison, telling),
    places: [...new Set([before, after].filter(isThere).map(({ place }) => placeText(place)))],
    ...(at && { printed: printedText(at, telling.words) }),
  }
}

/** Where it isn't, there is nothing to click on but what is around it: only the other is told. */
const isThere = ({ value }: PlacedSide): boolean => value !== undefined

const placeText = ({ file, line, column }: Place): string => `${file}:${line}:${column}`

export function tellSection(section: ChangedSection, words: ChangeWords): ToldItem {
  const sentence = words.section[section.kind](printedText(section, words), section.changedTexts)
  return { sentence: upperFirst(sentence), places: [], details: [] }
}

function printedText({ isCover, number, title, page }: PrintedAt, words: ChangeWords): string {
  const name = isCover ? words.cover : [number, title].filter(Boolean).join(' ')
  return page === undefined ? name : words.onPage(name, page)
}

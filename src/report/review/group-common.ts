import type { ChangedSection, PlacedChange } from '../../model/change.js'
import type { ChangeLanguage } from '../changes/change-words.js'
import { tellItem, tellSection } from '../changes/tell-changes.js'
import { tellingIn } from '../changes/telling-in.js'
import { inOrder, namesOf, type SharedChange, sharedFileOf } from './group-shared.js'
import type { Review, ReviewedAgreement } from './review.js'

/** In fewer agreements a change is read sooner where it stands. */
const fewest = 3

/** What is the same change in several agreements, though each has it in its own file or from a template: told once. */
export function groupCommon({ agreements }: Review, language: ChangeLanguage): readonly SharedChange[] {
  const changes = new Map<string, ReviewedAgreement[]>()
  for (const agreement of agreements) {
    for (const sentence of new Set(ownChanges(agreement, language).map((each) => each.sentence)))
      changes.set(sentence, [...(changes.get(sentence) ?? []), agreement])
  }
  return [...changes]
    .filter(([, all]) => all.length >= fewest)
    .map(([sentence, all]) => ({ sentence, municipalities: inOrder(all.flatMap(namesOf)) }))
}

/** The agreement without what is due to shared text, and without what is told of several. */
export function withoutShared(
  agreement: ReviewedAgreement,
  common: readonly SharedChange[],
  language: ChangeLanguage,
): ReviewedAgreement {
  const { comparison } = agreement.pair
  if (!comparison) return agreement
  const told = new Set(common.map(({ sentence }) => sentence))
  const own = new Set(ownChanges(agreement, language).flatMap(({ of, sentence }) => (told.has(sentence) ? [] : [of])))
  const changes = comparison.changes.filter((each) => own.has(each))
  const sections = comparison.sections.filter((each) => own.has(each))
  return { ...agreement, pair: { ...agreement.pair, comparison: { ...comparison, changes, sections } } }
}

interface OwnChange {
  readonly of: PlacedChange | ChangedSection
  readonly sentence: string
}

function ownChanges(agreement: ReviewedAgreement, language: ChangeLanguage): readonly OwnChange[] {
  const { comparison } = agreement.pair
  if (!comparison) return []
  const { words } = tellingIn(language)
  const own = comparison.changes.filter((change) => sharedFileOf(change, agreement) === undefined)
  return [
    ...own.map((of) => ({ of, sentence: tellItem(of, comparison, language).sentence })),
    ...comparison.sections.map((of) => ({ of, sentence: tellSection(of, words).sentence })),
  ]
}

import type { PlacedChange } from '../../model/change.js'
import type { ChangeLanguage } from '../changes/change-words.js'
import { tellItem } from '../changes/tell-changes.js'
import type { Review, ReviewedAgreement } from './review.js'

/** A file that several agreements may inherit, whose text is another now. */
export interface ChangedSharedFile {
  readonly file: string
  /** Those whose agreements say something else because of it. */
  readonly touched: readonly string[]
  /** Those whose agreements inherit it, and say what they said. */
  readonly untouched: readonly string[]
  readonly changes: readonly SharedChange[]
}

/** One change, in all agreements that it is the same in. */
export interface SharedChange {
  readonly sentence: string
  readonly municipalities: readonly string[]
}

/** What is due to shared text: each file with the municipalities it touches, and each change once. */
export function groupShared({ agreements }: Review, language: ChangeLanguage): readonly ChangedSharedFile[] {
  const files = [...new Set(agreements.flatMap(({ changedShared }) => changedShared))].sort()
  return files.map((file) => {
    const heirs = agreements.filter(({ changedShared }) => changedShared.includes(file))
    const changes = new Map<string, string[]>()
    for (const heir of heirs) {
      for (const change of changesFrom(heir, file)) {
        const sentence = heir.pair.comparison ? tellItem(change, heir.pair.comparison, language).sentence : ''
        changes.set(sentence, [...(changes.get(sentence) ?? []), ...namesOf(heir)])
      }
    }
    const [touched, untouched] = [true, false].map((isTouched) =>
      inOrder(heirs.filter((heir) => changesFrom(heir, file).length > 0 === isTouched).flatMap(namesOf)),
    )
    return {
      file,
      touched: touched ?? [],
      untouched: untouched ?? [],
      changes: [...changes].map(([sentence, names]) => ({ sentence, municipalities: inOrder(names) })),
    }
  })
}

/** The shared file that made a change, if one did: where it stands now or, where it is gone, stood. */
export function sharedFileOf(change: PlacedChange, { changedShared, fileOf }: ReviewedAgreement): string | undefined {
  const side = change.after.value === undefined ? change.before : change.after
  const file = fileOf(side.place.file)
  return changedShared.includes(file) ? file : undefined
}

const changesFrom = (agreement: ReviewedAgreement, file: string): readonly PlacedChange[] =>
  agreement.pair.comparison?.changes.filter((change) => sharedFileOf(change, agreement) === file) ?? []

/** An agreement that names no municipality is known by its file. */
export const namesOf = ({
  municipalities,
  file,
}: Pick<ReviewedAgreement, 'municipalities' | 'file'>): readonly string[] =>
  municipalities.length > 0 ? municipalities : [file]

export const inOrder = (names: readonly string[]): string[] =>
  [...new Set(names)].sort((a, b) => a.localeCompare(b, 'nb', { numeric: true }))

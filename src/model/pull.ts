import type { Place } from './diagnostic.js'
import type { TrackedChange, WordComment } from './edited-word.js'

/** One thing that somebody changed in the Word file, and what to change in the YAML for it. */
export type PullChange = ChangedWhat & {
  /** Where in the YAML; of what isn't there yet, what it comes under. */
  readonly place: Place
  readonly edits: readonly PullEdit[]
}

type ChangedWhat =
  | {
      readonly kind: 'value'
      /** As printed. */
      readonly before: string
      readonly after: string
      /** What is written, where that isn't what is printed. */
      readonly written?: string
      /** Places that print the old value in the Word file, and will follow. */
      readonly elsewhere: number
    }
  /** A line more in a list of lines. */
  | { readonly kind: 'addition'; readonly list: string; readonly after: string }
  /** A value that isn't there any more, or a whole entry or part of the agreement with all its values. */
  | { readonly kind: 'removal'; readonly pointer: string; readonly before: string }
  /** Standard text: replaced or added to by a text of the agreement's own, or left out. */
  | {
      readonly kind: 'text'
      readonly how: 'erstatt' | 'utelat' | 'tillegg' | 'egen'
      readonly section: string
      readonly before: string
      readonly after: string
    }

/** A value to set, to put into a list, or to take away where there is none. */
export interface PullEdit {
  /** The YAML file, as its places name it. */
  readonly file: string
  /** Of what is put into a list, the list. */
  readonly pointer: string
  readonly value?: unknown
  readonly insertAt?: number
}

/** What was changed in the Word file, and can't be taken into the YAML. */
export type Untaken = UntakenWhat & {
  /** Where in the YAML it would have been, where that is known. */
  readonly place?: Place
}

type UntakenWhat =
  /** The same value, edited in more than one way. */
  | { readonly kind: 'two-ways'; readonly before: string; readonly afters: readonly string[] }
  /** Edited in Word, and otherwise in the YAML since. */
  | { readonly kind: 'both-sides'; readonly before: string; readonly word: string; readonly yaml: string }
  /** Gone in one place, and still there in others. */
  | { readonly kind: 'gone-here'; readonly before: string; readonly remains: number }
  /** Gone, but the agreement must have it. */
  | { readonly kind: 'needed'; readonly before: string }
  /** What is printed can't be read as a value of its kind. */
  | { readonly kind: 'no-value'; readonly before: string; readonly after: string; readonly wants: Wanted }
  /** Words that no value holds, where no text of the agreement's own can stand. */
  | { readonly kind: 'words'; readonly section: string; readonly before: string; readonly after: string }
  /** A header, a footer or a note. */
  | { readonly kind: 'beside'; readonly after: string }

export type Wanted = 'date' | 'number' | 'act' | 'text'

/** A comment or a tracked change, with the section and the paragraph it stands in. */
export type WithPlace<T extends WordComment | TrackedChange> = T & {
  /** The heading of the section, as printed; empty before the first. */
  readonly heading: string
}

/** What there is to take from a Word file. */
export interface PullPlan {
  readonly changes: readonly PullChange[]
  readonly untaken: readonly Untaken[]
  readonly comments: readonly WithPlace<WordComment>[]
  readonly tracked: readonly WithPlace<TrackedChange>[]
  /** The YAML isn't the one that the file was made from any more. */
  readonly isOlder: boolean
  /** The words of the standard text aren't those that the file was made with. */
  readonly hasOtherWords: boolean
}

/** The YAML with what was taken, and what of the Word file it still doesn't say besides what the plan tells. */
export interface Pulled {
  /** The files that were changed, by their names in places, with LF line ends. */
  readonly texts: ReadonlyMap<string, string>
  readonly untaken: readonly Untaken[]
}

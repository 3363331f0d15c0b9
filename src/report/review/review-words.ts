/** The words of a review in one language. Names and sentences come in as Markdown. */
export interface ReviewWords {
  readonly title: string
  readonly nothing: string
  /** What is different, in numbers; empty where nothing is. */
  readonly counts: (count: Readonly<Record<'changed' | 'new' | 'gone' | 'wrong', number>>) => string
  readonly noBase: (agreements: number) => string
  readonly comparedWith: (base: string) => string
  readonly files: (link: string) => string
  readonly findings: string
  readonly findingCounts: (errors: number, warnings: number) => string
  readonly severity: Readonly<Record<'error' | 'warning' | 'hint', string>>
  readonly columns: readonly [kind: string, where: string, what: string]
  readonly moreFindings: (count: number) => string
  readonly shared: (file: string) => string
  readonly touches: (count: number, names: string) => string
  readonly touchesNone: string
  readonly inheritsToo: (names: string) => string
  /** After a change that isn't one in all of them. */
  readonly onlyIn: (names: string) => string
  /** Above what is the same change in several. */
  readonly common: string
  readonly in: (count: number, names: string) => string
  /** In all that are different. */
  readonly inAll: (count: number) => string
  readonly and: string
}

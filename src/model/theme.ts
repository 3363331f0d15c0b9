/**
 * The colours of an agreement, as `#rrggbb` in small letters. A style may set some of them; a document carries those that
 * it has (`AgreementDocument.theme`), and every writer asks `themeOf` for all.
 */
export interface Theme {
  /** Headings, labels, the bar of the cover, and the lines of tables that stand out. */
  readonly accent: string
  /** Behind the common text in its frames, and behind the header of a Word table. */
  readonly tint: string
  /** Around frames, and the bar beside quotations. Absent where a style says nothing: each format has its own then. */
  readonly frame?: string
}

export const defaultTheme: Theme = { accent: '#12395b', tint: '#f3f6fa' }

/** The colours that no style changes. Text has a contrast of at least 4.5:1 on paper and on the default tint. */
export const palette = {
  ink: '#1b1f24',
  muted: '#4b5868',
  link: '#174a94',
  stamp: '#a4161a',
  paper: '#ffffff',
  border: '#8ea2bf',
  rule: '#c3cdda',
  /** At least 3:1 on paper and on the default tint (WCAG 1.4.11). */
  outline: '#6b81a1',
  /** What a redline marks, with a line under or through it. */
  inserted: '#14602f',
  deleted: '#9d1518',
} as const

export const themeOf = ({ theme = defaultTheme }: { readonly theme?: Theme }): Theme => theme

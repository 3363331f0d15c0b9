/** Markup that is whole. Only this file makes it, so nothing that was only text can be taken for it. */
export class Html {
  readonly #markup: string

  private constructor(markup: string) {
    this.#markup = markup
  }

  toString(): string {
    return this.#markup
  }

  /** Markup of our own, written in the code. */
  static of(markup: string): Html {
    return new Html(markup)
  }
}

type Part = Html | string | readonly Part[] | undefined

/** A template whose own text is markup and whose values are text, unless they are markup already. */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Html {
  return Html.of(strings.map((string, i) => string + printed(values[i])).join(''))
}

export const joined = (parts: readonly Html[], between = ''): Html => Html.of(parts.join(between))

function printed(part: Part): string {
  if (part === undefined) return ''
  if (typeof part === 'string') return escapeHtml(part)
  return part instanceof Html ? part.toString() : part.map(printed).join('')
}

/** Serves in text and in quoted attributes. */
const escapeHtml = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? '')

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

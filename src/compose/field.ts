import type { Inline, Origin } from '../model/document.js'

/**
 * A value on its way through a template. Handlebars sees a mark in place of the words, so data never passes the
 * Markdown parser; afterwards each mark is replaced by what the field holds. The content is private: a public one could
 * be printed raw from a template.
 */
export class Field {
  readonly #mark: string
  readonly #content: FieldContent

  constructor(mark: string, content: FieldContent) {
    this.#mark = mark
    this.#content = content
  }

  /** Handlebars asks for this instead of escaping. */
  toHTML(): string {
    return this.#mark
  }

  toString(): string {
    return this.#mark
  }

  static contentOf(field: Field): FieldContent {
    return field.#content
  }
}

export type FieldContent =
  /** Printed literally. `number` is kept for helpers that count. */
  | { readonly kind: 'inline'; readonly inlines: readonly Inline[]; readonly number?: number }
  /** Text with paragraphs, lists, emphasis and links. */
  | { readonly kind: 'prose'; readonly markdown: string; readonly from: Origin }

const open = '\uE000'
const close = '\uE001'

/** Matches the mark of a field; the first group is its number. */
const markPattern = `${open}(\\d+)${close}`

/** Characters that a template may not hold: marks are made of them. In an agreement they never meet a mark. */
export const reservedCharacters = /[\uE000-\uF8FF]/u

/** The fields of one document, each under its mark. */
export class Fields {
  readonly #fields: Field[] = []

  inline(inlines: readonly Inline[], number?: number): Field {
    return this.#add({ kind: 'inline', inlines, ...(number !== undefined && { number }) })
  }

  /** `value` is what stands in the YAML, where the text is another. */
  text(text: string, from: Origin, value = text): Field {
    return this.inline([{ type: 'text', text, from, ...(text !== value && { reworded: true }) }])
  }

  prose(markdown: string, from: Origin): Field {
    return this.#add({ kind: 'prose', markdown, from })
  }

  /** Splits rendered text into words of the template and the content of fields, in order. */
  split(text: string): (string | FieldContent)[] {
    return text
      .split(new RegExp(markPattern, 'u'))
      .map((part, i) => (i % 2 === 0 ? part : this.#content(part)))
      .filter((part) => part !== '')
  }

  #add(content: FieldContent): Field {
    const field = new Field(`${open}${this.#fields.length}${close}`, content)
    this.#fields.push(field)
    return field
  }

  #content(index: string): FieldContent {
    const field = this.#fields[Number(index)]
    if (!field) throw new Error(`no field ${index}`)
    return Field.contentOf(field)
  }
}

/**
 * A document as a template: what came from the YAML is a name, all else is fixed. Engines get the same words that we print;
 * links, languages and origins they are spared.
 */

/** A value's name in the data file: the same text has one name wherever it stands. */
export class Names {
  #byText = new Map()

  nameOf(text) {
    if (!this.#byText.has(text)) this.#byText.set(text, `k${this.#byText.size + 1}`)
    return this.#byText.get(text)
  }

  /** What the data file holds. */
  get values() {
    return Object.fromEntries([...this.#byText].map(([text, name]) => [name, text]))
  }
}

/** @returns {({ text: string } | { name: string } | { break: true } | { blank: true })[]} with `strong` where it is */
export function segmentsOf(inlines, names, strong = false) {
  return inlines.flatMap((inline) => {
    if (inline.type === 'break') return [{ break: true }]
    if (inline.type === 'blank') return [{ blank: true }]
    if (inline.type !== 'text') return segmentsOf(inline.children, names, strong || inline.type === 'strong')
    return [inline.from ? { name: names.nameOf(inline.text), strong } : { text: inline.text, strong }]
  })
}

/** `4 Politiråd`: the number is fixed text. */
export const headingInlines = ({ number, content }) =>
  number ? [{ type: 'text', text: `${number} ` }, ...content] : content

/** `Saksnr. 18/2505` */
export const factInlines = ({ term, description }) => [
  { type: 'strong', children: term },
  { type: 'text', text: ' ' },
  ...description,
]

export const blank = '_'.repeat(30)

import { unzipSync, zipSync } from 'fflate'

/**
 * Word files edited as Word does it: in the XML. What Word leaves behind when somebody types (broken runs, revision ids, marks of the
 * spelling checker) is put in, so that reading can't lean on how we write.
 */
export class WordEditor {
  readonly #parts: Record<string, Uint8Array>
  #body: string
  #next = 900

  constructor(docx: Uint8Array) {
    this.#parts = unzipSync(docx)
    this.#body = this.part('word/document.xml')
  }

  get bytes(): Uint8Array {
    const parts = { ...this.#parts, 'word/document.xml': encode(this.#body) }
    return zipSync(parts, { mtime: new Date(2026, 0, 1) })
  }

  part(path: string): string {
    return new TextDecoder().decode(this.#parts[path])
  }

  setPart(path: string, xml: string): this {
    this.#parts[path] = encode(xml)
    return this
  }

  /** The values of the YAML in the order in which they are first printed, with the tags of their controls. */
  get values(): readonly { tag: string; pointer: string; text: string }[] {
    const found = this.part('customXml/item1.xml').matchAll(/<verdi id="(v\d+)" fil="[^"]*" peker="([^"]*)">([^<]*)</g)
    return [...found].map(([, tag = '', pointer = '', text = '']) => ({
      tag,
      pointer: decode(pointer),
      text: decode(text),
    }))
  }

  tagOf(pointer: string): string {
    const found = this.values.find((value) => value.pointer === pointer)
    if (!found) throw new Error(`the file prints no ${pointer}`)
    return found.tag
  }

  /** Types over what stands in the control, in all places or in one. */
  type(pointer: string, text: string, place: number | 'everywhere' = 'everywhere'): this {
    return this.#inControl(this.tagOf(pointer), text, place)
  }

  #inControl(tag: string, text: string, place: number | 'everywhere'): this {
    let count = 0
    const control = new RegExp(`(<w:tag w:val="${tag}"/>.*?<w:sdtContent>)(.*?)(</w:sdtContent>)`, 'gs')
    return this.#change(control, (whole, before, content, after) => {
      const format = /<w:rPr>.*?<\/w:rPr>/s.exec(content)?.[0] ?? ''
      return place === 'everywhere' || place === count++ ? `${before}${runs(text, format)}${after}` : whole
    })
  }

  /** Types over words that stand in one run. */
  replace(words: string, text: string): this {
    return this.#change(
      new RegExp(`<w:t[^>]*>([^<]*?)${escapeRegExp(encodeXml(words))}([^<]*)</w:t>`),
      (_, before, after) => texts([decode(before), text, decode(after)]),
    )
  }

  /** The same, with Word tracking it. */
  trackReplace(words: string, text: string, author = 'Jurist Juristsen', date = '2026-11-20'): this {
    const run = new RegExp(
      `<w:r>(<w:rPr>.*?</w:rPr>)?<w:t[^>]*>([^<]*?)${escapeRegExp(encodeXml(words))}([^<]*)</w:t></w:r>`,
    )
    return this.#change(run, (_, format = '', before, after) => {
      const by = `w:author="${author}" w:date="${date}T10:00:00Z"`
      const deleted = `<w:del w:id="${this.#id()}" ${by}><w:r>${format}<w:delText xml:space="preserve">${encodeXml(words)}</w:delText></w:r></w:del>`
      const inserted = text === '' ? '' : `<w:ins w:id="${this.#id()}" ${by}>${runs(text, format)}</w:ins>`
      return `${runs(decode(before), format)}${deleted}${inserted}${runs(decode(after), format)}`
    })
  }

  comment(words: string, text: string, author = 'Jurist Juristsen', date = '2026-11-20'): this {
    const id = this.#id()
    const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    this.setPart(
      'word/comments.xml',
      `<w:comments xmlns:w="${word}"><w:comment w:id="${id}" w:author="${author}" w:date="${date}T10:00:00Z">` +
        `<w:p>${runs(text)}</w:p></w:comment></w:comments>`,
    )
    const run = new RegExp(
      `<w:r>(<w:rPr>.*?</w:rPr>)?<w:t[^>]*>([^<]*?)${escapeRegExp(encodeXml(words))}([^<]*)</w:t></w:r>`,
    )
    return this.#change(
      run,
      (_, format = '', before, after) =>
        `${runs(decode(before), format)}<w:commentRangeStart w:id="${id}"/>${runs(words, format)}` +
        `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>${runs(decode(after), format)}`,
    )
  }

  /** Puts a paragraph in after the one that has the words; `format` is its properties. */
  addAfter(words: string, text: string, like: 'paragraph' | 'same' = 'same'): this {
    const whole = this.#paragraphWith(words)
    const properties = like === 'same' ? (/<w:pPr>.*?<\/w:pPr>/s.exec(whole)?.[0] ?? '') : ''
    return this.#swap(whole, `${whole}<w:p w:rsidR="00A1B2C3">${properties}${runs(text)}</w:p>`)
  }

  removeParagraph(words: string): this {
    return this.#swap(this.#paragraphWith(words), '')
  }

  /** Takes out all that stands in the paragraph between the words that end one run and those that begin another. */
  removeBetween(words: string, next: string): this {
    const paragraph = this.#paragraphs().find((each) => textOf(each).includes(next) && textOf(each).includes(words))
    if (paragraph === undefined) throw new Error(`no paragraph has ${words} … ${next}`)
    const [, start, , end] =
      new RegExp(
        `^(.*${words}</w:t></w:r>(?:</w:sdtContent></w:sdt>)?)(.*)(<w:r>(?:<w:rPr>.*?</w:rPr>)?<w:t[^>]*>${next}.*)$`,
        's',
      ).exec(paragraph) ?? []
    return this.#swap(paragraph, `${start}${end}`)
  }

  removeRow(words: string): this {
    const row = this.#body.match(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs)?.find((each) => textOf(each).includes(words))
    if (row === undefined) throw new Error(`no row has ${words}`)
    return this.#swap(row, '')
  }

  /** As LibreOffice does (tags), or a program that knows no content controls (tags and names). */
  forget(what: 'tags' | 'controls'): this {
    this.#body = this.#body.replaceAll(/<w:tag [^>]*>/g, '')
    if (what === 'controls') this.#body = this.#body.replaceAll(/<w:alias [^>]*>/g, '')
    return this
  }

  #paragraphWith(words: string): string {
    const found = this.#paragraphs().find((each) => textOf(each).includes(words))
    if (found === undefined) throw new Error(`no paragraph has ${words}`)
    return found
  }

  #paragraphs(): readonly string[] {
    return this.#body.match(/<w:p[ >](?:(?!<\/w:p>).)*<\/w:p>/gs) ?? []
  }

  #swap(before: string, after: string): this {
    this.#body = this.#body.replace(before, () => after)
    return this
  }

  #change(pattern: RegExp, change: (...groups: string[]) => string): this {
    const before = this.#body
    this.#body = before.replace(pattern, (...groups) => change(...groups))
    if (this.#body === before) throw new Error(`nothing is like ${pattern}`)
    return this
  }

  #id(): number {
    return ++this.#next
  }
}

/** Text in runs as Word leaves them: broken in two, with a revision's id and a mark of the spelling checker between. */
function runs(text: string, format = ''): string {
  if (text === '') return ''
  const middle = Math.ceil(text.length / 2)
  const [start, end] = [text.slice(0, middle), text.slice(middle)]
  const run = (part: string, id: string): string =>
    part === '' ? '' : `<w:r w:rsidR="${id}">${format}<w:t xml:space="preserve">${encodeXml(part)}</w:t></w:r>`
  return `${run(start, '00D10001')}<w:proofErr w:type="spellStart"/>${run(end, '00D10002')}<w:proofErr w:type="spellEnd"/>`
}

/** Texts within one run. */
const texts = (parts: readonly string[]): string =>
  parts.map((each) => `<w:t xml:space="preserve">${encodeXml(each)}</w:t>`).join('')

const textOf = (xml: string): string => decode(xml.replaceAll(/<[^>]*>/g, ''))

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const encodeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const decode = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

const escapeRegExp = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

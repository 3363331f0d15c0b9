import type { Inline, Link, PerInline, Text } from '../../model/document.js'
import { type FindAbbreviations, type FoundAbbreviation, taken } from '../../model/find-abbreviations.js'
import { Html, html, joined } from '../../model/html.js'

/** Words as they are: in headings, labels and contents, abbreviations stay short. */
export const inlineHtml = (inlines: readonly Inline[]): Html =>
  write(joinTexts(inlines), { found: [], at: { index: 0 } })

/** Words within a link: there is no link in a link. */
export const linkedHtml = (inlines: readonly Inline[]): Html =>
  write(joinTexts(inlines), { found: [], at: { index: 0 }, inLink: true })

/** What is read as sentences: abbreviations in it tell what they stand for, where one text holds the whole of them. */
export function proseHtml(inlines: readonly Inline[], find: FindAbbreviations): Html {
  const whole = joinTexts(inlines)
  return write(whole, { found: find(searched(whole)), at: { index: 0 } })
}

/** How far the writing has come in the searched text, and what was found there. */
interface Progress {
  readonly found: readonly FoundAbbreviation[]
  readonly at: { index: number }
  readonly inLink?: boolean
}

const write = (inlines: readonly Inline[], progress: Progress): Html =>
  joined(
    inlines.map((inline) => (perInline[inline.type] as (inline: Inline, progress: Progress) => Html)(inline, progress)),
  )

const perInline: PerInline<Html, Progress> = {
  text: textHtml,
  strong: ({ children }, progress) => html`<strong>${write(children, progress)}</strong>`,
  emphasis: ({ children }, progress) => html`<em>${write(children, progress)}</em>`,
  link: linkHtml,
  language: ({ language, children }, progress) => html`<span lang="${language}">${write(children, progress)}</span>`,
  break: (_inline, { at }) => {
    at.index += 1
    return Html.of('<br>')
  },
  blank: ({ purpose }, { at }) => {
    at.index += 1
    return html`<span class="blank to-${purpose}"></span>`
  },
}

function textHtml({ text }: Text, { found, at }: Progress): Html {
  const start = at.index
  at.index += text.length
  const parts: Html[] = []
  let done = 0
  for (const { index, short, meaning } of found) {
    if (index < start || index + short.length > at.index) continue
    parts.push(html`${text.slice(done, index - start)}<abbr title="${meaning}">${short}</abbr>`)
    done = index - start + short.length
  }
  return html`${parts}${text.slice(done)}`
}

function linkHtml({ href, children }: Link, progress: Progress): Html {
  const words = write(children, { ...progress, inLink: true })
  return progress.inLink ? words : html`<a href="${href}">${words}</a>`
}

/** The text that `write` walks through; links and words of other languages hold no abbreviations. */
function searched(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text
      if (inline.type === 'break') return '\n'
      if (inline.type === 'blank') return ' '
      const text = searched(inline.children)
      return inline.type === 'link' || inline.type === 'language' ? text.replaceAll(/\S/g, taken) : text
    })
    .join('')
}

/** Neighbouring runs are one text to a reader, wherever they come from. A newline in a value is a line break. */
function joinTexts(inlines: readonly Inline[]): Inline[] {
  const all: Inline[] = []
  for (const inline of inlines.flatMap(splitLines)) {
    const last = all.at(-1)
    if (inline.type === 'text' && last?.type === 'text')
      all[all.length - 1] = { type: 'text', text: last.text + inline.text }
    else all.push('children' in inline ? { ...inline, children: joinTexts(inline.children) } : inline)
  }
  return all
}

function splitLines(inline: Inline): readonly Inline[] {
  if (inline.type !== 'text') return [inline]
  const [first = '', ...rest] = inline.text.split('\n')
  return [
    { type: 'text', text: first },
    ...rest.flatMap((text): Inline[] => [{ type: 'break' }, { type: 'text', text }]),
  ]
}

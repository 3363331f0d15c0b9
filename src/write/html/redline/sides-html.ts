import type { AlignedPart, Container, Part } from '../../../model/align-versions.js'
import { type Html, html, joined } from '../../../model/html.js'
import { markWords } from '../../../model/mark-words.js'
import type { Redline } from '../../../model/redline.js'
import { redlineWords } from '../../../model/redline-words.js'
import { blocksHtml, type PageContext } from '../block-html.js'
import { inlineHtml } from '../inline-html.js'
import { markHtml } from '../mark-html.js'
import { placeHtml } from './places-html.js'

/** The old version beside the new one, part by part, in a table: the marks are the same as in line. */
export function sidesHtml(
  { document, old, new: now }: Redline,
  parts: readonly AlignedPart[],
  context: PageContext,
): Html {
  const words = markWords(document.language)
  const versions = redlineWords(document.language)
  const count = parts.filter(({ number }) => number !== undefined).length
  const rows = parts.map((part) => {
    const { number } = part
    const news = part.new && sideHtml(part.new, { ...context, side: 'new' }) // first: tables in both are named by its headings
    const isOnlyOld = part.old?.block.change !== undefined
    const olds = part.old && sideHtml(part.old, isOnlyOld ? context : { ...context, side: 'old' })
    const place = number === undefined ? undefined : placeHtml(number, count, words)
    const row = number === undefined ? undefined : html` class="changed" id="endring-${String(number)}"`
    return html`<tr${row}>
<td class="old">${place}${olds ?? none(words.onlyNew)}</td>
<td class="new">${news ?? none(words.onlyOld)}</td>
</tr>`
  })
  const header = (version: string, name: string) =>
    html`<th scope="col">${version} <span class="file">${name}</span></th>`
  return html`<table class="sides">
<thead class="tool"><tr>${header(versions.old, old.name)}${header(versions.new, now.name)}</tr></thead>
<tbody>
${joined(rows, '\n')}
</tbody></table>`
}

/** A part as it stands in its version, in the boxes that it stands in. */
function sideHtml({ block, within }: Part, context: PageContext): Html {
  const isLabel = block.type === 'frame' && block.children.length === 0
  const content = isLabel
    ? markHtml(block.change, html`<p class="label">${inlineHtml(block.label)}</p>`)
    : blocksHtml([block], context)
  const around = isLabel ? [...within, block] : within
  return around.reduceRight((inner, container) => boxed(container, inner), content)
}

function boxed(container: Container, content: Html): Html {
  if (container.type === 'frame') return html`<div class="frame ${container.kind}">${content}</div>`
  return container.type === 'quote' ? html`<blockquote>${content}</blockquote>` : content
}

const none = (words: string): Html => html`<p class="none tool">${words}</p>`

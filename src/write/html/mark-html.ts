import type { Block } from '../../model/document.js'
import type { Mark } from '../../model/marked-runs.js'
import { Html, html, joined } from './html.js'

/** What a redline's marks are in HTML. How they look and are spoken is the style sheet's (`redline/redline-style.ts`). */
export function markHtml(mark: Mark | undefined, content: Html): Html {
  switch (mark) {
    case 'inserted':
      return html`<ins>${content}</ins>`
    case 'deleted':
      return html`<del>${content}</del>`
    case 'reset':
      return html`<span class="reset">${content}</span>`
    default:
      return content
  }
}

/** Blocks beside each other that only one version has are in one mark. */
export function markBlocksHtml(written: readonly { readonly block: Block; readonly html: Html }[]): Html[] {
  const runs: { readonly change: Block['change']; readonly blocks: Html[] }[] = []
  for (const { block, html: markup } of written) {
    const { change } = block
    const last = runs.at(-1)
    if (last && last.change === change) last.blocks.push(markup)
    else runs.push({ change, blocks: [markup] })
  }
  return runs.map(({ change, blocks }) => {
    const all = joined(blocks, '\n')
    if (change === undefined) return all
    const [opening, closing] = change === 'inserted' ? ['<ins class="block">', '</ins>'] : ['<del class="block">', '</del>']
    return html`${Html.of(opening)}\n${all}\n${Html.of(closing)}`
  })
}

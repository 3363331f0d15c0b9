import type { Block, Change } from '../../model/document.js'
import { type Html, html, joined } from '../../model/html.js'
import type { Mark } from '../../model/marked-runs.js'

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

interface WrittenBlock {
  readonly block: Block
  readonly html: Html
  /** Stands before the block, outside of its mark. */
  readonly place?: Html | undefined
}

/** Blocks beside each other that only one version has are in one mark. */
export function markBlocksHtml(written: readonly WrittenBlock[]): Html[] {
  const runs: { readonly change: Block['change']; readonly blocks: Html[]; readonly place: Html | undefined }[] = []
  for (const { block, html: markup, place } of written) {
    const { change } = block
    const last = runs.at(-1)
    if (last && last.change === change && !place) last.blocks.push(markup)
    else runs.push({ change, blocks: [markup], place })
  }
  return runs.map(({ change, blocks, place }) => {
    const all = joined(blocks, '\n')
    return html`${place}${place ? '\n' : undefined}${change === undefined ? all : blockMark(change, all)}`
  })
}

const blockMark = (change: Change, blocks: Html): Html =>
  change === 'inserted' ? html`<ins class="block">\n${blocks}\n</ins>` : html`<del class="block">\n${blocks}\n</del>`

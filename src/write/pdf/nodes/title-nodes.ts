import type { BlockOf } from '../../../model/document.js'
import { plainText } from '../../../model/plain-text.js'
import { settleInlines } from '../../../model/settle-changes.js'
import type { Theme } from '../../../model/theme.js'
import { inlineNodes } from '../inline-nodes.js'
import { markLook } from '../mark-look.js'
import { type Content, type Look, layoutNode, type Run, type TableNode, type TextNode } from '../nodes.js'
import { colors, numberRoom, spaces, titleBar } from '../styles.js'

/** The title, at the top of the first page, or on the cover: some way down, under a short bar. */
export function titleNodes({ id, content }: BlockOf<'title'>, onCover: boolean, { accent }: Theme): Content[] {
  const style = onCover ? 'coverTitle' : 'title'
  const { width: w, height: h } = titleBar
  const bar = { ...layoutNode, canvas: [{ type: 'rect' as const, x: 0, y: 0, w, h, color: accent }] }
  const { below } = spaces.title
  const title: TextNode = { role: 'title', block: id, text: inlineNodes(content), style, balanced: true, below }
  return onCover ? [{ ...bar, ...spaces.titleBar }, title] : [title]
}

/** White on a plate: not to be overlooked, in print too. */
export const stampNode = ({ id, content }: BlockOf<'stamp'>): TableNode => ({
  ...layoutNode,
  layout: 'stamp',
  table: { widths: ['auto'], body: [[{ role: 'stamp', block: id, text: inlineNodes(content), style: 'stamp' }]] },
  ...spaces.stamp,
})

/** A heading, its number hanging before it, that bookmarks and links lead to. */
export function headingNode(heading: BlockOf<'heading'>, out: number): TextNode {
  const { id, level, number, content, was } = heading
  const room = numberRoom.heading
  const words = plainText(settleInlines(content, 'inserted')) || plainText(content)
  const title = [number, words.replaceAll('\n', ' ')].filter(Boolean).join(' ')
  return {
    role: 'heading',
    block: id,
    text: [...numberRuns(heading), ...inlineNodes(content, was && was.level !== level ? markLook('reset') : {})],
    style: `heading${level}`,
    keepsNext: 2,
    heading: { id, level, title },
    ...(number && { marginLeft: room - out, leadingIndent: -room }),
    ...spaces.heading[level],
  }
}

/** Where a heading got another number, the old one follows the new one. */
function numberRuns({ number, was, change }: BlockOf<'heading'>): Run[] {
  const isOther = was !== undefined && was.number !== number
  const mark = change ?? (isOther ? 'inserted' : undefined)
  const look: Look = { color: colors.muted, ...(mark && markLook(mark)) }
  return [
    ...(number ? [{ ...look, text: number, room: numberRoom.heading, noWrap: true as const }] : []),
    ...(isOther && was.number !== undefined ? [{ ...markLook('deleted'), text: was.number }, { text: ' ' }] : []),
  ]
}

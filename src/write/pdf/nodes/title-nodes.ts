import type { BlockOf } from '../../../model/document.js'
import { plainText } from '../../../model/plain-text.js'
import type { Theme } from '../../../model/theme.js'
import { inlineNodes } from '../inline-nodes.js'
import { type Content, layoutNode, type TableNode, type TextNode } from '../nodes.js'
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
export function headingNode({ id, level, number, content }: BlockOf<'heading'>, out: number): TextNode {
  const room = numberRoom.heading
  const title = [number, plainText(content).replaceAll('\n', ' ')].filter(Boolean).join(' ')
  const numberRuns = number ? [{ text: number, room, noWrap: true as const, color: colors.muted }] : []
  return {
    role: 'heading',
    block: id,
    text: [...numberRuns, ...inlineNodes(content)],
    style: `heading${level}`,
    keepsNext: 2,
    heading: { id, level, title },
    ...(number && { marginLeft: room - out, leadingIndent: -room }),
    ...spaces.heading[level],
  }
}

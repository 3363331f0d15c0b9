import type { BlockOf, ContentsEntry } from '../../../model/document.js'
import { inlineNodes } from '../inline-nodes.js'
import { destinationName, type Look, type StackNode, stacked, type TextNode } from '../nodes.js'
import { contents, numberRoom, spaces } from '../styles.js'

/** The table of contents. Its label looks like a heading, but stands in no contents and no bookmark. */
export function contentsNode({ id, label, entries = [] }: BlockOf<'contents'>, out: number): StackNode {
  const labelNode: TextNode = {
    role: 'label',
    block: id,
    text: inlineNodes(label),
    style: 'contentsLabel',
    marginLeft: rooms[1] - out,
    ...spaces.contentsLabel,
  }
  const entryNodes = entries.map((entry) => entryNode(entry, id, out))
  return stacked([labelNode, ...entryNodes], { role: 'contents', block: id, together: true, ...spaces.contents })
}

/** A line that leads to its heading. Numbers stand under the titles of the level above. */
function entryNode({ heading, level, number, content }: ContentsEntry, block: string, out: number): TextNode {
  const link: Look = { linkToDestination: destinationName(heading), part: { type: 'Link' } }
  const room = rooms[level]
  const numberRuns = number ? [{ ...link, text: number, room, noWrap: true as const }] : []
  return {
    role: 'entry',
    block,
    text: [...numberRuns, ...inlineNodes(content, link)],
    style: `contents${level}`,
    marginLeft: ([rooms[1], rooms[1] + rooms[2], rooms[1] + rooms[2] + rooms[3]][level - 1] as number) - out,
    leadingIndent: number ? -room : 0,
    marginRight: contents.pageRoom - out,
    leadsTo: { heading, link },
    ...spaces.entry[level],
  }
}

const rooms = numberRoom.contents

import type { Block, BlockOf } from '../../../model/document.js'
import { itemNumbers } from '../../../model/item-numbers.js'
import type { Setting, WriteBlocks } from '../block-nodes.js'
import { type ListNode, type StackNode, stacked } from '../nodes.js'
import { list as sizes, spaces } from '../styles.js'

/** A list with bullets or numbers by its depth among those of its kind. */
export function listNode({ id, ordered, items }: BlockOf<'list'>, setting: Setting, write: WriteBlocks): ListNode {
  const { hang, bullets, numbers } = sizes
  const kind = ordered ? 'numbers' : 'bullets'
  const depth = setting[kind]
  const inner = { ...setting, out: 0, onCover: false, [kind]: depth + 1 }
  const isMarked = ordered && items.some(({ change }) => change)
  const counters = itemNumbers(items)
  const nodes = items.map((item, i): StackNode => {
    const children = write(beginningWithText(item.children), inner)
    const last = children.at(-1)
    // Items are close to one another, but not to the foot of a frame or table.
    const below = last && 'table' in last ? (last.below ?? 0) : 0
    const counter = isMarked ? { counter: counters[i] ?? 1 } : {}
    return stacked(children, { role: 'item', block: item.id, ...counter, ...spaces.item, below })
  })
  const stack = stacked(nodes).stack as readonly StackNode[]
  return {
    role: 'list',
    block: id,
    ...(ordered
      ? { ol: stack, type: numbers[depth % numbers.length] }
      : { ul: stack, bullet: bullets[depth % bullets.length] }),
    hang: setting.numbers + setting.bullets < hang.usualDepth ? hang.usual : hang.deep,
    ...spaces.list,
  }
}

/** A marker stands on an item's first line of text: where the item begins with something else, on one of its own. */
function beginningWithText(children: readonly Block[]): readonly Block[] {
  const [first] = children
  if (first?.type === 'paragraph' && first.content.length > 0) return children
  return [{ type: 'paragraph', id: '', content: [{ type: 'text', text: '' }] }, ...children]
}

import type { Element, Node } from '@xmldom/xmldom'
import { elementsNamed } from './parse-part.js'

/** What Word's «Accept all changes» and «Reject all changes» leave: the part is changed. */
export type Settling = 'accept' | 'reject'

/**
 * Settles the tracked changes below an element, as Word does (ECMA-376, part 1, 17.13.5): rows, then how paragraphs and
 * runs look, then the ends of paragraphs, then what stands in them.
 */
export function settleTracked(root: Element, settling: Settling): void {
  const [kept, dropped] = settling === 'accept' ? ['ins', 'del'] : ['del', 'ins']
  settleRows(root, dropped)
  for (const name of ['pPrChange', 'rPrChange']) {
    for (const change of elementsNamed(root, name)) settleProperties(change, settling)
  }
  const ended = elementsNamed(root, 'p').filter((paragraph) => markOf(paragraph, dropped))
  for (const paragraph of elementsNamed(root, 'p'))
    for (const mark of marksOf(paragraph)) mark.parentNode?.removeChild(mark)
  for (const element of elementsNamed(root, dropped)) element.parentNode?.removeChild(element)
  for (const element of elementsNamed(root, kept)) unwrap(element)
  for (const paragraph of ended) joinWithNext(paragraph)
}

function settleRows(root: Element, dropped: string): void {
  for (const row of elementsNamed(root, 'tr')) {
    const properties = childNamed(row, 'trPr')
    if (childNamed(properties, dropped)) row.parentNode?.removeChild(row)
    for (const name of ['ins', 'del']) {
      const mark = childNamed(properties, name)
      if (mark) properties?.removeChild(mark)
    }
  }
  for (const table of elementsNamed(root, 'tbl')) {
    if (!childNamed(table, 'tr')) table.parentNode?.removeChild(table)
  }
}

/** Accepted, the change is forgotten; rejected, the properties are the old ones again, but for what isn't theirs. */
function settleProperties(change: Element, settling: Settling): void {
  const properties = change.parentNode as Element
  properties.removeChild(change)
  if (settling === 'accept') return
  const before = childrenOf(change)[0]
  for (const property of childrenOf(properties)) {
    if (!['rPr', 'sectPr', 'ins', 'del'].includes(property.localName ?? '')) properties.removeChild(property)
  }
  for (const property of childrenOf(before).toReversed()) properties.insertBefore(property, properties.firstChild)
}

const marksOf = (paragraph: Element): Element[] => ['ins', 'del'].flatMap((name) => markOf(paragraph, name) ?? [])

const markOf = (paragraph: Element, name: string): Element | undefined =>
  childNamed(childNamed(childNamed(paragraph, 'pPr'), 'rPr'), name)

function unwrap(element: Element): void {
  for (const child of Array.from(element.childNodes)) element.parentNode?.insertBefore(child, element)
  element.parentNode?.removeChild(element)
}

/** A paragraph without its end goes on in the next one, which keeps its own looks; before a table it only goes if empty. */
function joinWithNext(paragraph: Element): void {
  const next = nextElement(paragraph)
  const content = childrenOf(paragraph).filter(({ localName }) => localName !== 'pPr')
  if (next?.localName === 'p') {
    const start = childNamed(next, 'pPr')?.nextSibling ?? (childNamed(next, 'pPr') ? null : next.firstChild)
    for (const child of content) next.insertBefore(child, start)
    paragraph.parentNode?.removeChild(paragraph)
  } else if (elementsNamed(paragraph, 'r').length === 0) paragraph.parentNode?.removeChild(paragraph)
}

function nextElement(node: Node): Element | undefined {
  let next = node.nextSibling
  while (next && next.nodeType !== 1) next = next.nextSibling
  return (next as Element | null) ?? undefined
}

export function childrenOf(element: Element | undefined): Element[] {
  const children: Element[] = []
  for (let node = element?.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 1) children.push(node as Element)
  return children
}

export function childNamed(element: Element | undefined, localName: string): Element | undefined {
  for (let node = element?.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 1 && node.localName === localName) return node as Element
  return undefined
}

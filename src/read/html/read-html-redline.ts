import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from 'parse5'
import type { Settling } from '../docx/settle-tracked.js'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

/**
 * The words of a page in which what changed is marked, settled as a browser's reader would: without what is deleted, or
 * without what is inserted. Of a page that shows the versions side by side, those of the one column. What the tool says
 * of the changes is no part of either.
 */
export function readHtmlRedline(page: string, settling: Settling): string[] {
  const [dropped, column] = settling === 'accept' ? ['del', 'old'] : ['ins', 'new']
  return wordsIn(partOf(page, 'main'), (element) => element.tagName === dropped || isSide(element, column))
}

/** The words that neither version has for itself, as the column of the one or the other has them. */
export function readCommonWords(page: string, column: 'old' | 'new'): string[] {
  const other = column === 'old' ? 'new' : 'old'
  return wordsIn(partOf(page, 'main'), (element) => /^(ins|del)$/.test(element.tagName) || isSide(element, other))
}

/** The words of an agreement's page, without its table of contents. */
export const htmlWords = (page: string): string[] =>
  ['header', 'main'].flatMap((part) => wordsIn(partOf(page, part), () => false))

const partOf = (page: string, name: string): Element | undefined =>
  elementsIn(parse(page)).find(({ tagName }) => tagName === name)

type IsDropped = (element: Element) => boolean

const wordsIn = (part: Element | undefined, isDropped: IsDropped): string[] =>
  part ? textOf(part, isDropped).split(/\s+/).filter(Boolean) : []

function textOf(node: Node, isDropped: IsDropped): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value
  if (!defaultTreeAdapter.isElementNode(node)) return textsOf(node, isDropped)
  if (isDropped(node) || classesOf(node).includes('tool')) return ''
  if (node.tagName === 'img') return ` ${attribute(node, 'alt')} `
  if (node.tagName === 'svg') return ` ${attribute(node, 'aria-label')} `
  const text = textsOf(node, isDropped)
  return withinLines.has(node.tagName) ? text : ` ${text} `
}

const textsOf = (node: Node, isDropped: IsDropped): string =>
  childrenOf(node)
    .map((child) => textOf(child, isDropped))
    .join('')

/** What doesn't part the words before it from those in it. */
const withinLines: ReadonlySet<string> = new Set(['a', 'abbr', 'del', 'em', 'ins', 'span', 'strong'])

const isSide = (element: Element, name: string): boolean =>
  element.tagName === 'td' && classesOf(element).includes(name)

const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : [])

const elementsIn = (node: Node): Element[] =>
  childrenOf(node).flatMap((child) => [
    ...(defaultTreeAdapter.isElementNode(child) ? [child] : []),
    ...elementsIn(child),
  ])

const attribute = (element: Element, name: string): string =>
  element.attrs.find((each) => each.name === name)?.value ?? ''

const classesOf = (element: Element): string[] => attribute(element, 'class').split(' ')

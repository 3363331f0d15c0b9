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
  const main = partOf(page, 'main')
  const { column, mark } = settling === 'accept' ? sides.old : sides.new // what is left out
  const isDropped = hasSides(main)
    ? (element: Element) => isSide(element, column)
    : ({ tagName }: Element) => tagName === mark
  return wordsIn(main, isDropped)
}

/** The words that both versions have, as the column of the one or the other has them: without the marks that it can have. */
export function readCommonWords(page: string, version: 'old' | 'new'): string[] {
  const main = partOf(page, 'main')
  const [own, other] = version === 'old' ? [sides.old, sides.new] : [sides.new, sides.old]
  if (!hasSides(main)) return wordsIn(main, ({ tagName }) => tagName === own.mark || tagName === other.mark)
  return wordsIn(main, (element) => element.tagName === own.mark || isSide(element, other.column))
}

const sides = { old: { column: 'old', mark: 'del' }, new: { column: 'new', mark: 'ins' } } as const

const hasSides = (main: Element | undefined): boolean =>
  elementsIn(main).some((element) => isSide(element, sides.old.column))

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

const elementsIn = (node: Node | undefined): Element[] =>
  (node ? childrenOf(node) : []).flatMap((child) => [
    ...(defaultTreeAdapter.isElementNode(child) ? [child] : []),
    ...elementsIn(child),
  ])

const attribute = (element: Element, name: string): string =>
  element.attrs.find((each) => each.name === name)?.value ?? ''

const classesOf = (element: Element): string[] => attribute(element, 'class').split(' ')

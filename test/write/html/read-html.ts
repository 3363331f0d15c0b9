import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** A page as parse5, which reads HTML by the standard, sees it. */
export interface ReadPage {
  readonly elements: readonly ReadElement[]
  /** What the parser had to mend. */
  readonly errors: readonly string[]
  /** The words of the elements of these names, in order; of drawings none. */
  words(...names: readonly string[]): string[]
}

interface ReadElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
}

export function readHtml(page: string): ReadPage {
  const errors: string[] = []
  const document = parse(page, { onParseError: ({ code, startLine }) => errors.push(`${startLine}: ${code}`) })
  const all = elementsIn(document)
  return {
    elements: all.map((element) => ({
      name: element.tagName,
      attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
      text: textOf(element),
    })),
    errors,
    words: (...names) => {
      const wanted = all.filter(({ tagName }) => names.includes(tagName))
      return wanted.flatMap((element) => textOf(element).split(/\s+/).filter(Boolean))
    },
  }
}

const childrenOf = (node: Node): Node[] => ('childNodes' in node ? (node.childNodes as Node[]) : [])

const elementsIn = (node: Node): Element[] =>
  childrenOf(node).flatMap((child) => [
    ...(defaultTreeAdapter.isElementNode(child) ? [child] : []),
    ...elementsIn(child),
  ])

const inline = new Set(['a', 'abbr', 'em', 'span', 'strong'])
const silent = new Set(['style', 'svg', 'head'])

/** Blocks and line breaks keep words apart, what stands within a line doesn't. */
function textOf(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value
  const name = defaultTreeAdapter.isElementNode(node) ? node.tagName : ''
  if (silent.has(name)) return ''
  const text = childrenOf(node).map(textOf).join('')
  return inline.has(name) ? text : ` ${text} `
}

/** An element of an XML part; text stands among the children. Names keep their prefixes. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

/** Reads a part strictly: what isn't well formed, such as a tag that isn't closed, fails the test. */
export function parseXml(xml: string): XmlElement {
  const root = { name: '', attributes: {}, children: [] as (XmlElement | string)[] }
  const open = [root]
  let position = 0
  for (const match of xml.matchAll(/<\?[^>]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g)) {
    const [whole, isEnd, name = '', attributes = '', isEmpty] = match
    addText(open, xml.slice(position, match.index))
    position = match.index + whole.length
    if (whole.startsWith('<?')) continue
    if (isEnd) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes something else`)
      continue
    }
    const element = { name, attributes: readAttributes(attributes), children: [] }
    open.at(-1)?.children.push(element)
    if (!isEmpty) open.push(element)
  }
  const [only, ...others] = root.children
  if (open.length !== 1 || typeof only !== 'object' || others.length > 0) throw new Error('not one whole element')
  return only
}

/** All elements of a name, in document order. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return child.name === name ? [child, ...findAll(child, name)] : findAll(child, name)
  })
}

/** The element down a path of children's names. */
export function find(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (current, name) =>
      current?.children.find((child): child is XmlElement => typeof child === 'object' && child.name === name),
    element,
  )
}

/** The value of a property such as `<w:pStyle w:val="Title"/>` down a path. */
export const valueAt = (element: XmlElement | undefined, ...path: string[]): string | undefined =>
  find(element, ...path)?.attributes['w:val']

function addText(open: readonly { children: (XmlElement | string)[] }[], text: string): void {
  if (/[<>]/.test(text)) throw new Error(`not well formed: ${text}`)
  if (text) open.at(-1)?.children.push(decode(text))
}

function readAttributes(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decode(value)])
  if (new Set(pairs.map(([name]) => name)).size !== pairs.length) throw new Error(`an attribute twice: ${text}`)
  return Object.fromEntries(pairs)
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decode(text: string): string {
  return text.replace(/&([^;&]*)(;?)/g, (whole, name: string, end: string) => {
    const character = end && entities[name]
    if (!character) throw new Error(`not an entity: ${whole}`)
    return character
  })
}

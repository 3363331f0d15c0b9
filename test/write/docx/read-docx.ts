import { strFromU8, unzipSync } from 'fflate'
import { find, findAll, parseXml, valueAt, type XmlElement } from './parse-xml.js'

/** What the tests read back from a Word file. */
export interface ReadDocx {
  /** Every XML part by its path. */
  readonly parts: ReadonlyMap<string, XmlElement>
  /** Every picture by its path. */
  readonly media: ReadonlyMap<string, Uint8Array>
  readonly body: XmlElement
  readonly styles: XmlElement
  readonly numbering: XmlElement
  readonly paragraphs: readonly ReadParagraph[]
}

export interface ReadParagraph {
  readonly element: XmlElement
  readonly style: string
  /** The text as it stands: a tab is \t, a break \n; field codes are left out, their results not. */
  readonly text: string
  /** The number or bullet that Word puts before it. */
  readonly mark: string
}

export function readDocx(bytes: Uint8Array): ReadDocx {
  const files = Object.entries(unzipSync(bytes))
  const media = new Map(files.filter(([path]) => path.startsWith('word/media/')))
  const parts = new Map(files.filter(([path]) => isXml(path)).map(([path, part]) => [path, parseXml(strFromU8(part))]))
  const part = (path: string): XmlElement => parts.get(path) ?? missing(path)
  const body = find(part('word/document.xml'), 'w:body') ?? missing('w:body')
  const styles = part('word/styles.xml')
  const numbering = part('word/numbering.xml')
  const count = numberer(numbering)
  const paragraphs = findAll(body, 'w:p').map((element) => {
    const style = valueAt(element, 'w:pPr', 'w:pStyle') ?? 'Normal'
    return { element, style, text: textOf(element), mark: count(numberingOf(element, style, styles)) }
  })
  return { parts, media, body, styles, numbering, paragraphs }
}

export const isXml = (path: string): boolean => /\.(xml|rels)$/.test(path)

/** The style's own properties and those of the styles that it is based on, nearest first. */
export function styleChain(styles: XmlElement, id: string): XmlElement[] {
  const style = findAll(styles, 'w:style').find((candidate) => candidate.attributes['w:styleId'] === id)
  if (!style) return missing(`style ${id}`)
  const base = valueAt(style, 'w:basedOn')
  return base ? [style, ...styleChain(styles, base)] : [style]
}

interface NumberPlace {
  readonly numId: string
  readonly level: number
}

export function numberingOf(paragraph: XmlElement, style: string, styles: XmlElement): NumberPlace | undefined {
  const holders = [paragraph, ...styleChain(styles, style)]
  const properties = holders.map((holder) => find(holder, 'w:pPr', 'w:numPr')).find(Boolean)
  const numId = valueAt(properties, 'w:numId')
  return numId && numId !== '0' ? { numId, level: Number(valueAt(properties, 'w:ilvl')) } : undefined
}

/** The level's definition that a paragraph's numbering leads to. */
export function levelOf(numbering: XmlElement, { numId, level }: NumberPlace): XmlElement {
  const num = findAll(numbering, 'w:num').find((one) => one.attributes['w:numId'] === numId) ?? missing(`list ${numId}`)
  const abstractId = valueAt(num, 'w:abstractNumId')
  const abstract = findAll(numbering, 'w:abstractNum').find((one) => one.attributes['w:abstractNumId'] === abstractId)
  const levels = findAll(abstract ?? missing(`list definition ${abstractId}`), 'w:lvl')
  return levels.find((one) => one.attributes['w:ilvl'] === String(level)) ?? missing(`level ${level}`)
}

/** Counts as Word does: each list by itself, a level from the start again below a new item of a higher one. */
function numberer(numbering: XmlElement): (place: NumberPlace | undefined) => string {
  const counts = new Map<string, number[]>()
  return (place) => {
    if (!place) return ''
    const definition = levelOf(numbering, place)
    const before = counts.get(place.numId) ?? []
    const now = Array.from({ length: place.level + 1 }, (_, i) => (before[i] ?? 0) + (i === place.level ? 1 : 0))
    counts.set(place.numId, now)
    const text = valueAt(definition, 'w:lvlText') ?? missing('w:lvlText')
    return text.replace(/%(\d)/g, (_, level: string) => String(now[Number(level) - 1])).trim()
  }
}

/** The text of an element as it stands; content controls are seen through. */
export function textOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return ''
      if (child.name === 'w:t') return child.children.join('')
      if (child.name === 'w:tab') return '\t'
      if (child.name === 'w:br') return '\n'
      return child.name === 'w:pPr' ? '' : textOf(child)
    })
    .join('')
}

function missing(what: string): never {
  throw new Error(`the file has no ${what}`)
}

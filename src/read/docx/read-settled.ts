import type { Element } from '@xmldom/xmldom'
import { elementsNamed, parsePart } from './parse-part.js'
import { type Parts, readParts } from './read-parts.js'
import { childNamed, childrenOf, type Settling, settleTracked } from './settle-tracked.js'

/**
 * A Word file with its tracked changes settled, a line for each paragraph, each row's beginning and end: its style, its
 * place in a list, what box and page it stands in, and its words with how they are set and where they lead. Two files
 * with the same lines are the same to who reads them. Left out are the table of contents, which Word makes anew, and the
 * page that tells what changed.
 */
export async function readSettled(bytes: Uint8Array, settling: Settling): Promise<string[]> {
  const parts = await readParts(bytes)
  const forms = formsOf(parts)
  const paths = [...parts.keys()].filter((path) => /^word\/(document|header\d*)\.xml$/.test(path)).sort()
  return paths.flatMap((path) => {
    const root = parsePart(parts, path)
    if (!root) return []
    settleTracked(root, settling)
    const context = { numbering: new Numbering(forms), targets: targetsOf(parts, path) }
    return [`== ${path.replace(/\d*\.xml$/, '')}`, ...linesOf(childNamed(root, 'body') ?? root, context)]
  })
}

interface Context {
  readonly numbering: Numbering
  /** Where the links lead, by their relationships. */
  readonly targets: ReadonlyMap<string, string>
}

function linesOf(parent: Element, context: Context): string[] {
  return childrenOf(parent).flatMap((child, i, siblings) => {
    switch (child.localName) {
      case 'p':
        return isLeftOut(child, siblings[i - 1], siblings[i + 1]) ? [] : [lineOf(child, context)]
      case 'tbl':
        return childrenOf(child)
          .filter(({ localName }) => localName === 'tr')
          .flatMap((row) => ['[ row', ...elementsNamed(row, 'tc').flatMap((cell) => ['| ', ...linesOf(cell, context)])])
      case 'sdt':
        return isApart(child) ? [] : linesOf(childNamed(child, 'sdtContent') ?? child, context)
      default:
        return []
    }
  })
}

/** The page that tells what changed, and the table of contents. */
function isApart(control: Element): boolean {
  const properties = childNamed(control, 'sdtPr')
  return valOf(childNamed(properties, 'tag')) === 'endringer' || Boolean(childNamed(properties, 'docPartObj'))
}

/**
 * The heading of the table of contents; and a paragraph that is only there for Word, but for one that keeps two tables
 * apart or begins a page.
 */
function isLeftOut(paragraph: Element, before: Element | undefined, after: Element | undefined): boolean {
  const properties = childNamed(paragraph, 'pPr')
  const style = valOf(childNamed(properties, 'pStyle'))
  if (style === 'TOCHeading') return true
  if (style !== 'TableGap' || childNamed(properties, 'pageBreakBefore')) return false
  return !(before?.localName === 'tbl' && after?.localName === 'tbl') && runsOf(paragraph, noLinks).length === 0
}

const noLinks: ReadonlyMap<string, string> = new Map()

function lineOf(paragraph: Element, { numbering, targets }: Context): string {
  const properties = childNamed(paragraph, 'pPr')
  const indent = childNamed(properties, 'ind')
  const looks = [
    valOf(childNamed(properties, 'pStyle')),
    numbering.placeOf(childNamed(properties, 'numPr')),
    indent ? `${attribute(indent, 'left')}-${attribute(indent, 'hanging')}` : '',
    attribute(childNamed(childNamed(properties, 'pBdr'), 'top'), 'color'),
    childNamed(properties, 'pageBreakBefore') ? 'new page' : '',
  ]
  return [looks.join(' '), ...runsOf(paragraph, targets)].join('¦')
}

/** The words of a paragraph, those that are set alike together. */
function runsOf(paragraph: Element, targets: ReadonlyMap<string, string>): string[] {
  const runs: { looks: string; text: string }[] = []
  for (const run of elementsNamed(paragraph, 'r')) {
    const text = textOf(run)
    const looks = looksOf(run, targets)
    const last = runs.at(-1)
    if (last?.looks === looks) last.text += text
    else if (text) runs.push({ looks, text })
  }
  return runs.map(({ looks, text }) => `${looks}:${text}`)
}

function looksOf(run: Element, targets: ReadonlyMap<string, string>): string {
  const properties = childNamed(run, 'rPr')
  const isOn = (name: string) => {
    const property = childNamed(properties, name)
    return property && !['false', '0'].includes(valOf(property)) ? name : ''
  }
  return [
    isOn('b'),
    isOn('i'),
    valOf(childNamed(properties, 'rStyle')),
    valOf(childNamed(properties, 'lang')),
    linkAround(run, targets),
  ].join(',')
}

function linkAround(run: Element, targets: ReadonlyMap<string, string>): string {
  let around = run.parentNode
  while (around && around.localName !== 'hyperlink' && around.localName !== 'p') around = around.parentNode
  if (around?.localName !== 'hyperlink') return ''
  return targets.get((around as Element).getAttribute('r:id') ?? '') ?? 'nowhere'
}

function textOf(run: Element): string {
  return childrenOf(run)
    .map((child) => {
      switch (child.localName) {
        case 't':
        case 'delText':
          return child.textContent ?? ''
        case 'tab':
          return '\t'
        case 'br':
          return '\n'
        case 'drawing':
          return `[${elementsNamed(child, 'docPr')[0]?.getAttribute('descr') ?? ''}]`
        case 'instrText':
        case 'delInstrText':
          return `{${child.textContent?.trim()}}`
        default:
          return ''
      }
    })
    .join('')
}

function targetsOf(parts: Parts, path: string): Map<string, string> {
  const relationships = parsePart(parts, path.replace(/([^/]+)$/, '_rels/$1.rels'))
  return new Map(
    elementsNamed(relationships, 'Relationship').map((each) => [
      each.getAttribute('Id') ?? '',
      each.getAttribute('Target') ?? '',
    ]),
  )
}

/** The marks of a list's levels, by the list's number. */
type Forms = ReadonlyMap<string, readonly string[]>

function formsOf(parts: Parts): Forms {
  const root = parsePart(parts, 'word/numbering.xml')
  const abstract = new Map(
    elementsNamed(root, 'abstractNum').map((each) => [
      attribute(each, 'abstractNumId'),
      elementsNamed(each, 'lvl').map(
        (level) => `${valOf(childNamed(level, 'numFmt'))} «${valOf(childNamed(level, 'lvlText'))}»`,
      ),
    ]),
  )
  return new Map(
    elementsNamed(root, 'num').map((number) => [
      attribute(number, 'numId'),
      abstract.get(valOf(childNamed(number, 'abstractNumId'))) ?? [],
    ]),
  )
}

/** What Word prints before a paragraph: the form of its mark, its level, and which of the lists it belongs to. */
class Numbering {
  readonly #forms: Forms
  readonly #met: string[] = []

  constructor(forms: Forms) {
    this.#forms = forms
  }

  placeOf(properties: Element | undefined): string {
    const id = valOf(childNamed(properties, 'numId'))
    if (!properties || id === '0') return id
    const level = valOf(childNamed(properties, 'ilvl'))
    if (!this.#met.includes(id)) this.#met.push(id)
    return `${this.#forms.get(id)?.[Number(level)]} ${level} of list ${this.#met.indexOf(id) + 1}`
  }
}

const valOf = (element: Element | undefined): string => attribute(element, 'val')
const attribute = (element: Element | undefined, name: string): string => element?.getAttribute(`w:${name}`) ?? ''

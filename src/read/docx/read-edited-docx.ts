import type { Element, Node } from '@xmldom/xmldom'
import type { EditedWord, TrackedChange, TrackedMode, WordComment, WordRun, WordUnit } from '../../model/edited-word.js'
import { DamagedFile } from '../damaged-file.js'
import { elementsNamed, parsePart } from './parse-part.js'
import { type Parts, readParts } from './read-parts.js'
import { customProperties, readSourcePart, sourcePart } from './read-source-part.js'

/**
 * A Word file of ours as it reads after it was edited; undefined where it doesn't say which YAML it was made from. Word breaks runs
 * wherever it likes and puts marks between them, so only the text counts, and which content control it stands in.
 */
export async function readEditedDocx(
  bytes: Uint8Array,
  mode: TrackedMode,
): Promise<Omit<EditedWord, 'file'> | undefined> {
  const parts = await readParts(bytes)
  const body = elementsNamed(parsePart(parts, 'word/document.xml'), 'body')[0]
  if (!body) throw new DamagedFile('broken')
  const source = sourcePart(parts)
  if (!source) return undefined
  const { madeFrom, pointerOf } = readSourcePart(source)
  const ownTemplatesSha256 = customProperties(parts).get('egne-maler-sha256')
  const reader = new BodyReader({
    mode,
    pointerOf: (tag, alias) => pointerOf.get(tag) ?? pointerNamed(alias, madeFrom.printed),
    links: linksIn(parts),
    styles: stylesIn(parts),
  })
  reader.read(body)
  return {
    madeFrom: { ...madeFrom, ...(ownTemplatesSha256 && { ownTemplatesSha256 }) },
    units: reader.units,
    besides: textsBesides(parts, mode),
    tracked: reader.tracked,
    comments: reader.comments(parsePart(parts, 'word/comments.xml')),
  }
}

/** LibreOffice drops the tags of content controls and keeps their names, which are pointers, of long ones the end. */
function pointerNamed(alias: string, known: ReadonlyMap<string, unknown>): string | undefined {
  if (known.has(`/${alias}`)) return `/${alias}`
  if (!alias.startsWith('…')) return undefined
  const [only, ...more] = [...known.keys()].filter((pointer) => pointer.endsWith(alias.slice(1)))
  return more.length === 0 ? only : undefined
}

interface Kit {
  readonly mode: TrackedMode
  readonly pointerOf: (tag: string, alias: string) => string | undefined
  readonly links: ReadonlyMap<string, string>
  /** What styles are called, in English and small letters, by their ids. */
  readonly styles: ReadonlyMap<string, string>
}

/** What a run stands in. */
interface Within {
  readonly pointer?: string
  readonly href?: string
  readonly revision?: Revision
}

type Revision = Pick<TrackedChange, 'kind' | 'author' | 'date'>

class BodyReader {
  readonly units: WordUnit[] = []
  readonly tracked: TrackedChange[] = []
  readonly #kit: Kit
  /** Where comments stand, by their ids. */
  readonly #commented = new Map<string, { unit: number; at: string }>()
  readonly #openComments = new Set<string>()
  /** The instructions of the fields that are open; undefined once the result has begun. */
  readonly #fields: { instruction: string; isResult: boolean }[] = []
  /** What paragraphs before it, whose end was deleted, leave to the next one. */
  #carried: WordRun[] = []
  /** The cells of the row that is being read. */
  #cells: WordRun[][] | undefined

  constructor(kit: Kit) {
    this.#kit = kit
  }

  /** Blocks in their order. */
  read(parent: Node): void {
    for (const child of elementsIn(parent)) {
      switch (child.localName) {
        case 'p':
          this.#paragraph(child)
          break
        case 'tr':
          this.#row(child)
          break
        case 'sdt':
          if (!isContents(child) && !isFrontOfRedline(child)) this.read(child)
          break
        case 'Fallback': // the same once more, for programs that don't know the choice
        case 'sdtPr':
        case 'sectPr':
        case 'tblPr':
          break
        default:
          this.read(child)
      }
    }
  }

  comments(part: Element | undefined): WordComment[] {
    return elementsNamed(part, 'comment').map((comment) => {
      const { unit = 0, at = '' } = this.#commented.get(attributeOf(comment, 'id')) ?? {}
      const text = elementsNamed(comment, 'p')
        .map((each) => plainTextIn(each))
        .join('\n')
        .trim()
      return { ...signatureOf(comment), text, at: tidy(at), unit }
    })
  }

  #row(row: Element): void {
    // A table in a cell: its words belong to the cell.
    if (this.#cells) {
      this.read(row)
      return
    }
    this.#cells = []
    for (const cell of elementsIn(row).flatMap((each) =>
      each.localName === 'sdt' ? elementsNamed(each, 'tc') : each,
    )) {
      if (cell.localName !== 'tc') continue
      this.#cells.push([])
      this.read(cell)
    }
    const parts = this.#cells
    this.#cells = undefined
    if (parts.some((runs) => tidy(textOf(runs)) !== '')) this.units.push({ parts })
  }

  #paragraph(paragraph: Element): void {
    const properties = childNamed(paragraph, 'pPr')
    const style = this.#kit.styles.get(valOf(childNamed(properties, 'pStyle'))) ?? ''
    const wasInContents = this.#isInContents()
    const runs: WordRun[] = []
    this.#inlines(paragraph, {}, runs)
    if (wasInContents || this.#isInContents() || /^(toc|contents|index|innhold)/.test(style)) return
    const mark = childNamed(properties, 'rPr')
    const isJoined = this.#kit.mode === 'accepted' ? childNamed(mark, 'del') : childNamed(mark, 'ins')
    this.#carried.push(...runs)
    if (isJoined && !this.#cells) return
    const whole = this.#carried
    this.#carried = []
    if (this.#cells) {
      const cell = this.#cells.at(-1)
      if (cell && cell.length > 0 && whole.length > 0) cell.push({ text: '\n' })
      cell?.push(...whole)
    } else if (tidy(textOf(whole)) !== '') {
      const heading = /^heading (\d)/.exec(style)?.[1]
      const listDepth = listDepthOf(properties, style)
      this.units.push({
        parts: [whole],
        ...(heading && { heading: Number(heading) }),
        ...(!heading && listDepth !== undefined && { listDepth }),
      })
    }
  }

  #inlines(parent: Node, within: Within, runs: WordRun[]): void {
    for (const child of elementsIn(parent)) {
      switch (child.localName) {
        case 'r':
          this.#run(child, within, runs)
          break
        case 'ins':
        case 'moveTo':
          this.#inlines(child, { ...within, revision: { kind: 'inserted', ...signatureOf(child) } }, runs)
          break
        case 'del':
        case 'moveFrom':
          this.#inlines(child, { ...within, revision: { kind: 'deleted', ...signatureOf(child) } }, runs)
          break
        case 'sdt':
          this.#inlines(child, { ...within, ...this.#controlOf(child) }, runs)
          break
        case 'hyperlink': {
          const href = this.#kit.links.get(attributeOf(child, 'id'))
          this.#inlines(child, { ...within, ...(href && { href }) }, runs)
          break
        }
        case 'commentRangeStart': {
          const id = attributeOf(child, 'id')
          this.#commented.set(id, { unit: this.units.length, at: '' })
          this.#openComments.add(id)
          break
        }
        case 'commentRangeEnd':
          this.#openComments.delete(attributeOf(child, 'id'))
          break
        case 'pPr':
        case 'sdtPr':
        case 'Fallback':
          break
        default:
          this.#inlines(child, within, runs)
      }
    }
  }

  #controlOf(control: Element): Within {
    const properties = childNamed(control, 'sdtPr')
    const tag = valOf(childNamed(properties, 'tag'))
    const pointer = this.#kit.pointerOf(tag, valOf(childNamed(properties, 'alias')))
    // Word shows words of its own in a control that was emptied.
    if (childNamed(properties, 'showingPlcHdr')) return { revision: { kind: 'deleted', author: '' } }
    return pointer === undefined ? {} : { pointer }
  }

  #run(run: Element, within: Within, runs: WordRun[]): void {
    const properties = childNamed(run, 'rPr')
    const format = {
      ...(isOn(childNamed(properties, 'b')) && { strong: true as const }),
      ...(isOn(childNamed(properties, 'i')) && { emphasis: true as const }),
      ...(within.href && { href: within.href }),
      ...(within.pointer !== undefined && { pointer: within.pointer }),
    }
    for (const part of elementsIn(run)) {
      if (part.localName === 'commentReference') {
        const id = attributeOf(part, 'id')
        if (!this.#commented.has(id)) this.#commented.set(id, { unit: this.units.length, at: '' })
      }
      this.#follow(part)
      const text = this.#isInstruction() ? '' : textOfPart(part)
      if (text !== '') this.#add({ text, ...format }, within.revision, runs)
      if (part.localName === 'pict' || part.localName === 'drawing' || part.localName === 'AlternateContent')
        this.#boxes(part)
    }
  }

  /** Text in boxes is read as paragraphs of their own. */
  #boxes(parent: Element): void {
    const boxes = elementsNamed(parent, 'txbxContent').filter((box) => !isBelow(box, 'Fallback'))
    for (const box of boxes) this.read(box)
  }

  #add(run: WordRun, revision: Revision | undefined, runs: WordRun[]): void {
    const isKept = !revision || (revision.kind === 'inserted') === (this.#kit.mode === 'accepted')
    if (revision?.author) this.#note(revision, run.text)
    if (!isKept) return
    for (const id of this.#openComments) {
      const commented = this.#commented.get(id)
      if (commented) commented.at += run.text
    }
    const last = runs.at(-1)
    if (last && isAlike(last, run)) runs[runs.length - 1] = { ...last, text: last.text + run.text }
    else runs.push(run)
  }

  /** What one person changed in one place at a time is one change. */
  #note(revision: Revision, text: string): void {
    const unit = this.units.length
    const last = this.tracked.at(-1)
    const isSame = last?.unit === unit && last.kind === revision.kind && last.author === revision.author
    if (last && isSame && last.date === revision.date)
      this.tracked[this.tracked.length - 1] = { ...last, text: last.text + text }
    else this.tracked.push({ ...revision, text, unit })
  }

  /** Fields stand in runs, over the borders of paragraphs. */
  #follow(part: Element): void {
    const open = this.#fields.at(-1)
    if (part.localName === 'instrText' && open) open.instruction += part.textContent ?? ''
    if (part.localName !== 'fldChar') return
    const kind = attributeOf(part, 'fldCharType')
    if (kind === 'begin') this.#fields.push({ instruction: '', isResult: false })
    if (kind === 'separate' && open) open.isResult = true
    if (kind === 'end') this.#fields.pop()
  }

  #isInstruction(): boolean {
    return this.#fields.some(({ isResult }) => !isResult)
  }

  #isInContents(): boolean {
    return this.#fields.some(({ instruction }) => /^\s*TOC\b/.test(instruction))
  }
}

/** The texts of headers, footers and notes. */
function textsBesides(parts: Parts, mode: TrackedMode): string[] {
  const skipped = mode === 'accepted' ? /^(del|moveFrom)$/ : /^(ins|moveTo)$/
  return [...parts.keys()]
    .filter((path) => /^word\/(header|footer|footnotes|endnotes)\d*\.xml$/.test(path))
    .sort()
    .flatMap((path) => elementsNamed(parsePart(parts, path), 'p').map((each) => tidy(plainTextIn(each, skipped))))
    .filter((text) => text !== '')
}

function plainTextIn(parent: Node, skipped = /^(del|moveFrom)$/): string {
  return elementsIn(parent)
    .filter(({ localName }) => localName !== 'instrText' && localName !== 'Fallback' && !skipped.test(localName ?? ''))
    .map((child) => textOfPart(child) || plainTextIn(child, skipped))
    .join('')
}

function textOfPart(part: Element): string {
  switch (part.localName) {
    case 't':
    case 'delText':
      return (part.textContent ?? '').normalize('NFC')
    case 'tab':
    case 'ptab':
      return '\t'
    case 'br':
    case 'cr':
      return '\n'
    case 'noBreakHyphen':
      return '-'
    default:
      return ''
  }
}

function linksIn(parts: Parts): Map<string, string> {
  const relations = elementsNamed(parsePart(parts, 'word/_rels/document.xml.rels'), 'Relationship')
  return new Map(
    relations
      .filter((each) => each.getAttribute('Type')?.endsWith('/hyperlink'))
      .map((each) => [each.getAttribute('Id') ?? '', each.getAttribute('Target') ?? '']),
  )
}

function stylesIn(parts: Parts): Map<string, string> {
  return new Map(
    elementsNamed(parsePart(parts, 'word/styles.xml'), 'style').map((style) => [
      attributeOf(style, 'styleId'),
      valOf(childNamed(style, 'name')).toLowerCase(),
    ]),
  )
}

function listDepthOf(properties: Element | undefined, style: string): number | undefined {
  const numbering = childNamed(properties, 'numPr')
  if (!numbering) return style.startsWith('list bullet') || style.startsWith('list number') ? 0 : undefined
  if (valOf(childNamed(numbering, 'numId')) === '0') return undefined
  return Number(valOf(childNamed(numbering, 'ilvl')) || 0)
}

const isContents = (control: Element): boolean => {
  const gallery = elementsNamed(childNamed(control, 'sdtPr'), 'docPartGallery')[0]
  return gallery !== undefined && valOf(gallery) === 'Table of Contents'
}

/** The page that a redline has in front, which isn't the agreement's. */
const isFrontOfRedline = (control: Element): boolean =>
  valOf(childNamed(childNamed(control, 'sdtPr'), 'tag')) === 'endringer'

function isBelow(node: Node, localName: string): boolean {
  for (let each = node.parentNode; each; each = each.parentNode) if (each.localName === localName) return true
  return false
}

function signatureOf(element: Element): { author: string; date?: string } {
  const date = attributeOf(element, 'date').slice(0, 10)
  return { author: attributeOf(element, 'author'), ...(/^\d{4}-\d\d-\d\d$/.test(date) && { date }) }
}

const isAlike = (a: WordRun, b: WordRun): boolean =>
  a.pointer === b.pointer && a.href === b.href && a.strong === b.strong && a.emphasis === b.emphasis

const isOn = (toggle: Element | undefined): boolean =>
  toggle !== undefined && !['0', 'false', 'off', 'none'].includes(valOf(toggle))

const elementsIn = (node: Node): Element[] =>
  Array.from(node.childNodes ?? []).filter((child): child is Element => child.nodeType === 1)

const childNamed = (parent: Element | undefined, localName: string): Element | undefined =>
  parent && elementsIn(parent).find((child) => child.localName === localName)

/** Whatever prefix the attributes' namespace has. */
const attributeOf = (element: Element, localName: string): string =>
  Array.from(element.attributes).find((each) => each.localName === localName)?.value ?? ''

const valOf = (element: Element | undefined): string => (element ? attributeOf(element, 'val') : '')

const textOf = (runs: readonly WordRun[]): string => runs.map(({ text }) => text).join('')

const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

import type { AgreementDocument, Block, Figure, Frame, Heading, List, Table } from '../../model/document.js'
import { childBlocks, plainText } from '../../model/plain-text.js'
import { themeOf } from '../../model/theme.js'
import { allTexts, flatBlocks } from '../../model/walk-blocks.js'
import { type Colours, coloursIn } from './measures.js'
import { nameBookmarks } from './name-bookmarks.js'
import { type HeadingNumbering, headingCounter } from './numbering.js'
import { type PrintedValues, planValues } from './plan-values.js'

/** What is settled for the whole document before its blocks are written one by one. */
export interface DocumentPlan {
  /** How Word numbers a heading; a heading that isn't here has its number written out, or none. */
  readonly numberingOf: ReadonlyMap<Heading, HeadingNumbering>
  /** Each heading's bookmark, by the heading's id: the name that links use, and the number that Word asks for. */
  readonly bookmarkOf: ReadonlyMap<string, Bookmark>
  /** Each list's instance of its numbering. */
  readonly instanceOf: ReadonlyMap<List, number>
  /** What a screen reader says of a table. */
  readonly nameOf: ReadonlyMap<Table, TableName>
  /** Each picture's number, which Word wants; the library would count through all documents of the process. */
  readonly pictureOf: ReadonlyMap<Figure, string>
  /** Boxes that stand right below another one. */
  readonly secondBoxes: ReadonlySet<Frame>
  /** The values of the YAML that the blocks print. */
  readonly values: PrintedValues
  readonly colours: Colours
  /** The page of a heading in the PDF. */
  readonly pageOf: ReadonlyMap<string, number>
}

export interface TableName {
  /** The heading that it stands under. */
  readonly title: string
  readonly columns: string
}

export interface Bookmark {
  readonly name: string
  readonly id: number
}

/** What of a document its plan follows from. */
export type Planned = Pick<AgreementDocument, 'title' | 'words' | 'theme' | 'blocks'>

export function planDocument(document: Planned, pageOf: ReadonlyMap<string, number>): DocumentPlan {
  const blocks = flatBlocks(document.blocks)
  const headings = blocks.filter((block) => block.type === 'heading')
  return {
    numberingOf: numberHeadings(headings, document.words.annex),
    bookmarkOf: nameBookmarks(headings.map((heading) => heading.id)),
    instanceOf: new Map(blocks.filter((block) => block.type === 'list').map((list, i) => [list, i + 1])),
    nameOf: nameTables(blocks, document.title),
    pictureOf: new Map(blocks.filter((block) => block.type === 'figure').map((figure, i) => [figure, String(i + 1)])),
    secondBoxes: new Set(siblings(document.blocks).flatMap(everySecondBox)),
    values: planValues(allTexts(document)),
    colours: coloursIn(themeOf(document)),
    pageOf,
  }
}

function numberHeadings(headings: readonly Heading[], annexWord: string): Map<Heading, HeadingNumbering> {
  const count = headingCounter(annexWord)
  return new Map(
    headings.flatMap((heading) => {
      const numbering = count(heading)
      return numbering ? [[heading, numbering] as const] : []
    }),
  )
}

function nameTables(blocks: readonly Block[], documentTitle: string): Map<Table, TableName> {
  const names = new Map<Table, TableName>()
  let title = documentTitle
  for (const block of blocks) {
    if (block.type === 'heading') title = plainText(block.content)
    if (block.type === 'table')
      names.set(block, { title, columns: block.header.map((cell) => plainText(cell.content)).join(', ') })
  }
  return names
}

/** The blocks of each container, by themselves. */
function siblings(blocks: readonly Block[]): (readonly Block[])[] {
  return [blocks, ...blocks.flatMap((block) => siblings(childBlocks(block)))]
}

/** Of boxes in a row every other one, so that no two neighbours are alike. */
function everySecondBox(blocks: readonly Block[]): Frame[] {
  const second: Frame[] = []
  let previous: Block | undefined
  for (const block of blocks) {
    if (isBox(block) && previous && isBox(previous) && second.at(-1) !== previous) second.push(block)
    previous = block
  }
  return second
}

const isBox = (block: Block): block is Frame => block.type === 'frame' && block.kind === 'common'

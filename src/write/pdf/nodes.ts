import type { Block } from '../../model/document.js'
import type { Picture } from '../../model/pictures/picture.js'
import type { Theme } from '../../model/theme.js'
import type { WheelDrawing } from '../../model/year-wheel/draw-wheel.js'
import type { StyleName } from './styles.js'
import type { LayoutName } from './table-layouts.js'
import type { StructureAttributes } from './tagging/structure-element.js'

/**
 * pdfmake's document definition, as far as it is used here, with what our layout adds to it. pdfmake writes into the
 * nodes what it measures, so a definition serves for one document.
 */

interface Node {
  /** What it prints; `layout` is no more than a means to place what it holds. */
  readonly role: Block['type'] | 'item' | 'label' | 'entry' | 'term' | 'front' | 'mark' | 'layout'
  /** The id of the block, list item or fact that it prints. */
  readonly block: string
  readonly above?: number
  readonly below?: number
  readonly marginTop?: number
  readonly marginLeft?: number
  readonly marginRight?: number
}

/** A stretch of text in one look. */
export type Run = { readonly text: string } & Look
export type Look = Readonly<
  Partial<
    Record<'bold' | 'italics' | 'noWrap' | 'preserveLeadingSpaces' | 'preserveTrailingSpaces', true> &
      Record<'color' | 'link' | 'linkToDestination' | 'decoration' | 'decorationColor' | 'decorationStyle', string> &
      // `room`, ours: the width that a number takes up before the text.
      Record<'fontSize' | 'lineHeight' | 'decorationThickness' | 'room', number> &
      // Ours too: the element within that of its text.
      Record<'part', Part>
  >
>

/** A part of a text that is an element of its own: runs that share it are one, on however many lines they stand. */
export interface Part {
  readonly type: 'Link' | 'Span' | 'Ins' | 'Del' | 'Reset'
  readonly attributes?: Pick<StructureAttributes, 'language' | 'expansion' | 'decoration'>
  /** The part that it is in itself. */
  readonly within?: Part | undefined
}

/** The link that a part is, or is in. */
export const linkAround = (part: Part | undefined): Part | undefined =>
  part?.type === 'Link' ? part : part && linkAround(part.within)

export interface TextNode extends Node {
  text: readonly Run[]
  readonly style: StyleName
  readonly alignment?: 'right'
  /** Negative where a number hangs before the text. */
  readonly leadingIndent?: number
  /** So many lines of what follows stand on the page of its last line. */
  readonly keepsNext?: number
  /** Is broken into lines of like length. */
  readonly balanced?: true
  /** Leads bookmarks and links here. */
  readonly heading?: { readonly id: string; readonly level: 1 | 2 | 3; readonly title: string }
  /** Its line is a place to sign: the field there, by a name of its own and as it is spoken. */
  readonly signs?: { readonly field: string; readonly spoken: string }
  /** The heading whose page number ends the last line, after dots, and what makes the number part of the link there. */
  readonly leadsTo?: { readonly heading: string; readonly link: Look }
}

export interface StackNode extends Node {
  readonly stack: readonly Content[]
  /** Stands on one page, if a page can hold it. */
  readonly together?: true
  /** What a screen reader's list of parts calls it. */
  readonly spoken?: string
  /** What comes next begins a page. */
  readonly endsPage?: true
  /** Of a list's item: its number, where it isn't the next. */
  readonly counter?: number
}

/** The style of numbers, or the bullet; `hang` is the distance from the marker's left to the text. */
export interface ListNode extends Node {
  readonly ol?: readonly StackNode[]
  readonly type?: string | undefined
  readonly ul?: readonly StackNode[]
  readonly bullet?: string | undefined
  readonly hang: number
}

/** Widths are percentages: others give way to a long word, and the table leaves the page. */
export interface TableNode extends Node {
  readonly layout: LayoutName
  readonly hasHeader?: boolean
  readonly table: {
    readonly widths: readonly string[]
    readonly body: readonly (readonly Content[])[]
    /** Set by our layout: whether the header is repeated. */
    headerRows?: number
  }
}

/** Nodes side by side, which all stand on one page if a page can hold them. */
export interface ColumnsNode extends Node {
  readonly columns: readonly (Content & { readonly width: string })[]
  readonly columnGap: number
}

/** A bar. */
interface CanvasNode extends Node {
  readonly canvas: readonly { readonly type: 'rect'; x: number; y: number; w: number; h: number; color: string }[]
}

/** A drawing in the colours of its document. */
export interface PaintedWheel extends WheelDrawing {
  readonly theme: Theme
}

/** A picture or drawing by itself, in points. It is handed over as it is: pdfmake gets no name or address to open. */
export interface PictureNode extends Node {
  readonly image: Picture | PaintedWheel
  readonly alignment?: 'center'
  readonly width: number
  readonly height: number
  /** What is said of it. */
  readonly spoken: string
}

export type Content = TextNode | StackNode | ListNode | TableNode | ColumnsNode | CanvasNode | PictureNode

/** Nodes above one another. The first begins where the whole does; of two distances that meet the larger holds. */
export const stacked = (nodes: readonly Content[], node: Omit<StackNode, 'stack'> = layoutNode): StackNode => ({
  ...node,
  stack: nodes.map((child, i) => {
    const isClose = i === 0 || 'endsPage' in child
    return { ...child, marginTop: isClose ? 0 : Math.max(child.above ?? 0, nodes[i - 1]?.below ?? 0) }
  }),
})

export const layoutNode = { role: 'layout', block: '' } as const

/** The text of a definition, a node for each paragraph, cell and label. */
export function textNodes(node: Content): TextNode[] {
  return leaves(node).filter((leaf) => 'text' in leaf)
}

export function pictureNodes(node: Content): PictureNode[] {
  return leaves(node).filter((leaf) => 'image' in leaf)
}

/** What holds no other nodes. */
function leaves(node: Content): Leaf[] {
  if ('text' in node || 'canvas' in node || 'image' in node) return [node]
  if ('table' in node) return node.table.body.flat().flatMap(leaves)
  const children = 'stack' in node ? node.stack : 'columns' in node ? node.columns : (node.ol ?? node.ul ?? [])
  return children.flatMap(leaves)
}

type Leaf = TextNode | CanvasNode | PictureNode

/** The name of a heading in the PDF. Names are found by the order of their bytes: in ASCII that is the order of strings. */
export const destinationName = (heading: string): string => encodeURI(heading)

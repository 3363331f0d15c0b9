import type { Content, ListNode, StackNode, TableNode, TextNode } from '../nodes.js'
import { StructureElement, type StructureType } from './structure-element.js'

/** The structure tree of a definition, and where its words go. */
export interface Structure {
  readonly root: StructureElement
  /** The element that holds the words of a text, a picture, or the bullet or number of a list item. */
  elementOf(node: object | undefined): StructureElement | undefined
}

/**
 * The structure follows the definition, which follows the document: so the order of reading is the document's,
 * whatever order things are drawn in. Boxes are no tables, and what only places others is no element.
 */
export function structureOf(definition: StackNode, signatureFields: boolean): Structure {
  const builder = new StructureBuilder(signatureFields)
  builder.add(definition, builder.root)
  return builder
}

class StructureBuilder implements Structure {
  readonly root = new StructureElement('Document')
  readonly #elements = new Map<object, StructureElement>()
  readonly #signatureFields: boolean

  constructor(signatureFields: boolean) {
    this.#signatureFields = signatureFields
  }

  elementOf(node: object | undefined): StructureElement | undefined {
    return node && this.#elements.get(node)
  }

  add(node: Content, parent: StructureElement): void {
    if ('text' in node) this.#elements.set(node, this.#text(node, parent))
    else if ('stack' in node) this.#stack(node, parent)
    else if ('columns' in node) for (const column of node.columns) this.add(column, parent)
    else if ('table' in node) this.#table(node, parent)
    else if ('image' in node) this.#elements.set(node, parent.add('Figure', { alternative: node.spoken }))
    else if (!('canvas' in node)) this.#list(node, parent)
  }

  #text(node: TextNode, parent: StructureElement): StructureElement {
    if (node.signs && this.#signatureFields) return parent.add('Form')
    switch (node.role) {
      case 'title':
        return parent.add('H1')
      case 'heading':
        return parent.add(`H${(node.heading?.level ?? 1) + 1}` as StructureType)
      case 'entry':
        return parent.add('TOCI').add('Reference')
      case 'mark':
        return parent.add('Mark')
      default:
        return parent.add('P')
    }
  }

  #stack(node: StackNode, parent: StructureElement): void {
    const { role, stack, spoken } = node
    const title = spoken ? { title: spoken } : {}
    if (role === 'frame' || role === 'signature') this.#all(stack, parent.add('Sect', title))
    else if (role === 'quote') this.#all(stack, parent.add('BlockQuote'))
    else if (role === 'front') this.#all(stack, parent.add('Changes', title))
    else if (role === 'contents') this.#contents(stack, parent)
    else this.#all(stack, parent)
  }

  /** The label stands before the table of contents, which holds entries only. */
  #contents(nodes: readonly Content[], parent: StructureElement): void {
    const isEntry = (node: Content) => node.role === 'entry'
    this.#all(
      nodes.filter((node) => !isEntry(node)),
      parent,
    )
    this.#all(nodes.filter(isEntry), parent.add('TOC'))
  }

  #list(node: ListNode, parent: StructureElement): void {
    const list = parent.add('L', { numbering: node.ol ? 'Decimal' : 'Disc' })
    for (const item of node.ol ?? node.ul ?? []) {
      const entry = list.add('LI')
      this.#elements.set(item, entry.add('Lbl'))
      this.#all(item.stack, entry.add('LBody'))
    }
  }

  #table({ role, hasHeader, table: { body } }: TableNode, parent: StructureElement): void {
    if (role === 'table') this.#dataTable(body, hasHeader === true, parent.add('Table'))
    else if (role === 'facts') this.#facts(body, parent.add('L', { numbering: 'None' }))
    else this.#all(body.flat(), parent)
  }

  #dataTable(body: TableNode['table']['body'], hasHeader: boolean, table: StructureElement): void {
    if (hasHeader) this.#rows(body.slice(0, 1), table.add('THead'), 'TH')
    this.#rows(hasHeader ? body.slice(1) : body, table.add('TBody'), 'TD')
  }

  #rows(rows: TableNode['table']['body'], section: StructureElement, type: 'TH' | 'TD'): void {
    for (const cells of rows) {
      const row = section.add('TR')
      for (const cell of cells) this.#cell(cell, row.add(type, type === 'TH' ? { scope: 'Column' } : {}))
    }
  }

  /** A label and its value are a list's label and body. */
  #facts(rows: TableNode['table']['body'], list: StructureElement): void {
    for (const [term, description] of rows) {
      const item = list.add('LI')
      if (term) this.#cell(term, item.add('Lbl'))
      if (description) this.#cell(description, item.add('LBody'))
    }
  }

  /** Text in a cell belongs to the cell itself. */
  #cell(node: Content, cell: StructureElement): void {
    if ('text' in node) this.#elements.set(node, cell)
    else this.add(node, cell)
  }

  #all(nodes: readonly Content[], parent: StructureElement): void {
    for (const node of nodes) this.add(node, parent)
  }
}

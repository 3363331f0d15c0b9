import type { PDFDocument, PdfReference } from '../pdfmake.js'
import { pdfText } from './pdf-text.js'
import { type AnnotationObject, type MarkedContent, ownTypes, type StructureElement } from './structure-element.js'

/**
 * Writes the structure tree into the file, when all pages are drawn. pdfkit has a writer of its own, but it notes the
 * last page as that of every annotation, and takes an element's content in the order it is drawn.
 */
export function writeStructure(root: StructureElement, pdf: PDFDocument): void {
  const treeRoot = pdf.getStructTreeRoot()
  treeRoot.data.K = [write(root, treeRoot, pdf)]
  const used = Object.entries(ownTypes).filter(([type]) => holds(root, type))
  if (used.length > 0) treeRoot.data.RoleMap = Object.fromEntries(used)
}

const holds = (element: StructureElement, type: string): boolean =>
  element.type === type || element.children.some((child) => 'type' in child && holds(child, type))

function write(element: StructureElement, parent: PdfReference, pdf: PDFDocument): PdfReference {
  const reference = pdf.ref({ Type: 'StructElem', S: element.type, P: parent, ...entriesOf(element) })
  const page = element.children.find((child) => 'page' in child)?.page
  if (page) reference.data.Pg = page
  const children = element.children.filter(saysSomething).map((child) => {
    if ('type' in child) return write(child, reference, pdf)
    return 'mcid' in child ? content(child, reference, page) : annotation(child, reference, pdf)
  })
  // A field stands alone in its element, not in a list: so validators know it again when it is signed.
  if (children.length > 0) reference.data.K = children.length === 1 ? children[0] : children
  reference.end()
  return reference
}

/** Nothing is said of an element whose content is decoration only; a cell keeps its place in the table. */
function saysSomething(child: StructureElement['children'][number]): boolean {
  return !('type' in child) || child.type === 'TD' || child.type === 'TH' || child.children.some(saysSomething)
}

/** The page is told where it isn't that of the element. */
function content({ page, mcid, owners }: MarkedContent, owner: PdfReference, pageOfOwner?: PdfReference): unknown {
  owners[mcid] = owner
  return page === pageOfOwner ? mcid : { Type: 'MCR', Pg: page, MCID: mcid }
}

function annotation({ page, annotation: Obj, key }: AnnotationObject, owner: PdfReference, pdf: PDFDocument): unknown {
  pdf.getStructParentTree().add(key, owner)
  return { Type: 'OBJR', Obj, Pg: page }
}

function entriesOf({ attributes, box }: StructureElement): Record<string, unknown> {
  const { title, numbering, scope, language, expansion, decoration, alternative } = attributes
  return {
    ...(title && { T: pdfText(title) }),
    ...(language && { Lang: pdfText(language) }),
    ...(expansion && { E: pdfText(expansion) }),
    ...(numbering && { A: { O: 'List', ListNumbering: numbering } }),
    ...(scope && { A: { O: 'Table', Scope: scope } }),
    ...(decoration && { A: { O: 'Layout', TextDecorationType: decoration } }),
    ...(alternative && { Alt: pdfText(alternative) }),
    ...(box && { A: { O: 'Layout', BBox: box, Placement: 'Block' } }),
  }
}

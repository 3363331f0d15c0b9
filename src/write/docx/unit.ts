import { type FileChild, Paragraph } from 'docx'

/**
 * Which part of the agreement's document a paragraph, a table or a table of contents is: an id, by which what it is in
 * one version is found in another. It isn't written.
 */
export interface HasUnit {
  readonly unit?: string
}

export function unitOf(child: FileChild): string | undefined {
  const marked: HasUnit = child instanceof Paragraph ? (child.options as HasUnit) : (child as HasUnit)
  return marked.unit
}

import { type IParagraphOptions, Paragraph, type ParagraphChild, type XmlComponent } from 'docx'
import type { ParagraphStyle } from './paragraph-styles.js'
import type { HasUnit } from './unit.js'

/**
 * A paragraph of a style. The library's types let only classes of its own stand in one; what it writes lets any element,
 * and fields and links of ours are such.
 */
export function makeParagraph(
  style: ParagraphStyle,
  children: readonly XmlComponent[],
  options: Omit<IParagraphOptions, 'style' | 'children'> & HasUnit = {},
): Paragraph {
  return new Paragraph({ style, ...options, children: children as readonly ParagraphChild[] })
}

import type { Block, Paragraph } from './document.js'
import { plainText } from './plain-text.js'

/** Whether a paragraph stays on the page of what follows: a lead-in such as `Deltakere:`, or what a table stands under. */
export const leadsOn = ({ content }: Pick<Paragraph, 'content'>, next: Block | undefined): boolean =>
  next?.type === 'table' || plainText(content).trimEnd().endsWith(':')

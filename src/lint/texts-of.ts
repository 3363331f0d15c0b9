import type { AgreementText } from '../model/rule.js'
import type { KnownValue } from '../model/walk-values.js'

/** The printed texts of an agreement, and whose words they are. What they are, the schema's definitions tell. */
export function textsOf(values: readonly KnownValue[]): AgreementText[] {
  const found: AgreementText[] = []
  let quotation = 'none'
  let document = 'none'
  for (const known of values) {
    const { value, definition = '', pointer, key } = known
    if (definition === 'quotation') quotation = pointer
    if (named.has(definition)) document = pointer
    const isQuoted = pointer.startsWith(`${quotation}/`)
    const isTitle = pointer.startsWith(`${document}/`) && titles.has(key)
    if (typeof value === 'string' && isPrintedText(known, isQuoted)) {
      found.push({ text: withoutOtherLanguages(withoutAddresses(value), value), pointer, key, isQuoted, isTitle })
    }
  }
  return found
}

/** Documents that an agreement names. */
const named = new Set(['replacedAgreement', 'governingDocument'])
const titles = new Set(['tittel', 'undertittel'])

/** Not ids, dates, addresses and choices, which have forms of their own. */
const isPrintedText = ({ definition, key, node }: KnownValue, isQuoted: boolean): boolean =>
  node.enum === undefined &&
  key !== 'begrunnelse' &&
  (definition === 'line' || definition === 'prose' || (isQuoted && key === 'tekst'))

/**
 * Blanks for words marked as another language's, `[Guovdageainnu suohkan]{lang=se}`: what is right in Norwegian says nothing of
 * them.
 */
function withoutOtherLanguages(text: string, written: string): string {
  if (!written.includes(']{lang=')) return text
  const open: number[] = []
  let kept = text
  for (const { 0: bracket, index } of written.matchAll(/\\[^\n]|\[|\](?:\{lang=(?!n[bno]\})[^}\s]{1,40}\})?/g)) {
    if (bracket === '[') open.push(index)
    const start = bracket.startsWith(']') ? open.pop() : undefined
    if (start === undefined || bracket === ']') continue
    kept = kept.slice(0, start) + ' '.repeat(index - start) + kept.slice(index)
  }
  return kept
}

/** Blanks for what nobody reads, so that places stay. */
const withoutAddresses = (text: string): string =>
  text.replace(/\]\([^)\s]{0,2000}\)|https?:\/\/\S+|\{lang=[^}\s]{0,40}\}/g, (address) => ' '.repeat(address.length))

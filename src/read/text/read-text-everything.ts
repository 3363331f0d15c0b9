import type { SearchableText } from '../../model/made-file.js'
import { attributesIn, contentsIn, decodeEntities, divider, textIn } from '../markup.js'

/** A file of text: as it stands, and as whoever shows it would understand it (HTML, Markdown, JSON). */
export function readTextEverything(bytes: Uint8Array): SearchableText[] {
  const written = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  const readings = [written, decodeEntities(written), withoutEscapes(decodeEntities(written))]
  if (/<\/?[a-z]/i.test(written))
    readings.push(textIn(written, paragraphEnds), contentsIn(written), attributesIn(written))
  readings.push(...jsonTexts(written))
  return readings.map((text) => ({ text }))
}

/** Tags of HTML that end a word. */
const paragraphEnds =
  /<\/?(?:p|div|h\d|li|ul|ol|dl|dt|dd|t[dhr]|table|thead|tbody|section|article|header|footer|main|nav|aside|figure|figcaption|blockquote|title|br|hr)\b[^>]*>/gi

/** Markdown's escapes and marks of emphasis. */
const withoutEscapes = (text: string): string => text.replaceAll(/\\(?=[!-/:-@[-`{-~])|\*+/g, '')

/** The strings of a JSON file: each by itself, and those of a list run together, as pieces of one sentence may be. */
function jsonTexts(written: string): string[] {
  try {
    const strings: string[] = []
    const sentences: string[] = []
    collect(JSON.parse(written), strings, sentences)
    return [strings.join(divider), sentences.join(divider)]
  } catch {
    return [] // no JSON
  }
}

function collect(value: unknown, strings: string[], sentences: string[]): string {
  if (typeof value === 'string') {
    strings.push(value)
    return value
  }
  if (typeof value !== 'object' || value === null) return ''
  if (Array.isArray(value)) {
    const sentence = value.map((entry) => collect(entry, strings, sentences)).join('')
    sentences.push(sentence)
    return sentence
  }
  strings.push(...Object.keys(value))
  const texts = Object.entries(value).map(([key, child]) => [key, collect(child, strings, sentences)] as const)
  return texts.map(([key, text]) => (key === 'text' || key === 'children' ? text : '')).join('')
}

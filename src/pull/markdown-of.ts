import type { WordRun, WordUnit } from '../model/edited-word.js'

/** A paragraph of a Word file as Markdown, as texts of an agreement may have it. */
export function markdownOf({ parts }: WordUnit): string {
  const text = parts
    .flat()
    .map(inlineMarkdown)
    .join('')
    .replaceAll(/\*\*\*\*|[\u00a0\u202f]/g, (each) => (each === '****' ? '' : ' '))
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\\\n')
    .trim()
  return text.replace(/^([-+>])(?=\s|$)/, '\\$1')
}

/** Paragraphs and lists as one text. */
export function proseOf(units: readonly WordUnit[]): string {
  return units
    .map((unit, at) => {
      const depth = unit.listDepth
      if (depth === undefined) return (at > 0 ? '\n' : '') + markdownOf(unit)
      const isBeside = at > 0 && units[at - 1]?.listDepth !== undefined
      return `${at > 0 && !isBeside ? '\n' : ''}${'  '.repeat(depth)}- ${markdownOf(unit)}`
    })
    .join('\n')
}

function inlineMarkdown({ text, strong, emphasis, href }: WordRun): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  if (words === '') return text
  const marks = `${strong ? '**' : ''}${emphasis ? '*' : ''}`
  const marked = `${marks}${escaped(words)}${[...marks].reverse().join('')}`
  const isLink = href !== undefined && /^(https?|mailto|tel):[^\s()<>]+$/i.test(href)
  return `${before}${isLink ? `[${marked}](${href})` : marked}${after}`
}

const escaped = (text: string): string => text.replaceAll(/[\\*_[\]<]/g, '\\$&')

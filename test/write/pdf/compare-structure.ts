import type { AgreementDocument, Block, Inline } from '../../../src/model/document.js'
import { plainText } from '../../../src/model/plain-text.js'
import { readStructure, type TaggedWord } from './read-structure.js'

/**
 * The words of a file by its structure tree beside those of its document: the same elements, in the same order, when
 * the two are equal. No validator knows the document, so none can compare.
 */
export async function compareStructure(
  bytes: Uint8Array,
  document: AgreementDocument,
  pageOf: ReadonlyMap<string, number>,
): Promise<{ read: TaggedWord[]; expected: TaggedWord[] }> {
  const expected = expectedWords(document, pageOf)
  return { read: joinParts(evenMarkers(await readStructure(bytes)), expected), expected }
}

/** The words of a document under the structure types that they should have, in its order. */
function expectedWords(document: AgreementDocument, pageOf: ReadonlyMap<string, number>): TaggedWord[] {
  const under = (path: string, text: string): TaggedWord[] =>
    text
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => [`Document ${path}`, word])

  /** A heading or label keeps its abbreviations short. */
  const prose = (path: string, content: readonly Inline[]): TaggedWord[] =>
    texts(path, content).flatMap(([element, text]) => (element === path ? sentence(path, text) : under(element, text)))

  /** What stands between letters and digits is no abbreviation. */
  const sentence = (path: string, text: string): TaggedWord[] => {
    const shorts = document.abbreviations.map(({ short }) => short).join('|')
    const parts = shorts ? text.split(new RegExp(`(?<![\\p{L}\\p{N}])(${shorts})(?![\\p{L}\\p{N}])`, 'u')) : [text]
    return parts.flatMap((part, i) => under(i % 2 ? `${path} Span` : path, part))
  }

  const inlines = (path: string, content: readonly Inline[]): TaggedWord[] =>
    texts(path, content).flatMap(([element, text]) => under(element, text))

  /** Runs of one element are one text: a word may begin in one and end in the next. */
  const texts = (path: string, content: readonly Inline[]): TaggedWord[] => {
    const joined: [path: string, text: string][] = []
    for (const [element, text] of segments(path, content)) {
      const last = joined.at(-1)
      if (last?.[0] === element) last[1] += text
      else joined.push([element, text])
    }
    return joined
  }

  const segments = (path: string, content: readonly Inline[]): TaggedWord[] =>
    content.flatMap((inline): TaggedWord[] => {
      if (inline.type === 'link') return [[`${path} Link`, plainText(inline.children)]]
      if (inline.type === 'language') return segments(`${path} Span`, inline.children)
      if ('children' in inline) return segments(path, inline.children)
      return [[path, plainText([inline])]]
    })

  const all = (path: string, blocks: readonly Block[]): TaggedWord[] => blocks.flatMap((block) => one(path, block))

  function one(path: string, block: Block): TaggedWord[] {
    const within = (type: string) => `${path} ${type}`.trim()
    switch (block.type) {
      case 'title':
        return inlines(within('H1'), block.content)
      case 'heading':
        return [
          ...under(within(`H${block.level + 1}`), block.number ?? ''),
          ...inlines(within(`H${block.level + 1}`), block.content),
        ]
      case 'stamp':
        return inlines(within('P'), block.content)
      case 'paragraph':
        return prose(within('P'), block.content)
      case 'list':
        return block.items.flatMap((item, i) => [
          ...under(within('L LI Lbl'), block.ordered ? `${i + 1}.` : '•'),
          ...all(within('L LI LBody'), item.children),
        ])
      case 'table':
        return [
          ...block.header.flatMap((cell) => inlines(within('Table THead TR TH'), cell.content)),
          ...block.rows.flatMap((row) => row.cells.flatMap((cell) => prose(within('Table TBody TR TD'), cell.content))),
        ]
      case 'facts':
        return block.items.flatMap((fact) => [
          ...inlines(within('L LI Lbl'), fact.term),
          ...prose(within('L LI LBody'), fact.description),
        ])
      case 'signature':
        return block.items.flatMap((fact) => [
          ...inlines(within('Sect P'), fact.term),
          ...prose(within('Sect P'), fact.description),
        ])
      case 'frame':
        return [...inlines(within('Sect P'), block.label), ...all(within('Sect'), block.children)]
      case 'quote':
        return all(within('BlockQuote'), block.children)
      case 'cover':
      case 'annex':
        return all(path, block.children)
      case 'contents':
        return [
          ...inlines(within('P'), block.label),
          ...(block.entries ?? []).flatMap(({ number = '', content, heading }) =>
            under(within('TOC TOCI Reference Link'), `${number} ${plainText(content)} ${pageOf.get(heading)}`),
          ),
        ]
      case 'figure':
        return under(within('Figure'), block.alt.text)
      case 'yearWheel':
        return under(within('Figure'), plainText(block.label))
      case 'pageBreak':
        return []
    }
  }
  return all('', document.blocks)
}

/** Markers by what they are, not by how they look at their depth. */
const evenMarkers = (words: readonly TaggedWord[]): TaggedWord[] =>
  words.map(([path, word]) => (path.endsWith('Lbl') && /^(•|–|▪)$/.test(word) ? [path, '•'] : [path, word]))

/** A word broken at a line's end, such as an address, is one word. */
function joinParts(words: readonly TaggedWord[], expected: readonly TaggedWord[]): TaggedWord[] {
  const joined: TaggedWord[] = []
  for (const [path, part] of words) {
    const last = joined.at(-1)
    const wanted = expected[joined.length - 1]?.[1] ?? ''
    if (last && last[0] === path && last[1] !== wanted && wanted.startsWith(last[1] + part))
      joined[joined.length - 1] = [path, last[1] + part]
    else joined.push([path, part])
  }
  return joined
}

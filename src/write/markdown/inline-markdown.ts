import type { Inline, PerInline } from '../../model/document.js'
import { escapeMarkdown, escapeUrl } from './escape-markdown.js'

/** How a line break is written: in a cell and a heading there is no room for another line. */
type BreakMark = '\\\n' | '<br>' | ' '

/** Words with their emphasis and links, so that a reader of Markdown shows each character as it is. */
export function inlineMarkdown(inlines: readonly Inline[], breakMark: BreakMark = '\\\n'): string {
  const pieces = piecesOf(inlines, { strong: false, emphasis: false, link: false })
  return join(trim(settle(pieces)), breakMark)
}

/** A stretch of text that isn't written yet, or markup that is. `mark` begins or ends emphasis. */
type Piece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'markup'; readonly markup: string }
  | { readonly type: 'break' }
  | { readonly type: 'open' | 'close'; readonly mark: '**' | '_' }

/** What stands around: within it, the same again says nothing. */
type Around = Readonly<Record<'strong' | 'emphasis' | 'link', boolean>>

const piecesOf = (inlines: readonly Inline[], around: Around): Piece[] =>
  inlines.flatMap((inline) => (perInline[inline.type] as (inline: Inline, around: Around) => Piece[])(inline, around))

const perInline: PerInline<Piece[], Around> = {
  text: ({ text }) =>
    text
      .split('\n')
      .flatMap((line, i): Piece[] => [...(i ? [{ type: 'break' } as const] : []), { type: 'text', text: line }]),
  strong: ({ children }, around) => marked('**', children, { ...around, strong: true }, around.strong),
  emphasis: ({ children }, around) => marked('_', children, { ...around, emphasis: true }, around.emphasis),
  link: ({ href, children }, around) => {
    const words = piecesOf(children, { ...around, link: true })
    const [open, close] = [markup('['), markup(`](${escapeUrl(href)})`)]
    return around.link ? words : [open, ...words, close]
  },
  language: ({ children }, around) => piecesOf(children, around),
  break: () => [{ type: 'break' }],
  // Underscores are markup, and dots are what one writes on.
  blank: ({ purpose }) => [markup('…'.repeat(purpose === 'signature' ? 30 : 20))],
}

const markup = (text: string): Piece => ({ type: 'markup', markup: text })

function marked(mark: '**' | '_', children: readonly Inline[], around: Around, isWithin: boolean): Piece[] {
  const words = piecesOf(children, around)
  return isWithin ? words : [{ type: 'open', mark }, ...words, { type: 'close', mark }]
}

/** Emphasis neither begins nor ends with a space or a line break, holds something, and isn't ended only to begin anew. */
function settle(pieces: readonly Piece[]): Piece[] {
  let settled = pieces.filter((piece) => piece.type !== 'text' || piece.text !== '')
  for (let before = -1; before !== settled.length; ) {
    before = settled.length
    settled = settled.reduce<Piece[]>((done, piece) => [...done.slice(0, -1), ...pair(done.at(-1), piece)], [])
  }
  const moved = moveSpaces(settled)
  return moved.length === settled.length && moved.every((piece, i) => piece === settled[i]) ? settled : settle(moved)
}

/** A line break needs a line before it and one after it. */
function trim(pieces: readonly Piece[]): readonly Piece[] {
  const isBlank = (piece: Piece) => piece.type === 'break' || (piece.type === 'text' && piece.text.trim() === '')
  const first = pieces.findIndex((piece) => !isBlank(piece))
  return first === -1 ? [] : pieces.slice(first, pieces.findLastIndex((piece) => !isBlank(piece)) + 1)
}

/** Two pieces that follow one another, as they may stand. */
function pair(last: Piece | undefined, next: Piece): readonly Piece[] {
  if (!last) return [next]
  if (last.type === 'text' && next.type === 'text') return [{ type: 'text', text: last.text + next.text }]
  const isNothing =
    ((last.type === 'open' && next.type === 'close') || (last.type === 'close' && next.type === 'open')) &&
    last.mark === next.mark
  return isNothing ? [] : [last, next]
}

/** Takes spaces and breaks out of emphasis, on either side. */
function moveSpaces(pieces: readonly Piece[]): Piece[] {
  const moved = [...pieces]
  for (let i = 0; i + 1 < moved.length; i++) {
    const [a, b] = [moved[i] as Piece, moved[i + 1] as Piece]
    if (a.type === 'open' && b.type === 'break') moved.splice(i, 2, b, a)
    else if (a.type === 'break' && b.type === 'close') moved.splice(i, 2, b, a)
    else if (a.type === 'open' && b.type === 'text' && /^\s/.test(b.text)) {
      const rest = b.text.trimStart()
      moved.splice(i, 2, { type: 'text', text: b.text.slice(0, b.text.length - rest.length) }, a, { ...b, text: rest })
    } else if (a.type === 'text' && b.type === 'close' && /\s$/.test(a.text)) {
      const rest = a.text.trimEnd()
      moved.splice(i, 2, { ...a, text: rest }, b, { type: 'text', text: a.text.slice(rest.length) })
    } else continue
    return moved
  }
  return moved
}

function join(pieces: readonly Piece[], breakMark: BreakMark): string {
  const written = pieces.map((piece, i) => write(piece, breakMark, startsLine(pieces, i)))
  return spellBeside('**', pieces, spellBeside('_', pieces, written)).join('')
}

const startsLine = (pieces: readonly Piece[], i: number): boolean => {
  const before = pieces[i - 1]
  return !before || before.type === 'break'
}

function write(piece: Piece, breakMark: BreakMark, isAtStart: boolean): string {
  switch (piece.type) {
    case 'text':
      return escapeMarkdown(piece.text, isAtStart)
    case 'markup':
      return piece.markup
    case 'break':
      return breakMark
    default:
      return piece.mark
  }
}

/**
 * Emphasis begins and ends within a word only under rules (CommonMark 6.2): `_` never does, and `**` not where there is a
 * punctuation mark inside. There the letter outside is written by its number, which begins and ends in one too. So `_`
 * comes first: a number beside it may be what stands inside of `**`.
 */
function spellBeside(mark: '**' | '_', pieces: readonly Piece[], written: readonly string[]): string[] {
  const isLetter = (i: number, edge: RegExp) => pieces[i]?.type === 'text' && edge.test(written[i] ?? '')
  const needsNumber = (i: number, type: 'open' | 'close', isLetterInside: boolean) => {
    const piece = pieces[i]
    return piece?.type === type && piece.mark === mark && !(mark === '**' && isLetterInside)
  }
  return written.map((text, i) => {
    if (pieces[i]?.type !== 'text') return text
    const begun = needsNumber(i - 1, 'close', isLetter(i - 2, letterLast)) ? text.replace(/^./su, numbered) : text
    return needsNumber(i + 1, 'open', isLetter(i + 2, letterFirst)) ? begun.replace(/.$/su, numbered) : begun
  })
}

const [letterFirst, letterLast] = [/^[\p{L}\p{N}]/u, /[\p{L}\p{N}]$/u]

/** ASCII marks and spaces do no harm beside emphasis. */
const numbered = (character: string): string =>
  /^[\s!-/:-@[-`{-~]$/u.test(character) ? character : `&#${character.codePointAt(0)};`

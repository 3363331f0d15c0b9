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
  const settled: Piece[] = []
  const coming = pieces.filter(isSomething).toReversed()
  for (let next = coming.pop(); next; next = coming.pop()) {
    const last = settled.at(-1)
    const better = last && (merge(last, next) ?? moveSpaces(last, next))
    if (!better) {
      settled.push(next)
    } else {
      // Each of them may now stand beside something that it can't.
      settled.pop()
      coming.push(...better.toReversed())
    }
  }
  return settled
}

/** A line break needs a line before it and one after it. */
function trim(pieces: readonly Piece[]): readonly Piece[] {
  const isBlank = (piece: Piece) => piece.type === 'break' || (piece.type === 'text' && piece.text.trim() === '')
  const first = pieces.findIndex((piece) => !isBlank(piece))
  return first === -1 ? [] : pieces.slice(first, pieces.findLastIndex((piece) => !isBlank(piece)) + 1)
}

/** Two pieces that follow one another and are better one, or none. */
function merge(a: Piece, b: Piece): readonly Piece[] | undefined {
  if (a.type === 'text' && b.type === 'text') return [{ type: 'text', text: a.text + b.text }]
  const isNothing =
    ((a.type === 'open' && b.type === 'close') || (a.type === 'close' && b.type === 'open')) && a.mark === b.mark
  return isNothing ? [] : undefined
}

/** Takes spaces and breaks out of emphasis, on either side. */
function moveSpaces(a: Piece, b: Piece): readonly Piece[] | undefined {
  if ((a.type === 'open' && b.type === 'break') || (a.type === 'break' && b.type === 'close')) return [b, a]
  if (a.type === 'open' && b.type === 'text') {
    const rest = b.text.trimStart()
    return rest === b.text
      ? undefined
      : [textPiece(b.text.slice(0, b.text.length - rest.length)), a, textPiece(rest)].filter(isSomething)
  }
  if (a.type === 'text' && b.type === 'close') {
    const rest = a.text.trimEnd()
    return rest === a.text ? undefined : [textPiece(rest), b, textPiece(a.text.slice(rest.length))].filter(isSomething)
  }
  return undefined
}

const textPiece = (text: string): Piece => ({ type: 'text', text })

const isSomething = (piece: Piece): boolean => piece.type !== 'text' || piece.text !== ''

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

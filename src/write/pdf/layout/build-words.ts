import type { BuiltWords, Styles, TextInlines } from 'pdfmake/js/LayoutBuilder.js'
import { type PDFDocument, TextBreaker, type Word } from '../pdfmake.js'

/**
 * Builds the words of a text as pdfmake does. But pdfmake looks some twenty properties up for each word, through the styles
 * of all that it stands in; here they are looked up once for each text. It also copies all words for each run: 15 seconds for
 * a paragraph of 70,000.
 */
export function buildWordsIn(inlines: TextInlines, pdf: PDFDocument): void {
  inlines.buildInlines = (text, styles) => buildWords(runsIn(text), styles, pdf)
}

const runsIn = (text: object | string): readonly TextRun[] =>
  typeof text === 'string' ? [{ text }] : ((Array.isArray(text) ? text : [text]) as TextRun[])

type TextRun = Readonly<Record<string, unknown>> & { readonly text: string }

/** What words look like where nothing is said of it. */
const usual = {
  font: '',
  bold: false,
  italics: false,
  alignment: 'left',
  fontSize: 12,
  lineHeight: 1,
  characterSpacing: 0,
  color: 'black',
  decoration: null as string | null,
  decorationColor: null as string | null,
  decorationStyle: null as string | null,
  decorationThickness: null as number | null,
  link: null as string | null,
  linkToDestination: null as string | null,
  noWrap: null as boolean | null,
  preserveLeadingSpaces: false,
  preserveTrailingSpaces: false,
  leadingIndent: 0,
}
const names = Object.keys(usual)

function buildWords(runs: readonly TextRun[], styles: Styles, pdf: PDFDocument): BuiltWords {
  const around = styled(styles)
  const looks = runs.map((run) => lookOf({ ...around, ...run }, pdf))
  const parts = looks.map(({ text, look }, run) => ({ text, noWrap: look.noWrap, run }))
  const items = new TextBreaker().getBreaks(parts).map(({ text, lineEnd, noNewLine, run }) => {
    const word = measured(looks[run] as WordLook, text)
    if (lineEnd) word.lineEnd = true
    if (noNewLine) word.noNewLine = true
    return word
  })
  const [first] = items
  if (first) first.leadingCut -= around.leadingIndent
  return { items, ...extremes(items) }
}

/** What is said last holds: of the whole document, by each node around the text, by the text itself. */
function styled({ defaultStyle, styleDictionary, styleOverrides }: Styles): typeof usual {
  const values: Record<string, unknown> = { ...usual }
  for (const said of [defaultStyle, ...styleOverrides]) {
    const style = typeof said === 'string' ? styleDictionary[said] : said
    for (const name of names) if (style?.[name] != null) values[name] = style[name]
  }
  return values as typeof usual
}

/** All that the words of a run have in common. There are thousands of words: each carries no more than is asked for later. */
function lookOf(run: typeof usual & TextRun, pdf: PDFDocument) {
  const {
    bold,
    italics,
    lineHeight,
    preserveLeadingSpaces,
    preserveTrailingSpaces,
    leadingIndent: _,
    text,
    ...look
  } = run
  const font = pdf.provideFont(look.font, bold, italics)
  const height = font.lineHeight(look.fontSize) * lineHeight
  return { text, preserveLeadingSpaces, preserveTrailingSpaces, look: { ...look, font, height } }
}

type WordLook = ReturnType<typeof lookOf>
type BuiltWord = Word & { leadingCut: number }

function measured({ look, preserveLeadingSpaces, preserveTrailingSpaces }: WordLook, text: string): BuiltWord {
  const { font, fontSize, characterSpacing } = look
  const widthOf = (part: string) => font.widthOfString(part, fontSize) + characterSpacing * (part.length - 1)
  const cut = (pattern: RegExp) => {
    const spaces = pattern.exec(text)
    return spaces ? widthOf(spaces[0]) : 0
  }
  const leadingCut = preserveLeadingSpaces ? 0 : cut(/^\s+/)
  const trailingCut = preserveTrailingSpaces ? 0 : cut(/\s+$/)
  return { ...look, text, width: widthOf(text), leadingCut, trailingCut, x: 0 }
}

/** The width of the widest word, and that of the widest line if none is broken that needn't. */
function extremes(words: readonly BuiltWord[]): { minWidth: number; maxWidth: number } {
  let [minWidth, maxWidth, line, begin] = [0, 0, 0, 0]
  let isBegin = true
  for (const { width, leadingCut, trailingCut, lineEnd } of words) {
    if (isBegin) [line, begin] = [0, leadingCut]
    line += width
    minWidth = Math.max(minWidth, width - leadingCut - trailingCut)
    maxWidth = Math.max(maxWidth, line - begin - trailingCut)
    isBegin = lineEnd === true
  }
  return { minWidth, maxWidth }
}

import { Composer, CST, type Document, isMap, isScalar, isSeq, Lexer, LineCounter, Parser } from 'yaml'
import { type Diagnostic, failure, type Outcome, problem, success, type YamlReason } from '../model/diagnostic.js'
import { placeAt } from '../model/locate.js'
import { notOfKind, type Source, type SourceKind } from '../model/source.js'
import { sourceLimits } from '../model/source-limits.js'
import { checkCharacters, checkEscapes } from './check-characters.js'
import { checkLengths } from './check-lengths.js'
import { checkAliases, checkIndents, checkKeys } from './check-nodes.js'
import { doubtText } from './doubt-text.js'
import { explainYamlErrors } from './explain-yaml-errors.js'

/**
 * Text → one YAML document of plain maps, lists and scalars, `most` of them, in NFC. Anything else is refused where it stands.
 */
export function parseYaml(file: string, text: string, kind: SourceKind, most: number): Outcome<Source> {
  const lines = countLines(text)
  const unfit = checkCharacters({ file, text, lines })
  if (unfit.length > 0) return failure(unfit)
  const refuse = (reason: YamlReason, start: number, end: number, quote?: string): Diagnostic =>
    problem('yaml-syntax', { reason, message: '', ...(quote && { quote }) }, placeAt({ file, lines }, start, end))

  const conflict = /^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?$/m.exec(text)
  if (conflict) return failure([refuse('conflict-marker', conflict.index, conflict.index + conflict[0].length)])

  const { documents, refused, aliases, cut } = compose({ file, text, lines }, refuse, most)
  const [first, second] = documents
  if (refused.length > 0) return failure(refused)
  if (second) return failure([refuse('several-documents', ...span(second))])
  if (!first) return failure([problem(notOfKind[kind], { found: 'nothing' }, placeAt({ file, lines }, 0, 0))])

  const source: Source = { kind, file, text, yaml: first, lines }
  const problems = [...checkAliases(source, aliases, refuse), ...explainYamlErrors(source), ...checkIndents(source)]
  if (problems.length > 0) return failure(withoutEchoes(problems))
  const isRight = kind === 'sections' ? isSeq(first.contents) : isMap(first.contents)
  if (!isRight) {
    const place = placeAt(source, 0, firstLineEnd(text))
    return failure([problem(notOfKind[kind], { found: kindOf(first) }, place)])
  }
  const mistakes = [...checkKeys(source), ...checkEscapes(source), ...checkLengths(source)]
  return mistakes.length > 0 ? failure(mistakes) : success(source, [...cut, ...doubtText(source)])
}

/** Makes a `yaml-syntax` problem from offsets. */
export type Refuse = (reason: YamlReason, start: number, end: number, quote?: string) => Diagnostic

/** An anchor (`&x`) or alias (`*x`) with where it begins. */
export interface Mark {
  readonly kind: 'anchor' | 'alias'
  readonly name: string
  readonly offset: number
}

interface Composed {
  readonly documents: readonly Document.Parsed[]
  readonly refused: readonly Diagnostic[]
  readonly aliases: readonly Mark[]
  /** Values that most likely end too soon. */
  readonly cut: readonly Diagnostic[]
}

/** Runs the parser's own three parts, to see each word as it comes: its tree no longer tells where a tag stood. */
function compose(
  { file, text, lines }: Pick<Source, 'file' | 'text' | 'lines'>,
  refuse: Refuse,
  most: number,
): Composed {
  const parser = new Parser()
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    stringKeys: true,
    uniqueKeys: false, // checkKeys does it, in linear time and after NFC
    prettyErrors: false,
    logLevel: 'error',
  })
  const documents: Document.Parsed[] = []
  const refused: Diagnostic[] = []
  const aliases: Mark[] = []
  const cut: Diagnostic[] = []
  const stop = (problem: Diagnostic): Composed => ({ documents: [], refused: [problem], aliases: [], cut: [] })
  let values = 0
  let previous = ''
  let plain: number | undefined
  for (const word of new Lexer().lex(text)) {
    const { offset } = parser
    const end = offset + word.length
    const type = previous === CST.SCALAR ? 'scalar' : CST.tokenType(word)
    if (type === 'directive-line') refused.push(refuse('directive', offset, end, word))
    if (type === 'tag') refused.push(refuse('tag', offset, end, word))
    if (type === 'anchor' || type === 'alias') aliases.push({ kind: type, name: word.slice(1), offset })
    for (const token of parser.next(word)) documents.push(...composer.next(token))
    if (parser.stack.length > sourceLimits.depth) return stop(refuse('too-deep', offset, end))
    if (previous !== CST.SCALAR && counted.has(type) && ++values > most) {
      const detail = { what: 'values', limit: most } as const
      return stop(problem('text-limit', detail, placeAt({ file, lines }, offset, end)))
    }
    if (previous === CST.SCALAR) plain = offset
    else if (!passedOver.has(type)) plain = undefined
    if (type === 'comment' && (cutsValue(text, offset, word) || endsValue(text, offset, word, plain))) {
      const detail = { kind: 'cut-by-comment', comment: word } as const
      cut.push(problem('doubtful-text', detail, placeAt({ file, lines }, offset, end), 'warning'))
    }
    previous = word
  }
  for (const token of parser.end()) documents.push(...composer.next(token))
  documents.push(...composer.end())
  return { documents, refused, aliases, cut }
}

/** What begins a key, a value or an entry; a plain scalar begins with a mark of its own. */
const counted: ReadonlySet<string | null> = new Set([
  'scalar',
  'single-quoted-scalar',
  'double-quoted-scalar',
  'block-scalar-header',
  'seq-item-ind',
  'comma',
])

/**
 * `navn: Rom #3` is a value and a comment. Comments after values are common, and people write them `# like this`; where no
 * space follows the mark, it most likely belongs to the value. (Quoted values say themselves where they end.)
 */
function cutsValue(text: string, offset: number, comment: string): boolean {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trimEnd()
  return /^#[^\s#!]/.test(comment) && before !== '' && !/["'[\]{},:|>-]$/.test(before)
}

/** What may stand between a plain scalar and a comment that ends it. */
const passedOver: ReadonlySet<string | null> = new Set(['space', 'newline', 'comment'])

/**
 * A line `#kommune` where the text above could go on, which is further in than what it is the value of. Ordinary comments
 * have a space, stand as far in as the keys, or are a key that was put out of use.
 */
function endsValue(text: string, offset: number, comment: string, plain: number | undefined): boolean {
  if (plain === undefined || !/^#[\p{L}\p{N}](?!.*:(\s|$))/u.test(comment)) return false
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  const [marks = ''] = /^[ \t]*(?:- +)*/.exec(text.slice(text.lastIndexOf('\n', plain - 1) + 1, plain)) ?? []
  const isEntry = text.startsWith('- ', plain - 2) && marks.length === plain - text.lastIndexOf('\n', plain - 1) - 1
  const least = isEntry ? marks.trimEnd().length - 1 : marks.length
  return before.trim() === '' && before.length > least
}

function countLines(text: string): LineCounter {
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1)
  return lines
}

function kindOf({ contents }: Document.Parsed): 'nothing' | 'list' | 'text' {
  if (isSeq(contents)) return 'list'
  return !isScalar(contents) || contents.value === null ? 'nothing' : 'text'
}

const span = ({ range }: Document.Parsed): [number, number] => [range[0], range[0] + 3]

function firstLineEnd(text: string): number {
  const end = text.indexOf('\n')
  return end === -1 ? text.length : end
}

/** What the parser says after it lost its way is not to be trusted: of these only the first is told. */
const derailing: ReadonlySet<YamlReason> = new Set([
  'bad-indent',
  'braces',
  'bullet',
  'colon-in-braces',
  'list-on-key-line',
  'missing-bracket',
  'missing-colon',
  'missing-comma',
  'missing-dash',
  'missing-quote',
  'missing-space',
  'other',
  'text-after-bar',
  'text-after-quote',
  'text-not-indented',
])

/** Indentation that isn't one for YAML: what the parser makes of the lines around is not to be trusted either. */
const misleading: ReadonlySet<YamlReason> = new Set(['tab-indent', 'hard-space-indent'])

/** One problem for each mistake: the first on a line, and no echo of an earlier one, or of a tab or a hard space. */
function withoutEchoes(problems: readonly Diagnostic[]): Diagnostic[] {
  const sorted = problems.toSorted((a, b) => startOf(a).line - startOf(b).line || startOf(a).column - startOf(b).column)
  let derailed = problems.some((item) => misleading.has(reasonOf(item)))
  let lastLine = 0
  return sorted.filter((item) => {
    const { line } = startOf(item)
    const isDerailing = derailing.has(reasonOf(item))
    const isEcho = line === lastLine || (derailed && isDerailing)
    derailed ||= isDerailing
    lastLine = line
    return !isEcho
  })
}

const reasonOf = ({ code, detail }: Diagnostic): YamlReason => (code === 'yaml-syntax' ? detail.reason : 'other')
const startOf = ({ place }: Diagnostic) => place ?? { line: 0, column: 0 }

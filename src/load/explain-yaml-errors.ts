import { isCollection, isScalar, type Node, visit, type YAMLError } from 'yaml'
import { type Diagnostic, problem, type YamlReason } from '../model/diagnostic.js'
import { placeAt } from '../model/locate.js'
import type { Source } from '../model/source.js'
import { isBullet } from '../model/written-marks.js'
import { hardSpace } from './check-nodes.js'

/**
 * The parser's errors → what the writer of the file did. Its codes are about grammar (`MISSING_CHAR` is a quote, a
 * dash, a comma or a colon), so its words are read as well; what isn't recognised keeps them.
 */
export function explainYamlErrors(source: Source): Diagnostic[] {
  const { errors } = source.yaml
  return errors
    .filter((error) => !repeats(error, errors))
    .map((error) => {
      const reason = reasonOf(source, error)
      const hardSpaceAt = ofIndentation.has(reason) ? hardSpaceOf(source.text, error, errors) : undefined
      if (hardSpaceAt !== undefined) return hardSpace(source, hardSpaceAt)
      const [start, end] = spanOf(source, error, reason)
      const quote = source.text.slice(start, end).trim()
      return problem('yaml-syntax', { reason, message: error.message, quote }, placeAt(source, start, end))
    })
}

/** What the parser says of a line whose indentation it doesn't see. */
const ofIndentation: ReadonlySet<YamlReason> = new Set(['bad-indent', 'missing-colon', 'missing-dash'])

/** Where the lines that an error is about are indented with a hard space. */
function hardSpaceOf(text: string, error: YAMLError, all: readonly YAMLError[]): number | undefined {
  const [start, end] = (swallowedBy(error, all) ?? error).pos
  const from = text.lastIndexOf('\n', start - 1) + 1
  const found = /^[ \t]*(?:- *)?\u00a0/m.exec(text.slice(from, lineEnd(text, end)))
  return found ? from + found.index + found[0].length - 1 : undefined
}

type Rule = readonly [code: YAMLError['code'], message: RegExp, reason: YamlReason]

const rules: readonly Rule[] = [
  ['TAB_AS_INDENT', /./, 'tab-indent'],
  ['BLOCK_AS_IMPLICIT_KEY', /compact mappings/, 'colon-in-value'],
  ['BLOCK_AS_IMPLICIT_KEY', /./, 'bad-indent'],
  ['MULTILINE_IMPLICIT_KEY', /./, 'missing-colon'],
  ['MISSING_CHAR', /^Implicit map keys/, 'missing-colon'],
  ['MISSING_CHAR', /^Missing closing/, 'missing-quote'],
  ['MISSING_CHAR', /^Sequence item/, 'missing-dash'],
  ['MISSING_CHAR', /^Comments must/, 'comment-needs-space'],
  ['MISSING_CHAR', /^Missing , /, 'missing-comma'],
  ['MISSING_CHAR', /^Flow/, 'missing-bracket'],
  ['BAD_INDENT', /^Flow/, 'missing-bracket'],
  ['BAD_INDENT', /./, 'bad-indent'],
  ['BAD_SCALAR_START', /./, 'reserved-start'],
  ['BAD_DQ_ESCAPE', /./, 'backslash'],
  ['UNEXPECTED_TOKEN', /scalar at node end$/, 'text-after-quote'],
  ['UNEXPECTED_TOKEN', /flow-\w+ at node end$/, 'braces'],
  ['UNEXPECTED_TOKEN', /^Not a YAML token/, 'text-after-bar'],
  ['UNEXPECTED_TOKEN', /^Unexpected block-seq-ind/, 'list-on-key-line'],
  ['BLOCK_IN_FLOW', /./, 'colon-in-braces'],
  ['NON_STRING_KEY', /./, 'braces'],
]

function reasonOf(source: Source, error: YAMLError): YamlReason {
  const { text, yaml } = source
  const reason = rules.find(([code, message]) => code === error.code && message.test(error.message))?.[2] ?? 'other'
  if (ofText.has(reason) && leavesText(text, error.pos[0])) return 'text-not-indented'
  switch (reason) {
    case 'colon-in-value':
      return swallowedBy(error, yaml.errors) ? 'bad-indent' : reason
    case 'missing-colon':
      return /^[\p{L}\d]+:\S/u.test(text.slice(error.pos[0])) ? 'missing-space' : reason
    case 'missing-dash':
      return isKeyLine(text, error.pos[0]) ? 'bad-indent' : reasonOfEntry(text, error.pos[0])
    case 'bad-indent':
      return isAmongEntries(source, error) ? reasonOfEntry(text, lineOfIndent(source, error)[0]) : reason
    default:
      return reason
  }
}

/** What the parser says of a line of text that isn't indented. */
const ofText: ReadonlySet<YamlReason> = new Set(['bad-indent', 'braces', 'colon-in-value', 'missing-colon'])

/** Whether a line comes right after the text that a `|` or `>` begins, or in its place, and isn't a key, an entry or a comment. */
function leavesText(text: string, position: number): boolean {
  const start = text.lastIndexOf('\n', position - 1) + 1
  const line = text.slice(start, lineEnd(text, start))
  if (/^\s*(?:$|#|- |[\p{L}\d]+:(?:\s|$))/u.test(line)) return false
  const above = linesAbove(text, start)
  const indent = (each: string): number => each.length - each.trimStart().length
  const opener = above.findLastIndex((each) => /:\s+[|>][-+]?\s*$/.test(each))
  const [opened = '', ...within] = opener === -1 ? [] : above.slice(opener)
  return opener !== -1 && within.every((each) => each.trim() === '' || indent(each) > indent(opened))
}

/** As far up as any text goes: a file may have a megabyte above, and a thousand errors. */
const linesAbove = (text: string, start: number): string[] =>
  text
    .slice(Math.max(0, start - 20_000), start)
    .trimEnd()
    .split('\n')

/** Whether a line that is no key stands where the entries of a list do. */
function isAmongEntries(source: Source, error: YAMLError): boolean {
  const { text } = source
  const [start] = lineOfIndent(source, error)
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const before = linesAbove(text, start).at(-1) ?? ''
  return before.startsWith(`${indent}- `) && !isKeyLine(text, start)
}

/** An entry of a list that doesn't begin with a dash and a space. */
function reasonOfEntry(text: string, start: number): YamlReason {
  const entry = text.slice(start, lineEnd(text, start))
  if (/^-\S/.test(entry)) return 'missing-space'
  return isBullet(entry) ? 'bullet' : 'missing-dash'
}

/** A value that swallowed the next line: not a colon too many, but that line is indented too far. */
const swallowedBy = (error: YAMLError, all: readonly YAMLError[]): YAMLError | undefined =>
  error.code === 'BLOCK_AS_IMPLICIT_KEY'
    ? all.find((other) => other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] === error.pos[0])
    : undefined

/** A key of a list entry that begins between its dash and its neighbours: a dash would make it worse. */
const isKeyLine = (text: string, start: number): boolean =>
  /^\s*[^\s"'#-][^:]*:(?:\s|$)/.test(text.slice(start, lineEnd(text, start)))

/** The parser's other word for the same: brackets don't end either where a quote doesn't. */
const repeats = (error: YAMLError, all: readonly YAMLError[]): boolean =>
  (error.code === 'MULTILINE_IMPLICIT_KEY' &&
    all.some((other) => other.code === 'BLOCK_AS_IMPLICIT_KEY' && other.pos[0] === error.pos[0])) ||
  (/^Flow/.test(error.message) && all.some(({ message }) => message.startsWith('Missing closing')))

function spanOf(source: Source, error: YAMLError, reason: YamlReason): readonly [number, number] {
  const [start, end] = error.pos
  if (reason === 'missing-quote') return opening(source, start, isQuoted)
  if (reason === 'missing-bracket') return opening(source, start, isFlow)
  if (reason === 'colon-in-value') return [start, lineEnd(source.text, start)]
  if (reason === 'bad-indent' || reason === 'text-not-indented') return lineOfIndent(source, error)
  if (ofEntries.has(reason) && error.code === 'BAD_INDENT') return lineOfIndent(source, error)
  if (lineReasons.has(reason)) return [start, lineEnd(source.text, start)]
  return [start, Math.max(end, start + 1)]
}

/** What is wrong with a line from where the parser stopped. */
const lineReasons: ReadonlySet<YamlReason> = new Set(['missing-colon', 'missing-space'])
const ofEntries: ReadonlySet<YamlReason> = new Set(['bullet', 'missing-dash', 'missing-space'])

/** The parser notices a missing end at the next line or the last; the writer wants to see what was opened. */
function opening(source: Source, position: number, opens: (node: Node) => boolean): readonly [number, number] {
  let start = position
  visit(source.yaml, {
    Node: (_key, node) => {
      if (node.range && node.range[0] <= position && opens(node)) start = node.range[0]
    },
  })
  return [start, lineEnd(source.text, start)]
}

const isQuoted = (node: Node): boolean =>
  isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')
const isFlow = (node: Node): boolean => isCollection(node) && node.flow === true

function lineOfIndent({ text, yaml }: Source, error: YAMLError): readonly [number, number] {
  const within = swallowedBy(error, yaml.errors) ? text.indexOf('\n', error.pos[0]) + 1 : error.pos[0]
  const begun = text.lastIndexOf('\n', within - 1) + 1
  const blank = /^(?:[ \t]*(?:#.*)?\n)*/.exec(text.slice(begun))?.[0].length ?? 0
  const start = begun + blank
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0].length ?? 0
  return [start + indent, lineEnd(text, start)]
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

import { isCollection, isScalar, type Node, visit, type YAMLError } from 'yaml'
import { type Diagnostic, problem, type YamlReason } from '../model/diagnostic.js'
import { placeAt } from '../model/locate.js'
import type { Source } from '../model/source.js'
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
      const reason = reasonOf(source.text, error, errors)
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
  ['NON_STRING_KEY', /./, 'braces'],
]

function reasonOf(text: string, error: YAMLError, all: readonly YAMLError[]): YamlReason {
  const reason = rules.find(([code, message]) => code === error.code && message.test(error.message))?.[2] ?? 'other'
  if (reason === 'colon-in-value' && swallowedBy(error, all)) return 'bad-indent'
  return reason === 'missing-dash' && isKeyLine(text, error) ? 'bad-indent' : reason
}

/** A value that swallowed the next line: not a colon too many, but that line is indented too far. */
const swallowedBy = (error: YAMLError, all: readonly YAMLError[]): YAMLError | undefined =>
  error.code === 'BLOCK_AS_IMPLICIT_KEY'
    ? all.find((other) => other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] === error.pos[0])
    : undefined

/** A key of a list entry that begins between its dash and its neighbours: a dash would make it worse. */
const isKeyLine = (text: string, { pos: [start] }: YAMLError): boolean =>
  /^\s*[^\s"'#-][^:]*:(?:\s|$)/.test(text.slice(start, lineEnd(text, start)))

/** The parser's other word for the same. */
const repeats = (error: YAMLError, all: readonly YAMLError[]): boolean =>
  error.code === 'MULTILINE_IMPLICIT_KEY' &&
  all.some((other) => other.code === 'BLOCK_AS_IMPLICIT_KEY' && other.pos[0] === error.pos[0])

function spanOf(source: Source, error: YAMLError, reason: YamlReason): readonly [number, number] {
  const [start, end] = error.pos
  if (reason === 'missing-quote') return opening(source, start, isQuoted)
  if (reason === 'missing-bracket') return opening(source, start, isFlow)
  if (reason === 'colon-in-value') return [start, lineEnd(source.text, start)]
  if (reason === 'bad-indent') return lineOfIndent(source, error)
  if (reason === 'missing-colon') return [start, Math.min(end, lineEnd(source.text, start))]
  return [start, Math.max(end, start + 1)]
}

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
  const start = text.lastIndexOf('\n', within - 1) + 1
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0].length ?? 0
  return [start + indent, lineEnd(text, start)]
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

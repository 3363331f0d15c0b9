import { isScalar, type Node, Scalar, stringify, type ToStringOptions } from 'yaml'

/**
 * A value as YAML. Text gets the quotes that it needs to be read as text again, and those that stood there before; a text
 * of several lines is a block.
 */

/** How wide a text may become that is broken over lines. */
const width = 100

/** In braces or brackets. `before` is what stood there. */
export function renderFlow(value: unknown, before?: Node | null): string {
  const options = {
    collectionStyle: 'flow',
    lineWidth: 0,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  } as const
  const yaml = stringify([onOneLine(like(value, before, 'flow'))], options)
  return yaml.slice('['.length, yaml.lastIndexOf(']')).trim()
}

/** Text of several lines in quotes, wherever it stands: the library would write it plain. */
function onOneLine(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(onOneLine)
  if (typeof value === 'string' && value.includes('\n'))
    return Object.assign(new Scalar(value), { type: Scalar.QUOTE_DOUBLE })
  if (typeof value !== 'object' || value === null || isScalar(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, onOneLine(each)]))
}

/**
 * After a key's colon or an entry's dash: on the same line, or on those below. `column` is where the key or the dash stands.
 */
export function renderBlock(value: unknown, column: number, before?: Node | null): string {
  return indent(stringify({ k: like(value, before, 'block') }, optionsFor(before, column)).slice('k:'.length), column)
}

/** After the dash of a list's entry; a map begins on the same line. */
export function renderEntry(value: unknown, column: number, before?: Node | null): string {
  return indent(stringify([like(value, before, 'block')], optionsFor(before, column)).slice('-'.length), column)
}

function indent(yaml: string, column: number): string {
  const [first = '', ...rest] = yaml.trimEnd().split('\n')
  return [first, ...rest.map((line) => (line === '' ? '' : ' '.repeat(column) + line))].join('\n')
}

const optionsFor = (before: Node | null | undefined, column: number): ToStringOptions => ({
  lineWidth: isScalar(before) && before.type === Scalar.BLOCK_FOLDED ? width - column : 0,
})

/** The text as what stood there was written: in its quotes, as its kind of block. */
function like(value: unknown, before: Node | null | undefined, where: 'flow' | 'block'): unknown {
  if (typeof value !== 'string' || !isScalar(before) || !before.type) return value
  const isBlock = before.type === Scalar.BLOCK_FOLDED || before.type === Scalar.BLOCK_LITERAL
  // A text of several lines that stood on one reads better as a block.
  if (isBlock ? where === 'flow' : value.includes('\n')) return value
  return Object.assign(new Scalar(value), { type: before.type })
}

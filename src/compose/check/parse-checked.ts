import Handlebars from 'handlebars'
import { type Diagnostic, type Place, problem } from '../../model/diagnostic.js'
import { templateLimits } from '../../model/template-file.js'
import type { Template } from '../../texts/text-set.js'

/** A template with its syntax tree, or what stands in the way of one. */
export interface Parsed {
  readonly template: Template
  readonly program?: hbs.AST.Program
  readonly problems: readonly Diagnostic[]
}

export function parseChecked(template: Template): Parsed {
  const marks = privateUse(template)
  if (isTooDeep(template)) return { template, problems: [...marks, tooDeep(placeOf(template, 0, 1))] }
  try {
    return { template, program: Handlebars.parse(template.text), problems: marks }
  } catch (error) {
    return { template, problems: [...marks, explainSyntax(template, error)] }
  }
}

/** Nobody mends more at once. */
const mostTold = 20

/** Marks of fields are made of these characters. */
function privateUse(template: Template): Diagnostic[] {
  return [...template.text.matchAll(/[\uE000-\uF8FF]/gu)].slice(0, mostTold).map(({ index, 0: character }) => {
    const code = character.codePointAt(0)?.toString(16).toUpperCase() ?? ''
    const place = placeOf(template, index, index + 1)
    return problem('template-not-allowed', { what: 'private-use', text: `U+${code}` }, place)
  })
}

function explainSyntax(template: Template, error: unknown): Diagnostic {
  if (error instanceof RangeError) return tooDeep(placeOf(template, 0, 1))
  return findUnbalanced(template) ?? somewhere(template, error instanceof Error ? error.message : String(error))
}

/**
 * Looked at before it is parsed: Handlebars' parser takes seconds for some thousand levels, and what walks its tree calls
 * itself for each.
 */
function isTooDeep({ text }: Template): boolean {
  let depth = 0
  for (const [all, sign] of text.matchAll(tags)) {
    if (sign !== undefined) depth += sign === '/' ? -1 : 1
    if (depth > templateLimits.depth || parenthesesIn(all) > templateLimits.depth) return true
  }
  return [...text.matchAll(/\{\{[^{}]*\}\}/g)].some(([tag]) => parenthesesIn(tag) > templateLimits.depth)
}

/** `(a (b))` has two within one another; those that stand beside one another count too, which does no harm. */
const parenthesesIn = (tag: string): number => tag.split('(').length - 1

const tooDeep = (place: Place): Diagnostic =>
  problem('template-limit', { what: 'depth', most: templateLimits.depth }, place)

/** Handlebars tells of blocks that don't match by the line where it gave up. */
function findUnbalanced(template: Template): Diagnostic | undefined {
  const open: Tag[] = []
  const at = ({ start, end }: Tag): Place => placeOf(template, start, end)
  for (const { 0: all, 1: sign, 2: name = '', index } of template.text.matchAll(tags)) {
    if (sign === undefined) continue
    const tag: Tag = { name, start: index, end: index + all.length }
    if (sign !== '/') {
      open.push(tag)
      continue
    }
    const last = open.pop()
    if (!last) return problem('template-syntax', { reason: 'unopened', name }, at(tag))
    if (last.name !== name) {
      const detail = { reason: 'mismatched', name, open: last.name } as const
      return problem('template-syntax', detail, at(tag), 'error', [at(last)])
    }
  }
  const left = open.at(-1)
  return left && problem('template-syntax', { reason: 'unclosed', name: left.name }, at(left))
}

interface Tag {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** `{{#if x}}`, `{{#> part}}`, `{{/if}}`; a comment holds neither. */
const tags = /\{\{!--[\s\S]*?--\}\}|\{\{~?\s{0,9}(#>?|\^|\/)\s{0,9}([^\s{}~|]+)(?=[\s{}~|]|$)[^{}]*\}\}/g

/** The lines of a template, taken apart once: a template of one line a mistake must not cost seconds. */
export function linesOf(template: Template): readonly string[] {
  const lines = lined.get(template) ?? template.text.split('\n')
  lined.set(template, lines)
  return lines
}

const lined = new WeakMap<Template, readonly string[]>()

function somewhere(template: Template, message: string): Diagnostic {
  const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1)
  const text = linesOf(template)[line - 1] ?? ''
  const place = { file: template.file, line, column: 1, endLine: line, endColumn: text.length + 1 }
  return problem('template-syntax', { reason: 'other' }, place)
}

/** A stretch of a template by its offsets. */
function placeOf({ file, text }: Template, start: number, end: number): Place {
  const [from, to] = [start, end].map((offset) => {
    const before = text.slice(0, offset).split('\n')
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  }) as [Spot, Spot]
  return { file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
}

interface Spot {
  readonly line: number
  readonly column: number
}

/** A stretch as Handlebars has it: lines from 1, columns from 0. */
export const placeAt = ({ file }: Template, { start, end }: hbs.AST.SourceLocation): Place => ({
  file,
  line: start.line,
  column: start.column + 1,
  endLine: end.line,
  endColumn: end.column + 1,
})

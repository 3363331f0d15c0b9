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
  try {
    const program = Handlebars.parse(template.text)
    if (isTooDeep(program)) return { template, problems: [...marks, tooDeep(placeOf(template, 0, 1))] }
    return { template, program, problems: marks }
  } catch (error) {
    return { template, problems: [...marks, explainSyntax(template, error)] }
  }
}

/** Marks of fields are made of these characters. */
function privateUse(template: Template): Diagnostic[] {
  return [...template.text.matchAll(/[\uE000-\uF8FF]/gu)].map(({ index, 0: character }) => {
    const code = character.codePointAt(0)?.toString(16).toUpperCase() ?? ''
    const place = placeOf(template, index, index + 1)
    return problem('template-not-allowed', { what: 'private-use', text: `U+${code}` }, place)
  })
}

function explainSyntax(template: Template, error: unknown): Diagnostic {
  if (error instanceof RangeError) return tooDeep(placeOf(template, 0, 1))
  return findUnbalanced(template) ?? somewhere(template, error instanceof Error ? error.message : String(error))
}

/** Looked at level by level: what walks the tree calls itself for each, and so does Handlebars' compiler. */
function isTooDeep(program: hbs.AST.Program): boolean {
  let level = [program]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > templateLimits.depth) return true
    level = level.flatMap(({ body }) => body.flatMap(programsIn))
  }
  return false
}

function programsIn(statement: hbs.AST.Statement): hbs.AST.Program[] {
  const { program, inverse } = statement as Partial<hbs.AST.BlockStatement>
  return [program, inverse].filter((each) => each !== undefined && each !== null)
}

const tooDeep = (place: Place): Diagnostic =>
  problem('template-limit', { what: 'depth', most: templateLimits.depth }, place)

/** Handlebars tells of blocks that don't match by the line where it gave up. */
function findUnbalanced(template: Template): Diagnostic | undefined {
  const open: { readonly name: string; readonly place: Place }[] = []
  for (const { 0: all, 1: sign, 2: name = '', index } of template.text.matchAll(tags)) {
    if (sign === undefined) continue
    const place = placeOf(template, index, index + all.length)
    if (sign !== '/') {
      open.push({ name, place })
      continue
    }
    const last = open.pop()
    if (!last) return problem('template-syntax', { reason: 'unopened', name }, place)
    if (last.name !== name) {
      const detail = { reason: 'mismatched', name, open: last.name } as const
      return problem('template-syntax', detail, place, 'error', [last.place])
    }
  }
  const left = open.at(-1)
  return left && problem('template-syntax', { reason: 'unclosed', name: left.name }, left.place)
}

/** `{{#if x}}`, `{{#> part}}`, `{{/if}}`; a comment holds neither. */
const tags = /\{\{!--[\s\S]*?--\}\}|\{\{~?\s*(#>?|\/)\s*([^\s}~|]+)[^}]*\}\}/g

function somewhere(template: Template, message: string): Diagnostic {
  const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1)
  const text = template.text.split('\n')[line - 1] ?? ''
  const place = { file: template.file, line, column: 1, endLine: line, endColumn: text.length + 1 }
  return problem('template-syntax', { reason: 'other' }, place)
}

/** A stretch of a template by its offsets. */
export function placeOf({ file, text }: Template, start: number, end: number): Place {
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

import { type Diagnostic, type Place, problem } from '../../model/diagnostic.js'
import { findNear } from '../../model/find-near.js'
import type { Template } from '../../texts/text-set.js'
import { Fields } from '../field.js'
import { directives, parseTemplate, type Token } from '../parse-markdown.js'
import { BlockError, blockTokens, inlineTokens, readBlocks } from '../read-blocks.js'
import { linesOf } from './parse-checked.js'

/** What of Markdown a template uses that agreements don't, and directives that aren't right: each with its place. */
export function checkMarkdown(template: Template, program: hbs.AST.Program): Diagnostic[] {
  const lines = new Skeleton().linesOf(program)
  const found = checkDirectives(template, lines)
  const tokens = parseTemplate(lines.map(({ text }) => text).join('\n'))
  const unknown = tokens.flatMap((token) => checkToken(token, template, lines))
  return [...found, ...unknown, ...(found.length + unknown.length > 0 ? [] : checkBlocks(template, tokens, lines))]
}

/** What directives hold, by reading the blocks as composing does. What a part gives isn't known here. */
function checkBlocks(template: Template, tokens: readonly Token[], lines: readonly SkeletonLine[]): Diagnostic[] {
  try {
    readBlocks(tokens, { fields: new Fields(), overrides: { omit: false }, series: 'none', months: [] })
    return []
  } catch (error) {
    if (!(error instanceof BlockError) || !error.token?.map) return [] // told when it is composed
    const { takes, token } = error
    const [from, to] = error.token.map
    if (lines.slice(from, to).some(({ text }) => text.includes(part))) return []
    const name = token?.type.replace(/^container_|_open$/g, '') ?? ''
    return [problem('template-block', { name, takes }, placeIn(template, lines[from]?.line ?? 1, `:::${name}`))]
  }
}

/** A line of a template as Markdown sees it, and the line that it comes from, from 1. */
export interface SkeletonLine {
  readonly text: string
  readonly line: number
}

/**
 * The template without its tags: all branches of conditions stand, each list once, and a letter in the place of each value. What
 * Markdown it is doesn't depend on the values, as they never meet the parser.
 */
export class Skeleton {
  readonly #lines: { text: string; line: number }[] = []
  #isOpen = false

  linesOf(program: hbs.AST.Program): readonly SkeletonLine[] {
    this.#program(program)
    return this.#lines
  }

  #program(program: hbs.AST.Program | undefined): void {
    for (const statement of program?.body ?? []) this.#statement(statement)
  }

  #statement(statement: hbs.AST.Statement): void {
    const { loc } = statement
    switch (statement.type) {
      case 'ContentStatement': {
        const { value, original } = statement as unknown as { readonly value: string; readonly original: string }
        const cut = original.slice(0, Math.max(0, original.indexOf(value))).split('\n').length - 1
        this.#add(value, loc.start.line + cut)
        return
      }
      case 'MustacheStatement':
        this.#add(mark, loc.start.line)
        return
      case 'PartialStatement':
        this.#add(this.#isOpen && this.#lines.at(-1)?.text.trim() ? part : `${part}\n`, loc.start.line)
        return
      case 'BlockStatement':
      case 'PartialBlockStatement': {
        const { program, inverse } = statement as hbs.AST.BlockStatement
        this.#program(program)
        this.#program(inverse)
      }
    }
  }

  #add(text: string, from: number): void {
    for (const [i, part] of text.split('\n').entries()) {
      const last = this.#lines.at(-1)
      if (i === 0 && this.#isOpen && last) last.text += part
      else if (i === 0 && part === '') continue
      else this.#lines.push({ text: part, line: from + i })
      this.#isOpen = true
    }
    if (text.endsWith('\n')) {
      if (this.#lines.at(-1)?.text === '' && text !== '\n') this.#lines.pop()
      this.#isOpen = false
    }
  }
}

/** Stands for a value, as in rendered templates: it may be what a link leads to. */
const mark = '\uE000'
/** Stands for what a part gives. */
const part = '\uE002'

/** Nobody mends more at once. */
const mostTold = 100

const fence = /^(?:\s|>|[-*+] )*(:{3,})\s*(\S*)/

function checkDirectives(template: Template, lines: readonly SkeletonLine[]): Diagnostic[] {
  const problems: Diagnostic[] = []
  const open: { readonly name: string; readonly colons: number; readonly place: Place }[] = []
  for (const { text, line } of lines) {
    if (problems.length > mostTold) break
    const [, colons = '', name = ''] = fence.exec(text) ?? []
    if (colons === '') continue
    const place = placeIn(template, line, colons + name)
    if (name === '') {
      const last = open.pop()
      if (!last || last.colons > colons.length)
        problems.push(problem('template-syntax', { reason: 'unopened', name: ':::' }, place))
      continue
    }
    if (!(directives as readonly string[]).includes(name)) {
      const near = findNear(name, directives)
      problems.push(problem('template-unknown-directive', { name, known: directives, ...(near && { near }) }, place))
    }
    open.push({ name, colons: colons.length, place })
  }
  return [
    ...problems,
    ...open
      .slice(0, mostTold)
      .map(({ name, place }) => problem('template-syntax', { reason: 'unclosed', name: `:::${name}` }, place)),
  ]
}

function checkToken(token: Token, template: Template, lines: readonly SkeletonLine[]): Diagnostic[] {
  const line = lines[token.map?.[0] ?? 0]?.line ?? 1
  if (token.type === 'inline')
    return (token.children ?? []).flatMap((child) => checkInline(child, token, template, lines))
  const kind = token.type.replace(/_(open|close)$/, '')
  if (token.nesting === -1) return []
  if (kind === 'heading' && Number(token.tag.slice(1)) > 3) return [notAllowed('heading', '####', template, line)]
  return blockTokens.includes(kind) || kind.startsWith('container_') ? [] : [notAllowed(kind, '', template, line)]
}

function checkInline(child: Token, { map }: Token, template: Template, lines: readonly SkeletonLine[]): Diagnostic[] {
  const within = lines.slice(map?.[0] ?? 0, map?.[1] ?? undefined)
  const at = (sign: string): number => (within.find(({ text }) => text.includes(sign)) ?? within[0])?.line ?? 1
  if (child.type === 'text')
    return literal.flatMap(([kind, sign]) => {
      const [found] = sign.exec(child.content) ?? []
      return found === undefined ? [] : [notAllowed(kind, found, template, at(found))]
    })
  const kind = child.type.replace(/_(open|close)$/, '')
  if (child.nesting === -1 || inlineTokens.includes(kind)) return []
  const sign = signs[kind] ?? ''
  return [notAllowed(kind, sign, template, at(sign))]
}

/** What Markdown leaves as the text that it is, and was hardly meant so. */
const literal: readonly (readonly [kind: string, sign: RegExp])[] = [
  ['html', /<\/?[a-z][^<>]*>|<!--/i],
  ['image', /!\[[^\]]{0,300}\]\([^)]{0,300}\)/],
  ['link', /(?<!!)\[[^\]]{1,300}\]\([^)\s]{1,300}\)/],
]

/** How it is written. */
const signs: Readonly<Record<string, string>> = { image: '![', code_inline: '`', s: '~~' }

/** Markdown's names for what it is, in as few kinds as there are things to say of it. */
const kinds = { html: 'html', link: 'link', image: 'image', heading: 'heading' } as const

function notAllowed(kind: string, sign: string, template: Template, line: number): Diagnostic {
  const what = Object.hasOwn(kinds, kind) ? kinds[kind as keyof typeof kinds] : 'markdown'
  const written = linesOf(template)[line - 1]?.trim() ?? ''
  return problem(
    'template-not-allowed',
    { what, text: sign.length > 2 ? sign : written },
    placeIn(template, line, sign),
  )
}

/** Where a sign stands in a line; the whole line where it doesn't. */
function placeIn(template: Template, line: number, sign: string): Place {
  const { file } = template
  const written = linesOf(template)[line - 1] ?? ''
  const found = sign ? written.indexOf(sign) : -1
  const start = found === -1 ? written.length - written.trimStart().length : found
  const end = found === -1 ? written.length : found + sign.length
  return { file, line, column: start + 1, endLine: line, endColumn: Math.max(end, start + 1) + 1 }
}

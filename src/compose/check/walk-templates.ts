import { type Diagnostic, problem, type TemplateThing } from '../../model/diagnostic.js'
import { findNear } from '../../model/find-near.js'
import { isSafeName, templateLimits } from '../../model/template-file.js'
import type { Template } from '../../texts/text-set.js'
import {
  type BlockName,
  blockNames,
  type Parameter,
  type Signature,
  signatureOf,
  signatures,
} from '../helper-signatures.js'
import { linesOf, type Parsed, placeAt } from './parse-checked.js'
import { anything, flag, namesWithin, type Shape, stepInto, text, withKeys } from './view-shape.js'

/** A part that a template calls. */
export interface Call {
  readonly from: string
  readonly to: string
  readonly template: Template
  readonly loc: hbs.AST.SourceLocation
  /** Whether each round of it is given less than the one before: what lies within. */
  readonly descends: boolean
}

/**
 * Walks templates from where an agreement begins, through every part with the scope of its caller, and notes what an
 * agreement could never have: conditions that ask for it are false for ever, and nobody would see why.
 */
export class TemplateWalk {
  readonly problems: Diagnostic[] = []
  readonly calls: Call[] = []
  /** The names of what was walked. */
  readonly reached = new Set<string>()
  readonly #parsed: ReadonlyMap<string, Parsed>
  readonly #root: Shape
  readonly #seen = new Set<string>()
  readonly #under: { readonly name: string; readonly shape: Shape }[] = []
  readonly #ids = new Map<unknown, number>()

  constructor(parsed: ReadonlyMap<string, Parsed>, root: Shape) {
    this.#parsed = parsed
    this.#root = root
  }

  /** Walks a template that is filled with the whole agreement. */
  begin(name: string, root = this.#root): void {
    this.#template(name, { stack: [root], isLoop: false, descends: false, strays: false })
  }

  /** What can be seen at once is walked once. */
  #template(name: string, scope: Omit<Scope, 'template'>): void {
    const parsed = this.#parsed.get(name)
    if (parsed) this.reached.add(name)
    if (!parsed?.program) return
    const top = scope.stack.at(-1) ?? anything
    const isWithinItself = this.#under.some((each) => each.name === name)
    const key = [
      name,
      ...(isWithinItself ? [top] : scope.stack).map((shape) => this.#id(shape)),
      this.#id(scope.block),
      scope.isLoop,
    ]
    if (this.#seen.has(key.join(' ')) || this.#under.length > templateLimits.depth) return
    this.#seen.add(key.join(' '))
    this.#under.push({ name, shape: top })
    this.#program(parsed.program, {
      ...scope,
      template: parsed.template,
      descends: false,
      strays: false,
    })
    this.#under.pop()
  }

  #id(value: unknown): number {
    const id = this.#ids.get(value) ?? this.#ids.size
    this.#ids.set(value, id)
    return id
  }

  #program(program: hbs.AST.Program | undefined, scope: Scope): void {
    for (const statement of program?.body ?? []) this.#statement(statement, scope)
  }

  #statement(statement: hbs.AST.Statement, scope: Scope): void {
    switch (statement.type) {
      case 'ContentStatement':
      case 'CommentStatement':
        return
      case 'MustacheStatement':
        this.#printed(statement as hbs.AST.MustacheStatement, scope)
        return
      case 'BlockStatement':
        this.#block(statement as hbs.AST.BlockStatement, scope)
        return
      case 'PartialStatement':
      case 'PartialBlockStatement':
        this.#part(statement as hbs.AST.PartialStatement, scope)
        return
      default:
        this.#refuse('decorator', statement.loc, scope)
    }
  }

  #printed(statement: hbs.AST.MustacheStatement, scope: Scope): void {
    const { path, params, hash, loc } = statement
    if (!statement.escaped) {
      this.#refuse('raw', loc, scope)
      return
    }
    if (path.type !== 'PathExpression') {
      this.#refuse('literal', loc, scope)
      return
    }
    const { original } = path as hbs.AST.PathExpression
    if (params.length > 0 || hash || signatureOf(original)) {
      const given = this.#call(statement, scope)
      const [inserted] = original === 'settInn' && given ? params : []
      if (inserted) this.#alone(statement, this.#value(inserted, scope), scope)
      if (given && given.kind !== 'text') this.#wrong('print', original, given, loc, scope)
      return
    }
    const shape = this.#resolve(path as hbs.AST.PathExpression, scope)
    if (shape && !isPrintable(shape)) this.#wrong('print', original, shape, path.loc, scope)
    this.#alone(statement, shape, scope)
  }

  /** A text with paragraphs stands on a line of its own, in a list or a quote too. */
  #alone({ loc }: hbs.AST.MustacheStatement, shape: Shape | undefined, { template }: Scope): void {
    if (shape?.kind !== 'prose') return
    const written = nameOf(template, loc)
    const line = (linesOf(template)[loc.start.line - 1] ?? '').replaceAll(otherTags, '')
    if (/^(?:\s|>|[-*+]\s|\d+[.)]\s)*$/.test(line.replace(written, ''))) return
    this.#tell(problem('template-inline-prose', { name: written }, placeAt(template, loc)))
  }

  #block(statement: hbs.AST.BlockStatement, scope: Scope): void {
    const { path, params, hash, loc, program, inverse } = statement
    const name = (path as hbs.AST.PathExpression).original
    if (!(blockNames as readonly string[]).includes(name)) {
      const near = findNear(name, blockNames)
      const detail = {
        name: `#${name}`,
        known: blockNames.map((each) => `#${each}`),
        ...(near && { near: `#${near}` }),
      }
      this.#tell(problem('template-unknown-helper', detail, placeAt(scope.template, path.loc)))
      return
    }
    const [param] = params
    if (!param || params.length > 1 || hash) {
      const detail = { name: `#${name}`, example: `{{#${name} felt}}` }
      this.#tell(problem('template-bad-call', detail, placeAt(scope.template, loc)))
      return
    }
    const shape = this.#value(param, scope)
    this.#program(inverse, scope)
    this.#program(program, this.#within(name as BlockName, param, shape, scope, program.blockParams ?? []))
  }

  /** What a block's inner part sees. */
  #within(
    name: BlockName,
    param: hbs.AST.Expression,
    shape: Shape | undefined,
    scope: Scope,
    [as]: readonly string[],
  ): Scope {
    if (name === 'if' || name === 'unless') return scope
    const { type, parts, depth, data } = param as hbs.AST.PathExpression
    const isThis = type === 'PathExpression' && parts.length === 0 && depth === 0 && !data
    const inner = shape && (name === 'each' ? this.#eachOf(shape, param, scope) : this.#withOf(shape, param, scope))
    const next = inner ?? anything
    const named = as === undefined ? scope.named : new Map([...(scope.named ?? []), [as, next]])
    return {
      ...scope,
      stack: name === 'with' && isThis ? scope.stack : [...scope.stack, next],
      isLoop: scope.isLoop || name === 'each',
      descends: scope.descends || name === 'each',
      strays: scope.strays || !this.#staysWithin(param, scope),
      ...(named && { named }),
    }
  }

  /** Whether a path leads only down, along what the YAML has within what is seen here. */
  #staysWithin(param: hbs.AST.Expression, { stack, named }: Scope): boolean {
    const { type, data, depth, parts } = param as hbs.AST.PathExpression
    if (type !== 'PathExpression' || data || depth > 0 || named?.has(String(parts[0]))) return false
    let shape = stack.at(-1)
    for (const part of parts) {
      shape = shape && stepInto(shape, String(part))
      if (!shape || liesElsewhere(shape)) return false
    }
    return shape !== undefined
  }

  #eachOf(shape: Shape, { loc }: hbs.AST.Expression, scope: Scope): Shape | undefined {
    if (shape.kind === 'list') return shape.item
    if (shape.kind !== 'any') this.#wrong('each', nameOf(scope.template, loc), shape, loc, scope)
    return undefined
  }

  #withOf(shape: Shape, { loc }: hbs.AST.Expression, scope: Scope): Shape | undefined {
    if (shape.kind !== 'list' && shape.kind !== 'flag') return shape
    this.#wrong('with', nameOf(scope.template, loc), shape, loc, scope)
    return undefined
  }

  #part(statement: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement, scope: Scope): void {
    const { name: path, params, hash, loc } = statement
    if (path.type !== 'PathExpression') {
      this.#refuse('dynamic-part', loc, scope)
      return
    }
    const context = params[0] ? (this.#value(params[0], scope) ?? anything) : undefined
    const more = (hash?.pairs ?? []).map(({ key, value }) => [key, this.#value(value, scope) ?? anything] as const)
    const top = withKeys(context ?? scope.stack.at(-1) ?? anything, more)
    const stack = context || more.length > 0 ? [...scope.stack, top] : scope.stack
    const { original } = path as hbs.AST.PathExpression
    if (original === '@partial-block') {
      this.#givenBlock(statement, { ...scope, stack })
      return
    }
    if (!isSafeName(original)) {
      this.#refuse('dynamic-part', path.loc, scope)
      return
    }
    this.calls.push({
      from: scope.name ?? this.#under.at(-1)?.name ?? '',
      to: original,
      template: scope.template,
      loc,
      descends: scope.descends && !scope.strays && (!params[0] || this.#staysWithin(params[0], scope)),
    })
    if (!this.#parsed.has(original)) {
      const near = findNear(original, [...this.#parsed.keys()])
      const detail = { name: original, ...(near && { near }) }
      this.#tell(problem('template-unknown-part', detail, placeAt(scope.template, path.loc)))
    }
    const block = 'program' in statement ? { program: statement.program, scope, isPrinted: false } : undefined
    this.#template(original, { ...scope, stack, ...(block ? { block } : { block: undefined }), name: undefined })
    if (block && !block.isPrinted) this.#program(block.program, scope) // what nothing prints is looked at all the same
  }

  /** `{{> @partial-block}}`: what the caller wrote between the tags, seen from there. */
  #givenBlock({ loc }: hbs.AST.Statement, scope: Scope): void {
    const { block } = scope
    if (!block) {
      this.#tell(problem('template-unknown-part', { name: '@partial-block' }, placeAt(scope.template, loc)))
      return
    }
    block.isPrinted = true
    const top = scope.stack.at(-1) ?? anything
    const outer = block.scope.stack
    const stack = outer.at(-1) === top ? outer : [...outer, top]
    this.#program(block.program, { ...block.scope, stack, name: block.scope.name ?? this.#callerOf(block.scope) })
  }

  /** The template that a block stands in. */
  #callerOf({ template }: Scope): string | undefined {
    return [...this.#parsed].find(([, parsed]) => parsed.template === template)?.[0]
  }

  /** The shape of a parameter; undefined where what is wrong with it was told. */
  #value(expression: hbs.AST.Expression, scope: Scope): Shape | undefined {
    switch (expression.type) {
      case 'PathExpression':
        return this.#resolve(expression as hbs.AST.PathExpression, scope)
      case 'SubExpression':
        return this.#call(expression as hbs.AST.SubExpression, scope)
      case 'BooleanLiteral':
        return flag
      default:
        return text
    }
  }

  #call(call: hbs.AST.MustacheStatement | hbs.AST.SubExpression, scope: Scope): Shape | undefined {
    const { path, params, hash, loc } = call
    const name = (path as hbs.AST.PathExpression).original
    const signature = signatureOf(name)
    const place = placeAt(scope.template, path.loc)
    if (!signature) {
      const known = Object.keys(signatures)
      const near = findNear(name, known)
      this.#tell(problem('template-unknown-helper', { name, known, ...(near && { near }) }, place))
      return undefined
    }
    const given = params.map((param) => ({ param, shape: this.#value(param, scope) }))
    if (given.some(({ shape }) => shape === undefined)) return resultOf(signature, given)
    const isRight =
      fitsCount(signature, params.length) &&
      given.every(({ param, shape }, i) =>
        this.#fits(signature.takes[Math.min(i, signature.takes.length - 1)], param, shape),
      ) &&
      (hash?.pairs ?? []).every(
        ({ key, value }) => signature.options?.includes(key) && this.#isConjunction(value, scope),
      )
    if (!isRight)
      this.#tell(problem('template-bad-call', { name, example: signature.example }, placeAt(scope.template, loc)))
    const list = given.find(({ shape }) => shape?.kind === 'list')?.shape
    for (const [i, { param }] of given.entries())
      if (signature.takes[i] === 'property' && isRight) this.#property(param, list, scope)
    return resultOf(signature, given)
  }

  /** `"tittel"`, of the entries of a list. */
  #property(param: hbs.AST.Expression, list: Shape | undefined, scope: Scope): void {
    const { value } = param as hbs.AST.StringLiteral
    if (list?.kind !== 'list' || list.item.kind === 'any' || stepInto(list.item, value)) return
    this.#unknown(value, namesWithin(list.item), param.loc, scope)
  }

  #fits(wanted: Parameter | undefined, param: hbs.AST.Expression, shape: Shape | undefined): boolean {
    const isWord = param.type === 'StringLiteral'
    if (wanted === 'word' || wanted === 'property') return isWord
    if (isWord || wanted === undefined) return false
    if (shape === undefined || shape.kind === 'any' || wanted === 'anything') return true
    if (wanted === 'text') return shape.kind === 'text' || shape.kind === 'number'
    if (wanted === 'prose') return shape.kind === 'prose' || shape.kind === 'text'
    if (wanted === 'range') return shape.kind === 'entry' && stepInto(shape, 'fra')?.kind === 'number'
    return shape.kind === wanted
  }

  #isConjunction(value: hbs.AST.Expression, scope: Scope): boolean {
    if (value.type === 'StringLiteral') return conjunctions.includes((value as hbs.AST.StringLiteral).value)
    const shape = this.#value(value, scope)
    return shape === undefined || shape.kind === 'choice' || shape.kind === 'any'
  }

  /** The shape that a path leads to; undefined where there is no such thing, which is told. */
  #resolve(path: hbs.AST.PathExpression, scope: Scope): Shape | undefined {
    const { stack } = scope
    const parts = path.parts.map(String)
    if (path.data) return this.#data(path, parts, scope)
    const [first = ''] = parts
    const named = path.depth === 0 ? scope.named?.get(first) : undefined
    if (named) return this.#follow(named, parts.slice(1), path, scope)
    const from = stack[stack.length - 1 - path.depth]
    if (!from) {
      this.#unknown(path.original, [], path.loc, scope)
      return undefined
    }
    return this.#follow(from, parts, path, scope)
  }

  #data(path: hbs.AST.PathExpression, [first = '', ...rest]: readonly string[], scope: Scope): Shape | undefined {
    if (first === 'root') return this.#follow(this.#root, rest, path, scope)
    const isKnown = scope.isLoop && loopData.includes(first) && rest.length === 0
    if (isKnown) return first === 'first' || first === 'last' ? flag : text
    this.#unknown(
      path.original,
      ['@root', ...(scope.isLoop ? loopData.map((name) => `@${name}`) : [])],
      path.loc,
      scope,
    )
    return undefined
  }

  #follow(from: Shape, parts: readonly string[], path: hbs.AST.PathExpression, scope: Scope): Shape | undefined {
    let shape: Shape = from
    for (const [i, part] of parts.entries()) {
      const next = stepInto(shape, part)
      if (!next) {
        this.#unknown(path.original, namesWithin(shape), path.loc, scope, i === 0 ? part : undefined, part)
        return undefined
      }
      shape = next
    }
    return shape
  }

  /** `first` is looked for further out too; `part` is what of the name isn't known. */
  #unknown(
    name: string,
    known: readonly string[],
    loc: hbs.AST.SourceLocation,
    scope: Scope,
    first?: string,
    part = name,
  ): void {
    if (this.problems.length > mostTold) return
    const near = findNear(part, known)
    const elsewhere = first === undefined ? undefined : this.#furtherOut(first, scope)
    const detail = { name, part, known, ...(elsewhere ? { elsewhere } : near && { near }) }
    this.#tell(problem('template-unknown-field', detail, placeAt(scope.template, loc)))
  }

  /** How a name is written that is known around the block that it stands in. */
  #furtherOut(name: string, { stack }: Scope): string | undefined {
    for (let up = 1; up < stack.length; up++) {
      const shape = stack[stack.length - 1 - up]
      if (shape && shape.kind !== 'any' && stepInto(shape, name))
        return shape === this.#root ? `@root.${name}` : `${'../'.repeat(up)}${name}`
    }
    return stepInto(this.#root, name) && stack.at(-1) !== this.#root ? `@root.${name}` : undefined
  }

  #wrong(use: 'print' | 'each' | 'with', name: string, shape: Shape, loc: hbs.AST.SourceLocation, scope: Scope): void {
    const detail = { name, use, kind: thingOf(shape), known: namesWithin(shape) }
    this.#tell(problem('template-wrong-use', detail, placeAt(scope.template, loc)))
  }

  #refuse(what: 'raw' | 'literal' | 'decorator' | 'dynamic-part', loc: hbs.AST.SourceLocation, scope: Scope): void {
    const detail = { what, text: nameOf(scope.template, loc) }
    this.#tell(problem('template-not-allowed', detail, placeAt(scope.template, loc)))
  }

  #tell(found: Diagnostic): void {
    if (this.problems.length <= mostTold) this.problems.push(found)
  }
}

interface GivenBlock {
  readonly program: hbs.AST.Program
  /** Where it is written. */
  readonly scope: Scope
  isPrinted: boolean
}

interface Scope {
  readonly template: Template
  /** What `this` is, and around it what `../` is; the agreement stands first. */
  readonly stack: readonly Shape[]
  readonly named?: ReadonlyMap<string, Shape>
  /** Whether there is `@first` and the like. */
  readonly isLoop: boolean
  /** Whether it stands in a loop of this template. */
  readonly descends: boolean
  /** Whether what it is given lies, by any block of this template around it, elsewhere than within what the template was given. */
  readonly strays: boolean
  /** What `{{> @partial-block}}` prints. */
  readonly block?: GivenBlock | undefined
  /** The template that a given block is written in, where that isn't the one being walked. */
  readonly name?: string | undefined
}

/** Nobody mends more at once; to look for what was meant takes time. */
const mostTold = 200

/** Tags that print nothing. */
const otherTags = /\{\{~?(?:[#/^]|else\b)[^}]*\}\}/g

const conjunctions: readonly string[] = ['og', 'eller', 'og/eller']
const loopData: readonly string[] = ['first', 'last', 'index', 'key']

/** A list whose entries stand elsewhere does too. */
const liesElsewhere = (shape: Shape): boolean =>
  shape.kind === 'list'
    ? shape.lies === 'elsewhere' || liesElsewhere(shape.item)
    : shape.kind === 'entry' && shape.lies === 'elsewhere'

const isPrintable = ({ kind }: Shape): boolean => ['text', 'number', 'prose', 'any'].includes(kind)

function fitsCount({ takes, optional = 0, isOpen }: Signature, count: number): boolean {
  return count >= takes.length - optional && (isOpen || count <= takes.length)
}

function resultOf({ gives }: Signature, given: readonly { readonly shape: Shape | undefined }[]): Shape {
  if (gives !== 'list') return gives === 'flag' ? flag : text
  return given.find(({ shape }) => shape?.kind === 'list')?.shape ?? anything
}

const thingOf = (shape: Shape): TemplateThing => (shape.kind === 'any' ? 'text' : shape.kind)

/** What stands there, as it is written. */
function nameOf(template: Template, { start: from, end }: hbs.AST.SourceLocation): string {
  const lines = linesOf(template).slice(from.line - 1, end.line)
  const [first = ''] = lines
  return lines.length === 1 ? first.slice(from.column, end.column) : `${first.slice(from.column)} …`
}

import { type Diagnostic, problem, type TemplateThing } from '../../model/diagnostic.js'
import { findNear } from '../../model/find-near.js'
import { isSafeName, templateLimits } from '../../model/template-file.js'
import type { Template } from '../../texts/text-set.js'
import { type BlockName, blockNames, signatureOf, signatures } from '../helper-signatures.js'
import { fits, fitsConjunction, type Given, listIn, resultOf } from './match-call.js'
import { linesOf, type Parsed, placeAt } from './parse-checked.js'
import { resolvePath, type Sight, staysWithin, type UnknownName } from './resolve-path.js'
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
      named: undefined,
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
      strays: scope.strays || !staysWithin(param, scope),
      ...(named && { named }),
    }
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
      descends: scope.descends && !scope.strays && (!params[0] || staysWithin(params[0], scope)),
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
      this.#tell(this.#withoutBlock(loc, scope))
      return
    }
    block.isPrinted = true
    const top = scope.stack.at(-1) ?? anything
    const outer = block.scope.stack
    const stack = outer.at(-1) === top ? outer : [...outer, top]
    this.#program(block.program, { ...block.scope, stack, name: block.scope.name ?? this.#callerOf(block.scope) })
  }

  /** A shipped template is in order: it is the call of it that gives it nothing to print. */
  #withoutBlock(loc: hbs.AST.SourceLocation, scope: Scope): Diagnostic {
    const name = this.#callerOf(scope)
    const call = scope.template.own === undefined ? this.calls.findLast(({ to }) => to === name) : undefined
    return call
      ? problem('template-bad-call', { name: call.to, example: exampleOf(call.to) }, placeAt(call.template, call.loc))
      : problem('template-unknown-part', { name: '@partial-block' }, placeAt(scope.template, loc))
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
    const given = params.map((param): Given => ({ param, shape: this.#value(param, scope) }))
    if (given.some(({ shape }) => shape === undefined)) return resultOf(signature, given)
    const areOptions = (hash?.pairs ?? []).every(
      ({ key, value }) =>
        signature.options?.includes(key) && fitsConjunction({ param: value, shape: this.#value(value, scope) }),
    )
    if (fits(signature, given) && areOptions) this.#properties(signature.takes, given, scope)
    else this.#tell(problem('template-bad-call', { name, example: signature.example }, placeAt(scope.template, loc)))
    return resultOf(signature, given)
  }

  /** `"tittel"`, of the entries of a list. */
  #properties(takes: readonly string[], given: readonly Given[], scope: Scope): void {
    const list = listIn(given)
    for (const [i, { param }] of given.entries()) {
      const { value } = param as hbs.AST.StringLiteral
      if (takes[i] !== 'property' || list?.kind !== 'list' || stepInto(list.item, value)) continue
      this.#unknown({ name: value, part: value, known: namesWithin(list.item) }, param.loc, scope)
    }
  }

  /** The shape that a path leads to; undefined where there is no such thing, which is told. */
  #resolve(path: hbs.AST.PathExpression, scope: Scope): Shape | undefined {
    const resolved = resolvePath(path, scope, this.#root)
    if ('shape' in resolved) return resolved.shape
    this.#unknown(resolved.unknown, path.loc, scope)
    return undefined
  }

  #unknown(unknown: UnknownName, loc: hbs.AST.SourceLocation, scope: Scope): void {
    if (this.problems.length > mostTold) return
    const near = unknown.elsewhere ? undefined : findNear(unknown.part, unknown.known)
    const detail = { ...unknown, ...(near && { near }) }
    this.#tell(problem('template-unknown-field', detail, placeAt(scope.template, loc)))
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

interface Scope extends Sight {
  readonly template: Template
  /** Whether it stands in a loop of this template. */
  readonly descends: boolean
  /** Whether some block of this template around it leads elsewhere than within what the template was given. */
  readonly strays: boolean
  /** What `{{> @partial-block}}` prints. */
  readonly block?: GivenBlock | undefined
  /** The template that a given block is written in, where that isn't the one being walked. */
  readonly name?: string | undefined
}

const exampleOf = (part: string): string => `{{#> ${part}}} … {{/${part}}}`

/** Nobody mends more at once; to look for what was meant takes time. */
const mostTold = 200

/** Tags that print nothing. */
const otherTags = /\{\{~?(?:[#/^]|else\b)[^}]*\}\}/g

const isPrintable = ({ kind }: Shape): boolean => ['text', 'number', 'prose', 'any'].includes(kind)

const thingOf = (shape: Shape): TemplateThing => (shape.kind === 'any' ? 'text' : shape.kind)

/** What stands there, as it is written. */
function nameOf(template: Template, { start: from, end }: hbs.AST.SourceLocation): string {
  const lines = linesOf(template).slice(from.line - 1, end.line)
  const [first = ''] = lines
  return lines.length === 1 ? first.slice(from.column, end.column) : `${first.slice(from.column)} …`
}

import { flag, namesWithin, type Shape, stepInto, text } from './view-shape.js'

/** What can be seen from a place in a template. */
export interface Sight {
  /** What `this` is, and around it what `../` is; the agreement stands first. */
  readonly stack: readonly Shape[]
  /** What `{{#each x as |y|}}` gives a name. */
  readonly named?: ReadonlyMap<string, Shape> | undefined
  /** Whether there is `@first` and the like. */
  readonly isLoop: boolean
}

/** A name that leads nowhere. */
export interface UnknownName {
  readonly name: string
  /** What of it isn't known. */
  readonly part: string
  /** What could stand there. */
  readonly known: readonly string[]
  /** How it is written where it is known further out. */
  readonly elsewhere?: string
}

export type Resolved = { readonly shape: Shape } | { readonly unknown: UnknownName }

/** What a path such as `../navn` or `@root.møter.minst` leads to. */
export function resolvePath(path: hbs.AST.PathExpression, sight: Sight, root: Shape): Resolved {
  const parts = path.parts.map(String)
  const [first = ''] = parts
  if (path.data) return resolveData(path, parts, sight, root)
  const named = path.depth === 0 ? sight.named?.get(first) : undefined
  if (named) return follow(named, parts.slice(1), path, sight, root)
  const from = sight.stack[sight.stack.length - 1 - path.depth]
  return from ? follow(from, parts, path, sight, root) : nowhere(path.original, [])
}

const loopData: readonly string[] = ['first', 'last', 'index', 'key']

function resolveData(
  path: hbs.AST.PathExpression,
  [first = '', ...rest]: readonly string[],
  sight: Sight,
  root: Shape,
): Resolved {
  if (first === 'root') return follow(root, rest, path, sight, root)
  if (sight.isLoop && loopData.includes(first) && rest.length === 0)
    return { shape: first === 'first' || first === 'last' ? flag : text }
  return nowhere(path.original, ['@root', ...(sight.isLoop ? loopData.map((name) => `@${name}`) : [])])
}

const nowhere = (name: string, known: readonly string[]): Resolved => ({ unknown: { name, part: name, known } })

function follow(
  from: Shape,
  parts: readonly string[],
  { original: name }: hbs.AST.PathExpression,
  sight: Sight,
  root: Shape,
): Resolved {
  let shape: Shape = from
  for (const [i, part] of parts.entries()) {
    const next = stepInto(shape, part)
    if (!next) {
      const elsewhere = i === 0 ? furtherOut(part, sight, root) : undefined
      return { unknown: { name, part, known: namesWithin(shape), ...(elsewhere && { elsewhere }) } }
    }
    shape = next
  }
  return { shape }
}

/** How a name is written that is known around the block that it stands in. */
function furtherOut(name: string, { stack }: Sight, root: Shape): string | undefined {
  for (let up = 1; up < stack.length; up++) {
    const shape = stack[stack.length - 1 - up]
    if (shape && shape.kind !== 'any' && stepInto(shape, name))
      return shape === root ? `@root.${name}` : `${'../'.repeat(up)}${name}`
  }
  return root.kind !== 'any' && stepInto(root, name) && stack.at(-1) !== root ? `@root.${name}` : undefined
}

/** Whether a path leads only down, along what the YAML has within what is seen here. */
export function staysWithin(expression: hbs.AST.Expression, { stack, named }: Sight): boolean {
  const { type, data, depth, parts } = expression as hbs.AST.PathExpression
  if (type !== 'PathExpression' || data || depth > 0 || named?.has(String(parts[0]))) return false
  let shape = stack.at(-1)
  for (const part of parts) {
    shape = shape && stepInto(shape, String(part))
    if (!shape || liesElsewhere(shape)) return false
  }
  return shape !== undefined
}

/** A list whose entries stand elsewhere does too. */
const liesElsewhere = (shape: Shape): boolean =>
  shape.kind === 'list'
    ? shape.lies === 'elsewhere' || liesElsewhere(shape.item)
    : shape.kind === 'entry' && shape.lies === 'elsewhere'

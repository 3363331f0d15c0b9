import { isMap, isScalar, isSeq, type Node } from 'yaml'
import { type Diagnostic, type Place, problem, type ValueKind } from '../model/diagnostic.js'
import { locate, nodeAt, writtenAt } from '../model/locate.js'
import type { Source } from '../model/source.js'
import { resolvePath } from './resolve-path.js'

/** A file that another inherits. */
export interface Reference {
  /** As it was written. */
  readonly written: string
  /** As seen from the agreement's folder. */
  readonly path: string
  readonly place: Place
}

export interface References {
  readonly references: readonly Reference[]
  readonly problems: readonly Diagnostic[]
}

/** Whether a file says that it inherits others. */
export const inherits = ({ yaml }: Source): boolean => isMap(yaml.contents) && yaml.contents.has('arver')

/** What a file says under `arver`: one path or a list of several. `from` is its own path. */
export function readReferences(source: Source, from: string): References {
  if (!inherits(source)) return { references: [], problems: [] }
  const node = nodeAt(source, '/arver')
  const pointers = isSeq(node) ? node.items.map((_, at) => `/arver/${at}`) : ['/arver']
  const read = pointers.map((pointer) => readReference(source, from, pointer))
  return {
    references: read.flatMap((one) => ('path' in one ? [one] : [])),
    problems: read.flatMap((one) => ('code' in one ? [one] : [])),
  }
}

function readReference(source: Source, from: string, pointer: string): Reference | Diagnostic {
  const node = nodeAt(source, pointer)
  const written = isScalar(node) && typeof node.value === 'string' ? node.value : undefined
  if (written === undefined || written.trim() === '') return notText(source, pointer, node)
  const place = locate(source, pointer)
  const path = resolvePath(from, written)
  if (path === undefined) return problem('inherited-outside', { path: written, isAbsolute: true }, place)
  // No system has such a file, and some refuse to look for one.
  if (/\p{Cc}/u.test(path)) return problem('inherited-unreadable', { path: written, reason: 'ENOENT' }, place)
  return { written, path, place }
}

function notText(source: Source, pointer: string, node: Node | undefined): Diagnostic {
  const entry = /\d+$/.exec(pointer)?.[0]
  const detail = {
    key: 'arver',
    ...(entry && { entry: Number(entry) + 1 }),
    expected: 'text' as const,
    actual: kindOf(node),
    ...(isScalar(node) && { value: writtenAt(source, pointer) }),
    ...(!isMap(node) && { example: 'felles/øst.yaml' }),
  }
  return problem('wrong-type', detail, locate(source, pointer, detail.actual === 'nothing' ? 'key' : 'value'))
}

function kindOf(node: Node | undefined): ValueKind {
  if (isMap(node)) return 'map'
  if (isSeq(node)) return 'list'
  const value = isScalar(node) ? node.value : undefined
  if (typeof value === 'boolean' || typeof value === 'number') return typeof value === 'number' ? 'number' : 'boolean'
  return 'nothing'
}

import { type Alias, isAlias, isMap, isScalar, type Node, type Pair, visit } from 'yaml'
import { type Diagnostic, problem } from '../model/diagnostic.js'
import { placeAt } from '../model/locate.js'
import type { Source } from '../model/source.js'
import { sourceLimits } from '../model/source-limits.js'
import type { Mark, Refuse } from './parse-yaml.js'

const aliasLimit = sourceLimits.aliases

/**
 * Aliases must lead somewhere, not in a circle and not to a bomb. An anchor without an alias is most likely text
 * that begins with `&`, which YAML would drop without a word.
 */
export function checkAliases(source: Source, marks: readonly Mark[], refuse: Refuse): Diagnostic[] {
  const at = (reason: 'unused-anchor' | 'too-many-aliases', { kind, name, offset }: Mark): Diagnostic =>
    refuse(reason, offset, offset + name.length + 1, `${kind === 'anchor' ? '&' : '*'}${name}`)

  const aliases = marks.filter(({ kind }) => kind === 'alias')
  if (aliases.length > aliasLimit) return [at('too-many-aliases', aliases[aliasLimit] as Mark)]
  const used = new Set(aliases.map(({ name }) => name))
  const unused = marks.filter(({ kind, name }) => kind === 'anchor' && !used.has(name))
  const problems = [
    ...unused.map((mark) => at('unused-anchor', mark)),
    ...(aliases.length > 0 ? checkTargets(source, refuse) : []),
  ]
  const [first] = aliases
  return first && problems.length === 0 && !expands(source) ? [at('too-many-aliases', first)] : problems
}

function checkTargets(source: Source, refuse: Refuse): Diagnostic[] {
  const problems: Diagnostic[] = []
  visit(source.yaml, {
    Alias: (_key, alias) => {
      const target = alias.resolve(source.yaml)
      const [start, end] = alias.range ?? [0, 0]
      const quote = `*${alias.source}`
      if (!target) problems.push(refuse('unknown-alias', start, end, quote))
      else if (encloses(target, alias)) problems.push(refuse('circular-alias', start, end, quote))
    },
  })
  return problems
}

function encloses(outer: Node, { range }: Alias): boolean {
  const start = range?.[0] ?? 0
  return !!outer.range && outer.range[0] <= start && start < outer.range[2]
}

function expands({ yaml }: Source): boolean {
  try {
    yaml.toJS({ maxAliasCount: aliasLimit })
    return true
  } catch {
    return false
  }
}

/** A hard space looks like a space; to YAML it is the first letter of a key. */
export function checkIndents(source: Source): Diagnostic[] {
  const problems: Diagnostic[] = []
  visit(source.yaml, {
    Pair: (_key, { key }) => {
      const [hard] = (isScalar(key) && key.type === 'PLAIN' && /^-?\u00a0+/.exec(String(key.value))) || []
      if (hard && isScalar(key) && key.range) problems.push(hardSpace(source, key.range[0] + hard.indexOf('\u00a0')))
    },
  })
  return problems
}

/** Hard spaces from here to the next other character. */
export function hardSpace(source: Source, start: number): Diagnostic {
  const length = /^\u00a0*/.exec(source.text.slice(start))?.[0].length ?? 0
  return problem('yaml-syntax', { reason: 'hard-space-indent', message: '' }, placeAt(source, start, start + length))
}

/** Brings keys and text to NFC, so that they match on any machine, and refuses doubled keys and merge keys. */
export function checkKeys(source: Source): Diagnostic[] {
  const problems: Diagnostic[] = []
  visit(source.yaml, {
    Scalar: (_key, scalar) => {
      if (typeof scalar.value === 'string') scalar.value = scalar.value.normalize('NFC')
    },
    Map: (_key, map) => {
      const seen = new Map<string, Node>()
      const found = map.items.flatMap((pair) => checkKey(source, pair, seen))
      problems.push(...found.slice(0, 1)) // where a dash was forgotten, every key of the entry is there twice
    },
  })
  return problems
}

function checkKey(source: Source, { key, value }: Pair, seen: Map<string, Node>): Diagnostic[] {
  if (!isScalar(key) || !key.range) return []
  const name = String(key.value).normalize('NFC')
  const place = placeAt(source, key.range[0], key.range[1])
  const quoted = { message: '', quote: name }
  if (name === '<<' && (isAlias(value) || isMap(value))) {
    return [problem('yaml-syntax', { reason: 'merge-key', ...quoted }, place)]
  }
  const first = seen.get(name)
  seen.set(name, first ?? key)
  if (!first?.range) return []
  const firstPlace = placeAt(source, first.range[0], first.range[1])
  return [problem('yaml-syntax', { reason: 'duplicate-key', ...quoted }, place, 'error', [firstPlace])]
}

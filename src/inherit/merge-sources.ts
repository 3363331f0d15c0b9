import { Document, isMap, type Node, visit, YAMLMap } from 'yaml'
import { type Diagnostic, failure, type Outcome, problem, success } from '../model/diagnostic.js'
import { locate, nodeAt, writtenAt } from '../model/locate.js'
import { supportedSchema } from '../model/schema.js'
import type { InheritedFile, Source } from '../model/source.js'
import { Overlay } from './overlay.js'

export interface Merged {
  readonly source: Source
  /** What can't be merged as it was meant; the rest can be checked all the same. */
  readonly problems: readonly Diagnostic[]
}

/**
 * An agreement and what it inherits → one source, in which each node knows the file it was written in. `arver` itself is
 * gone from it: it has been done. Where `own` isn't an agreement but a part of one, what it drops may stand beside it.
 */
export function mergeSources(own: Source, files: readonly InheritedFile[], isPart = false): Outcome<Merged> {
  const place = locate(own, '/arver', 'key')
  const homes = new Map<Node, Source>()
  for (const { source } of files) {
    replaceAliases(source)
    visit(source.yaml, { Node: (_key, node) => void homes.set(node, source) })
  }
  replaceAliases(own)

  const overlay = new Overlay(homes)
  let root: Node = new YAMLMap()
  for (const source of [...files.map((file) => file.source), own]) root = overlay.put(root, heritable(source), source)

  const shared = [...files.map(({ source }) => source), ...(isPart ? [own] : [])]
  const refused = shared.flatMap(notInheritable)
  if (refused.length > 0) return failure(refused)
  const problems = overlay.problems.filter(({ code }) => !isPart || code !== 'nothing-to-drop')
  const yaml = new Document(null, { version: '1.2', schema: 'core', merge: false })
  const merged = Object.assign(yaml, { contents: root }) as unknown as Document.Parsed
  const heritage = { files, place, homeOf: (node: Node) => homes.get(node), positionOf: overlay.positionOf }
  return success({ source: { ...own, yaml: merged, heritage }, problems })
}

/** A name for a value means something in its own file only. */
function replaceAliases({ yaml }: Source): void {
  visit(yaml, { Alias: (_key, alias) => alias.resolve(yaml) })
}

/** The root of a file without `arver`. */
function heritable({ yaml }: Source): Node {
  const root = new YAMLMap<Node, Node | null>()
  if (!isMap<Node, Node | null>(yaml.contents)) return root
  root.items = yaml.contents.items.filter(({ key }) => String(key) !== 'arver')
  if (yaml.contents.range) root.range = yaml.contents.range
  return root
}

/**
 * `avtaletype` is what makes a file an agreement, and how a folder's agreements are found. A file that follows another
 * version of the schema may mean something else by its keys.
 */
function notInheritable(source: Source): Diagnostic[] {
  const problems: Diagnostic[] = []
  if (nodeAt(source, '/avtaletype')) {
    problems.push(problem('not-inheritable', { key: 'avtaletype' }, locate(source, '/avtaletype', 'key')))
  }
  const value = writtenAt(source, '/skjema')
  if (value && value !== String(supportedSchema)) {
    problems.push(problem('unsupported-schema', { value, supported: supportedSchema }, locate(source, '/skjema')))
  }
  return problems
}

import { Document, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import type { Place } from '../model/diagnostic.js'
import { agreementSchema } from '../model/schema.js'
import type { Source } from '../model/source.js'
import { readTree, type Tree } from './list-origins.js'

/** An agreement with what it inherits → YAML with where each value was written: `navn: Øst  # felles/øst.yaml:12`. */
export function printOrigins(source: Source): string {
  const root = source.yaml.contents
  const document = new Document(root && nodeOf(readTree(source, root, agreementSchema)))
  const files = [...(source.heritage?.files.map((each) => each.source.file) ?? []), source.file]
  document.commentBefore = ` ${files.map(onOneLine).join(' + ')}`
  return document.toString({ lineWidth: 0, commentString: asComment })
}

/** Two spaces before a comment at the end of a line; the printer puts one itself. */
const asComment = (comment: string): string => (isPlace.test(comment) ? ` #${comment}` : `#${comment}`)
const isPlace = /:\d+$/

function nodeOf(tree: Tree): Node {
  if (tree.kind === 'map') {
    const map = new YAMLMap<Node, Node>()
    map.items = tree.pairs.map(([key, value]) => new Pair<Node, Node>(new Scalar(key), nodeOf(value)))
    return map.items.length > 0 ? map : withPlace(map, tree.place)
  }
  if (tree.kind === 'list') {
    const list = new YAMLSeq<Node>()
    list.items = tree.entries.map(nodeOf)
    return list.items.length > 0 ? list : withPlace(list, tree.place)
  }
  return withPlace(new Scalar(tree.value), tree.place)
}

function withPlace<N extends Node>(node: N, { file, line }: Place): N {
  node.comment = ` ${onOneLine(file)}:${line}`
  return node
}

const onOneLine = (file: string): string => file.replace(/\p{Cc}/gu, '?')

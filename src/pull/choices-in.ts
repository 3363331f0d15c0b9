import { joinPointer } from '../model/locate.js'
import type { SchemaNode } from '../model/schema.js'
import { isObject } from '../model/value-at.js'
import { nameIn } from './entries-referring-to.js'

/** The choices that an agreement makes by `true`, with what the schema calls them. */
export function choicesIn(
  agreement: unknown,
  nodeAt: (pointer: string) => SchemaNode,
): { readonly pointer: string; readonly name: string }[] {
  const choices: { pointer: string; name: string }[] = []
  const visit = (value: unknown, pointer: string, key: string): void => {
    if (value === true) choices.push({ pointer, name: nodeAt(pointer).title ?? key })
    if (!isObject(value)) return
    for (const [name, each] of Object.entries(value)) visit(each, joinPointer(pointer, nameIn(value, name, each)), name)
  }
  visit(agreement, '', '')
  return choices
}

import { filesOf, pointerSegments } from '../model/locate.js'
import type { PullEdit } from '../model/pull.js'
import { agreementSchema } from '../model/schema.js'
import type { Source } from '../model/source.js'
import { orderIn } from './order-keys.js'
import { editYaml, LeadsNowhere, type YamlEdit } from './yaml/edit-yaml.js'

/**
 * An agreement's file and those that it inherits, each with its edits: the texts by the names in places. Undefined where an edit leads
 * nowhere in the file that it is for.
 */
export function editSources(source: Source, edits: readonly PullEdit[]): Map<string, string> | undefined {
  const order = orderIn(agreementSchema)
  const sorted = [...edits].sort(compareEdits)
  try {
    return new Map(
      filesOf(source).flatMap(({ file, text }) => {
        const own = sorted.filter((edit) => edit.file === file).map(asYamlEdit)
        return own.length > 0 ? [[file, editYaml(text, own, order)] as const] : []
      }),
    )
  } catch (error) {
    if (!(error instanceof LeadsNowhere)) throw error
    return undefined
  }
}

const asYamlEdit = ({ pointer, value, insertAt }: PullEdit): YamlEdit => {
  if (value === undefined) return { kind: 'remove', pointer }
  return insertAt === undefined ? { kind: 'set', pointer, value } : { kind: 'insert', pointer, at: insertAt, value }
}

/** Values first; then what makes lists shorter or longer, from their ends, so that the others keep their places. */
function compareEdits(a: PullEdit, b: PullEdit): number {
  const [left, right] = [a, b].map(structureOf)
  if (!left || !right) return Number(left !== undefined) - Number(right !== undefined)
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const [one, other] = [Number(left[at]), Number(right[at])]
    if (one !== other && !Number.isNaN(one) && !Number.isNaN(other)) return other - one
  }
  return right.length - left.length
}

/** Where an edit makes a list or a map shorter or longer. */
function structureOf({ pointer, value, insertAt }: PullEdit): string[] | undefined {
  if (insertAt !== undefined) return [...pointerSegments(pointer), String(insertAt - 0.5)]
  return value === undefined ? pointerSegments(pointer) : undefined
}

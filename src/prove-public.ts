import { type Diagnostic, problem } from './model/diagnostic.js'
import type { LeftOut } from './model/left-out.js'
import { locate } from './model/locate.js'
import type { Source } from './model/source.js'
import { findInAgreement } from './publish/find-in-agreement.js'
import { findLeftOut } from './publish/find-left-out.js'
import { readEverything } from './read/read-everything.js'

/** A file that was made to be published. */
interface MadeToPublish {
  readonly format: string
  readonly bytes: Uint8Array
}

/** What the files were made of, as the YAML has it, and what they mustn't say. */
interface Unpublished {
  readonly source: Source
  readonly agreement: unknown
  readonly leftOut: readonly LeftOut[]
}

/**
 * Reads back files that are meant for publication, and searches them for what was left out: nothing where they are free of
 * it, else a problem for each place in the YAML that says it still.
 */
export async function provePublic(made: readonly MadeToPublish[], unpublished: Unpublished): Promise<Diagnostic[]> {
  const problems = new Map<string, Diagnostic>()
  for (const { format, bytes } of made) {
    for (const found of findLeftOut(await readEverything(bytes), unpublished.leftOut)) {
      for (const each of tell(found, format, unpublished)) {
        const key = JSON.stringify([found.value, each.place])
        if (!problems.has(key)) problems.set(key, each) // the other formats say it as well
      }
    }
  }
  return [...problems.values()]
}

function tell(found: LeftOut, format: string, { source, agreement, leftOut }: Unpublished): Diagnostic[] {
  const related = [locate(source, found.pointer)]
  const detail = { value: found.value, kind: found.kind, format }
  const places = findInAgreement(agreement, found, leftOut).map((pointer) => locate(source, pointer))
  if (places.length === 0) return [problem('not-public', { ...detail, isPlaced: false }, related[0])]
  return places.map((place) => problem('not-public', { ...detail, isPlaced: true }, place, 'error', related))
}

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
  /** What the file will be called, where that is known. */
  readonly name?: string | undefined
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
  for (const { format, bytes, name = '' } of made) {
    const inside = findLeftOut(await readEverything(bytes), unpublished.leftOut)
    const told = inside.flatMap((found) => tell(found, format, unpublished))
    for (const each of [...findInName(name, format, unpublished), ...told]) {
      const key = JSON.stringify([each.place, 'value' in each.detail && each.detail.value])
      if (!problems.has(key)) problems.set(key, each) // the other formats say it as well
    }
  }
  return [...problems.values()]
}

/** The name of a file is published with it. Where a name has hyphens, text has spaces. */
function findInName(fileName: string, format: string, { source, leftOut }: Unpublished): Diagnostic[] {
  const found = findLeftOut([{ text: `${fileName} ${fileName.replaceAll(/[-_.]+/g, ' ')}` }], leftOut)
  return found.map(({ value, kind, pointer }) =>
    problem('not-public', { value, kind, format, isPlaced: false, fileName }, locate(source, pointer)),
  )
}

function tell(found: LeftOut, format: string, { source, agreement, leftOut }: Unpublished): Diagnostic[] {
  const related = [locate(source, found.pointer)]
  const detail = { value: found.value, kind: found.kind, format }
  const places = findInAgreement(agreement, found, leftOut).map((pointer) => locate(source, pointer))
  if (places.length === 0) return [problem('not-public', { ...detail, isPlaced: false }, related[0])]
  return places.map((place) => problem('not-public', { ...detail, isPlaced: true }, place, 'error', related))
}

import { readSettled } from './read/docx/read-settled.js'

/** The two versions by themselves, as files of the same format. */
interface PlainVersions {
  readonly old: Uint8Array
  readonly new: Uint8Array
}

/**
 * Reads a Word file with tracked changes back: with all of them accepted it has to be the new version's file, with all of
 * them rejected the old one's. It is a bug of ours if it isn't, and nothing may be written then.
 */
export async function proveRedline(redline: Uint8Array, plain: PlainVersions): Promise<void> {
  compareLines('accepted', await readSettled(redline, 'accept'), await readSettled(plain.new, 'accept'))
  compareLines('rejected', await readSettled(redline, 'reject'), await readSettled(plain.old, 'accept'))
}

function compareLines(settled: string, made: readonly string[], should: readonly string[]): void {
  const at = should.findIndex((line, i) => line !== made[i])
  const wrong = at >= 0 ? at : made.length === should.length ? undefined : should.length
  if (wrong === undefined) return
  const [got, wanted] = [made[wrong] ?? 'nothing', should[wrong] ?? 'nothing']
  throw new Error(`with its changes ${settled}, a redline has «${got}» where its version has «${wanted}»`)
}

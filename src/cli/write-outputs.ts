import { basename, dirname, extname, join } from 'node:path'
import { type Diagnostic, problem } from '../model/diagnostic.js'
import type { Target } from './plan-outputs.js'
import { type Files, reasonOf } from './world.js'

export type Place = Pick<Target, 'path' | 'name'>

export interface ReadyFile<T extends Place = Target> {
  readonly target: T
  readonly bytes: Uint8Array
}

/** Bytes. What stands in the way is read to see whose it is. */
export const largestFile = 200_000_000

/** What is waived of what stands in the way, and what is to be written. */
interface Writing {
  /** Waives ownership and what another program says of itself, never a link or a signature. */
  readonly force: boolean
  /** A web edition takes the place of none but its like: what people sign isn't to be lost to it. */
  readonly isWebEdition?: boolean
  /** Whether what lies there is what a manifest has recorded, which knows better than the file itself; undefined where it has nothing. */
  readonly isOurs?: (bytes: Uint8Array) => boolean | undefined
}

/** Why a target may not be written; undefined where it may. */
export async function findObstacle(files: Files, target: Target, writing: Writing): Promise<Diagnostic | undefined> {
  const { force } = writing
  const { path, name, format } = target
  const reason = await whyUnwritable(files, path)
  if (reason !== undefined) return problem('file-unwritable', { file: name, reason })
  try {
    if (!(await files.status(path))) return undefined
    const lock = force ? undefined : await findLock(files, path)
    if (lock !== undefined) return problem('file-unwritable', { file: name, reason: 'open', lock })
    const { isSigned, isWebEdition, madeByPolitirad } = await import('./made-by-politirad.js')
    const existing = await files.read(path, largestFile)
    const signed = isSigned(format, existing)
    if (!signed && force) return undefined
    const isOurs = !signed && (writing.isOurs?.(existing) ?? madeByPolitirad(format, existing))
    const isReplaced = isOurs && writing.isWebEdition === true && !isWebEdition(format, existing)
    if (isReplaced) return problem('output-exists', { output: name, signed, isForSigning: true })
    return isOurs ? undefined : problem('output-exists', { output: name, signed })
  } catch (error) {
    return problem('file-unwritable', { file: name, reason: reasonOf(error) })
  }
}

/** Whether something lies there, or why that can't be known: then nothing is written. */
export async function isThere(files: Files, { path, name }: Place): Promise<boolean | Diagnostic> {
  try {
    return (await files.status(path)) !== undefined
  } catch (error) {
    return problem('file-unwritable', { file: name, reason: reasonOf(error) })
  }
}

/** Why no file may take this place, whoever's it is: through no link, over no folder. Undefined where one may. */
export async function whyUnwritable(files: Files, path: string): Promise<string | undefined> {
  try {
    const status = await files.status(path)
    if (!status) return undefined
    if (status.isLink) return 'link'
    if (status.kind !== 'file') return status.kind === 'folder' ? 'EISDIR' : 'not-a-file'
    return status.isReadOnly ? 'read-only' : undefined
  } catch (error) {
    return reasonOf(error)
  }
}

/**
 * The file that Word or LibreOffice lays beside one that is open: on Windows the system keeps it from being replaced, elsewhere
 * whoever has it open would save the old one over the new.
 */
async function findLock(files: Files, path: string): Promise<string | undefined> {
  const name = basename(path)
  for (const lock of [`.~lock.${name}#`, `~$${name.slice(wordLeavesOut(name))}`])
    if (await files.status(join(dirname(path), lock)).catch(() => undefined)) return lock
  return undefined
}

/** `avtale.docx` is held by `~$avtale.docx`, `avtaler.docx` by `~$vtaler.docx`, `avtalene.docx` by `~$talene.docx`. */
const wordLeavesOut = (name: string): number => Math.min(2, Math.max(0, basename(name, extname(name)).length - 6))

/**
 * Writes the files of one agreement: all of them under temporary names first, so that a full disk leaves the old ones
 * as they were. Just before each takes its place it is looked at again, as somebody may have written there meanwhile. `whenReady` is
 * called between the two. Gives what went wrong; no temporary file stays behind.
 */
export async function writeOutputs<T extends Place>(
  files: Files,
  ready: readonly ReadyFile<T>[],
  lookAgain: (target: T) => Promise<Diagnostic | undefined>,
  whenReady: () => Promise<void> = async () => {},
): Promise<WriteResult<T>> {
  const written: T[] = []
  const waiting: { readonly temporary: string; readonly target: T }[] = []
  let current = ready[0]?.target
  try {
    for (const { target, bytes } of ready) {
      current = target
      await files.makeFolder(dirname(target.path))
      waiting.push({ temporary: await files.writeTemporary(dirname(target.path), bytes, target.path), target })
    }
    await whenReady()
    for (let next = waiting[0]; next; next = waiting[0]) {
      current = next.target
      const obstacle = await lookAgain(current)
      if (obstacle) return { written, failed: obstacle }
      await files.rename(next.temporary, next.target.path)
      written.push(next.target)
      waiting.shift()
    }
    return { written }
  } catch (error) {
    return { written, failed: problem('file-unwritable', { file: current?.name ?? '', reason: reasonOf(error) }) }
  } finally {
    for (const { temporary } of waiting) await files.remove(temporary).catch(() => {})
  }
}

export interface WriteResult<T> {
  readonly written: readonly T[]
  readonly failed?: Diagnostic
}

import { parse } from 'yaml'
import type { Origins } from '../../src/inherit/list-origins.js'
import type { Outcome } from '../../src/model/diagnostic.js'
import { type Checked, check, type ReadInherited, show } from '../../src/pipeline.js'

/** Files by their paths; the first is the agreement. */
export type TextFiles = Readonly<Record<string, string>>

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Reads from memory what a project has, and nothing above it. */
export const readFrom =
  (files: Readonly<Record<string, string | Uint8Array>>): ReadInherited =>
  async (path) => {
    if (path.startsWith('..')) return { reason: 'outside' }
    const found = files[path]
    if (found === undefined) return { reason: 'ENOENT' }
    return { file: path, bytes: typeof found === 'string' ? bytesOf(found) : found }
  }

export function checkFiles(files: TextFiles): Promise<Outcome<Checked>> {
  const [[file, text] = ['', '']] = Object.entries(files)
  return check(file, bytesOf(text), readFrom(files))
}

async function shown(files: TextFiles, format: 'yaml' | 'json'): Promise<string> {
  const [[file, text] = ['', '']] = Object.entries(files)
  const outcome = await show(file, bytesOf(text), format, readFrom(files))
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ code }) => code).join())
  return outcome.value
}

/** What comes out when the files are merged, as plain data. */
export const mergedOf = async (files: TextFiles): Promise<unknown> => parse(await shown(files, 'yaml'))

export const originsOf = async (files: TextFiles): Promise<Origins> => JSON.parse(await shown(files, 'json'))

/** The problems, as `file:line:column code`. */
export async function problemsOf(files: TextFiles): Promise<string[]> {
  const { diagnostics } = await checkFiles(files)
  return diagnostics.map(({ place, code }) => `${place ? `${place.file}:${place.line}:${place.column} ` : ''}${code}`)
}

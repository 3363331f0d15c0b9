import { basename, dirname } from 'node:path'
import { type Diagnostic, type NameFault, problem } from '../model/diagnostic.js'
import type { Files } from './world.js'

/**
 * Why Windows can't hold a file or folder of a name; undefined where it can. It is told everywhere: agreements are sent from
 * one machine to another. See "Naming Files, Paths, and Namespaces" in Microsoft's documentation.
 */
export function nameFault(name: string): NameFault | undefined {
  const beforeDot = (name.split('.')[0] ?? '').trimEnd() // to Windows `con.journal.json` is `con` too
  if (/^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])$/i.test(beforeDot)) return 'device'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[<>:"/\\|?*\u0000-\u001f]/.test(name)) return 'character'
  return /[ .]$/.test(name) ? 'end' : undefined
}

/** What is wrong with the name of a file that would be made, or of a folder that would be made for it. */
export async function findUnportable(
  files: Files,
  { path, name }: { readonly path: string; readonly name: string },
): Promise<Diagnostic | undefined> {
  for (let each = path; dirname(each) !== each; each = dirname(each)) {
    const isThere = each !== path && (await files.status(each).catch(() => undefined)) !== undefined
    if (isThere) return undefined
    const fault = nameFault(basename(each))
    if (fault) return problem('output-reserved-name', { output: name, part: basename(each), fault })
  }
  return undefined
}

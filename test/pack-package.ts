import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './read-example.js'

/** What npm tells of a package that it packed. */
export interface Packed {
  readonly filename: string
  readonly size: number
  readonly unpackedSize: number
  readonly files: readonly { readonly path: string }[]
}

/** Packs the package into a folder. A copy is packed, since `prepack` changes package.json for as long as npm packs. */
export function packInto(folder: string): Packed {
  const copy = copyIn(folder)
  const parts = ['bin', 'dist', 'schemas', 'templates', 'examples', 'src/build']
  const files = readdirSync(root).filter((name) => /\.(md|json)$|^LICENSE$/.test(name))
  for (const each of [...parts, ...files]) cpSync(join(root, each), join(copy, each), { recursive: true })
  // npm 12 gives an object by name, earlier ones a list
  const told = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], copy))
  return (Array.isArray(told) ? told : Object.values(told))[0]
}

/** Where the copy is that was packed. */
export const copyIn = (folder: string): string => join(folder, 'copy')

/** On Windows npm is a script, which only a shell starts. */
export const npmProgram = process.platform === 'win32' ? 'npm.cmd' : 'npm'
export const npmNeedsShell = process.platform === 'win32'

const npm = (args: readonly string[], cwd: string): string =>
  execFileSync(npmProgram, args, { cwd, encoding: 'utf8', shell: npmNeedsShell, stdio: ['ignore', 'pipe', 'pipe'] })

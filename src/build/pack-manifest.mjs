/**
 * What stands in package.json of the package is what its receivers need. npm packs the file as it lies, so it is another
 * one while npm packs (`prepack`), and as before afterwards (`postpack`, with --restore). Left out are:
 * - scripts: of a package from a file, npm 11 warns that it has a `prepare` that wasn't run;
 * - what only work on the tool needs, which is all its packages: the build takes in what runs (dist/sbom.cdx.json names it);
 * - `private`, which keeps the repository from being published as it lies: what goes to a registry is the packed file.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const manifest = join(root, 'package.json')
const kept = join(root, 'dist', '.package.json')

if (existsSync(kept)) renameSync(kept, manifest) // also after a run that was stopped halfway
if (!process.argv.includes('--restore')) {
  const text = readFileSync(manifest, 'utf8')
  const { private: _, scripts, devDependencies, overrides, knip, ...rest } = JSON.parse(text)
  writeFileSync(kept, text)
  writeFileSync(manifest, `${JSON.stringify(rest, null, 2)}\n`)
}

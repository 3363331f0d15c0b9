/**
 * What stands in package.json of the package is what its receivers need. npm packs the file as it lies, so it is another
 * one while npm packs (`prepack`), and as before afterwards (`postpack`, with --restore). Left out are:
 * - `prepare`: of a package from a file, npm 11 warns that it wasn't run. The other scripts stay, harmless there, so that after a
 *   packing that failed halfway the next `npm pack` or `npm test` puts the file back by itself;
 * - what only work on the tool needs, which is all its packages: the build takes in what runs (dist/sbom.cdx.json names it);
 * - `private`, which keeps the repository from being published as it lies: what goes to a registry is the packed file.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const manifest = join(root, 'package.json')
const kept = join(root, 'dist', '.package.json')

if (existsSync(kept)) renameSync(kept, manifest)
if (!process.argv.includes('--restore')) {
  const text = readFileSync(manifest, 'utf8')
  const { private: _, devDependencies, overrides, knip, ...rest } = JSON.parse(text)
  delete rest.scripts.prepare
  writeFileSync(kept, text)
  writeFileSync(manifest, `${JSON.stringify(rest, null, 2)}\n`)
}

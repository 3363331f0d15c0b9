/**
 * Builds the tool: types and validator from the schema, one bundle with lazy parts, type declarations.
 * With --if-changed it does nothing when no input is newer than the last build. The old build stays in place until
 * the new one is written, so that a tool in use isn't pulled away.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const stampFile = join(root, 'dist', '.stamp')
const inputs = ['src', 'schemas', 'templates', 'package.json', 'tsconfig.json', 'package-lock.json']

/** What is compiled into the validator, and readers of PDF of which a small part is used: the packages are 30 MB each. */
const bundled = /^(ajv|pdfjs-dist|@cantoo\/pdf-lib)/

const stamp = fingerprint()
if (process.argv.includes('--if-changed') && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp)
  process.exit(0)
if (!existsSync(join(root, 'node_modules', 'rolldown'))) process.exit(0) // installed without development tools: the package is built

const { generate } = await import('./generate.mjs')
await generate(root)
const written = await bundle()
declareTypes()
removeStale(written)
writeFileSync(stampFile, stamp)

async function bundle() {
  const { build } = await import('rolldown')
  const { output } = await build({
    cwd: root,
    input: { index: 'src/index.ts', cli: 'src/cli/main.ts' },
    platform: 'node',
    external: (id) => !id.startsWith('.') && !id.startsWith('/') && !/^[A-Z]:/i.test(id) && !bundled.test(id),
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    output: { dir: 'dist', format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'part-[name]-[hash].js' },
    logLevel: 'warn',
  })
  return new Set(output.map((part) => part.fileName))
}

function declareTypes() {
  const tsc = createRequire(import.meta.url)
    .resolve('typescript/package.json')
    .replace('package.json', 'bin/tsc')
  const { status } = spawnSync(process.execPath, [tsc, '-p', join(root, 'src', 'build', 'tsconfig.types.json')], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}

function removeStale(written) {
  for (const name of readdirSync(join(root, 'dist'))) {
    if (name.endsWith('.js') && !written.has(name)) rmSync(join(root, 'dist', name))
  }
}

function fingerprint() {
  const hash = createHash('sha256').update(process.version)
  for (const input of inputs) addTo(hash, join(root, input))
  return hash.digest('hex')
}

function addTo(hash, path) {
  if (!existsSync(path) || path.endsWith('generated')) return
  const status = statSync(path)
  if (status.isDirectory()) {
    for (const name of readdirSync(path).sort()) addTo(hash, join(path, name))
  } else {
    hash.update(path).update(readFileSync(path))
  }
}

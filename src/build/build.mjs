/**
 * Builds the tool: types and validator from the schema, one bundle with lazy parts, type declarations.
 * With --if-changed it does nothing when no input is newer than the last build. The old build stays in place until
 * the new one is written, so that a tool in use isn't pulled away.
 *
 * npm runs this as `prepare` too, before it packs a git repository that is installed by its address. With `-g`, as
 * pre-commit does it, npm (10 and 11) installs the repository's own tools globally instead of in the repository.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const stampFile = join(root, 'dist', '.stamp')
const inputs = ['src', 'schemas', 'templates', 'package.json', 'tsconfig.json', 'package-lock.json']

/**
 * What is there when the tool is installed; all else is bundled, of large libraries only the part that is used. So is what
 * nearly every command loads: one file is read faster than a library's eighty.
 */
const loadedFirst = ['chalk', 'commander', 'fastest-levenshtein', 'yaml']
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const installed = Object.keys(dependencies).filter((name) => !loadedFirst.includes(name))
const isInstalled = (id) => isBuiltin(id) || installed.some((name) => `${id}/`.startsWith(`${name}/`))

/** As modules, of which what isn't used can be left out; Node would be given the other build. */
const yamlModules = join(root, 'node_modules', 'yaml', 'browser', 'index.js')

/** commander loads what starts other programs, for subcommands that are programs of their own. Ours aren't. */
const startsPrograms = (id, importer = '') => id === 'node:child_process' && /[\\/]commander[\\/]/.test(importer)
const withoutPrograms = {
  name: 'without-programs',
  resolveId: (id, importer) => (startsPrograms(id, importer) ? '\0no-programs' : null),
  load: (id) => (id === '\0no-programs' ? 'export {}' : null),
}

const stamp = fingerprint()
if (process.argv.includes('--if-changed') && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp)
  process.exit(0)
const hasTools = () => existsSync(join(root, 'node_modules', 'rolldown'))
if (!hasTools() && process.env.npm_config_global === 'true') installTools()
if (!hasTools()) process.exit(0) // installed without development tools: the package is built

const { generate } = await import('./generate.mjs')
await generate(root)
const written = await bundle()
declareTypes()
removeStale(written)
writeFileSync(stampFile, stamp)

/** What npm would have installed, had it not been told `-g`. */
function installTools() {
  const arguments_ = ['ci', '--global=false', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund']
  const { status } = spawnSync(process.execPath, [process.env.npm_execpath, ...arguments_], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}

async function bundle() {
  const { build } = await import('rolldown')
  const { output } = await build({
    cwd: root,
    input: { index: 'src/index.ts', cli: 'src/cli/main.ts', worker: 'src/cli/make/worker.ts' },
    platform: 'node',
    external: (id, importer) => isInstalled(id) && !startsPrograms(id, importer),
    plugins: [withoutPrograms],
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] }, alias: { yaml: yamlModules } },
    output: {
      dir: 'dist',
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: 'part-[name]-[hash].js',
      codeSplitting: {
        groups: [
          { name: 'problem', test: /src\/model\/diagnostic\.ts$|package\.json$/, priority: 3 },
          { name: 'start', test: /src\/cli\/main\.ts$/, priority: 2 },
          { name: 'check', test: /src\/(pipeline|cli\/validate)\.ts$/, priority: 1 },
        ],
      },
      minify: { compress: false, mangle: false, codegen: true }, // without spaces, but with the names that a bug is told by
    },
    logLevel: 'warn',
  })
  writeLicences(output.flatMap((part) => ('moduleIds' in part ? part.moduleIds : [])))
  return new Set(output.map((part) => part.fileName))
}

/** The licences of what was bundled, which must go where its code goes. */
function writeLicences(modules) {
  const folders = modules.map((id) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/'))?.[0])
  const texts = [...new Set(folders.filter(Boolean))].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
    return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}\n`
  })
  writeFileSync(join(root, 'dist', 'LICENSES.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`))
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

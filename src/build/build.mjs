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
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const stampFile = join(root, 'dist', '.stamp')
const inputs = ['src', 'schemas', 'templates', 'package.json', 'tsconfig.json', 'package-lock.json']

/**
 * Nothing but Node is there when the tool is installed. All else is bundled, of large libraries only the part that is used: one
 * file is read faster than a library's eighty, and what a library asks its installer for is no longer asked.
 */
const isInstalled = (id) => isBuiltin(id)

/** What the PDF's faces and patterns for breaking words are prepared from; it goes out with its licence too. */
const prepared = ['@expo-google-fonts/source-sans-3', 'hyphen'].map((name) =>
  join(root, 'node_modules', name, 'package.json'),
)

/** As modules, of which what isn't used can be left out; Node would be given the other build. */
const yamlModules = join(root, 'node_modules', 'yaml', 'browser', 'index.js')

/** commander loads what starts other programs, for subcommands that are programs of their own. Ours aren't. */
const startsPrograms = (id, importer = '') => id === 'node:child_process' && /[\\/]commander[\\/]/.test(importer)
const withoutPrograms = {
  name: 'without-programs',
  resolveId: (id, importer) => (startsPrograms(id, importer) ? '\0no-programs' : null),
  load: (id) => (id === '\0no-programs' ? 'export {}' : null),
}

/**
 * What pdfmake and pdfkit load for what isn't done here: fonts of all kinds, encryption, pictures, drawings in SVG and codes to
 * scan. Line breaks need a table that they unpack by hand; zlib does it in no time.
 */
const nothing = 'module.exports = {}'
const zlibInflate = `const { inflateRawSync } = require('node:zlib')
module.exports = (packed, into) => {
  const bytes = inflateRawSync(packed)
  into.set(bytes)
  return into.subarray(0, bytes.length)
}`
const instead = [
  [/^(fontkit|png-js|xmldoc|@noble\/.*)$/, nothing],
  [/(3rd-party\/svg-to-pdfkit|qrEnc\.js)$/, nothing],
  [/^tiny-inflate$/, zlibInflate],
]
const isPdfLibrary = (importer) => /node_modules[\\/](pdfmake|pdfkit|unicode-trie)[\\/]/.test(importer)
const leanPdf = {
  name: 'lean-pdf',
  resolveId(id, importer = '') {
    const at = isPdfLibrary(importer) ? instead.findIndex(([pattern]) => pattern.test(id)) : -1
    return at < 0 ? null : `\0instead-${at}.cjs`
  },
  load: (id) => instead[/^\0instead-(\d+)\.cjs$/.exec(id)?.[1]]?.[1] ?? null,
}

const keptManifest = join(root, 'dist', '.package.json') // see pack-manifest.mjs: a packing that failed halfway left it
if (existsSync(keptManifest)) renameSync(keptManifest, join(root, 'package.json'))

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
await writePublicTypes()
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
    input: { index: 'src/index.ts', cli: 'src/cli/main.ts', start: 'src/cli/start.ts' },
    platform: 'node',
    external: (id, importer) => isInstalled(id) && !startsPrograms(id, importer),
    plugins: [withoutPrograms, leanPdf],
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] }, alias: { yaml: yamlModules } },
    output: {
      dir: 'dist',
      format: 'cjs', // for which V8's code cache can be had on every Node
      dynamicImportInCjs: false,
      entryFileNames: '[name].cjs',
      chunkFileNames: 'part-[name]-[hash].cjs',
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
  writeModule(output.find(({ name }) => name === 'index').exports)
  await describeParts(output.flatMap((part) => ('moduleIds' in part ? part.moduleIds : [])))
  return new Set(['index.js', ...output.map((part) => part.fileName)])
}

/** The library as a module, in which each export is named. */
function writeModule(names) {
  const lines = ["import library from './index.cjs'", `export const { ${names.join(', ')} } = library`]
  writeFileSync(join(root, 'dist', 'index.js'), `${lines.join('\n')}\n`)
}

/** What was bundled, or is in what was prepared, goes out with their licences and in the bill of materials. */
async function describeParts(modules) {
  const { findParts, writeBill, writeNotices } = await import('./describe-parts.mjs')
  const parts = findParts(root, [...modules, ...prepared])
  const introduction = readFileSync(join(root, 'src', 'build', 'notices.md'), 'utf8').replaceAll('\r\n', '\n')
  writeFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), writeNotices(introduction, parts))
  writeFileSync(join(root, 'dist', 'sbom.cdx.json'), writeBill(root, parts))
}

function declareTypes() {
  rmSync(join(root, 'dist', 'types'), { recursive: true, force: true })
  const tsc = createRequire(import.meta.url)
    .resolve('typescript/package.json')
    .replace('package.json', 'bin/tsc')
  const { status } = spawnSync(process.execPath, [tsc, '-p', join(root, 'src', 'build', 'tsconfig.types.json')], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}

/** What others' compilers read: from modules and from CommonJS, and nothing that isn't public. */
async function writePublicTypes() {
  const { commonJsTypes, keepPublicTypes } = await import('./public-types.mjs')
  const types = join(root, 'dist', 'types')
  keepPublicTypes(types, join(root, 'node_modules'))
  writeFileSync(join(root, 'dist', 'index.d.cts'), commonJsTypes(readFileSync(join(types, 'index.d.ts'), 'utf8')))
}

function removeStale(written) {
  for (const name of readdirSync(join(root, 'dist'))) {
    if (/\.c?js$/.test(name) && !written.has(name)) rmSync(join(root, 'dist', name))
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

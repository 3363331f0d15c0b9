import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/**
 * Of all declarations that the compiler wrote, those stay that the public ones lead to. Declarations of packages on the way
 * come along, since the packages themselves don't: so far `yaml`, whose document a checked agreement holds.
 * @param {string} folder dist/types
 * @param {string} modules node_modules
 */
export function keepPublicTypes(folder, modules) {
  const reached = new Set()
  reach(join(folder, 'index.d.ts'))
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = join(folder, name)
    if (file.endsWith('.d.ts') && !reached.has(file)) rmSync(file)
  }

  function reach(file) {
    if (reached.has(file)) return
    reached.add(file)
    const text = readFileSync(file, 'utf8')
    const written = text.replaceAll(imports, (quoted, path) => {
      if (!path.startsWith('.')) return `'${pathTo(file, copyTypes(path))}'`
      reach(declarationOf(file, path))
      return quoted
    })
    if (written !== text) writeFileSync(file, written)
  }

  /** The declarations of a package, beside ours; they say of themselves which kind of modules they are. */
  function copyTypes(name) {
    const {
      main,
      types = main.replace(/js$/, 'd.ts'),
      type = 'commonjs',
    } = readJson(join(modules, name, 'package.json'))
    const index = join(folder, name, 'index.d.ts')
    copyReached(join(modules, name, types), index)
    writeFileSync(join(folder, name, 'package.json'), `${JSON.stringify({ type })}\n`)
    reach(index)
    return index
  }
}

function copyReached(from, to) {
  if (existsSync(to)) return
  const text = readFileSync(from, 'utf8')
  mkdirSync(dirname(to), { recursive: true })
  writeFileSync(to, text)
  for (const [, path] of text.matchAll(imports)) {
    if (path.startsWith('.')) copyReached(declarationOf(from, path), declarationOf(to, path))
  }
}

const imports = /(?<=from |import\()['"]([^'"]+)['"]/g

const declarationOf = (file, path) => join(dirname(file), `${path.replace(/\.js$/, '')}.d.ts`)

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))

const pathTo = (from, to) =>
  `./${relative(dirname(from), to).replaceAll('\\', '/')}`.replace('./../', '../').replace('.d.ts', '.js')

/**
 * The types of `require('politirad')`. There is one copy of the code, which is CommonJS; but TypeScript (node16) refuses a CommonJS
 * file the types of a module. So these are written as CommonJS sees them, from what index.d.ts exports: types by their name,
 * values as what the module has under that name.
 */
export function commonJsTypes(indexTypes) {
  const exports = [...indexTypes.matchAll(/export (type )?\{([^}]*)\} from '\.\/([^']+)';/g)].flatMap(
    ([, isType, names, from]) =>
      names
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean)
        .map((name) => ({ name: name.replace(/^type /, ''), isType: !!isType || name.startsWith('type '), from })),
  )
  const typesOf = (file) => exports.filter(({ isType, from }) => isType && from === file).map(({ name }) => name)
  const files = [...new Set(exports.filter(({ isType }) => isType).map(({ from }) => from))]
  const lines = [
    ...files.map((file) => `export type { ${typesOf(file).join(', ')} } from './types/${file}' with ${asModule}`),
    `type Api = typeof import('./types/index.js', { with: ${asModule} })`,
    ...exports.filter(({ isType }) => !isType).map(({ name }) => `export declare const ${name}: Api['${name}']`),
  ]
  return `${lines.join('\n')}\n`
}

const asModule = "{ 'resolution-mode': 'import' }"

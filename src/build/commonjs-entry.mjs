/**
 * The entry for `require('politirad')`. Node 20.19 and newer can require modules, silently where a package does it, so there is one
 * copy of the code; but TypeScript (node16) refuses a CommonJS file the types of a module. So these are written as
 * CommonJS sees them, from what index.d.ts exports: types by their name, values as what the module has under that name.
 */
export function commonJsEntry(indexTypes) {
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
  return { code: "module.exports = require('./index.js')\n", types: `${lines.join('\n')}\n` }
}

const asModule = "{ 'resolution-mode': 'import' }"

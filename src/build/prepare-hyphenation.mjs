/**
 * The Norwegian patterns of the package hyphen (they come from TeX) → a packed tree, in src/generated/hyphenation.ts. As the
 * package has them, half a megabyte of nested objects, they take longer to read than an agreement to lay out.
 */

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { deflateSync } from 'node:zlib'
import nb from 'hyphen/patterns/nb.js'
import nn from 'hyphen/patterns/nn.js'

export function prepareHyphenation(root) {
  // TeX has one set for both written standards.
  if (!isDeepStrictEqual(nb, nn)) throw new Error('bokmål and nynorsk are hyphenated by different patterns')
  const [levels, tree, exceptions] = nb
  const { letters, ...tables } = packed(tree)
  const bytes = Buffer.concat([...Object.values(tables)].map(({ buffer }) => Buffer.from(buffer)))
  const prepared = {
    letters,
    levels: levels.map((digits) => digits.join('')),
    exceptions,
    nodes: tables.levelsOf.length,
    tables: deflateSync(bytes).toString('base64'),
  }
  const banner = '/** Made from the package hyphen by the build (src/build/prepare-hyphenation.mjs): do not edit. */'
  const text = `${banner}\nexport const hyphenation = ${JSON.stringify(prepared)}\n`
  writeFileSync(join(root, 'src', 'generated', 'hyphenation.ts'), text)
}

/**
 * Nodes are numbered level by level, so that the children of one follow each other, and begin where those of the one before it
 * end: of each node it is enough to know its letter, its number of children, and its entry in the list of levels (0 for none).
 */
function packed(tree) {
  const nodes = [{ letter: '', children: tree }]
  for (let at = 0; at < nodes.length; at++) {
    for (const [letter, value] of Object.entries(nodes[at].children)) nodes.push({ letter, ...nodeOf(value) })
  }
  const letters = [...new Set(nodes.map(({ letter }) => letter))].join('')
  return {
    letters,
    levelsOf: Uint16Array.from(nodes, ({ entry = -1 }) => entry + 1),
    lettersOf: Uint8Array.from(nodes, ({ letter }) => letters.indexOf(letter)),
    childrenOf: Uint8Array.from(nodes, ({ children }) => Object.keys(children).length),
  }
}

/** The package writes a node as its children, its entry, or both. */
function nodeOf(value) {
  if (Array.isArray(value)) return { children: value[0], entry: value[1] }
  return typeof value === 'number' ? { children: {}, entry: value } : { children: value }
}

/** templates/ → what the tool needs of it at run time, so that no template is read, parsed or compiled then. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { parse } from 'yaml'

/** By their names, oldest first: hash, acts, words, lists of sections, and the paths of the templates. */
export function readTextSets(folder) {
  const sets = foldersIn(folder)
  return Object.fromEntries(sets.map((set) => [set, readTextSet(join(folder, set))]))
}

function readTextSet(folder) {
  const files = filesBelow(folder).map((file) => relative(folder, file).split(sep).join('/'))
  const yaml = (file) => parse(readText(join(folder, file)))
  const named = (name, keyOf) =>
    Object.fromEntries(
      files.filter((file) => basename(file) === name).map((file) => [keyOf(dirname(file)), yaml(file)]),
    )
  return {
    sha256: hashTextSet(folder),
    acts: yaml('felles/lover.yaml'),
    words: named('ord.yaml', basename),
    sections: named('seksjoner.yaml', (family) => family),
    templates: files.filter((file) => file.endsWith('.md')),
  }
}

/** SHA-256 over the names and texts of a set's files, in the order of their names, with LF line ends. */
export function hashTextSet(folder) {
  const hash = createHash('sha256')
  for (const file of filesBelow(folder)) {
    hash.update(`${relative(folder, file).split(sep).join('/')}\n${readText(file)}\n`)
  }
  return hash.digest('hex')
}

/** With LF line ends. */
export const readText = (file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').normalize('NFC')

const foldersIn = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]))
}

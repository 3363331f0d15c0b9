import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { Agreement } from '../model/agreement.js'
import type { Act, Section, Template, TextSet, Words } from './text-set.js'

/** The folder of each family: file names stay plain ASCII so that every file system and archive keeps them. */
const familyFolders: Record<Agreement['avtaletype'], string> = {
  samarbeidsavtale: 'samarbeidsavtale',
  politirådsavtale: 'politiradsavtale',
}

/** The text sets that ship with the tool, oldest first. */
export function textSetIds(folder = templatesFolder()): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** Reads a shipped text set. The set must be one of `textSetIds()`. */
export function loadTextSet(id: string, family: Agreement['avtaletype'], målform: Agreement['målform']): TextSet {
  const set = join(templatesFolder(), id)
  const familyFolder = join(set, familyFolders[family])
  const shared = join(set, 'felles')
  return {
    id,
    sha256: hashTextSet(set),
    sections: parse(readText(join(familyFolder, 'seksjoner.yaml'))) as Section[],
    templates: new Map([...readTemplates(join(shared, målform)), ...readTemplates(join(familyFolder, målform))]),
    words: parse(readText(join(shared, målform, 'ord.yaml'))) as Words,
    acts: new Map(loadActs(id).map((act) => [act.id, act])),
  }
}

/** The acts that a shipped text set knows. */
export const loadActs = (id: string): Act[] =>
  parse(readText(join(templatesFolder(), id, 'felles', 'lover.yaml'))) as Act[]

/** SHA-256 over the names and texts of a set's files, in the order of their names, with LF line ends. */
export function hashTextSet(folder: string): string {
  const hash = createHash('sha256')
  for (const file of filesBelow(folder)) {
    hash.update(`${relative(folder, file).split(sep).join('/')}\n${readText(file)}\n`)
  }
  return hash.digest('hex')
}

function readTemplates(folder: string): [string, Template][] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => [name.slice(0, -'.md'.length), { file: join(folder, name), text: readText(join(folder, name)) }])
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]))
}

const readText = (file: string): string => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').normalize('NFC')

/** templates/ stands beside package.json, whether this runs from src or from the build. */
export function templatesFolder(): string {
  const start = dirname(fileURLToPath(import.meta.url))
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return join(folder, 'templates')
    if (folder === dirname(folder)) throw new Error(`no package.json above ${start}`)
  }
}

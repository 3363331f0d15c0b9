import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { asFolder } from '../model/template-file.js'
import { type Målform, målformer, type OwnTemplates, sectionsFile, sharedFolder } from './own-templates.js'
import type { Act, Section, Template, TextSet, Words } from './text-set.js'

/** The families that ship. Their folders' names stay plain ASCII so that every file system and archive keeps them. */
const shippedFamilies: readonly string[] = ['samarbeidsavtale', 'politirådsavtale']

/** The families that there are templates for, the user's own after those that ship. */
export const familiesWith = (own: OwnTemplates | undefined): string[] => [
  ...shippedFamilies,
  ...(own?.families ?? []).filter((family) => !shippedFamilies.some((name) => asFolder(name) === asFolder(family))),
]

/** The text sets that ship with the tool, oldest first. */
export function textSetIds(folder = templatesFolder()): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** The målformer that a shipped set has. */
export const målformerOf = (id = textSetIds().at(-1) ?? ''): Målform[] =>
  målformer.filter((målform) => existsSync(join(templatesFolder(), id, sharedFolder, målform, 'ord.yaml')))

/**
 * Reads a shipped text set, with a user's own templates in the place of those of the same names. The set must be one of
 * `textSetIds()`, the family one of `familiesWith(own)`.
 */
export function loadTextSet(id: string, family: string, målform: Målform, own?: OwnTemplates): TextSet {
  const set = join(templatesFolder(), id)
  const folder = asFolder(family)
  const familyFolder = join(set, folder)
  const shared = join(set, sharedFolder)
  const ownSections = own?.sections.get(folder)
  const ownList = own?.texts.get(`${folder}/${sectionsFile}`)
  return {
    id,
    målform,
    sha256: hashTextSet(set),
    sections: ownSections ?? (parse(readText(join(familyFolder, sectionsFile))) as Section[]),
    ...(ownList && { ownSections: { ...ownList, own: `${folder}/${sectionsFile}` } }),
    templates: new Map([
      ...readTemplates(set, `${sharedFolder}/${målform}`),
      ...ownTemplates(own, `${sharedFolder}/${målform}/`),
      ...readTemplates(set, `${folder}/${målform}`),
      ...ownTemplates(own, `${folder}/${målform}/`),
    ]),
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

function ownTemplates(own: OwnTemplates | undefined, folder: string): [string, Template][] {
  return [...(own?.texts ?? [])]
    .filter(([path]) => path.startsWith(folder))
    .map(([path, text]) => [path.slice(folder.length, -'.md'.length), { ...text, own: path }])
}

/** A family of the user's own has no folder here. */
function readTemplates(set: string, path: string): [string, Template][] {
  const folder = join(set, path)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => {
      const file = join(folder, name)
      return [name.slice(0, -'.md'.length), { file, text: readText(file), path: `${path}/${name}` }]
    })
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

import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { parse } from 'yaml'
import { asFolder } from '../model/template-file.js'
import { type Målform, type OwnTemplates, sectionsFile, sharedFolder } from './own-templates.js'
import { loadActs, readText, templatesFolder } from './shipped-text-sets.js'
import type { Section, Template, TextSet, Words } from './text-set.js'

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

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { textSets } from '../generated/text-sets.js'
import { asFolder } from '../model/template-file.js'
import { type Målform, type OwnTemplates, sectionsFile, sharedFolder } from './own-templates.js'
import { templatesFolder } from './shipped-text-sets.js'
import type { Template, TextSet } from './text-set.js'

/**
 * A shipped text set, with a user's own templates in the place of those of the same names. The set must be one of
 * `textSetIds()`, the family one of `familiesWith(own)`. What is not a template was read by the build.
 */
export function loadTextSet(id: string, family: string, målform: Målform, own?: OwnTemplates): TextSet {
  const set = textSets[id]
  const words = set?.words[målform]
  if (!set || !words) throw new Error(`there is no text set ${id} in ${målform}`)
  const folder = asFolder(family)
  const ownSections = own?.sections.get(folder)
  const ownList = own?.texts.get(`${folder}/${sectionsFile}`)
  return {
    id,
    målform,
    sha256: set.sha256,
    sections: ownSections ?? set.sections[folder] ?? [],
    ...(ownList && { ownSections: { ...ownList, own: `${folder}/${sectionsFile}` } }),
    templates: new Map([sharedFolder, folder].flatMap((each) => templatesIn(`${each}/${målform}/`, id, own))),
    words,
    acts: new Map(set.acts.map((act) => [act.id, act])),
  }
}

/** The set's, and the user's own after them. A family of the user's own has no folder in the set. */
function templatesIn(folder: string, id: string, own: OwnTemplates | undefined): [string, Template][] {
  const nameOf = (path: string): string => path.slice(folder.length, -'.md'.length)
  const shipped = textSets[id]?.templates ?? []
  const inFolder = (path: string): boolean => path.startsWith(folder)
  return [
    ...shipped.filter(inFolder).map((path): [string, Template] => [nameOf(path), new ShippedTemplate(id, path)]),
    ...[...(own?.texts ?? [])]
      .filter(([path]) => inFolder(path))
      .map(([path, text]): [string, Template] => [nameOf(path), { ...text, own: path }]),
  ]
}

/** Is read when somebody asks what it says: documents are made from what the build compiled. */
class ShippedTemplate implements Template {
  readonly path: string
  readonly #set: string
  #text: string | undefined

  constructor(set: string, path: string) {
    this.path = path
    this.#set = set
  }

  get file(): string {
    return join(templatesFolder(), this.#set, this.path)
  }

  /** With LF line ends. */
  get text(): string {
    this.#text ??= readFileSync(this.file, 'utf8').replaceAll('\r\n', '\n').normalize('NFC')
    return this.#text
  }
}

import { type Diagnostic, type Place, problem } from '../model/diagnostic.js'
import { findNear } from '../model/find-near.js'
import type { Section } from '../model/section.js'
import { asFolder, isSafeName } from '../model/template-file.js'

/**
 * A user's own templates, arranged as the shipped ones are: `<family>/<nb|nn>/<name>.md`, `felles/<nb|nn>/<name>.md`, and
 * `<family>/seksjoner.yaml`.
 */
export interface OwnTemplates {
  /** As the user named it. */
  readonly folder: string
  /** Families that have a list of sections here. */
  readonly families: readonly string[]
  /** By path, the family's folder as it is spelt in the set. */
  readonly texts: ReadonlyMap<string, OwnText>
  readonly sections: ReadonlyMap<string, readonly Section[]>
}

interface OwnText {
  /** As messages name it. */
  readonly file: string
  /** With LF line ends, in NFC. */
  readonly text: string
}

/** A file of the folder, with what was read from it. */
export interface ReadText extends OwnText {
  /** Below the folder, with `/`. */
  readonly path: string
  /** Of a list of sections. */
  readonly sections?: readonly Section[]
}

export type Målform = 'nb' | 'nn'
export const målformer: readonly Målform[] = ['nb', 'nn']
export const sharedFolder = 'felles'
export const sectionsFile = 'seksjoner.yaml'

/** Puts what was read in its place. What is no template where it stands is told: it would have no effect. */
export function arrangeTemplates(
  folder: string,
  read: readonly ReadText[],
): { readonly own: OwnTemplates; readonly problems: readonly Diagnostic[] } {
  const texts = new Map<string, OwnText>()
  const sections = new Map<string, readonly Section[]>()
  const families: string[] = []
  const problems: Diagnostic[] = []
  for (const each of read) {
    const place = startOf(each.file)
    const found = understand(each)
    if ('problem' in found) problems.push(found.problem(place))
    else if (texts.has(found.path)) problems.push(problem('template-twice', { name: found.path }, place))
    else {
      texts.set(found.path, { file: each.file, text: each.text })
      if (each.sections) sections.set(asFolder(found.family), each.sections)
      if (each.sections) families.push(found.family)
    }
  }
  return { own: { folder, families, texts, sections }, problems }
}

type Understood =
  | { readonly path: string; readonly family: string }
  | { readonly problem: (place: Place) => Diagnostic }

function understand({ path, file: read }: ReadText): Understood {
  const [family = '', second = '', file, ...more] = path.normalize('NFC').split('/')
  const misplaced = (near?: string): Understood => ({
    problem: () => problem('template-misplaced', { file: read, ...(near && { near }) }, undefined, 'warning'),
  })
  if (more.length > 0) return misplaced()
  const unsafe = [family, file?.replace(/\.md$/, '')].find((name) => name !== undefined && !isSafeName(name))
  if (file === undefined) {
    if (second !== sectionsFile || family === sharedFolder) return misplaced(findNear(second, [sectionsFile]))
    return unsafe === undefined
      ? { path: `${asFolder(family)}/${sectionsFile}`, family }
      : { problem: (place) => problem('unsafe-name', { name: unsafe }, place) }
  }
  if (!file.endsWith('.md')) return misplaced()
  if (!(målformer as readonly string[]).includes(second)) return misplaced()
  if (unsafe !== undefined) return { problem: (place) => problem('unsafe-name', { name: unsafe }, place) }
  return { path: `${asFolder(family)}/${second}/${file}`, family }
}

const startOf = (file: string): Place => ({ file, line: 1, column: 1, endLine: 1, endColumn: 2 })

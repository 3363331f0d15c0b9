import { type Attachment, baseName } from '../model/attachment.js'
import { nameFault } from './portable-name.js'
import { projectFileName as projectFile } from './project/find-project.js'

/** A file to be written below a folder. */
export interface PlacedSource {
  /** The folders that lead to it and its name, all of them safe. */
  readonly steps: readonly string[]
  readonly text: string
  /** One that is there already will do. */
  readonly isMark?: true
}

/**
 * Where the YAML of an agreement goes, with what it inherits: to each other as they were, so that the agreement can be made
 * again, and never out of the folder. Names come from the file, and anybody can have written those. Where the shared text
 * lay above the agreement, the agreement goes into folders of its own, and a politirad.yaml says how far up it may reach.
 */
export function placeSources([own, ...inherited]: readonly [Attachment, ...Attachment[]]): PlacedSource[] {
  const paths = inherited.map(({ name }) => readPath(name))
  const levels = Math.max(0, ...paths.map((path) => path?.up ?? 0))
  const home = Array<string>(levels).fill(agreementFolder)
  const placed: PlacedSource[] = [{ steps: [...home, safeName(own.name)], text: own.text }]
  const taken = new Set(placed.map(identityOf))
  if (levels > 0) taken.add(identityOf({ steps: [projectFile] }))
  for (const [at, { text }] of inherited.entries()) {
    const path = paths[at]
    const asNamed = path && [...home.slice(path.up), ...path.steps]
    const steps = asNamed && !taken.has(identityOf({ steps: asNamed })) ? asNamed : [unusedName(taken)]
    taken.add(identityOf({ steps }))
    placed.push({ steps, text })
  }
  return levels > 0 ? [...placed, { steps: [projectFile], text: projectNote, isMark: true }] : placed
}

const agreementFolder = 'avtale'
const projectNote = '# Avtalen i denne mappen kan arve filer fra hele mappen.\n'

function unusedName(taken: ReadonlySet<string>): string {
  let number = 1
  while (taken.has(`felles-${number}.yaml`)) number++
  return `felles-${number}.yaml`
}

/** The same for names that some systems take for one. */
const identityOf = ({ steps }: Pick<PlacedSource, 'steps'>): string => steps.join('/').normalize('NFC').toLowerCase()

interface SafePath {
  /** How many folders up it leads at first. */
  readonly up: number
  readonly steps: readonly string[]
}

/** Nobody's folders lie deeper. */
const mostSteps = 12

/** A path that leads up only at first and has safe names only; undefined of any other. */
function readPath(name: string): SafePath | undefined {
  const all = name.split('/')
  const first = all.findIndex((step) => step !== '..')
  const steps = first === -1 ? [] : all.slice(first)
  const file = steps.at(-1)
  const isSafe = file !== undefined && all.length <= mostSteps && steps.every(isPlain) && /\.(ya?ml|json)$/i.test(file)
  return isSafe ? { up: first, steps } : undefined
}

/** The agreement's own name. */
function safeName(name: string): string {
  const bare = baseName(name)
  return isPlain(bare) && /\.ya?ml$/i.test(bare) ? bare : 'avtale.yaml'
}

const isPlain = (name: string): boolean =>
  /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._()&,'+-]*$/u.test(name) && name.length <= 100 && nameFault(name) === undefined

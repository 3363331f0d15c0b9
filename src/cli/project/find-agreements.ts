import { basename, dirname, join, resolve } from 'node:path'
import type { RuleLevels } from '../../model/rule-levels.js'
import { type FoundInputs, findInputs, type InputFile } from '../find-inputs.js'
import type { World } from '../world.js'
import { type FoundProject, type Projects, projectFileName } from './find-project.js'

export interface FoundAgreements extends FoundInputs {
  /** The projects that were asked for as such. */
  readonly whole: readonly FoundProject[]
}

/**
 * Arguments → agreements. A folder with a project, its politirad.yaml, and no argument in such a folder stand for the agreements that
 * the project lists. Of a project that can't be read there are none; what is wrong stands in it.
 */
export async function findAgreements(
  world: Pick<World, 'cwd' | 'files'>,
  projects: Projects,
  paths: readonly string[],
  stdinFilepath?: string,
): Promise<FoundAgreements> {
  const whole: FoundProject[] = []
  const listed: string[] = []
  for (const path of paths.length > 0 ? paths : ['.']) {
    const project = path === '-' ? undefined : await projectAt(world, projects, path)
    if (project) whole.push(project)
    listed.push(...(project ? agreementsOf(project) : [path]))
  }
  const found = listed.length > 0 ? await findInputs(world, listed, stdinFilepath) : { inputs: [], problems: [] }
  return { ...found, whole }
}

/** The project whose folder a path names, or whose politirad.yaml. */
async function projectAt({ cwd, files }: Pick<World, 'cwd' | 'files'>, projects: Projects, path: string) {
  const named = resolve(cwd, path)
  if (basename(named) === projectFileName) return projects.in(dirname(named))
  const status = await files.status(named).catch(() => undefined) // told when it is read
  return status?.kind === 'folder' ? projects.in(named) : undefined
}

/** As seen from the current folder. */
const agreementsOf = ({ name, outcome }: FoundProject): string[] =>
  outcome.ok ? outcome.value.agreements.map((path) => join(name, path)) : []

/** What the project of an agreement says of rules. */
export async function rulesFor(projects: Projects, { path }: InputFile): Promise<RuleLevels | undefined> {
  const project = path === undefined ? undefined : await projects.of(dirname(path))
  return project?.outcome.ok ? project.outcome.value.rules : undefined
}

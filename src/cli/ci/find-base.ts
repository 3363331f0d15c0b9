import { resolve } from 'node:path'
import { failure, type Outcome, problem, success } from '../../model/diagnostic.js'
import { openRevision } from '../git.js'
import type { GitAnswer, World } from '../world.js'
import { readEvent } from './read-event.js'

/** What a change is compared with. */
export interface Base {
  /** The commit that the change begins from, as short as it can be known by. */
  readonly commit: string
  /** Where the current folder lies in the repository, with `/`; empty for its root. */
  readonly prefix: string
}

/**
 * The commit that a change begins from: the one asked for, else the one that the build server names. Undefined where there is
 * nothing to compare with, as when a branch is pushed.
 */
export async function findBase(world: World, since: string | undefined): Promise<Outcome<Base | undefined>> {
  const name = since ?? (await namedByHost(world))
  if (name === undefined) return success(undefined)
  const revision = await openRevision(world, world.cwd, name)
  const isUnknown = revision.diagnostics.some(({ detail }) => 'reason' in detail && detail.reason === 'unknown')
  if (!revision.ok) return isUnknown ? failure([problem('base-not-found', { base: name })]) : revision
  const found = await world.git(['merge-base', name, 'HEAD'], world.cwd)
  const commit = textOf(found)
  const short = await world.git(['rev-parse', '--short=10', commit], world.cwd)
  if (found.exitCode !== 0 || short.exitCode !== 0) return failure([problem('base-not-found', { base: name })])
  return success({ commit: textOf(short), prefix: revision.value.prefix })
}

const textOf = ({ stdout }: GitAnswer): string => new TextDecoder().decode(stdout).trim()

/** What GitHub and Forgejo, GitLab, and Azure DevOps say that a change is to be merged into. */
async function namedByHost(world: World): Promise<string | undefined> {
  const { env } = world
  const target = env.SYSTEM_PULLREQUEST_TARGETBRANCH
  const event =
    env.GITHUB_EVENT_PATH === undefined ? {} : await readEvent(world, resolve(world.cwd, env.GITHUB_EVENT_PATH))
  return (
    event.base ||
    env.CI_MERGE_REQUEST_DIFF_BASE_SHA ||
    (target && `origin/${target.replace(/^refs\/heads\//, '')}`) ||
    undefined
  )
}

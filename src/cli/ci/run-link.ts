import type { World } from '../world.js'

/** The page of the run, where its files are, as GitHub and Forgejo or GitLab tell of it. */
export function runLink({ env }: Pick<World, 'env'>): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id, CI_JOB_URL: job } = env
  const link = server && repository && id ? `${server}/${repository}/actions/runs/${id}` : job
  return link !== undefined && /^https?:\/\/[\w.:/@~%+-]+$/.test(link) ? link : undefined
}

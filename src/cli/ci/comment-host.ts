import { resolve } from 'node:path'
import { type Diagnostic, failure, type Outcome, problem, success } from '../../model/diagnostic.js'
import type { World } from '../world.js'
import { readEvent } from './read-event.js'

/** A place for comments on one pull request or merge request. */
export interface CommentHost {
  /** The longest comment it takes, in characters. */
  readonly longest: number
  /** All comments, the oldest first. */
  readonly list: () => Promise<Outcome<readonly HostComment[]>>
  readonly create: (body: string) => Promise<Outcome<unknown>>
  readonly update: (id: number, body: string) => Promise<Outcome<unknown>>
}

interface HostComment {
  readonly id: number
  readonly body: string
  /** Written by whoever we are there: others' aren't ours to change, whatever they say. */
  readonly isOurs: boolean
}

/** Why there is no comment. What a pull request from a fork may not do is no error. */
function notPosted(
  reason: 'no-host' | 'no-request' | 'no-token' | 'no-permission' | 'refused' | 'unreachable',
  more: { readonly host?: string; readonly status?: number; readonly token?: string } = {},
): Diagnostic {
  const severity =
    reason === 'no-request' ? 'hint' : ['no-token', 'no-permission'].includes(reason) ? 'warning' : 'error'
  return problem('comment-not-posted', { reason, ...more }, undefined, severity)
}

/** The host that the environment tells of: GitHub, or what speaks as it does (Forgejo, Gitea), or GitLab. */
export async function findHost(world: World): Promise<Outcome<CommentHost>> {
  const { env } = world
  if (env.GITHUB_API_URL && env.GITHUB_REPOSITORY) return github(world, env.GITHUB_API_URL, env.GITHUB_REPOSITORY)
  if (env.CI_API_V4_URL && env.CI_PROJECT_ID) return gitlab(world, env.CI_API_V4_URL, env.CI_PROJECT_ID)
  return failure([notPosted('no-host')])
}

async function github(world: World, api: string, repository: string): Promise<Outcome<CommentHost>> {
  const { env } = world
  const { number } = await readEvent(world, resolve(world.cwd, env.GITHUB_EVENT_PATH ?? ''))
  if (number === undefined) return failure([notPosted('no-request')])
  const token = env.GITHUB_TOKEN
  if (!token) return failure([notPosted('no-token', { token: 'GITHUB_TOKEN' })])
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) return failure([notPosted('no-host')])
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${token}`,
    'x-github-api-version': '2022-11-28',
  }
  const ask = asking(world, api, headers)
  const issue = `/repos/${repository}/issues/${number}/comments`
  return success({
    longest: 65_536,
    list: () =>
      listAll(ask, `${issue}?per_page=100`, (comment, login) => {
        const { user } = comment
        const isBot = user?.type === 'Bot' || ['forgejo-actions', 'gitea-actions'].includes(user?.login ?? '')
        return login === undefined ? isBot : user?.login === login
      }),
    create: (body) => ask('POST', issue, { body }),
    update: (id, body) => ask('PATCH', `/repos/${repository}/issues/comments/${id}`, { body }),
  })
}

async function gitlab(world: World, api: string, project: string): Promise<Outcome<CommentHost>> {
  const { CI_MERGE_REQUEST_IID: number = '', GITLAB_TOKEN: token } = world.env
  if (!/^\d+$/.test(number)) return failure([notPosted('no-request')])
  if (!token) return failure([notPosted('no-token', { token: 'GITLAB_TOKEN' })])
  const ask = asking(world, api, { 'private-token': token })
  const notes = `/projects/${encodeURIComponent(project)}/merge_requests/${number}/notes`
  return success({
    longest: 1_000_000,
    list: () =>
      listAll(ask, `${notes}?per_page=100&sort=asc&order_by=created_at`, ({ author }, login) =>
        login === undefined ? false : author?.username === login,
      ),
    create: (body) => ask('POST', notes, { body }),
    update: (id, body) => ask('PUT', `${notes}/${id}`, { body }),
  })
}

type Ask = (method: 'GET' | 'POST' | 'PATCH' | 'PUT', path: string, content?: unknown) => Promise<Outcome<unknown>>

/** A comment as either host has it. */
interface WrittenComment {
  readonly id: number
  readonly body?: string | null
  readonly user?: { readonly login?: string; readonly type?: string } | null
  readonly author?: { readonly username?: string } | null
}

/** Milliseconds. */
const patience = 30_000

/** Asks an interface over HTTP. The token goes in a header alone, and is never told of. */
function asking({ fetch }: Pick<World, 'fetch'>, api: string, headers: Readonly<Record<string, string>>): Ask {
  const host = URL.canParse(api) ? new URL(api).host : api
  return async (method, path, content) => {
    const body = content === undefined ? {} : { body: JSON.stringify(content) }
    const typed = {
      ...headers,
      'user-agent': 'politirad',
      ...(content !== undefined && { 'content-type': 'application/json' }),
    }
    try {
      const answer = await fetch(`${api}${path}`, {
        method,
        headers: typed,
        ...body,
        signal: AbortSignal.timeout(patience),
      })
      const { status } = answer
      if (status === 403 || status === 404) return failure([notPosted('no-permission', { host, status })])
      if (!answer.ok) return failure([notPosted('refused', { host, status })])
      return success(await answer.json())
    } catch {
      return failure([notPosted('unreachable', { host })])
    }
  }
}

/** Enough for any discussion, and an end where a host never has a last page. */
const mostPages = 50

/** All comments, page by page; whose they are is told by what the host calls us, if it says. */
async function listAll(
  ask: Ask,
  path: string,
  isOurs: (comment: WrittenComment, login: string | undefined) => boolean,
): Promise<Outcome<readonly HostComment[]>> {
  const us = await ask('GET', '/user')
  const { login, username } = us.ok ? (us.value as { readonly login?: string; readonly username?: string }) : {}
  const all: HostComment[] = []
  for (let page = 1; page <= mostPages; page++) {
    const answer = await ask('GET', `${path}&page=${page}`)
    if (!answer.ok) return answer
    const comments = Array.isArray(answer.value) ? (answer.value as readonly WrittenComment[]) : []
    if (comments.every(({ id }) => all.some((each) => each.id === id))) break // the last page, or a host without pages
    const known = login ?? username
    all.push(...comments.map((each) => ({ id: each.id, body: each.body ?? '', isOurs: isOurs(each, known) })))
  }
  return success(all)
}

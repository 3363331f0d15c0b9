import { resolve } from 'node:path'
import { failure, type Outcome, problem, success } from '../../model/diagnostic.js'
import type { CiCommentRequest } from '../asked.js'
import { type ExitCode, exitCodeOf } from '../exit-code.js'
import type { Run } from '../run.js'
import { tellProblems } from '../tell-problems.js'
import { reasonOf } from '../world.js'
import { type CommentHost, findHost } from './comment-host.js'
import { cutMarkdown } from './cut-markdown.js'
import { runLink } from './run-link.js'

/** Bytes. */
const largestComment = 50_000_000

/** Puts a Markdown file on the pull request as a comment: one, that is written anew each time. */
export async function postComment(run: Run, { path, key }: CiCommentRequest): Promise<ExitCode> {
  const { world, voice, words } = run
  const marker = markerOf(key)
  const text = await readText(run, path)
  const host = marker.ok && text.ok ? await findHost(world) : undefined
  const posted =
    marker.ok && text.ok && host?.ok
      ? await post(host.value, marker.value, text.value, words.ci.cut(runLink(world)))
      : undefined
  const told = [marker, text, host, posted].flatMap((each) => each?.diagnostics ?? [])
  await tellProblems(world, voice, world.stderr, told)
  if (posted?.ok) await world.stdout.write(`${words.ci[posted.value]}\n`)
  return exitCodeOf(told)
}

/** An HTML comment in front, which nobody sees: by it the comment is known the next time. */
function markerOf(key: string | undefined): Outcome<string> {
  if (key === undefined) return success('<!-- politirad ci -->')
  if (/^[\w.-]{1,60}$/.test(key)) return success(`<!-- politirad ci: ${key} -->`)
  return failure([problem('wrong-option-value', { option: '--key', value: key, known: ['a-z', '0-9', '-'] })])
}

async function readText({ world }: Run, path: string): Promise<Outcome<string>> {
  try {
    const bytes = await world.files.read(resolve(world.cwd, path), largestComment)
    return success(new TextDecoder().decode(bytes))
  } catch (error) {
    return failure([problem('file-unreadable', { file: path, reason: reasonOf(error) })])
  }
}

async function post(
  host: CommentHost,
  marker: string,
  text: string,
  cutNote: string,
): Promise<Outcome<'created' | 'updated'>> {
  const comments = await host.list()
  if (!comments.ok) return comments
  const own = comments.value.find(({ body, isOurs }) => isOurs && body.startsWith(marker))
  const body = cutMarkdown(`${marker}\n${text}`, host.longest, cutNote)
  const answer = own ? await host.update(own.id, body) : await host.create(body)
  return answer.ok ? success(own ? 'updated' : 'created') : answer
}

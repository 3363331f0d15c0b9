import { problem } from '../model/diagnostic.js'
import { tellProblems, type Voice } from './tell-problems.js'
import type { World } from './world.js'

/** Tells of a bug of ours in the user's words; where it is in the code only to those who ask with POLITIRAD_DEBUG. */
export async function tellBug(world: Pick<World, 'env' | 'stderr'>, voice: Voice, error: unknown, file?: string) {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const bug = problem('internal-error', { message: file ? `${said} (${file})` : said })
  await tellProblems(world, voice, world.stderr, [bug])
  if (world.env.POLITIRAD_DEBUG && error instanceof Error) await world.stderr.write(`${error.stack}\n`)
  return bug
}

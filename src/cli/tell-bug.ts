import { problem } from '../model/diagnostic.js'
import { tellProblems, type Voice } from './tell-problems.js'
import type { World } from './world.js'

/** A bug of ours, as plain data. */
export interface Bug {
  readonly said: string
  /** Where in the code. */
  readonly stack?: string
}

export const describeBug = (error: unknown): Bug =>
  error instanceof Error
    ? { said: `${error.name}: ${error.message}`, ...(error.stack && { stack: error.stack }) }
    : { said: String(error) }

/** Tells of a bug of ours in the user's words; where it is in the code only to those who ask with POLITIRAD_DEBUG. */
export async function tellBug(world: Pick<World, 'env' | 'stderr'>, voice: Voice, { said, stack }: Bug, file?: string) {
  const bug = problem('internal-error', { message: file ? `${said} (${file})` : said })
  await tellProblems(world, voice, world.stderr, [bug])
  if (world.env.POLITIRAD_DEBUG && stack !== undefined) await world.stderr.write(`${stack}\n`)
  return bug
}

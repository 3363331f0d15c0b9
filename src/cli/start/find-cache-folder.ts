import { isAbsolute, join } from 'node:path'

type Surroundings = Pick<NodeJS.Process, 'env' | 'platform' | 'execArgv'>

/**
 * The folder for compiled code: the user's own for what can be made again. On Windows, where programs that watch the disk
 * take more time than it saves, only one that `POLITIRAD_CODE_CACHE` names; an empty name means none anywhere.
 */
export function findCacheFolder({ env, platform, execArgv }: Surroundings): string | undefined {
  if (env.NODE_DISABLE_COMPILE_CACHE) return undefined // Node's own word for it
  if (env.NODE_OPTIONS || execArgv.length > 0) return undefined // V8 takes no code that was compiled under other options
  const named = env.POLITIRAD_CODE_CACHE
  if (named !== undefined) return isAbsolute(named) ? named : undefined
  const { HOME: home, XDG_CACHE_HOME: caches } = env
  if (platform === 'win32' || !home || !isAbsolute(home)) return undefined
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'politirad')
  return join(caches && isAbsolute(caches) ? caches : join(home, '.cache'), 'politirad')
}

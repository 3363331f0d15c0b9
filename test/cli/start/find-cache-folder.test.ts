import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findCacheFolder } from '../../../src/cli/start/find-cache-folder.js'

const home = '/home/kari'

describe.skipIf(process.platform === 'win32')('compiled code is kept', () => {
  test.each<[what: string, platform: NodeJS.Platform, env: Record<string, string>, folder: string | undefined]>([
    ['in the user’s caches', 'linux', { HOME: home }, join(home, '.cache', 'politirad')],
    ['where these are said to be', 'linux', { HOME: home, XDG_CACHE_HOME: '/mye' }, '/mye/politirad'],
    ['there only by a whole path', 'linux', { HOME: home, XDG_CACHE_HOME: 'mye' }, join(home, '.cache', 'politirad')],
    ['as a Mac does', 'darwin', { HOME: home }, join(home, 'Library', 'Caches', 'politirad')],
    ['nowhere without a home', 'linux', {}, undefined],
    ['nowhere on Windows', 'win32', { HOME: home }, undefined],
    ['on Windows where it is asked for', 'win32', { POLITIRAD_CODE_CACHE: '/c/mye' }, '/c/mye'],
    ['where it is asked for', 'linux', { HOME: home, POLITIRAD_CODE_CACHE: '/mye' }, '/mye'],
    ['nowhere when that is nothing', 'linux', { HOME: home, POLITIRAD_CODE_CACHE: '' }, undefined],
    ['nowhere under options of the user’s own', 'linux', { HOME: home, NODE_OPTIONS: '--no-opt' }, undefined],
    ['nowhere when Node shall keep none', 'linux', { HOME: home, NODE_DISABLE_COMPILE_CACHE: '1' }, undefined],
  ])('%s (%s)', (_, platform, env, folder) => {
    expect(findCacheFolder({ platform, env, execArgv: [] })).toBe(folder)
  })

  test('nowhere under options on the command line', () => {
    expect(findCacheFolder({ platform: 'linux', env: { HOME: home }, execArgv: ['--no-opt'] })).toBeUndefined()
  })
})

import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import type * as CommandLine from './main.js'
import { CodeCache } from './start/code-cache.js'
import { findCacheFolder } from './start/find-cache-folder.js'
import { PartLoader } from './start/part-loader.js'

/**
 * What `bin/` runs: loads the command line, from V8's code cache where there is one, and gives it the process that `bin/`
 * hands in. The cache is filled when the work is done, so that it holds what the work compiled.
 */
export async function start(node: NodeJS.Process): Promise<void> {
  tune(node.version)
  const folder = findCacheFolder(node)
  const cache = folder === undefined ? undefined : new CodeCache(folder, node)
  const loader = new PartLoader(join(import.meta.dirname, 'start.cjs'), cache)
  const { main, nodeWorld } = loader.load('./cli.cjs') as typeof CommandLine
  node.exitCode = await main(nodeWorld(node))
  cache?.write(loader.compiled())
}

/** Node 20 compiles for speed after so little work that short runs are over before it pays; later versions wait by themselves. */
function tune(version: string): void {
  if (version.startsWith('v20.')) setFlagsFromString('--interrupt-budget=1000000') // some seven times as long
}

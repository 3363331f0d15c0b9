#!/usr/bin/env node

// Node 20 compiles for speed after so little work that short runs are over before it pays; later versions wait by themselves.
if (process.versions.node.startsWith('20.')) {
  const { setFlagsFromString } = await import('node:v8')
  setFlagsFromString('--interrupt-budget=1000000') // some seven times as long
}

try {
  // The global process: imported as a module it would open its three streams, and that takes time too.
  const { main, nodeWorld } = await import('../dist/cli.js')
  process.exitCode = await main(nodeWorld(process))
} catch (error) {
  const isBuilt = error?.code !== 'ERR_MODULE_NOT_FOUND'
  const nb = isBuilt
    ? 'Noe gikk galt i politirad. Det er vår feil, ikke din.'
    : 'politirad er ikke ferdig installert: Kjør «npm ci».'
  const en = isBuilt
    ? 'Something went wrong in politirad. It is our mistake.'
    : 'politirad is not fully installed: run "npm ci".'
  process.stderr.write(`${nb}\n${en}\n${process.env.POLITIRAD_DEBUG ? error?.stack : error?.message}\n`)
  process.exitCode = 4
}

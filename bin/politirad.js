#!/usr/bin/env node
// The global process: imported as a module it would open its three streams, which takes as long as all of --version.

try {
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

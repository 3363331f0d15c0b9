#!/usr/bin/env node
try {
  // The global process: imported as a module it would open its three streams, and that takes time too.
  const { start } = await import('../dist/start.cjs')
  await start(process)
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

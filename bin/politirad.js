#!/usr/bin/env node
// CommonJS, as package.json beside it says: to begin with a module costs each run a millisecond or two.
try {
  // The global process: asked for as a module it would open its three streams, and that takes time too.
  require('../dist/start.cjs').start(process).catch(tellBug)
} catch (error) {
  tellBug(error)
}

function tellBug(error) {
  const isBuilt = error?.code !== 'MODULE_NOT_FOUND'
  const nb = isBuilt
    ? 'Noe gikk galt i politirad. Det er vår feil, ikke din.'
    : 'politirad er ikke ferdig installert: Kjør «npm ci».'
  const en = isBuilt
    ? 'Something went wrong in politirad. It is our mistake.'
    : 'politirad is not fully installed: run "npm ci".'
  process.stderr.write(`${nb}\n${en}\n${process.env.POLITIRAD_DEBUG ? error?.stack : error?.message}\n`)
  process.exitCode = 4
}

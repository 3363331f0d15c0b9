#!/usr/bin/env node
import { createRequire } from 'node:module'

try {
  // The global process: imported as a module it would open its three streams, and that takes time too.
  const { start } = createRequire(import.meta.url)('../dist/start.cjs')
  await start(process)
} catch (error) {
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

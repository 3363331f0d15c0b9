import { failure, type Outcome, problem, success } from '../model/diagnostic.js'
import { findNear } from '../model/find-near.js'
import type { ShowRequest } from './asked.js'
import { readThrough } from './check-input.js'
import { type ExitCode, exitCodeOf } from './exit-code.js'
import { findOneInput } from './find-one-input.js'
import type { Run } from './run.js'
import { tellProblems } from './tell-problems.js'

/** Shows an agreement with all that it inherits, and where each value was written. It isn't checked. */
export async function show({ world, voice, pipeline }: Run, request: ShowRequest): Promise<ExitCode> {
  const format = readFormat(request.format)
  const input = format.ok ? await findOneInput(world, request.path, request.stdinFilepath) : format
  if (!format.ok || !input.ok) {
    await tellProblems(world, voice, world.stderr, input.diagnostics)
    return exitCodeOf(input.diagnostics)
  }
  const { outcome, read } = await readThrough(world, input.value, request.size, (file, bytes, readInherited) =>
    pipeline.show(file, bytes, format.value, readInherited, request.size),
  )
  await tellProblems(world, voice, world.stderr, outcome.diagnostics, read)
  if (outcome.ok) await world.stdout.write(outcome.value)
  return exitCodeOf(outcome.diagnostics)
}

const formats = ['yaml', 'json'] as const

function readFormat(written = 'yaml'): Outcome<(typeof formats)[number]> {
  const format = formats.find((each) => each === written.toLowerCase())
  if (format) return success(format)
  const near = findNear(written, formats)
  return failure([problem('unknown-format', { format: written, known: formats, onlyOne: true, ...(near && { near }) })])
}

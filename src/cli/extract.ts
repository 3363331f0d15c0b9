import { join, relative, resolve } from 'node:path'
import { type Attachment, baseName } from '../model/attachment.js'
import { extractSource, madeFileLimit } from '../read-back.js'
import type { ExtractRequest } from './asked.js'
import { type ExitCode, exitCodeOf } from './exit-code.js'
import type { Target } from './plan-outputs.js'
import { readMade } from './read-made.js'
import type { Run } from './run.js'
import { tellProblems } from './tell-problems.js'
import { findObstacle, writeOutputs } from './write-outputs.js'

/** Takes the YAML out of a file: to standard output, or to a file of its own. */
export async function extract({ world, voice }: Run, { path, output, force }: ExtractRequest): Promise<ExitCode> {
  const made = await readMade(world, path, madeFileLimit)
  const extracted = made.ok ? await extractSource(made.value) : made
  const [attached] = extracted.ok ? extracted.value : []
  if (!attached) {
    await tellProblems(world, voice, world.stderr, extracted.diagnostics)
    return exitCodeOf(extracted.diagnostics)
  }
  if (output === undefined || output === '-') {
    await world.stdout.write(attached.text)
    return 0
  }
  const target = targetOf(world.cwd, output, attached)
  const obstacle = await findObstacle(world.files, target, { force })
  const bytes = new TextEncoder().encode(attached.text)
  const { failed = obstacle } = obstacle ? {} : await writeOutputs(world.files, [{ target, bytes }])
  if (failed) {
    await tellProblems(world, voice, world.stderr, [failed])
    return exitCodeOf([failed])
  }
  await world.stdout.write(`${target.name}\n`)
  return 0
}

function targetOf(cwd: string, output: string, attached: Attachment): Target {
  const named = resolve(cwd, output)
  const path = /\.ya?ml$/i.test(output) ? named : join(named, safeName(attached.name))
  return { format: 'yaml', path, name: relative(cwd, path) }
}

/** The name comes from the file, and anybody can have written that. */
function safeName(name: string): string {
  const bare = baseName(name)
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._-]*\.ya?ml$/iu.test(bare) && bare.length <= 100
  return isPlain && !reserved.test(bare) ? bare : 'avtale.yaml'
}

/** Names that Windows has for devices, whatever follows the full stop. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)\s*\./i

import { join, relative, resolve } from 'node:path'
import { type Diagnostic, problem } from '../model/diagnostic.js'
import { findNear } from '../model/find-near.js'
import { type SchemaKind, schemaKinds, schemaName, schemaText } from '../model/schema-file.js'
import type { SchemaRequest } from './asked.js'
import { type ExitCode, exitCodeOf } from './exit-code.js'
import { listMade } from './list-made.js'
import type { Target } from './plan-outputs.js'
import type { Run } from './run.js'
import { tellProblems } from './tell-problems.js'
import type { World } from './world.js'
import { writeOne } from './write-one.js'

/** Gives a schema to editors and other programs: on standard output, or as a file. An older one of ours is replaced. */
export async function printSchema(
  { world, voice }: Pick<Run, 'world' | 'voice'>,
  { kind = 'avtale', output, force }: SchemaRequest,
): Promise<ExitCode> {
  const refuse = async (wrong: Diagnostic): Promise<ExitCode> => {
    await tellProblems(world, voice, world.stderr, [wrong])
    return exitCodeOf([wrong])
  }
  const known = schemaKinds.find((each) => each === kind)
  if (!known) return refuse(wrongKind(kind))
  const text = await schemaText(known)
  if (output === undefined || output === '-') {
    await world.stdout.write(text)
    return 0
  }
  const target = targetOf(world, known, output)
  const wrong = await writeOne(world.files, target, new TextEncoder().encode(text), { force })
  if (wrong) return refuse(wrong)
  await listMade(world.stdout, [target])
  return 0
}

function wrongKind(value: string): Diagnostic {
  const near = findNear(value, schemaKinds)
  return problem('wrong-option-value', { option: '--kind', value, known: schemaKinds, ...(near && { near }) })
}

function targetOf({ cwd }: World, kind: SchemaKind, output: string): Target {
  const path = resolve(cwd, /\.json$/i.test(output) ? output : join(output, schemaName(kind)))
  return { format: 'schema', path, name: relative(cwd, path) }
}

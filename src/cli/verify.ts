import { resolve } from 'node:path'
import { success } from '../model/diagnostic.js'
import { usualSize } from '../model/source-limits.js'
import type { Verification } from '../model/verification.js'
import { madeFileLimit, verifyFile } from '../read-back.js'
import type { VerifyRequest } from './asked.js'
import { type ExitCode, exitCodeOf } from './exit-code.js'
import { inheritedFiles } from './inherited-files.js'
import { readMade } from './read-made.js'
import { readStyle } from './read-style.js'
import { type ReadTemplates, readTemplates, readTemplatesBeside } from './read-templates.js'
import type { Run } from './run.js'
import { tellProblems, tellVerification } from './tell-problems.js'
import type { World } from './world.js'

/** Verifies a file. What it finds is its result, and goes to standard output. */
export async function verify(
  { world, voice, pipeline }: Run,
  { path, source, style, templates, size = usualSize }: VerifyRequest,
): Promise<ExitCode> {
  const made = await readMade(world, path, madeFileLimit)
  const given = source === undefined ? undefined : await readMade(world, source, size.bytes)
  if (!made.ok || given?.ok === false) {
    const unread = [...made.diagnostics, ...(given?.diagnostics ?? [])]
    await tellProblems(world, voice, world.stderr, unread)
    return exitCodeOf(unread)
  }
  const read = style === undefined ? undefined : await readStyle(world, pipeline, style)
  if (style !== undefined && read && !read.outcome.ok) {
    await tellProblems(world, voice, world.stderr, read.outcome.diagnostics, { name: style, bytes: read.bytes })
    return exitCodeOf(read.outcome.diagnostics)
  }
  const own = await templatesFor(world, source, templates)
  const refuseTemplates = async (): Promise<ExitCode> => {
    await tellProblems(world, voice, world.stderr, own.outcome.diagnostics, undefined, own.files)
    return exitCodeOf(own.outcome.diagnostics)
  }
  if (!own.outcome.ok && templates !== undefined) return refuseTemplates()
  const isNamed = source !== undefined && source !== '-'
  const inherited = inheritedFiles(world, source ?? '', isNamed ? resolve(world.cwd, source) : undefined)
  const verified = await verifyFile(made.value, given?.value, {
    ...(read?.outcome.ok && { style: read.outcome.value }),
    ...(own.outcome.ok && own.outcome.value && { templates: own.outcome.value }),
    readInherited: inherited.read,
    size,
  })
  if (!verified.ok) {
    const about = given && { name: given.value.file, bytes: given.value.bytes, inherited: inherited.bytes }
    await tellProblems(world, voice, world.stderr, verified.diagnostics, about)
    return exitCodeOf(verified.diagnostics)
  }
  // What lies beside the YAML need not be what the file was made with: it matters where the file wants it.
  if (!own.outcome.ok && wantsTemplates(verified.value)) return refuseTemplates()
  await tellVerification(world, voice, verified.value, source)
  return isInOrder(verified.value) ? 0 : 1
}

/** Those that were named, else those that lie beside the YAML, as generate takes them. */
function templatesFor(world: World, source: string | undefined, asked: string | undefined): Promise<ReadTemplates> {
  if (asked !== undefined) return readTemplates(world, asked)
  if (source === undefined || source === '-') return Promise.resolve({ outcome: success(undefined), files: [] })
  return readTemplatesBeside(world, resolve(world.cwd, source), source)
}

const wantsTemplates = ({ verdict }: Verification): boolean =>
  verdict.kind === 'unproved' && verdict.reason === 'no-templates'

/** It is what its YAML gives, and every signature covers what it should; the last one all that is there. */
function isInOrder({ made: { signatures }, verdict }: Verification): boolean {
  return (
    verdict.kind === 'same' &&
    signatures.every(({ isIntact, covers }) => isIntact !== false && covers !== 'part') &&
    (signatures.length === 0 || signatures.at(-1)?.covers === 'all')
  )
}

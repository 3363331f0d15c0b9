import { resolve } from 'node:path'
import { createTwoFilesPatch } from 'diff'
import manifest from '../../package.json' with { type: 'json' }
import { compareVersions } from '../compare-versions.js'
import { sizeLimit } from '../model/source.js'
import type { CheckedVersion } from '../pipeline.js'
import type { ExitCode } from './exit-code.js'
import { TemplatesOfRun } from './find-templates.js'
import { inheritedFiles } from './inherited-files.js'
import type { Run } from './run.js'
import { styleOf } from './tell-problems.js'

/**
 * What git shows in the place of the lines that are different in a YAML file: what an agreement says otherwise. Of any other file, or
 * one that isn't in order, or where what is said is the same, the lines. `given` is what git hands to a diff driver: the path, then
 * the old file and the new with what git knows of each.
 */
export async function gitChanges(run: Run, given: readonly string[]): Promise<ExitCode> {
  const { world, voice } = run
  const [path = '', oldFile, , , newFile] = given
  if (oldFile === undefined || newFile === undefined) return 0 // not merged: git has said so
  const [was, is] = await Promise.all([oldFile, newFile].map((file) => textOf(run, file)))
  await world.stdout.write(`diff --politirad a/${path} b/${path}\n`)
  const told = await tellFacts(run, path, was, is)
  const { chalk } = await styleOf(world, voice, world.stdout)
  if (told !== undefined) {
    const { changesText } = await import('../report/changes/report-text.js')
    await world.stdout.write(changesText(told, chalk))
  } else {
    await world.stdout.write(createTwoFilesPatch(`a/${path}`, `b/${path}`, was ?? '', is ?? ''))
  }
  return 0
}

/** Undefined where there is none: git says /dev/null, on Windows too. */
async function textOf({ world }: Run, file: string): Promise<string | undefined> {
  if (file === '/dev/null' || file === 'nul') return undefined
  const bytes = await world.files.read(resolve(world.cwd, file), sizeLimit).catch(() => new Uint8Array())
  return new TextDecoder().decode(bytes)
}

/** What is different in words; undefined where there are no two agreements in order, or nothing is. */
async function tellFacts({ world, voice, pipeline }: Run, path: string, was?: string, is?: string) {
  if (was === undefined || is === undefined) return undefined
  const input = { name: path, path: resolve(world.cwd, path), isStandardInput: false }
  const { outcome: own } = await new TemplatesOfRun(world, undefined).of(input)
  if (!own.ok) return undefined
  const with_ = own.value && { templates: own.value }
  const versions: CheckedVersion[] = []
  for (const text of [was, is]) {
    const { read } = inheritedFiles(world, path, input.path)
    const checked = await pipeline.check(path, new TextEncoder().encode(text), read, with_)
    if (!checked.ok) return undefined
    versions.push({ checked: checked.value, ...with_ })
  }
  const [before, after] = versions
  const compared = before && after ? await compareVersions(before, after, { pages: false }) : undefined
  if (!compared?.ok || compared.value.changes.length + compared.value.sections.length === 0) return undefined
  const { tellChanges } = await import('../report/changes/tell-changes.js')
  const tool = { name: manifest.name, version: manifest.version }
  return tellChanges(
    { tool, pairs: [{ title: path, before: path, after: path, comparison: compared.value }] },
    voice.locale,
  )
}

import { resolve } from 'node:path'
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
 * one that isn't in order, or where what is said is the same, git's own lines. `given` is what git hands to a diff driver: the path,
 * the old file and the new each with its hash and mode, and of a renamed file the new path and what git says of that.
 */
export async function gitChanges(run: Run, given: readonly string[]): Promise<ExitCode> {
  const { world, voice } = run
  const [path = '', oldFile, , oldMode = '.', newFile, , newMode = '.', newPath = path, renamed = ''] = given
  if (oldFile === undefined || newFile === undefined) return 0 // not merged: git has said so
  const isModeOther = oldMode !== newMode && oldMode !== '.' && newMode !== '.'
  await world.stdout.write(
    [
      `diff --politirad a/${path} b/${newPath}\n`,
      ...(isModeOther ? [`old mode ${oldMode}\nnew mode ${newMode}\n`] : []),
      renamed,
    ].join(''),
  )
  const told = await tellFacts(run, newPath, [oldFile, newFile])
  if (told !== undefined) {
    const { changesText } = await import('../report/changes/report-text.js')
    const { chalk } = await styleOf(world, voice, world.stdout)
    await world.stdout.write(changesText(told, chalk))
  } else {
    await world.stdout.write(await linesOf(run, { path, newPath, oldFile, newFile }))
  }
  return 0
}

/** What is different line by line, by git itself: of any size, in any encoding. Its headers name the files that it wrote for us. */
async function linesOf(
  { world }: Run,
  { path, newPath, oldFile, newFile }: Readonly<Record<'path' | 'newPath' | 'oldFile' | 'newFile', string>>,
): Promise<Uint8Array> {
  const plain = ['diff', '--no-index', '--no-ext-diff', '--no-textconv', '--no-color', '--', oldFile, newFile]
  const { stdout } = await world.git(plain, world.cwd)
  const said = Buffer.from(stdout)
  const start = said.indexOf('\n@@ ') + 1
  if (start === 0) return said.length > 0 ? Buffer.from(`Binary files a/${path} and b/${newPath} differ\n`) : said
  const header = [
    isNone(oldFile) ? '--- /dev/null' : `--- a/${path}`,
    isNone(newFile) ? '+++ /dev/null' : `+++ b/${newPath}`,
  ]
  return Buffer.concat([Buffer.from(`${header.join('\n')}\n`), said.subarray(start)])
}

/** A file that is new or gone: git says /dev/null, on Windows too. */
const isNone = (file: string): boolean => file === '/dev/null' || file === 'nul'

/** What is different in words; undefined where there are no two agreements in order, or nothing is. */
async function tellFacts({ world, voice, pipeline }: Run, path: string, files: readonly [string, string]) {
  if (files.some(isNone)) return undefined
  const input = { name: path, path: resolve(world.cwd, path), isStandardInput: false }
  const { outcome: own } = await new TemplatesOfRun(world, undefined).of(input)
  if (!own.ok) return undefined
  const options = own.value && { templates: own.value }
  const versions: CheckedVersion[] = []
  for (const file of files) {
    const bytes = await world.files.read(resolve(world.cwd, file), sizeLimit).catch(() => undefined)
    const { read } = inheritedFiles(world, path, input.path)
    const checked = bytes && (await pipeline.check(path, bytes, read, options))
    if (!checked?.ok) return undefined
    versions.push({ checked: checked.value, ...options })
  }
  const [before, after] = versions
  const compared = before && after ? await compareVersions(before, after, { pages: false }) : undefined
  if (!compared?.ok || compared.value.changes.length + compared.value.sections.length === 0) return undefined
  const { tellChanges } = await import('../report/changes/tell-changes.js')
  const tool = { name: manifest.name, version: manifest.version }
  const pair = { title: path, before: path, after: path, comparison: compared.value }
  return tellChanges({ tool, pairs: [pair] }, voice.locale)
}

import { dirname, join, resolve } from 'node:path'
import { type Diagnostic, failure, type Outcome, problem, success } from '../model/diagnostic.js'
import type { GitRequest } from './asked.js'
import { type ExitCode, exitCodeOf } from './exit-code.js'
import type { Run } from './run.js'
import { tellProblems } from './tell-problems.js'
import { reasonOf, type World } from './world.js'
import { whyUnwritable, writeOutputs } from './write-outputs.js'

/**
 * What `politirad git` does: sets a repository up so that git shows the text of PDF and Word files, and what is different in what
 * agreements say; and answers when git then asks.
 */
export async function git(run: Run, { action, given }: GitRequest): Promise<ExitCode> {
  if (action === 'text') return (await import('./git-text.js')).gitText(run, given)
  if (action === 'changes') return (await import('./git-changes.js')).gitChanges(run, given)
  const { world, voice, words } = run
  const done = action === 'install' ? await install(world) : await uninstall(world)
  await tellProblems(world, voice, world.stderr, done.diagnostics)
  if (done.ok) await world.stdout.write(`${words.git[action](done.value)}\n`)
  return exitCodeOf(done.diagnostics)
}

/** The drivers by the names that .gitattributes uses; what each asks of us. */
const drivers = { politirad: 'text', 'politirad-yaml': 'changes' } as const

const begin = '# politirad git install'
const end = '# /politirad'
const attributes = [
  begin,
  '*.pdf diff=politirad',
  '*.docx diff=politirad',
  '*.yaml diff=politirad-yaml',
  '*.yml diff=politirad-yaml',
  end,
].join('\n')

/** Gives the folder of the repository. */
async function install(world: World): Promise<Outcome<string>> {
  const root = await repositoryOf(world)
  if (!root.ok) return root
  const written = await changeAttributes(world, root.value, (text) => `${withoutOurs(text)}${attributes}\n`)
  if (written) return failure([written])
  // Git hands this to a shell, on Windows too.
  const self = world.self.map((part) => `"${part.replaceAll('\\', '/')}"`).join(' ')
  const settings = [
    ['diff.politirad.textconv', `${self} git ${drivers.politirad}`],
    ['diff.politirad.cachetextconv', 'true'],
    ['diff.politirad-yaml.command', `${self} git ${drivers['politirad-yaml']}`],
  ] as const
  for (const [name, value] of settings) {
    const { exitCode } = await world.git(['config', '--local', name, value], root.value)
    if (exitCode !== 0)
      return failure([problem('file-unwritable', { file: '.git/config', reason: 'EACCES', isSource: true })])
  }
  return root
}

async function uninstall(world: World): Promise<Outcome<string>> {
  const root = await repositoryOf(world)
  if (!root.ok) return root
  const written = await changeAttributes(world, root.value, withoutOurs)
  if (written) return failure([written])
  for (const driver of Object.keys(drivers))
    await world.git(['config', '--local', '--remove-section', `diff.${driver}`], root.value)
  return root
}

async function repositoryOf({ git: ask, cwd }: World): Promise<Outcome<string>> {
  const { exitCode, stdout } = await ask(['rev-parse', '--show-toplevel'], cwd)
  if (exitCode === 0) return success(resolve(new TextDecoder().decode(stdout).trim()))
  return failure([problem('no-repository', exitCode === undefined ? { isWithoutGit: true } : {})])
}

/** The file without the lines that we wrote there. */
const withoutOurs = (text: string): string => {
  const start = text.indexOf(begin)
  const stop = text.indexOf(end, start)
  const rest =
    start === -1 || stop === -1 ? text : text.slice(0, start) + text.slice(stop + end.length).replace(/^\r?\n/, '')
  return rest === '' || rest.endsWith('\n') ? rest : `${rest}\n`
}

/** Bytes; nobody's is larger. */
const mostAttributes = 1_000_000

/** Gives what stood in the way. */
async function changeAttributes(
  { files }: World,
  root: string,
  change: (text: string) => string,
): Promise<Diagnostic | undefined> {
  const path = join(root, '.gitattributes')
  const name = '.gitattributes'
  const unwritable = (reason: string) => problem('file-unwritable', { file: name, reason, isSource: true })
  const look = async () => {
    const reason = await whyUnwritable(files, path)
    return reason === undefined ? undefined : unwritable(reason)
  }
  const obstacle = await look()
  if (obstacle) return obstacle
  try {
    const isThere = (await files.status(path)) !== undefined
    const before = isThere ? new TextDecoder().decode(await files.read(path, mostAttributes)) : ''
    const after = change(before)
    if (after === before) return undefined
    if (after === '') {
      await files.remove(path)
      return undefined
    }
    const target = { path: join(dirname(path), name), name }
    const { failed } = await writeOutputs(files, [{ target, bytes: new TextEncoder().encode(after) }], look)
    return failed
  } catch (error) {
    return unwritable(reasonOf(error))
  }
}

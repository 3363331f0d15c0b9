import manifest from '../../package.json' with { type: 'json' }
import { problem } from '../model/diagnostic.js'
import { pickLocale } from '../report/locale.js'
import { type ExitCode, exitCodeOf } from './exit-code.js'
import { peekOption, readCommandLine } from './read-command-line.js'
import type { Pipeline, Run } from './run.js'
import { describeBug, tellBug } from './tell-bug.js'
import { tellProblems, type Voice } from './tell-problems.js'
import { en } from './words/en.js'
import { nb } from './words/nb.js'
import type { CliWords } from './words.js'
import { OutputError, type World } from './world.js'

export { nodeWorld } from './node-world.js'

/**
 * The command line: arguments → exit code. Each command and the pipeline are loaded when they are asked for, so that
 * --help and --version load neither. Tests hand in a pipeline of their own.
 */
export async function main(
  world: World,
  loadPipeline: () => Promise<Pipeline> = () => import('../pipeline.js'),
): Promise<ExitCode> {
  const { argv, env, platform, systemLocale } = world
  const locale = pickLocale({ lang: peekOption(argv, '--lang'), env, platform, systemLocale })
  const voice: Voice = { locale, noColor: argv.includes('--no-color') }
  try {
    return await obey(world, voice, { nb, en }[locale], loadPipeline)
  } catch (error) {
    if (!(error instanceof OutputError)) return exitCodeOf([await tellBug(world, voice, describeBug(error))])
    const unwritable = problem('file-unwritable', { file: '<stdout>', reason: error.reason })
    await tellProblems(world, voice, world.stderr, [unwritable]).catch(() => {}) // it may be what takes nothing more
    return exitCodeOf([unwritable])
  }
}

/** Columns of help where there is no terminal to ask. */
const usualWidth = 100

async function obey(
  world: World,
  voice: Voice,
  words: CliWords,
  loadPipeline: () => Promise<Pipeline>,
): Promise<ExitCode> {
  const { argv, stdout } = world
  const asked = readCommandLine(argv, manifest.version, words, Math.min(stdout.columns ?? usualWidth, 120))
  const run = async (): Promise<Run> => ({ world, voice, words, pipeline: await loadPipeline() })
  switch (asked.command) {
    case 'print':
      await stdout.write(asked.text)
      return 0
    case 'refuse':
      await tellProblems(world, voice, world.stderr, [asked.problem])
      return exitCodeOf([asked.problem])
    case 'generate':
      return (await import('./generate.js')).generate(await run(), asked.request)
    case 'revise':
      return (await import('./revise.js')).revise(await run(), asked.request)
    case 'pull':
      return (await import('./pull.js')).pull(await run(), asked.request)
    case 'history':
      return (await import('./history.js')).history(await run(), asked.request)
    case 'git':
      return (await import('./git-setup.js')).git(await run(), asked.request)
    case 'ci-report':
      return (await import('./ci/report-change.js')).reportChange(await run(), asked.request)
    case 'ci-comment':
      return (await import('./ci/post-comment.js')).postComment(await run(), asked.request)
    case 'init':
      return (await import('./init.js')).init(await run(), asked.request)
    case 'manifest':
      return (await import('./merge-manifests.js')).mergeParts(await run(), asked.request)
    case 'validate':
      return (await import('./validate.js')).validate(await run(), asked.request)
    case 'status':
      return (await import('./status.js')).status(await run(), asked.request)
    case 'rules':
      return (await import('./rules.js')).listRules(await run(), asked.request)
    case 'explain':
      return (await import('./explain.js')).explain(await run(), asked.request)
    case 'show':
      return (await import('./show.js')).show(await run(), asked.request)
    case 'diff':
      return (await import('./diff.js')).diff(await run(), asked.request)
    case 'extract':
      return (await import('./extract.js')).extract(await run(), asked.request)
    case 'verify':
      return (await import('./verify.js')).verify(await run(), asked.request)
    case 'redline':
      return (await import('./redline.js')).redline(await run(), asked.request)
    case 'schema':
      return (await import('./print-schema.js')).printSchema({ world, voice }, asked.request)
    case 'template':
      return (await import('./template.js')).template({ world, voice, words }, asked.request)
  }
}

import type { Command } from 'commander'
import type { GitRequest } from '../asked.js'
import { collect, type Declaring, readSize, sizeAsked } from './declaring.js'

/** What `git` does, with the Norwegian name; what git itself asks for isn't shown. */
const gitActions = [
  ['install', 'sett-opp', false],
  ['uninstall', 'ta-bort', false],
  ['text', 'tekst', true],
  ['changes', 'endringer', true],
] as const satisfies readonly (readonly [GitRequest['action'], string, boolean])[]

/** `history` and `git`: what goes by versions in git. Gives all the commands declared. */
export function declareGit({ program, words, ask }: Declaring): Command[] {
  const { usage, options } = words
  const history = program.command('history').alias('historie')
  history
    .summary(words.historySummary)
    .description(words.history)
    .usage(`${usage.options} ${usage.file}`)
    .argument(`<${usage.file}>`, words.historyArgument)
    .option(`--max <${options.max[0]}>`, options.max[1])
    .option(`--only <${options.only[0]}>`, options.only[1], collect)
    .option(`--format <${options.historyFormat[0]}>`, options.historyFormat[1])
    .option(`-o, --output <${options.diffOutput[0]}>`, options.diffOutput[1])
    .option(`--templates <${options.templates[0]}>`, options.diffTemplates)
    .option(`--max-size <${options.maxSize[0]}>`, options.maxSize[1], readSize)
    .addHelpText('after', words.historyExamples)
    .action((path: string) => {
      const { max, only, format, output, templates, lang } = history.optsWithGlobals()
      const request = {
        path,
        ...(max !== undefined && { max }),
        ...(only && { only }),
        ...(format !== undefined && { format }),
        ...(output !== undefined && { output }),
        ...(templates !== undefined && { templates }),
        ...(lang !== undefined && { lang }),
        ...sizeAsked(history),
      }
      ask({ command: 'history', request })
    })

  const git = program.command('git')
  git
    .summary(words.gitSummary)
    .description(words.git)
    .usage(`${usage.command} ${usage.options}`)
    .addHelpText('after', words.gitExamples)
    .action(() => git.outputHelp())
  const actions = gitActions.map(([action, alias, isAskedByGit]) => {
    const command = git.command(action, { hidden: isAskedByGit }).alias(alias)
    command.summary(words.gitActions[action]).description(words.gitActions[action]).usage(usage.options)
    if (isAskedByGit) command.argument(`[${usage.files}...]`)
    return command.action((given: unknown) => {
      ask({ command: 'git', request: { action, given: Array.isArray(given) ? given : [] } })
    })
  })
  return [history, git, ...actions]
}

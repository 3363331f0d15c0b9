import type { Argument, Command, Help } from 'commander'
import type { Asked } from './asked.js'
import { declareExplain, declareRules, declareShow, declareStatus, declareValidate } from './declare/check.js'
import { declareCi } from './declare/ci.js'
import type { Declaring } from './declare/declaring.js'
import { declareGit } from './declare/git.js'
import { declareExtract, declarePull, declareVerify } from './declare/made-files.js'
import { declareGenerate, declareInit, declareManifest } from './declare/make.js'
import { declareSchema, declareTemplate } from './declare/texts.js'
import { declareDiff, declareRedline, declareRevise } from './declare/versions.js'
import { RefusingCommand, unknownCommand } from './refusing-command.js'
import type { HelpWords } from './words.js'

/** Where commands put what they find. */
export interface Outlet {
  readonly columns: number
  readonly print: (text: string) => void
  readonly ask: (asked: Asked) => void
}

/** The commands and their options, with help in the user's language. */
export function declareCommands(words: HelpWords, version: string, { columns, print, ask }: Outlet): Command {
  const program = new RefusingCommand('politirad')
  const { usage, options } = words
  program
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: () => {}, getOutHelpWidth: () => columns })
    .configureHelp(helpIn(words))
    .description(words.program)
    .usage(`${usage.command} ${usage.options}`)
    .version(version, '-V, --version', options.version)
    .helpOption('-h, --help', options.help)
    .helpCommand(false)
    .addHelpText('after', words.programExamples)
    .action(() => program.outputHelp())

  const declaring = { program, words, ask }
  const declared = [
    declareInit,
    declareGenerate,
    declareValidate,
    declareStatus,
    declareShow,
    declareRules,
    declareExplain,
    declareRevise,
    declarePull,
    declareDiff,
    declareRedline,
    declareGit,
    declareCi,
    declareVerify,
    declareExtract,
    declareManifest,
    declareTemplate,
    declareSchema,
    declareHelp,
  ].flatMap((declare) => declare(declaring))
  for (const command of [program, ...declared]) {
    const tellsChanges = ['diff', 'history', 'report'].includes(command.name())
    command
      .option(`--lang <${options.lang[0]}>`, tellsChanges ? options.diffLang : options.lang[1])
      .option('--no-color', options.noColor)
      .helpOption('-h, --help', options.help)
  }
  return program
}

function declareHelp({ program, words }: Declaring): Command[] {
  const { usage } = words
  const help = program.command('help').alias('hjelp')
  help
    .summary(words.helpSummary)
    .usage(usage.command)
    .argument(`[${usage.command.slice(1, -1)}]`)
    .action((name?: string) => {
      const command = program.commands.find((each) => each.name() === name || each.alias() === name)
      if (name && !command) throw unknownCommand(program, name)
      const shown = command ?? program
      shown.outputHelp()
    })
  return [help]
}

/** Commander's help in our words, with both of a command's names. */
function helpIn({ titles, namesFirst }: HelpWords): Partial<Help> {
  const names = (command: Command): string => {
    const both = [command.name(), command.alias()].filter(Boolean)
    return (namesFirst === 'english' ? both : both.toReversed()).join(', ')
  }
  const wayTo = (command: Command): string =>
    command.parent ? `${wayTo(command.parent)} ${names(command).split(', ')[0]}` : command.name()
  return {
    styleTitle: (title) => Object.entries(titles).find(([key]) => key === title)?.[1] ?? title,
    commandUsage: (command) => `${wayTo(command)} ${command.usage()}`,
    subcommandTerm: (command) => `${names(command)} ${command.registeredArguments.map(argumentTerm).join(' ')}`,
    argumentTerm: (argument) => (argument.variadic ? `${argument.name()} …` : argument.name()),
  }
}

/** `fil`, `[yaml]`, `[filer …]`. */
function argumentTerm(argument: Argument): string {
  const name = argument.variadic ? `${argument.name()} …` : argument.name()
  return argument.required ? name : `[${name}]`
}

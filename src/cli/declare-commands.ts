import type { Argument, Command, Help } from 'commander'
import type { Asked, GenerateRequest } from './asked.js'
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

  const generate = program.command('generate').alias('lag')
  generate
    .summary(words.generateSummary)
    .description(words.generate)
    .usage(`${usage.options} [${usage.paths} …]`)
    .argument(`[${usage.files}...]`, words.pathsArgument)
    .option(`-o, --output <${options.output[0]}>`, options.output[1])
    .option(`--format <${options.format[0]}>`, options.format[1], collect)
    .option('-n, --dry-run', options.dryRun)
    .option('-q, --quiet', options.quiet)
    .option('-f, --force', options.force)
    .option(`--style <${options.style[0]}>`, options.style[1])
    .option('--public', options.public)
    .option('--no-signature-fields', options.noSignatureFields)
    .option('--attach-source', options.attachSource)
    .option('--with-comments', options.withComments)
    .option(`--stdin-filepath <${options.stdinFilepath[0]}>`, options.stdinFilepath[1])
    .addHelpText('after', words.generateExamples)
    .action((paths: string[]) => {
      const { output, format, stdinFilepath, style, ...flags } = generate.opts()
      const request: GenerateRequest = {
        paths,
        ...(output !== undefined && { output }),
        ...(format && { formats: format }),
        ...(stdinFilepath && { stdinFilepath }),
        ...(style !== undefined && { style }),
        dryRun: flags.dryRun === true,
        quiet: flags.quiet === true,
        force: flags.force === true,
        signatureFields: flags.signatureFields !== false,
        attachSource: flags.attachSource === true || flags.withComments === true,
        withComments: flags.withComments === true,
        public: flags.public === true,
      }
      ask({ command: 'generate', request })
    })

  const validate = program.command('validate').alias('sjekk')
  validate
    .summary(words.validateSummary)
    .description(words.validate)
    .usage(`${usage.options} [${usage.paths} …]`)
    .argument(`[${usage.files}...]`, words.pathsArgument)
    .option('-q, --quiet', options.quiet)
    .option(`--stdin-filepath <${options.stdinFilepath[0]}>`, options.stdinFilepath[1])
    .addHelpText('after', words.validateExamples)
    .action((paths: string[]) => {
      const { quiet, stdinFilepath } = validate.opts()
      ask({ command: 'validate', request: { paths, ...(stdinFilepath && { stdinFilepath }), quiet: quiet === true } })
    })

  const extract = program.command('extract').alias('hent')
  extract
    .summary(words.extractSummary)
    .description(words.extract)
    .usage(`${usage.options} ${usage.file}`)
    .argument(`<${usage.file}>`, words.madeArgument)
    .option(`-o, --output <${options.yamlOutput[0]}>`, options.yamlOutput[1])
    .option('-f, --force', options.forceYaml)
    .addHelpText('after', words.extractExamples)
    .action((path: string) => {
      const { output, force } = extract.opts()
      ask({ command: 'extract', request: { path, ...(output !== undefined && { output }), force: force === true } })
    })

  const verify = program.command('verify').alias('kontroller')
  verify
    .summary(words.verifySummary)
    .description(words.verify)
    .usage(`${usage.options} ${usage.file} [yaml]`)
    .argument(`<${usage.file}>`, words.madeArgument)
    .argument('[yaml]', words.sourceArgument)
    .option(`--style <${options.style[0]}>`, options.verifyStyle)
    .addHelpText('after', words.verifyExamples)
    .action((path: string, source?: string) => {
      const { style } = verify.opts()
      const request = { path, ...(source !== undefined && { source }), ...(style !== undefined && { style }) }
      ask({ command: 'verify', request })
    })

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

  for (const command of [program, generate, validate, extract, verify, help]) {
    command
      .option(`--lang <${options.lang[0]}>`, options.lang[1])
      .option('--no-color', options.noColor)
      .helpOption('-h, --help', options.help)
  }
  return program
}

/** `--format pdf,docx --format txt` → three formats. */
const collect = (value: string, earlier: readonly string[] = []): string[] => [
  ...earlier,
  ...value.split(',').map((format) => format.trim()),
]

/** Commander's help in our words, with both of a command's names. */
function helpIn({ titles, namesFirst }: HelpWords): Partial<Help> {
  const names = (command: Command): string => {
    const both = [command.name(), command.alias()].filter(Boolean)
    return (namesFirst === 'english' ? both : both.toReversed()).join(', ')
  }
  return {
    styleTitle: (title) => Object.entries(titles).find(([key]) => key === title)?.[1] ?? title,
    commandUsage: (command) =>
      command.parent ? `politirad ${names(command).split(', ')[0]} ${command.usage()}` : `politirad ${command.usage()}`,
    subcommandTerm: (command) => `${names(command)} ${command.registeredArguments.map(argumentTerm).join(' ')}`,
    argumentTerm: (argument) => (argument.variadic ? `${argument.name()} …` : argument.name()),
  }
}

/** `fil`, `[yaml]`, `[filer …]`. */
function argumentTerm(argument: Argument): string {
  const name = argument.variadic ? `${argument.name()} …` : argument.name()
  return argument.required ? name : `[${name}]`
}

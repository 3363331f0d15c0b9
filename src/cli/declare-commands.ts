import type { Argument, Command, Help } from 'commander'
import type { Asked, GenerateRequest, TellingRequest, TemplateRequest } from './asked.js'
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
    .option(`--templates <${options.templates[0]}>`, options.templates[1])
    .option('--public', options.public)
    .option('--no-signature-fields', options.noSignatureFields)
    .option('--attach-source', options.attachSource)
    .option('--with-comments', options.withComments)
    .option(`--stdin-filepath <${options.stdinFilepath[0]}>`, options.stdinFilepath[1])
    .option(`--report <${options.report[0]}>`, options.report[1], append)
    .option(`--fail-severity <${options.failSeverity[0]}>`, options.failSeverity[1])
    .option(`--max-problems <${options.maxProblems[0]}>`, options.maxProblems[1])
    .addHelpText('after', words.generateExamples)
    .action((paths: string[]) => {
      const { output, format, stdinFilepath, style, templates, ...flags } = generate.opts()
      const request: GenerateRequest = {
        paths,
        ...(output !== undefined && { output }),
        ...(format && { formats: format }),
        ...(stdinFilepath && { stdinFilepath }),
        ...(style !== undefined && { style }),
        ...(templates !== undefined && { templates }),
        ...tellingAsked(generate),
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

  const init = program.command('init').alias('ny')
  init
    .summary(words.initSummary)
    .description(words.init)
    .usage(`${usage.options} [${usage.file}]`)
    .argument(`[${usage.file}]`, words.newArgument)
    .option(`--kommune <${options.kommune[0]}>`, options.kommune[1], append)
    .option(`--avtaletype <${options.newFamily[0]}>`, options.newFamily[1])
    .option(`--målform <${options.malform[0]}>`, options.malform[1])
    .addHelpText('after', words.initExamples)
    .action((path?: string) => {
      const { kommune = [], avtaletype, målform } = init.opts()
      const request = {
        ...(path !== undefined && { path }),
        municipalities: kommune,
        ...(avtaletype !== undefined && { family: avtaletype }),
        ...(målform !== undefined && { malform: målform }),
      }
      ask({ command: 'init', request })
    })

  const validate = program.command('validate').alias('sjekk')
  validate
    .summary(words.validateSummary)
    .description(words.validate)
    .usage(`${usage.options} [${usage.paths} …]`)
    .argument(`[${usage.files}...]`, words.pathsArgument)
    .option('--shared', options.shared)
    .option('-q, --quiet', options.quiet)
    .option('--show-silenced', options.showSilenced)
    .option(`--templates <${options.templates[0]}>`, options.templates[1])
    .option(`--stdin-filepath <${options.stdinFilepath[0]}>`, options.stdinFilepath[1])
    .option(`--report <${options.report[0]}>`, options.report[1], append)
    .option(`--fail-severity <${options.failSeverity[0]}>`, options.failSeverity[1])
    .option(`--max-problems <${options.maxProblems[0]}>`, options.maxProblems[1])
    .addHelpText('after', words.validateExamples)
    .action((paths: string[]) => {
      const { quiet, showSilenced, stdinFilepath, shared, templates } = validate.opts()
      const flags = { shared: shared === true, quiet: quiet === true, showSilenced: showSilenced === true }
      const request = {
        paths,
        ...(stdinFilepath && { stdinFilepath }),
        ...(templates !== undefined && { templates }),
        ...tellingAsked(validate),
        ...flags,
      }
      ask({ command: 'validate', request })
    })

  const revise = program.command('revise').alias('revider')
  revise
    .summary(words.reviseSummary)
    .description(words.revise)
    .usage(`${usage.options} ${usage.paths} …`)
    .argument(`<${usage.file}...>`, words.pathsArgument)
    .option(`--period <${options.period[0]}>`, options.period[1])
    .option(`-o, --output <${options.revisedOutput[0]}>`, options.revisedOutput[1])
    .option('--in-place', options.inPlace)
    .option(`--checklist <${options.checklist[0]}>`, options.checklist[1])
    .option('-n, --dry-run', options.reviseDryRun)
    .option('-q, --quiet', options.quiet)
    .option('-f, --force', options.forceYaml)
    .option(`--templates <${options.templates[0]}>`, options.templates[1])
    .addHelpText('after', words.reviseExamples)
    .action((paths: string[]) => {
      const { period, output, checklist, templates, ...flags } = revise.opts()
      const request = {
        paths,
        ...(period !== undefined && { period }),
        ...(output !== undefined && { output }),
        ...(checklist !== undefined && { checklist }),
        ...(templates !== undefined && { templates }),
        inPlace: flags.inPlace === true,
        dryRun: flags.dryRun === true,
        quiet: flags.quiet === true,
        force: flags.force === true,
      }
      ask({ command: 'revise', request })
    })

  const pull = program.command('pull').alias('ta-inn')
  pull
    .summary(words.pullSummary)
    .description(words.pull)
    .usage(`${usage.options} ${usage.file} [yaml]`)
    .argument(`<${usage.file}>`, words.wordArgument)
    .argument('[yaml]', words.pulledArgument)
    .option('-y, --yes', options.pullYes)
    .option('-n, --dry-run', options.pullDryRun)
    .option(`--changes <${options.pullChanges[0]}>`, options.pullChanges[1])
    .option(`--templates <${options.templates[0]}>`, options.templates[1])
    .addHelpText('after', words.pullExamples)
    .action((path: string, source?: string) => {
      const { yes, dryRun, changes, templates } = pull.opts()
      const request = {
        path,
        ...(source !== undefined && { source }),
        ...(changes !== undefined && { changes }),
        ...(templates !== undefined && { templates }),
        yes: yes === true,
        dryRun: dryRun === true,
      }
      ask({ command: 'pull', request })
    })

  const show = program.command('show').alias('vis')
  show
    .summary(words.showSummary)
    .description(words.show)
    .usage(`${usage.options} ${usage.file}`)
    .argument(`<${usage.file}>`, words.agreementArgument)
    .option(`--format <${options.showFormat[0]}>`, options.showFormat[1])
    .option(`--stdin-filepath <${options.stdinFilepath[0]}>`, options.stdinFilepath[1])
    .addHelpText('after', words.showExamples)
    .action((path: string) => {
      const { format, stdinFilepath } = show.opts()
      const request = { path, ...(format !== undefined && { format }), ...(stdinFilepath && { stdinFilepath }) }
      ask({ command: 'show', request })
    })

  const status = program.command('status').alias('stand')
  status
    .summary(words.statusSummary)
    .description(words.status)
    .usage(`${usage.options} ${usage.file}`)
    .argument(`<${usage.file}>`, words.pathArgument)
    .option(`--templates <${options.templates[0]}>`, options.templates[1])
    .option(`--stdin-filepath <${options.stdinFilepath[0]}>`, options.stdinFilepath[1])
    .addHelpText('after', words.statusExamples)
    .action((path: string) => {
      const { stdinFilepath, templates } = status.opts()
      const given = { ...(stdinFilepath && { stdinFilepath }), ...(templates !== undefined && { templates }) }
      ask({ command: 'status', request: { path, ...given } })
    })

  const rules = program.command('rules').alias('regler')
  rules
    .summary(words.rulesSummary)
    .description(words.rules)
    .usage(usage.options)
    .option(`--format <${options.rulesFormat[0]}>`, options.rulesFormat[1])
    .addHelpText('after', words.rulesExamples)
    .action(() => {
      const { format } = rules.opts()
      ask({ command: 'rules', request: { ...(format !== undefined && { format }) } })
    })

  const explain = program.command('explain').alias('forklar')
  explain
    .summary(words.explainSummary)
    .description(words.explain)
    .usage(`${usage.options} ${usage.code}`)
    .argument(`<${usage.code}>`, words.codeArgument)
    .addHelpText('after', words.explainExamples)
    .action((code: string) => ask({ command: 'explain', request: { code } }))

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
    .option(`--templates <${options.templates[0]}>`, options.verifyTemplates)
    .addHelpText('after', words.verifyExamples)
    .action((path: string, source?: string) => {
      const { style, templates } = verify.opts()
      const request = {
        path,
        ...(source !== undefined && { source }),
        ...(style !== undefined && { style }),
        ...(templates !== undefined && { templates }),
      }
      ask({ command: 'verify', request })
    })

  const template = program.command('template').alias('mal')
  template
    .summary(words.templateSummary)
    .description(words.template)
    .usage(`${usage.command} ${usage.options}`)
    .addHelpText('after', words.templateExamples)
    .action(() => template.outputHelp())
  const actions = templateActions.map(([action, alias, takesName]) => {
    const command = template.command(action).alias(alias)
    const argument = action === 'fields' ? words.fieldArgument : words.templateArgument
    command
      .summary(words.templateActions[action])
      .description(words.templateActions[action])
      .usage([usage.options, takesName && argument[0]].filter(Boolean).join(' '))
      .option(`--templates <${options.templates[0]}>`, options.templatesHere)
    if (takesName) command.argument(takesName === 'must' ? `<${argument[0]}>` : `[${argument[0]}]`, argument[1])
    if (action === 'list' || action === 'show' || action === 'copy')
      command
        .option(`--family <${options.family[0]}>`, options.family[1])
        .option(`--malform <${options.malform[0]}>`, options.malform[1])
    return command.action((...given: unknown[]) => {
      const [name] = given
      const { family, malform, templates } = command.opts()
      const request: TemplateRequest = {
        action,
        ...(typeof name === 'string' && { name }),
        ...(family !== undefined && { family }),
        ...(malform !== undefined && { malform }),
        ...(templates !== undefined && { templates }),
      }
      ask({ command: 'template', request })
    })
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

  const all = [
    program,
    init,
    generate,
    validate,
    status,
    revise,
    pull,
    show,
    rules,
    explain,
    extract,
    verify,
    template,
    ...actions,
    help,
  ]
  for (const command of all) {
    command
      .option(`--lang <${options.lang[0]}>`, options.lang[1])
      .option('--no-color', options.noColor)
      .helpOption('-h, --help', options.help)
  }
  return program
}

/** What `template` does, with the Norwegian name, and whether it takes the name of one. */
const templateActions = [
  ['list', 'liste', undefined],
  ['show', 'vis', 'must'],
  ['copy', 'kopier', 'must'],
  ['check', 'sjekk', undefined],
  ['fields', 'felter', 'may'],
] as const

/** `--format pdf,docx --format txt` → three formats. */
const collect = (value: string, earlier: readonly string[] = []): string[] => [
  ...earlier,
  ...value.split(',').map((format) => format.trim()),
]

/** A path may hold commas. */
const append = (value: string, earlier: readonly string[] = []): string[] => [...earlier, value]

function tellingAsked(command: Command): TellingRequest {
  const { report, failSeverity, maxProblems } = command.opts()
  return {
    ...(report && { reports: report }),
    ...(failSeverity !== undefined && { failSeverity }),
    ...(maxProblems !== undefined && { maxProblems }),
  }
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

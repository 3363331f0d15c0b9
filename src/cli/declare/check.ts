import type { Command } from 'commander'
import { append, type Declaring, readSize, sizeAsked, tellingAsked } from './declaring.js'

export function declareValidate({ program, words, ask }: Declaring): Command[] {
  const { usage, options } = words
  const validate = program.command('validate').alias('sjekk')
  validate
    .summary(words.validateSummary)
    .description(words.validate)
    .usage(`${usage.options} [${usage.paths} …]`)
    .argument(`[${usage.files}...]`, words.pathsArgument)
    .option('--shared', options.shared)
    .option('--fix', options.fix)
    .option('-n, --dry-run', options.dryRunFix)
    .option('-q, --quiet', options.quiet)
    .option('--show-silenced', options.showSilenced)
    .option(`--templates <${options.templates[0]}>`, options.templates[1])
    .option(`--stdin-filepath <${options.stdinFilepath[0]}>`, options.stdinFilepath[1])
    .option(`--report <${options.report[0]}>`, options.report[1], append)
    .option(`--fail-severity <${options.failSeverity[0]}>`, options.failSeverity[1])
    .option(`--max-problems <${options.maxProblems[0]}>`, options.maxProblems[1])
    .option(`--max-size <${options.maxSize[0]}>`, options.maxSize[1], readSize)
    .addHelpText('after', words.validateExamples)
    .action((paths: string[]) => {
      const { stdinFilepath, templates, ...given } = validate.opts()
      const flags = {
        shared: given.shared === true,
        fix: given.fix === true,
        dryRun: given.dryRun === true,
        quiet: given.quiet === true,
        showSilenced: given.showSilenced === true,
      }
      const request = {
        paths,
        ...(stdinFilepath && { stdinFilepath }),
        ...(templates !== undefined && { templates }),
        ...tellingAsked(validate),
        ...sizeAsked(validate),
        ...flags,
      }
      ask({ command: 'validate', request })
    })
  return [validate]
}

export function declareStatus({ program, words, ask }: Declaring): Command[] {
  const { usage, options } = words
  const status = program.command('status').alias('stand')
  status
    .summary(words.statusSummary)
    .description(words.status)
    .usage(`${usage.options} ${usage.file}`)
    .argument(`<${usage.file}>`, words.pathArgument)
    .option(`--templates <${options.templates[0]}>`, options.templates[1])
    .option(`--stdin-filepath <${options.stdinFilepath[0]}>`, options.stdinFilepath[1])
    .option(`--max-size <${options.maxSize[0]}>`, options.maxSize[1], readSize)
    .addHelpText('after', words.statusExamples)
    .action((path: string) => {
      const { stdinFilepath, templates } = status.opts()
      const given = { ...(stdinFilepath && { stdinFilepath }), ...(templates !== undefined && { templates }) }
      ask({ command: 'status', request: { path, ...given, ...sizeAsked(status) } })
    })
  return [status]
}

export function declareShow({ program, words, ask }: Declaring): Command[] {
  const { usage, options } = words
  const show = program.command('show').alias('vis')
  show
    .summary(words.showSummary)
    .description(words.show)
    .usage(`${usage.options} ${usage.file}`)
    .argument(`<${usage.file}>`, words.agreementArgument)
    .option(`--format <${options.showFormat[0]}>`, options.showFormat[1])
    .option(`--stdin-filepath <${options.stdinFilepath[0]}>`, options.stdinFilepath[1])
    .option(`--max-size <${options.maxSize[0]}>`, options.maxSize[1], readSize)
    .addHelpText('after', words.showExamples)
    .action((path: string) => {
      const { format, stdinFilepath } = show.opts()
      const given = { ...(format !== undefined && { format }), ...(stdinFilepath && { stdinFilepath }) }
      ask({ command: 'show', request: { path, ...given, ...sizeAsked(show) } })
    })
  return [show]
}

export function declareRules({ program, words, ask }: Declaring): Command[] {
  const { usage, options } = words
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
  return [rules]
}

export function declareExplain({ program, words, ask }: Declaring): Command[] {
  const { usage } = words
  const explain = program.command('explain').alias('forklar')
  explain
    .summary(words.explainSummary)
    .description(words.explain)
    .usage(`${usage.options} ${usage.code}`)
    .argument(`<${usage.code}>`, words.codeArgument)
    .addHelpText('after', words.explainExamples)
    .action((code: string) => ask({ command: 'explain', request: { code } }))
  return [explain]
}

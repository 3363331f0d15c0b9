import type { Command } from 'commander'
import { append, collect, type Declaring, readSize, sizeAsked, tellingAsked } from './declaring.js'

/** `ci`: what build servers run for a change that is to be looked at. Gives all the commands declared. */
export function declareCi({ program, words, ask }: Declaring): Command[] {
  const { usage, options } = words
  const ci = program.command('ci')
  ci.summary(words.ciSummary)
    .description(words.ci)
    .usage(`${usage.command} ${usage.options}`)
    .addHelpText('after', words.ciExamples)
    .action(() => ci.outputHelp())

  const report = ci.command('report').alias('rapport')
  report
    .summary(words.ciActions.report)
    .description(words.ciReport)
    .usage(`${usage.options} [${usage.paths} …]`)
    .argument(`[${usage.files}...]`, words.pathsArgument)
    .option(`--since <${options.since[0]}>`, options.ciSince)
    .option(`-o, --output <${options.ciOutput[0]}>`, options.ciOutput[1])
    .option(`--format <${options.format[0]}>`, options.ciFormat, collect)
    .option(`--redline-format <${options.redlineFormat[0]}>`, options.ciRedlineFormat, collect)
    .option('--all', options.ciAll)
    .option('--public', options.public)
    .option(`--style <${options.style[0]}>`, options.style[1])
    .option(`--templates <${options.templates[0]}>`, options.templates[1])
    .option(`--report <${options.report[0]}>`, options.report[1], append)
    .option(`--fail-severity <${options.failSeverity[0]}>`, options.failSeverity[1])
    .option(`--max-size <${options.maxSize[0]}>`, options.maxSize[1], readSize)
    .addHelpText('after', words.ciReportExamples)
    .action((paths: string[]) => {
      const { since, output, format, redlineFormat, style, templates, lang, ...flags } = report.optsWithGlobals()
      const request = {
        paths,
        ...(since !== undefined && { since }),
        ...(output !== undefined && { output }),
        ...(format && { formats: format }),
        ...(redlineFormat && { redlineFormats: redlineFormat }),
        ...(style !== undefined && { style }),
        ...(templates !== undefined && { templates }),
        ...(lang !== undefined && { lang }),
        ...tellingAsked(report),
        ...sizeAsked(report),
        all: flags.all === true,
        public: flags.public === true,
      }
      ask({ command: 'ci-report', request })
    })

  const comment = ci.command('comment').alias('kommentar')
  comment
    .summary(words.ciActions.comment)
    .description(words.ciComment)
    .usage(`${usage.options} ${usage.file}`)
    .argument(`<${usage.file}>`, words.ciCommentArgument)
    .option(`--key <${options.ciKey[0]}>`, options.ciKey[1])
    .addHelpText('after', words.ciCommentExamples)
    .action((path: string) => {
      const { key } = comment.opts()
      ask({ command: 'ci-comment', request: { path, ...(key !== undefined && { key }) } })
    })
  return [ci, report, comment]
}

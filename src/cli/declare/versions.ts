import type { Command } from 'commander'
import { collect, type Declaring, readSize, sizeAsked } from './declaring.js'

export function declareRevise({ program, words, ask }: Declaring): Command[] {
  const { usage, options } = words
  const revise = program.command('revise').alias('revider')
  revise
    .summary(words.reviseSummary)
    .description(words.revise)
    .usage(`${usage.options} ${usage.paths} …`)
    .argument(`<${usage.file}...>`, words.reviseArgument)
    .option(`--period <${options.period[0]}>`, options.period[1])
    .option(`-o, --output <${options.revisedOutput[0]}>`, options.revisedOutput[1])
    .option('--in-place', options.inPlace)
    .option(`--checklist <${options.checklist[0]}>`, options.checklist[1])
    .option('-n, --dry-run', options.reviseDryRun)
    .option('-q, --quiet', options.quiet)
    .option('-f, --force', options.forceYaml)
    .option(`--templates <${options.templates[0]}>`, options.templates[1])
    .option(`--max-size <${options.maxSize[0]}>`, options.maxSize[1], readSize)
    .addHelpText('after', words.reviseExamples)
    .action((paths: string[]) => {
      const { period, output, checklist, templates, ...flags } = revise.opts()
      const request = {
        paths,
        ...(period !== undefined && { period }),
        ...(output !== undefined && { output }),
        ...(checklist !== undefined && { checklist }),
        ...sizeAsked(revise),
        ...(templates !== undefined && { templates }),
        inPlace: flags.inPlace === true,
        dryRun: flags.dryRun === true,
        quiet: flags.quiet === true,
        force: flags.force === true,
      }
      ask({ command: 'revise', request })
    })
  return [revise]
}

export function declareDiff({ program, words, ask }: Declaring): Command[] {
  const { usage, options } = words
  const diff = program.command('diff').alias('endringer')
  diff
    .summary(words.diffSummary)
    .description(words.diff)
    .usage(`${usage.options} ${words.versionsArgument[0]}`)
    .argument(`[${words.versionsArgument[0]}...]`, words.versionsArgument[1])
    .option(`--since <${options.since[0]}>`, options.since[1])
    .option(`--format <${options.diffFormat[0]}>`, options.diffFormat[1])
    .option(`-o, --output <${options.diffOutput[0]}>`, options.diffOutput[1])
    .option(`--only <${options.only[0]}>`, options.only[1], collect)
    .option('--exit-code', options.exitCode)
    .option('--no-pages', options.noPages)
    .option(`--templates <${options.templates[0]}>`, options.diffTemplates)
    .option(`--max-size <${options.maxSize[0]}>`, options.maxSize[1], readSize)
    .addHelpText('after', words.diffExamples)
    .action((paths: string[]) => {
      const { since, format, output, only, templates, lang, exitCode, pages } = diff.optsWithGlobals()
      const request = {
        paths,
        ...(since !== undefined && { since }),
        ...(format !== undefined && { format }),
        ...(output !== undefined && { output }),
        ...(only && { only }),
        ...(templates !== undefined && { templates }),
        ...(lang !== undefined && { lang }),
        ...sizeAsked(diff),
        exitCode: exitCode === true,
        pages: pages !== false,
      }
      ask({ command: 'diff', request })
    })
  return [diff]
}

export function declareRedline({ program, words, ask }: Declaring): Command[] {
  const { usage, options } = words
  const redline = program.command('redline').alias('rettelser')
  redline
    .summary(words.redlineSummary)
    .description(words.redline)
    .usage(`${usage.options} ${words.oldArgument[0]} ${words.newVersionArgument[0]}`)
    .argument(`<${words.oldArgument[0]}>`, words.oldArgument[1])
    .argument(`<${words.newVersionArgument[0]}>`, words.newVersionArgument[1])
    .option(`-o, --output <${options.output[0]}>`, options.output[1])
    .option(`--format <${options.redlineFormat[0]}>`, options.redlineFormat[1], collect)
    .option(`--view <${options.redlineView[0]}>`, options.redlineView[1])
    .option(`--author <${options.author[0]}>`, options.author[1])
    .option('-f, --force', options.force)
    .option(`--templates <${options.templates[0]}>`, options.templates[1])
    .option(`--max-size <${options.maxSize[0]}>`, options.maxSize[1], readSize)
    .addHelpText('after', words.redlineExamples)
    .action((old: string, now: string) => {
      const { output, format, view, author, templates, force } = redline.opts()
      const request = {
        old,
        new: now,
        ...(output !== undefined && { output }),
        ...(format && { formats: format }),
        ...(view !== undefined && { view }),
        ...(author !== undefined && { author }),
        ...(templates !== undefined && { templates }),
        ...sizeAsked(redline),
        force: force === true,
      }
      ask({ command: 'redline', request })
    })
  return [redline]
}

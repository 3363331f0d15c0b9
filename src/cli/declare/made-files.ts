import type { Command } from 'commander'
import { type Declaring, readSize, sizeAsked } from './declaring.js'

export function declareVerify({ program, words, ask }: Declaring): Command[] {
  const { usage, options } = words
  const verify = program.command('verify').alias('kontroller')
  verify
    .summary(words.verifySummary)
    .description(words.verify)
    .usage(`${usage.options} ${usage.file} [yaml]`)
    .argument(`<${usage.file}>`, words.madeArgument)
    .argument('[yaml]', words.sourceArgument)
    .option(`--style <${options.style[0]}>`, options.verifyStyle)
    .option(`--templates <${options.templates[0]}>`, options.verifyTemplates)
    .option(`--max-size <${options.maxSize[0]}>`, options.maxSize[1], readSize)
    .addHelpText('after', words.verifyExamples)
    .action((path: string, source?: string) => {
      const { style, templates } = verify.opts()
      const request = {
        path,
        ...(source !== undefined && { source }),
        ...(style !== undefined && { style }),
        ...(templates !== undefined && { templates }),
        ...sizeAsked(verify),
      }
      ask({ command: 'verify', request })
    })
  return [verify]
}

export function declareExtract({ program, words, ask }: Declaring): Command[] {
  const { usage, options } = words
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
  return [extract]
}

export function declarePull({ program, words, ask }: Declaring): Command[] {
  const { usage, options } = words
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
  return [pull]
}

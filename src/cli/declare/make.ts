import type { Command } from 'commander'
import type { GenerateRequest } from '../asked.js'
import { append, collect, type Declaring, readSize, sizeAsked, tellingAsked } from './declaring.js'

export function declareInit({ program, words, ask }: Declaring): Command[] {
  const { usage, options } = words
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
  return [init]
}

/** What is done with the manifests of runs. */
export function declareManifest({ program, words, ask }: Declaring): Command[] {
  const { usage, options } = words
  const manifest = program.command('manifest').alias('oversikt')
  manifest
    .summary(words.manifestSummary)
    .description(words.manifest)
    .usage(`${usage.command} ${usage.options}`)
    .action(() => manifest.outputHelp())
  const merge = manifest.command('merge').alias('sett-sammen')
  merge
    .summary(words.manifestMergeSummary)
    .description(words.manifestMerge)
    .usage(`${usage.options} ${usage.files} …`)
    .argument(`<${usage.files}...>`, words.manifestArgument)
    .option(`-o, --output <${options.manifestOutput[0]}>`, options.manifestOutput[1])
    .option('-q, --quiet', options.quiet)
    .addHelpText('after', words.manifestExamples)
    .action((paths: string[]) => {
      const { output, quiet } = merge.opts()
      ask({
        command: 'manifest',
        request: { paths, quiet: quiet === true, ...(output !== undefined && { output }) },
      })
    })
  return [manifest, merge]
}

export function declareGenerate({ program, words, ask }: Declaring): Command[] {
  const { usage, options } = words
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
    .option('--all', options.all)
    .option('--check', options.check)
    .option(`--shard <${options.shard[0]}>`, options.shard[1])
    .option(`--manifest <${options.manifest[0]}>`, options.manifest[1])
    .option('--no-signature-fields', options.noSignatureFields)
    .option('--attach-source', options.attachSource)
    .option('--with-comments', options.withComments)
    .option(`--stdin-filepath <${options.stdinFilepath[0]}>`, options.stdinFilepath[1])
    .option(`--report <${options.report[0]}>`, options.report[1], append)
    .option(`--fail-severity <${options.failSeverity[0]}>`, options.failSeverity[1])
    .option(`--max-problems <${options.maxProblems[0]}>`, options.maxProblems[1])
    .option(`--max-size <${options.maxSize[0]}>`, options.maxSize[1], readSize)
    .option(`--workers <${options.workers[0]}>`, options.workers[1])
    .addHelpText('after', words.generateExamples)
    .action((paths: string[]) => {
      const { output, format, stdinFilepath, style, templates, shard, manifest, workers, ...flags } = generate.opts()
      const request: GenerateRequest = {
        paths,
        ...(output !== undefined && { output }),
        ...(format && { formats: format }),
        ...(stdinFilepath && { stdinFilepath }),
        ...(style !== undefined && { style }),
        ...(templates !== undefined && { templates }),
        ...(workers !== undefined && { workers }),
        ...tellingAsked(generate),
        ...sizeAsked(generate),
        dryRun: flags.dryRun === true,
        quiet: flags.quiet === true,
        force: flags.force === true,
        signatureFields: flags.signatureFields !== false,
        attachSource: flags.attachSource === true || flags.withComments === true,
        withComments: flags.withComments === true,
        public: flags.public === true,
        all: flags.all === true,
        check: flags.check === true,
        ...(shard !== undefined && { shard }),
        ...(manifest !== undefined && { manifest }),
      }
      ask({ command: 'generate', request })
    })
  return [generate]
}

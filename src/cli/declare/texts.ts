import type { Command } from 'commander'
import type { TemplateRequest } from '../asked.js'
import type { Declaring } from './declaring.js'

export function declareTemplate({ program, words, ask }: Declaring): Command[] {
  const { usage, options } = words
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
  return [template, ...actions]
}

export function declareSchema({ program, words, ask }: Declaring): Command[] {
  const { usage, options } = words
  const schema = program.command('schema').alias('skjema')
  schema
    .summary(words.schemaSummary)
    .description(words.schema)
    .usage(usage.options)
    .option(`--kind <${options.schemaKind[0]}>`, options.schemaKind[1])
    .option(`-o, --output <${options.schemaOutput[0]}>`, options.schemaOutput[1])
    .option('-f, --force', options.forceYaml)
    .addHelpText('after', words.schemaExamples)
    .action(() => {
      const { kind, output, force } = schema.opts()
      const given = { ...(kind !== undefined && { kind }), ...(output !== undefined && { output }) }
      ask({ command: 'schema', request: { ...given, force: force === true } })
    })
  return [schema]
}

/** What `template` does, with the Norwegian name, and whether it takes the name of one. */
const templateActions = [
  ['list', 'liste', undefined],
  ['show', 'vis', 'must'],
  ['copy', 'kopier', 'must'],
  ['check', 'sjekk', undefined],
  ['fields', 'felter', 'may'],
] as const

import { problem } from '../model/diagnostic.js'
import { findNear } from '../model/find-near.js'
import type { RulesRequest } from './asked.js'
import { type ExitCode, exitCodeOf } from './exit-code.js'
import type { Run } from './run.js'
import { styleOf, tellProblems } from './tell-problems.js'

const formats = ['text', 'json', 'md']

/** Lists the rules: for a person, as data in both languages, or as the manual's page. */
export async function listRules({ world, voice, pipeline }: Run, { format = 'text' }: RulesRequest): Promise<ExitCode> {
  const { stdout } = world
  const { rules } = pipeline
  if (!formats.includes(format)) {
    const near = findNear(format, formats)
    const unknown = problem('unknown-format', { format, known: formats, onlyOne: true, ...(near && { near }) })
    await tellProblems(world, voice, world.stderr, [unknown])
    return exitCodeOf([unknown])
  }
  if (format === 'json') {
    const listed = rules.map(({ code, severity, about, source, examples: { ok, notOk } }) => ({
      code,
      severity,
      about,
      ...(source !== undefined && { source }),
      examples: { ok, notOk },
    }))
    await stdout.write(`${JSON.stringify(listed, null, 2)}\n`)
    return 0
  }
  const { reportRules, rulesPage } = await import('../report/report-rules.js')
  const style = await styleOf(world, voice, stdout)
  await stdout.write(format === 'md' ? rulesPage(rules, style.words) : reportRules(rules, style))
  return 0
}

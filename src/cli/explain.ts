import { type Code, problem } from '../model/diagnostic.js'
import { findNear } from '../model/find-near.js'
import type { ExplainRequest } from './asked.js'
import { type ExitCode, exitCodeOf } from './exit-code.js'
import type { Run } from './run.js'
import { styleOf, tellProblems } from './tell-problems.js'

/** Explains a code: a rule by its own words and examples, any other by its message. */
export async function explain({ world, voice, pipeline }: Run, { code }: ExplainRequest): Promise<ExitCode> {
  const { problemCodes, reportProblemCode, reportRule } = await import('../report/report-rules.js')
  const style = await styleOf(world, voice, world.stdout)
  const asked = code.replace(/^\[|\]$/g, '').toLowerCase()
  const rule = pipeline.rules.find((each) => each.code === asked)
  if (rule) {
    await world.stdout.write(reportRule(rule, style))
    return 0
  }
  const codes = problemCodes()
  if (codes.includes(asked)) {
    await world.stdout.write(reportProblemCode(asked as Exclude<Code, 'rule'>, style))
    return 0
  }
  const near = findNear(asked, [...pipeline.rules.map((each) => each.code), ...codes])
  const unknown = problem('unknown-code', { code, ...(near && { near }) })
  await tellProblems(world, voice, world.stderr, [unknown])
  return exitCodeOf([unknown])
}

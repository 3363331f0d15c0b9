import manifest from '../../package.json' with { type: 'json' }
import type { Diagnostic } from '../model/diagnostic.js'
import type { ComparedPair } from '../report/changes/compared.js'
import type { DiffRequest } from './asked.js'
import { type ExitCode, exitCodeOf } from './exit-code.js'
import { findPairs } from './find-versions.js'
import { onlyOf, readChangesAsked } from './read-changes-asked.js'
import { comparePair, VersionReader } from './read-versions.js'
import type { Run } from './run.js'
import { tellProblems } from './tell-problems.js'
import { writeChanges } from './write-changes.js'

/** Tells what is different between versions of agreements, fact by fact. That is its result, and no error. */
export async function diff(run: Run, request: DiffRequest): Promise<ExitCode> {
  const { world, voice } = run
  const asked = readChangesAsked(request, voice.locale)
  const pairs = asked.ok ? await findPairs(world, request, run.words.help.usage.file) : asked
  if (!asked.ok || !pairs.ok) {
    await tellProblems(world, voice, world.stderr, pairs.diagnostics)
    return exitCodeOf(pairs.diagnostics)
  }
  const reader = new VersionReader(run, request.templates, { size: request.size })
  const compared: ComparedPair[] = []
  const problems: Diagnostic[] = []
  for (const pair of pairs.value) {
    const outcome = await comparePair(reader, pair, request.pages)
    problems.push(...outcome.diagnostics)
    if (outcome.ok) compared.push(outcome.value)
  }
  if (compared.length === 0) return exitCodeOf(problems)
  const { classes, format, language } = asked.value
  const shown = compared.map((each) => onlyOf(each, classes))
  const report = { tool: { name: manifest.name, version: manifest.version }, pairs: shown }
  const failed = await writeChanges(run, report, {
    format,
    language,
    output: request.output,
    readNames: reader.readNames,
  })
  const code = request.exitCode && shown.some(isDifferent) ? 1 : 0
  return Math.max(code, exitCodeOf([...problems, ...failed])) as ExitCode
}

const isDifferent = ({ before, after, comparison }: ComparedPair): boolean =>
  before === undefined ||
  after === undefined ||
  (comparison?.changes.length ?? 0) + (comparison?.sections.length ?? 0) > 0

import { join, resolve } from 'node:path'
import manifest from '../../../package.json' with { type: 'json' }
import { type Diagnostic, type Outcome, success } from '../../model/diagnostic.js'
import type { Finding, Review, ReviewedAgreement } from '../../report/review/review.js'
import type { CiReportRequest } from '../asked.js'
import { type ExitCode, exitCodeOf } from '../exit-code.js'
import { type FoundPair, findPairs } from '../find-versions.js'
import { findAgreements } from '../project/find-agreements.js'
import { Projects } from '../project/find-project.js'
import { readChangesAsked } from '../read-changes-asked.js'
import { VersionReader } from '../read-versions.js'
import type { Run } from '../run.js'
import { tellProblems } from '../tell-problems.js'
import { validate } from '../validate.js'
import { writeReport } from '../write-report.js'
import { cutMarkdown } from './cut-markdown.js'
import { type Base, findBase } from './find-base.js'
import { makeReviewedFiles, type Reviewed, readingAsked } from './make-reviewed-files.js'
import { prepareFolder } from './prepare-folder.js'
import { reviewPair } from './review-pair.js'
import { runLink } from './run-link.js'

/** UTF-16 units. GitHub takes a summary of 1 MiB, and a letter may be two bytes. */
const longestReport = 500_000

/**
 * All that a reviewer of a change needs, in one folder: what is wrong, what is different in words, the agreements that are
 * different as files, and their redlines. It is `validate`, `diff`, `generate` and `redline` in turn.
 */
export async function reportChange(run: Run, request: CiReportRequest): Promise<ExitCode> {
  const { world, voice, words } = run
  const { lang, output: folder = 'politirad-ci' } = request
  const unusable = await prepareFolder(world, folder)
  if (unusable.length > 0) return refuse(run, unusable)
  const asked = readChangesAsked(lang === undefined ? {} : { lang }, voice.locale)
  const base = await findBase(world, request.since)
  if (!asked.ok || !base.ok) return refuse(run, [...asked.diagnostics, ...base.diagnostics])
  const findings = join(folder, 'findings.json')
  const validated = await validateFor(run, request, {
    json: findings,
    sarif: join(folder, 'findings.sarif'),
    junit: join(folder, 'findings.xml'),
  })
  const found = await readFindings(run, findings)
  if (!found) return validated // nothing was checked
  const pairs = await findReviewed(run, request, base.value)
  if (!pairs.ok) return refuse(run, pairs.diagnostics)
  const reviewed = await review(run, request, pairs.value, base.value)
  const made = await makeReviewedFiles(run, request, { folder, reviewed })
  const link = runLink(world)
  const report: Review = {
    tool: { name: manifest.name, version: manifest.version },
    agreements: reviewed.map(({ agreement }) => agreement),
    findings: found,
    ...(base.value && { base: base.value.commit }),
    ...(link !== undefined && { link }),
  }
  const { reviewMarkdown } = await import('../../report/review/review-markdown.js')
  const text = cutMarkdown(reviewMarkdown(report, asked.value.language), longestReport, words.ci.cut(undefined))
  const failed = [
    ...(await write(run, join(folder, 'report.md'), text)),
    ...(await write(run, join(folder, 'counts.env'), counts(report))),
  ]
  return Math.max(validated, made, exitCodeOf(failed)) as ExitCode
}

async function refuse({ world, voice }: Run, wrong: readonly Diagnostic[]): Promise<ExitCode> {
  await tellProblems(world, voice, world.stderr, wrong)
  return exitCodeOf(wrong)
}

/** Checks all, and tells it as was asked for and in the files that are always there. */
const validateFor = (
  run: Run,
  request: CiReportRequest,
  always: Readonly<Record<string, string>>,
): Promise<ExitCode> => {
  const { paths, reports = ['stylish'], failSeverity } = request
  return validate(run, {
    ...readingAsked(request),
    ...(failSeverity !== undefined && { failSeverity }),
    reports: [...reports, ...Object.entries(always).map(([name, path]) => `${name}=${path}`)],
    paths,
    shared: false,
    fix: false,
    dryRun: false,
    quiet: false,
    showSilenced: false,
  })
}

/** The agreements with what each was at the base; without one, each alone. */
async function findReviewed(
  { world, words }: Run,
  { paths }: CiReportRequest,
  base: Base | undefined,
): Promise<Outcome<readonly FoundPair[]>> {
  if (base) return findPairs(world, { paths, since: base.commit }, words.help.usage.file)
  const { inputs } = await findAgreements(world, new Projects(world), paths)
  return success(inputs.map((input) => ({ after: { name: input.name, where: world, input } })))
}

/** What is wrong was told when all was checked; what was wrong at the base is nobody's business now. */
async function review(run: Run, request: CiReportRequest, pairs: readonly FoundPair[], base: Base | undefined) {
  const reader = new VersionReader(run, request.templates, { isSilent: true, size: request.size })
  const reviewed: Reviewed[] = []
  for (const found of pairs) reviewed.push({ found, agreement: await reviewPair(reader, found, run.world.cwd, base) })
  return reviewed
}

/** Bytes. */
const mostFindings = 100_000_000

/**
 * What was found, as it was just told; once, where all that inherit a shared text have it. Undefined where no agreement was
 * read, or the report on them couldn't be written.
 */
async function readFindings({ world }: Run, name: string): Promise<readonly Finding[] | undefined> {
  const bytes = await world.files.read(resolve(world.cwd, name), mostFindings).catch(() => undefined)
  if (!bytes) return undefined
  const { files, problems } = JSON.parse(new TextDecoder().decode(bytes)) as FindingsReport
  return files.length > 0 ? [...new Map(problems.map((each) => [JSON.stringify(each), each])).values()] : undefined
}

/** As much of schemas/rapport.schema.json as is looked at. */
interface FindingsReport {
  readonly files: readonly unknown[]
  readonly problems: readonly Finding[]
}

/** Numbers for the next step of a job, as GitHub's outputs and GitLab's dotenv reports have them. */
function counts({ agreements, findings }: Review): string {
  const inState = (state: ReviewedAgreement['state']) => agreements.filter((each) => each.state === state).length
  const severe = (severity: Finding['severity']) => findings.filter((each) => each.severity === severity).length
  const counted = {
    agreements: agreements.length,
    changed: inState('changed'),
    new: inState('new'),
    gone: inState('gone'),
    errors: severe('error'),
    warnings: severe('warning'),
  }
  return Object.entries(counted)
    .map(([name, count]) => `${name}=${count}\n`)
    .join('')
}

async function write({ world, voice }: Run, name: string, text: string): Promise<readonly Diagnostic[]> {
  const failed = await writeReport(world, { path: resolve(world.cwd, name), name }, text, [], '-o')
  await tellProblems(world, voice, world.stderr, failed)
  return failed
}

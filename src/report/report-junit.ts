import { isAtLeast } from '../model/diagnostic.js'
import type { FoundInFile, FoundInRun } from './found-in-run.js'
import { showText } from './show-text.js'
import { type ToldProblem, tellFound, withHints } from './tell-problem.js'
import type { ReportWords } from './words.js'

/**
 * The report as JUnit XML, which most build servers read. A file is a suite and each finding a case: one that makes the run
 * fail is a failure, others say what they have to say, and what has a reason is skipped with it.
 */
export function reportJunit(run: FoundInRun, words: ReportWords): string {
  const suites = run.files.flatMap((file) => suite(file, run, words))
  return `${['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites${attributes({ name: run.tool.name })}>`, ...suites, '</testsuites>'].join('\n')}\n`
}

function suite(file: FoundInFile, run: FoundInRun, words: ReportWords): string[] {
  const { problems, silenced } = tellFound(file, run, words)
  if (file.about === undefined && problems.length === 0) return []
  const name = file.about === undefined ? run.tool.name : run.pathOf(file.about)
  const failing = problems.filter(({ severity }) => isAtLeast(severity, run.failSeverity))
  const fine = problems.filter((each) => !failing.includes(each))
  const cases = [
    ...failing.map((each) => testCase(each, name, failure(each, words))),
    ...fine.map((each) => testCase(each, name, element('system-out', {}, withHints(each, words)))),
    ...silenced.map((each) => testCase(each, name, `<skipped${attributes({ message: each.reason ?? '' })}/>`)),
  ]
  const isUntoldFailing = file.untold.some(({ severity }) => isAtLeast(severity, run.failSeverity))
  if (file.untold.length > 0) cases.push(untoldCase(words.reports.notShown(file.untold.length), name, isUntoldFailing))
  if (cases.length === 0) cases.push(`<testcase${attributes({ name: words.reports.inOrder, classname: name })}/>`)
  const counts = {
    tests: cases.length,
    failures: failing.length + (isUntoldFailing ? 1 : 0),
    errors: 0,
    skipped: silenced.length,
  }
  return [`  <testsuite${attributes({ name, ...counts })}>`, ...cases.map((each) => `    ${each}`), '  </testsuite>']
}

function testCase(told: ToldProblem, suiteName: string, inner: string): string {
  const where = told.place ? ` (${told.place.line}:${told.place.column})` : ''
  return `<testcase${attributes({ name: `${told.code}${where}`, classname: told.file ?? suiteName })}>${inner}</testcase>`
}

/** All that isn't told of a file, as one case: it must fail the run all the same. */
function untoldCase(message: string, suiteName: string, isFailing: boolean): string {
  const inner = isFailing ? element('failure', { message }, message) : element('system-out', {}, message)
  return `<testcase${attributes({ name: message, classname: suiteName })}>${inner}</testcase>`
}

function failure(told: ToldProblem, words: ReportWords): string {
  const { file, place } = told
  const where = place ? `${place.file}:${place.line}:${place.column}\n` : file === undefined ? '' : `${file}\n`
  return element('failure', { type: told.code, message: told.message }, where + withHints(told, words))
}

const element = (name: string, named: Readonly<Record<string, string>>, text: string): string =>
  `<${name}${attributes(named)}>${text.split('\n').map(escapeXml).join('\n')}</${name}>`

const attributes = (named: Readonly<Record<string, string | number>>): string =>
  Object.entries(named)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('')

/** XML can't hold control characters, even by their number: they are shown by name. */
const escapeXml = (text: string): string =>
  showText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

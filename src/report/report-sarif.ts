import { Chalk } from 'chalk'
import type { Code, Fix, Place, Severity } from '../model/diagnostic.js'
import type { FoundInRun } from './found-in-run.js'
import { helpPage, problemCodes, reportProblemCode, reportRule } from './report-rules.js'
import { type ToldProblem, tellFound, withHints } from './tell-problem.js'
import type { ReportWords } from './words.js'

/** The report as SARIF 2.1.0 (OASIS), for code scanning. What is about no file is a notification: results need a place. */
export function reportSarif(run: FoundInRun, words: ReportWords): string {
  const told = run.files.flatMap((file) => {
    const { problems, silenced } = tellFound(file, run, words)
    return [...problems, ...silenced]
  })
  const results = told.filter(({ file }) => file !== undefined)
  const notifications = told.filter(({ file }) => file === undefined)
  const codes = [...new Set(told.map(({ code }) => code))]
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { ...run.tool, rules: codes.map((code) => describe(code, run, words)) } },
        columnKind: 'utf16CodeUnits',
        language: words.language,
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: notifications.map((each) => ({
              descriptor: { id: each.code, index: codes.indexOf(each.code) },
              level: levels[each.severity],
              message: { text: messageText(withHints(each, words)) },
            })),
          },
        ],
        results: results.map((each) => asResult(each, codes, words)),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

const levels: { readonly [S in Severity]: string } = { error: 'error', warning: 'warning', hint: 'note' }

function asResult(told: ToldProblem, codes: readonly string[], words: ReportWords) {
  const { code, severity, hints, file, place, related, fix, reason } = told
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: messageText(withHints(told, words)) },
    ...(file !== undefined && { locations: [location(place ?? { file })] }),
    ...(related.length > 0 && { relatedLocations: related.map(location) }),
    ...(fix && { fixes: [asFix(fix)] }),
    suppressions: reason === undefined ? [] : [{ kind: 'inSource', status: 'accepted', justification: reason }],
    ...(hints.length > 0 && { properties: { hints } }),
  }
}

function asFix({ place, text }: Fix) {
  const replacements = [{ deletedRegion: region(place), insertedContent: { text } }]
  return { artifactChanges: [{ artifactLocation: { uri: uriOf(place.file) }, replacements }] }
}

/** Columns are ours: UTF-16 code units from 1, the end exclusive. */
function location(at: Place | { readonly file: string }) {
  const artifactLocation = { uri: uriOf(at.file) }
  if (!('line' in at)) return { physicalLocation: { artifactLocation } }
  return { physicalLocation: { artifactLocation, region: region(at) } }
}

const region = ({ line, column, endLine, endColumn }: Place) => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
})

/** A relative reference, or `file:` where the file is on another drive. A colon in a first step would read as a scheme. */
function uriOf(path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  const drive = /^[A-Za-z]%3A\//.test(encoded)
  return drive ? `file:///${encoded.replace('%3A', ':')}` : encoded
}

/** In SARIF, braces hold arguments and brackets links (3.11.5, 3.11.6): ours are just letters. */
function messageText(text: string): string {
  const braces = text.replace(/[{}]/g, '$&$&')
  return braces.includes('](') ? braces.replace(/[[\]\\]/g, '\\$&') : braces
}

/** What `politirad explain` says of a code. */
function describe(code: string, { rules }: FoundInRun, words: ReportWords) {
  const report = { words, chalk: new Chalk({ level: 0 }), width: Number.POSITIVE_INFINITY }
  const rule = rules.find((each) => each.code === code)
  if (rule) {
    return {
      id: code,
      shortDescription: { text: rule.about[words.language] },
      help: { text: reportRule(rule, report), markdown: helpPage(rule, words) },
      defaultConfiguration: { level: levels[rule.severity] },
    }
  }
  const isKnown = problemCodes().includes(code)
  const help = isKnown ? reportProblemCode(code as Exclude<Code, 'rule'>, report) : code
  return { id: code, shortDescription: { text: readable(code) }, help: { text: help } }
}

/** `unknown-key` → `Unknown key`. */
const readable = (code: string): string => code.charAt(0).toUpperCase() + code.slice(1).replaceAll('-', ' ')

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DOMParser, type Element } from '@xmldom/xmldom'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import { type Code, type Diagnostic, problem, type Severity } from '../../src/model/diagnostic.js'
import { rules } from '../../src/pipeline.js'
import type { FoundInRun, MachineReport } from '../../src/report/found-in-run.js'
import { en } from '../../src/report/messages/en.js'
import { nb } from '../../src/report/messages/nb.js'
import { problemSamples } from '../../src/report/problem-samples.js'
import { reportGithub } from '../../src/report/report-github.js'
import { reportJson } from '../../src/report/report-json.js'
import { reportJunit } from '../../src/report/report-junit.js'
import { reportMarkdown } from '../../src/report/report-markdown.js'
import { reportSarif } from '../../src/report/report-sarif.js'
import { root } from '../read-example.js'
import { everyProblem } from './every-problem.js'
import { foundInFile as inFile, foundInRun as runOf } from './found.js'

const at = { file: 'avtaler/å b.yaml', line: 3, column: 5, endLine: 3, endColumn: 9 }

const twice = (severity: Severity, id = 'kari', place = at): Diagnostic =>
  problem('duplicate-id', { id }, place, severity, [{ ...at, line: 1, endLine: 1 }])
const whole = runOf([
  inFile([twice('error'), twice('warning'), twice('hint')], {
    silenced: [{ diagnostic: twice('warning', 'ola'), reason: 'Vi vet det.' }],
    untold: [twice('error')],
  }),
  inFile([], { about: 'ren.yaml', isInOrder: true }),
  inFile([problem('internal-error', { message: 'x' })], { about: undefined }),
])
const hostile = `a|b</failure>]]>"'&\u0007\u202e [x](javascript:1) \`c\` @kari #1 {0} %0A::error::`
const odd = runOf([
  inFile([twice('error', hostile, { ...at, file: 'a,b:c%|<@d>.yaml' })], { about: 'a,b:c%|<@d>.yaml' }),
])

const fixed = runOf([
  inFile([{ ...twice('error'), fix: { place: { ...at, file: 'felles/ø.yaml' }, text: '"25.10"' } }, twice('error')]),
])

const runs: readonly [string, FoundInRun][] = [
  ['every problem there is', everyProblem()],
  ['one of each kind', whole],
  ['text that means something to machines', odd],
  ['what can be mended', fixed],
  ['nothing', runOf([])],
]

const schemaOf = (...path: string[]) => JSON.parse(readFileSync(join(root, ...path), 'utf8'))

describe('JSON', () => {
  const isValid = new Ajv2020({ allErrors: true }).compile(schemaOf('schemas', 'rapport.schema.json'))

  test.each(runs)('%s keeps to its schema', (_, run) => {
    for (const words of [nb, en]) {
      isValid(JSON.parse(reportJson(run, words)))
      expect(isValid.errors ?? []).toEqual([])
    }
  })

  test('what can be mended says how', () => {
    const [first, second] = JSON.parse(reportJson(fixed, nb)).problems
    const place = { line: 3, column: 5, endLine: 3, endColumn: 9 }
    expect(first.fix).toEqual({ file: 'felles/ø.yaml', place, text: '"25.10"' })
    expect(second).not.toHaveProperty('fix')
  })

  test('the schema takes nothing else', () => {
    const report = JSON.parse(reportJson(whole, nb))
    expect(isValid({ ...report, language: 'nn' })).toBe(false)
    expect(isValid({ ...report, silenced: report.problems })).toBe(false)
  })

  test('counts what it doesn’t tell', () => {
    expect(JSON.parse(reportJson(whole, nb))).toMatchObject({
      counts: { errors: 3, warnings: 1, hints: 1 },
      untold: 1,
      files: [
        { path: 'avtaler/å b.yaml', inOrder: false },
        { path: 'ren.yaml', inOrder: true },
      ],
    })
  })
})

describe('SARIF', () => {
  // OASIS wrote it for an older draft of JSON Schema, whose `id` Ajv knows by another name.
  const { $schema: _, id: __, ...schema } = schemaOf('test', 'report', 'schemas', 'sarif-schema-2.1.0.json')
  const isValid = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(schema)
  const resultsOf = (run: FoundInRun) => JSON.parse(reportSarif(run, nb)).runs[0].results

  test.each(runs)('%s keeps to OASIS’s schema', (_, run) => {
    for (const words of [nb, en]) {
      isValid(JSON.parse(reportSarif(run, words)))
      expect(isValid.errors ?? []).toEqual([])
    }
  })

  test('the schema finds faults', () => {
    const log = JSON.parse(reportSarif(whole, nb))
    log.runs[0].results[0].level = 'hint'
    expect(isValid(log)).toBe(false)
  })

  test('a result has its rule, its level, its place and the other end', () => {
    const [first, second, third, silenced] = resultsOf(whole)
    expect(first).toMatchObject({
      ruleId: 'duplicate-id',
      ruleIndex: 0,
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'avtaler/%C3%A5%20b.yaml' },
            region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
          },
        },
      ],
      relatedLocations: [{ physicalLocation: { region: { startLine: 1 } } }],
      suppressions: [],
    })
    expect([first, second, third].map(({ level }) => level)).toEqual(['error', 'warning', 'note'])
    expect(silenced.suppressions).toEqual([{ kind: 'inSource', status: 'accepted', justification: 'Vi vet det.' }])
  })

  test('what can be mended says how', () => {
    const [first, second] = resultsOf(fixed)
    const [change] = first.fixes[0].artifactChanges
    expect(change.artifactLocation.uri).toBe('felles/%C3%B8.yaml')
    const deletedRegion = { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 }
    expect(change.replacements).toEqual([{ deletedRegion, insertedContent: { text: '"25.10"' } }])
    expect(second).not.toHaveProperty('fixes')
  })

  test('what is about no file is a notification, since results need a place', () => {
    const [{ results, invocations }] = JSON.parse(reportSarif(whole, nb)).runs
    expect(results.map(({ ruleId }: { ruleId: string }) => ruleId)).not.toContain('internal-error')
    expect(invocations[0].toolExecutionNotifications).toMatchObject([{ descriptor: { id: 'internal-error' } }])
  })

  test('braces are no arguments, brackets no links, and a name is no scheme', () => {
    const [{ message, locations }] = resultsOf(odd)
    expect(message.text).toContain('{{0}}')
    expect(message.text).toContain('\\[x\\](javascript:1)')
    expect(locations[0].physicalLocation.artifactLocation.uri).toBe('a%2Cb%3Ac%25%7C%3C%40d%3E.yaml')
  })

  test('a rule comes with its help', () => {
    const rule = rules[0]
    if (!rule) throw new Error('no rules')
    const said = { nb: { message: 'x' }, en: { message: 'x' } }
    const log = JSON.parse(reportSarif(runOf([inFile([problem('rule', { rule: rule.code, said }, at)])]), en))
    const [described] = log.runs[0].tool.driver.rules
    expect(described).toMatchObject({ id: rule.code, shortDescription: { text: rule.about.en } })
    expect(described.help.markdown).toContain(`## ${rule.code}`)
  })
})

describe('GitHub', () => {
  const lines = (run: FoundInRun): string[] => reportGithub(run, nb).split('\n').slice(0, -1)

  test('each kind is a command, with its place', () => {
    expect(lines(runOf([inFile([twice('error'), twice('warning'), twice('hint')])]))).toEqual(
      ['error', 'warning', 'notice'].map(
        (kind) =>
          `::${kind} file=avtaler/å b.yaml,line=3,col=5,endLine=3,endColumn=9,title=duplicate-id::` +
          'Id-en «kari» er brukt to ganger.%0Aråd: Gi den ene en annen id, og rett det som viser til den.',
      ),
    )
  })

  test('what the agreement says can’t end the command, or begin another', () => {
    const [line = '', ...others] = lines(odd)
    expect(others).toEqual([])
    expect(line).toMatch(/^::error file=a%2Cb%3Ac%25\|<@d>\.yaml,line=3,/)
    expect(line).toContain('%250A')
    expect(line).not.toMatch(/[\p{Cc}]/u)
  })

  test.each([
    ['ten errors are all shown', 10, 0, 0, []],
    ['of eleven, one is counted', 11, 0, 0, ['1 funn til er ikke vist her.']],
    ['the last notice is one of the ten', 11, 0, 10, ['2 funn til er ikke vist her.']],
    ['of each kind', 12, 12, 12, ['7 funn til er ikke vist her.']],
  ])('%s', (_, errors, warnings, hints, last) => {
    const many = (count: number, severity: Severity) => Array.from({ length: count }, () => twice(severity))
    const told = lines(
      runOf([inFile([...many(errors, 'error'), ...many(warnings, 'warning'), ...many(hints, 'hint')])]),
    )
    for (const kind of ['error', 'warning', 'notice'])
      expect(told.filter((line) => line.startsWith(`::${kind} `)).length).toBeLessThanOrEqual(10)
    expect(told.filter((line) => line.includes('title=politirad')).map((line) => line.split('::')[2])).toEqual(last)
  })

  test('nothing is nothing', () => expect(lines(runOf([inFile([])]))).toEqual([]))
})

describe('JUnit', () => {
  const read = (run: FoundInRun) =>
    new DOMParser({ onError: (level, message) => expect.fail(`${level}: ${message}`) }).parseFromString(
      reportJunit(run, nb),
      'text/xml',
    )
  const all = (run: FoundInRun, name: string): Element[] => [...read(run).getElementsByTagName(name)]

  test.each(runs)('%s is XML, and its counts are right', (_, run) => {
    for (const suite of all(run, 'testsuite')) {
      const count = (name: string): string => String(suite.getElementsByTagName(name).length)
      expect(suite.getAttribute('tests')).toBe(count('testcase'))
      expect(suite.getAttribute('failures')).toBe(count('failure'))
      expect(suite.getAttribute('skipped')).toBe(count('skipped'))
    }
  })

  test.each([
    ['error', 1],
    ['warning', 2],
    ['hint', 3],
  ] as const)('with --fail-severity %s, %i of three fail', (failSeverity, failures) => {
    const three = runOf([inFile([twice('error'), twice('warning'), twice('hint')])], { failSeverity })
    expect(all(three, 'failure')).toHaveLength(failures)
    expect(all(three, 'testcase')).toHaveLength(3)
  })

  test('a file without problems is a case that passes, and what isn’t told fails all the same', () => {
    expect(all(runOf([inFile([])]), 'testcase').map((each) => each.getAttribute('name'))).toEqual(['I orden'])
    expect(all(runOf([inFile([], { untold: [twice('error')] })]), 'failure')).toHaveLength(1)
    expect(all(runOf([inFile([], { untold: [twice('hint')] })]), 'failure')).toHaveLength(0)
  })

  test('text comes back as it was, but for what XML can’t hold', () => {
    const [failure] = all(odd, 'failure')
    expect(failure?.textContent).toContain(hostile.slice(0, 20).replace('\u0007', '␇'))
    expect(failure?.getAttribute('message')).toContain(`</failure>]]>"'&␇<U+202E>`)
  })
})

describe('Markdown', () => {
  const html = (run: FoundInRun): string => new MarkdownIt({ html: true }).render(reportMarkdown(run, nb))

  test('a file has a table with code, place, message and what to do', () => {
    const page = html(whole)
    expect(page.match(/<table>/g)).toHaveLength(2)
    expect(page).toContain('<td>avtaler/å b.yaml:3:5</td>')
    expect(page).toContain('<strong>feil</strong><br><code>duplicate-id</code>')
    expect(page).toContain('<em>råd:</em> Gi den ene en annen id')
    expect(page).toContain('<em>begrunnelse:</em> Vi vet det.')
    expect(page).toContain('<p>I orden.</p>')
    expect(page).toContain('<p>1 funn til er ikke vist her.</p>')
  })

  test('what the agreement says is text, and calls on nobody', () => {
    const page = html(odd)
    expect(page).not.toMatch(/@kari|#1|<a |<d>|<code>c/)
    expect(page).toContain('a|b&lt;/failure&gt;]]&gt;&quot;')
    expect(page.match(/<tr>/g)).toHaveLength(2)
  })

  test('the files made are listed', () => {
    expect(html(runOf([inFile([])], { made: ['ut/a.pdf'] }))).toContain('<li>ut/a.pdf</li>')
  })
})

test.each<[string, MachineReport]>([
  ['json', reportJson],
  ['sarif', reportSarif],
  ['github', reportGithub],
  ['junit', reportJunit],
  ['markdown', reportMarkdown],
])('%s tells every code, in both languages', (_, report) => {
  for (const code of Object.keys(problemSamples) as Code[]) {
    if (code === 'rule') continue
    const run = runOf([inFile([problem(code, problemSamples[code][0] as never, at)])])
    for (const words of [nb, en]) expect(report(run, words)).toContain(code)
  }
})

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { en } from '../../src/report/messages/en.js'
import { nb } from '../../src/report/messages/nb.js'
import { reportJunit } from '../../src/report/report-junit.js'
import { root } from '../read-example.js'
import { everyProblem } from '../report/every-problem.js'
import { foundInFile, foundInRun } from '../report/found.js'

const folder = mkdtempSync(join(tmpdir(), 'politirad-reports-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What libxml2 says of a JUnit report by the schema of Jenkins' xUnit plugin. */
function xmllint(xml: string): string {
  const file = join(folder, 'report.xml')
  writeFileSync(file, xml)
  const schema = join(root, 'test', 'report', 'schemas', 'junit-10.xsd')
  const { status, stderr, error } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, file], {
    encoding: 'utf8',
  })
  if (error) throw error
  return status === 0 ? 'valid' : stderr
}

test.each([nb, en])('JUnit reports in $language are valid', (words) => {
  expect(xmllint(reportJunit(everyProblem(), words))).toBe('valid')
  expect(xmllint(reportJunit(foundInRun([foundInFile([])]), words))).toBe('valid')
  expect(xmllint(reportJunit(foundInRun([]), words))).toBe('valid')
})

test('a fault in a JUnit report is found', () => {
  const report = reportJunit(everyProblem(), nb)
  expect(xmllint(report.replace('tests=', 'test='))).toContain('attribute')
})

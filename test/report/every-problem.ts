import { type Code, problem } from '../../src/model/diagnostic.js'
import type { FoundInRun } from '../../src/report/found-in-run.js'
import { problemSamples } from '../../src/report/problem-samples.js'
import { foundInFile, foundInRun } from './found.js'

const severities = ['error', 'warning', 'hint'] as const

/** A run that found all there is to find, with places and without. */
export function everyProblem(): FoundInRun {
  const all = (Object.keys(problemSamples) as Code[]).flatMap((code) =>
    problemSamples[code].map((detail, index) => {
      const place = { file: 'a.yaml', line: index + 1, column: 1, endLine: index + 2, endColumn: 1 }
      return problem(code, detail as never, index % 2 === 0 ? place : undefined, severities[index % 3])
    }),
  )
  return foundInRun([foundInFile(all), foundInFile(all, { about: undefined })])
}

import { expect, test } from 'vitest'
import type { Text } from '../../src/model/document.js'
import { allTexts } from '../../src/model/walk-blocks.js'
import { documentOf, exampleNames, readExample } from '../read-example.js'

/** The value that a pointer of an origin leads to. */
function valueAt(root: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, segment) => {
      if (Array.isArray(value))
        return segment.startsWith('@') ? value.find((entry) => entry.id === segment.slice(1)) : value[Number(segment)]
      return (value as Record<string, unknown>)[segment]
    }, root)
}

test.each(exampleNames)('a run says whether it is the value as it stands (%s)', (name) => {
  const agreement = readExample(name)
  const runs = allTexts(documentOf(agreement)).filter((run): run is Text & { from: object } => run.from !== undefined)
  const wrong = runs.filter((run) => {
    const value = String(valueAt(agreement, (run.from as { pointer: string }).pointer)).trim()
    return (value === run.text) === (run.reworded === true)
  })
  expect(wrong.map(({ text, from }) => [text, from])).toEqual([])
  expect(runs.some((run) => run.reworded)).toBe(name !== 'minst')
})

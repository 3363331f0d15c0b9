import { describe, expect, test } from 'vitest'
import { parts } from '../../bench/parts.mjs'

/** What is measured hangs together, whatever is installed. */

const peer = (format, isBatch) => ({
  format,
  one: (folder, data, out) => [format, folder, data, out],
  ...(isBatch && { batch: (folder, count, out) => [format, folder, String(count), out] }),
})
const all = { Typst: peer('pdf', true), pandoc: peer('docx', false), filler: peer('docx', true) }
const context = (peers, others) => ({
  node: 'node',
  bin: 'politirad.js',
  same: 'same',
  project: (count) => `project-${count}`,
  peers,
  hasWorkers: false,
  quick: false,
  ...others,
})

describe.for(Object.entries(parts))('%s', ([id, part]) => {
  test.for([
    ['all peers', all],
    ['only Typst', { Typst: all.Typst }],
    ['no peer', {}],
  ])('with %s', ([, peers]) => {
    for (const quick of [true, false]) {
      const { ways, ratios, rounds, ...made } = part(context(peers, { quick }))
      expect(made.id).toBe(id)
      expect(rounds).toBeGreaterThan(0)
      for (const { commands } of Object.values(ways))
        for (const command of commands('out')) expect(command.every((each) => typeof each === 'string')).toBe(true)
      if (peers === all)
        for (const { of, to } of ratios) expect(Object.keys(ways)).toEqual(expect.arrayContaining([of, to]))
    }
  })
})

test('peers that make one format each take turns with ours that makes both', () => {
  const { ways } = parts.batch(context(all))
  expect(Object.keys(ways)).toEqual(['politirad', 'Typst, then filler'])
  expect(ways['Typst, then filler'].commands('out').map(([format]) => format)).toEqual(['pdf', 'docx'])
})

test('workers are measured against none, where there are any', () => {
  const { ways } = parts.batch(context(all, { hasWorkers: true }))
  expect(Object.keys(ways)).toContain('politirad --workers 0')
})

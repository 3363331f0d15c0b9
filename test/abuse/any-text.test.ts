import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { build, check, type Place } from '../../src/index.js'
import { exampleNames, root } from '../read-example.js'

/** Whatever the file: it is never a bug of ours, what is refused has a place, and every place is within the file. */

const examples = exampleNames.map((name) => readFileSync(join(root, 'examples', `${name}.yaml`), 'utf8'))

/** What breaks YAML, text and formats. */
const shard = fc.oneof(
  fc.constantFrom(
    ...[
      '\n',
      '  ',
      '\t',
      ': ',
      '- ',
      '"',
      "'",
      '#',
      '&a ',
      '*a',
      '!x ',
      '| ',
      '>-\n',
      '{',
      '}',
      '[',
      ']',
      ',',
      '---\n',
      '%',
      '\\',
    ],
    ...[
      '\0',
      '\u202e',
      '\u200b',
      '\ud800',
      '\ufffe',
      '\ue000',
      '\u00a0',
      'Ã¸',
      '\u0430',
      '~',
      '<<: ',
      '__proto__: ',
      '{{x}}',
      '1e999',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
)

const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(40), put: shard })

const mutation = fc
  .tuple(fc.constantFrom(...examples), fc.array(edit, { minLength: 1, maxLength: 4 }))
  .map(([text, edits]) =>
    edits.reduce((result, { at, cut, put }) => {
      const from = Math.floor(at * result.length)
      return result.slice(0, from) + put + result.slice(from + cut)
    }, text),
  )

/** Lines lost, doubled or moved in. */
const lineMutation = fc
  .tuple(
    fc.constantFrom(...examples),
    fc.array(fc.tuple(fc.nat(400), fc.constantFrom('', '  ', '- ', '\t'), fc.boolean()), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([text, edits]) => {
    const lines = text.split('\n')
    for (const [at, indent, isDoubled] of edits) {
      const from = at % lines.length
      lines.splice(from, isDoubled ? 0 : 1, ...(indent || isDoubled ? [`${indent}${lines[from]}`] : []))
    }
    return lines.join('\n')
  })

const anyText = fc.oneof(
  { weight: 4, arbitrary: mutation },
  { weight: 2, arbitrary: lineMutation },
  fc.array(shard, { maxLength: 40 }).map((all) => all.join('')),
)

const isWithin = ({ line, column, endLine, endColumn }: Place, lines: readonly string[]): boolean =>
  line >= 1 &&
  column >= 1 &&
  (line < endLine || (line === endLine && column <= endColumn)) &&
  column <= (lines[line - 1]?.length ?? -1) + 1 &&
  endColumn <= (lines[endLine - 1]?.length ?? -1) + 1

test('any text is checked, or refused where it is wrong', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const outcome = await check('a.yaml', new TextEncoder().encode(text))
      const errors = outcome.diagnostics.filter(({ severity }) => severity === 'error')
      if (!outcome.ok) expect(errors.length).toBeGreaterThan(0)
      expect(errors.filter(({ place }) => !place)).toEqual([])
      const lines = text
        .replaceAll(/\r\n?/g, '\n')
        .replace(/^\ufeff/, '')
        .split('\n')
      expect(outcome.diagnostics.filter(({ place }) => place && !isWithin(place, lines))).toEqual([])
      if (outcome.ok) expect((await build(outcome.value, ['txt', 'html'])).ok).toBe(true)
    }),
    { seed: 20261124, numRuns: 250 },
  )
}, 30_000)

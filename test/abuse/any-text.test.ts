import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { check } from '../../src/index.js'
import { exampleNames, root } from '../read-example.js'

/** Whatever the file: it is never a bug of ours, and what is refused has a place. */

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

const anyText = fc.oneof(
  { weight: 4, arbitrary: mutation },
  fc.array(shard, { maxLength: 40 }).map((all) => all.join('')),
)

test('any text is checked, or refused where it is wrong', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const outcome = await check('a.yaml', new TextEncoder().encode(text))
      const errors = outcome.diagnostics.filter(({ severity }) => severity === 'error')
      if (!outcome.ok) expect(errors.length).toBeGreaterThan(0)
      expect(errors.filter(({ place }) => !place)).toEqual([])
    }),
    { seed: 20261124, numRuns: 250 },
  )
}, 30_000)

import { expect, test } from 'vitest'
import { check } from '../../src/pipeline.js'
import { quietAgreement } from '../validate/minimal-agreement.js'

/** The longest text that the schema allows, of what patterns stumble over. */
test.each([
  '](',
  '{lang=',
  '[a]{lang=se}',
  ']{lang=se}[',
  '«',
  '2020-2024 ',
  'a',
  '"',
  'a - ',
  '2020-',
  'kl ',
  'vedlegg ',
  'barnevernlov',
  '§',
  'rådmann',
  '12345 ',
])('a text of nothing but «%s» is held against the rules in a second or two', async (part) => {
  const text = part.repeat(Math.floor(99_000 / part.length))
  const yaml = `${quietAgreement}tekster: { evaluering: { egen: ${JSON.stringify(text)} } }\n`
  const start = performance.now()
  await check('avtale.yaml', new TextEncoder().encode(yaml))
  expect(performance.now() - start).toBeLessThan(5_000)
})

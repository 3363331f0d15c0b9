import { expect, test } from 'vitest'
import { documentOf, readExample } from '../read-example.js'

test('the document knows what the agreement’s abbreviations stand for', () => {
  const agreement = readExample('lillestrom')
  const forkortelser = [{ kort: 'SLT', betyr: 'samordning' }]
  expect(documentOf({ ...agreement, forkortelser }).abbreviations).toEqual([{ short: 'SLT', meaning: 'samordning' }])
  const { forkortelser: _, ...without } = agreement
  expect(documentOf(without).abbreviations).toEqual([])
})

import { expect, test } from 'vitest'
import { checkPortalLimits } from '../../src/lint/check-portal-limits.js'
import type { Block } from '../../src/model/document.js'
import { sampleDocument, text } from '../sample-document.js'

const small = new Uint8Array(10)
const signature = (i: number): Block => ({ type: 'signature', id: `s${i}`, name: [text('Rolle')], items: [] })
const withSignatures = (count: number) => ({
  ...sampleDocument(),
  title: 'Avtale',
  blocks: Array.from({ length: count }, (_, i) => signature(i)),
})
const codes = (...given: Parameters<typeof checkPortalLimits>) =>
  checkPortalLimits(...given).map(({ code, severity }) => [code, severity])

test('what portals take gives no hint', () => {
  expect(codes(withSignatures(10), small)).toEqual([])
})

test('more than ten signatories, a long title and a large file give each a hint', () => {
  expect(codes(withSignatures(11), small)).toEqual([['many-signatories', 'hint']])
  expect(codes({ ...withSignatures(1), title: 'x'.repeat(81) }, small)).toEqual([['long-title', 'hint']])
  expect(codes(withSignatures(1), new Uint8Array(3_000_001))).toEqual([['large-file', 'hint']])
})

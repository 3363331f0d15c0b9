import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Chalk } from 'chalk'
import { expect, test } from 'vitest'
import { check } from '../../src/pipeline.js'
import { nb } from '../../src/report/messages/nb.js'
import { reportStylish } from '../../src/report/report-stylish.js'
import { root } from '../read-example.js'

/** Ordinary slips, at chance: whatever happens to a file, the answer is an agreement or problems with true places. */
const slips: readonly ((text: string, at: number, line: number) => string)[] = [
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => text.slice(0, at) + text.charAt(at) + text.slice(at),
  (text, at) => text.slice(0, at),
  (text, at) => `${text.slice(0, at)}\n${text.slice(at)}`,
  ...[
    ':',
    '"',
    "'",
    '\t',
    '- ',
    '#',
    '{',
    '[',
    '&x ',
    '*x ',
    '!x ',
    '|',
    '%',
    '@',
    '\u0000',
    '\u202e',
    '🙂',
    ' ',
    'å',
  ].map((sign) => (text: string, at: number) => text.slice(0, at) + sign + text.slice(at)),
  (text, _at, line) => text.split('\n').toSpliced(line, 1).join('\n'),
  (text, _at, line) =>
    text
      .split('\n')
      .with(line, `  ${text.split('\n')[line]}`)
      .join('\n'),
  (text, _at, line) =>
    text
      .split('\n')
      .with(line, text.split('\n')[line]?.trimStart() ?? '')
      .join('\n'),
  (text, _at, line) =>
    text
      .split('\n')
      .with(line, (text.split('\n')[line] ?? '').replace(/:.*/, ':'))
      .join('\n'),
  (text, _at, line) =>
    text
      .split('\n')
      .with(line, (text.split('\n')[line] ?? '').replace(/: .*/, ': 7'))
      .join('\n'),
  (text, _at, line) =>
    text
      .split('\n')
      .with(line, (text.split('\n')[line] ?? '').replace(/: .*/, ': [a, {b: c}]'))
      .join('\n'),
]

/** Numbers that look like chance and are the same every time (mulberry32). */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

test.each(['rakkestad', 'lillestrom'])(
  'slips in %s.yaml',
  async (name) => {
    const text = readFileSync(join(root, 'examples', `${name}.yaml`), 'utf8')
    const lines = text.split('\n').length
    const next = chance(20261122)
    const rounds = Number(process.env.SLIPS ?? 120)
    for (let round = 0; round < rounds; round++) {
      const slip = slips[Math.floor(next() * slips.length)]
      const broken = slip?.(text, Math.floor(next() * text.length), Math.floor(next() * lines)) ?? text
      const { ok, diagnostics } = await check('avtale.yaml', new TextEncoder().encode(broken))
      const brokenLines = broken.split('\n')
      expect(ok || diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
      for (const { place } of diagnostics) {
        const line = brokenLines[(place?.line ?? 0) - 1]
        expect(line).toBeDefined()
        expect(place?.column).toBeLessThanOrEqual((line ?? '').length + 1)
      }
      const said = reportStylish(diagnostics, {
        words: nb,
        chalk: new Chalk({ level: 0 }),
        width: 80,
        linesOf: () => brokenLines,
      })
      expect(said).not.toMatch(/undefined|\[object/)
    }
  },
  60_000,
)

import { expect, test } from 'vitest'
import { check } from '../../src/pipeline.js'
import { agreementWith } from './minimal-agreement.js'

/** Two megabytes of one mistake: seconds are too long to wait for an answer. */
test.each([
  ['entries with an unknown key', 'politiråd:', (n: number) => `  - { kort: a${n}, btyr: b }`, 'forkortelser:'],
  ['entries of the wrong type', 'politiråd:', (n: number) => `  - ${n}: x`, 'politiskeSaker:'],
  ['unknown references', 'politiråd:', (n: number) => `  - { parter: [x${n}], punkter: [y] }`, 'forventninger:'],
  ['doubled ids', 'politiråd:', () => '  - { id: x, navn: y }', 'innsatsområder:'],
  ['unknown keys', 'politiråd:', (n: number) => `ukjent${n}: x`, ''],
  ['doubled keys', 'politiråd:', () => 'status: utkast', ''],
])(
  '%s',
  async (_name, before, entry, key) => {
    const entries = Array.from({ length: 12_000 }, (_, n) => entry(n)).join('\n')
    const text = agreementWith(before, `${key}\n${entries}\n${before}`)
    const started = performance.now()
    const { ok } = await check('avtale.yaml', new TextEncoder().encode(text))
    expect(ok).toBe(false)
    expect(performance.now() - started).toBeLessThan(8000)
  },
  30_000,
)

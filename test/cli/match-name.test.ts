import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchesName } from '../../src/cli/match-name.js'

describe('a pattern for names', () => {
  test.each([
    ['*.yaml', 'oslo.yaml', true],
    ['*.yaml', 'oslo.yml', false],
    ['*.yaml', '.yaml', true],
    ['*', '', true],
    ['*', 'oslo.yaml', true],
    ['os*', 'oslo.yaml', true],
    ['*slo*', 'oslo.yaml', true],
    ['o*o.yaml', 'oslo-oslo.yaml', true],
    ['o*o.yaml', 'oslo-oslo.yml', false],
    ['**lo**', 'oslo', true],
    ['oslo.yaml', 'oslo.yaml', true],
    ['oslo', 'oslo.yaml', false],
    ['oslo.yaml', 'oslo', false],
    ['os?o.yaml', 'oslo.yaml', true],
    ['os?lo.yaml', 'oslo.yaml', false],
    ['oslo.yaml?', 'oslo.yaml', false],
    ['?*?', 'ab', true],
    ['?*?', 'a', false],
    ['*.YAML', 'Oslo.yaml', true],
    ['ås*.yaml', 'ÅSNES.yaml', true],
    ['?snes.yaml', 'a\u030Asnes.yaml', true],
    ['?.yaml', '😀.yaml', true],
    ['??.yaml', '😀.yaml', false],
    ['?.yaml', 'İ.yaml', true],
    ['a.c', 'abc', false],
    ['(a|b)+[c]', '(a|b)+[c]', true],
    ['a*', 'a\nb', true],
  ])('%j, %j: %s', (pattern, name, expected) => {
    expect(matchesName(name, pattern)).toBe(expected)
  })

  test('takes no time with many stars', () => {
    const name = `${'a'.repeat(240)}.yaml`
    const begun = performance.now()
    expect(matchesName(name, `${'*a'.repeat(100)}*b.yaml`)).toBe(false)
    expect(matchesName(name, `${'*a'.repeat(100)}*.yaml`)).toBe(true)
    expect(performance.now() - begun).toBeLessThan(1000)
  })

  test('says what a regular expression says, where that has an answer', () => {
    const words = (letters: string[]) =>
      fc.array(fc.constantFrom(...letters), { maxLength: 8 }).map((all) => all.join(''))
    fc.assert(
      fc.property(words(['a', 'b', '*', '?']), words(['a', 'b']), (pattern, name) => {
        const expression = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`)
        expect(matchesName(name, pattern)).toBe(expression.test(name))
      }),
      { numRuns: 2000 },
    )
  })
})

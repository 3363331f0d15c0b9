import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { dropComments } from '../../src/edit/drop-comments.js'
import { root } from '../read-example.js'

describe('comments', () => {
  test.each([
    ['a line of its own', 'a: 1\n# ring Kari\nb: 2\n', 'a: 1\nb: 2\n'],
    ['the first line', '# utkast\na: 1\n', 'a: 1\n'],
    ['the last line, without a line end', 'a: 1\n# ferdig', 'a: 1\n'],
    ['after a value', 'a: 1   # sjekket\nb: 2\n', 'a: 1\nb: 2\n'],
    ['after a key', 'a: # liste\n  - 1 # en\n  # to\n  - 2\n', 'a:\n  - 1\n  - 2\n'],
    ['indented', 'a:\n    # inni\n  b: 1\n', 'a:\n  b: 1\n'],
    ['after the sign of a block', 'a: | # brev\n  # tekst\n  mer\n', 'a: |\n  # tekst\n  mer\n'],
    ['in a flow', 'a: [1, # en\n  2]\n', 'a: [1,\n  2]\n'],
  ])('%s', (_, before, after) => expect(dropComments(before)).toBe(after))

  test.each([
    ['in quotes', 'a: "1 # 2"\nb: \'# x\'\n'],
    ['without a space', 'a: Rom#3\n'],
    ['in a block', 'a: |\n  # overskrift\nb: >-\n  x # y\n'],
    ['empty lines', 'a: 1\n\n\nb: 2\n'],
  ])('that aren’t: %s', (_, text) => expect(dropComments(text)).toBe(text))

  test('a block that keeps its empty lines keeps its own only', () => {
    const text = 'a: |+\n  brev\n# slutt\n\n\nb: 1\n'
    expect(dropComments(text)).not.toContain('slutt')
    expect(parse(dropComments(text))).toEqual(parse(text))
  })

  test.each(['rakkestad', 'lillestrom'])('%s says the same', (name) => {
    const text = readFileSync(join(root, 'examples', `${name}.yaml`), 'utf8')
    expect(text).toMatch(/^\s*#/m)
    expect(dropComments(text)).not.toMatch(/(^|\s)#/m)
    expect(parse(dropComments(text))).toEqual(parse(text))
  })
})

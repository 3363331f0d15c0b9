import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inheritanceLimits } from '../../src/inherit/gather-inherited.js'
import { pictureLimits } from '../../src/model/pictures/picture.js'
import { sourceLimits } from '../../src/model/source-limits.js'
import { templateLimits } from '../../src/model/template-file.js'
import { madeFileLimit } from '../../src/read/read-made-file.js'
import { root } from '../read-example.js'

test('docs/security.md tells the limits as they are', () => {
  const page = readFileSync(join(root, 'docs', 'security.md'), 'utf8')
  const rows = page.matchAll(/^\| [^|]+ \| ([\d,]+) \|$/gm)
  const told = [...rows].map(([, number = '']) => Number(number.replaceAll(',', '')))
  const { bytes, values, depth, aliases, wordLength, paragraphLength, parts } = sourceLimits
  expect(told).toEqual([
    ...[bytes, values, depth, aliases, wordLength, paragraphLength, parts],
    ...[inheritanceLimits.files, inheritanceLimits.levels, bytes],
    ...[templateLimits.bytes, templateLimits.files, templateLimits.depth],
    ...[pictureLimits.bytes, pictureLimits.pixels],
    madeFileLimit,
  ])
})

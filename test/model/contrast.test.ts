import { expect, test } from 'vitest'
import { contrastOf, leastForText, nearestShade } from '../../src/model/contrast.js'
import { defaultTheme, palette } from '../../src/model/theme.js'

/** The ratios are those of WebAIM's contrast checker. */
test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#767676', '#ffffff', 4.54],
  ['#777777', '#ffffff', 4.47],
  ['#0000ff', '#ffffff', 8.59],
  ['#ff0000', '#ffffff', 3.99],
  ['#12395b', '#f3f6fa', 10.98],
])('%s on %s', (one, other, ratio) => {
  expect(contrastOf(one, other)).toBeCloseTo(ratio, 1)
  expect(contrastOf(other, one)).toBe(contrastOf(one, other))
})

test('the colours that no style changes can be read on paper and tint', () => {
  for (const text of [palette.ink, palette.muted, palette.link, palette.stamp, defaultTheme.accent])
    for (const on of [palette.paper, defaultTheme.tint])
      expect(contrastOf(text, on)).toBeGreaterThanOrEqual(leastForText)
})

test('the nearest shade is the first that will do', () => {
  const onPaper = (shade: string): boolean => contrastOf(shade, '#ffffff') >= leastForText
  expect(nearestShade('#777777', 'black', onPaper)).toBe('#767676')
  expect(nearestShade('#ffff00', 'black', () => false)).toBeUndefined()
})

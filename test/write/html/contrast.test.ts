import { describe, expect, test } from 'vitest'
import { defaultTheme } from '../../../src/model/theme.js'
import { redlineStyle } from '../../../src/write/html/redline/redline-style.js'
import { styleSheet } from '../../../src/write/html/style-sheet.js'
import { colors } from '../../../src/write/pdf/styles.js'

/** axe can't judge words in drawings, nor borders: their colours are reckoned here (WCAG 2.1, 1.4.3 and 1.4.11). */

const sheets = [styleSheet(defaultTheme), redlineStyle('nb-NO', 'inline')].join('\n')
const roots = [...sheets.matchAll(/:root\{([^}]*)\}/g)].map(([, rules]) => rules ?? '')
const [light = '', dark = '', lightMarks = '', darkMarks = ''] = roots
const variablesIn = (rules: string): Record<string, string> =>
  Object.fromEntries([...rules.matchAll(/--(\w+):(#\w+)/g)].map(([, name = '', value]) => [name, value ?? '']))

const schemes: [string, Readonly<Record<string, string>>][] = [
  ['light', variablesIn(light + lightMarks)],
  ['dark', variablesIn(light + lightMarks + dark + darkMarks)],
  ['the PDF', { ...colors, ...defaultTheme }],
]

describe.each(schemes)('%s', (_, scheme) => {
  const ratio = (a: string, b: string) => contrast(scheme[a] ?? '', scheme[b] ?? '')

  test.each([
    ['ink', 'paper'],
    ['ink', 'tint'],
    ['muted', 'paper'],
    ['muted', 'tint'],
    ['accent', 'paper'],
    ['accent', 'tint'],
    ['link', 'paper'],
    ['link', 'tint'],
    ['paper', 'accent'],
    ['inserted', 'paper'],
    ['inserted', 'tint'],
    ['deleted', 'paper'],
    ['deleted', 'tint'],
  ])('%s is read on %s', (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test.each([
    ['outline', 'paper'],
    ['outline', 'tint'],
    ['accent', 'tint'],
  ])('%s is seen on %s', (shape, ground) => {
    expect(ratio(shape, ground)).toBeGreaterThanOrEqual(3)
  })
})

test.each(schemes.filter(([name]) => name !== 'the PDF'))(
  'what a redline marks is read on its ground, %s',
  (_, scheme) => {
    for (const mark of ['inserted', 'deleted'])
      expect(contrast(scheme[mark] ?? '', scheme[`${mark}Tint`] ?? '')).toBeGreaterThanOrEqual(4.5)
  },
)

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const digits = colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit).join('') : colour.slice(1)
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(digits.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

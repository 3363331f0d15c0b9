import { describe, expect, test } from 'vitest'
import { Fields } from '../../src/compose/field.js'
import { parseTemplate } from '../../src/compose/parse-markdown.js'
import { readBlocks } from '../../src/compose/read-blocks.js'
import type { YearWheel } from '../../src/model/document.js'
import { plainText } from '../../src/model/plain-text.js'
import { drawWheel } from '../../src/model/year-wheel/draw-wheel.js'

const months = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ')

const fields = new Fields()
const wheelOf = (markdown: string): YearWheel => {
  const kit = { fields, overrides: { omit: false }, series: 'none', months } as const
  return readBlocks(parseTemplate(markdown), kit)[0] as YearWheel
}

describe(':::årshjul', () => {
  test('is a list of months with what happens in them', () => {
    const year = fields.text('2027', { file: 'avtale.yaml', pointer: '/år' })
    const wheel = wheelOf(`:::årshjul Årshjul for ${year}\n- **Januar** Møte i politirådet\n- **juni** Statistikk\n:::`)
    expect(plainText(wheel.label)).toBe('Årshjul for 2027')
    expect(wheel.items.map(({ term, description }) => [plainText(term), plainText(description)])).toEqual([
      ['Januar', 'Møte i politirådet'],
      ['juni', 'Statistikk'],
    ])
  })

  test('takes nothing that is no month', () => {
    expect(() => wheelOf(':::årshjul År\n- **Juno** Møte\n:::')).toThrow('no month: Juno')
  })
})

describe('the drawing', () => {
  const fact = (month: string, ...lines: string[]) => ({
    id: month,
    term: [{ type: 'text', text: month }] as const,
    description: lines.flatMap((text, i) => [
      ...(i ? [{ type: 'break' } as const] : []),
      { type: 'text', text } as const,
    ]),
  })
  const draw = (label: string, ...items: ReturnType<typeof fact>[]) =>
    drawWheel({ label: [{ type: 'text', text: label }], items }, months)
  const looks = (drawing: ReturnType<typeof draw>): string => drawing.shapes.map(({ look }) => look[0]).join('')

  test('has a sector for each month, and a dot for each thing in it', () => {
    expect(looks(draw('År'))).toBe('iiiiiiiiiiii')
    expect(looks(draw('År', fact('Januar', 'a'), fact('juni', 'b', 'c'), fact('Juni', 'd')))).toBe('bdiiiibdddiiiiii')
  })

  test('shows no more dots than can be told apart', () => {
    const many = Array.from({ length: 40 }, () => fact('mars', 'x'))
    expect(looks(draw('År', ...many))).toBe('iibddddddddiiiiiiiii')
  })

  test('names all months, and itself where there is room', () => {
    expect(draw('Årshjul for 2027').texts.map(({ text }) => text)).toEqual([...months, 'Årshjul for', '2027'])
    expect(draw('Et navn som er så langt at det ikke får plass i midten av hjulet').texts).toHaveLength(12)
    expect(draw('Menneskerettighetsorganisasjon').texts).toHaveLength(12)
  })

  test('stays within its square', () => {
    const { size, shapes, texts } = draw('År', ...months.map((month) => fact(month, 'a', 'b', 'c', 'd', 'e')))
    const numbers = [
      ...shapes.flatMap(
        ({ path }) =>
          path
            .match(/^M[\d.]+ [\d.]+/)?.[0]
            .slice(1)
            .split(' ') ?? [],
      ),
    ]
    for (const value of [...numbers.map(Number), ...texts.flatMap(({ x, y }) => [x, y])]) {
      expect(value).toBeGreaterThan(0)
      expect(value).toBeLessThan(size)
    }
  })
})

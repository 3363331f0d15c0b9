import { expect, test } from 'vitest'
import { checkPairs } from '../../../src/compose/check/check-pairs.js'
import type { Template } from '../../../src/texts/text-set.js'

const shipped = (file: string, text: string): Template => ({ file, text })
const own = (file: string, text: string): Template => ({ file, text, own: file })

const tell = (nb?: Template, nn?: Template) =>
  checkPairs([{ name: 'slt', nb, nn }]).map(({ severity, place, detail }) => [
    severity,
    `${place?.file}:${place?.line}`,
    detail,
  ])

const text =
  '# SLT\n\n:::ramme Felles tekst\n{{#if slt.koordinator}}{{stor slt.koordinator.tittel}} leder.{{/if}}\n:::\n'

test('the same with other words is a pair', () => {
  expect(tell(own('nb', text), own('nn', text.replace('leder', 'leiar').replace('Felles', 'Sams')))).toEqual([])
})

test.each<[difference: string, nn: string, line: number, here: string | undefined, there: string | undefined]>([
  ['a frame less', text.replace(/:::.*\n/g, ''), 3, ':::ramme', undefined],
  ['a heading more', `${text}\n## Meir\n`, 1, undefined, '##'],
  ['another level', text.replace('# SLT', '## SLT'), 1, '#', '##'],
  [
    'another value',
    text.replace('{{stor slt.koordinator.tittel}}', 'Koordinator'),
    1,
    'slt.koordinator.tittel',
    undefined,
  ],
])('%s', (_difference, nn, line, here, there) => {
  const detail = { name: 'slt', målform: 'nn', ...(here && { here }), ...(there && { there }) }
  expect(tell(own('nb', text), own('nn', nn))).toEqual([['warning', `nb:${line}`, detail]])
})

test('what is one’s own in one målform only is mentioned; what one lacks is a warning', () => {
  expect(tell(own('nb', text), shipped('nn', text))).toEqual([['hint', 'nb:1', { name: 'slt', målform: 'nn' }]])
  expect(tell(shipped('nb', text), own('nn', text))).toEqual([['hint', 'nn:1', { name: 'slt', målform: 'nb' }]])
  expect(tell(own('nb', text))).toEqual([['warning', 'nb:1', { name: 'slt', målform: 'nn', isMissing: true }]])
})

import { expect, test } from 'vitest'
import { compareSections } from '../../../src/compare/printed/compare-sections.js'
import { findPrinted } from '../../../src/compare/printed/find-printed.js'
import { documentOf, readExample } from '../../read-example.js'

const document = documentOf(readExample('rakkestad'))
const headings = document.blocks.filter((block) => block.type === 'heading')
const printed = findPrinted(document, new Map(headings.map(({ id }, at) => [id, at + 2])))

test('a value stands under the heading before it, in a section rather than on the cover', () => {
  expect(printed('/møter/antall/til', false)).toEqual({ number: '3', title: 'Politiråd', page: 4 })
  expect(printed('/kontakter/@politikontakten/telefoner/1/nummer', false)).toMatchObject({
    title: 'Kontaktinformasjon',
  })
})

test('what is only on the cover stands there', () => {
  expect(printed('/parter/@kommunen/vedtak/0/sak', false)).toMatchObject({ isCover: true, page: 1 })
})

test('what decides what is printed stands with what it is a part of; what isn’t printed stands nowhere', () => {
  expect(printed('/politiråd/deltakere/0/medlemmer/1/kontakt', true)).toMatchObject({ title: 'Politiråd' })
  expect(printed('/parter/@kommunen/kommunenummer', false)).toBeUndefined()
  expect(printed('/status', true)).toBeUndefined()
})

test('the same document has no section that says it otherwise', () => {
  expect(compareSections(document, document)).toEqual([])
})

test('sections are told by what became of them', () => {
  const [first, second] = headings
  const without = (id = '') => ({
    ...document,
    blocks: document.blocks.filter((block) => block.id.split('/')[0] !== id),
  })
  const changed = compareSections(without(first?.id), without(second?.id))
  expect(changed.map(({ kind, title }) => [kind, title])).toEqual([
    ['removed', 'Politikontakten'],
    ['added', 'Innledning / formål'],
  ])
  expect(changed.every(({ changedTexts }) => changedTexts > 1)).toBe(true)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exampleNames } from '../read-example.js'
import type { WordEditor } from './edit-like-word.js'
import { exampleOf, inShort, linesTaken, pullFrom, wordOf } from './pulling.js'

/** Another text of the same kind; undefined where only a few are possible (acts), or a number counts a noun besides. */
function another({ pointer, text }: WordEditor['values'][number]): string | undefined {
  const words = text.replaceAll('\u00a0', ' ')
  if (/\/lov$/.test(pointer)) return undefined
  if (/^\d{1,2}\. \p{L}+ \d{4}$/u.test(words)) return '7. mai 2021'
  if (/^\d[\d ]{4,}$/.test(words)) return '22 33 44 55'
  if (/^\d+$/.test(words)) return text === '7' ? '8' : '7'
  return isNumberInWords.test(words) ? 'åtte' : `${text} (ny)`
}

const isNumberInWords = /^(ei?tt|én|to|tre|fire|fem|seks|sju|åtte|ni|ti|elleve|tolv|første|andre|tredje|fjerde|femte)$/

describe('a value that was typed over is that value, and no other', () => {
  test.each(exampleNames)('all of %s at once', async (name) => {
    const checked = await exampleOf(name)
    const word = await wordOf(checked)
    const edited = new Set<string>()
    for (const value of word.values) {
      const text = another(value)
      if (text === undefined || edited.has(value.pointer) || value.text.includes('\n')) continue
      // A value that is printed in several wordings is edited in one; prose of several paragraphs in its first.
      word.type(value.pointer, text)
      edited.add(value.pointer)
    }
    const { plan } = await pullFrom(word, checked)
    const found = plan.changes.flatMap(({ kind, edits }) =>
      kind === 'value' ? edits.map(({ pointer }) => pointer) : [],
    )
    expect(found.sort()).toEqual([...edited].sort())
  })

  test.each(['tags', 'controls', 'nothing'] as const)('one at a time, in a file that forgot %s', async (forgotten) => {
    const checked = await exampleOf('rakkestad')
    const { values } = await wordOf(checked)
    const editable = values.filter((value) => another(value) !== undefined)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...editable), async (value) => {
        // Without controls, a word more beside a value could be the standard text's.
        const text = another(value)?.replace(' (ny)', 'endret') ?? ''
        const word = (await wordOf(checked)).type(value.pointer, text)
        if (forgotten !== 'nothing') word.forget(forgotten)
        const { plan } = await pullFrom(word, checked)
        expect(plan.changes.map(({ edits }) => edits.map(({ pointer }) => pointer))).toEqual([[value.pointer]])
        expect(plan.untaken).toEqual([])
      }),
      { seed: 20261124, numRuns: 8 },
    )
  })
})

describe('what is printed in other words is taken back', () => {
  test.each([
    ['a date', 'rakkestad', '/datoer/dokument', '5. juni 2014', '/datoer/dokument = "2014-06-05"'],
    ['a date in figures', 'rakkestad', '/datoer/dokument', '05.06.2014', '/datoer/dokument = "2014-06-05"'],
    ['a number in words', 'rakkestad', '/møter/minst', 'fire', '/møter/minst = 4'],
    ['an ordinal', 'lillestrom', '/gyldighet/revideresHvertÅr', 'andre', '/gyldighet/revideresHvertÅr = 2'],
    [
      'a title within a sentence',
      'rakkestad',
      '/parter/@kommunen/vedtak/0/organ',
      'formannskapet',
      '/parter/@kommunen/vedtak/0/organ = "Formannskapet"',
    ],
    [
      'an act by its short name',
      'lillestrom',
      '/vedlegg/@møtestrukturer/møtestrukturer/@samarbeidsmøtet/rettsgrunnlag/1/lov',
      'politiregisterloven',
      '/vedlegg/@møtestrukturer/møtestrukturer/@samarbeidsmøtet/rettsgrunnlag/1/lov = "politiregisterloven"',
    ],
  ] as const)('%s', async (_, name, pointer, text, expected) => {
    const checked = await exampleOf(name)
    const { plan } = await pullFrom((await wordOf(checked)).type(pointer, text), checked)
    expect(inShort(plan)).toEqual([`value ${expected}`])
  })

  test.each([
    ['/datoer/dokument', '31. februar 2014', 'date'],
    ['/datoer/dokument', 'senere', 'date'],
    ['/møter/minst', 'noen', 'number'],
  ])('%s doesn’t become “%s”', async (pointer, text, wants) => {
    const checked = await exampleOf('rakkestad')
    const { plan } = await pullFrom((await wordOf(checked)).type(pointer, text), checked)
    expect(plan).toMatchObject({ changes: [], untaken: [{ kind: 'no-value', after: text, wants }] })
  })
})

test('a phone number keeps the form it is written in, and the line its comment', async () => {
  const checked = await exampleOf('rakkestad')
  const word = (await wordOf(checked)).type('/parter/@politiet/telefoner/0/nummer', '64 99 30 01')
  expect(await linesTaken(await pullFrom(word, checked), checked)).toEqual([
    '- - { nummer: "64 99 30 00", slag: sentralbord }',
    '+ - { nummer: "64 99 30 01", slag: sentralbord }',
  ])
})

test('a name that is printed by reference is the contact’s', async () => {
  const checked = await exampleOf('rakkestad')
  const contact = '/kontakter/@nærpolitisjefen/navn'
  const word = (await wordOf(checked)).type(contact, 'Nina Nykommer', 0)
  const { plan } = await pullFrom(word, checked)
  expect(inShort(plan)).toEqual([`value ${contact} = "Nina Nykommer"`])
  expect(plan.changes[0]).toMatchObject({ before: 'Knut Liksom', elsewhere: 1 })
})

test('one value edited in two ways is no change but a question', async () => {
  const checked = await exampleOf('rakkestad')
  const contact = '/kontakter/@nærpolitisjefen/navn'
  const word = (await wordOf(checked)).type(contact, 'Nina Nykommer', 0).type(contact, 'Nils Nykommer', 1)
  const { plan } = await pullFrom(word, checked)
  expect(plan).toMatchObject({
    changes: [],
    untaken: [{ kind: 'two-ways', before: 'Knut Liksom', afters: ['Nina Nykommer', 'Nils Nykommer'] }],
  })
})

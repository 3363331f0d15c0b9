import { describe, expect, test } from 'vitest'
import { planPull } from '../../src/pull.js'
import { makeRedline } from '../../src/redline.js'
import { exampleNames } from '../read-example.js'
import { WordEditor } from './edit-like-word.js'
import { changedExample, exampleOf, inShort, linesTaken, pullFrom, wordOf } from './pulling.js'

describe('tracked changes', () => {
  const edited = async () => {
    const checked = await exampleOf('rakkestad')
    const word = (await wordOf(checked)).trackReplace('Ungdata', 'Ungdataundersøkelsen')
    return { checked, word }
  }
  const listed = [
    { kind: 'deleted', author: 'Jurist Juristsen', date: '2026-11-20', text: 'Ungdata' },
    { kind: 'inserted', author: 'Jurist Juristsen', date: '2026-11-20', text: 'Ungdataundersøkelsen' },
  ]

  test('are read as accepted, and told', async () => {
    const { checked, word } = await edited()
    const { plan } = await pullFrom(word, checked)
    expect(inShort(plan)).toEqual(['value /kunnskapsgrunnlag/0 = "Ungdataundersøkelsen"'])
    expect(plan.tracked).toMatchObject(listed)
  })

  test.each(['rejected', 'listed'] as const)('are not taken where they are to be %s', async (changes) => {
    const { checked, word } = await edited()
    const { plan } = await pullFrom(word, checked, { changes })
    expect(plan.changes).toEqual([])
    expect(plan.tracked).toMatchObject(listed)
  })

  test('in standard text', async () => {
    const checked = await exampleOf('rakkestad')
    const word = (await wordOf(checked)).trackReplace('bør lage en møteplan', 'skal lage en møteplan')
    const pulled = await pullFrom(word, checked)
    expect(pulled.plan.changes).toMatchObject([{ kind: 'text', how: 'erstatt' }])
    expect(pulled.plan.tracked).toMatchObject([{ heading: 'Politiråd' }, { heading: 'Politiråd' }])
    expect((await linesTaken(pulled, checked)).join(' ')).toContain('skal lage en møteplan')
  })
})

test('a redline comes back as the new version where its changes are accepted, and as the old one where they are not', async () => {
  const old = await exampleOf('rakkestad')
  const now = await changedExample('rakkestad', 'navn: Knut Liksom', 'navn: Nils Nykommer')
  const made = await makeRedline({ checked: old }, { checked: now }, ['docx'])
  if (!made.ok || !made.value[0]) throw new Error(JSON.stringify(made.diagnostics))
  const word = new WordEditor(made.value[0].bytes)
  expect((await pullFrom(word, now)).plan).toMatchObject({ changes: [], untaken: [] })
  const { plan } = await pullFrom(word, now, { changes: 'rejected' })
  expect(inShort(plan)).toEqual(['value /kontakter/@nærpolitisjefen/navn = "Knut Liksom"'])
  expect(plan.untaken).toEqual([])
})

test('comments are told with who, when, and where', async () => {
  const checked = await exampleOf('rakkestad')
  const word = (await wordOf(checked)).comment('bør lage en møteplan', 'Skal, ikke bør?')
  const { plan } = await pullFrom(word, checked)
  expect(plan).toMatchObject({
    changes: [],
    untaken: [],
    comments: [
      {
        author: 'Jurist Juristsen',
        date: '2026-11-20',
        text: 'Skal, ikke bør?',
        at: 'bør lage en møteplan',
        heading: 'Politiråd',
      },
    ],
  })
})

test('what was written in a header or a note is told', async () => {
  const checked = await exampleOf('rakkestad')
  const word = await wordOf(checked)
  word.setPart(
    'word/header1.xml',
    word.part('word/header1.xml').replace('</w:p>', '<w:r><w:t>Ny topptekst</w:t></w:r></w:p>'),
  )
  const { plan } = await pullFrom(word, checked)
  expect(plan.untaken).toMatchObject([{ kind: 'beside' }])
})

describe('when the YAML was changed since the Word file was made', () => {
  test('what only changed there is no edit', async () => {
    const word = await wordOf(await exampleOf('rakkestad'))
    const now = await changedExample('rakkestad', 'navn: Knut Liksom', 'navn: Nils Nykommer')
    const { plan } = await pullFrom(word, now)
    expect(plan).toMatchObject({ changes: [], untaken: [], isOlder: true })
  })

  test('an edit of another value is taken', async () => {
    const word = (await wordOf(await exampleOf('rakkestad'))).type('/parter/@kommunen/vedtak/0/sak', '36/18')
    const now = await changedExample('rakkestad', 'navn: Knut Liksom', 'navn: Nils Nykommer')
    const pulled = await pullFrom(word, now)
    expect(inShort(pulled.plan)).toEqual(['value /parter/@kommunen/vedtak/0/sak = "36/18"'])
    expect(await linesTaken(pulled, now)).toEqual(['- sak: "35/18"', '+ sak: "36/18"'])
  })

  test('a value that both changed is a question', async () => {
    const word = (await wordOf(await exampleOf('rakkestad'))).type('/kontakter/@nærpolitisjefen/navn', 'Nina Nykommer')
    const now = await changedExample('rakkestad', 'navn: Knut Liksom', 'navn: Nils Nykommer')
    const { plan } = await pullFrom(word, now)
    expect(plan).toMatchObject({
      changes: [],
      untaken: [{ kind: 'both-sides', before: 'Knut Liksom', word: 'Nina Nykommer', yaml: 'Nils Nykommer' }],
    })
  })

  test('a value that both changed alike is nothing', async () => {
    const word = (await wordOf(await exampleOf('rakkestad'))).type('/kontakter/@nærpolitisjefen/navn', 'Nils Nykommer')
    const now = await changedExample('rakkestad', 'navn: Knut Liksom', 'navn: Nils Nykommer')
    expect((await pullFrom(word, now)).plan).toMatchObject({ changes: [], untaken: [] })
  })

  test('what came into the YAML since, the lawyer didn’t take out', async () => {
    const word = (await wordOf(await exampleOf('rakkestad'))).type('/parter/@kommunen/vedtak/0/sak', '36/18')
    const now = await changedExample(
      'rakkestad',
      '  - ruspolitisk handlingsplan',
      '  - ruspolitisk handlingsplan\n  - skolemiljø',
    )
    const { plan } = await pullFrom(word, now)
    expect(inShort(plan)).toEqual(['value /parter/@kommunen/vedtak/0/sak = "36/18"'])
    expect(plan.untaken).toEqual([])
  })
})

test('what went out of the YAML since, the lawyer didn’t put in', async () => {
  const word = await wordOf(await exampleOf('rakkestad'))
  const now = await changedExample('rakkestad', '  - ruspolitisk handlingsplan\n', '')
  expect((await pullFrom(word, now)).plan).toMatchObject({ changes: [], untaken: [], isOlder: true })
  const without = await changedExample('rakkestad', '      - navn: Ruskontrakter\n', '')
  expect((await pullFrom(word, without)).plan).toMatchObject({ changes: [], isOlder: true })
})

test('of a file with another standard text, values are taken, and changed words are told', async () => {
  const checked = await exampleOf('rakkestad')
  const word = (await wordOf(checked))
    .type('/kunnskapsgrunnlag/0', 'Ungdataundersøkelsen')
    .replace('bør lage en', 'skal lage en')
  word.setPart(
    'customXml/item1.xml',
    word.part('customXml/item1.xml').replace(/(<standardtekst id="[^"]*" sha256=")\w{64}/, `$1${'0'.repeat(64)}`),
  )
  const { plan } = await pullFrom(word, checked)
  expect(plan.hasOtherWords).toBe(true)
  expect(inShort(plan)).toEqual(['value /kunnskapsgrunnlag/0 = "Ungdataundersøkelsen"'])
  expect(plan.untaken).toMatchObject([{ kind: 'words', section: 'politiråd' }])
})

test('edits that make the agreement wrong are not taken', async () => {
  const checked = await exampleOf('rakkestad')
  const { plan, take } = await pullFrom(
    (await wordOf(checked)).type('/kontakter/@nærpolitisjefen/epost', 'ikke en adresse'),
    checked,
  )
  const taken = await take(plan.changes)
  expect(taken.ok).toBe(false)
  expect(taken.diagnostics.map(({ code }) => code)).toEqual(['wrong-format'])
})

describe('the file of one agreement held against another', () => {
  test.each(exampleNames.filter((name) => name !== 'rakkestad' && name !== 'minst'))('%s', async (name) => {
    const word = await wordOf(await exampleOf('rakkestad'))
    const pulled = await planPull({ file: 'rakkestad.docx', bytes: word.bytes }, await exampleOf(name))
    expect(pulled.ok || pulled.diagnostics.map(({ detail }) => detail)).toEqual([
      { file: 'rakkestad.docx', why: 'other-agreement', source: 'rakkestad.yaml' },
    ])
  })

  test('its own agreement under a new name of the municipality is no other', async () => {
    const word = await wordOf(await exampleOf('rakkestad'))
    const renamed = await changedExample('rakkestad', 'navn: Rakkestad kommune', 'navn: Nye Rakkestad kommune')
    expect((await pullFrom(word, renamed)).plan.isOlder).toBe(true)
  })
})

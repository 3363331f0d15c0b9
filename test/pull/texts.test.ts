import { describe, expect, test } from 'vitest'
import { exampleOf, inShort, linesTaken, pullFrom, wordOf } from './pulling.js'

describe('standard text that was edited', () => {
  test('becomes a text of the section’s own, with a reason', async () => {
    const checked = await exampleOf('rakkestad')
    const word = (await wordOf(checked)).replace('bør lage en møteplan', 'skal lage en møteplan')
    const pulled = await pullFrom(word, checked)
    expect(pulled.plan).toMatchObject({
      changes: [{ kind: 'text', how: 'erstatt', section: 'politiråd' }],
      untaken: [],
    })
    const lines = await linesTaken(pulled, checked)
    expect(lines.filter((line) => !line.startsWith('+'))).toEqual([])
    expect(lines.slice(0, 2)).toEqual(['+ politiråd:', '+ erstatt: |-'])
    expect(lines.join(' ')).toContain('Politirådet skal lage en møteplan')
    expect(lines.at(-1)).toBe('+ begrunnelse: Endret i Word (avtale.docx)')
  })

  test('with a paragraph less', async () => {
    const checked = await exampleOf('rakkestad')
    const word = (await wordOf(checked)).removeParagraph('Det politirådet beslutter, forplikter')
    const pulled = await pullFrom(word, checked)
    expect(pulled.plan.changes).toMatchObject([{ kind: 'text', how: 'erstatt' }])
    expect((await linesTaken(pulled, checked)).join(' ')).not.toContain('forplikter')
  })

  test('that is gone, is left out with a reason', async () => {
    const checked = await exampleOf('rakkestad')
    const pulled = await pullFrom((await wordOf(checked)).removeParagraph('Politikontaktordningen evalueres'), checked)
    expect(await linesTaken(pulled, checked)).toEqual([
      '+ evaluering:',
      '+ utelat: true',
      '+ begrunnelse: Endret i Word (avtale.docx)',
    ])
  })

  test('with a paragraph more at its end, keeps following the standard', async () => {
    const checked = await exampleOf('rakkestad')
    const word = (await wordOf(checked)).addAfter('Politirådet bør lage en møteplan', 'Møtene er åpne for * alle *.')
    expect(await linesTaken(await pullFrom(word, checked), checked)).toEqual([
      '+ politiråd:',
      '+ tillegg: Møtene er åpne for \\* alle \\*.',
    ])
  })

  test('with a paragraph more at the end of a section', async () => {
    const checked = await exampleOf('rakkestad')
    const word = (await wordOf(checked)).addAfter(
      'lager evalueringen i fellesskap',
      'Evalueringen sendes kommunestyret.',
    )
    expect(await linesTaken(await pullFrom(word, checked), checked)).toEqual([
      '+ evaluering:',
      '+ egen: Evalueringen sendes kommunestyret.',
    ])
  })

  test('that a choice prints, is taken back with the choice', async () => {
    const checked = await exampleOf('rakkestad')
    const pulled = await pullFrom((await wordOf(checked)).removeParagraph('Samtykke hentes inn'), checked)
    expect(inShort(pulled.plan)).toEqual(['removal /taushetsplikt/samtykke = undefined'])
    expect(await linesTaken(pulled, checked)).toEqual(['- taushetsplikt:', '- samtykke: true'])
  })

  test('that a choice prints within a paragraph, too', async () => {
    const checked = await exampleOf('rakkestad')
    const word = (await wordOf(checked)).replace(' Politikontakten deltar også på samarbeidsmøter på ulike nivåer.', '')
    expect(inShort((await pullFrom(word, checked)).plan)).toEqual([
      'removal /samarbeid/kontakt/møterPåFlereNivåer = undefined',
    ])
  })

  test('where no text of one’s own can stand, is told', async () => {
    const checked = await exampleOf('rakkestad')
    const word = (await wordOf(checked)).replace('Kontakten skjer', 'Kontakten foregår')
    const { plan } = await pullFrom(word, checked)
    expect(plan).toMatchObject({ changes: [], untaken: [{ kind: 'words', section: 'organisering' }] })
  })

  test('that a heading says, is told', async () => {
    const checked = await exampleOf('lillestrom')
    const word = (await wordOf(checked)).replace('Hensikten med avtalen', 'Formålet med avtalen')
    // The table of contents says it too, and is made anew.
    word.replace('Hensikten med avtalen', 'Formålet med avtalen')
    const { plan } = await pullFrom(word, checked)
    expect(plan).toMatchObject({ changes: [], untaken: [{ kind: 'words', after: 'Formålet med avtalen' }] })
  })
})

describe('a text of the agreement’s own', () => {
  const local = 'Ordningen ble særlig viktig'

  test('is edited where it stands', async () => {
    const checked = await exampleOf('rakkestad')
    const word = (await wordOf(checked)).replace('ble særlig viktig', 'ble ekstra viktig')
    expect(await linesTaken(await pullFrom(word, checked), checked)).toEqual([
      '- egen: Ordningen ble særlig viktig i kommunene som mistet lensmannskontoret.',
      '+ egen: Ordningen ble ekstra viktig i kommunene som mistet lensmannskontoret.',
    ])
  })

  test('gets a paragraph more', async () => {
    const checked = await exampleOf('rakkestad')
    const word = (await wordOf(checked)).addAfter(local, 'Den videreføres.')
    const lines = await linesTaken(await pullFrom(word, checked), checked)
    expect(lines.map((line) => line.slice(2)).join('\n')).toMatch(/lensmannskontoret\.\n\nDen videreføres\./)
  })

  test('is taken out', async () => {
    const checked = await exampleOf('rakkestad')
    const word = (await wordOf(checked)).removeParagraph(local)
    expect(await linesTaken(await pullFrom(word, checked), checked)).toEqual([
      '- politikontakten:',
      '- egen: Ordningen ble særlig viktig i kommunene som mistet lensmannskontoret.',
    ])
  })
})

describe('lists', () => {
  test('a point more', async () => {
    const checked = await exampleOf('rakkestad')
    const word = (await wordOf(checked)).addAfter('har nok ressurser', 'svarer politiet innen to uker')
    expect(await linesTaken(await pullFrom(word, checked), checked)).toEqual(['+ - svarer politiet innen to uker'])
  })

  test('a point less', async () => {
    const checked = await exampleOf('rakkestad')
    const word = (await wordOf(checked)).removeParagraph('har nok ressurser')
    expect(await linesTaken(await pullFrom(word, checked), checked)).toEqual([
      '- - har nok ressurser til det forebyggende arbeidet, og organiserer det godt og effektivt',
    ])
  })

  test('an entry with all its values is one removal', async () => {
    const checked = await exampleOf('rakkestad')
    const word = (await wordOf(checked)).removeParagraph('Forebygging av kriminalitet og rusmiddelbruk blant unge')
    word.removeParagraph('Tiltak: Ruskontrakter').removeParagraph('Tiltak: Tverrfaglig oppfølging')
    const { plan } = await pullFrom(word, checked)
    expect(inShort(plan)).toEqual(['removal /innsatsområder/@unge-og-rus = undefined'])
    expect(plan.untaken).toEqual([])
  })

  test('a row of a table', async () => {
    const checked = await exampleOf('lillestrom')
    const pulled = await pullFrom((await wordOf(checked)).removeRow('Ivareta politiets rolle'), checked)
    expect(inShort(pulled.plan)).toEqual(['removal /vedlegg/@roller/rollefordeling/rader/0 = undefined'])
    expect(pulled.plan.untaken).toEqual([])
  })

  test('a contact that is referred to leaves the table only', async () => {
    const checked = await exampleOf('rakkestad')
    const pulled = await pullFrom((await wordOf(checked)).removeRow('Jorunn Tenkt'), checked)
    expect(await linesTaken(pulled, checked)).toEqual(['+ iKontakttabellen: false'])
  })

  test('a contact that is named elsewhere leaves the table only', async () => {
    const checked = await exampleOf('rakkestad')
    const pulled = await pullFrom((await wordOf(checked)).removeRow('Knut Liksom'), checked)
    expect(inShort(pulled.plan)).toEqual(['removal /kontakter/@nærpolitisjefen/iKontakttabellen = false'])
    expect(await linesTaken(pulled, checked)).toEqual(['+ iKontakttabellen: false'])
  })

  test('who was named in a sentence leaves the list that names them', async () => {
    const checked = await exampleOf('rakkestad')
    const word = (await wordOf(checked))
      .removeBetween('Randi Prøvesen', ' lager evalueringen')
      .replace(' i fellesskap', '')
    const { plan } = await pullFrom(word, checked)
    expect(inShort(plan)).toEqual(['removal /evaluering/av/1 = undefined'])
    expect(plan.untaken).toEqual([])
  })

  test('what the agreement must have is told', async () => {
    const checked = await exampleOf('rakkestad')
    const word = (await wordOf(checked)).type('/innsatsområder/@skolene/navn', '')
    const { plan } = await pullFrom(word, checked)
    expect(plan).toMatchObject({ changes: [], untaken: [{ kind: 'needed', before: 'Dialog med skolene' }] })
  })
})

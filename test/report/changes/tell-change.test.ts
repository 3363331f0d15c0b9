import { expect, test } from 'vitest'
import { compareFacts } from '../../../src/compare/facts/compare-facts.js'
import type { Agreement } from '../../../src/model/agreement.js'
import type { ChangeLanguage } from '../../../src/report/changes/change-words.js'
import { tellChange } from '../../../src/report/changes/tell-change.js'
import { tellingIn } from '../../../src/report/changes/telling-in.js'
import { type ExampleName, readExample } from '../../read-example.js'

// biome-ignore lint/suspicious/noExplicitAny: edits go anywhere in an agreement
type Loose = Record<string, any>

/** What is said when somebody has edited an example. */
function told(example: ExampleName, edit: (agreement: Loose) => void, language: ChangeLanguage = 'nb') {
  const after = readExample(example)
  edit(after)
  return toldBetween(readExample(example), after, language)
}

function toldBetween(before: Agreement, after: Agreement, language: ChangeLanguage = 'nb') {
  const acts = new Map<string, string>()
  const versions = { before: { agreement: before, acts }, after: { agreement: after, acts } }
  return compareFacts(before, after).map(
    (change) => [change.class, tellChange(change, versions, tellingIn(language))] as const,
  )
}

const sentences = (...args: Parameters<typeof told>): string[] =>
  told(...args).map(([about, { sentence }]) => `${about}: ${sentence}`)

const fewerMeetings = (agreement: Loose): void => {
  agreement.møter.antall = { fra: 3, til: 3 }
}

test.each([
  ['nb', 'Møtene i politirådet: antall møter i året er endret fra fire til tre'],
  ['nn', 'Møta i politirådet: talet på møte i året er endra frå fire til tre'],
  ['en', 'Meetings of the police council: number of meetings a year changed from four to three'],
] as const)('fewer meetings, in %s', (language, sentence) => {
  expect(sentences('oslo', fewerMeetings, language)).toEqual([`substantive: ${sentence}`])
})

test('a new mobile', () => {
  const edit = (agreement: Loose): void => {
    agreement.kontakter[0].telefoner[1].nummer = '00000005'
  }
  expect(sentences('rakkestad', edit)).toEqual([
    'contact: Kontakten Per Prøvesen (Politikontakt) har fått ny mobil: 00 00 00 02 → 00 00 00 05',
  ])
  expect(sentences('rakkestad', edit, 'en')).toEqual([
    'contact: Contact Per Prøvesen (Politikontakt) has a new mobile: 00 00 00 02 → 00 00 00 05',
  ])
})

test('a focus area is taken out, and another comes with what it says', () => {
  const [out, come] = told('nord-gudbrandsdal', (agreement) => {
    agreement.innsatsområder.splice(1, 1, { id: 'trafikk', navn: 'Trafikk', mål: 'Færre ulykker', frist: '2027-06-01' })
  })
  expect(out?.[1].sentence).toBe('Innsatsområdet «Vald i nære relasjonar» er tatt ut')
  expect(come?.[1].sentence).toBe('Innsatsområdet «Trafikk» er føyd til')
  expect(come?.[1].details).toEqual(['Målet: «Færre ulykker»', 'Fristen: 1. juni 2027'])
})

test('a decision is added', () => {
  const edit = (agreement: Loose): void => {
    agreement.parter[0].vedtak.push({ organ: 'Formannskapet', dato: '2018-11-02', slag: 'innstilling', sak: '7/18' })
  }
  expect(sentences('rakkestad', edit)).toEqual([
    'substantive: Rakkestad kommune: innstillingen i Formannskapet 2. november 2018 (sak 7/18) er føyd til',
  ])
})

test('somebody else with the same position takes over: a matter of whom to reach', () => {
  const edit = (agreement: Loose): void => {
    agreement.kontakter.push({
      ...agreement.kontakter[7],
      id: 'ola',
      navn: 'Ola Liksom',
      epost: 'ola@rakkestad.example',
    })
    agreement.slt.koordinator.kontakt = 'ola'
  }
  expect(sentences('rakkestad', edit)).toEqual([
    'contact: Kontakten Ola Liksom (SLT-koordinator) er føyd til',
    'contact: SLT: SLT-koordinatoren er endret fra Randi Prøvesen til Ola Liksom',
  ])
})

test('the role goes to somebody with another position: a matter of substance', () => {
  const edit = (agreement: Loose): void => {
    agreement.politiråd.leder.kontakt = 'rådmannen'
  }
  expect(sentences('rakkestad', edit)).toEqual([
    'substantive: Politirådet: lederen er endret fra Eline Eksempel til Arne Oppdiktet',
  ])
})

test('a contact that was moved is moved, and nothing else', () => {
  const edit = (agreement: Loose): void => {
    agreement.kontakter.push(agreement.kontakter.shift())
  }
  expect(sentences('rakkestad', edit)).toEqual([
    'moved: Kontakten Per Prøvesen (Politikontakt) er flyttet fra 1. til 10. plass',
  ])
})

test('an entry without an id that is said a little differently is changed, not another', () => {
  const edit = (agreement: Loose): void => {
    agreement.kunnskapsgrunnlag[1] = 'politiets etterretninger'
  }
  expect(sentences('rakkestad', edit)).toEqual([
    'substantive: Kunnskapsgrunnlaget: «politiets etterretning» er endret til «politiets etterretninger»',
  ])
})

test('other quotation marks, dashes and capitals change nothing that is agreed', () => {
  const edit = (agreement: Loose): void => {
    agreement.kunnskapsgrunnlag[1] = 'Politiets  etterretning'
  }
  expect(sentences('rakkestad', edit)).toEqual([
    'editorial: Kunnskapsgrunnlaget: «politiets etterretning» er endret til «Politiets  etterretning»',
  ])
})

test('an entry gets another id, and what refers to it says the same', () => {
  const edit = (agreement: Loose): void => {
    agreement.kontakter[7].id = 'randi'
    const refer = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      for (const [key, child] of Object.entries(value)) {
        if (child === 'slt-koordinatoren') (value as Loose)[key] = 'randi'
        else refer(child)
      }
    }
    refer(agreement)
  }
  expect(sentences('rakkestad', edit)).toEqual([
    'editorial: Kontakten Randi Prøvesen (SLT-koordinator): id-en er endret fra slt-koordinatoren til randi',
  ])
})

test('a long text stands below the sentence', () => {
  const [change] = told('lillestrom', (agreement) => {
    agreement.vedlegg[2].møtestrukturer[0].innkalling = 'Innkalling sendes\n\nto uker før.'
  })
  expect(change?.[1].sentence).toBe(
    'Vedlegget «Møtestrukturer mellom politi og kommunen», møtet «SLT-møtet»: innkallingen og sakslisten er endret',
  )
  expect(change?.[1].is).toBe('Innkalling sendes\n\nto uker før.')
})

test('a long entry of a list stands below the sentence too', () => {
  const long = (words: string) => `${words} ${'fra hele kommunen og politidistriktet '.repeat(4)}`.trim()
  const example = readExample('rakkestad')
  const [change] = toldBetween(
    { ...example, kunnskapsgrunnlag: [long('Ungdata')] },
    { ...example, kunnskapsgrunnlag: [long('Ungdata 2026')] },
  )
  expect(change?.[1].sentence).toBe('Kunnskapsgrunnlaget er endret')
  expect(change?.[1].is).toBe(long('Ungdata 2026'))
})

test('braces and brackets in a name are its own', () => {
  const edit = (agreement: Loose): void => {
    agreement.innsatsområder.push({ id: 'ny', navn: '{navn} [x] {y}' })
    agreement.kontakter.push({ id: 'ny', navn: 'Kari', stilling: '{navn}', telefoner: [{ nummer: '00000077' }] })
  }
  const all = told('oslo', edit)
  expect(all.map(([, { sentence }]) => sentence)).toEqual([
    'Kontakten Kari ({navn}) er føyd til',
    'Innsatsområdet «{navn} [x] {y}» er føyd til',
  ])
  expect(all[0]?.[1].details).toEqual(['Telefonnummeret 00 00 00 77'])
})

test('what was true is told as a clause', () => {
  const edit = (agreement: Loose): void => {
    delete agreement.møter.oftereVedBehov
    agreement.slt.politirådetErStyringsgruppe = true
  }
  expect(sentences('oslo', edit)).toEqual([
    'substantive: Møtene i politirådet: det står ikke lenger at rådet kan møtes oftere ved behov',
    'substantive: SLT: det står nå at politirådet er styringsgruppe for SLT',
  ])
})

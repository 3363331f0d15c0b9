import type { Agreement } from '../../model/agreement.js'
import type { Rule } from '../../model/rule.js'
import { agreementDate } from '../agreement-date.js'

interface Change {
  /** One of these, in small letters, is in every text that the old word is in: quick to see, where the word isn't. */
  readonly traces: readonly string[]
  /** Its stems and endings, as a regular expression has them. */
  readonly old: string
  /** In bokmål, and in nynorsk where that is another word. */
  readonly now: string
  readonly nn?: string
  /** ISO date from which the old word is out. */
  readonly since: string
}

/** Offices of the lensmann were renamed in the course of 2021, so agreements of that year may have either word. */
const changes: readonly Change[] = [
  { traces: ['rådm'], old: 'rådm[ae]nn\\p{L}*', now: 'kommunedirektør', since: '2020-01-01' },
  { traces: ['lensm'], old: 'lensmannskontor\\p{L}*', now: 'politistasjon', since: '2022-01-01' },
  { traces: ['lensm'], old: 'lensmannsdistrikt\\p{L}*', now: 'politistasjonsdistrikt', since: '2022-01-01' },
  { traces: ['lensm'], old: 'lensm[ae]nn(?:en|ene|a|s|ens)?', now: 'politistasjonssjef', since: '2022-01-01' },
  {
    traces: ['barnevernlov'],
    old: 'barnevernlov(?:en|a|ens)(?! av 1992)',
    now: 'barnevernsloven',
    nn: 'barnevernslova',
    since: '2023-01-01',
  },
  {
    traces: ['barneverntj', 'barnevernte'],
    old: 'barneverntjenest\\p{L}*|barnevernteneste\\p{L}*|barneverntenest\\p{L}*',
    now: 'barnevernstjenesten',
    nn: 'barnevernstenesta',
    since: '2023-01-01',
  },
  { traces: ['arkivverk'], old: 'arkivverket', now: 'Nasjonalarkivet', since: '2026-01-01' },
]

/** The twelve districts of 2016, and those of the twenty-seven before that have other names now. */
const districts: readonly (readonly [now: string, old: readonly string[], nn?: string])[] = [
  ['Øst', ['Østfold', 'Follo', 'Romerike'], 'Aust'],
  ['Oslo', ['Asker og Bærum']],
  ['Sør-Øst', ['Søndre Buskerud', 'Nordre Buskerud', 'Vestfold', 'Telemark'], 'Sør-Aust'],
  ['Innlandet', ['Hedmark', 'Gudbrandsdal', 'Vestoppland']],
  ['Sør-Vest', ['Rogaland', 'Haugaland og Sunnhordland']],
  ['Vest', ['Hordaland', 'Sogn og Fjordane']],
  ['Møre og Romsdal', ['Sunnmøre', 'Nordmøre og Romsdal']],
  ['Trøndelag', ['Sør-Trøndelag', 'Nord-Trøndelag']],
  ['Nordland eller Troms', ['Midtre Hålogaland']],
  ['Nordland', ['Helgeland', 'Salten']],
  ['Finnmark', ['Vestfinnmark', 'Østfinnmark', 'Vest-Finnmark', 'Øst-Finnmark']],
]

const districtChanges: readonly Change[] = districts.map(([now, old, nn]) => ({
  traces: old.map((name) => `${name.toLowerCase()} politidistrikt`),
  old: `(?:${old.join('|')}) politidistrikt`,
  now: `${now} politidistrikt`,
  ...(nn && { nn: `${nn} politidistrikt` }),
  since: '2016-01-01',
}))

export const outdatedTerm: Rule = {
  code: 'outdated-term',
  severity: 'warning',
  about: {
    nb: 'Avtalen bruker ordene som gjelder på avtalens dato: kommunedirektør (fra 2020) for rådmann, politistasjonssjef (fra 2021) for lensmann, barnevernsloven og barnevernstjenesten (fra 2023), Nasjonalarkivet (fra 2026) for Arkivverket, og politidistriktene fra 2016. Sitater og titler beholder ordene de har.',
    en: 'The agreement uses the words of its date: kommunedirektør (from 2020) for rådmann, politistasjonssjef (from 2021) for lensmann, barnevernsloven and barnevernstjenesten (from 2023), Nasjonalarkivet (from 2026) for Arkivverket, and the police districts of 2016. Quotations and titles keep their words.',
  },
  examples: {
    ok: 'datoer: { dokument: 2018-10-25 }\ntekster: { evaluering: { egen: Rådmannen legger fram rapporten. } }',
    notOk: 'datoer: { dokument: 2026-06-01 }\ntekster: { evaluering: { egen: Rådmannen legger fram rapporten. } }',
    expected: ['/tekster/evaluering/egen'],
  },
  check(agreement, { texts }) {
    const date = agreementDate(agreement)
    const out = [...changes, ...districtChanges].filter(({ since }) => date === undefined || date >= since)
    return texts
      .filter(({ isQuoted, isTitle }) => !isQuoted && !isTitle)
      .flatMap(({ text, pointer }) =>
        changesIn(text, out).flatMap((change) =>
          [...text.matchAll(wordOf(change))].map(([found]) => {
            const now = nowOf(change, agreement)
            return {
              pointer,
              word: found,
              said: {
                nb: { message: `«${found}» er et eldre ord.`, hints: [`I dag heter det ${now}.`] },
                en: { message: `“${found}” is an older word.`, hints: [`Today it is ${now}.`] },
              },
            }
          }),
        ),
      )
  },
}

const wordOf = ({ old }: Change): RegExp => new RegExp(`(?<!\\p{L})(?:${old})(?!\\p{L})`, 'giu')

function changesIn(text: string, out: readonly Change[]): Change[] {
  const small = text.toLowerCase()
  return out.filter(({ traces }) => traces.some((trace) => small.includes(trace)))
}

const nowOf = ({ now, nn }: Change, { målform }: Agreement): string => (målform === 'nn' && nn !== undefined ? nn : now)

import type { Agreement } from '../../model/agreement.js'
import type { Rule } from '../../model/rule.js'
import { agreementDate } from '../agreement-date.js'

interface Change {
  readonly old: RegExp
  /** In bokmål, and in nynorsk where that is another word. */
  readonly now: string
  readonly nn?: string
  /** ISO date from which the old word is out. */
  readonly since: string
}

const word = (stems: string): RegExp => new RegExp(`(?<!\\p{L})(?:${stems})(?!\\p{L})`, 'giu')

/** The twelve districts came in 2016, in place of twenty-seven. */
const districts = (now: string, old: string, nn?: string): Change => ({
  old: word(`(?:${old.replaceAll(', ', '|')}) politidistrikt(?:et)?`),
  now: `${now} politidistrikt`,
  ...(nn && { nn: `${nn} politidistrikt` }),
  since: '2016-01-01',
})

const changes: readonly Change[] = [
  { old: word('rådm[ae]nn\\p{L}*'), now: 'kommunedirektør', since: '2020-01-01' },
  { old: word('lensmannskontor\\p{L}*'), now: 'politistasjon', since: '2022-01-01' },
  { old: word('lensmannsdistrikt\\p{L}*'), now: 'politistasjonsdistrikt', since: '2022-01-01' },
  { old: word('lensm[ae]nn(?:en|ene|a|s|ens)?'), now: 'politistasjonssjef', since: '2022-01-01' },
  {
    old: word('barnevernlov(?:en|a|ens)(?! av 1992)'),
    now: 'barnevernsloven',
    nn: 'barnevernslova',
    since: '2023-01-01',
  },
  {
    old: word('barneverntjenest\\p{L}*|barnevernteneste\\p{L}*|barneverntenest\\p{L}*'),
    now: 'barnevernstjenesten',
    nn: 'barnevernstenesta',
    since: '2023-01-01',
  },
  { old: word('arkivverket'), now: 'Nasjonalarkivet', since: '2026-01-01' },
  districts('Øst', 'Østfold, Follo, Romerike', 'Aust'),
  districts('Oslo', 'Asker og Bærum'),
  districts('Sør-Øst', 'Søndre Buskerud, Nordre Buskerud, Vestfold, Telemark', 'Sør-Aust'),
  districts('Innlandet', 'Hedmark, Gudbrandsdal, Vestoppland'),
  districts('Sør-Vest', 'Rogaland, Haugaland og Sunnhordland'),
  districts('Vest', 'Hordaland, Sogn og Fjordane'),
  districts('Møre og Romsdal', 'Sunnmøre, Nordmøre og Romsdal'),
  districts('Trøndelag', 'Sør-Trøndelag, Nord-Trøndelag'),
  districts('Nordland', 'Helgeland, Salten, Midtre Hålogaland'),
  districts('Finnmark', 'Vestfinnmark, Østfinnmark, Vest-Finnmark, Øst-Finnmark'),
]

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
    const out = changes.filter(({ since }) => date === undefined || date >= since)
    return texts
      .filter(({ isQuoted, isTitle }) => !isQuoted && !isTitle)
      .flatMap(({ text, pointer }) =>
        out.flatMap((change) =>
          [...text.matchAll(change.old)].map(([found]) => {
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

const nowOf = ({ now, nn }: Change, { målform }: Agreement): string => ((målform as string) === 'nn' && nn) || now

import type { Rule } from '../../model/rule.js'

const least = 2

export const fewMeetings: Rule = {
  code: 'few-meetings',
  severity: 'warning',
  about: {
    nb: 'Politirådet møtes minst to ganger i året. Med færre møter blir det vanskelig å følge opp det som er vedtatt.',
    en: 'The police council meets at least twice a year. With fewer meetings, what was decided is hard to follow up.',
  },
  source: 'Den felles teksten i Rakkestads avtale (2018)',
  examples: {
    ok: 'møter: { antall: { fra: 2, til: 3 } }',
    notOk: 'møter: { antall: { fra: 1, til: 2 } }',
    expected: ['/møter/antall/fra'],
  },
  check({ møter }) {
    const planned = møter?.antall?.fra
    const [pointer, count] = planned === undefined ? ['/møter/minst', møter?.minst] : ['/møter/antall/fra', planned]
    if (count === undefined || count >= least) return []
    return [
      {
        pointer,
        said: {
          nb: {
            message: `Politirådet bør ha minst to møter i året, her er det ${count === 1 ? 'ett møte' : 'ingen'}.`,
            hints: ['Sett tallet til 2 eller mer.'],
          },
          en: {
            message: `The council should meet at least twice a year, here it is ${count === 1 ? 'once' : 'never'}.`,
            hints: ['Set it to 2 or more.'],
          },
        },
      },
    ]
  },
}

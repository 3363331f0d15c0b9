import type { Agreement } from '../../model/agreement.js'
import type { Rule } from '../../model/rule.js'

/** Municipal elections are held every fourth year: 2019, 2023, 2027 … */
const anElection = 2023
const nextElection = (year: number): number => year + ((((anElection - year) % 4) + 4) % 4)

export const periodPastElection: Rule = {
  code: 'period-past-election',
  severity: 'warning',
  about: {
    nb: 'Partene lager en ny avtale etter hvert kommunevalg. Perioden bør derfor være ute ved utgangen av året etter valget.',
    en: 'A new agreement is made after each municipal election: the period should end by the end of the year after it.',
  },
  source: 'Avtalene i Rakkestad (2018) og Lillestrøm (2020)',
  examples: {
    ok: 'gyldighet: { periode: { fra: 2024, til: 2028 } }',
    notOk: 'gyldighet: { periode: { fra: 2024, til: 2030 } }',
    expected: ['/gyldighet/periode/til'],
  },
  check(agreement) {
    const { gyldighet } = agreement
    const { periode, varighet } = gyldighet ?? {}
    if (!periode || varighet === 'til-erstattet') return []
    const election = nextElection(isMadeBeforeElection(agreement, periode.fra) ? periode.fra : periode.fra + 1)
    if (periode.til <= election + 1) return []
    return [
      {
        pointer: '/gyldighet/periode/til',
        said: {
          nb: {
            message: `Perioden går ut i ${periode.til}, lenge etter kommunevalget i ${election}.`,
            hints: [`La perioden gå til ${election + 1} eller før, eller skriv varighet: til-erstattet.`],
          },
          en: {
            message: `The period ends in ${periode.til}, long after the municipal election of ${election}.`,
            hints: [`Let it end by ${election + 1}, or write varighet: til-erstattet.`],
          },
        },
      },
    ]
  },
}

/** Elections are in September. What begins in a year of election is that of the new council, unless it says otherwise. */
function isMadeBeforeElection({ datoer, underskrifter }: Agreement, year: number): boolean {
  const made = datoer?.signert ?? underskrifter.dato ?? datoer?.dokument
  return made !== undefined && made < `${year}-10-01`
}

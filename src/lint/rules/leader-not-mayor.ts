import type { Rule } from '../../model/rule.js'
import { titleOf } from '../title-of.js'

const expected = /(?<!vara)ordfør[ea]r|byrådsleder|byrådsleiar/i

export const leaderNotMayor: Rule = {
  code: 'leader-not-mayor',
  severity: 'warning',
  about: {
    nb: 'Ordføreren leder politirådet, i en kommune med parlamentarisk styre byrådslederen.',
    en: 'The mayor leads the police council; in a municipality with a parliamentary system, the head of the city government.',
  },
  source: 'Avtalene i Rakkestad (2018) og Lillestrøm (2020)',
  examples: {
    ok: 'politiråd: { leder: { rolle: Ordfører }, deltakere: [{ part: kommunen, medlemmer: [{ rolle: Ordfører }] }] }',
    notOk:
      'politiråd: { leder: { rolle: Politimester }, deltakere: [{ part: kommunen, medlemmer: [{ rolle: Ordfører }] }] }',
    expected: ['/politiråd/leder'],
  },
  check(agreement) {
    const { leder } = agreement.politiråd
    const title = leder && titleOf(leder, agreement)
    if (title === undefined || expected.test(title)) return []
    return [
      {
        pointer: '/politiråd/leder',
        said: {
          nb: { message: `Politirådet ledes vanligvis av ordføreren, her av «${title}».` },
          en: { message: `The mayor usually leads the council; here it is “${title}”.` },
        },
      },
    ]
  },
}

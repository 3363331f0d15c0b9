import type { Rule } from '../../model/rule.js'

export const oneSidedDuties: Rule = {
  code: 'one-sided-duties',
  severity: 'warning',
  about: {
    nb: 'Avtalen sier hva begge sider skal gjøre, ikke bare den ene. Ellers er den et løfte, ikke et samarbeid.',
    en: 'The agreement says what both sides are to do, not one alone. Else it is a promise, not a cooperation.',
  },
  source: 'politiet.no (2018)',
  examples: {
    ok: 'forventninger:\n  - { parter: [kommunen], punkter: [setter av folk] }\n  - { parter: [politiet], punkter: [møter fast] }',
    notOk: 'forventninger:\n  - { parter: [politiet], punkter: [møter fast] }',
    expected: ['/forventninger'],
  },
  check({ forventninger = [], parter }) {
    if (forventninger.length === 0) return []
    const named = new Set(forventninger.flatMap((expectation) => expectation.parter))
    const kinds = new Set(parter.filter(({ id }) => named.has(id)).map(({ slag }) => slag))
    const silent = (['kommune', 'politi'] as const).find((kind) => !kinds.has(kind))
    if (!silent) return []
    return [
      {
        pointer: '/forventninger',
        said: {
          nb: {
            message: `Forventningene sier ingenting om hva ${silent === 'kommune' ? 'kommunen' : 'politiet'} skal gjøre.`,
            hints: ['Legg til punkter for den andre parten også.'],
          },
          en: {
            message: `The expectations don’t say what the ${silent === 'kommune' ? 'municipality' : 'police'} is to do.`,
            hints: ['Add points for the other party too.'],
          },
        },
      },
    ]
  },
}

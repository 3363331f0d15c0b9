import type { Rule } from '../../model/rule.js'

export const noYearlyEvaluation: Rule = {
  code: 'no-yearly-evaluation',
  severity: 'warning',
  about: {
    nb: 'Avtalen evalueres hvert år, og sier når.',
    en: 'The agreement is evaluated every year, and says when.',
  },
  source: 'Avtalene i Rakkestad (2018) og Lillestrøm (2020)',
  examples: {
    ok: 'evaluering: { når: på årets siste møte }',
    notOk: 'evaluering: { løpende: true }',
    expected: ['/evaluering'],
  },
  check: ({ evaluering }) =>
    evaluering?.når
      ? []
      : [
          {
            pointer: evaluering ? '/evaluering' : '',
            said: {
              nb: {
                message: 'Avtalen sier ikke når den evalueres.',
                hints: ['Fyll ut evaluering: når:, for eksempel: på årets siste møte'],
              },
              en: { message: 'The agreement doesn’t say when it is evaluated.', hints: ['Give evaluering: når:.'] },
            },
          },
        ],
}

import type { Rule } from '../../model/rule.js'

export const focusAreaUnfounded: Rule = {
  code: 'focus-area-unfounded',
  severity: 'hint',
  about: {
    nb: 'Innsatsområdene bygger på kunnskap om kriminaliteten i kommunen: Avtalen sier hvor kunnskapen kommer fra, eller hvorfor hvert område er valgt.',
    en: 'The focus areas are founded on knowledge of local crime: the agreement names its sources, or says why each area was chosen.',
  },
  source: 'Lillestrøms avtale (2020); politiforum.no',
  examples: {
    ok: 'kunnskapsgrunnlag: [Ungdata]\ninnsatsområder: [{ id: ro, navn: Ro i sentrum }]',
    notOk: 'innsatsområder: [{ id: ro, navn: Ro i sentrum }]',
    expected: ['/innsatsområder'],
  },
  check({ kunnskapsgrunnlag, innsatsområder = [] }) {
    const unfounded = kunnskapsgrunnlag ? [] : innsatsområder.filter(({ grunnlag }) => grunnlag === undefined)
    if (unfounded.length === 0) return []
    const names = unfounded.map(({ navn }) => navn).join('; ')
    return [
      {
        pointer: '/innsatsområder',
        said: {
          nb: {
            message: `Avtalen sier ikke hva valget av innsatsområder bygger på: ${names}`,
            hints: ['Fyll ut «kunnskapsgrunnlag», eller «grunnlag» for hvert område.'],
          },
          en: {
            message: `The agreement doesn’t say what the choice of focus areas is founded on: ${names}`,
            hints: ['Give “kunnskapsgrunnlag”, or “grunnlag” for each area.'],
          },
        },
      },
    ]
  },
}

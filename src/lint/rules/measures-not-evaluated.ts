import type { Rule } from '../../model/rule.js'

export const measuresNotEvaluated: Rule = {
  code: 'measures-not-evaluated',
  severity: 'hint',
  about: {
    nb: 'Tiltakene i innsatsområdene evalueres på hvert møte.',
    en: 'The measures in the focus areas are evaluated at each meeting.',
  },
  source: 'Lillestrøms avtale (2020)',
  examples: {
    ok: 'innsatsområder: [{ id: ro, navn: Ro, tiltak: [{ navn: Lys }] }]\nevaluering: { tiltakHvertMøte: true }',
    notOk: 'innsatsområder: [{ id: ro, navn: Ro, tiltak: [{ navn: Lys }] }]\nevaluering: { løpende: true }',
    expected: ['/evaluering'],
  },
  check: ({ innsatsområder = [], evaluering }) =>
    evaluering?.tiltakHvertMøte || !innsatsområder.some(({ tiltak = [] }) => tiltak.length > 0)
      ? []
      : [
          {
            pointer: evaluering ? '/evaluering' : '/innsatsområder',
            said: {
              nb: {
                message: 'Tiltakene bør evalueres på hvert møte.',
                hints: ['Skriv evaluering: tiltakHvertMøte: true, om dere gjør det.'],
              },
              en: {
                message: 'Measures should be evaluated at each meeting.',
                hints: ['Write evaluering: tiltakHvertMøte: true if you do.'],
              },
            },
          },
        ],
}

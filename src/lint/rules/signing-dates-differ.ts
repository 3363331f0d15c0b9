import type { Rule } from '../../model/rule.js'

export const signingDatesDiffer: Rule = {
  code: 'signing-dates-differ',
  severity: 'error',
  about: {
    nb: 'Signeringsdatoen er den samme på forsiden og ved underskriftene. To datoer i én avtale kan ikke begge være riktige.',
    en: 'The date of signing is the same on the cover and at the signatures. Two dates in one agreement can’t both be right.',
  },
  examples: {
    ok: 'datoer: { signert: 2026-06-30 }\nunderskrifter:\n  dato: 2026-06-30\n  underskrivere:\n    - { rolle: Ordfører, part: kommunen }\n    - { rolle: Politimester, part: politiet }',
    notOk:
      'datoer: { signert: 2026-06-30 }\nunderskrifter:\n  dato: 2026-07-01\n  underskrivere:\n    - { rolle: Ordfører, part: kommunen }\n    - { rolle: Politimester, part: politiet }',
    expected: ['/underskrifter/dato'],
  },
  check({ datoer, underskrifter: { dato } }) {
    const signed = datoer?.signert
    if (!signed || !dato || signed === dato) return []
    return [
      {
        pointer: '/underskrifter/dato',
        related: ['/datoer/signert'],
        said: {
          nb: { message: `Avtalen har to signeringsdatoer: ${signed} og ${dato}.`, hints: ['Rett den som er feil.'] },
          en: {
            message: `The agreement has two dates of signing: ${signed} and ${dato}.`,
            hints: ['Mend the wrong one.'],
          },
        },
      },
    ]
  },
}

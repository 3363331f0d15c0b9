import type { Rule } from '../../model/rule.js'

export const missingSigningDate: Rule = {
  code: 'missing-signing-date',
  severity: 'warning',
  about: {
    nb: 'En signert avtale sier når den ble signert, én dato for alle eller én for hver underskriver. Uten egen ikrafttredelse gjelder den fra da.',
    en: 'A signed agreement says when it was signed, one date for all or one for each signatory. Unless it says otherwise, it is in force from then.',
  },
  examples: {
    ok: 'status: signert\ndatoer: { signert: 2026-06-30 }',
    notOk: 'status: signert',
    expected: ['/status'],
  },
  check: ({ status, datoer, underskrifter: { dato, underskrivere } }) =>
    status !== 'signert' || datoer?.signert || dato || underskrivere.every((signatory) => signatory.dato)
      ? []
      : [
          {
            pointer: '/status',
            said: {
              nb: {
                message: 'Avtalen er signert, men signeringsdatoen mangler.',
                hints: ['Fyll ut datoer: signert:, eller dato: for hver underskriver.'],
              },
              en: {
                message: 'The agreement is signed, but the date of signing is missing.',
                hints: ['Give datoer: signert:, or dato: for each signatory.'],
              },
            },
          },
        ],
}

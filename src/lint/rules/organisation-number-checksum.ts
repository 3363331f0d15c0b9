import type { Rule } from '../../model/rule.js'

export const organisationNumberChecksum: Rule = {
  code: 'organisation-number-checksum',
  severity: 'error',
  about: {
    nb: 'Det siste sifferet i et organisasjonsnummer er et kontrollsiffer, regnet ut av de andre. Stemmer det ikke, er et siffer skrevet feil.',
    en: 'The last digit of an organisation number is a check digit, computed from the others. If it doesn’t fit, a digit is wrong.',
  },
  source: 'Organisasjonsnummer: vekt 3 2 7 6 5 4 3 2, modulus 11',
  examples: {
    ok: 'parter:\n  - { id: kommunen, slag: kommune, navn: Prøveby kommune, organisasjonsnummer: "123456785" }\n  - { id: politiet, slag: politi, navn: Øst politidistrikt }',
    notOk:
      'parter:\n  - { id: kommunen, slag: kommune, navn: Prøveby kommune, organisasjonsnummer: "123456786" }\n  - { id: politiet, slag: politi, navn: Øst politidistrikt }',
    expected: ['/parter/0/organisasjonsnummer'],
  },
  check: ({ parter }) =>
    parter.flatMap(({ organisasjonsnummer: number }, at) =>
      number === undefined || isRight(number)
        ? []
        : [
            {
              pointer: `/parter/${at}/organisasjonsnummer`,
              said: {
                nb: {
                  message: `${number} er ikke et organisasjonsnummer: Kontrollsifferet stemmer ikke.`,
                  hints: ['Slå det opp i Enhetsregisteret.'],
                },
                en: {
                  message: `${number} isn’t an organisation number: its check digit is wrong.`,
                  hints: ['Look it up in the Norwegian register of entities.'],
                },
              },
            },
          ],
    ),
}

const weights = [3, 2, 7, 6, 5, 4, 3, 2, 1]

/** With the check digit, the weighted sum is a multiple of eleven. Where ten would be needed, there is no such number. */
const isRight = (number: string): boolean =>
  [...number.replaceAll(' ', '')].reduce((sum, digit, at) => sum + Number(digit) * (weights[at] ?? 0), 0) % 11 === 0

import { hasReached } from '../../model/life.js'
import type { Rule } from '../../model/rule.js'

export const missingCaseNumber: Rule = {
  code: 'missing-case-number',
  severity: 'warning',
  about: {
    nb: 'Når avtalen er vedtatt, har hver kommune en sak om den i arkivet, og avtalen nevner saksnummeret.',
    en: 'Once adopted, each municipality has a case on the agreement in its archive, and the agreement gives its number.',
  },
  source: 'Rakkestads avtale (2018)',
  examples: {
    ok: 'status: vedtatt\nparter:\n  - id: kommunen\n    slag: kommune\n    navn: Prøveby kommune\n    saker: [{ saksnummer: 2026/412 }]\n    vedtak: [{ organ: Kommunestyret, dato: 2026-06-15, sak: 41/26 }]\n  - { id: politiet, slag: politi, navn: Øst politidistrikt }',
    notOk:
      'status: vedtatt\nparter:\n  - id: kommunen\n    slag: kommune\n    navn: Prøveby kommune\n    vedtak: [{ organ: Kommunestyret, dato: 2026-06-15, sak: 41/26 }]\n  - { id: politiet, slag: politi, navn: Øst politidistrikt }',
    expected: ['/parter/0/navn'],
  },
  check: (agreement) =>
    agreement.parter.flatMap(({ slag, navn, saker = [] }, at) =>
      slag !== 'kommune' || !hasReached(agreement, 'vedtatt') || saker.some(({ saksnummer }) => saksnummer)
        ? []
        : [
            {
              pointer: `/parter/${at}/navn`,
              related: ['/status'],
              said: {
                nb: {
                  message: `Saksnummeret til ${navn} mangler.`,
                  hints: ['Spør arkivet i kommunen, og skriv det under «saker».'],
                },
                en: {
                  message: `The case number of ${navn} is missing.`,
                  hints: ['Ask the municipality’s archive, and give it under “saker”.'],
                },
              },
            },
          ],
    ),
}

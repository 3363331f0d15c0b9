import type { Agreement } from '../../model/agreement.js'
import { hasReached } from '../../model/life.js'
import type { Rule } from '../../model/rule.js'

type Decision = NonNullable<Agreement['parter'][number]['vedtak']>[number]

/** A recommendation is no decision. */
const isWhole = ({ slag, dato, sak }: Decision): boolean =>
  slag !== 'innstilling' && dato !== undefined && sak !== undefined

export const decisionMissing: Rule = {
  code: 'decision-missing',
  severity: 'warning',
  about: {
    nb: 'Når avtalen er vedtatt, står hver kommunes vedtak i den: organ, dato og sak. Da kan vedtaket finnes igjen.',
    en: 'Once adopted, the agreement names each municipality’s decision: body, date and case. Then it can be found again.',
  },
  source: 'Rakkestads avtale (2018)',
  examples: {
    ok: 'status: vedtatt\nparter:\n  - id: kommunen\n    slag: kommune\n    navn: Prøveby kommune\n    vedtak: [{ organ: Kommunestyret, dato: 2026-06-15, sak: 41/26 }]\n    saker: [{ saksnummer: 2026/412 }]\n  - { id: politiet, slag: politi, navn: Øst politidistrikt }',
    notOk:
      'status: vedtatt\nparter:\n  - id: kommunen\n    slag: kommune\n    navn: Prøveby kommune\n    vedtak: [{ organ: Kommunestyret }]\n    saker: [{ saksnummer: 2026/412 }]\n  - { id: politiet, slag: politi, navn: Øst politidistrikt }',
    expected: ['/parter/0/navn'],
  },
  check: (agreement) =>
    agreement.parter.flatMap(({ slag, navn, vedtak = [] }, at) =>
      slag !== 'kommune' || !hasReached(agreement, 'vedtatt') || vedtak.some(isWhole)
        ? []
        : [
            {
              pointer: `/parter/${at}/navn`,
              related: ['/status'],
              said: {
                nb: {
                  message: `Avtalen er vedtatt, men vedtaket i ${navn} mangler.`,
                  hints: ['Fyll ut «vedtak» med organ, dato og sak.'],
                },
                en: {
                  message: `The agreement is adopted, but the decision of ${navn} is missing.`,
                  hints: ['Give “vedtak” with organ, dato and sak.'],
                },
              },
            },
          ],
    ),
}

import type { Agreement } from '../../model/agreement.js'
import type { Finding, Rule } from '../../model/rule.js'

export const signedBeforeDecision: Rule = {
  code: 'signed-before-decision',
  severity: 'error',
  about: {
    nb: 'Ingen kommune signerer før den har vedtatt avtalen. Står signeringsdatoen før vedtaket, er en av datoene feil.',
    en: 'No municipality signs before it has adopted the agreement. If the date of signing is before the decision, one of them is wrong.',
  },
  examples: {
    ok: 'datoer: { signert: 2026-06-30 }\nparter:\n  - id: kommunen\n    slag: kommune\n    navn: Prøveby kommune\n    vedtak: [{ organ: Kommunestyret, dato: 2026-06-15, sak: 41/26 }]\n  - { id: politiet, slag: politi, navn: Øst politidistrikt }',
    notOk:
      'datoer: { signert: 2026-06-01 }\nparter:\n  - id: kommunen\n    slag: kommune\n    navn: Prøveby kommune\n    vedtak: [{ organ: Kommunestyret, dato: 2026-06-15, sak: 41/26 }]\n  - { id: politiet, slag: politi, navn: Øst politidistrikt }',
    expected: ['/datoer/signert'],
  },
  check: (agreement) =>
    agreement.parter.flatMap((party, at) =>
      (party.vedtak ?? []).flatMap(({ slag, dato }, which) => {
        if (slag === 'innstilling' || dato === undefined) return []
        const early = signings(agreement, party.id).filter((signing) => signing.date < dato)
        return early.map(({ pointer, date }) => tell(pointer, date, dato, `/parter/${at}/vedtak/${which}/dato`))
      }),
    ),
}

/** When a party signed: the date of all, or its signatories' own. */
function signings({ datoer, underskrifter: { dato, underskrivere } }: Agreement, party: string) {
  const common = datoer?.signert
    ? [{ pointer: '/datoer/signert', date: datoer.signert }]
    : dato
      ? [{ pointer: '/underskrifter/dato', date: dato }]
      : []
  const own = underskrivere.flatMap((signatory, at) =>
    signatory.part === party && signatory.dato
      ? [{ pointer: `/underskrifter/underskrivere/${at}/dato`, date: signatory.dato }]
      : [],
  )
  return [...common, ...own]
}

const tell = (pointer: string, signed: string, decided: string, related: string): Finding => ({
  pointer,
  related: [related],
  said: {
    nb: {
      message: `Avtalen er signert ${signed}, før den ble vedtatt ${decided}.`,
      hints: ['Rett den datoen som er feil.'],
    },
    en: {
      message: `The agreement is signed on ${signed}, before it was adopted on ${decided}.`,
      hints: ['Mend the wrong date.'],
    },
  },
})

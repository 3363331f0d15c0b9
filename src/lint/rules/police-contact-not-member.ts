import type { Rule } from '../../model/rule.js'

export const policeContactNotMember: Rule = {
  code: 'police-contact-not-member',
  severity: 'warning',
  about: {
    nb: 'Politikontakten er fast medlem av politirådet.',
    en: 'The police contact is a permanent member of the council.',
  },
  source: 'politiet.no (2017)',
  examples: {
    ok: 'politikontakter: [{ kontakt: kari }]\npolitiråd: { deltakere: [{ part: politiet, medlemmer: [{ kontakt: kari }] }] }',
    notOk:
      'politikontakter: [{ kontakt: kari }]\npolitiråd: { deltakere: [{ part: politiet, medlemmer: [{ rolle: Politimester }] }] }',
    expected: ['/politikontakter/0/kontakt'],
  },
  check({ politikontakter = [], politiråd }) {
    const members = politiråd.deltakere.flatMap(({ medlemmer }) => medlemmer)
    const present = new Set(
      members.flatMap(({ kontakt, alternativer = [] }) => [kontakt, ...alternativer.map((role) => role.kontakt)]),
    )
    const isNamedByRole = members.some(({ rolle = '' }) => /politikontakt/i.test(rolle))
    if (isNamedByRole) return []
    return politikontakter.flatMap(({ kontakt }, i) =>
      present.has(kontakt)
        ? []
        : [
            {
              pointer: `/politikontakter/${i}/kontakt`,
              related: ['/politiråd/deltakere'],
              said: {
                nb: {
                  message: 'Politikontakten er ikke blant medlemmene av politirådet.',
                  hints: ['Ta politikontakten med under politiråd: deltakere:.'],
                },
                en: {
                  message: 'The police contact is not among the members of the council.',
                  hints: ['Name the police contact under politiråd: deltakere:.'],
                },
              },
            },
          ],
    )
  },
}

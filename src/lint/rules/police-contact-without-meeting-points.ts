import type { Rule } from '../../model/rule.js'

export const policeContactWithoutMeetingPoints: Rule = {
  code: 'police-contact-without-meeting-points',
  severity: 'hint',
  about: {
    nb: 'Politikontakten har faste møtepunkter i kommunen, og avtalen sier hvilke.',
    en: 'The police contact has fixed meeting points in the municipality, and the agreement says which.',
  },
  source: 'politiet.no (2017)',
  examples: {
    ok: 'politikontakter: [{ kontakt: kari, møtepunkter: [{ navn: Politirådet }] }]',
    notOk: 'politikontakter: [{ kontakt: kari }]',
    expected: ['/politikontakter/0'],
  },
  check: ({ politikontakter = [] }) =>
    politikontakter.flatMap(({ møtepunkter = [] }, i) =>
      møtepunkter.length > 0
        ? []
        : [
            {
              pointer: `/politikontakter/${i}`,
              said: {
                nb: {
                  message: 'Politikontakten har ingen faste møtepunkter.',
                  hints: ['Skriv dem under «møtepunkter».'],
                },
                en: {
                  message: 'The police contact has no fixed meeting points.',
                  hints: ['List them under “møtepunkter”.'],
                },
              },
            },
          ],
    ),
}

import { distance } from 'fastest-levenshtein'
import { policeDistricts } from '../../model/police-districts.js'
import type { Rule } from '../../model/rule.js'

const names = [...new Set(policeDistricts.flatMap(({ nb, nn }) => [nb, nn]))]
const ending = / politidistrikt$/i

export const policeDistrictUnknown: Rule = {
  code: 'police-district-unknown',
  severity: 'warning',
  about: {
    nb: 'Et politidistrikt er ett av de tolv. Er navnet skrevet feil, står feil part i avtalen.',
    en: 'A police district is one of the twelve. A misspelt name makes another party of it.',
  },
  source: 'De tolv politidistriktene fra 2016',
  examples: {
    ok: 'parter: [{ id: kommunen, slag: kommune, navn: Rakkestad kommune }, { id: politiet, slag: politi, navn: Øst politidistrikt }]',
    notOk:
      'parter: [{ id: kommunen, slag: kommune, navn: Rakkestad kommune }, { id: politiet, slag: politi, navn: Ost politidistrikt }]',
    expected: ['/parter/1/navn'],
  },
  check: ({ parter }) =>
    parter.flatMap(({ slag, navn }, i) => {
      const name = navn.replace(ending, '')
      if (slag !== 'politi' || name === navn || names.includes(name)) return []
      const near = names.filter((each) => distance(each.toLowerCase(), name.toLowerCase()) <= 2)
      const [meant] = near.toSorted((a, b) => distance(a, name) - distance(b, name))
      return [
        {
          pointer: `/parter/${i}/navn`,
          said: {
            nb: {
              message: `«${navn}» er ikke et av de tolv politidistriktene.`,
              hints: [meant ? `Mente du «${meant} politidistrikt»?` : `De heter ${names.join(', ')}.`],
            },
            en: {
              message: `“${navn}” is not one of the twelve police districts.`,
              hints: [meant ? `Did you mean “${meant} politidistrikt”?` : `They are ${names.join(', ')}.`],
            },
          },
        },
      ]
    }),
}

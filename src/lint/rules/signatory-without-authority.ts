import type { Rule } from '../../model/rule.js'

/** Signs for the district by office. */
const chief = /^politimester(en)?\b|^politimeister(en)?\b/i

export const signatoryWithoutAuthority: Rule = {
  code: 'signatory-without-authority',
  severity: 'hint',
  about: {
    nb: 'Underskriver en annen enn politimesteren for politiet, sier avtalen hva retten til det bygger på. Ordførerens står i kommuneloven; en leder i politiet har den fra politimesteren.',
    en: 'Where somebody else than the chief of police signs for the police, the agreement says by what authority. The mayor’s stands in the local government act; a police leader’s is delegated by the chief.',
  },
  examples: {
    ok: 'underskrifter:\n  underskrivere:\n    - { rolle: Ordfører, part: kommunen }\n    - { rolle: Politistasjonssjef, part: politiet, fullmakt: delegert fra politimesteren }',
    notOk:
      'underskrifter:\n  underskrivere:\n    - { rolle: Ordfører, part: kommunen }\n    - { rolle: Politistasjonssjef, part: politiet }',
    expected: ['/underskrifter/underskrivere/1/rolle'],
  },
  check({ parter, underskrifter }) {
    const police = new Set(parter.filter(({ slag }) => slag === 'politi').map(({ id }) => id))
    return underskrifter.underskrivere.flatMap(({ part, rolle, fullmakt }, at) =>
      !police.has(part) || fullmakt || chief.test(rolle)
        ? []
        : [
            {
              pointer: `/underskrifter/underskrivere/${at}/rolle`,
              said: {
                nb: {
                  message: `Avtalen sier ikke hva «${rolle}» underskriver på grunnlag av.`,
                  hints: ['Fyll ut «fullmakt», for eksempel: delegert fra politimesteren'],
                },
                en: {
                  message: `The agreement doesn’t say by what authority “${rolle}” signs.`,
                  hints: ['Give “fullmakt”.'],
                },
              },
            },
          ],
    )
  },
}

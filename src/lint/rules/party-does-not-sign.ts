import type { Rule } from '../../model/rule.js'

export const partyDoesNotSign: Rule = {
  code: 'party-does-not-sign',
  severity: 'warning',
  about: {
    nb: 'Alle parter underskriver. En avtale binder bare dem som har underskrevet den.',
    en: 'Every party signs. An agreement binds only those who signed it.',
  },
  examples: {
    ok: 'underskrifter:\n  underskrivere:\n    - { rolle: Ordfører, part: kommunen }\n    - { rolle: Politimester, part: politiet }',
    notOk: 'underskrifter:\n  underskrivere:\n    - { rolle: Ordfører, part: kommunen }',
    expected: ['/parter/1/navn'],
  },
  check({ parter, underskrifter }) {
    const signing = new Set(underskrifter.underskrivere.map(({ part }) => part))
    return parter.flatMap(({ id, navn }, at) =>
      signing.has(id)
        ? []
        : [
            {
              pointer: `/parter/${at}/navn`,
              related: ['/underskrifter/underskrivere'],
              said: {
                nb: { message: `Ingen underskriver for ${navn}.`, hints: [`Legg til en underskriver med part: ${id}`] },
                en: { message: `Nobody signs for ${navn}.`, hints: [`Add a signatory with part: ${id}`] },
              },
            },
          ],
    )
  },
}

import type { Rule } from '../../model/rule.js'

export const samePersonTwice: Rule = {
  code: 'same-person-twice',
  severity: 'warning',
  about: {
    nb: 'Hver person står én gang blant kontaktene, og nevnes andre steder med id. Da er det ett sted å rette når noe endres.',
    en: 'Each person stands once among the contacts, and is named elsewhere by id. Then there is one place to mend when something changes.',
  },
  examples: {
    ok: 'kontakter: [{ id: kari, navn: Kari Prøve }, { id: per, navn: Per Prøve }]',
    notOk:
      'kontakter:\n  - { id: kari, navn: Kari Prøve, telefoner: [{ nummer: "00 00 00 01" }] }\n  - { id: slt, navn: Kari Prøve, telefoner: [{ nummer: "00 00 00 02" }] }',
    expected: ['/kontakter/1/navn'],
  },
  check: ({ kontakter = [] }) =>
    kontakter.flatMap((contact, at) => {
      const first = kontakter.findIndex(({ navn }) => navn.toLowerCase() === contact.navn.toLowerCase())
      if (first === at) return []
      const isReached = phonesOf(kontakter[first]) === phonesOf(contact)
      return [
        {
          pointer: `/kontakter/${at}/navn`,
          related: [`/kontakter/${first}/navn`],
          said: {
            nb: {
              message: `${contact.navn} står to ganger${isReached ? '' : ', med ulike telefonnumre'}.`,
              hints: [
                'Behold den ene, og vis til den med id. Er det to personer med samme navn, begrunn det under «avvik».',
              ],
            },
            en: {
              message: `${contact.navn} is there twice${isReached ? '' : ', with other telephone numbers'}.`,
              hints: [
                'Keep one, and refer to it by id. If they are two persons of one name, give that as a reason under “avvik”.',
              ],
            },
          },
        },
      ]
    }),
}

const phonesOf = (contact: { readonly telefoner?: readonly { readonly nummer: string }[] } | undefined): string =>
  (contact?.telefoner ?? []).map(({ nummer }) => nummer.replaceAll(' ', '')).join()

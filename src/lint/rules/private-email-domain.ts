import type { Rule } from '../../model/rule.js'

/** Where people have mailboxes of their own. */
const domains =
  /@(gmail|googlemail|hotmail|outlook|live|yahoo|icloud|me|msn|aol|proton|protonmail|online|broadpark|getmail|lyse)\.(com|no|net|me)$/i

export const privateEmailDomain: Rule = {
  code: 'private-email-domain',
  severity: 'warning',
  about: {
    nb: 'E-postadressene er de ansattes og virksomhetenes, ikke private. Det som sendes til en privat adresse, havner utenfor arkivet og sikkerheten på jobben.',
    en: 'E-mail addresses are those of work, not private ones. What is sent to a private address ends up outside the archive and the security at work.',
  },
  examples: {
    ok: 'kontakter: [{ id: kari, navn: Kari Prøve, epost: kari@kommune.example }]',
    // nobody's: the names there have six letters or more
    notOk: 'kontakter: [{ id: kari, navn: Kari Prøve, epost: kari@gmail.com }]',
    expected: ['/kontakter/0/epost'],
  },
  check: ({ kontakter = [], parter }) =>
    [
      ...kontakter.map(({ epost = '' }, at) => ({ epost, pointer: `/kontakter/${at}/epost` })),
      ...parter.map(({ epost = '' }, at) => ({ epost, pointer: `/parter/${at}/epost` })),
    ]
      .filter(({ epost }) => domains.test(epost))
      .map(({ epost, pointer }) => ({
        pointer,
        said: {
          nb: { message: `${epost} ser ut til å være en privat adresse.`, hints: ['Bruk adressen på jobben.'] },
          en: { message: `${epost} seems to be a private address.`, hints: ['Use the address at work.'] },
        },
      })),
}

import type { Rule } from '../../model/rule.js'

export const contactUnused: Rule = {
  code: 'contact-unused',
  severity: 'hint',
  about: {
    nb: 'Hver kontakt står i kontakttabellen, eller nevnes et annet sted. Ellers ligger personopplysninger i filen uten å bli brukt.',
    en: 'Each contact stands in the table of contacts, or is named elsewhere. Else personal data lie in the file unused.',
  },
  examples: {
    ok: 'kontakter: [{ id: kari, navn: Kari Prøve }]',
    notOk: 'kontakter: [{ id: kari, navn: Kari Prøve, iKontakttabellen: false }]',
    expected: ['/kontakter/0/id'],
  },
  check(agreement, { values }) {
    const hidden = (agreement.kontakter ?? []).filter(({ iKontakttabellen }) => iKontakttabellen === false)
    if (hidden.length === 0) return []
    const named = new Set(values.filter(({ node }) => node['x-viser-til'] === 'kontakter').map(({ value }) => value))
    return hidden
      .filter(({ id }) => !named.has(id))
      .map((contact) => ({
        pointer: `/kontakter/${agreement.kontakter?.indexOf(contact)}/id`,
        said: {
          nb: {
            message: `«${contact.id}» er ikke brukt noe sted i avtalen.`,
            hints: ['Ta kontakten bort, eller vis til den.'],
          },
          en: {
            message: `“${contact.id}” is used nowhere in the agreement.`,
            hints: ['Take the contact out, or refer to it.'],
          },
        },
      }))
  },
}

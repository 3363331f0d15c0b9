import type { Rule } from '../../model/rule.js'

/** Eight digits, five, emergency and 116 numbers, or a country code and the rest. */
const usual = /^(\d{8}|\d{5}|11\d|116\d{3}|(\+|00)[1-9]\d{6,14})$/

export const phoneNumberOdd: Rule = {
  code: 'phone-number-odd',
  severity: 'warning',
  about: {
    nb: 'Norske telefonnumre har åtte sifre, eller fem. Numre i utlandet begynner med + og landskoden. Et siffer for mye eller for lite gjør nummeret ubrukelig.',
    en: 'Norwegian telephone numbers have eight digits, or five. Those abroad begin with + and the country code. One digit too many or too few makes the number useless.',
  },
  examples: {
    ok: 'kontakter: [{ id: kari, navn: Kari Prøve, telefoner: [{ nummer: "00 00 00 01" }] }]',
    notOk: 'kontakter: [{ id: kari, navn: Kari Prøve, telefoner: [{ nummer: "00 00 00 1" }] }]',
    expected: ['/kontakter/0/telefoner/0/nummer'],
  },
  check: (_agreement, { values }) =>
    values.flatMap(({ node, value, pointer }) => {
      if (node['x-visning'] !== 'telefon' || typeof value !== 'string') return []
      const digits = value.replaceAll(' ', '')
      if (usual.test(digits)) return []
      const count = digits.replace('+', '').length
      return [
        {
          pointer,
          said: {
            nb: {
              message: `Telefonnummeret har ${count} sifre. Det pleier å ha åtte eller fem.`,
              hints: ['Sjekk nummeret.'],
            },
            en: {
              message: `The telephone number has ${count} digits. It usually has eight or five.`,
              hints: ['Check the number.'],
            },
          },
        },
      ]
    }),
}

import type { Rule } from '../../model/rule.js'

export const nationalIdentityNumber: Rule = {
  code: 'national-identity-number',
  severity: 'error',
  about: {
    nb: 'Ingen fødselsnumre i filen, heller ikke i sitater og kommentarer. De kan ikke legges ut på nettet, og ingen avtale trenger dem.',
    en: 'No national identity numbers in the file, not in quotations and comments either. They may not be published on the web, and no agreement needs them.',
  },
  source: 'Offentlegforskrifta § 7',
  examples: {
    ok: 'politiskeSaker: [sak 12345678901]',
    // made up: no person's number has a month above 12; those above 80 are for tests
    notOk: 'politiskeSaker: [saken om 01810010068]',
    expected: [''],
  },
  check(_agreement, { yaml }) {
    const found = yaml.flatMap((text) =>
      [...text.matchAll(/(?<![\d/.-])\d{6} ?\d{5}(?![\d/])/g)].map(([number]) => number),
    )
    return [...new Set(found)].filter(isIdentityNumber).map((number) => ({
      pointer: '',
      word: number,
      said: {
        nb: {
          message: 'Dette er et fødselsnummer.',
          hints: ['Ta det bort. Ligger filen i et arkiv eller på nettet, må det bort der også.'],
        },
        en: {
          message: 'This is a national identity number.',
          hints: ['Take it out. If the file lies in an archive or on the web, it must go there too.'],
        },
      },
    }))
  },
}

/** A day, of D-numbers 40 more; a month, of numbers for help or for tests 40, 65 or 80 more; and two check digits. */
function isIdentityNumber(written: string): boolean {
  const digits = [...written.replace(' ', '')].map(Number)
  const [day, month] = [two(digits, 0) % 40, two(digits, 2)]
  const isMonth = [0, 40, 65, 80].some((more) => month - more >= 1 && month - more <= 12)
  return day >= 1 && day <= 31 && isMonth && sum(digits, first) % 11 === 0 && sum(digits, second) % 11 === 0
}

const two = (digits: readonly number[], at: number): number => (digits[at] ?? 0) * 10 + (digits[at + 1] ?? 0)

const sum = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((total, weight, at) => total + weight * (digits[at] ?? 0), 0)

const first = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]
const second = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]

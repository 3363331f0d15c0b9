import { distance } from 'fastest-levenshtein'
import type { Agreement } from '../../model/agreement.js'
import { type Municipality, municipalities } from '../../model/municipalities.js'
import type { Finding, Rule } from '../../model/rule.js'

type Party = Agreement['parter'][number]

export const municipalityNotInRegister: Rule = {
  code: 'municipality-not-in-register',
  severity: 'warning',
  about: {
    nb: 'Kommunens nummer og navn er de som står i registeret over kommuner. Da er det ingen tvil om hvem som er part: To kommuner kan ha samme navn, og numre og navn blir byttet ut.',
    en: 'The municipality’s number and name are those of the register of municipalities. Then there is no doubt who the party is: two may have one name, and numbers and names change.',
  },
  source: 'Kartverket og SSB (KLASS 131), kommuner fra 2024 med navn fra 2026',
  examples: {
    ok: 'parter: [{ id: kommunen, slag: kommune, navn: Rakkestad kommune, kommunenummer: "3120" }, { id: politiet, slag: politi, navn: Øst politidistrikt }]',
    notOk:
      'parter: [{ id: kommunen, slag: kommune, navn: Rakkestad kommune, kommunenummer: "3016" }, { id: politiet, slag: politi, navn: Øst politidistrikt }]',
    expected: ['/parter/0/kommunenummer'],
  },
  check: ({ parter }) =>
    parter.flatMap((party, i) => (party.slag === 'kommune' ? checkParty(party, `/parter/${i}`) : [])),
}

function checkParty(party: Party, pointer: string): Finding[] {
  const { kommunenummer: number, navn: name } = party
  if (number === undefined) {
    const meant = misspelt(placeOf(name))
    return meant ? [misnamed(pointer, name, meant)] : []
  }
  const known = municipalities.find(({ nummer }) => nummer === number)
  if (!known)
    return [
      unknownNumber(
        pointer,
        number,
        municipalities.filter((each) => isNamed(party, each)),
      ),
    ]
  if (!isNamed(party, known)) return [otherName(pointer, number, known)]
  // The name that is printed may be wrong though its other names are right. In Sámi it is in the genitive.
  const meant = / (?:kommune|herad)$/i.test(name) ? misspelt(placeOf(name)) : undefined
  return meant !== undefined && known.navn.includes(meant) ? [misnamed(pointer, name, meant)] : []
}

/** One of the official names stands in one of the party's own. */
function isNamed({ navn, stedsnavn = '', andreNavn = [] }: Party, { navn: official }: Municipality): boolean {
  const own = [navn, stedsnavn, ...andreNavn.map((each) => each.navn)].map((each) => ` ${each.toLowerCase()} `)
  return official.some((name) => own.some((each) => each.includes(` ${name.toLowerCase()} `)))
}

/** `Rakkestad kommune` → `Rakkestad`. */
const placeOf = (name: string): string => name.replace(/ (kommune|herad|suohkan|gielda|tjïelte|komuuni)$/i, '')

/** The one name that it is a slip of the fingers from; undefined where it is a name of the register, or far from all. */
function misspelt(place: string): string | undefined {
  const names = municipalities.flatMap(({ navn }) => navn)
  if (place.length < 5 || names.includes(place)) return undefined
  const near = names.filter((name) => distance(name, place) === 1)
  return near.length === 1 ? near[0] : undefined
}

const named = ({ nummer, navn }: Municipality): string => `${nummer} ${navn.join(' – ')}`

function unknownNumber(pointer: string, number: string, meant: readonly Municipality[]): Finding {
  const list = meant.map(named).join(', ')
  return {
    pointer: `${pointer}/kommunenummer`,
    said: {
      nb: {
        message: `Ingen kommune har nummeret «${number}».`,
        hints: [list ? `I registeret står ${list}.` : 'Numrene ble endret i 2020 og 2024. Sjekk hva kommunen har nå.'],
      },
      en: {
        message: `No municipality has the number “${number}”.`,
        hints: [list ? `The register has ${list}.` : 'Numbers changed in 2020 and 2024. See which one it has now.'],
      },
    },
  }
}

function otherName(pointer: string, number: string, { navn }: Municipality): Finding {
  const name = navn.join(' – ')
  return {
    pointer: `${pointer}/navn`,
    related: [`${pointer}/kommunenummer`],
    said: {
      nb: {
        message: `Kommune ${number} heter ${name}.`,
        hints: ['Rett navnet eller nummeret. Navn på andre språk hører til i «andreNavn».'],
      },
      en: {
        message: `Municipality ${number} is called ${name}.`,
        hints: ['Correct the name or the number. Names in other languages belong in “andreNavn”.'],
      },
    },
  }
}

const misnamed = (pointer: string, name: string, meant: string): Finding => ({
  pointer: `${pointer}/navn`,
  said: {
    nb: { message: `Ingen kommune heter «${placeOf(name)}».`, hints: [`Mente du «${meant}»?`] },
    en: { message: `No municipality is called “${placeOf(name)}”.`, hints: [`Did you mean “${meant}”?`] },
  },
})

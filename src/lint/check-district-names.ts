import type { Agreement } from '../model/agreement.js'
import { type Diagnostic, problem } from '../model/diagnostic.js'
import { locate } from '../model/locate.js'
import { type PoliceDistrict, policeDistricts } from '../model/police-districts.js'
import type { Source } from '../model/source.js'

/**
 * Warnings where the police stand by the name that their district has in the other målform than the agreement's. A party
 * whose `språk` is a målform is meant to stand in that one, and its units with it.
 */
export function checkDistrictNames(agreement: Agreement, source: Source): Diagnostic[] {
  return agreement.parter
    .filter((party) => party.slag === 'politi')
    .flatMap((party) => {
      const own = party.språk === 'nb' || party.språk === 'nn' ? party.språk : undefined
      const isForeign = party.språk !== undefined && own === undefined
      const named = namesBelow(party, `/parter/@${party.id}`).slice(isForeign ? 1 : 0)
      return named.flatMap((name) => checkName(name, own ?? agreement.målform, source))
    })
}

interface Named {
  readonly navn: string
  readonly pointer: string
}

interface Unit {
  readonly id: string
  readonly navn: string
  readonly enheter?: readonly Unit[]
}

/** A party's or unit's own name first, then those of the units under it. */
function namesBelow({ navn, enheter = [] }: Unit, pointer: string): Named[] {
  const below = enheter.flatMap((unit) => namesBelow(unit, `${pointer}/enheter/@${unit.id}`))
  return [{ navn, pointer: `${pointer}/navn` }, ...below]
}

function checkName({ navn, pointer }: Named, målform: Agreement['målform'], source: Source): Diagnostic[] {
  const form = policeDistricts.reduce((name, district) => inMålform(name, district, målform), navn)
  if (form === navn) return []
  return [problem('district-name-form', { name: navn, form, målform }, locate(source, pointer), 'warning')]
}

/** `Øst politidistrikt` → `Aust politidistrikt`, and nothing of `Sør-Øst politidistrikt`, which is another district. */
function inMålform(name: string, district: PoliceDistrict, målform: Agreement['målform']): string {
  const other = målform === 'nb' ? district.nn : district.nb
  if (!name.toLowerCase().includes(other.toLowerCase())) return name // the pattern takes milliseconds to compile
  return name.replace(new RegExp(`(?<![\\p{L}-])${other}(?=\\s+politidistrikt)`, 'giu'), district[målform])
}

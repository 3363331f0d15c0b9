import { type Beginning, beginAgreement } from '../edit/begin-agreement.js'
import { failure, type Outcome, problem, success } from '../model/diagnostic.js'
import { findNear } from '../model/find-near.js'
import { type Municipality, municipalities } from '../model/municipalities.js'
import { slugOf } from '../model/slug.js'
import { textSetIds } from '../texts/shipped-text-sets.js'

/** The YAML of a new agreement by the newest text set. */
export const begin = (beginning: Omit<Beginning, 'standardtekst'>): string =>
  beginAgreement({ ...beginning, standardtekst: textSetIds().at(-1) ?? '' })

/** The municipality that a number or a name means; of several with one name, which they are. */
export function findMunicipality(asked: string): Outcome<Municipality> {
  const wanted = asked
    .normalize('NFC')
    .toLowerCase()
    .replace(/ kommune$/, '')
  const found = municipalities.filter(
    ({ nummer, navn }) => nummer === wanted || navn.some((name) => name.toLowerCase() === wanted),
  )
  const [only] = found
  if (only && found.length === 1) return success(only)
  const near =
    found.length > 0
      ? undefined
      : findNear(
          asked,
          municipalities.flatMap(({ navn }) => navn),
        )
  const candidates = found.map(({ nummer, navn, fylke }) => `${nummer} ${navn[0]} (${fylke})`)
  return failure([problem('unknown-municipality', { value: asked, candidates, ...(near && { near }) })])
}

/** `rakkestad.yaml`, `selbu-tydal.yaml`. */
export const fileNameFor = (chosen: readonly Municipality[]): string =>
  `${slugOf(chosen.map(({ navn }) => navn[0] ?? '').join('-'))}.yaml`

import { slugOf } from '../model/slug.js'
import { isMap, valueAt } from '../model/value-at.js'

/** What a pattern for names may have in braces. */
type NameField = 'navn' | 'kommune' | 'kommunenummer' | 'fra' | 'til'

/** Whether a name can only be known when the agreement is read. */
export const asksAgreement = (pattern: string): boolean => /\{(?!navn\})/.test(pattern)

/**
 * What an agreement's files are called, without an ending. `root` is what the agreement says, as plain data and not checked yet: a
 * field that it doesn't have is told when it is checked, and is empty here.
 */
export function nameFrom(pattern: string, fileName: string, root?: unknown): string {
  const fields: { readonly [F in NameField]: () => string } = {
    navn: () => fileName,
    kommune: () => slugOf(textAt(municipalityIn(root), 'navn').replace(/ (?:kommune|suohkan|tjïelte|gielda)$/i, '')),
    kommunenummer: () => slugOf(textAt(municipalityIn(root), 'kommunenummer')),
    fra: () => slugOf(textAt(valueAt(root, '/gyldighet/periode'), 'fra')),
    til: () => slugOf(textAt(valueAt(root, '/gyldighet/periode'), 'til')),
  }
  const filled = pattern.replace(/\{(\w+)\}/g, (_, field: NameField) => fields[field]())
  return filled.replace(/-{2,}/g, '-').replace(/^-+|-+$/g, '') || fileName
}

/** The first of the parties that is one. */
function municipalityIn(root: unknown): unknown {
  const parties = valueAt(root, '/parter')
  return Array.isArray(parties) ? parties.find((party) => isMap(party) && party.slag === 'kommune') : undefined
}

function textAt(map: unknown, key: string): string {
  const value = isMap(map) ? map[key] : undefined
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

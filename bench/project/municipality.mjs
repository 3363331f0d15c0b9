/**
 * What the register doesn't say of a municipality, and an agreement needs: the målform and the languages of its names. The
 * first is drawn by how usual nynorsk is in the county, so it is no fact about the municipality.
 */

/** So many of a hundred agreements in the county are in nynorsk. */
const nynorskIn = { Vestland: 95, 'Møre og Romsdal': 50, Rogaland: 40, Telemark: 40, Innlandet: 25, Agder: 15 }

/** Those whose Sámi name is the register's first. */
const samiFirst = new Set([
  '1826',
  '1875',
  '5025',
  '5041',
  '5043',
  '5512',
  '5518',
  '5540',
  '5610',
  '5612',
  '5628',
  '5636',
])
const luleSami = new Set(['1841', '1875'])
const southSami = new Set(['0301', '1826'])
const inNynorsk = { Øst: 'Aust', 'Sør-Øst': 'Sør-Aust' }

/** @returns the målform, the names by language, and the police district as it is called in that målform */
export function describeMunicipality({ nummer, navn, fylke, politidistrikt }, draws) {
  const målform = draws.percent(nynorskIn[fylke] ?? 0) ? 'nn' : 'nb'
  const place = navn[samiFirst.has(nummer) ? 1 : 0]
  const others = navn.filter((name) => name !== place)
  return {
    nummer,
    målform,
    place,
    otherNames: others.map((name, i) => ({ navn: name, språk: i === 0 ? samiOf(nummer) : 'fkv' })),
    district: (målform === 'nn' && inNynorsk[politidistrikt]) || politidistrikt,
  }
}

function samiOf(nummer) {
  if (luleSami.has(nummer)) return 'smj'
  return southSami.has(nummer) || nummer.startsWith('50') ? 'sma' : 'se'
}

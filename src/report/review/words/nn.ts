import type { ReviewWords } from '../review-words.js'

const avtalar = (count: number) => `${count} ${count === 1 ? 'avtale' : 'avtalar'}`

export const nn: ReviewWords = {
  title: 'Kva blir endra i avtalane?',
  nothing: 'Ingen avtalar seier noko anna enn før.',
  counts: (count) =>
    [
      count.changed > 0 && `${avtalar(count.changed)} blir endra.`,
      count.new > 0 && `${avtalar(count.new)} er ${count.new === 1 ? 'ny' : 'nye'}.`,
      count.wrong > 0 && `${avtalar(count.wrong)} er ikkje i orden.`,
      count.gone > 0 && `${avtalar(count.gone)} er borte.`,
    ]
      .filter(Boolean)
      .join(' '),
  noBase: (agreements) => `${avtalar(agreements)}.`,
  comparedWith: (base) => `Samanlikna med ${base}.`,
  files: (link) => `[Spora endringar og ferdige filer](${link}) ligg ved køyringa.`,
  findings: 'Feil og åtvaringar',
  findingCounts: (errors, warnings) =>
    [
      errors > 0 && `${errors} feil må rettast.`,
      warnings > 0 && `${warnings} ${warnings === 1 ? 'åtvaring' : 'åtvaringar'}.`,
    ]
      .filter(Boolean)
      .join(' '),
  severity: { error: 'feil', warning: 'åtvaring', hint: 'tips' },
  columns: ['', 'Stad', 'Melding'],
  moreFindings: (count) => `… og ${count} til. Alle står i loggen.`,
  shared: (file) => `Felles tekst: ${file}`,
  touches: (count, names) => `Endrar avtalane for **${count} ${count === 1 ? 'kommune' : 'kommunar'}**: ${names}.`,
  touchesNone: 'Endrar ikkje det nokon avtale seier.',
  inheritsToo: (names) => `Blir også arva av ${names}, utan at det endrar noko der.`,
  onlyIn: (names) => `berre ${names}`,
  common: 'Likt i fleire avtalar',
  inAll: (count) => `alle ${count} som blir endra`,
  in: (count, names) => `${count} kommunar: ${names}`,
  and: 'og',
}

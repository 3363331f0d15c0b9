import type { ReviewWords } from '../review-words.js'

const avtaler = (count: number) => `${count} ${count === 1 ? 'avtale' : 'avtaler'}`

export const nb: ReviewWords = {
  title: 'Hva endres i avtalene?',
  nothing: 'Ingen avtaler sier noe annet enn før.',
  counts: (count) =>
    [
      count.changed > 0 && `${avtaler(count.changed)} endres.`,
      count.new > 0 && `${avtaler(count.new)} er ${count.new === 1 ? 'ny' : 'nye'}.`,
      count.wrong > 0 && `${avtaler(count.wrong)} er ikke i orden.`,
      count.gone > 0 && `${avtaler(count.gone)} er borte.`,
    ]
      .filter(Boolean)
      .join(' '),
  noBase: (agreements) => `${avtaler(agreements)}.`,
  comparedWith: (base) => `Sammenlignet med ${base}.`,
  files: (link) => `[Sporede endringer og ferdige filer](${link}) ligger ved kjøringen.`,
  findings: 'Feil og advarsler',
  findingCounts: (errors, warnings) =>
    [
      errors > 0 && `${errors} feil må rettes.`,
      warnings > 0 && `${warnings} ${warnings === 1 ? 'advarsel' : 'advarsler'}.`,
    ]
      .filter(Boolean)
      .join(' '),
  severity: { error: 'feil', warning: 'advarsel', hint: 'tips' },
  columns: ['', 'Sted', 'Melding'],
  moreFindings: (count) => `… og ${count} til. Alle står i loggen.`,
  shared: (file) => `Felles tekst: ${file}`,
  touches: (count, names) => `Endrer avtalene for **${count} ${count === 1 ? 'kommune' : 'kommuner'}**: ${names}.`,
  touchesNone: 'Endrer ikke det noen avtale sier.',
  inheritsToo: (names) => `Arves også av ${names}, uten at det endrer noe der.`,
  onlyIn: (names) => `bare ${names}`,
  common: 'Likt i flere avtaler',
  inAll: (count) => `alle ${count} som endres`,
  in: (count, names) => `${count} kommuner: ${names}`,
  and: 'og',
}

import type { ReviewWords } from '../review-words.js'

const agreements = (count: number) => `${count} ${count === 1 ? 'agreement' : 'agreements'}`
const are = (count: number) => (count === 1 ? 'is' : 'are')

export const en: ReviewWords = {
  title: 'What changes in the agreements?',
  nothing: 'No agreement says anything else than before.',
  counts: (count) =>
    [
      count.changed > 0 && `${agreements(count.changed)} ${count.changed === 1 ? 'changes' : 'change'}.`,
      count.new > 0 && `${agreements(count.new)} ${are(count.new)} new.`,
      count.wrong > 0 && `${agreements(count.wrong)} ${are(count.wrong)} not in order.`,
      count.gone > 0 && `${agreements(count.gone)} ${are(count.gone)} gone.`,
    ]
      .filter(Boolean)
      .join(' '),
  noBase: (count) => `${agreements(count)}.`,
  comparedWith: (base) => `Compared with ${base}.`,
  files: (link) => `[Tracked changes and finished files](${link}) are with the run.`,
  findings: 'Errors and warnings',
  findingCounts: (errors, warnings) =>
    [
      errors > 0 && `${errors} ${errors === 1 ? 'error' : 'errors'} to mend.`,
      warnings > 0 && `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.`,
    ]
      .filter(Boolean)
      .join(' '),
  severity: { error: 'error', warning: 'warning', hint: 'hint' },
  columns: ['', 'Where', 'What'],
  moreFindings: (count) => `… and ${count} more. The log has them all.`,
  shared: (file) => `Shared text: ${file}`,
  touches: (count, names) =>
    `Changes the agreements of **${count} ${count === 1 ? 'municipality' : 'municipalities'}**: ${names}.`,
  touchesNone: 'Changes nothing that an agreement says.',
  inheritsToo: (names) => `Inherited by ${names} too, where it changes nothing.`,
  onlyIn: (names) => `only ${names}`,
  common: 'The same in several agreements',
  inAll: (count) => `all ${count} that change`,
  in: (count, names) => `${count} municipalities: ${names}`,
  and: 'and',
}

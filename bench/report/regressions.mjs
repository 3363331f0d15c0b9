import { bound } from '../measure/ratios.mjs'
import { table } from './tables.mjs'

/** What has changed since the recorded run, for a person to judge: it is told, and nothing fails. */
export function regressionsOf({ compared, unknown }) {
  if (compared.length === 0) return 'Nothing of this run is recorded, so there is nothing to compare it with.'
  const rows = compared.map(({ key, recorded, now, change }) => [
    key,
    recorded.toFixed(2),
    now.toFixed(2),
    change === 'same' ? '' : change,
  ])
  const slower = compared.filter(({ change }) => change === 'slower').length
  return [
    '### Against the recorded run',
    table(['ratio of processor time', 'recorded', 'now', ''], rows),
    `${slower} of ${compared.length} ratios are more than ${bound} times what was recorded.`,
    ...(unknown.length > 0 ? [`Not recorded: ${unknown.join('; ')}`] : []),
  ].join('\n\n')
}

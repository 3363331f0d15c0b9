/** What two ways of one run are to each other; below 1 the first takes less. */
export function ratiosOf({ ratios }, taken) {
  return ratios
    .filter(({ of, to }) => taken[of] && taken[to])
    .map(({ of, to, expected }) => ({
      of,
      to,
      ...(expected && { expected }),
      cpu: taken[of].cpu / taken[to].cpu,
      wall: taken[of].wall / taken[to].wall,
      memory: taken[of].memory / taken[to].memory,
    }))
}

/** By what a ratio of a run is known, to compare it with the same of another run. */
const keyOf = (node, part, { of, to }) => `${node} · ${part} · ${of} ÷ ${to}`

/** Each ratio of processor time by its key, to three decimals. */
export function recordOf(results) {
  const all = results.flatMap(({ node, parts }) =>
    parts.flatMap((part) => part.ratios.map((ratio) => [keyOf(node, part.id, ratio), Number(ratio.cpu.toFixed(3))])),
  )
  return Object.fromEntries(all)
}

/**
 * How ratios have changed. Processor time on a machine that does other things differs by a tenth from run to run, so less than
 * the bound is told as the same.
 */
export const bound = 1.35

export function compareRecords(recorded, now) {
  const compared = Object.entries(now)
    .filter(([key]) => key in recorded)
    .map(([key, ratio]) => ({ key, recorded: recorded[key], now: ratio, change: verdictOf(ratio / recorded[key]) }))
  return { compared, unknown: Object.keys(now).filter((key) => !(key in recorded)) }
}

function verdictOf(factor) {
  if (factor > bound) return 'slower'
  return factor < 1 / bound ? 'faster' : 'same'
}

import { tablesOf, times } from './tables.mjs'

/** docs/benchmarks.md: what one run found, and how to take it again. */
export function pageOf({ date, machine, load, peers, leftOut, results, quick }) {
  return `# Benchmarks

This page is written by \`node bench/benchmark.mjs --write\`; [bench/README.md](../bench/README.md) says how to run it and how to
install what we are measured beside. Figures hold for the machine and the versions below. **Ratios travel better than times**: all ways
of a part took turns in one run, so that a machine whose speed drifts slows them alike, and the median of the rounds stands.

${[
  `- Date: ${date}`,
  `- Machine: ${machine}`,
  `- Load: ${loadOf(load)}`,
  `- Node: ${results.map(({ node }) => node).join(', ')}`,
  ...(quick ? ['- A quick run: few rounds and fewer agreements'] : []),
  `- Beside: ${peers.map(({ name, version }) => `${name} ${version}`).join(', ') || 'nothing'}`,
  ...(leftOut.length > 0 ? [`- Not installed, so left out: ${leftOut.join(', ')}`] : []),
].join('\n')}

## What is the same work

All make the agreement of \`examples/rakkestad.yaml\` under other names, from a YAML file a municipality. The peers' templates are
made from the document that we print: the same words, headings, frames, lists and table, with a tag where a value stands. They
are spared what they don't do or weren't asked for: reading the data strictly and checking it, rules, choosing and composing sections,
hyphenation, links, fields to sign in, content controls, the proof that every word was placed. Typst is asked for PDF/A-2a and PDF/UA-1, as we are.

CPU is the processor time of a command with all processes that it starts; wall is how long one waits. Where threads share the
work, wall is less than CPU. Memory is the most that was in use at once.

## Where we stand

${standing(results)}

${results.map(({ node, parts }) => [`## ${node}`, ...parts.map(tablesOf)].join('\n\n')).join('\n\n')}
`
}

/** What else ran takes processor time that wall times can't do without. */
function loadOf({ before, after, cores }) {
  const isBusy = Math.max(before, after) > cores + 1
  const said = `${before.toFixed(1)} at the start, ${after.toFixed(1)} at the end`
  return isBusy ? `${said}: the machine did other work too, so wall times say little` : said
}

/** Said by the figures, so that the page can't praise what isn't so. */
function standing(results) {
  const besidePeers = results.flatMap(({ node, parts }) =>
    parts
      .filter(({ id }) => id === 'cold' || id === 'batch')
      .flatMap((part) =>
        part.ratios.filter(({ to }) => !to.startsWith('node')).map((ratio) => ({ ...ratio, node, title: part.title })),
      ),
  )
  if (besidePeers.length === 0) return 'Nothing was installed to be measured beside.'
  const said = ({ node, title, of, to, cpu, wall }) =>
    `- ${title}, ${node}: ${of} takes ${times(cpu)} the processor time of ${to}, and ${times(wall)} the wall time.`
  const list = (heading, ratios) => (ratios.length > 0 ? `${heading}\n\n${ratios.map(said).join('\n')}` : '')
  return [
    list(
      '**Behind**, in processor time or in wall time:',
      besidePeers.filter((each) => Math.max(each.cpu, each.wall) > 1),
    ),
    list(
      '**Level or ahead** in both:',
      besidePeers.filter((each) => Math.max(each.cpu, each.wall) <= 1),
    ),
  ]
    .filter(Boolean)
    .join('\n\n')
}

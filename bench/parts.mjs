import { join } from 'node:path'

/**
 * What is measured, in parts: of each, the ways that take turns, and which of them are set against each other. A peer that
 * isn't installed is in no way, and a ratio to it is left out.
 *
 * @typedef {object} Context
 * @property {string} node the Node that runs us and the peers that run in it
 * @property {string} bin our program
 * @property {string} same the folder that `prepare` made
 * @property {(count: number) => string} project a project with so many agreements
 * @property {Record<string, import('./peers/peers.mjs').peers[string]>} peers those that are installed
 * @property {boolean} hasWorkers whether we have `--workers`
 * @property {boolean} quick
 */
export const parts = { cold, 'start-up': startUp, batch, scale, redline }

export const empty = 'node -e 0'

/** One agreement, in a process of its own: how long somebody waits who has changed a line. */
function cold(context) {
  const { node, bin, same, peers, quick } = context
  const ours = (formats) => ({
    commands: (out) => [
      [node, bin, 'generate', join(same, 'ours', '0001.yaml'), '--format', formats, '-o', out, '--quiet'],
    ],
  })
  const theirs = (...names) => ({
    commands: (out) =>
      names.map((name) => peers[name].one(same, 'data/0001.yaml', join(out, `one.${peers[name].format}`), node)),
  })
  const of = (format) => Object.keys(peers).filter((name) => peers[name].format === format)
  const inTurn = 'pandoc' in peers ? of('pdf').map((name) => [`${name}, then pandoc`, theirs(name, 'pandoc')]) : []
  return {
    id: 'cold',
    title: 'One agreement, cold',
    rounds: quick ? 3 : 11,
    ways: {
      [empty]: { commands: () => [[node, '-e', '0']] },
      'politirad, PDF and DOCX': ours('pdf,docx'),
      'politirad, PDF': ours('pdf'),
      'politirad, DOCX': ours('docx'),
      ...Object.fromEntries(Object.keys(peers).map((name) => [name, theirs(name)])),
      ...Object.fromEntries(inTurn),
    },
    ratios: [
      { of: 'politirad, PDF and DOCX', to: empty },
      ...inTurn.map(([to]) => ({ of: 'politirad, PDF and DOCX', to })),
      ...of('pdf').map((to) => ({ of: 'politirad, PDF', to })),
      ...of('docx').map((to) => ({ of: 'politirad, DOCX', to })),
    ],
  }
}

/** What doesn't make a file: the time before anything is done. */
function startUp({ node, bin, same, quick }) {
  const agreement = join(same, 'ours', '0001.yaml')
  const commands = { '--version': ['--version'], '--help': ['--help'], validate: ['validate', agreement, '--quiet'] }
  const ours = Object.entries(commands).map(([name, args]) => [`politirad ${name}`, [node, bin, ...args]])
  return {
    id: 'start-up',
    title: 'Start-up',
    rounds: quick ? 7 : 21,
    ways: {
      [empty]: { commands: () => [[node, '-e', '0']] },
      ...Object.fromEntries(ours.map(([name, command]) => [name, { commands: () => [command] }])),
    },
    ratios: ours.map(([of]) => ({ of, to: empty })),
  }
}

/** How many `prepare` makes. */
export const countOf = (quick) => (quick ? 60 : 357)

/** A whole country of one agreement under other names, as PDF and DOCX. */
function batch({ node, bin, same, peers, hasWorkers, quick }) {
  const count = countOf(quick)
  const ours = (...options) => ({
    commands: (out) => [[node, bin, 'generate', join(same, 'ours'), '-o', out, '--quiet', ...options]],
    documents: count,
  })
  const [[pdf, first] = [], [docx, second] = []] = ['pdf', 'docx'].map((format) =>
    Object.entries(peers).find(([, peer]) => peer.batch && peer.format === format),
  )
  const theirs = `${pdf}, then ${docx}`
  const inTurn = {
    commands: (out) => [first, second].map((peer) => peer.batch(same, count, join(out, peer.format), node)),
    documents: count,
  }
  const own = { politirad: ours(), ...(hasWorkers && { 'politirad --workers 0': ours('--workers', '0') }) }
  return {
    id: 'batch',
    title: `${count} agreements, as PDF and DOCX`,
    rounds: quick ? 1 : 2,
    warm: false,
    ways: { ...own, ...(first && second && { [theirs]: inTurn }) },
    ratios: Object.keys(own).map((of) => ({ of, to: theirs })),
  }
}

/** The country's municipalities, and ten times as many: ten times the work, in no more memory. */
function scale({ node, bin, project, quick }) {
  const [few, many] = quick ? [36, 357] : [357, 3570]
  const make = (count) => ({
    commands: () => [[node, bin, 'generate', project(count), '--all', '--quiet']],
    documents: count,
  })
  const check = (count) => ({
    commands: () => [[node, bin, 'validate', join(project(count), 'avtaler'), '--quiet']],
    documents: count,
  })
  const ratio = (command) => ({
    of: `${command}, ${many}`,
    to: `${command}, ${few}`,
    expected: { time: many / few, memory: 1 },
  })
  return {
    id: 'scale',
    title: `From ${few} municipalities to ${many}`,
    rounds: 1,
    warm: false,
    ways: {
      [`validate, ${few}`]: check(few),
      [`validate, ${many}`]: check(many),
      [`generate, ${few}`]: make(few),
      [`generate, ${many}`]: make(many),
    },
    ratios: [ratio('validate'), ratio('generate')],
  }
}

/** What changed between two versions, beside making the later one. */
function redline({ node, bin, same, quick }) {
  const [old, now] = [join(same, 'ours', '0001.yaml'), join(same, 'edited.yaml')]
  const make = (format) => ({
    commands: (out) => [[node, bin, 'generate', now, '--format', format, '-o', out, '--quiet']],
  })
  const mark = (format) => ({
    commands: (out) => [[node, bin, 'redline', old, now, '--format', format, '-o', join(out, `redline.${format}`)]],
  })
  return {
    id: 'redline',
    title: 'A redline',
    rounds: quick ? 3 : 9,
    ways: {
      'generate, DOCX': make('docx'),
      'redline, DOCX': mark('docx'),
      'generate, PDF': make('pdf'),
      'redline, PDF': mark('pdf'),
    },
    ratios: [
      { of: 'redline, DOCX', to: 'generate, DOCX' },
      { of: 'redline, PDF', to: 'generate, PDF' },
    ],
  }
}

/**
 * A mutation is a mistake that somebody could make in an example, and what the tool says of it:
 *
 *     # Telefonnummer uten anførselstegn
 *
 *     @ oslo.yaml
 *     -      - { nummer: "02800", slag: sentralbord }
 *     +      - { nummer: 02800, slag: sentralbord }
 *
 *     $ politirad sjekk oslo.yaml
 *     oslo.yaml:32:19: advarsel: …
 *
 * Lines after `@` say what is changed in that file, as a diff does; without `-` and context it is a file of its own. A character that
 * can't be seen is written by its number, `⟨U+00A0⟩`. `! sted:` says why a message points at something else than what was
 * changed, `! antall:` why there are more than two. What stands from `$` on is written by the test.
 */
export interface Mutation {
  readonly title: string
  readonly changes: readonly Change[]
  readonly command: string
  /** Why it is told elsewhere, or why so much is told. */
  readonly reasons: ReadonlyMap<'sted' | 'antall', string>
  /** All above the command, as it was written. */
  readonly head: string
}

export interface Change {
  readonly file: string
  readonly lines: readonly string[]
}

export function readMutations(text: string): Mutation[] {
  return text
    .split(/^(?=# )/m)
    .filter((entry) => entry.startsWith('# '))
    .map(readMutation)
}

function readMutation(entry: string): Mutation {
  const [head = '', rest = ''] = entry.split(/^\$ /m)
  const lines = head.split('\n')
  const changes: { file: string; lines: string[] }[] = []
  for (const line of lines.slice(1)) {
    if (line.startsWith('@ ')) changes.push({ file: line.slice(2), lines: [] })
    else if (/^[ +-]/.test(line)) changes.at(-1)?.lines.push(line)
  }
  const reasons = lines.flatMap((line) => {
    const [, about, reason] = /^! (sted|antall): (.+)/.exec(line) ?? []
    return about && reason ? [[about as 'sted' | 'antall', reason] as const] : []
  })
  return {
    title: lines[0]?.slice(2) ?? '',
    changes,
    command: rest.split('\n')[0] ?? '',
    reasons: new Map(reasons),
    head,
  }
}

/** A file with a change in it, and the lines that were changed, from 1: where some were taken out, those around them. */
export function applyChange(text: string, { file, lines }: Change): { text: string; changed: ReadonlySet<number> } {
  const before = lines.filter((line) => !line.startsWith('+')).map((line) => plain(line.slice(1)))
  const after = lines.filter((line) => !line.startsWith('-')).map((line) => plain(line.slice(1)))
  const all = text.split('\n')
  const starts = all.flatMap((_, at) => (before.every((line, offset) => all[at + offset] === line) ? [at] : []))
  const [start = 0] = text === '' ? [0] : starts
  if (text !== '' && starts.length !== 1)
    throw new Error(`${file} has these lines ${starts.length} times:\n${before.join('\n')}`)
  return { text: all.toSpliced(start, before.length, ...after).join('\n'), changed: changedLines(lines, start) }
}

function changedLines(lines: readonly string[], start: number): ReadonlySet<number> {
  const changed = new Set<number>()
  let number = start + 1
  for (const line of lines) {
    if (line.startsWith('-')) changed.add(number).add(number - 1)
    else if (line.startsWith('+')) changed.add(number++)
    else number++
  }
  return changed
}

const plain = (line: string): string =>
  line.replace(/⟨U\+([0-9A-F]+)⟩/g, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)))

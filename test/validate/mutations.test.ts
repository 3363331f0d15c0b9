import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { build } from '../../src/pipeline.js'
import { run } from '../cli/test-world.js'
import { exampleNames, root } from '../read-example.js'
import { applyChange, type Mutation, readMutations } from './read-mutations.js'

/**
 * What coordinators, lawyers and build servers do to an agreement, and what they are told: each message must be enough to
 * mend it. To add one, write its title and the changed lines, and `npm test -- -u` writes the message: read it.
 */
const themes = join(root, 'test', 'validate', 'mutations')
const read = (theme: string): string => readFileSync(join(themes, theme), 'utf8')

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'politirad-mutation-'))
  cpSync(join(root, 'examples'), folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('there are a hundred of them, in all the examples', () => {
  const all = readdirSync(themes).flatMap((theme) => readMutations(read(theme)))
  expect(all.length).toBeGreaterThanOrEqual(100)
  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length)
  const changed = new Set(all.flatMap(({ changes }) => changes.map(({ file }) => file)))
  expect([...changed]).toEqual(expect.arrayContaining(exampleNames.map((name) => `${name}.yaml`)))
})

describe.each(readdirSync(themes))('%s', (theme) => {
  const text = read(theme)
  const told = new Map<string, string>()

  test.each(readMutations(text))('$title', async (mutation) => {
    const places = makeChanges(mutation)
    const { exitCode, said } = await tell(mutation)
    told.set(mutation.title, said)
    const found = [...said.matchAll(placed)].map(([, place]) => place ?? '')
    const problems = said.match(/^(\S+: )?(feil|advarsel|tips): /gm) ?? []
    expect(problems, 'nothing is told').not.toEqual([])
    if (!mutation.reasons.has('antall')) expect(problems.length, said).toBeLessThanOrEqual(2)
    if (!mutation.reasons.has('sted')) for (const place of found) expect(places, said).toContain(place)
    expect([0, 1, 3], 'a bug, or wrong usage').toContain(exitCode)
    expect(said).not.toMatch(/undefined|\[object|NaN/)
  })

  test('is as it was read', async () => {
    const introduction = text.slice(0, text.search(/^# /m))
    const entries = readMutations(text).map(
      ({ head, command, title }) => `${head}$ ${command}\n${told.get(title)?.trimEnd()}\n\n\n`,
    )
    await expect(introduction + entries.join('').replace(/\n+$/, '\n')).toMatchFileSnapshot(join(themes, theme))
  })
})

/** `file:line` of a problem. */
const placed = /^(\S+:\d+):\d+: (?:feil|advarsel|tips): /gm

/** Writes the changed files; gives the places, as `file:line`, of what was changed. */
function makeChanges({ changes }: Mutation): string[] {
  return changes.flatMap((change) => {
    const path = join(folder, change.file)
    const { text, changed } = applyChange(existsSync(path) ? readFileSync(path, 'utf8') : '', change)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    return [...changed].map((line) => `${change.file}:${line}`)
  })
}

async function tell({ command }: Mutation) {
  const { exitCode, stdout, stderr } = await run(command.split(' ').slice(1), { cwd: folder, pipeline: { build } })
  return { exitCode, said: stdout + stderr }
}

import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { root } from '../read-example.js'
import { run } from './test-world.js'

/**
 * A case is a folder test/cases/<command>/<story>/: `commands.txt`, a line each; `files/` that they find; and
 * `session.txt`, what the user sees. Read a session before committing it: `npm test -- -u` writes it.
 *
 * A command line may begin with settings (`LANG=en_US politirad …`), and end with `< file`.
 */
const cases = join(root, 'test', 'cases')

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'politirad-case-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe.each(readdirSync(cases))('%s', (command) => {
  test.each(readdirSync(join(cases, command)))('%s', async (story) => {
    const place = join(cases, command, story)
    if (existsSync(join(place, 'files'))) cpSync(join(place, 'files'), folder, { recursive: true })
    const lines = readFileSync(join(place, 'commands.txt'), 'utf8').split('\n').filter(Boolean)
    const told: string[] = []
    for (const line of lines) told.push(await session(line))
    told.push(`files:\n${listing().join('\n')}\n`)
    await expect(told.join('\n')).toMatchFileSnapshot(join(place, 'session.txt'))
  })
})

async function session(line: string): Promise<string> {
  const words = line.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', '')) ?? []
  const at = words.indexOf('politirad')
  const input = words.indexOf('<')
  const env = Object.fromEntries(words.slice(0, at).map((setting) => setting.split('=') as [string, string]))
  const { exitCode, stdout, stderr } = await run(words.slice(at + 1, input === -1 ? undefined : input), {
    cwd: folder,
    env: { POLITIRAD_LANG: 'nb', ...env },
    ...(input !== -1 && { stdin: readFileSync(join(folder, words[input + 1] ?? '')) }),
  })
  const printed = [stdout && `--- stdout\n${stdout}`, stderr && `--- stderr\n${stderr}`].filter(Boolean)
  return `$ ${line}\n${printed.join('')}--- exit code ${exitCode}\n`
}

const listing = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `  ${name.replaceAll('\\', '/')}`)
    .sort()

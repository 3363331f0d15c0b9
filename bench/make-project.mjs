/**
 * Writes a project with an agreement for each of the country's municipalities, made up: the same bytes on every machine.
 * Usage: node bench/make-project.mjs FOLDER [--count n]
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeProject, mostRounds } from './project/make-project.mjs'

const register = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'src', 'model', 'municipalities.json'), 'utf8'),
)
const most = mostRounds * register.length
const { values, positionals } = parseArgs({ allowPositionals: true, options: { count: { type: 'string' } } })
const [folder, ...others] = positionals
const count = Number(values.count ?? register.length)

if (folder === undefined || others.length > 0) refuse('Usage: node bench/make-project.mjs FOLDER [--count n]')
if (!Number.isInteger(count) || count < 1 || count > most) refuse(`--count is a whole number from 1 to ${most}.`)
if (existsSync(folder) && readdirSync(folder).length > 0) refuse(`${folder} isn’t empty.`)

const files = makeProject(register, count)
for (const [path, text] of files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
process.stdout.write(`${count} agreements in ${folder}\n`)

function refuse(reason) {
  process.stderr.write(`${reason}\n`)
  process.exit(2)
}

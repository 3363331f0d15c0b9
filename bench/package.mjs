/**
 * What installing the tool costs: the sizes of the package, how long npm takes without a network and with an empty cache,
 * and how long the installed tool takes to make an agreement. Usage: node bench/package.mjs [rounds]
 * It packs the repository as it lies, so package.json is another one for some seconds.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const rounds = Number(process.argv[2] ?? 5)
const folder = mkdtempSync(join(tmpdir(), 'politirad-package-'))

const told = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder], root))
const packed = Array.isArray(told) ? told[0] : Object.values(told)[0]
const tarball = join(folder, packed.filename)

const installs = []
const starts = []
const empty = []
for (let round = 0; round < rounds; round++) {
  const project = join(folder, `project-${round}`)
  mkdirSync(project)
  writeFileSync(join(project, 'package.json'), '{ "private": true }')
  const offline = ['--offline', '--cache', join(folder, `cache-${round}`), '--no-audit', '--no-fund']
  installs.push(timeOf(() => run('npm', ['install', tarball, ...offline], project)))
  const installed = join(project, 'node_modules', 'politirad')
  cpSync(join(installed, 'examples', 'rakkestad.yaml'), join(project, 'avtale.yaml'))
  const bin = join(installed, 'bin', 'politirad.js')
  starts.push(timeOf(() => run(process.execPath, [bin, 'generate', 'avtale.yaml', '-o', 'ut'], project)))
  empty.push(timeOf(() => run(process.execPath, ['-e', '0'], project)))
}
const modules = join(folder, 'project-0', 'node_modules')
const packages = readdirSync(modules).filter((name) => !name.startsWith('.')).length

process.stdout.write(`Node ${process.version}, npm ${run('npm', ['--version'], root).trim()}, median of ${rounds}
packed             ${megabytes(packed.size)} MB in one file
unpacked           ${megabytes(packed.unpackedSize)} MB in ${packed.files.length} files
node_modules       ${megabytes(sizeOf(modules))} MB, ${packages} package${packages === 1 ? '' : 's'}
npm install        ${seconds(installs)} s, without a network, with an empty cache
politirad generate ${seconds(starts)} s, PDF and Word of one agreement (an empty Node process: ${seconds(empty)} s)
`)
rmSync(folder, { recursive: true, force: true })

function run(program, args, cwd) {
  const shell = program === 'npm' && process.platform === 'win32'
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, shell, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}\n${stderr}`)
  return stdout
}

function timeOf(work) {
  const start = performance.now()
  work()
  return performance.now() - start
}

function sizeOf(path) {
  const status = statSync(path)
  if (!status.isDirectory()) return status.size
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
}

function seconds(times) {
  return ([...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] / 1000).toFixed(2)
}

function megabytes(bytes) {
  return (bytes / 1e6).toFixed(1)
}

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const here = import.meta.dirname
const python = join(here, 'venv', 'bin', 'python')
const typst = existsSync(join(here, 'typst', 'bin', 'typst')) ? join(here, 'typst', 'bin', 'typst') : 'typst'

const runs = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0
const versionOf = (command, args) =>
  spawnSync(command, args, { encoding: 'utf8' }).stdout?.match(/\d+(\.\d+)+/)?.[0] ?? ''
const engine = (name) => join(here, 'engines', name)
const packageVersion = (name) =>
  JSON.parse(readFileSync(join(here, 'node_modules', name, 'package.json'), 'utf8')).version

/**
 * What a user would pick instead. `one` is the command that makes one document cold; `batch`, where there is such a thing,
 * makes many in one process.
 */
export const peers = {
  'Typst CLI': {
    format: 'pdf',
    isInstalled: () => runs(typst, ['--version']),
    version: () => versionOf(typst, ['--version']),
    one: (folder, data, out) => [
      ...[typst, 'compile', '--root', folder, '--font-path', join(folder, 'fonts'), '--ignore-system-fonts'],
      ...['--pdf-standard', 'a-2a,ua-1', '--input', `data=${data}`, join(folder, 'agreement.typ'), out],
    ],
  },
  'typst-py': {
    format: 'pdf',
    isInstalled: () => runs(python, ['-c', 'import typst']),
    version: () => versionOf(python, ['-c', 'from importlib.metadata import version; print(version("typst"))']),
    one: (folder, data, out) => [python, engine('typst_py.py'), 'one', folder, data, out],
    batch: (folder, count, out) => [python, engine('typst_py.py'), 'batch', folder, String(count), out],
  },
  pandoc: {
    format: 'docx',
    isInstalled: () => runs('pandoc', ['--version']),
    version: () => versionOf('pandoc', ['--version']),
    one: (folder, data, out) => [
      ...['pandoc', '--metadata-file', join(folder, data), '--lua-filter', engine('fill.lua')],
      ...['-f', 'markdown-smart', join(folder, 'agreement.md'), '-o', out],
    ],
  },
  'easy-template-x': nodePeer('easy-template-x'),
  docxtemplater: nodePeer('docxtemplater'),
}

function nodePeer(name) {
  const script = engine(`${name}.mjs`)
  return {
    format: 'docx',
    isInstalled: () => existsSync(join(here, 'node_modules', name)),
    version: () => packageVersion(name),
    one: (folder, data, out, node) => [node, script, 'one', folder, data, out],
    batch: (folder, count, out, node) => [node, script, 'batch', folder, String(count), out],
  }
}

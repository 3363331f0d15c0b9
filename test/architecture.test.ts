import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './read-example.js'

/**
 * The way through: each stage may import the model, its own folder, and what stands here beside it. Only pipeline.ts
 * knows the order of the stages, read-back.ts the way back and compare-versions.ts the way to what is different, and only the command line and the public API know these.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: ['generated'],
  load: ['model'],
  inherit: ['model'],
  validate: ['model', 'generated'],
  texts: ['model', 'generated'],
  compose: ['model', 'texts'],
  layout: ['model'],
  'write/pdf': ['model', 'generated'],
  'write/docx': ['model'],
  'write/html': ['model'],
  'write/markdown': ['model'],
  'write/text': ['model'],
  lint: ['model'],
  publish: ['model'],
  journal: ['model'],
  edit: ['model'],
  read: ['model'],
  pull: ['model'],
  compare: ['model'],
  report: ['model'],
  project: ['model', 'generated'],
  cli: [
    'model',
    'report',
    'project',
    'pipeline.ts',
    'read-back.ts',
    'redline.ts',
    'compare-versions.ts',
    'own-templates.ts',
    'revise.ts',
    'pull.ts',
  ],
  pipeline: ['model', 'load', 'inherit', 'validate', 'texts', 'compose', 'layout', 'lint', 'edit', 'publish'],
  'pipeline.ts': [
    'pipeline',
    'model',
    'inherit',
    'validate',
    'texts',
    'layout',
    'lint',
    'publish',
    'write/pdf',
    'write/docx',
    'write/html',
    'write/markdown',
    'write/text',
    'journal',
    'prove-public.ts',
  ],
  'own-templates.ts': ['model', 'load', 'validate', 'texts', 'compose'],
  'prove-public.ts': ['model', 'publish', 'read'],
  'prove-redline.ts': ['read'],
  'redline.ts': [
    'model',
    'texts',
    'pipeline',
    'compare',
    'write/docx',
    'write/html',
    'write/text',
    'write/pdf',
    'prove-redline.ts',
  ],
  'read-back.ts': ['model', 'texts', 'read', 'compare', 'pipeline.ts'],
  'compare-versions.ts': ['model', 'texts', 'compare', 'write/pdf', 'pipeline'],
  'revise.ts': ['model', 'texts', 'lint', 'edit', 'pipeline', 'pipeline.ts'],
  'pull.ts': [...['model', 'texts', 'compose', 'edit', 'read', 'validate'], ...['pull', 'pipeline', 'pipeline.ts']],
  'tell.ts': ['model', 'report'],
  'index.ts': [
    'model',
    'pipeline.ts',
    'read-back.ts',
    'redline.ts',
    'compare-versions.ts',
    'own-templates.ts',
    'revise.ts',
    'pull.ts',
    'tell.ts',
  ],
}

const src = join(root, 'src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !file.startsWith('generated/'))

const roomOf = (file: string): string =>
  Object.keys(mayImport).find((room) => file === room || file.startsWith(`${room}/`)) ?? file

const importsOf = (file: string): string[] => {
  const text = readFileSync(join(src, file), 'utf8')
  const found = [...text.matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g)].map(([, path]) => String(path))
  return found.map((path) =>
    relative(src, join(src, dirname(file), path))
      .split(sep)
      .join('/')
      .replace(/\.js$/, '.ts'),
  )
}

describe('imports', () => {
  test('every file stands in a room', () => {
    expect(files.map(roomOf).filter((room) => !(room in mayImport))).toEqual([])
    expect(files.length).toBeGreaterThan(30)
  })

  test.each(Object.keys(mayImport))('%s keeps to its neighbours', (room) => {
    const own = files.filter((file) => roomOf(file) === room)
    const strangers = own.flatMap((file) =>
      importsOf(file)
        .filter((target) => !target.startsWith('../'))
        .map((target) => (target.startsWith('generated/') ? 'generated' : roomOf(target)))
        .filter((target) => target !== room && !mayImport[room]?.includes(target))
        .map((target) => `${file} → ${target}`),
    )
    expect(strangers).toEqual([])
  })

  test('only bin/ touches the process', () => {
    const touching = files.filter((file) =>
      /\bprocess\.(argv|env|exit|stdout|stderr|stdin|cwd|exitCode)/.test(readFileSync(join(src, file), 'utf8')),
    )
    expect(touching).toEqual([])
  })
})

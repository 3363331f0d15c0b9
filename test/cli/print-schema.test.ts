import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { schemaKinds } from '../../src/model/schema-file.js'
import { root } from '../read-example.js'
import { run } from './test-world.js'

const shipped = (kind: string): unknown =>
  JSON.parse(readFileSync(join(root, 'schemas', `${kind}.schema.json`), 'utf8'))

test.each(schemaKinds)('%s is the schema that the tool ships', async (kind) => {
  const { exitCode, stdout, stderr } = await run(['schema', '--kind', kind], { cwd: root })
  expect([exitCode, stderr]).toEqual([0, ''])
  expect(JSON.parse(stdout)).toEqual(shipped(kind))
})

test('without a kind it is that of an agreement, the same that a new agreement gets beside it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'politirad-schema-'))
  await run(['init', '--kommune', '3120'], { cwd: folder })
  const beside = readFileSync(join(folder, 'avtale.schema.json'), 'utf8')
  rmSync(folder, { recursive: true })
  expect((await run(['schema'], { cwd: root })).stdout).toBe(beside)
  expect((await run(['schema', '-o', '-'], { cwd: root })).stdout).toBe(beside)
})

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { root } from '../read-example.js'
import { run } from './test-world.js'

test('Word has a comment at what is agreed otherwise, and the list has all', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'politirad-redline-'))
  const old = readFileSync(join(root, 'examples/rakkestad.yaml'), 'utf8')
  writeFileSync(join(cwd, 'før.yaml'), old)
  writeFileSync(
    join(cwd, 'nå.yaml'),
    old.replace('fra: "18.00"', 'fra: "20.00"').replace('Per Prøvesen', 'Pål Prøvesen'),
  )
  const { exitCode } = await run(['redline', 'før.yaml', 'nå.yaml', '-o', 'endringer.docx'], { cwd, env: {} })
  const parts = unzipSync(readFileSync(join(cwd, 'endringer.docx')))
  rmSync(cwd, { recursive: true })
  const textOf = (part: string): string => strFromU8(parts[part] ?? new Uint8Array()).replace(/<[^>]*>/g, '')
  expect(exitCode).toBe(0)
  expect(textOf('word/comments.xml')).toContain('starttidspunktet er endret fra 18.00 til 20.00')
  expect(textOf('word/comments.xml')).not.toContain('Pål')
  expect(textOf('word/document.xml')).toContain('navnet er endret fra «Per Prøvesen» til «Pål Prøvesen».')
})

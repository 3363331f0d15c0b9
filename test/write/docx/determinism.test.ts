import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { build } from 'rolldown'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeDocx } from '../../../src/write/docx/write-docx.js'
import { sampleDocument } from '../../sample-document.js'
import { everyArrangement } from './every-arrangement.js'

const pages = new Map([['innledning', 3]])

describe('the same document gives the same bytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'politirad-docx-'))
  beforeAll(() => bundleSample(join(folder, 'sample.mjs')), 60_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  it('first or after others in a process', async () => {
    const first = await writeDocx(sampleDocument(), pages)
    await writeDocx(everyArrangement(), pages)
    expect(await writeDocx(sampleDocument(), pages)).toEqual(first)
  })

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])('in another process, in the time zone %s', async (TZ) => {
    const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'sample.mjs')], {
      env: { TZ },
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    expect(stdout).toBe(hashOf(await writeDocx(sampleDocument(), pages)))
  })

  it('with the parts in an order that readers expect', async () => {
    const paths = Object.keys(unzipSync(await writeDocx(sampleDocument(), pages)))
    expect(paths.slice(0, 2)).toEqual(['[Content_Types].xml', '_rels/.rels'])
    expect(paths.slice(2)).toEqual(paths.slice(2).sort())
  })
})

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A program that prints the hash of the sample's Word file. */
async function bundleSample(file: string): Promise<void> {
  const at = (path: string) => JSON.stringify(fileURLToPath(new URL(path, import.meta.url)))
  const program = `
    import { createHash } from 'node:crypto'
    import { writeDocx } from ${at('../../../src/write/docx/write-docx.ts')}
    import { sampleDocument } from ${at('../../sample-document.ts')}
    const bytes = await writeDocx(sampleDocument(), new Map(${JSON.stringify([...pages])}))
    process.stdout.write(createHash('sha256').update(bytes).digest('hex'))`
  await build({
    input: 'program',
    platform: 'node',
    plugins: [
      {
        name: 'program',
        resolveId: (id) => (id === 'program' ? id : null),
        load: (id) => (id === 'program' ? program : null),
      },
    ],
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    output: { file, format: 'esm' },
    logLevel: 'silent',
  })
}

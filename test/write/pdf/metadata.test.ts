import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'rolldown'
import { describe, expect, test } from 'vitest'
import { writePdf } from '../../../src/write/pdf/write-pdf.js'
import { sampleDocument } from '../../sample-document.js'
import { documentOf, heading, paragraph } from './documents.js'
import { writeAndRead } from './expect-text.js'

const root = join(import.meta.dirname, '..', '..', '..')

describe('the file', () => {
  test('says what it is', async () => {
    const { info, language } = await writeAndRead(sampleDocument())
    expect(info).toMatchObject({
      Title: 'UTKAST: Samarbeidsavtale mellom Prøveby kommune og Øst politidistrikt',
      Author: 'Prøveby kommune, Øst politidistrikt',
      Subject: 'samarbeidsavtale 18/2505',
      Keywords: `samarbeidsavtale, utkast, 18/2505, standardtekst 2026-11 sha256:${'0'.repeat(64)}`,
      Creator: 'politirad',
      CreationDate: 'D:20181025000000Z',
      ModDate: 'D:20181025000000Z',
    })
    expect(language).toBe('nb-NO')
  })

  test('shows its title rather than its name', async () => {
    expect(await latin1(sampleDocument())).toContain('/DisplayDocTitle true')
  })

  test('names of destinations are sorted by their bytes, as readers search them', async () => {
    const ids = ['b', 'Z', 'aa', 'å/1', 'ab', 'æ', 'B', 'a-b', 'z', 'ø']
    const pdf = await latin1(documentOf(...ids.map((id) => heading(id, 1, id)), paragraph('p', 'slutt')))
    const names = [...pdf.matchAll(/\(([^()]*)\) \[\d+ 0 R \/XYZ/g)].map(([, name]) => name)
    expect(names).toEqual(ids.map(encodeURI).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))))
  })

  test('an ampersand in the title breaks nothing', async () => {
    const { info } = await writeAndRead({ ...sampleDocument(), title: 'A & B <c>' })
    expect(info.Title).toBe('A & B <c>')
  })
})

describe('the same document gives the same bytes', () => {
  test('twice in one process, and whatever was written between', async () => {
    const first = await latin1(sampleDocument())
    await writePdf(documentOf(paragraph('p', '\u00a0æ \ufb00 "\' \u0131 й č \u00b5\u03bc \u2010-')))
    expect(await latin1(sampleDocument())).toBe(first)
  })

  test('in another process, in another time zone and with another locale', { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(root, 'node_modules', '.pdf-test-'))
    try {
      const script = await bundleInto(folder)
      const hashes = ['nb_NO.UTF-8', 'C'].map((LC_ALL, i) =>
        execFileSync(process.execPath, [script], {
          encoding: 'utf8',
          env: { ...process.env, LC_ALL, TZ: ['Pacific/Auckland', 'America/Lima'][i] },
        }),
      )
      const here = createHash('sha256')
        .update(await latin1(sampleDocument()), 'latin1')
        .digest('hex')
      expect(hashes).toEqual([here, here])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

async function latin1(document: ReturnType<typeof sampleDocument>): Promise<string> {
  const outcome = await writePdf(document)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics))
  return Buffer.from(outcome.value.bytes).toString('latin1')
}

/** A script that writes the sample and prints its hash, for plain Node to run. */
async function bundleInto(folder: string): Promise<string> {
  const entry = join(folder, 'entry.ts')
  writeFileSync(
    entry,
    `import { createHash } from 'node:crypto'
     import { writePdf } from '${join(root, 'src/write/pdf/write-pdf.ts')}'
     import { sampleDocument } from '${join(root, 'test/sample-document.ts')}'
     const outcome = await writePdf(sampleDocument())
     process.stdout.write(createHash('sha256').update(outcome.value.bytes).digest('hex'))`,
  )
  await build({
    input: entry,
    platform: 'node',
    external: (id) => !id.startsWith('.') && !id.startsWith('/'),
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    output: { file: join(folder, 'script.mjs'), format: 'esm', codeSplitting: false },
    logLevel: 'silent',
  })
  return join(folder, 'script.mjs')
}

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compareDocuments } from '../../src/compare/redline/compare-documents.js'
import { check, makeRedline } from '../../src/index.js'
import type { AgreementDocument } from '../../src/model/document.js'
import { writeRedline } from '../../src/write/docx/redline/write-redline.js'
import { writeDocx } from '../../src/write/docx/write-docx.js'
import { anyVersions } from '../compare/redline/any-versions.js'
import { secondVersion } from '../compare/redline/second-version.js'
import { checkExample, documentOf, readExample } from '../read-example.js'
import { sampleRedline } from '../sample-redline.js'
import { docxDefects } from '../write/docx/docx-defects.js'
import { libreOfficeSettled, ooxmlErrors, runPython } from './judges.js'

/** Redlines in Word: are they well formed, and do others than we come to both versions by settling their changes? */

const folder = mkdtempSync(join(tmpdir(), 'politirad-redlines-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Files {
  readonly redline: string
  readonly old: string
  readonly now: string
}

async function writeFiles(
  name: string,
  redline: Uint8Array,
  [old, now]: readonly [AgreementDocument, AgreementDocument],
): Promise<Files> {
  const path = (which: string): string => join(folder, `${name}-${which}.docx`)
  writeFileSync(path('redline'), redline)
  writeFileSync(path('old'), await writeDocx(old, new Map()))
  writeFileSync(path('now'), await writeDocx(now, new Map()))
  return { redline: path('redline'), old: path('old'), now: path('now') }
}

/** What our own code makes of a Word file, by another's hand: settled, and as the plain files have it. */
function expectSettled(all: readonly Files[]): void {
  const settled = (settling: string, which: keyof Files) =>
    runPython('settle_docx.py', settling, ...all.map((files) => files[which])) as unknown[]
  expect(settled('accept', 'redline')).toEqual(settled('plain', 'now'))
  expect(settled('reject', 'redline')).toEqual(settled('plain', 'old'))
}

type OnPage = readonly (readonly unknown[])[]

function expectSettledByLibreOffice(all: readonly Files[]): void {
  const ways = [
    ['accept', 'redline'],
    ['plain', 'now'],
    ['reject', 'redline'],
    ['plain', 'old'],
  ] as const
  const asked = all.flatMap((files) => ways.map(([settling, which]) => [settling, files[which]] as const))
  const pages = libreOfficeSettled(folder, asked) as OnPage[]
  all.forEach(({ redline }, i) => {
    const [accepted = [], now = [], rejected = [], old = []] = pages.slice(ways.length * i)
    expect(compared(afterFront(accepted)), `${redline} accepted`).toEqual(compared(now))
    expect(compared(afterFront(rejected)), `${redline} rejected`).toEqual(compared(old))
  })
}

/** Without the page that tells what changed, which ends with its page break. */
const afterFront = (page: OnPage): OnPage => page.slice(page.findIndex(([style]) => style === 'Tabell skille') + 1)

/**
 * Without the table of contents, and without empty paragraphs: LibreOffice 7.4 leaves one where a whole paragraph goes right
 * before a table or at the end.
 */
const compared = (page: OnPage): OnPage =>
  page.filter(([style, , words]) => typeof style !== 'string' || (words !== '' && !style.startsWith('Contents')))

describe.each(['rakkestad', 'lillestrom'] as const)('%s and its later version', (name) => {
  let files: Files
  beforeAll(async () => {
    const old = await checkExample(name)
    const now = await check(`${name}.yaml`, new TextEncoder().encode(secondVersion(name)))
    if (!old.ok || !now.ok) throw new Error(JSON.stringify(now.diagnostics))
    const made = await makeRedline({ checked: old.value }, { checked: now.value }, ['docx'])
    const [output] = made.ok ? made.value : []
    if (!output) throw new Error(JSON.stringify(made.diagnostics))
    files = await writeFiles(name, output.bytes, [documentOf(readExample(name)), documentOf(now.value.agreement)])
  })

  test('Open XML SDK', () => expect(ooxmlErrors(files.redline)).toEqual([]))
  test('our own DOCX checks', () => expect(docxDefects(readFileSync(files.redline))).toEqual([]))
  test('settled by lxml', () => expectSettled([files]))
  test('settled by LibreOffice', () => expectSettledByLibreOffice([files]))
})

describe('any two versions', () => {
  let all: readonly Files[]
  beforeAll(async () => {
    const versions = fc.sample(anyVersions, { numRuns: 30, seed: 2026 })
    all = await Promise.all(
      versions.map(([old, now], i) => {
        const redline = { ...sampleRedline(), document: compareDocuments(old, now) }
        return writeFiles(`any-${i}`, writeRedline(redline), [old, now])
      }),
    )
  })

  test('Open XML SDK', () => {
    for (const { redline } of all) expect(ooxmlErrors(redline)).toEqual([])
  })
  test('settled by lxml', () => expectSettled(all))
  test('settled by LibreOffice', () => expectSettledByLibreOffice(all))
})

test('the sample with a mark in every place is valid', () => {
  const file = join(folder, 'sample.docx')
  writeFileSync(file, writeRedline(sampleRedline()))
  expect(ooxmlErrors(file)).toEqual([])
  expect(docxDefects(readFileSync(file))).toEqual([])
})

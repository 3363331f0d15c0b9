import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compareDocuments } from '../../src/compare/redline/compare-documents.js'
import { frontPage } from '../../src/compare/redline/front-page.js'
import { check, redlineViews } from '../../src/index.js'
import { readingOrder } from '../../src/model/plain-text.js'
import type { Redline } from '../../src/model/redline.js'
import { acceptAll, rejectAll } from '../../src/model/settle-changes.js'
import { writeHtmlRedline } from '../../src/write/html/redline/write-redline.js'
import { writePdfRedline } from '../../src/write/pdf/write-redline.js'
import { secondVersion } from '../compare/redline/second-version.js'
import { documentOf, readExample } from '../read-example.js'
import { sampleRedline } from '../sample-redline.js'
import { startBrowser, view, views } from './browser.js'
import { htmlErrors, popplerWords, veraPdf } from './judges.js'
import { tortureAgreement } from './torture-agreement.js'

/** Redlines that are read rather than accepted: pages and PDFs, by the judges of those. */

const folder = mkdtempSync(join(tmpdir(), 'politirad-redlines-'))
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function exampleRedline(name: 'rakkestad' | 'lillestrom'): Promise<Redline> {
  const now = await check('ny.yaml', new TextEncoder().encode(secondVersion(name)))
  if (!now.ok) throw new Error(JSON.stringify(now.diagnostics))
  return redlineOf(documentOf(readExample(name)), documentOf(now.value.agreement))
}

function redlineOf(...[old, now]: Parameters<typeof compareDocuments>): Redline {
  const redline = {
    document: compareDocuments(old, now),
    old: { name: 'gammel.yaml', metadata: old.metadata },
    new: { name: 'ny.yaml', metadata: now.metadata },
    changes: [],
  }
  return { ...redline, front: frontPage(redline) }
}

const redlines: Record<string, Redline> = {
  'every kind of mark': { ...sampleRedline(), changes: [] },
  rakkestad: await exampleRedline('rakkestad'),
  lillestrom: await exampleRedline('lillestrom'),
}
/** As pages only: it would have 150 in a PDF. */
const torture = redlineOf(documentOf(readExample('rakkestad')), documentOf(tortureAgreement('samarbeidsavtale')))

const pathOf = (name: string, ending: string) => join(folder, `${name.replaceAll(' ', '-')}.${ending}`)
const pages = Object.entries({ ...redlines, 'to a torture-samarbeidsavtale': torture }).flatMap(([name, redline]) =>
  redlineViews.map((shown) => [`${name}, ${shown}`, writeHtmlRedline(redline, shown)] as const),
)

describe('redlines as pages', () => {
  describe.each(pages)('%s', (name, page) => {
    const file = pathOf(name, 'html')
    writeFileSync(file, page)

    test.for(views)('$width, $scheme', async ({ width, scheme }, { task }) => {
      const seen = await view(browser, file, { width, scheme })
      expect(seen.violations).toEqual([])
      expect(seen.requests).toEqual([])
      expect(seen.complaints).toEqual([])
      expect(seen.overflow).toBe(0)
      const column = `axe-core, ${width} px${scheme === 'dark' ? ', dark' : ''}`
      task.meta.verdicts = { [column]: `✓ ${seen.passes} rules` }
    })

    test('Nu HTML Checker', ({ task }) => {
      expect(htmlErrors(file)).toEqual([])
      task.meta.verdicts = { 'Nu HTML Checker': '✓ 0 errors' }
    })
  })
})

describe('redlines as PDF', () => {
  describe.each(Object.entries(redlines))('%s', async (name, redline) => {
    const file = pathOf(name, 'pdf')
    const written = await writePdfRedline(redline)
    if (!written.ok) throw new Error(JSON.stringify(written.diagnostics))
    writeFileSync(file, written.value.bytes)

    test.for([
      ['veraPDF PDF/A-2a', '2a'],
      ['veraPDF PDF/UA-1', 'ua1'],
    ] as const)('%s', ([judge, standard], { task }) => {
      const { broken, checks } = veraPdf(file, standard)
      expect(broken).toEqual([])
      task.meta.verdicts = { [judge]: `✓ ${checks} checks` }
    })

    /** To who doesn't know the marks, the words of both versions are there. */
    test('poppler', ({ task }) => {
      const words = popplerWords(file)
      const letters = words.join('')
      for (const version of [acceptAll(redline.document), rejectAll(redline.document)]) {
        const texts = readingOrder(version.blocks.filter(({ type }) => type !== 'contents'))
        const own = texts.flatMap((text) => text.match(/\p{L}+|\p{N}+/gu) ?? [])
        expect(own.filter((word) => !letters.includes(word))).toEqual([])
      }
      task.meta.verdicts = { poppler: `✓ ${words.length} words` }
    })
  })
})

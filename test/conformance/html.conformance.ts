import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compareVersions } from '../../src/compare-versions.js'
import type { AgreementDocument } from '../../src/model/document.js'
import { readingOrder } from '../../src/model/plain-text.js'
import { flatBlocks } from '../../src/model/walk-blocks.js'
import { changesHtml } from '../../src/report/changes/report-html.js'
import { tellChanges } from '../../src/report/changes/tell-changes.js'
import { writeHtml } from '../../src/write/html/write-html.js'
import { checkExample, documentOf, exampleNames, readExample } from '../read-example.js'
import { sampleDocument } from '../sample-document.js'
import { startBrowser, type View, view } from './browser.js'
import { htmlErrors } from './judges.js'
import { tortureAgreement } from './torture-agreement.js'

const folder = mkdtempSync(join(tmpdir(), 'politirad-html-'))
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

const views: readonly View[] = [
  { width: 320, scheme: 'light' },
  { width: 768, scheme: 'light' },
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
]

const documents: Record<string, AgreementDocument> = {
  'every kind of block': sampleDocument(),
  ...Object.fromEntries(exampleNames.map((name) => [name, documentOf(readExample(name))])),
  'torture-samarbeidsavtale': documentOf(tortureAgreement('samarbeidsavtale')),
  'torture-politiradsavtale': documentOf(tortureAgreement('politirådsavtale')),
}

function write(kind: 'whole' | 'broken', name: string, page: string): string {
  const file = join(folder, kind, `${name.replaceAll(' ', '-')}.html`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, page)
  return file
}

describe('HTML pages', () => {
  describe.each(Object.entries(documents))('%s', (name, document) => {
    const file = write('whole', name, writeHtml(document))
    // A page whose document has no table of contents has one of its own.
    const hasContents = flatBlocks(document.blocks).some(({ type }) => type === 'contents')
    const words = readingOrder(document.blocks).flatMap((text) => text.split(/\s+/).filter(Boolean))

    test.for(views)('$width, $scheme', async ({ width, scheme }, { task }) => {
      const seen = await view(browser, file, { width, scheme })
      expect(seen.violations).toEqual([])
      expect(seen.requests).toEqual([])
      expect(seen.complaints).toEqual([])
      expect(seen.overflow).toBe(0)
      expect(seen.pictures).toBe(flatBlocks(document.blocks).filter(({ type }) => type === 'figure').length)
      expect([...seen.words.header, ...(hasContents ? seen.words.nav : []), ...seen.words.main]).toEqual(words)
      const column = `axe-core, ${width} px${scheme === 'dark' ? ', dark' : ''}`
      task.meta.verdicts = { [column]: `✓ ${seen.passes} rules` }
    })

    test('Nu HTML Checker', ({ task }) => {
      expect(htmlErrors(file)).toEqual([])
      task.meta.verdicts = { 'Nu HTML Checker': '✓ 0 errors' }
    })
  })
})

/** What `diff --format html` writes, with changes of every kind. */
describe('pages of changes', () => {
  describe('rakkestad, edited', async () => {
    const file = write('whole', 'changes', await pageOfChanges())

    test.for(views)('$width, $scheme', async ({ width, scheme }, { task }) => {
      const seen = await view(browser, file, { width, scheme })
      expect([seen.violations, seen.requests, seen.complaints, seen.overflow]).toEqual([[], [], [], 0])
      task.meta.verdicts = { [`axe-core, ${width} px${scheme === 'dark' ? ', dark' : ''}`]: `✓ ${seen.passes} rules` }
    })

    test('Nu HTML Checker', ({ task }) => {
      expect(htmlErrors(file)).toEqual([])
      task.meta.verdicts = { 'Nu HTML Checker': '✓ 0 errors' }
    })
  })
})

async function pageOfChanges(): Promise<string> {
  const before = await checkExample('rakkestad')
  if (!before.ok) throw new Error('the example is in order')
  const agreement = structuredClone(before.value.agreement)
  const [first, ...others] = agreement.kontakter ?? []
  const after = {
    ...agreement,
    kontakter: first ? [...others, { ...first, navn: 'Langt'.repeat(30) }] : [],
    innsatsområder: [{ id: 'nytt', navn: 'Nytt', mål: 'Færre <b>ulykker</b>' }],
    tekster: { slt: { egen: 'Første avsnitt.\n\nAndre avsnitt.' } },
  }
  const compared = await compareVersions({ checked: before.value }, { checked: { ...before.value, agreement: after } })
  if (!compared.ok) throw new Error('both can be made')
  const pairs = [{ before: 'fjor.yaml', after: 'rakkestad.yaml', comparison: compared.value }]
  return changesHtml(tellChanges({ tool: { name: 'politirad', version: '0' }, pairs }, 'nb'))
}

/** Each page is in order but for one thing: who notices, and that somebody does. */
describe('broken HTML pages', () => {
  const whole = writeHtml(sampleDocument())
  const breakages: Record<string, { from: string | RegExp; to: string; noticedBy: readonly string[] }> = {
    'a picture without words': { from: / alt="[^"]*"/, to: '', noticedBy: ['axe-core', 'Nu HTML Checker'] },
    'no language': { from: ' lang="nb-NO"', to: '', noticedBy: ['axe-core'] },
    'pale text': { from: '--muted:#4b5868', to: '--muted:#9aa5b1', noticedBy: ['axe-core'] },
    'a heading too deep': {
      from: /<h2 id="innledning">(.*)<\/h2>/,
      to: '<h4 id="innledning">$1</h4>',
      noticedBy: ['axe-core', 'Nu HTML Checker'],
    },
    'an id that two have': { from: 'id="underskrifter"', to: 'id="kontakter"', noticedBy: ['Nu HTML Checker'] },
    'a list item out of a list': { from: '<ol>', to: '<div>', noticedBy: ['axe-core', 'Nu HTML Checker'] },
    'a script': { from: '</main>', to: '</main><script>document.title = 1</script>', noticedBy: ['browser'] },
    'a picture from elsewhere': {
      from: '</main>',
      to: '<img src="https://a.example/b.png" alt=""></main>',
      noticedBy: ['browser'],
    },
    'a wide word': {
      from: 'Slutt.',
      to: `<span style="white-space:nowrap">${'Slutt '.repeat(90)}</span>`,
      noticedBy: ['browser'],
    },
  }

  const cases = Object.entries(breakages).map(([name, { from, to, noticedBy }]) => {
    const broken = whole.replace(from, to)
    return [name, { broken, file: write('broken', name, broken), noticedBy }] as const
  })

  test.for(cases)('%s', async ([, { broken, file, noticedBy }], { task }) => {
    expect(broken).not.toBe(whole)
    const seen = await view(browser, file, { width: 320, scheme: 'light' })
    const noticed: Record<string, boolean> = {
      'axe-core': seen.violations.length > 0,
      'Nu HTML Checker': htmlErrors(file).length > 0,
      browser: seen.complaints.length + seen.requests.length + seen.overflow > 0,
    }
    expect(Object.keys(noticed).filter((judge) => noticed[judge])).toEqual(noticedBy)
    task.meta.verdicts = Object.fromEntries(
      Object.entries(noticed).map(([judge, caught]) => [judge, caught ? 'caught' : 'passed']),
    )
  })
})

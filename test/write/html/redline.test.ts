import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDocuments } from '../../../src/compare/redline/compare-documents.js'
import type { AgreementDocument } from '../../../src/model/document.js'
import type { Redline } from '../../../src/model/redline.js'
import { acceptAll, rejectAll } from '../../../src/model/settle-changes.js'
import { htmlWords, readCommonWords, readHtmlRedline } from '../../../src/read/html/read-html-redline.js'
import { redlineViews } from '../../../src/redline.js'
import { writeHtmlRedline } from '../../../src/write/html/redline/write-redline.js'
import { writeHtml } from '../../../src/write/html/write-html.js'
import { anyVersions } from '../../compare/redline/any-versions.js'
import { sampleRedline } from '../../sample-redline.js'
import { readHtml } from './read-html.js'

const redlineOf = (old: AgreementDocument, now: AgreementDocument): Redline => ({
  ...sampleRedline(),
  document: compareDocuments(old, now),
})

/** Words of such elements that look so. */
const markedWords = (page: string, name: string, pattern: RegExp): string[] =>
  readHtml(page)
    .elements.filter((element) => element.name === name && (name !== 'span' || element.attributes.class === 'reset'))
    .map(({ text }) => text.trim())
    .filter((text) => pattern.test(text))

describe.each(redlineViews)('%s', (view) => {
  it('has every kind of mark, in every place', () => {
    const redline = sampleRedline()
    const page = writeHtmlRedline(redline, view)
    expect(readHtml(page).errors).toEqual([])
    expect(readHtmlRedline(page, 'accept')).toEqual(htmlWords(writeHtml(acceptAll(redline.document))))
    expect(readHtmlRedline(page, 'reject')).toEqual(htmlWords(writeHtml(rejectAll(redline.document))))
    expect(markedWords(page, 'ins', /gammelt/)).toEqual([])
    expect(markedWords(page, 'del', /nytt/)).toEqual([])
    expect(markedWords(page, 'span', /satt/)).toContain('sattSterkt sattRett')
  })

  it('leads from the list to each change, from each to those beside it, and back', () => {
    const { elements } = readHtml(writeHtmlRedline({ ...sampleRedline(), changes: [] }, view))
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? [])
    const targets = elements.flatMap(({ attributes: { href = '' } }) => (href.startsWith('#') ? [href.slice(1)] : []))
    expect(ids).toEqual([...new Set(ids)])
    expect(targets.filter((target) => !ids.includes(decodeURIComponent(target)))).toEqual([])
    const places = ids.filter((id) => /^endring-\d+$/.test(id))
    expect(places.length).toBeGreaterThan(5)
    for (const [i, id] of places.entries()) {
      const isEnd = i === 0 || i === places.length - 1
      expect(targets.filter((target) => target === id)).toHaveLength(isEnd ? 2 : 3)
    }
  })

  it('leads from a change in words to where it shows', () => {
    const changes = [
      { text: 'Ordføreren er en annen.', pointer: '/kontakter/@ordføreren' },
      { text: 'Avsnittet er et annet.', blockId: 'avsnitt' },
      { text: 'Noe som ingen ser.', pointer: '/finnes/ikke' },
    ]
    const { elements } = readHtml(writeHtmlRedline({ ...sampleRedline(), changes }, view))
    const links = changes.map(({ text }) => elements.find((each) => each.name === 'a' && each.text === text))
    expect(links.map((link) => link?.attributes.href)).toEqual([
      expect.stringMatching(/^#endring-/),
      expect.stringMatching(/^#endring-/),
      undefined,
    ])
    expect(elements.some(({ name, text }) => name === 'li' && text.trim() === 'Noe som ingen ser.')).toBe(true)
  })

  it('accepted, the page has the new version’s words, and rejected the old one’s, whatever changed', () => {
    fc.assert(
      fc.property(anyVersions, ([old, now]) => {
        const page = writeHtmlRedline(redlineOf(old, now), view)
        expect(readHtmlRedline(page, 'accept')).toEqual(htmlWords(writeHtml(now)))
        expect(readHtmlRedline(page, 'reject')).toEqual(htmlWords(writeHtml(old)))
        expect(readCommonWords(page, 'old')).toEqual(readCommonWords(page, 'new'))
      }),
      { seed: 20261124, numRuns: 60 },
    )
  }, 60_000)
})

import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/model/document.js'
import { writeDocx } from '../../../src/write/docx/write-docx.js'
import { sampleDocument, text } from '../../sample-document.js'
import { everyArrangement } from './every-arrangement.js'
import { findAll, type XmlElement } from './parse-xml.js'
import { levelOf, numberingOf, type ReadDocx, readDocx } from './read-docx.js'

/** Microsoft's validator lets all of these pass. */
describe.each([
  ['the sample', sampleDocument()],
  ['every arrangement of blocks', everyArrangement()],
])('nothing in the file leads nowhere: %s', async (_, document) => {
  const docx = readDocx(await writeDocx(document, new Map()))

  it('styles', () => {
    const styles = findAll(docx.styles, 'w:style')
    const ids = styles.map((style) => style.attributes['w:styleId'])
    expect(new Set(ids).size).toBe(ids.length)
    const used = [...docx.parts.values()].flatMap((part) =>
      ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link'].flatMap((name) => values(part, name)),
    )
    expect(used.length).toBeGreaterThan(styles.length)
    expect(used.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('numbering', () => {
    const places = docx.paragraphs.flatMap(({ element, style }) => numberingOf(element, style, docx.styles) ?? [])
    expect(places.length).toBeGreaterThan(0)
    for (const place of places) expect(() => levelOf(docx.numbering, place)).not.toThrow()
    const ids = findAll(docx.numbering, 'w:num').map((num) => num.attributes['w:numId'])
    expect(new Set(ids).size).toBe(ids.length)
    const used = [...docx.parts.values()].flatMap((part) => values(part, 'w:numId'))
    expect(used.filter((id) => id !== '0' && !ids.includes(id))).toEqual([])
  })

  it('bookmarks', () => {
    const starts = findAll(docx.body, 'w:bookmarkStart').map(({ attributes }) => attributes)
    const names = starts.map((start) => start['w:name'] ?? '')
    expect(names.length).toBe(docx.paragraphs.filter(({ style }) => style.startsWith('Heading')).length)
    expect(names.filter((name) => !/^[A-Za-z_]\w{0,39}$/.test(name))).toEqual([])
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    expect(starts.map((start) => start['w:id'])).toEqual(names.map((_, i) => String(i)))
    const ends = findAll(docx.body, 'w:bookmarkEnd').map((end) => end.attributes['w:id'])
    expect(ends).toEqual(starts.map((start) => start['w:id']))
    const anchors = findAll(docx.body, 'w:hyperlink').flatMap((link) => link.attributes['w:anchor'] ?? [])
    expect(anchors.filter((anchor) => !names.includes(anchor))).toEqual([])
  })

  it('relationships and parts', () => {
    for (const [path, rels] of relationshipParts(docx)) {
      const source = path.replace('_rels/', '').replace(/\.rels$/, '')
      const relationships = findAll(rels, 'Relationship').map(({ attributes }) => attributes)
      const ids = relationships.map((relationship) => relationship.Id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { Target = '', TargetMode } of relationships) {
        const target = Target.startsWith('/') ? Target.slice(1) : posix.join(posix.dirname(source), Target)
        if (TargetMode !== 'External') expect([...docx.parts.keys(), ...docx.media.keys()]).toContain(target)
      }
      const part = docx.parts.get(source)
      if (part) expect(idsUsedIn(part).filter((id) => !ids.includes(id))).toEqual([])
    }
  })
})

it('gives headings bookmarks of their own, however alike and long their ids are', async () => {
  const ids = ['vedlegg/å', 'vedlegg/a', 'Vedlegg/A', 'x'.repeat(60), `${'x'.repeat(60)}y`, 'čáŋ ŧ/ж/§', '']
  const headings = ids.map((id): Block => ({ type: 'heading', id, level: 1, series: 'none', content: [text(id)] }))
  const { body } = readDocx(await writeDocx({ ...sampleDocument(), blocks: headings }, new Map()))
  const names = findAll(body, 'w:bookmarkStart').map((start) => start.attributes['w:name'] ?? '')
  expect(names).toEqual([
    '_Toc_vedlegg_a',
    '_Toc_vedlegg_a_2',
    '_Toc_Vedlegg_A_3',
    `_Toc_${'x'.repeat(35)}`,
    `_Toc_${'x'.repeat(33)}_2`,
    '_Toc_ca_',
    '_Toc_',
  ])
})

const values = (part: XmlElement, name: string): string[] =>
  findAll(part, name).flatMap((element) => element.attributes['w:val'] ?? [])

const relationshipParts = ({ parts }: ReadDocx) => [...parts].filter(([path]) => path.endsWith('.rels'))

const idsUsedIn = (part: XmlElement): string[] =>
  ['w:hyperlink', 'w:headerReference', 'w:footerReference', 'a:blip'].flatMap((name) =>
    findAll(part, name).flatMap(({ attributes }) => attributes['r:id'] ?? attributes['r:embed'] ?? []),
  )

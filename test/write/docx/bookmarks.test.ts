import { expect, it } from 'vitest'
import type { Block } from '../../../src/model/document.js'
import { writeDocx } from '../../../src/write/docx/write-docx.js'
import { sampleDocument, text } from '../../sample-document.js'
import { everyArrangement } from './every-arrangement.js'
import { findAll } from './parse-xml.js'
import { readDocx } from './read-docx.js'

it('gives each heading a bookmark, numbered in order', async () => {
  const docx = readDocx(await writeDocx(everyArrangement(), new Map()))
  const ids = findAll(docx.body, 'w:bookmarkStart').map((start) => start.attributes['w:id'])
  expect(ids.length).toBe(docx.paragraphs.filter(({ style }) => style.startsWith('Heading')).length)
  expect(ids).toEqual(ids.map((_, i) => String(i)))
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

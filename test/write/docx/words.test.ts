import { describe, expect, it } from 'vitest'
import type { AgreementDocument, Block, Inline } from '../../../src/model/document.js'
import { writeDocx } from '../../../src/write/docx/write-docx.js'
import { sampleDocument, text } from '../../sample-document.js'
import { everyArrangement } from './every-arrangement.js'
import { modelReading, wordReading } from './expected-reading.js'
import { findAll } from './parse-xml.js'
import { readDocx } from './read-docx.js'

const noPages = new Map<string, number>()

describe('the words of the Word file', () => {
  it.each([
    ['the sample', sampleDocument()],
    ['every arrangement of blocks', everyArrangement()],
  ])('are those of the document, in its order: %s', async (_, document) => {
    const docx = readDocx(await writeDocx(document, noPages))
    expect(wordReading(docx)).toEqual(modelReading(document))
  })

  it.each([
    '# x | y | {{z}} <b>fet</b> **w** & "q" \'p\' `k` \\n',
    'to  mellomrom, hardt\u00a0mellomrom, myk\u00adbindestrek, \u2011 og …',
    ' mellomrom i begge ender ',
    'čáđŋšŧž ÁČĐŊŠŦŽ ïÏ æøå ÆØÅ «» – — § 7',
    'tabulator\there',
    'CURRENT',
    'SECTION',
    '{decimals-1} {bullets-0} {default-bullet-numbering-0} {sections-0}',
    ']]> <!-- --> &amp; &#65; %1 $& $1',
    '𝒜 👍🏽',
  ])('are literal: %j', async (words) => {
    const docx = readDocx(await writeDocx(withParagraph(text(words, '/tekster/a'), text(words)), noPages))
    expect(docx.paragraphs.at(-1)?.text).toBe(words + words)
  })

  it('break where the document breaks, at a newline in the text too', async () => {
    const docx = readDocx(
      await writeDocx(withParagraph(text('en\nto\r\ntre'), { type: 'break' }, text('fire')), noPages),
    )
    expect(docx.paragraphs.at(-1)?.text).toBe('en\nto\ntre\nfire')
  })

  it('are the same whatever abbreviations stand for: Word has no place for it', async () => {
    const [words, explained] = [withParagraph(text('SLT', '/a')), [{ short: 'SLT', meaning: 'samordning' }]]
    const write = (document: AgreementDocument) => writeDocx(document, noPages)
    expect(await write({ ...words, abbreviations: explained })).toEqual(await write({ ...words, abbreviations: [] }))
  })

  it('stand in strong and emphasis together, and in links of them', async () => {
    const link: Inline = {
      type: 'link',
      href: 'https://lovdata.no/',
      children: [{ type: 'strong', children: [{ type: 'emphasis', children: [text('loven')] }] }],
    }
    const docx = readDocx(await writeDocx(withParagraph(link), noPages))
    const [run] = docx.paragraphs.slice(-1).flatMap(({ element }) => findAll(element, 'w:r'))
    const formats = findAll(run ?? docx.body, 'w:rPr').flatMap(({ children }) =>
      children.map((child) => (typeof child === 'string' ? child : child.name)),
    )
    expect(formats).toEqual(['w:rStyle', 'w:b', 'w:bCs', 'w:i', 'w:iCs'])
  })
})

function withParagraph(...content: Inline[]): AgreementDocument {
  const paragraph: Block = { type: 'paragraph', id: 'siste', content }
  return sampleDocument([paragraph])
}

import { describe, expect, it } from 'vitest'
import type { AgreementDocument } from '../../../src/model/document.js'
import { writeDocx } from '../../../src/write/docx/write-docx.js'
import { sampleDocument } from '../../sample-document.js'
import { find, findAll, valueAt, type XmlElement } from './parse-xml.js'
import { type ReadDocx, readDocx } from './read-docx.js'

describe('what the file says of itself', () => {
  it('has the document’s title, parties, language and date, never the clock', async () => {
    const core = partOf(await read(), 'docProps/core.xml')
    expect(
      Object.fromEntries(
        core.children.map((child) => (typeof child === 'object' ? [child.name, child.children.join('')] : [])),
      ),
    ).toEqual({
      'dc:title': 'UTKAST: Samarbeidsavtale mellom Prøveby kommune og Øst politidistrikt',
      'dc:subject': 'samarbeidsavtale',
      'dc:creator': 'Prøveby kommune, Øst politidistrikt',
      'dc:language': 'nb-NO',
      'dc:identifier': '18/2505',
      'cp:keywords': 'standardtekst 2026-11',
      'cp:contentStatus': 'utkast',
      'cp:lastModifiedBy': 'Prøveby kommune, Øst politidistrikt',
      'cp:revision': '1',
      'dcterms:created': '2018-10-25T00:00:00Z',
      'dcterms:modified': '2018-10-25T00:00:00Z',
    })
  })

  it('has the title, the status, the case and the text set among its properties', async () => {
    expect(customOf(await read())).toEqual({
      tittel: 'UTKAST: Samarbeidsavtale mellom Prøveby kommune og Øst politidistrikt',
      avtaletype: 'samarbeidsavtale',
      status: 'utkast',
      saksnummer: '18/2505',
      dato: '2018-10-25',
      periode: '2020–2024',
      standardtekst: '2026-11',
      'standardtekst-sha256': '0'.repeat(64),
    })
  })

  it('names the program that made it', async () => {
    const app = partOf(await read(), 'docProps/app.xml')
    expect(find(app, 'Application')?.children).toEqual(['politirad'])
  })

  it('has no case number before there is one', async () => {
    const { metadata, ...document } = sampleDocument()
    const { caseNumber: _, ...rest } = metadata
    expect(Object.keys(customOf(await read({ ...document, metadata: rest })))).not.toContain('saksnummer')
  })

  it('is well formed with any title and party', async () => {
    const title = 'A & B <c> "d" ]]>'
    const document = sampleDocument()
    const metadata = { ...document.metadata, parties: [title] }
    const core = partOf(await read({ ...document, title, metadata }), 'docProps/core.xml')
    expect(find(core, 'dc:title')?.children.join('')).toBe(title)
    expect(find(core, 'dc:creator')?.children.join('')).toBe(title)
  })

  it.each(['nb-NO', 'nn-NO'])('speaks the document’s language: %s', async (language) => {
    const docx = await read({ ...sampleDocument(), language })
    const defaults = find(docx.styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang')
    expect(defaults?.attributes['w:val']).toBe(language)
    expect(valueAt(partOf(docx, 'word/settings.xml'), 'w:themeFontLang')).toBe(language)
    expect(find(partOf(docx, 'docProps/core.xml'), 'dc:language')?.children.join('')).toBe(language)
  })

  it('names the styles as Word does, so that it shows them in the user’s language, and marks our own', async () => {
    const styles = findAll((await read()).styles, 'w:style')
    const names = styles.map((style) => `${valueAt(style, 'w:name')}${style.attributes['w:customStyle'] ? '*' : ''}`)
    expect(names.sort()).toEqual([
      'Avtaletabell*',
      'Bilde*',
      'Body Text',
      'Default Paragraph Font',
      'Egen tekst etikett*',
      'Hyperlink',
      'Ledetekst*',
      'List Bullet',
      'List Continue',
      'List Number',
      'Merke*',
      'No List',
      'Normal',
      'Normal Table',
      'Opplysninger*',
      'Quote',
      'Ramme etikett*',
      'Ramme liste*',
      'Ramme sitat*',
      'Ramme tekst*',
      'Signature',
      'TOC Heading',
      'Tabell overskrift*',
      'Tabell skille*',
      'Tabell tekst*',
      'Title',
      'footer',
      'header',
      'heading 1',
      'heading 2',
      'heading 3',
      'toc 1',
      'toc 2',
      'toc 3',
    ])
  })
})

const read = async (document: AgreementDocument = sampleDocument()): Promise<ReadDocx> =>
  readDocx(await writeDocx(document, new Map()))

function partOf({ parts }: ReadDocx, path: string): XmlElement {
  const part = parts.get(path)
  if (!part) throw new Error(`no ${path}`)
  return part
}

function customOf(docx: ReadDocx): Record<string, string> {
  const properties = findAll(partOf(docx, 'docProps/custom.xml'), 'property')
  return Object.fromEntries(
    properties.map((property) => [property.attributes.name, find(property, 'vt:lpwstr')?.children.join('') ?? '']),
  )
}

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Agreement, build, check, checkStyle, type Style } from '../../src/index.js'
import { loadPicture } from '../../src/load/load-picture.js'
import { readingOrder } from '../../src/model/plain-text.js'
import { writeDocx } from '../../src/write/docx/write-docx.js'
import { writePdf } from '../../src/write/pdf/write-pdf.js'
import { jpegs, makePng, type PngSketch } from '../make-picture.js'
import { documentOf, readExample, root } from '../read-example.js'
import { sampleDocument } from '../sample-document.js'
import { fetchJudges, libreOfficeText, ooxmlErrors, runPython, veraPdf } from './judges.js'
import { tortureAgreement } from './torture-agreement.js'

const folder = mkdtempSync(join(tmpdir(), 'politirad-conformance-'))
beforeAll(fetchJudges)

/** The style of the examples; a logo that is as odd as a PNG may be; none. */
const styles: Record<string, () => Promise<Style>> = {
  rakkestad: () => styleWith(readFileSync(join(root, 'examples', 'logo.png'))),
  'torture-samarbeidsavtale': () => styleWith(makePng(oddLogo)),
  'torture-politiradsavtale': () => styleWith(jpegs.progressive),
}
const oddLogo: PngSketch = { width: 301, height: 97, bits: 16, kind: 6, filter: 4, sample: (y, x) => (y * x) % 256 }

async function styleWith(picture: Uint8Array): Promise<Style> {
  const text = 'skjema: 1\nlogo:\n  fil: våpen.png\n  tekst: Et skjold <& "čáŋ"\n  bredde: 120\n'
  const outcome = await checkStyle('stil.yaml', new TextEncoder().encode(text), async () => picture)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics))
  return outcome.value
}

const agreements: Record<string, Agreement> = {
  rakkestad: readExample('rakkestad'),
  lillestrom: readExample('lillestrom'),
  'torture-samarbeidsavtale': tortureAgreement('samarbeidsavtale'),
  'torture-politiradsavtale': tortureAgreement('politirådsavtale'),
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean)

describe.each(Object.entries(agreements))('%s', (name, agreement) => {
  const [pdf, docx] = [join(folder, `${name}.pdf`), join(folder, `${name}.docx`)]
  const words = wordsOf(readingOrder(documentOf(agreement).blocks).join(' '))

  beforeAll(async () => {
    const checked = check(`${name}.yaml`, new TextEncoder().encode(JSON.stringify(agreement)))
    if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics))
    const style = await styles[name]?.()
    const built = await build(checked.value, ['pdf', 'docx'], style && { style })
    if (!built.ok) throw new Error(JSON.stringify(built.diagnostics))
    for (const { format, bytes } of built.value) writeFileSync(join(folder, `${name}.${format}`), bytes)
  })

  test('PDF/A-2a by veraPDF', () => expect(veraPdf(pdf, '2a')).toEqual([]))
  test('PDF/UA-1 by veraPDF', () => expect(veraPdf(pdf, 'ua1')).toEqual([]))

  test('pyHanko signs every field, one after the other, and the signed file still conforms', () => {
    const signed = join(folder, `${name}-signed.pdf`)
    const signatures = runPython('sign.py', pdf, signed) as { field: string; tooltip: string; bottom_line: boolean }[]
    const signatories = agreement.underskrifter.underskrivere
    expect(signatures.map(({ tooltip }) => tooltip.split(',')[0])).toEqual(signatories.map(({ rolle }) => rolle))
    expect(new Set(signatures.map(({ field }) => field)).size).toBe(signatories.length)
    expect(signatures.filter(({ bottom_line }) => !bottom_line)).toEqual([])
    expect(veraPdf(signed, '2a')).toEqual([])
  })

  test('Word file valid by the Open XML SDK', () => expect(ooxmlErrors(docx)).toEqual([]))

  test('python-docx reads its words, title and language', () => {
    const read = runPython('read_docx.py', docx) as { title: string; language: string; texts: string[] }
    expect(read.title).toBe(documentOf(agreement).title)
    expect(read.language).toBe('nb-NO')
    const given = new Set(wordsOf(read.texts.join(' ')))
    // Numbers of headings are counted by Word, links are no runs to python-docx.
    const missing = words.filter((word) => !given.has(word) && !/^\d|^Vedlegg$|@|^https?:/.test(word))
    expect(missing.length / words.length).toBeLessThan(0.02)
  })

  test('LibreOffice shows its words', () => {
    const shown = libreOfficeText(docx, folder).replaceAll(/\s+/g, '')
    expect(words.filter((word) => !shown.includes(word))).toEqual([])
  })
})

test('every kind of picture that we take', async () => {
  const depths = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] } as const
  const transparent = { 0: Uint8Array.of(0, 1), 2: Uint8Array.of(0, 1, 0, 2, 0, 3), 3: Uint8Array.of(0, 128) }
  const size = { width: 21, height: 9, sample: () => 0 }
  const pngs = ([0, 2, 3, 4, 6] as const).flatMap((kind) =>
    depths[kind].flatMap((bits) => [
      makePng({ ...size, kind, bits }),
      ...(kind < 4 ? [makePng({ ...size, kind, bits, chunks: { tRNS: transparent[kind as 0 | 2 | 3] } })] : []),
    ]),
  )
  const pictures = [...pngs, jpegs.grey, jpegs.rgb, jpegs.progressive].map((bytes, i) => {
    const read = loadPicture(`bilde ${i}`, bytes)
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics))
    const alt = { type: 'text', text: `Bilde ${i}` } as const
    return { type: 'figure', id: `bilde-${i}`, picture: read.value, alt, width: 20, height: 10 } as const
  })
  const document = sampleDocument(pictures)
  const pdf = await writePdf(document)
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.diagnostics))
  const [pdfFile, docxFile] = [join(folder, 'pictures.pdf'), join(folder, 'pictures.docx')]
  writeFileSync(pdfFile, pdf.value.bytes)
  writeFileSync(docxFile, await writeDocx(document, pdf.value.pageOf))
  expect(pictures.length).toBe(29)
  expect([...veraPdf(pdfFile, '2a'), ...veraPdf(pdfFile, 'ua1'), ...ooxmlErrors(docxFile)]).toEqual([])
})

describe('the judges can say no', () => {
  const broken = (name: string, change: (text: string) => string): string => {
    const file = join(folder, `broken-${name}.pdf`)
    const bytes = readFileSync(join(folder, 'rakkestad.pdf'), 'latin1')
    writeFileSync(file, change(bytes), 'latin1')
    return file
  }

  test('veraPDF: a file without its structure tree', () => {
    expect(
      veraPdf(
        broken('tree', (pdf) => pdf.replace('/StructTreeRoot', '/StructTreeRoof')),
        'ua1',
      ),
    ).not.toEqual([])
  })

  test('veraPDF: a picture without words', () => {
    expect(
      veraPdf(
        broken('alt', (pdf) => pdf.replace('/Alt (', '/Alf (')),
        'ua1',
      ),
    ).not.toEqual([])
  })

  test('veraPDF: a header cell without scope', () => {
    expect(
      veraPdf(
        broken('scope', (pdf) => pdf.replaceAll('/Scope /Column', '/Scopf /Column')),
        'ua1',
      ),
    ).not.toEqual([])
  })

  test('veraPDF: a file that no longer says which standard it follows', () => {
    expect(
      veraPdf(
        broken('xmp', (pdf) => pdf.replace('<pdfaid:part>2', '<pdfaid:part>9')),
        '2a',
      ),
    ).not.toEqual([])
  })

  test('pyHanko: a signed file that was changed afterwards', () => {
    const signed = readFileSync(join(folder, 'rakkestad-signed.pdf'), 'latin1')
    const file = join(folder, 'tampered.pdf')
    writeFileSync(file, signed.replace('/Lang (nb-NO)', '/Lang (nn-NO)'), 'latin1')
    expect(signed).toContain('/Lang (nb-NO)')
    expect(runPython('verify.py', file)).toContainEqual({ intact: false })
  })

  test('Open XML SDK: a Word file with an element that isn’t Word’s', async () => {
    const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate')
    const parts = unzipSync(readFileSync(join(folder, 'rakkestad.docx')))
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const file = join(folder, 'broken.docx')
    writeFileSync(
      file,
      zipSync({ ...parts, 'word/document.xml': strToU8(body.replace('<w:body>', '<w:body><w:bogus/>')) }),
    )
    expect(ooxmlErrors(file)).not.toEqual([])
  })
})

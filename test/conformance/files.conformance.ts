import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import {
  type Agreement,
  type BuildOptions,
  build,
  type Checked,
  check,
  checkStyle,
  type Outcome,
  type Style,
  verifyFile,
} from '../../src/index.js'
import { placeLogo } from '../../src/layout/place-logo.js'
import { loadPicture } from '../../src/load/load-picture.js'
import type { AgreementDocument, Block } from '../../src/model/document.js'
import { childBlocks, readingOrder } from '../../src/model/plain-text.js'
import { flatBlocks } from '../../src/model/walk-blocks.js'
import { writeDocx } from '../../src/write/docx/write-docx.js'
import { writePdf } from '../../src/write/pdf/write-pdf.js'
import { wholeAgreement } from '../fill-schema.js'
import { jpegs, makePng, type PngSketch } from '../make-picture.js'
import { checkExample, documentOf, type ExampleName, exampleNames, readExample, root } from '../read-example.js'
import { sampleDocument } from '../sample-document.js'
import { breakDocx, breakages as docxBreakages } from '../write/docx/broken-docx.js'
import { docxDefects } from '../write/docx/docx-defects.js'
import { breakPdf, type PdfJudge, breakages as pdfBreakages } from '../write/pdf/broken-pdf.js'
import { compareStructure } from '../write/pdf/compare-structure.js'
import { type Bookmark, readPdf } from '../write/pdf/read-pdf.js'
import { libreOfficePdf, libreOfficeText, ooxmlErrors, popplerWords, runPython, veraPdf } from './judges.js'
import { tortureAgreement } from './torture-agreement.js'

const folder = mkdtempSync(join(tmpdir(), 'politirad-conformance-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const whole = folderOf('whole')
const web = folderOf('web')
const withYaml = folderOf('with-yaml')
const pictures = folderOf('pictures')
const broken = folderOf('broken')

/** Judges are asked about all files of a folder at once, so each kind has its own. */
function folderOf(kind: string): string {
  const path = join(folder, kind)
  mkdirSync(path)
  return path
}

/** Builds an agreement's PDF and Word file. */
async function make(into: string, name: string, checked: Outcome<Checked>, options: BuildOptions = {}) {
  const built = checked.ok ? await build(checked.value, ['pdf', 'docx'], options) : checked
  if (!built.ok) throw new Error(JSON.stringify(built.diagnostics))
  for (const { format, bytes } of built.value) writeFileSync(join(into, `${name}.${format}`), bytes)
}

/** The style of the examples; a logo that is as odd as a PNG may be; none. All with colours. */
const styles: Record<string, () => Promise<Style>> = {
  rakkestad: () => styleWith(readFileSync(join(root, 'examples', 'logo.png'))),
  'torture-samarbeidsavtale': () => styleWith(makePng(oddLogo)),
  'torture-politiradsavtale': () => styleWith(jpegs.progressive),
}
const oddLogo: PngSketch = { width: 301, height: 97, bits: 16, kind: 6, filter: 4, sample: (y, x) => (y * x) % 256 }

async function styleWith(picture: Uint8Array): Promise<Style> {
  const logo = 'logo:\n  fil: våpen.png\n  tekst: Et skjold <& "čáŋ"\n  bredde: 120\n'
  const text = `skjema: 1\n${logo}farger: { hoved: "#1B5E3A", ramme: "#5B8C74", bakgrunn: "#F1F8F4" }\n`
  const outcome = await checkStyle('stil.yaml', new TextEncoder().encode(text), async () => picture)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics))
  return outcome.value
}

const agreements: Record<string, Agreement> = {
  ...Object.fromEntries(exampleNames.map((name) => [name, readExample(name)])),
  'whole-samarbeidsavtale': wholeAgreement('samarbeidsavtale'),
  'whole-politiradsavtale': wholeAgreement('politirådsavtale'),
  nynorsk: parse(readFileSync(join(root, 'test', 'nynorsk', 'avtale.yaml'), 'utf8')) as Agreement,
  'torture-samarbeidsavtale': tortureAgreement('samarbeidsavtale'),
  'torture-politiradsavtale': tortureAgreement('politirådsavtale'),
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean)

/** What the files of an agreement say, with its logo. */
async function dressed(name: string): Promise<AgreementDocument> {
  const document = documentOf(agreements[name] as Agreement)
  const logo = (await styles[name]?.())?.logo
  return logo ? placeLogo(document, logo) : document
}

async function pagesOf(document: AgreementDocument): Promise<ReadonlyMap<string, number>> {
  const written = await writePdf(document)
  if (!written.ok) throw new Error(JSON.stringify(written.diagnostics))
  return written.value.pageOf
}

describe('web editions', () => {
  beforeAll(async () => {
    for (const name of exampleNames) await make(web, name, await checkExample(name), { public: true })
  })

  test.each(exampleNames)('%s', (name) => {
    for (const standard of ['2a', 'ua1'] as const)
      expect(veraPdf(join(web, `${name}.pdf`), standard).broken).toEqual([])
    expect(ooxmlErrors(join(web, `${name}.docx`))).toEqual([])
  })
})

/** What pyHanko says of a signature. */
interface Signature {
  readonly field: string
  readonly tooltip: string
  readonly bottom_line: boolean
}

/** Those of each agreement's PDF when all fields are signed, one after the other. */
const signatures = new Map<string, readonly Signature[]>()

beforeAll(async () => {
  for (const [name, agreement] of Object.entries(agreements)) {
    const style = await styles[name]?.()
    const checked = await check(`${name}.yaml`, new TextEncoder().encode(JSON.stringify(agreement)))
    await make(whole, name, checked, style && { style })
    const [pdf, signed] = [join(whole, `${name}.pdf`), join(whole, `${name}-signed.pdf`)]
    signatures.set(name, runPython('sign.py', pdf, signed) as Signature[])
  }
})

describe('files', () => {
  describe.each(Object.entries(agreements))('%s', (name, agreement) => {
    const [pdf, docx] = [join(whole, `${name}.pdf`), join(whole, `${name}.docx`)]
    const document = documentOf(agreement)
    const words = wordsOf(readingOrder(document.blocks).join(' '))

    test.for([
      ['veraPDF PDF/A-2a', '2a'],
      ['veraPDF PDF/UA-1', 'ua1'],
    ] as const)('%s', ([judge, standard], { task }) => {
      const { broken, checks } = veraPdf(pdf, standard)
      expect(broken).toEqual([])
      expect(checks).toBeGreaterThan(1000)
      task.meta.verdicts = { [judge]: `✓ ${checks} checks` }
    })

    /** The signed file still conforms. */
    test('pyHanko', ({ task }) => {
      const signed = join(whole, `${name}-signed.pdf`)
      const found = signatures.get(name) ?? []
      const signatories = agreement.underskrifter.underskrivere
      expect(found.map(({ tooltip }) => tooltip.split(',')[0])).toEqual(signatories.map(({ rolle }) => rolle))
      expect(new Set(found.map(({ field }) => field)).size).toBe(signatories.length)
      expect(found.filter(({ bottom_line }) => !bottom_line)).toEqual([])
      expect([...veraPdf(signed, '2a').broken, ...veraPdf(signed, 'ua1').broken]).toEqual([])
      task.meta.verdicts = { pyHanko: `✓ ${found.length} signed` }
    })

    test('Open XML SDK', ({ task }) => {
      expect(ooxmlErrors(docx)).toEqual([])
      task.meta.verdicts = { 'Open XML SDK': '✓ 0 errors' }
    })

    test('python-docx', ({ task }) => {
      const read = runPython('read_docx.py', docx) as { title: string; language: string; texts: string[] }
      expect(read.title).toBe(document.title)
      expect(read.language).toBe(document.language)
      const given = new Set(wordsOf(read.texts.join(' ')))
      // Numbers of headings are counted by Word, links are no runs to python-docx.
      const wanted = words.filter((word) => !/^\d|^Vedlegg$|@|^https?:/.test(word))
      expect(wanted.filter((word) => !given.has(word))).toEqual([])
      task.meta.verdicts = { 'python-docx': `✓ ${wanted.length} words` }
    })

    test('LibreOffice', ({ task }) => {
      const shown = libreOfficeText(docx).replaceAll(/\s+/g, '')
      expect(words.filter((word) => !shown.includes(word))).toEqual([])
      task.meta.verdicts = { LibreOffice: `✓ ${words.length} words` }
    })

    test('structure comparison', async ({ task }) => {
      const shown = await dressed(name)
      const { read, expected } = await compareStructure(readFileSync(pdf), shown, await pagesOf(shown))
      expect(read).toEqual(expected)
      task.meta.verdicts = { 'structure comparison': `✓ ${read.length} words` }
    })

    /** As another reader than ours meets them, in the order of the tree. */
    test('poppler', ({ task }) => {
      expect(popplerWords(pdf)).toEqual(words)
      task.meta.verdicts = { poppler: `✓ ${words.length} words` }
    })

    test('our own DOCX checks', ({ task }) => {
      expect(docxDefects(readFileSync(docx))).toEqual([])
      task.meta.verdicts = { 'our own DOCX checks': '✓ 0 defects' }
    })
  })
})

/** What the judges are asked about: all that is hard for a writer. Only one family has frames, only the other contents. */
test('the torture agreements hold every kind of block, much and long and deep', async () => {
  const names = ['torture-samarbeidsavtale', 'torture-politiradsavtale']
  const blocks = await Promise.all(names.map(async (name) => flatBlocks((await dressed(name)).blocks)))
  const kinds: Record<Block['type'], true> = {
    ...{ title: true, stamp: true, heading: true, paragraph: true, list: true, table: true, facts: true, quote: true },
    ...{ frame: true, cover: true, annex: true, contents: true, signature: true, figure: true, pageBreak: true },
    yearWheel: true,
  }
  expect([...new Set(blocks.flat().map(({ type }) => type))].sort()).toEqual(Object.keys(kinds).sort())
  for (const [i, name] of names.entries()) {
    const own = blocks[i] ?? []
    expect(own.filter(({ type }) => type === 'signature')).toHaveLength(40)
    expect(own.filter(({ type }) => type === 'figure')).toHaveLength(1)
    expect(Math.max(...own.map(depthOfLists))).toBeGreaterThanOrEqual(7)
    expect(own.some((block) => block.type === 'list' && block.ordered)).toBe(true)
    expect(own.some((block) => block.type === 'table' && block.rows.length === 200)).toBe(true)
    const { pages } = await readPdf(readFileSync(join(whole, `${name}.pdf`)))
    const said = pages.map(({ items }) => items.map(({ text }) => text).join(' '))
    expect(said.filter((page) => page.includes('Oppgave')).length).toBeGreaterThanOrEqual(5)
    for (const words of ['Máret Áŋŋa Čáhci 200', 'Sámediggi', 'Menneskerettighets', 'ČĐŊŠŦŽ'])
      expect(said.join(' ')).toContain(words)
  }
})

const depthOfLists = (block: Block): number =>
  Math.max(0, ...childBlocks(block).map(depthOfLists)) + (block.type === 'list' ? 1 : 0)

/** What archives don't ask for, but others may: the YAML within. And what our own reading of signatures says. */
describe('files with their YAML', () => {
  const names = ['rakkestad', 'lillestrom', 'nord-gudbrandsdal'] as const
  beforeAll(async () => {
    for (const name of names) await make(withYaml, name, await checkExample(name), { attachSource: true })
  })

  describe.each(names)('%s', (name) => {
    const [pdf, docx] = [join(withYaml, `${name}.pdf`), join(withYaml, `${name}.docx`)]

    test.for([
      ['veraPDF PDF/A-3a', '3a'],
      ['veraPDF PDF/UA-1', 'ua1'],
    ] as const)('%s', ([judge, standard], { task }) => {
      const { broken, checks } = veraPdf(pdf, standard)
      expect(broken).toEqual([])
      task.meta.verdicts = { [judge]: `✓ ${checks} checks` }
    })

    test('veraPDF PDF/A-2a', ({ task }) => {
      expect(veraPdf(pdf, '2a').broken).not.toEqual([])
      task.meta.verdicts = { 'veraPDF PDF/A-2a': 'not claimed' }
    })

    test('Open XML SDK', ({ task }) => {
      expect([...ooxmlErrors(docx), ...docxDefects(readFileSync(docx))]).toEqual([])
      task.meta.verdicts = { 'Open XML SDK': '✓ 0 errors' }
    })

    test('pyHanko and politirad verify', async ({ task }) => {
      const [signed, tampered] = [join(withYaml, `${name}-signed.pdf`), join(withYaml, `${name}-tampered.pdf`)]
      const signedFields = runPython('sign.py', pdf, signed) as unknown[]
      writeFileSync(tampered, readFileSync(signed, 'latin1').replace(/\/Lang \(n[bn]-NO\)/, '/Lang (se-NO)'), 'latin1')
      const verify = (file: string) => verifyFile({ file, bytes: readFileSync(file) })
      const [ours, broken] = [await verify(signed), await verify(tampered)]
      expect(ours).toMatchObject({ ok: true, value: { verdict: { kind: 'same' } } })
      expect(broken).toMatchObject({ ok: true, value: { verdict: { kind: 'different' } } })
      const intact = ours.ok ? ours.value.made.signatures.filter(({ isIntact }) => isIntact) : []
      expect(intact.length).toBe(signedFields.length)
      expect(broken.ok && broken.value.made.signatures.every(({ isIntact }) => isIntact === false)).toBe(true)
      task.meta.verdicts = { 'pyHanko and politirad verify': `✓ ${signedFields.length} of a mind` }
    })
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
  const figures = [...pngs, jpegs.grey, jpegs.rgb, jpegs.progressive].map((bytes, i) => {
    const read = loadPicture(`bilde ${i}`, bytes)
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics))
    const alt = { type: 'text', text: `Bilde ${i}` } as const
    return { type: 'figure', id: `bilde-${i}`, picture: read.value, alt, width: 20, height: 10 } as const
  })
  const document = sampleDocument(figures)
  const pdf = await writePdf(document)
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.diagnostics))
  const [pdfFile, docxFile] = [join(pictures, 'figures.pdf'), join(pictures, 'figures.docx')]
  writeFileSync(pdfFile, pdf.value.bytes)
  writeFileSync(docxFile, await writeDocx(document, pdf.value.pageOf))
  expect(figures.length).toBe(29)
  const rules = [...veraPdf(pdfFile, '2a').broken, ...veraPdf(pdfFile, 'ua1').broken]
  expect([...rules, ...ooxmlErrors(docxFile)]).toEqual([])
})

/** Where the Word file's contents get their numbers from: our layout and another's break lines a little differently. */
describe('pages of headings in Word files', () => {
  test.for(exampleNames.filter(hasContents))('%s', async (name, { task }) => {
    const ours = headingsOf((await readPdf(readFileSync(join(whole, `${name}.pdf`)))).bookmarks)
    const shown = headingsOf((await readPdf(libreOfficePdf(join(whole, `${name}.docx`)))).bookmarks)
    expect(shown.map(({ title }) => title)).toEqual(ours.map(({ title }) => title))
    const off = shown.map(({ page }, i) => Math.abs(page - (ours[i]?.page ?? 0)))
    const same = off.filter((pages) => pages === 0).length
    expect(Math.max(...off)).toBeLessThanOrEqual(1)
    expect(same / ours.length).toBeGreaterThan(0.7)
    task.meta.verdicts = { 'LibreOffice and our PDF': `✓ ${same} of ${ours.length} on the same page` }
  })
})

const hasContents = (name: ExampleName): boolean =>
  documentOf(readExample(name)).blocks.some(({ type }) => type === 'contents')

const headingsOf = (bookmarks: readonly Bookmark[]): { title: string; page: number }[] =>
  bookmarks.flatMap(({ title, page, children }) => [
    { title: title.replaceAll(/\s+/g, ' ').trim(), page },
    ...headingsOf(children),
  ])

/** Each file is in order but for one thing: who notices, and that somebody does. */
describe('broken PDF files', async () => {
  const document = await dressed('rakkestad')
  const pages = await pagesOf(document)
  const fileOf = (name: string): string => join(broken, `${name.replaceAll(' ', '-')}.pdf`)
  beforeAll(() => {
    const inOrder = readFileSync(join(whole, 'rakkestad.pdf'))
    for (const [name, breakage] of Object.entries(pdfBreakages))
      writeFileSync(fileOf(name), breakPdf(inOrder, breakage))
  })

  test.for(Object.entries(pdfBreakages))('%s', async ([name, breakage], { task }) => {
    const file = fileOf(name)
    const { read, expected } = await compareStructure(readFileSync(file), document, pages)
    const noticed: Record<PdfJudge, boolean> = {
      'veraPDF PDF/A-2a': veraPdf(file, '2a').broken.length > 0,
      'veraPDF PDF/UA-1': veraPdf(file, 'ua1').broken.length > 0,
      'structure comparison': !isDeepStrictEqual(read, expected),
      poppler: !isDeepStrictEqual(popplerWords(file), wordsOf(readingOrder(document.blocks).join(' '))),
    }
    expect(Object.keys(noticed).filter((judge) => noticed[judge as PdfJudge])).toEqual(breakage.noticedBy)
    task.meta.verdicts = verdictsOf(noticed)
  })

  test('changed after it was signed', ({ task }) => {
    const signed = readFileSync(join(whole, 'rakkestad-signed.pdf'), 'latin1')
    const file = join(broken, 'tampered.pdf')
    writeFileSync(file, signed.replace('/Lang (nb-NO)', '/Lang (nn-NO)'), 'latin1')
    expect(signed).toContain('/Lang (nb-NO)')
    expect(runPython('verify.py', file)).toContainEqual({ intact: false })
    task.meta.verdicts = verdictsOf({ pyHanko: true })
  })
})

describe('broken DOCX files', () => {
  const file = join(broken, 'broken.docx')
  const inOrder = () => readFileSync(join(whole, 'lillestrom.docx'))

  test('an element that isn’t Word’s', ({ task }) => {
    const change = { part: 'word/document.xml', from: '<w:body>', to: '<w:body><w:bogus/>' }
    writeFileSync(file, breakDocx(inOrder(), change))
    expect(ooxmlErrors(file)).not.toEqual([])
    task.meta.verdicts = verdictsOf({ 'Open XML SDK': true })
  })

  test.for(Object.entries(docxBreakages))('%s', ([, { defect, ...change }], { task }) => {
    const bytes = breakDocx(inOrder(), change)
    writeFileSync(file, bytes)
    expect(docxDefects(bytes)).toContainEqual(expect.stringMatching(defect))
    task.meta.verdicts = verdictsOf({ 'Open XML SDK': ooxmlErrors(file).length > 0, 'our own DOCX checks': true })
  })
})

const verdictsOf = (noticed: Readonly<Record<string, boolean>>): Record<string, string> =>
  Object.fromEntries(Object.entries(noticed).map(([judge, caught]) => [judge, caught ? 'caught' : 'passed']))

import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { readMadeFile } from '../../src/read/read-made-file.js'
import { writeDocx } from '../../src/write/docx/write-docx.js'
import { writePdf } from '../../src/write/pdf/write-pdf.js'
import { sampleDocument } from '../sample-document.js'

/** Files that somebody made to do harm, or that were harmed on the way: each gets an answer, quickly and quietly. */

const attachments = [{ name: 'avtale.yaml', text: 'skjema: 1\n' }]
let pdf: string
let parts: Record<string, Uint8Array>
beforeAll(async () => {
  const written = await writePdf(sampleDocument(), { attachments })
  if (!written.ok) throw new Error(JSON.stringify(written.diagnostics))
  pdf = Buffer.from(written.value.bytes).toString('latin1')
  parts = unzipSync(await writeDocx(sampleDocument(), new Map(), attachments))
})

/** Libraries say there what they think of a file. */
const { console: screen } = globalThis
const methods = ['log', 'warn', 'error', 'info'] as const
beforeEach(() => {
  for (const method of methods) vi.spyOn(screen, method)
})
afterEach(() => {
  const said = methods.flatMap((method) => vi.mocked(screen[method]).mock.calls)
  vi.restoreAllMocks()
  expect(said).toEqual([])
})

async function damageOf(bytes: Uint8Array): Promise<unknown> {
  const read = await readMadeFile('fil', bytes)
  const [told] = read.diagnostics
  return read.ok ? read.value : told?.code === 'file-damaged' ? told.detail.damage : told?.code
}

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')

describe('a PDF', () => {
  test('as it was written can be read', async () => {
    expect(await damageOf(latin1(pdf))).toMatchObject({ attachments })
  })

  test.each([
    ['that breaks off', () => pdf.slice(0, pdf.length / 2)],
    ['that is only a beginning', () => '%PDF-1.7\n'],
    ['that is noise', () => `%PDF-1.7\n${'\u0001\u00ff'.repeat(5000)}`],
    ['whose brackets never end', () => `%PDF-1.7\n1 0 obj\n${'['.repeat(100_000)}\nendobj\n%%EOF`],
    ['whose attached file isn’t there', () => pdf.replace(/\/EF <<[^>]*>>/, '/EF << /F 9999 0 R >>')],
    ['whose attached file is packed in some other way', () => attachedAs('x', '/Filter /LZWDecode')],
    ['whose attached file isn’t text', () => attachedAs('\u00ff\u00fe\u00ff', '')],
    ['whose attached file is nothing once it is unpacked', () => attachedAs('abc', '/Filter /FlateDecode')],
  ])('%s', async (_, text) => expect(await damageOf(latin1(text()))).toBe('broken'))

  test('that is encrypted', async () => {
    const encrypted = pdf.replace('/Root', '/Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (y) /P -4 >> /Root')
    expect(await damageOf(latin1(encrypted))).toBe('encrypted')
  })

  test('whose attached file isn’t what its checksum says', async () => {
    const other = pdf.replace(/(\/Type \/EmbeddedFile[\s\S]*?\/CheckSum <)[0-9a-f]{2}/, '$1ee')
    expect(other).not.toBe(pdf)
    expect(await damageOf(latin1(other))).toBe('checksum')
  })

  test.each([
    ['stream', (bomb: Buffer) => stream('<< /Filter /FlateDecode', bomb)],
    ['stream of objects', (bomb: Buffer) => stream('<< /Type /ObjStm /N 1 /First 5 /Filter /FlateDecode', bomb)],
    [
      'stream within a stream',
      (bomb: Buffer) => stream('<< /Type /ObjStm /Filter [/FlateDecode /FlateDecode]', deflateSync(bomb)),
    ],
  ])('whose %s would fill the memory', { timeout: 30_000 }, async (_, withBomb) => {
    const bomb = deflateSync(Buffer.alloc(300_000_000))
    expect(await damageOf(latin1(pdf.replace('\nxref\n', `\n${withBomb(bomb)}\nxref\n`)))).toBe('too-large')
  })

  test('that would have every stream unpacked to its end', { timeout: 60_000 }, async () => {
    const block = Buffer.from([0x78, 0x01, 0x00, 0xff, 0xff, 0x00, 0x00]) // a stored block of 65,535 bytes
    const many = Array.from({ length: 20_000 }, () => `stream\n${block.toString('latin1')}${' '.repeat(60)}`).join('')
    expect(await damageOf(latin1(pdf.replace('\nxref\n', `\n${many}\nxref\n`)))).toBe('too-large')
  })

  test('whose attached file is larger than any agreement', async () => {
    const bomb = deflateSync(Buffer.alloc(3_000_000)).toString('latin1')
    expect(await damageOf(latin1(attachedAs(bomb, '/Filter /FlateDecode')))).toBe('too-large')
  })

  test('whose fields stand below themselves', async () => {
    const circular = pdf
      .replace(/\/FT \/Sig/g, '/Kids [66 0 R] /XX /Sig')
      .replaceAll(/\/Fields \[[^\]]*\]/g, '/Fields [66 0 R]')
    const field = /(\d+) 0 obj\n<<[\s\S]{0,200}?\/Kids \[66/.exec(circular)?.[1]
    const own = circular.replaceAll('[66 0 R]', `[${field} 0 R]`)
    expect(await damageOf(latin1(own))).toMatchObject({ hasSignatureFields: false })
  })

  /** The file with another attached one, whose checksum isn't told. */
  function attachedAs(content: string, filter: string): string {
    const number = 90_000
    const length = Buffer.from(content, 'latin1').length
    const object = `${number} 0 obj\n<< /Type /EmbeddedFile ${filter} /Length ${length} >>\nstream\n${content}\nendstream\nendobj`
    return pdf.replace('\nxref\n', `\n${object}\nxref\n`).replace(/\/EF <<[^>]*>>/, `/EF << /F ${number} 0 R >>`)
  }

  const stream = (dictionary: string, content: Buffer): string =>
    `91000 0 obj\n${dictionary} /Length ${content.length} >>\nstream\n${content.toString('latin1')}\nendstream\nendobj`
})

describe('a Word file', () => {
  test('as it was written can be read', async () => {
    expect(await damageOf(zipSync(parts))).toMatchObject({ attachments })
  })

  const withPart = (path: string, text: string): Uint8Array => zipSync({ ...parts, [path]: strToU8(text) })
  const source = (): string => strFromU8(parts['customXml/item1.xml'] ?? new Uint8Array())
  const zipped = (): Buffer => Buffer.from(zipSync(parts, { level: 0 }))

  test.each([
    ['that breaks off', () => zipped().subarray(0, 9_000)],
    ['that is only a beginning', () => Buffer.from('PK\u0003\u0004')],
    ['that is another package', () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') })],
    ['with a part that leads out', () => withPart('../../slip.xml', '<a/>')],
    ['with a part from the root', () => withPart('/etc/slip.xml', '<a/>')],
    ['with a part twice', () => twice()],
    ['whose part about its source isn’t XML', () => withPart('customXml/item1.xml', '<kilde>')],
    ['that declares entities', () => withPart('customXml/item1.xml', billionLaughs)],
    ['whose properties declare entities', () => withPart('docProps/core.xml', billionLaughs)],
  ])('%s', async (_, bytes) => expect(await damageOf(bytes())).toBe('broken'))

  test('whose part isn’t what its checksum says', async () => {
    const bytes = zipped()
    bytes[bytes.indexOf('Prøveby')] = 0x51
    expect(await damageOf(bytes)).toBe('checksum')
  })

  test('whose YAML isn’t what its checksum says', async () => {
    expect(await damageOf(withPart('customXml/item1.xml', source().replace('skjema: 1', 'skjema: 2')))).toBe('checksum')
  })

  test('that would fill the memory', { timeout: 30_000 }, async () => {
    const bomb = new Uint8Array(150_000_000)
    expect(await damageOf(zipSync({ ...parts, 'word/media/bomb.bin': bomb }, { level: 1 }))).toBe('too-large')
  })

  test('that would fill the memory, and says it is small', { timeout: 30_000 }, async () => {
    const bomb = Buffer.from(zipSync({ ...parts, 'word/media/bomb.bin': new Uint8Array(150_000_000) }, { level: 1 }))
    const size = Buffer.alloc(4)
    size.writeUInt32LE(150_000_000)
    for (let at = bomb.indexOf(size); at !== -1; at = bomb.indexOf(size, at + 1)) bomb.writeUInt32LE(1_000, at)
    expect(await damageOf(bomb)).toBe('broken')
  })

  test('with more parts than any', async () => {
    const many = Object.fromEntries(Array.from({ length: 2_100 }, (_, i) => [`word/x${i}.xml`, strToU8('<a/>')]))
    expect(await damageOf(zipSync({ ...parts, ...many }))).toBe('too-large')
  })

  test('whose elements stand deep in one another', async () => {
    const deep = `${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`
    expect(await damageOf(withPart('customXml/item9.xml', deep))).toMatchObject({ attachments })
  })

  test('that claims another’s name for what is attached has its name only', async () => {
    const sha256 = createHash('sha256').update('skjema: 1\n').digest('hex')
    expect(source()).toContain(sha256)
    const led = withPart(
      'customXml/item1.xml',
      source().replaceAll('fil="avtale.yaml"', 'fil="..\\..\\C:\\x/../ond.yaml"'),
    )
    expect(await damageOf(led)).toMatchObject({ attachments: [{ name: 'ond.yaml' }] })
  })

  function twice(): Uint8Array {
    const bytes = Buffer.from(zipSync({ ...parts, 'docProps/corf.xml': strToU8('<a/>') }, { level: 0 }))
    return Buffer.from(bytes.toString('latin1').replaceAll('docProps/corf.xml', 'docProps/core.xml'), 'latin1')
  }
})

const billionLaughs = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "${'ha'.repeat(100)}"><!ENTITY c "${'&b;'.repeat(100)}">]><a>&c;</a>`

test.each([
  ['nothing', ''],
  ['text', 'skjema: 1\n'],
  ['another program’s', '{\\rtf1 }'],
])('what is neither: %s', async (_, text) => expect(await damageOf(strToU8(text))).toBe('not-a-made-file'))

test('more than any agreement takes', async () => {
  expect(await damageOf(Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(50_000_001)]))).toBe('too-large')
})

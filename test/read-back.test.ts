import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { dropComments } from '../src/edit/drop-comments.js'
import type { MadeFormat } from '../src/model/made-file.js'
import type { Verification } from '../src/model/verification.js'
import { type BuildOptions, build, check } from '../src/pipeline.js'
import { extractSource, verifyFile } from '../src/read-back.js'
import { signPdf } from './read/sign-pdf.js'
import { root } from './read-example.js'

const yaml = readFileSync(join(root, 'examples', 'rakkestad.yaml'), 'utf8')
const given = (text = yaml) => ({ file: 'avtale.yaml', bytes: new TextEncoder().encode(text) })
const formats: readonly MadeFormat[] = ['pdf', 'docx']

async function make(text: string, options: BuildOptions = {}): Promise<Record<MadeFormat, Uint8Array>> {
  const checked = await check('mappe/avtale.yaml', given(text).bytes)
  const built = checked.ok ? await build(checked.value, formats, options) : checked
  if (!built.ok) throw new Error(JSON.stringify(built.diagnostics))
  return Object.fromEntries(built.value.map(({ format, bytes }) => [format, bytes])) as Record<MadeFormat, Uint8Array>
}

async function verify(bytes: Uint8Array, text?: string): Promise<Verification> {
  const verified = await verifyFile({ file: 'fil', bytes }, text === undefined ? undefined : given(text))
  if (!verified.ok) throw new Error(JSON.stringify(verified.diagnostics))
  return verified.value
}

let plain: Record<MadeFormat, Uint8Array>
let attached: Record<MadeFormat, Uint8Array>
let commented: Record<MadeFormat, Uint8Array>
beforeAll(async () => {
  plain = await make(yaml)
  attached = await make(yaml, { attachSource: true })
  commented = await make(yaml, { attachSource: true, withComments: true })
})

describe.each(formats)('%s', (format) => {
  test('gives the YAML back, without its comments unless asked', async () => {
    const [without, whole, none] = await Promise.all(
      [attached, commented, plain].map((made) => extractSource({ file: 'fil', bytes: made[format] })),
    )
    expect(without).toMatchObject({ value: [{ name: 'avtale.yaml', text: dropComments(yaml) }] })
    expect(whole).toMatchObject({ value: [{ name: 'avtale.yaml', text: yaml }] })
    expect(none).toMatchObject({ ok: false, diagnostics: [{ code: 'no-attached-source' }] })
  })

  test('nothing of the YAML but what is printed lies in it unasked', () => {
    const everything = format === 'docx' ? Object.values(unzipSync(plain.docx)).map((part) => strFromU8(part)) : []
    expect([Buffer.from(plain[format]).toString('latin1'), ...everything].join('\n')).not.toContain('målform: nb')
  })

  test.each([
    ['plain', () => plain],
    ['with its YAML', () => attached],
    ['with its YAML and comments', () => commented],
  ])('%s is proved by the YAML', async (_, made) => {
    expect((await verify(made()[format], yaml)).verdict).toEqual({
      kind: 'same',
      source: { from: 'given', isNamed: true },
      addedBytes: 0,
    })
  })

  test('is proved by the YAML within; without comments, that isn’t the one whose hash is named', async () => {
    const [without, whole] = await Promise.all([verify(attached[format]), verify(commented[format])])
    expect(without.verdict).toMatchObject({ kind: 'same', source: { from: 'attached', isNamed: false } })
    expect(whole.verdict).toMatchObject({ kind: 'same', source: { from: 'attached', isNamed: true } })
  })

  test('is proved as well with another date, without fields, and whatever the line ends of the YAML', async () => {
    const made = await make(yaml, { date: '2031-05-06', signatureFields: false })
    const { verdict, made: said } = await verify(made[format], yaml.replaceAll('\n', '\r\n'))
    expect(verdict.kind).toBe('same')
    expect(said.claims.date).toBe('2031-05-06')
  })

  test('says what it claims', async () => {
    const { claims } = (await verify(attached[format], yaml)).made
    expect(claims).toMatchObject({
      title: 'Samarbeidsavtale mellom Rakkestad kommune og Øst politidistrikt',
      tool: 'politirad 0.1.0',
      textSet: { id: '2026-11' },
      sourceName: 'avtale.yaml',
      date: '2018-10-25',
    })
    expect(claims.sourceSha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('without a YAML nothing is proved', async () => {
    expect((await verify(plain[format])).verdict).toEqual({ kind: 'unproved', reason: 'no-source' })
  })

  test('another YAML isn’t the one, and the lines say why', async () => {
    const { verdict } = await verify(plain[format], yaml.replaceAll('Nærpolitipatruljen', 'Patruljen på Åmot'))
    expect(yaml).toContain('Nærpolitipatruljen')
    if (verdict.kind !== 'different') throw new Error(verdict.kind)
    expect(verdict.source).toEqual({ from: 'given', isNamed: false })
    expect(verdict.changes.claims).toEqual(['sourceSha256'])
    expect(verdict.changes.lines?.every(({ removed }) => removed.some((line) => line.includes('Åmot')))).toBe(true)
    expect(verdict.changes.lines?.some(({ added }) => added.some((line) => line.includes('Nærpolitipatruljen')))).toBe(
      true,
    )
  })

  test('one of another version is for that version to prove', async () => {
    const old = await changed(format, 'politirad 0.1.0', 'politirad 0.0.9')
    expect((await verify(old, yaml)).verdict).toEqual({ kind: 'unproved', reason: 'other-tool' })
  })

  test('one with another wording than this version has isn’t proved', async () => {
    const set = /standardtekst(?: 2026-11)? ?sha256:(\w{10})/.exec(Buffer.from(plain.pdf).toString('latin1'))?.[1] ?? ''
    const other = await changed(format, set, set.replaceAll(/./g, 'a'))
    expect((await verify(other, yaml)).verdict).toEqual({ kind: 'unproved', reason: 'other-text-set' })
  })
})

/** A file with other properties. */
async function changed(format: MadeFormat, from: string, to: string): Promise<Uint8Array> {
  if (format === 'pdf') return Buffer.from(Buffer.from(plain.pdf).toString('latin1').replaceAll(from, to), 'latin1')
  const parts = unzipSync(plain.docx)
  const custom = strFromU8(parts['docProps/custom.xml'] ?? new Uint8Array())
  return zipSync({ ...parts, 'docProps/custom.xml': strToU8(custom.replaceAll(from, to)) })
}

test('a Word file that was edited is told by its paragraphs', async () => {
  const parts = unzipSync(plain.docx)
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(
    'Avtalen beskriver',
    'Avtalen bestemmer',
  )
  const { verdict } = await verify(zipSync({ ...parts, 'word/document.xml': strToU8(body) }), yaml)
  if (verdict.kind !== 'different') throw new Error(verdict.kind)
  expect(verdict.changes.claims).toEqual([])
  const [change, ...others] = verdict.changes.lines ?? []
  expect(others).toEqual([])
  expect(change?.removed[0]).toMatch(/^Avtalen beskriver/)
  expect(change?.added[0]).toMatch(/^Avtalen bestemmer/)
})

describe('a signed PDF', () => {
  const time = new Date('2026-11-20T10:15:00Z')
  let once: Buffer
  let twice: Buffer
  beforeAll(async () => {
    once = await signPdf(plain.pdf, 'Prove Provesen', time)
    twice = await signPdf(once, 'Kari Prove', new Date('2026-11-21T08:00:00Z'))
  })

  test('is proved up to its first signature, and says who signed when', async () => {
    const { verdict, made } = await verify(twice, yaml)
    expect(verdict).toEqual({
      kind: 'same',
      source: { from: 'given', isNamed: true },
      addedBytes: twice.length - plain.pdf.length,
    })
    expect(made.signatures).toEqual([
      {
        kind: 'signature',
        field: 'GDE-leder Follo/Østfold, Øst politidistrikt',
        signer: 'Prove Provesen',
        time: time.toISOString(),
        clock: 'signer',
        covers: 'all-of-its-day',
        isIntact: true,
      },
      {
        kind: 'signature',
        field: 'Tjenesteenhetsleder, Sarpsborg politistasjonsdistrikt',
        signer: 'Kari Prove',
        time: '2026-11-21T08:00:00.000Z',
        clock: 'signer',
        covers: 'all',
        isIntact: true,
      },
    ])
  })

  test('with something added after the last signature says so', async () => {
    const { made } = await verify(Buffer.concat([once, Buffer.from('% mer\n')]), yaml)
    expect(made.signatures).toMatchObject([{ covers: 'all-of-its-day', isIntact: true }])
  })

  test('that was changed afterwards isn’t intact', async () => {
    const text = once.toString('latin1').replace('/Lang (nb-NO)', '/Lang (nn-NO)')
    const { made, verdict } = await verify(Buffer.from(text, 'latin1'), yaml)
    expect(made.signatures).toMatchObject([{ isIntact: false }])
    expect(verdict.kind).toBe('different')
  })

  test('whose signature is another’s isn’t intact', async () => {
    const other = await signPdf(attached.pdf, 'Prove Provesen', time)
    const contents = (pdf: Buffer): string => /\/Contents (<3[0-9a-f]+>)/.exec(pdf.toString('latin1'))?.[1] ?? ''
    const swapped = once.toString('latin1').replace(contents(once), contents(other))
    expect(contents(other)).not.toBe(contents(once))
    expect((await verify(Buffer.from(swapped, 'latin1'), yaml)).made.signatures).toMatchObject([{ isIntact: false }])
  })

  test('whose own words were changed isn’t intact', async () => {
    const hex = (time: string): string => Buffer.from(time).toString('hex')
    const text = once.toString('latin1').replace(hex('261120101500Z'), hex('251120101500Z'))
    const { made } = await verify(Buffer.from(text, 'latin1'), yaml)
    expect(made.signatures).toMatchObject([{ time: '2025-11-20T10:15:00.000Z', isIntact: false }])
  })

  test('that leaves a part out covers only a part', async () => {
    const text = once.toString('latin1').replace(/\/ByteRange \[0( +\d+)/, (_, first) => `/ByteRange [9${first}`)
    expect((await verify(Buffer.from(text, 'latin1'), yaml)).made.signatures).toMatchObject([
      { covers: 'part', isIntact: false },
    ])
  })

  test('to which something was added without a signature isn’t the same', async () => {
    const { verdict } = await verify(Buffer.concat([plain.pdf, Buffer.from('\n% mer\n')]), yaml)
    expect(verdict).toMatchObject({ kind: 'different', changes: { claims: [], lines: [] } })
  })
})

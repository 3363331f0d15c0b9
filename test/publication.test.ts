import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Place } from '../src/model/diagnostic.js'
import { type BuildOptions, build, check, checkStyle, type Format } from '../src/pipeline.js'
import { provePublic } from '../src/prove-public.js'
import { verifyFile } from '../src/read-back.js'
import { makePng } from './make-picture.js'
import { root } from './read-example.js'
import { minimalAgreement } from './validate/minimal-agreement.js'
import { type ReadPage, readPdf } from './write/pdf/read-pdf.js'

/** What is made with --public, read back with other tools; and that the tool itself would have found what mustn't be there. */

const formats: readonly Format[] = ['pdf', 'docx', 'txt', 'json', 'journal']
const example = readFileSync(join(root, 'examples', 'rakkestad.yaml'), 'utf8')
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

async function attempt(yaml: string, options: BuildOptions = {}, asked = formats) {
  const checked = await check('mappe/kildefilen.yaml', utf8(yaml))
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics))
  return { checked: checked.value, built: await build(checked.value, asked, { public: true, ...options }) }
}

async function make(yaml: string, options: BuildOptions = {}): Promise<Record<Format, Uint8Array>> {
  const { built } = await attempt(yaml, options)
  if (!built.ok) throw new Error(JSON.stringify(built.diagnostics))
  return Object.fromEntries(built.value.map(({ format, bytes }) => [format, bytes])) as Record<Format, Uint8Array>
}

/** The bytes, and all that is packed in them unpacked. */
function laidOpen(bytes: Uint8Array): string {
  const file = Buffer.from(bytes)
  if (file.subarray(0, 2).toString() === 'PK') {
    return Object.entries(unzipSync(bytes))
      .map(([name, part]) => `${name}\n${strFromU8(part)}`)
      .join('\n')
  }
  const streams = [...file.toString('latin1').matchAll(/stream\r?\n/g)].flatMap(({ index, 0: start }) => {
    try {
      return [inflateSync(file.subarray(index + start.length)).toString('latin1')]
    } catch {
      return []
    }
  })
  return [file.toString('utf8'), ...streams].join('\n')
}

describe('Rakkestad', () => {
  let whole: Record<Format, Uint8Array>
  let published: Record<Format, Uint8Array>
  beforeAll(async () => {
    whole = await make(example, { public: false })
    published = await make(example)
  }, 60_000)

  test('mobile numbers are gone, and a sentence says so; the others and the addresses are there', async () => {
    const text = strFromU8(published.txt)
    expect(strFromU8(whole.txt)).toContain('00\u00a000\u00a000\u00a002')
    expect(text.match(/(?:\d\d\s){3}\d\d/g)).toEqual([
      '64\u00a099\u00a030\u00a000',
      ...['01', '04', '06', '08'].map((end) => `00\u00a000\u00a000\u00a0${end}`),
    ])
    expect(text).toContain('Enkelte kontaktopplysninger er utelatt i nettversjonen.\n')
    expect(text).not.toContain('unntatt')
    expect(text).toContain('politikontakt@politiet.example')
  })

  test.each(['pdf', 'docx', 'json'] as const)('%s: another reader finds no mobile number either', async (format) => {
    const text =
      format === 'pdf'
        ? (await readPdf(published.pdf)).pages.flatMap(textOf).join('\n')
        : laidOpen(published[format]).replaceAll(/<[^>]*>/g, '')
    const digits = text.replaceAll(/[^\p{L}\p{N}]/gu, '')
    expect(digits).toContain('00000001')
    for (const end of ['02', '03', '05', '07', '09', '10', '11', '12', '13', '14'])
      expect(digits.includes(`000000${end}`), end).toBe(false)
  })

  test('says on the first page and in its title that it is the web edition of the signed agreement', async () => {
    const { text, title } = await firstPage(published.pdf)
    expect(text.replaceAll(' ', '')).toContain('NETTVERSJON')
    expect(text).toContain('Dette er nettversjonen. Den signerte avtalen er originalen.')
    expect(title).toContain('(nettversjon)')
    expect(strFromU8(whole.txt)).not.toMatch(/nettversjon/i)
    expect(strFromU8(unzipSync(published.docx)['docProps/core.xml'] as Uint8Array)).toContain(
      '(nettversjon)</dc:title>',
    )
  })

  test('has nothing to sign in, no content controls, no part about the YAML, and no word of where words are from', () => {
    const [pdf, docx, json] = [published.pdf, published.docx, published.json].map(laidOpen) as [string, string, string]
    expect(pdf).not.toContain('/FT /Sig')
    expect(docx).not.toMatch(/w:sdt|customXml/)
    expect(json).not.toContain('"from"')
    for (const each of formats) expect(laidOpen(published[each]), each).not.toMatch(/kildefilen|\/kontakter\//)
    for (const word of ['w:sdt', 'kildefilen', '/kontakter/'])
      expect(laidOpen(whole.docx).includes(word), word).toBe(true)
  })

  test.each(['pdf', 'docx'] as const)('%s: is verified by its YAML, and known for what it is', async (format) => {
    const given = { file: 'avtale.yaml', bytes: utf8(example) }
    const verified = await verifyFile({ file: 'fil', bytes: published[format] }, given)
    expect(verified).toMatchObject({
      ok: true,
      value: { verdict: { kind: 'same' }, made: { claims: { isWebEdition: true } } },
    })
    const usual = await verifyFile({ file: 'fil', bytes: whole[format] }, given)
    expect(usual).toMatchObject({ ok: true, value: { verdict: { kind: 'same' } } })
    expect(usual.ok && usual.value.made.claims).not.toHaveProperty('isWebEdition')
  })

  test('the YAML isn’t put in, even where it is asked for', async () => {
    expect((await make(example, { attachSource: true })).pdf).toEqual(published.pdf)
  })
})

const textOf = ({ items }: ReadPage): string[] => items.map(({ text }) => text)

const firstPage = async (bytes: Uint8Array) => {
  const { pages, info } = await readPdf(bytes)
  return { text: pages.slice(0, 1).flatMap(textOf).join(''), title: String(info.Title) }
}

/** What stands at a place. */
const textAt = (yaml: string, place?: Place): string =>
  yaml.split('\n')[(place?.line ?? 0) - 1]?.slice((place?.column ?? 0) - 1) ?? ''

/** The minimal agreement with a contact who has a mobile number. */
const withMobile = minimalAgreement.replace(
  '    part: kommunen\npolitiråd',
  '    stilling: Rådgiver\n    part: kommunen\n    epost: kari@proveby.example\n    telefoner:\n      - { nummer: "90 00 00 12", slag: mobil }\npolitiråd',
)

describe('what is left out and said all the same is told with its place, and nothing is made', () => {
  test.each([
    ['in a local text', withMobile, 'tekster:\n  slt: { egen: "Ring +47 900 00 012 om kvelden." }\n', '"Ring +47'],
    [
      'in a local text, split by marks',
      withMobile,
      'tekster:\n  slt: { egen: "Ring **90 00** 00 12." }\n',
      '"Ring **90',
    ],
    ['in a title', withMobile, 'tittel: Avtale, tlf. 90000012\n', 'Avtale, tlf.'],
    [
      'in a meeting note',
      withMobile,
      'politikontakter:\n  - kontakt: kari\n    møtepunkter: [{ navn: Rådet, merknad: "ring 90.00.00.12" }]\n',
      '"ring 90.00',
    ],
    [
      'as the number of somebody else',
      withMobile,
      'møter: { møteplan: på siste møte }\nkunnskapsgrunnlag: [tall fra 9000-0012]\n',
      'tall fra',
    ],
  ])('a mobile number %s', async (_, yaml, added, place) => {
    const { built } = await attempt(`${yaml}${added}`)
    expect(built.ok).toBe(false)
    expect(built.diagnostics.map(({ code }) => code)).toEqual(['not-public'])
    const told = `${yaml}${added}`
    expect(textAt(told, built.diagnostics[0]?.place).startsWith(place)).toBe(true)
    expect(textAt(told, built.diagnostics[0]?.related?.[0]).startsWith('"90 00 00 12"')).toBe(true)
    expect((await attempt(`${yaml}${added}`, { public: false }, ['pdf', 'txt'])).built.ok).toBe(true)
  })

  test('an address and a name, too', async () => {
    const hidden = withMobile.replace('    epost:', '    offentlig: false\n    epost:')
    const { built } = await attempt(
      `${hidden}tekster:\n  slt: { egen: "Kari  Prøve møter. Skriv til KARI@proveby.example." }\n`,
    )
    expect(built.diagnostics.map(({ code, detail }) => [code, 'kind' in detail && detail.kind])).toEqual([
      ['not-public', 'name'],
      ['not-public', 'email'],
    ])
  })

  test.each([
    ['a number', withMobile, 'avtale-90000012.pdf', '90 00 00 12'],
    [
      'a name',
      withMobile.replace('    epost:', '    offentlig: false\n    epost:'),
      'Avtale_Kari-Prøve.pdf',
      'Kari Prøve',
    ],
  ])('%s in the name of the file', async (_, yaml, fileName, value) => {
    const { built } = await attempt(yaml, { fileNames: { pdf: fileName } }, ['pdf', 'txt'])
    expect(built.diagnostics.map(({ code, detail }) => [code, detail])).toEqual([
      ['not-public', expect.objectContaining({ value, isPlaced: false, fileName })],
    ])
    const plain = await attempt(yaml, { fileNames: { pdf: 'avtale.pdf' } }, ['pdf', 'txt'])
    expect(plain.built.ok).toBe(true)
  })

  test('a text that is left out of one section and stands in another', async () => {
    const text = 'Møtene holdes i bakrommet på biblioteket.'
    const { built } = await attempt(
      `${withMobile}tekster:\n  slt:\n    offentlig: false\n    egen: |\n      Innledning.\n\n      - **${text}**\n  politiråd: { egen: "${text}" }\n`,
    )
    expect(built.diagnostics.map(({ code, detail }) => [code, 'value' in detail && detail.value])).toEqual([
      ['not-public', text],
    ])
  })
})

test.each(formats.filter((format) => format !== 'journal'))(
  '%s: a number in the words for a picture',
  async (format) => {
    const yaml = 'skjema: 1\nlogo:\n  fil: våpen.png\n  tekst: Ring 90000012\n'
    const style = await checkStyle('stil.yaml', utf8(yaml), async () => makePng())
    if (!style.ok) throw new Error(JSON.stringify(style.diagnostics))
    const { built } = await attempt(withMobile, { style: style.value }, [format])
    expect(built.diagnostics.map(({ code, detail }) => [code, detail])).toEqual([
      ['not-public', { value: '90 00 00 12', kind: 'phone', format, isPlaced: false }],
    ])
  },
)

describe('the proof finds what another hand would have put there', () => {
  let made: Record<Format, Uint8Array>
  let prove: (format: string, bytes: Uint8Array) => Promise<readonly unknown[]>
  beforeAll(async () => {
    made = await make(withMobile)
    const { checked } = await attempt(withMobile, {}, ['txt'])
    const leftOut = [
      { kind: 'phone', value: '90 00 00 12', pointer: '/kontakter/0/telefoner/0/nummer' },
      { kind: 'email', value: 'kari@proveby.example', pointer: '/kontakter/0/epost' },
    ] as const
    prove = async (format, bytes) => {
      const found = await provePublic([{ format, bytes }], { ...checked, leftOut: [...leftOut] })
      return found.map(({ detail }) => ('value' in detail ? detail.value : detail))
    }
  }, 60_000)

  const changed = (path: string, from: string | RegExp, to: string): Uint8Array => {
    const parts = unzipSync(made.docx)
    const xml = strFromU8(parts[path] as Uint8Array)
    expect(xml).toMatch(from)
    return zipSync({ ...parts, [path]: strToU8(xml.replace(from, to)) })
  }

  test.each<[string, () => Uint8Array, string]>([
    ['a property', () => changed('docProps/custom.xml', '2026-11', 'tlf. 90000012'), '90 00 00 12'],
    [
      'the author',
      () => changed('docProps/core.xml', /Prøveby kommune/, 'kari@proveby.example'),
      'kari@proveby.example',
    ],
    [
      'runs',
      () => changed('word/document.xml', '</w:r>', '</w:r><w:r><w:t>90 00</w:t></w:r><w:r><w:t> 00 12</w:t></w:r>'),
      '90 00 00 12',
    ],
    [
      'an attribute',
      () => changed('word/document.xml', '<w:body>', '<w:body><w:sdtPr><w:tag w:val="90000012"/></w:sdtPr>'),
      '90 00 00 12',
    ],
    ['a comment', () => changed('word/styles.xml', /<w:styles/, '<!-- +47 90 00 00 12 --><w:styles'), '90 00 00 12'],
    [
      'a link',
      () =>
        changed(
          'word/_rels/document.xml.rels',
          '<Relationship ',
          '<Relationship Target="mailto:kari%40proveby.example" ',
        ),
      'kari@proveby.example',
    ],
    [
      'a part of its own',
      () => zipSync({ ...unzipSync(made.docx), 'customXml/item9.xml': strToU8('<x>90&#160;00&#xA0;00 12</x>') }),
      '90 00 00 12',
    ],
  ])('in a Word file: %s', async (_, doctored, value) => {
    expect(await prove('docx', made.docx)).toEqual(['kari@proveby.example'])
    expect(await prove('docx', doctored())).toContain(value)
  })

  test('in a PDF: on a page, as an alternative text, in the properties, in the YAML within', async () => {
    expect(await prove('pdf', made.pdf)).toEqual(['kari@proveby.example'])
    const whole = await make(withMobile, { public: false, attachSource: true })
    expect(await prove('pdf', whole.pdf)).toEqual(['90 00 00 12', 'kari@proveby.example'])
    const pdf = Buffer.from(made.pdf).toString('latin1')
    const inProperties = pdf.replace('(pdfmake)', '(90000012)')
    const inXmp = pdf.replace('<pdf:Producer>pdfmake', '<pdf:Producer>90 00 00 12')
    for (const doctored of [inProperties, inXmp]) {
      expect(doctored).not.toBe(pdf)
      expect(await prove('pdf', Buffer.from(doctored, 'latin1'))).toContain('90 00 00 12')
    }
  })

  test.each([
    ['HTML', '<!doctype html><p>Tlf. <b>90</b>&nbsp;00&#160;<span>00</span> 12</p>'],
    ['HTML, in an attribute', '<!doctype html><a href="tel:+4790000012">ring</a>'],
    ['Markdown', 'Tlf. **90** 00 00 *12*'],
    ['Markdown, escaped', 'Tlf. 90\\-00\\-00\\-12'],
    ['JSON', '{"children":[{"type":"text","text":"90 00"},{"type":"text","text":" 00 12"}]}'],
    ['JSON, escaped', '{"text":"90\\u00a000\\u00a000\\u00a012"}'],
    ['plain text', '90 00 00 12'],
  ])('in %s', async (_, text) => {
    expect(await prove('txt', utf8(text))).toEqual(['90 00 00 12'])
  })

  test.each([
    ['HTML', '<!doctype html><td>90 00</td><td>og</td><td>00 12</td>'],
    ['JSON', '{"rows":[[{"text":"90 00"}],[{"text":"x 00 12"}]]}'],
  ])('and is not mistaken in %s', async (_, text) => {
    expect(await prove('txt', utf8(text))).toEqual([])
  })
})

describe('a person that isn’t public', () => {
  const hidden = withMobile
    .replace('    epost:', '    offentlig: false\n    hjemmel: offentleglova § 13\n    epost:')
    .replace('    rolle: Ordfører\n  deltakere', '    kontakt: kari\n  deltakere')
  const texts = async (yaml: string) => strFromU8((await make(yaml)).txt)

  test('is known by the position, and the provision stands where the table would', async () => {
    const text = await texts(`${hidden}evaluering: { av: [{ kontakt: kari }, { rolle: Lederen, kontakt: kari }] }\n`)
    expect(text).not.toContain('Kari')
    expect(text).toMatch(/rådgiver/i)
    expect(text).toContain(
      'Enkelte kontaktopplysninger er utelatt i nettversjonen. Noen av dem er unntatt offentlighet etter offentleglova §\u00a013.',
    )
  })

  test('in the journal, too, which names the provision all the same', async () => {
    const journal = strFromU8((await make(hidden)).journal)
    expect(journal).not.toContain('Kari')
    expect(JSON.parse(journal)).toMatchObject({ utgave: 'nettversjon', skjermingshjemler: ['offentleglova § 13'] })
  })

  test('without a position or a role there is a word for it', async () => {
    const nobody = hidden.replace('    stilling: Rådgiver\n', '')
    expect(await texts(`${nobody}politikontakter: [{ kontakt: kari }]\n`)).toContain('en person som ikke er navngitt')
  })
})

test('nothing is said to be left out that the agreement wouldn’t print either', async () => {
  const { txt } = await make(withMobile.replace('    epost:', '    iKontakttabellen: false\n    epost:'))
  expect(strFromU8(txt)).not.toContain('utelatt')
})

test('a section that isn’t public says so, with the provision', async () => {
  const { txt } = await make(
    `${withMobile}tekster:\n  slt: { egen: Den hemmelige teksten er slik., offentlig: false, hjemmel: "offentleglova § 15, * [x]" }\n`,
  )
  expect(strFromU8(txt)).toContain('Tekst her er unntatt offentlighet etter offentleglova §\u00a015, * [x].')
  expect(strFromU8(txt)).not.toContain('hemmelige')
})

import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { isSigned, isWebEdition, madeByPolitirad } from '../../src/cli/made-by-politirad.js'
import { sealPage, unsealed } from '../../src/model/seal-page.js'

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const docx = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, bytes(text)])))

describe('PDF', () => {
  test.each([
    ['ours', '/Creator (politirad) %%EOF', true],
    ['ours, with the name in an object of its own', '\n7 0 obj\n(politirad)\nendobj\n/Creator 7 0 R\n%%EOF', true],
    ['of another program', '/Creator (Word) /Title (politirad) %%EOF', false],
    ['commented on since', '/Creator (politirad) %%EOF /Annots %%EOF', false],
    ['no PDF', 'hei', false],
  ])('%s', (_name, text, expected) => {
    expect(madeByPolitirad('pdf', bytes(text))).toBe(expected)
  })

  test('signed', () => {
    expect(isSigned('pdf', bytes('/ByteRange [0 1 2 3]'))).toBe(true)
    expect(isSigned('pdf', bytes('/FT /Sig'))).toBe(false)
  })
})

test('a web edition tells itself from the agreement', () => {
  expect(isWebEdition('pdf', bytes('<pdf:Keywords>avtale, signert, utgave nettversjon</pdf:Keywords>'))).toBe(true)
  expect(isWebEdition('pdf', bytes('<pdf:Keywords>avtale, signert</pdf:Keywords>'))).toBe(false)
  expect(isWebEdition('docx', docx({ 'docProps/custom.xml': '<property name="utgave">' }))).toBe(true)
  expect(isWebEdition('docx', docx({ 'docProps/custom.xml': '<property name="status">' }))).toBe(false)
})

describe('a journal', () => {
  const journal = { offentligTittel: 'x', grunnlag: { standardtekst: { sha256: '0' } } }
  test.each([
    ['ours', JSON.stringify(journal), true],
    ['the document as JSON', '{"blocks":[],"metadata":{"textSet":{"sha256":"0"}}}', false],
    ['another', '{"offentligTittel":"x"}', false],
    ['no JSON', 'hei', false],
  ])('%s', (_name, text, expected) => {
    expect(madeByPolitirad('journal', bytes(text))).toBe(expected)
    expect(madeByPolitirad('json', bytes(text))).toBe(text.includes('blocks'))
  })
})

describe('DOCX', () => {
  const custom = '<property name="standardtekst-sha256">'

  test.each([
    ['ours', { 'docProps/custom.xml': custom, 'docProps/app.xml': '<Properties/>' }, true],
    ['ours by name', { 'docProps/app.xml': '<Application>politirad</Application>' }, true],
    [
      'saved by Word',
      { 'docProps/custom.xml': custom, 'docProps/app.xml': '<Application>Microsoft Office Word<' },
      false,
    ],
    ['of another program', { 'docProps/app.xml': '<Application>LibreOffice</Application>' }, false],
  ])('%s', (_name, parts, expected) => {
    expect(madeByPolitirad('docx', docx(parts))).toBe(expected)
  })

  test('no zip', () => {
    expect(madeByPolitirad('docx', bytes('hei'))).toBe(false)
  })

  test('a bomb is not unpacked', () => {
    expect(madeByPolitirad('docx', docx({ 'docProps/custom.xml': custom + 'x'.repeat(5_000_000) }))).toBe(false)
  })

  test('signed', () => {
    expect(isSigned('docx', docx({ '_xmlsignatures/sig1.xml': '<x/>' }))).toBe(true)
    expect(isSigned('docx', docx({ 'docProps/custom.xml': custom }))).toBe(false)
  })
})

test('JSON is ours where it is our document', () => {
  expect(madeByPolitirad('json', bytes('{"metadata":{"textSet":{"sha256":"0"}},"blocks":[]}'))).toBe(true)
  expect(madeByPolitirad('json', bytes('{"blocks":[]}'))).toBe(false)
  expect(madeByPolitirad('json', bytes('null'))).toBe(false)
  expect(madeByPolitirad('json', bytes('hei'))).toBe(false)
})

test('HTML is ours where nothing in it was changed', () => {
  const page = sealPage(`<title>Avtale</title>\n${unsealed}\n<p>Fjellby`)
  expect(madeByPolitirad('html', bytes(page))).toBe(true)
  expect(madeByPolitirad('html', bytes(page.replace('Fjellby', 'Prøveby')))).toBe(false)
  expect(madeByPolitirad('html', bytes('<p>hei'))).toBe(false)
})

test.each(['md', 'txt'] as const)('%s is never known to be ours', (format) => {
  expect(madeByPolitirad(format, bytes('hei'))).toBe(false)
})

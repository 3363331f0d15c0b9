import { describe, expect, it } from 'vitest'
import { frontPage } from '../src/compare/redline/front-page.js'
import { type Checked, check, makeRedline, type RedlineOptions } from '../src/index.js'
import { readingOrder } from '../src/model/plain-text.js'
import { proveRedline } from '../src/prove-redline.js'
import { writeRedline } from '../src/write/docx/redline/write-redline.js'
import { writeDocx } from '../src/write/docx/write-docx.js'
import { secondVersion } from './compare/redline/second-version.js'
import { checkExample, documentOf, readExample } from './read-example.js'
import { sampleRedline } from './sample-redline.js'
import { find, findAll, type XmlElement } from './write/docx/parse-xml.js'
import { readDocx, textOf } from './write/docx/read-docx.js'

async function second(name: 'rakkestad' | 'lillestrom'): Promise<Checked> {
  const checked = await check(`${name}-ny.yaml`, new TextEncoder().encode(secondVersion(name)))
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics))
  return checked.value
}

async function first(name: 'rakkestad' | 'lillestrom'): Promise<Checked> {
  const checked = await checkExample(name)
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics))
  return checked.value
}

async function redlineOf(name: 'rakkestad' | 'lillestrom', options: RedlineOptions = {}): Promise<Uint8Array> {
  const made = await makeRedline({ checked: await first(name) }, { checked: await second(name) }, ['docx'], options)
  const [output] = made.ok ? made.value : []
  if (!output) throw new Error(JSON.stringify(made.diagnostics))
  return output.bytes
}

describe('a redline', () => {
  it('is the same bytes each time', async () => {
    expect(Buffer.compare(await redlineOf('rakkestad'), await redlineOf('rakkestad'))).toBe(0)
  })

  it('has changes of the parties at the document’s date, or of whom and when one asks', async () => {
    const authors = async (options: RedlineOptions) => {
      const { body } = readDocx(await redlineOf('rakkestad', options))
      const changes = [...findAll(body, 'w:ins'), ...findAll(body, 'w:del'), ...findAll(body, 'w:pPrChange')]
      return new Set(changes.map((each) => `${each.attributes['w:author']} ${each.attributes['w:date']}`))
    }
    expect([...(await authors({}))]).toEqual(['Rakkestad kommune, Øst politidistrikt 2022-11-17T00:00:00Z'])
    expect([...(await authors({ author: 'Kari Prøvesen', date: '2026-01-02' }))]).toEqual([
      'Kari Prøvesen 2026-01-02T00:00:00Z',
    ])
  })

  it('numbers its changes so that no two have the same', async () => {
    const { body } = readDocx(await redlineOf('lillestrom'))
    const ids = ['w:ins', 'w:del', 'w:rPrChange', 'w:pPrChange'].flatMap((name) =>
      findAll(body, name).map((each) => each.attributes['w:id']),
    )
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThan(30)
  })

  it('opens with a page that says which versions these are, and how much changed where', async () => {
    const { body } = readDocx(await redlineOf('rakkestad'))
    const front = find(body, 'w:sdt') as XmlElement
    const lines = findAll(front, 'w:p').map(textOf)
    expect(lines[0]).toBe('Dette er endret')
    expect(lines.join('\n')).toMatch(/Før.*rakkestad\.yaml, 25\.10\.2018, signert/)
    expect(lines.join('\n')).toMatch(/Nå.*rakkestad-ny\.yaml, 17\.11\.2022, vedtatt/)
    expect(lines).toContain('Politiråd: 6 innsettinger og 8 slettinger')
  })

  it('tells changes that are put into words in front, and where they show', async () => {
    const changes = [
      { text: 'Det skal holdes minst fire møter i året.', pointer: '/møter/minst' },
      { text: 'Politikontakten er Marit Påfunn.', pointer: '/kontakter/@politikontakten' },
      { text: 'SLT er beskrevet nærmere.', blockId: 'slt/2' },
      { text: 'Noe som ingen ser.', pointer: '/finnes/ikke' },
    ]
    const { body, parts } = readDocx(await redlineOf('rakkestad', { changes }))
    const front = findAll(find(body, 'w:sdt') as XmlElement, 'w:p').map(textOf)
    for (const { text } of changes) expect(front).toContain(text)
    const commented = findAll(body, 'w:p').filter((each) => findAll(each, 'w:commentReference').length > 0)
    expect(commented.map((each) => textOf(each).slice(0, 24))).toEqual([
      'Politikontakt for Rakkes',
      'Det skal holdes minst fi',
      'Kommuner uten egen SLT-k',
    ])
    const comments = textOf(parts.get('word/comments.xml') as XmlElement)
    for (const { text } of changes.slice(0, 3)) expect(comments).toContain(text)
    expect(comments).not.toContain('Noe som ingen ser.')
  })

  it.each([
    ['rakkestad', 'lillestrom'],
    ['lillestrom', 'rakkestad'],
  ] as const)('is made of an agreement that goes from one family to the other: %s → %s', async (old, now) => {
    const made = await makeRedline({ checked: await first(old) }, { checked: await first(now) }, ['docx'])
    expect(made).toMatchObject({ ok: true, value: [{ format: 'docx' }] })
  })

  it('tells in nynorsk what changed in a nynorsk agreement', () => {
    const { front: _, ...redline } = sampleRedline()
    const page = frontPage({ ...redline, document: { ...redline.document, language: 'nn-NO' }, changes: [] })
    expect(readingOrder(page)).toEqual([
      'Dette er endra',
      'Før avtale-2025.yaml, 25.10.2018, vedteke',
      'No avtale.yaml, 25.10.2018, utkast',
      expect.stringMatching(/^Det som er sett inn og sletta, er merkt/),
      'Endringane',
      'Framsida: 4 innsetjingar og 3 slettingar',
      expect.stringMatching(/^fellesOverskrift nyttOverskrift fellesOverskriftb: /),
      'gammeltSeksjon: 1 sletting',
      'nyttSeksjon: 2 innsetjingar',
      'gammeltVedleggOverskrift: 1 sletting',
      'nyttVedleggOverskrift: 2 innsetjingar og 1 sletting',
    ])
  })

  it('isn’t made where nothing changed', async () => {
    const checked = await first('rakkestad')
    const made = await makeRedline({ checked }, { checked }, ['docx'])
    expect(made).toMatchObject({ ok: true, value: [], diagnostics: [{ code: 'nothing-changed', severity: 'hint' }] })
  })
})

describe('the check of a redline', () => {
  it('finds that a version isn’t what it should be', async () => {
    const [old, now] = [documentOf(readExample('rakkestad')), documentOf((await second('rakkestad')).agreement)]
    const plain = { old: await writeDocx(old, new Map()), new: await writeDocx(now, new Map()) }
    const redline = await redlineOf('rakkestad')
    await expect(proveRedline(redline, plain)).resolves.toBeUndefined()
    await expect(proveRedline(redline, { old: plain.new, new: plain.new })).rejects.toThrow('with its changes rejected')
    await expect(proveRedline(redline, { old: plain.old, new: plain.old })).rejects.toThrow('with its changes accepted')
    await expect(proveRedline(writeRedline(sampleRedline()), plain)).rejects.toThrow('with its changes accepted')
  })
})

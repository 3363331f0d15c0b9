import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { build, checkStyle, type Format, type ReadPicture, type Style } from '../src/index.js'
import { jpegs, makePng } from './make-picture.js'
import { checkExample, type ExampleName, exampleNames, root } from './read-example.js'
import { readPdf } from './write/pdf/read-pdf.js'

/** The way through of a style, from its bytes to what files tell of it. */

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const styleText = 'skjema: 1\nlogo:\n  fil: våpen.png\n  tekst: Våpenet til Prøveby\n'
const readAs =
  (bytes: Uint8Array): ReadPicture =>
  async () =>
    bytes

async function styleOf(text: string, picture: Uint8Array): Promise<Style> {
  const outcome = await checkStyle('stil.yaml', utf8(text), readAs(picture))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics))
  return outcome.value
}

async function make(name: ExampleName, format: Format, style?: Style): Promise<Uint8Array> {
  const checked = await checkExample(name)
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics))
  const built = await build(checked.value, [format], style && { style })
  if (!built.ok || !built.value[0]) throw new Error(JSON.stringify(built.diagnostics))
  return built.value[0].bytes
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

test.each(exampleNames)('%s: the logo is the first thing that is said', async (name) => {
  const text = textOf(await make(name, 'txt', await styleOf(styleText, makePng())))
  expect(text).toMatch(/^\[(Bilde|Bilete): Våpenet til Prøveby\]\n\n/)
  expect(text.replace(/^.*\n\n/, '')).toBe(textOf(await make(name, 'txt')))
})

test('files tell which style and which picture they were made with', async () => {
  const style = await styleOf(styleText, makePng())
  const picture = style.logo?.picture.sha256 ?? ''
  expect([style.sha256, picture].every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true)

  const json = JSON.parse(textOf(await make('rakkestad', 'json', style)))
  expect(json.metadata.style).toEqual({ sha256: style.sha256, pictures: [picture] })
  const { info } = await readPdf(await make('rakkestad', 'pdf', style))
  expect(info.Keywords).toContain(`stil sha256:${style.sha256}, bilde sha256:${picture}`)
  const properties = textOf(
    unzipSync(await make('rakkestad', 'docx', style))['docProps/custom.xml'] ?? new Uint8Array(),
  )
  for (const [name, hash] of [
    ['stil-sha256', style.sha256],
    ['bilde-sha256', picture],
  ])
    expect(properties).toMatch(new RegExp(`name="${name}"[^>]*><vt:lpwstr>${hash}<`))
}, 30_000)

test('without a style they say nothing of one', async () => {
  expect(textOf(await make('rakkestad', 'json'))).not.toContain('"style"')
  const { info } = await readPdf(await make('rakkestad', 'pdf'))
  expect(info.Keywords).not.toMatch(/stil |bilde /)
}, 30_000)

test('JSON has the picture’s facts, not its bytes', async () => {
  const json = JSON.parse(textOf(await make('lillestrom', 'json', await styleOf(styleText, jpegs.rgb))))
  expect(json.blocks[0]).toEqual({
    type: 'figure',
    id: 'logo',
    picture: { format: 'jpeg', width: 8, height: 8, sha256: expect.any(String), size: jpegs.rgb.length },
    alt: { type: 'text', text: 'Våpenet til Prøveby', from: { file: 'stil.yaml', pointer: '/logo/tekst' } },
    width: 25,
    height: 25,
  })
})

test('line ends make no other style', async () => {
  const windows = await styleOf(styleText.replaceAll('\n', '\r\n'), makePng())
  expect(windows.sha256).toBe((await styleOf(styleText, makePng())).sha256)
})

test('a style need not have a logo, and then no picture is read', async () => {
  const outcome = await checkStyle('stil.yaml', utf8('skjema: 1\n'), () => Promise.reject(new Error('read')))
  expect(outcome).toMatchObject({ ok: true, value: { sha256: expect.any(String) } })
})

test.each<[name: string, text: string, found: string]>([
  ['too new', 'skjema: 2\nlogo:\n  fil: a.png\n', 'unsupported-schema 1'],
  ['misspelt', 'skjema: 1\nlogo:\n  fil: a.png\n  tekts: x\n', 'unknown-key 4'],
  ['too narrow', `${styleText}  bredde: 1\n`, 'out-of-range 5'],
  ['a width in words', `${styleText}  bredde: bred\n`, 'wrong-type 5'],
  ['a text without words', styleText.replace(/tekst:.*/, 'tekst: "  "'), 'wrong-format 4'],
  ['an agreement', 'skjema: 1\navtaletype: samarbeidsavtale\nparter: []\n', 'unknown-key 2,unknown-key 3'],
  ['no YAML', 'logo: [\n', 'yaml-syntax 1'],
])('%s', async (_name, text, found) => {
  const { ok, diagnostics } = await checkStyle('stil.yaml', utf8(text), readAs(makePng()))
  expect(ok).toBe(false)
  expect(diagnostics.map(({ code, place }) => `${code} ${place?.line}`).join()).toBe(found)
})

test('the example style is in order', async () => {
  const at = (name: string) => readFileSync(join(root, 'examples', name))
  const outcome = await checkStyle('stil.yaml', at('stil.yaml'), async (path) => at(path))
  expect(outcome).toMatchObject({ ok: true, diagnostics: [] })
})

describe('colours', () => {
  const colours = 'skjema: 1\nfarger:\n  hoved: "#1B5E3A"\n  ramme: "#5B8C74"\n  bakgrunn: "#F1F8F4"\n'
  const plain = 'skjema: 1\n'

  /** The colours that a page of a PDF sets, as `#rrggbb`. */
  async function coloursOf(bytes: Uint8Array): Promise<Set<string>> {
    const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
    const found = new Set<string>()
    for (let number = 1; number <= pdf.numPages; number++) {
      const { fnArray, argsArray } = await (await pdf.getPage(number)).getOperatorList()
      for (const [i, operator] of fnArray.entries()) {
        if (operator !== OPS.setFillRGBColor && operator !== OPS.setStrokeRGBColor) continue
        const [first, ...rest] = argsArray[i] as (string | number)[]
        found.add(
          typeof first === 'string'
            ? first
            : `#${[first, ...rest].map((each) => Number(each).toString(16).padStart(2, '0')).join('')}`,
        )
      }
    }
    return found
  }

  /** The colours that the styles and paragraphs of a Word file name. */
  const coloursOfWord = (bytes: Uint8Array): Set<string> => {
    const parts = unzipSync(bytes)
    const xml = ['word/styles.xml', 'word/document.xml'].map((name) => textOf(parts[name] ?? new Uint8Array())).join()
    return new Set(
      [...xml.matchAll(/w:(?:val|color|fill)="([0-9A-F]{6})"/g)].map(([, hex]) => `#${hex?.toLowerCase()}`),
    )
  }

  test.each(['rakkestad', 'lillestrom'] as const)(
    '%s: a PDF has those of its style',
    async (name) => {
      const before = await coloursOf(await make(name, 'pdf', await styleOf(plain, makePng())))
      const after = await coloursOf(await make(name, 'pdf', await styleOf(colours, makePng())))
      expect([...before].filter((each) => !after.has(each))).toContain('#12395b')
      expect(after).toContain('#1b5e3a')
      expect([...after].filter((each) => /12395b|f3f6fa|8ea2bf/.test(each))).toEqual([])
      if (name === 'rakkestad') expect([...after]).toEqual(expect.arrayContaining(['#5b8c74', '#f1f8f4']))
    },
    30_000,
  )

  test.each(['rakkestad', 'lillestrom'] as const)(
    '%s: so has a Word file',
    async (name) => {
      const before = coloursOfWord(await make(name, 'docx', await styleOf(plain, makePng())))
      const after = coloursOfWord(await make(name, 'docx', await styleOf(colours, makePng())))
      expect([...before]).toEqual(expect.arrayContaining(['#12395b', '#f3f6fa', '#8ea2bf']))
      expect([...after]).toEqual(expect.arrayContaining(['#1b5e3a', '#5b8c74', '#f1f8f4']))
      expect([...after].filter((each) => /12395b|12395c|f3f6fa|8ea2bf/.test(each))).toEqual([])
    },
    30_000,
  )

  test('frames take the main colour where they have none of their own', async () => {
    const { theme } = await styleOf('skjema: 1\nfarger:\n  hoved: "#1B5E3A"\n', makePng())
    expect(theme).toEqual({ accent: '#1b5e3a', tint: '#f3f6fa', frame: '#1b5e3a' })
  })

  test('a style without colours changes none', async () => {
    const json = JSON.parse(textOf(await make('rakkestad', 'json', await styleOf(plain, makePng()))))
    expect(json).not.toHaveProperty('theme')
  })

  test.each<[name: string, colours: string, ...found: string[]]>([
    ['too light on paper', 'hoved: "#7FB8E0"', 'hoved #f3f6fa 1.97 #51758e'],
    ['just too light', 'hoved: "#777777"', 'hoved #f3f6fa 4.13 #717171'],
    ['a background too dark', 'bakgrunn: "#8899AA"', 'bakgrunn #4b5868 2.48 #c4cdd5'],
    [
      'dark on dark is told where it must be mended',
      'hoved: "#1B5E3A"\n  bakgrunn: "#2F4F4F"',
      'bakgrunn #174a94 1.04 #c5cece',
    ],
    ['a border too light', 'ramme: "#C8D8E8"', 'ramme #f3f6fa 1.34 #858f9a'],
    ['in order', 'hoved: "#0B3D5C"\n  ramme: "#5C7A99"\n  bakgrunn: "#F1F6F9"'],
  ])('%s', async (_name, written, ...found) => {
    const outcome = await checkStyle('stil.yaml', utf8(`skjema: 1\nfarger:\n  ${written}\n`), readAs(makePng()))
    const told = outcome.diagnostics.map(({ detail }) =>
      'ratio' in detail ? `${detail.key} ${detail.on} ${detail.ratio.toFixed(2)} ${detail.suggestion}` : '',
    )
    expect(told).toEqual(found)
  })
})

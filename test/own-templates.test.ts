import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import {
  type BuildOptions,
  build,
  check,
  checkTemplates,
  type Diagnostic,
  type Format,
  loadTemplates,
  type OwnTemplates,
  verifyFile,
} from '../src/index.js'
import { type ExampleName, root } from './read-example.js'
import { readPdf } from './write/pdf/read-pdf.js'

/** The way through of templates of one's own: from a folder's bytes to what files say of them, and back. */

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const example = (name: ExampleName): string => readFileSync(join(root, 'examples', `${name}.yaml`), 'utf8')

type Texts = Readonly<Record<string, string | Uint8Array>>

const load = (texts: Texts) =>
  loadTemplates(
    'maler',
    Object.entries(texts).map(([path, text]) => ({
      path,
      name: `maler/${path}`,
      bytes: typeof text === 'string' ? utf8(text) : text,
    })),
  )

function own(texts: Texts): OwnTemplates {
  const loaded = load(texts)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics))
  return loaded.value
}

async function make(yaml: string, format: Format, options: BuildOptions = {}) {
  const checked = await check('avtale.yaml', utf8(yaml), undefined, options)
  if (!checked.ok) return { diagnostics: checked.diagnostics, bytes: undefined }
  const built = await build(checked.value, [format], options)
  return { diagnostics: built.diagnostics, bytes: built.ok ? built.value[0]?.bytes : undefined }
}

async function made(yaml: string, format: Format, options: BuildOptions = {}): Promise<Uint8Array> {
  const { bytes, diagnostics } = await make(yaml, format, options)
  if (!bytes) throw new Error(JSON.stringify(diagnostics))
  return bytes
}

const tell = ({ code, place }: Diagnostic): string =>
  place ? `${code} ${place.file}:${place.line}:${place.column}` : code

const evaluation = 'samarbeidsavtale/nb/evaluering.md'
const words = '# Evaluering\n\nVi evaluerer sammen med {{kommunene}}.\n'

describe('a section of one’s own', () => {
  test('stands in the place of the standard text, all else is as it was', async () => {
    const before = textOf(await made(example('rakkestad'), 'txt')).split('\n')
    const after = textOf(await made(example('rakkestad'), 'txt', { templates: own({ [evaluation]: words }) })).split(
      '\n',
    )
    expect(after.filter((line) => !before.includes(line))).toEqual(['Vi evaluerer sammen med Rakkestad kommune.'])
    expect(before.filter((line) => !after.includes(line)).length).toBeGreaterThan(3)
  })

  test('is told of, with the sections that it changes', async () => {
    const { diagnostics } = await make(example('rakkestad'), 'txt', { templates: own({ [evaluation]: words }) })
    expect(diagnostics.filter(({ code }) => code === 'own-templates')).toMatchObject([
      { severity: 'hint', detail: { sections: ['evaluering'], files: [evaluation], folder: 'maler' } },
    ])
  })

  test('a part that many sections call changes them all', async () => {
    const templates = own({ 'felles/nb/taushetsplikt.md': 'Alle tier.\n' })
    const { diagnostics, bytes } = await make(example('lillestrom'), 'txt', { templates })
    expect(textOf(bytes ?? new Uint8Array())).toContain('Alle tier.')
    expect(diagnostics[0]).toMatchObject({ code: 'own-templates', detail: { sections: ['møtestruktur'] } })
  })

  test('is in no file where the agreement is of another family', async () => {
    const { diagnostics, bytes } = await make(example('lillestrom'), 'json', {
      templates: own({ [evaluation]: words }),
    })
    expect(diagnostics.map(({ code }) => code)).not.toContain('own-templates')
    expect(bytes).toEqual(await made(example('lillestrom'), 'json'))
  })

  test('files name its hash beside that of the set', async () => {
    const templates = own({ [evaluation]: words })
    const { metadata } = JSON.parse(textOf(await made(example('rakkestad'), 'json', { templates })))
    const { sha256 } = metadata.ownTemplates
    expect(metadata).toMatchObject({
      ownTemplates: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/), sections: ['evaluering'], files: [evaluation] },
      textSet: JSON.parse(textOf(await made(example('rakkestad'), 'json'))).metadata.textSet,
    })
    const { info } = await readPdf(await made(example('rakkestad'), 'pdf', { templates }))
    expect(info.Keywords).toContain(`egne maler sha256:${sha256}`)
    const custom = unzipSync(await made(example('rakkestad'), 'docx', { templates }))['docProps/custom.xml']
    expect(textOf(custom ?? new Uint8Array())).toMatch(
      new RegExp(`name="egne-maler-sha256"[^>]*><vt:lpwstr>${sha256}<`),
    )
  }, 30_000)

  test('line ends and a byte order mark make no other template, a word does', async () => {
    const hashOf = async (text: string) =>
      JSON.parse(textOf(await made(example('rakkestad'), 'json', { templates: own({ [evaluation]: text }) }))).metadata
        .ownTemplates.sha256
    expect(await hashOf(`\uFEFF${words.replaceAll('\n', '\r\n')}`)).toBe(await hashOf(words))
    expect(await hashOf(words.replace('sammen ', ''))).not.toBe(await hashOf(words))
  })
})

describe('verify', () => {
  const given = { file: 'avtale.yaml', bytes: utf8(example('rakkestad')) }
  const templates = own({ [evaluation]: words })
  const verdictOf = async (bytes: Uint8Array, options: { templates?: OwnTemplates }) => {
    const verified = await verifyFile({ file: 'avtale.docx', bytes }, given, options)
    if (!verified.ok) throw new Error(JSON.stringify(verified.diagnostics))
    const { verdict } = verified.value
    return verdict.kind === 'unproved' ? verdict.reason : verdict.kind
  }

  test.each(['docx', 'pdf'] as const)(
    'a %s wants the same templates',
    async (format) => {
      const bytes = await made(example('rakkestad'), format, { templates })
      expect(await verdictOf(bytes, { templates })).toBe('same')
      expect(await verdictOf(bytes, {})).toBe('no-templates')
      expect(await verdictOf(bytes, { templates: own({ [evaluation]: `${words}Og mer.\n` }) })).toBe('other-templates')
      expect(await verdictOf(bytes, { templates: own({ [evaluation]: '{{feil}}' }) })).toBe('other-templates')
      expect(await verdictOf(bytes, { templates: own({}) })).toBe('other-templates')
    },
    60_000,
  )

  test('a file made without is the same, whatever lies there since', async () => {
    expect(await verdictOf(await made(example('rakkestad'), 'docx'), { templates })).toBe('same')
  }, 30_000)
})

describe('a family of one’s own', () => {
  const texts: Texts = {
    'beredskapsavtale/seksjoner.yaml':
      '- { id: forside, mal: forside }\n- { id: innledning, mal: formål, nummerert: true }\n',
    'beredskapsavtale/nb/forside.md': ':::tittel\nBeredskap i {{kommunene}}\n:::\n',
    'beredskapsavtale/nb/formål.md': '# Formål\n\n{{> taushetsplikt}}\n\n{{> boks}}\n',
    'beredskapsavtale/nb/topptekst.md': 'Beredskap\n',
    'beredskapsavtale/nb/dokumenttittel.md': 'Beredskap i {{kommunene}}\n',
    'felles/nb/boks.md': 'Felles for oss.\n',
  }
  const yaml = example('rakkestad').replace('avtaletype: samarbeidsavtale', 'avtaletype: beredskapsavtale')

  test('is made of its own templates, the set’s parts and the parts of one’s own', async () => {
    const text = textOf(await made(yaml, 'txt', { templates: own(texts) }))
    expect(text).toMatch(/^=+\nBeredskap i Rakkestad kommune\n=+\n\n1 Formål\n/)
    expect(text).toContain('Politirådet arbeider med strategi')
    expect(text).toContain('Felles for oss.')
  })

  test('that is written in bokmål only can’t make an agreement in nynorsk, and says so', async () => {
    const { diagnostics } = await make(yaml.replace('målform: nb', 'målform: nn'), 'txt', { templates: own(texts) })
    const missing = diagnostics.filter(({ code }) => code === 'template-missing')
    expect(missing.map(({ detail }) => detail)).toContainEqual({
      name: 'forside',
      family: 'beredskapsavtale',
      målform: 'nn',
    })
  })

  test('is unknown without them, and a near name is meant', async () => {
    const unknown = async (text: string, templates?: OwnTemplates) => {
      const outcome = await check('avtale.yaml', utf8(text), undefined, templates && { templates })
      return outcome.diagnostics.map(({ code, detail, place }) => [code, place?.line, 'near' in detail && detail.near])
    }
    expect(await unknown(yaml)).toEqual([['wrong-choice', 9, false]])
    const misspelt = yaml.replace('avtaletype: beredskaps', 'avtaletype: beredskap')
    expect(await unknown(misspelt, own(texts))).toEqual([['wrong-choice', 9, 'beredskapsavtale']])
    expect(await unknown(yaml, own(texts))).toEqual([])
  })

  test('its folder may be written without the Norwegian letters', async () => {
    const ascii = Object.fromEntries(
      Object.entries(texts).map(([path, text]) => [path.replace(/^beredskapsavtale/, 'beredskapsrad'), text]),
    )
    const named = yaml.replace('avtaletype: beredskapsavtale', 'avtaletype: beredskapsråd')
    expect(textOf(await made(named, 'txt', { templates: own(ascii) }))).toContain('Beredskap i Rakkestad')
  })

  test.each<[mistake: string, change: Texts, ...told: string[]]>([
    [
      'a template that is missing',
      { 'beredskapsavtale/seksjoner.yaml': '- { id: x, mal: borte }\n' },
      'template-missing maler/beredskapsavtale/seksjoner.yaml:1:3',
    ],
    [
      'a condition',
      { 'beredskapsavtale/seksjoner.yaml': '- { id: forside, mal: forside, når: vedleg }\n' },
      'template-unknown-field maler/beredskapsavtale/seksjoner.yaml:1:3',
    ],
  ])('%s', async (_mistake, change, ...told) => {
    const { diagnostics } = await make(yaml, 'txt', { templates: own({ ...texts, ...change }) })
    expect(diagnostics.map(tell)).toEqual(told)
  })

  test.each<[mistake: string, list: string, ...told: string[]]>([
    ['a key', '- { id: x, mal: x, nar: vedlegg }', 'unknown-key maler/a/seksjoner.yaml:1:20'],
    ['a key that is missing', '- { id: x }', 'missing-key maler/a/seksjoner.yaml:1:3'],
    ['no list', 'id: x', 'not-a-section-list maler/a/seksjoner.yaml:1:1'],
    ['no map', '- forside', 'wrong-type maler/a/seksjoner.yaml:1:3'],
    ['the same again', '- { id: x, mal: x }\n- { id: x, mal: y }', 'duplicate-id maler/a/seksjoner.yaml:2:3'],
    ['a way out', '- { id: x, mal: ../../x }', 'unsafe-name maler/a/seksjoner.yaml:1:17'],
    ['no flag', '- { id: x, mal: x, nummerert: ja }', 'wrong-type maler/a/seksjoner.yaml:1:31'],
    ['no YAML', '- {', 'yaml-syntax maler/a/seksjoner.yaml:1:3'],
  ])('a list of sections with %s', (_mistake, list, ...told) => {
    const loaded = load({ 'a/seksjoner.yaml': `${list}\n` })
    expect([loaded.ok, ...loaded.diagnostics.map(tell)]).toEqual([false, ...told])
  })
})

describe('what stops before anything is composed', () => {
  test('every mistake is told, each in its place', async () => {
    const templates = own({ [evaluation]: '# E\n\n{{evaluering.nar}}\n\n:::rame\nx\n:::\n' })
    const { diagnostics, bytes } = await make(example('rakkestad'), 'txt', { templates })
    expect(bytes).toBeUndefined()
    expect(diagnostics.map(tell)).toEqual([
      `template-unknown-field maler/${evaluation}:3:3`,
      `template-unknown-directive maler/${evaluation}:5:1`,
    ])
  })
})

describe('what a folder may hold', () => {
  test.each<[what: string, texts: Texts, ...told: string[]]>([
    ['too large a file', { [evaluation]: new Uint8Array(64 * 1024 + 1) }, `template-limit maler/${evaluation}:1:1`],
    [
      'another encoding',
      { [evaluation]: new Uint8Array([0x23, 0x20, 0xe5, 0x0a]) },
      `file-encoding maler/${evaluation}:1:3`,
    ],
    ['UTF-16', { [evaluation]: new Uint8Array([0xff, 0xfe, 0x23, 0x00]) }, `file-encoding maler/${evaluation}:1:1`],
    [
      'a name with a space',
      { 'samarbeidsavtale/nb/min mal.md': 'x' },
      'unsafe-name maler/samarbeidsavtale/nb/min mal.md:1:1',
    ],
    ['a name that leads out', { 'samarbeidsavtale/nb/..md': 'x' }, 'unsafe-name maler/samarbeidsavtale/nb/..md:1:1'],
    ['a file in no place', { 'evaluering.md': 'x' }, 'template-misplaced'],
    ['another målform', { 'samarbeidsavtale/en/evaluering.md': 'x' }, 'template-misplaced'],
    ['a list in the shared folder', { 'felles/seksjoner.yaml': '- { id: x, mal: x }\n' }, 'template-misplaced'],
    [
      'one template twice',
      { 'politirådsavtale/nb/slt.md': 'x', 'politiradsavtale/nb/slt.md': 'y' },
      'template-twice maler/politiradsavtale/nb/slt.md:1:1',
    ],
  ])('%s', (_what, texts, ...told) => {
    expect(load(texts).diagnostics.map(tell)).toEqual(told)
  })

  test('no more files than can be looked through', () => {
    const many = Object.fromEntries(Array.from({ length: 301 }, (_, i) => [`felles/nb/m${i}.md`, 'x']))
    expect(load(many).diagnostics.map(tell)).toEqual(['template-limit'])
  })
})

describe('a few lines that would give more than memory holds', () => {
  const people = Array.from({ length: 400 }, (_, i) => `  - { id: k${i}, navn: Kari Prøve ${i}, stilling: x }\n`).join(
    '',
  )
  const yaml = example('rakkestad').replace('kontakter:\n', `kontakter:\n${people}`)
  const fifty = (name: string) => `{{> ${name}}}`.repeat(50)

  test.each<[way: string, texts: Texts]>([
    [
      'loops in loops',
      {
        [evaluation]:
          '{{#each kontakter}}{{#each @root.kontakter}}{{#each @root.kontakter}}x{{/each}}{{/each}}{{/each}}',
      },
    ],
    [
      'loops that give nothing',
      {
        [evaluation]:
          '{{#each kontakter}}{{#each @root.kontakter}}{{#each @root.kontakter}}{{/each}}{{/each}}{{/each}}',
      },
    ],
    [
      'long paragraphs in loops',
      { [evaluation]: `{{#each kontakter}}{{#each @root.kontakter}}${'ord '.repeat(100)}\n\n{{/each}}{{/each}}` },
    ],
    [
      'parts that each call many',
      {
        [evaluation]: '{{> d0}}',
        ...Object.fromEntries(
          Array.from({ length: 9 }, (_, i) => [`felles/nb/d${i}.md`, i < 8 ? fifty(`d${i + 1}`) : 'x']),
        ),
      },
    ],
  ])(
    '%s',
    async (_way, texts) => {
      const { diagnostics, bytes } = await make(yaml, 'txt', { templates: own(texts) })
      expect(bytes).toBeUndefined()
      expect(diagnostics).toMatchObject([{ code: 'template-limit', detail: { what: 'output' } }])
      expect(diagnostics[0]?.place?.file).toMatch(/^maler\//)
    },
    30_000,
  )
})

describe('check', () => {
  test('the shipped templates are in order, in every family and målform', async () => {
    expect(await checkTemplates(undefined)).toMatchObject({ ok: true, diagnostics: [] })
  })

  test('a misspelt file has no effect, and is told of', async () => {
    const { ok, diagnostics } = await checkTemplates(own({ 'samarbeidsavtale/nb/evaluring.md': words }))
    expect([ok, ...diagnostics.map((each) => [each.severity, tell(each)])]).toEqual([
      true,
      ['warning', 'template-unused maler/samarbeidsavtale/nb/evaluring.md:1:1'],
    ])
    expect(diagnostics[0]).toMatchObject({ detail: { near: 'evaluering' } })
  })

  test('a part of one’s own that nothing calls is looked at all the same', async () => {
    const { diagnostics } = await checkTemplates(own({ 'felles/nb/min.md': '{{#if tittel}}' }))
    expect(diagnostics.map(({ code }) => code).sort()).toEqual(['template-syntax', 'template-unused'])
  })
})

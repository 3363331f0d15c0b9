import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { run } from '../cli/test-world.js'
import { exampleNames, root } from '../read-example.js'
import { type EditorSession, openEditor } from './editor-session.js'

const folder = join(root, 'examples')
const read = (file: string): string => readFileSync(join(folder, file), 'utf8')
const guide = readFileSync(join(root, 'docs', 'veiledning.md'), 'utf8')
const schema = JSON.parse(readFileSync(join(root, 'schemas', 'avtale.schema.json'), 'utf8'))

const agreement = '# yaml-language-server: $schema=../schemas/avtale.schema.json\n'
const shared = '# yaml-language-server: $schema=../schemas/felles.schema.json\n'
const style = '# yaml-language-server: $schema=../schemas/stil.schema.json\n'
const smallest = read('minst.yaml')

let editor: EditorSession
beforeAll(async () => {
  editor = await openEditor(folder)
})
afterAll(() => editor.close())

describe('In an editor', () => {
  test.each([...exampleNames, 'stil', 'felles/innlandet'])('nothing is marked in %s', async (name) => {
    expect(await editor.marked(`${name}.yaml`, read(`${name}.yaml`))).toEqual([])
  })

  test('a new file is offered every key, with what it is for, and all that must be there at once', async () => {
    const { 'Avtale om politiråd': whole, ...keys } = Object.fromEntries(
      await editor.offered('ny.yaml', `${agreement}¦`),
    )
    expect(Object.keys(keys)).toEqual(Object.keys(schema.properties))
    expect(Object.keys(keys).filter((key) => keys[key]?.about === '')).toEqual([])
    expect(whole?.inserted).toBe(`skjema: 1
avtaletype: $1
målform: $2
standardtekst: \${3:2026-11}
status: $4
parter:
  - id: $5
    slag: $6
    navn: $7
politiråd:
  deltakere:
    - part: $8
      medlemmer:
        - $9
underskrifter:
  underskrivere:
    - rolle: $10
      part: $11`)
  })

  test.each([
    ['kontakter', 'kontakter:\n  - id: $1\n    navn: $2'],
    ['innsatsområder', 'innsatsområder:\n  - id: $1\n    navn: $2'],
    ['politikontakter', 'politikontakter:\n  - kontakt: '],
    ['ressurser', 'ressurser:\n  - part: $1\n    ressurs: $2'],
    ['møter', 'møter:\n  '],
  ])('%s brings what each entry must have', async (key, inserted) => {
    expect((await editor.offered('ny.yaml', `${smallest}¦`)).get(key)?.inserted).toBe(inserted)
  })

  test.each([
    ['a contact', 'kontakter:\n  - id: a\n    ¦', 'contact'],
    ['a signatory', 'underskrifter:\n  underskrivere:\n    - rolle: a\n      ¦', 'signatory'],
    ['a focus area', 'innsatsområder:\n  - id: a\n    ¦', 'focusArea'],
    ['a meeting structure', 'møtestrukturer:\n  - id: a\n    ¦', 'meetingStructure'],
    ['a section’s text', 'tekster:\n  slt:\n    ¦', 'sectionText'],
    ['the meetings', 'møter:\n  ¦', 'meetings'],
  ])('every key of %s is offered with its colon', async (_, text, definition) => {
    const [first = '', ...others] = Object.keys(schema.$defs[definition].properties)
    const expected = text.includes(`${first}: a`) ? others : [first, ...others]
    const offered = await editor.offered('ny.yaml', agreement + text)
    expect(expected.filter((key) => !offered.get(key)?.inserted.startsWith(`${key}:`))).toEqual([])
  })

  test.each([
    ['status: ¦', ['utkast', 'til-vedtak', 'vedtatt', 'signert']],
    ['målform: ¦', ['nb', 'nn']],
    ['avtaletype: ¦', ['samarbeidsavtale', 'politirådsavtale']],
    ['parter:\n  - slag: ¦', ['kommune', 'politi']],
    ['evaluering:\n  løpende: ¦', ['true', 'false']],
    ['tekster:\n  slt:\n    utelat: ¦', ['true']],
  ])('%s is offered its values', async (text, values) => {
    expect([...(await editor.offered('ny.yaml', agreement + text)).keys()]).toEqual(values)
  })

  test.each([
    ['status¦: utkast', 'Status', 'Hvor avtalen er i sitt liv'],
    ['møter¦: { minst: 2 }', 'Møter i politirådet', 'Hvor ofte politirådet møtes'],
    ['møter: { møteplan¦: på siste møte }', 'Når møteplanen lages', 'Fyller ut setningen'],
    ['kontakter:\n  - part¦: a', 'Part', 'Id-en til en av partene.'],
  ])('%s is explained', async (text, title, about) => {
    const shown = await editor.shown('ny.yaml', agreement + text)
    expect(shown.split('\n')[0]).toBe(`#### ${title}`)
    expect(shown).toContain(about)
  })

  test.each([
    ['wrong choice', 'status: ferdig', '21:9–21:15 Value is not accepted.'],
    ['wrong type', 'møter: { minst: to }', '22:17–22:19 Incorrect type. Expected "integer".'],
    ['wrong date', 'datoer: { signert: 25.10.2018 }', '22:20–22:30 Skriv datoen som år-måned-dag'],
    ['wrong id', 'kontakter: [{ id: A B, navn: C }]', '22:19–22:22 Bruk små bokstaver, tall og bindestrek'],
    ['unknown key', 'møtr: {}', '22:1–22:5 Property møtr is not allowed.'],
    ['missing key', 'kontakter:\n  - id: a', '23:5–23:6 Missing property "navn".'],
    ['list for text', 'innsatsområder: [a]', '22:18–22:19 Incorrect type. Expected "Innsatsområde".'],
    ['false for true', 'tekster: { slt: { utelat: false, begrunnelse: a } }', '22:27–22:32 Value must be true.'],
  ])('%s is marked where it stands: %s', async (_, line, expected) => {
    const others = line.startsWith('status:') ? smallest.replace(/^status: .*\n/m, '') : smallest
    expect(await editor.marked('ny.yaml', `${others}\n${line}\n`)).toEqual([expect.stringContaining(expected)])
  })

  test.each([
    ['tekster: { slt: { utelat: true, begrunnelse: a } }', smallest],
    ['parter: [{ id: a, utgår: true }, { id: b, postadresse: ~ }]\nmøter: ~', shared],
    ['kontakter: [{ id: a, part: ~, enhet: ~ }]', shared],
  ])('nothing is marked in %s', async (text, before) => {
    expect(await editor.marked('ny.yaml', `${before}\n${text}\n`)).toEqual([])
  })

  test('shared text asks for nothing but ids', async () => {
    expect(await editor.marked('ny.yaml', `${shared}parter: [{ id: a }, { navn: B }]\n`)).toEqual([
      expect.stringContaining('Missing property "id"'),
    ])
    expect((await editor.offered('ny.yaml', `${shared}parter:\n  - id: a\n    ¦`)).get('utgår')?.inserted).toBe(
      'utgår: true',
    )
  })

  test('a style has a schema too', async () => {
    expect([...(await editor.offered('ny.yaml', `${style}¦`)).keys()]).toEqual(['skjema', 'Stil', 'logo', 'farger'])
    expect(await editor.marked('ny.yaml', `${style}skjema: 1\nfarger: { hoved: blå }\n`)).toEqual([
      expect.stringContaining('3:18–3:21 Skriv fargen som # og seks tegn'),
    ])
  })
})

test('the settings in examples/.vscode give each file its schema, without its first line', async () => {
  await expectSchemas(folder, read('.vscode/settings.json'), {
    'fjellby.yaml': 'avtale.schema.json',
    'felles/innlandet.yaml': 'felles.schema.json',
    'nord-gudbrandsdal.yaml': 'felles.schema.json',
    'stil.yaml': 'stil.schema.json',
  })
})

test('so do those in the guide, with the schemas that the tool prints', async () => {
  const own = mkdtempSync(join(tmpdir(), 'politirad-editor-'))
  const [settings = ''] = /^ {4}\{\n {6}"yaml\.schemas"[\s\S]*?\n {4}\}\n/m.exec(guide) ?? []
  await run(['schema', '-o', 'avtaler'], { cwd: own })
  await run(['schema', '--kind', 'felles', '-o', 'felles'], { cwd: own })
  await expectSchemas(own, settings, {
    'avtaler/fjellby.yaml': 'avtale.schema.json',
    'felles/øst.yaml': 'felles.schema.json',
  })
  rmSync(own, { recursive: true })
})

async function expectSchemas(folder: string, settings: string, schemas: Readonly<Record<string, string>>) {
  const ofServer = Object.entries(JSON.parse(settings)).filter(([key]) => key.startsWith('yaml.'))
  const vscode = await openEditor(folder, asTree(ofServer))
  try {
    for (const [file, expected] of Object.entries(schemas)) {
      const found = async () => (await vscode.shown(file, 'skjema¦: 1\n')).match(/[a-z]+\.schema\.json(?=\])/g)
      // Settings are read when there is time for it.
      await vi.waitFor(async () => expect(await found()).toEqual([expected]), 10_000)
    }
  } finally {
    vscode.close()
  }
}

/** `yaml.schemaStore.enable` → `{ schemaStore: { enable } }`, as VS Code hands them on. */
function asTree(settings: readonly [string, unknown][]): object {
  const tree: Record<string, unknown> = {}
  for (const [key, value] of settings) {
    const [, group = '', name] = key.split('.')
    tree[group] = name === undefined ? value : { [name]: value }
  }
  return tree
}

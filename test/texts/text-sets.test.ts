import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hashTextSet, readText, readTextSets } from '../../src/build/text-sets.mjs'
import { compileTemplate, precompileTemplate } from '../../src/compose/compile-template.js'
import { compose } from '../../src/compose/compose.js'
import { Fields } from '../../src/compose/field.js'
import { helpers } from '../../src/compose/helpers.js'
import { textSets } from '../../src/generated/text-sets.js'
import { loadCompiled } from '../../src/texts/load-compiled.js'
import { loadTextSet } from '../../src/texts/load-text-set.js'
import { templatesFolder, textSetIds } from '../../src/texts/shipped-text-sets.js'
import { readExample } from '../read-example.js'

const schema = readFileSync(join(import.meta.dirname, '../../schemas/avtale.schema.json'), 'utf8')
const families = ['samarbeidsavtale', 'politirådsavtale'] as const
const set = loadTextSet('2026-11', 'samarbeidsavtale', 'nb')

test('a released text set never changes', () => {
  const released = JSON.parse(readFileSync(join(templatesFolder(), 'utgitt.json'), 'utf8')) as Record<string, string>
  expect(Object.fromEntries(textSetIds().map((id) => [id, hashTextSet(join(templatesFolder(), id))]))).toEqual(released)
})

describe('what the build made of the text sets', () => {
  const folder = templatesFolder()

  test('is what their files say now', () => {
    expect(textSets).toEqual(JSON.parse(JSON.stringify(readTextSets(folder))))
  })

  test.each(Object.entries(textSets))('has every template of %s, compiled from its text', async (id, { templates }) => {
    const loaded = await Promise.all(
      ['samarbeidsavtale', 'politirådsavtale'].flatMap((family) =>
        (['nb', 'nn'] as const).map((målform) => loadCompiled(id, family, målform)),
      ),
    )
    const compiled = new Map(loaded.flatMap((each) => [...each]))
    expect([...compiled.keys()].sort()).toEqual([...templates].sort())
    for (const [path, made] of compiled)
      expect(asText(made), path).toBe(asText(evaluate(precompileTemplate({ text: readText(join(folder, id, path)) }))))
  })
})

/** Functions as their source. */
const asText = (value: unknown): string =>
  JSON.stringify(value, (_, each) => (typeof each === 'function' ? String(each) : each))

const evaluate = (source: string): unknown => new Function(`return (${source})`)()

test('every act the schema offers is in the registry, and is in force', () => {
  const offered = (JSON.parse(schema) as { $defs: { legalBasis: { properties: { lov: { enum: string[] } } } } }).$defs
    .legalBasis.properties.lov.enum
  for (const id of offered)
    expect(set.acts.get(id), id).toMatchObject({ id, kortnavn: { nb: expect.any(String), nn: expect.any(String) } })
  for (const id of offered) expect(set.acts.get(id)?.opphevet, id).toBeUndefined()
})

test('no helper takes the name of a key', () => {
  const kit = { fileOf: () => 'x', fields: new Fields(), words: set.words, acts: set.acts, målform: 'nb' as const }
  expect(Object.keys(helpers(kit)).filter((name) => schema.includes(`"${name}":`))).toEqual([])
})

describe.each(families)('%s', (family) => {
  const { sections, templates } = loadTextSet('2026-11', family, 'nb')

  test('has the template of every section, and the schema takes a local text for each that is numbered', () => {
    for (const { id, mal, nummerert } of sections) {
      expect(templates.has(mal), mal).toBe(true)
      if (nummerert) expect(schema).toContain(`"${id}": { "title"`)
    }
  })

  test('uses only parts that exist', () => {
    for (const { text } of templates.values()) {
      for (const [, part] of text.matchAll(/\{\{> ([\w-]+)/g)) expect(templates.has(String(part)), part).toBe(true)
    }
  })

  test('names no outdated or unconfirmed source', () => {
    const text = [...templates.values()].map((template) => template.text).join('\n')
    expect(text).not.toMatch(/nærpolitireform|rundskriv|2018|lensmann|rådmann|barnevernloven|§/i)
  })
})

describe('a template that is wrong', () => {
  const broken = (text: string) => {
    const textSet = { ...set, templates: new Map([...set.templates, ['evaluering', { file: 'evaluering.md', text }]]) }
    const outcome = compose('avtale.yaml', readExample('rakkestad'), textSet, { compile: compileTemplate })
    return outcome.ok
      ? []
      : outcome.diagnostics.map(({ code, place }) => [code, place?.file, place?.line, place?.column])
  }

  test.each<[what: string, text: string, line: number, column: number, code?: string]>([
    ['prints what there is not', '# E\n\nOrd {{evaluering.nar}}.', 3, 5, 'template-missing-value'],
    ['prints raw', '# E\n\n{{{evaluering.når}}}', 1, 1],
    ['leaves a block open', '# E\n\n{{#if evaluering}}', 1, 1],
    ['names an unknown directive', '# E\n\n:::boks\nx\n:::', 1, 1],
    ['has characters of its own meaning', '# E\n\n\uE0000\uE001', 1, 1],
  ])('%s', (_, text, line, column, code = 'template-error') => {
    expect(broken(text)).toEqual([[code, 'evaluering.md', line, column]])
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { sharedSchema } from '../../src/build/shared-schema.mjs'
import { root } from '../read-example.js'

const whole = JSON.parse(readFileSync(join(root, 'schemas', 'avtale.schema.json'), 'utf8'))
const shared = sharedSchema(whole)

test('schemas/felles.schema.json is what the schema of an agreement gives: npm test -- -u writes it', async () => {
  await expect(`${JSON.stringify(shared, null, 2)}\n`).toMatchFileSnapshot('../../schemas/felles.schema.json')
})

const ajv = new Ajv2020.default({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true })
addFormats.default(ajv, ['date'])
for (const keyword of ['x-viser-til', 'x-visning', 'patternErrorMessage'])
  ajv.addKeyword({ keyword, schemaType: 'string' })
for (const keyword of ['x-offentlig', 'x-endring', 'x-endring-av', 'x-samlet']) ajv.addKeyword({ keyword })
const validate = ajv.compile(JSON.parse(JSON.stringify(shared)))

/** What an editor would mark, by its place. */
function marked(yaml: string): string[] {
  validate(parse(yaml))
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)
}

test.each(['felles/norge.yaml', 'felles/øst.yaml', 'avtaler/fjellby.yaml'])('an editor finds nothing in %s', (file) => {
  expect(marked(readFileSync(join(import.meta.dirname, 'prosjekt', file), 'utf8'))).toEqual([])
})

test.each(['rakkestad', 'lillestrom'])('nor in a whole agreement: %s', (name) => {
  expect(marked(readFileSync(join(root, 'examples', `${name}.yaml`), 'utf8'))).toEqual([])
})

test.each([
  ['arver: [a.yaml, b.yaml]', []],
  ['tittel: ~', []],
  ['status: ~', []],
  ['møter: { antall: ~, minst: ~ }', []],
  ['parter: [{ id: a, utgår: true }]', []],
  ['tekster: { slt: { utelat: ~ } }', []],
  ['politiråd: { leder: { part: kommunen } }', []],
  ['statuss: utkast', [' additionalProperties']],
  ['status: nei', ['/status enum']],
  ['parter: [{ navn: A }]', ['/parter/0 required']],
  ['parter: [{ id: ~ }]', ['/parter/0/id type']],
  ['parter: [~]', ['/parter/0 type']],
  ['arver: ~', ['/arver type', '/arver type', '/arver anyOf']],
  ['avtaletype: ~', ['/avtaletype type']],
])('%s', (yaml, expected) => {
  expect(marked(yaml)).toEqual(expected)
})

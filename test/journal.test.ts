import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import type { Journal } from '../src/journal/journal.js'
import type { ReadInherited } from '../src/model/reading.js'
import { type BuildOptions, build, check, type Format } from '../src/pipeline.js'
import { exampleNames, root } from './read-example.js'
import { agreementWith } from './validate/minimal-agreement.js'

/** Whether a journal is as its schema says, and what it tells. */

const ajv = new Ajv2020.default({ strict: true })
addFormats.default(ajv, ['date'])
const isValid = ajv.compile(JSON.parse(readFileSync(join(root, 'schemas', 'journal.schema.json'), 'utf8')))

async function make(yaml: string, formats: readonly Format[], options: BuildOptions = {}) {
  const checked = await check('avtale.yaml', new TextEncoder().encode(yaml), readFelles)
  const built = checked.ok ? await build(checked.value, formats, options) : checked
  if (!built.ok) throw new Error(JSON.stringify(built.diagnostics))
  const journal = JSON.parse(new TextDecoder().decode(built.value.at(-1)?.bytes)) as Journal
  expect(isValid(journal), JSON.stringify(isValid.errors)).toBe(true)
  return { journal, outputs: built.value }
}

/** What an example inherits. */
const readFelles: ReadInherited = async (file) => ({ file, bytes: readFileSync(join(root, 'examples', file)) })

const example = (name: string): string => readFileSync(join(root, 'examples', `${name}.yaml`), 'utf8')

test.each(exampleNames)('%s: the files of the same run stand in it with their hashes', async (name) => {
  const options = { fileNames: { pdf: `${name}.pdf` } }
  const { journal, outputs } = await make(example(name), ['journal', 'pdf', 'docx'], options)
  expect(outputs.map(({ format }) => format)).toEqual(['pdf', 'docx', 'journal'])
  expect(journal.filer).toEqual(
    outputs.slice(0, 2).map(({ format, bytes }) => ({
      format,
      ...(format === 'pdf' && { filnavn: `${name}.pdf`, formatDetaljer: 'PDF/A-2a, PDF/UA-1' }),
      filstørrelse: bytes.length,
      sjekksum: createHash('sha256').update(bytes).digest('hex'),
      sjekksumAlgoritme: 'SHA-256',
    })),
  )
})

test('says which PDF has the YAML within', async () => {
  const { journal } = await make(agreementWith('utkast', 'vedtatt'), ['pdf', 'journal'], { attachSource: true })
  expect(journal.filer[0]?.formatDetaljer).toBe('PDF/A-3a, PDF/UA-1')
})

test('alone it names no files', async () => {
  expect((await make(example('rakkestad'), ['journal'])).journal.filer).toEqual([])
})

test('tells what a case is registered by', async () => {
  const { journal } = await make(example('rakkestad'), ['journal'])
  expect(journal).toMatchObject({
    utgave: 'avtale',
    tittel: 'Samarbeidsavtale mellom Rakkestad kommune og Øst politidistrikt',
    status: 'signert',
    dokumentetsDato: '2018-10-25',
    signert: '2018-10-25',
    skjermingshjemler: [],
  })
  expect(journal.parter[0]).toEqual({
    id: 'kommunen',
    slag: 'kommune',
    navn: 'Rakkestad kommune',
    kommunenummer: '3120',
    saker: [{ saksnummer: '18/2505', journalnummer: '18300/18', klassering: '033' }],
    vedtak: [{ organ: 'Kommunestyret', slag: 'vedtak', dato: '2018-10-25', sak: '35/18' }],
  })
  const annexes = (await make(example('lillestrom'), ['journal'])).journal.vedlegg
  expect(annexes.map(({ nummer }) => nummer)).toEqual([1, 2, 3])
})

test('the public title names no person; an organisation number has no spaces; provisions are gathered', async () => {
  const yaml = agreementWith('status: utkast', 'status: utkast\ntittel: Avtale ført i pennen av Kari Prøve for Prøveby')
    .replace('    slag: kommune\n', '    slag: kommune\n    organisasjonsnummer: "123 456 785"\n')
    .replace(
      '    part: kommunen\npol',
      '    part: kommunen\n    offentlig: false\n    hjemmel: offentleglova § 13\npol',
    )
  const { journal } = await make(yaml, ['journal'])
  expect(journal.tittel).toBe('Avtale ført i pennen av Kari Prøve for Prøveby')
  expect(journal.offentligTittel).toBe('Avtale ført i pennen av ***** for Prøveby')
  expect(journal.parter[0]?.organisasjonsnummer).toBe('123456785')
  expect(journal.skjermingshjemler).toEqual(['offentleglova § 13'])
})

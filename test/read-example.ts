import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileTemplate } from '../src/compose/compile-template.js'
import { compose } from '../src/compose/compose.js'
import { layOut } from '../src/layout/lay-out.js'
import type { Agreement } from '../src/model/agreement.js'
import type { Outcome } from '../src/model/diagnostic.js'
import type { AgreementDocument } from '../src/model/document.js'
import { type Checked, check } from '../src/pipeline.js'
import { loadTextSet } from '../src/texts/load-text-set.js'

export const exampleNames = [
  'rakkestad',
  'lillestrom',
  'oslo',
  'selbu-tydal',
  'nord-gudbrandsdal',
  'porsanger',
  'minst',
] as const
export type ExampleName = (typeof exampleNames)[number]

export const root = join(import.meta.dirname, '..')

/** An example with what it inherits. */
export async function checkExample(name: ExampleName): Promise<Outcome<Checked>> {
  const read = (file: string) => readFileSync(join(root, 'examples', file))
  return check(`${name}.yaml`, read(`${name}.yaml`), async (file) => ({ file, bytes: read(file) }))
}

const examples = new Map<ExampleName, Agreement>()
for (const name of exampleNames) {
  const checked = await checkExample(name)
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics))
  examples.set(name, checked.value.agreement)
}

export const readExample = (name: ExampleName): Agreement => structuredClone(examples.get(name) as Agreement)

/** The agreement's document, as the writers get it. The agreement must be valid. */
export function documentOf(agreement: Agreement): AgreementDocument {
  const textSet = loadTextSet(agreement.standardtekst, agreement.avtaletype, agreement.målform)
  const composed = compose('avtale.yaml', agreement, textSet, { compile: compileTemplate })
  if (!composed.ok) throw new Error(JSON.stringify(composed.diagnostics))
  return layOut(composed.value)
}

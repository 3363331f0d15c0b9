import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { compose } from '../src/compose/compose.js'
import { layOut } from '../src/layout/lay-out.js'
import type { Agreement } from '../src/model/agreement.js'
import type { AgreementDocument } from '../src/model/document.js'
import { loadTextSet } from '../src/texts/load-text-set.js'

export const exampleNames = ['rakkestad', 'lillestrom', 'oslo', 'selbu-tydal', 'porsanger', 'minst'] as const
export type ExampleName = (typeof exampleNames)[number]

export const root = join(import.meta.dirname, '..')

export function readExample(name: ExampleName): Agreement {
  return parse(readFileSync(join(root, 'examples', `${name}.yaml`), 'utf8')) as Agreement
}

/** The agreement's document, as the writers get it. The agreement must be valid. */
export function documentOf(agreement: Agreement): AgreementDocument {
  const textSet = loadTextSet(agreement.standardtekst, agreement.avtaletype, agreement.målform)
  const composed = compose('avtale.yaml', agreement, textSet)
  if (!composed.ok) throw new Error(JSON.stringify(composed.diagnostics))
  return layOut(composed.value)
}

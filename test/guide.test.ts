import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Agreement } from '../src/model/agreement.js'
import { readingOrder } from '../src/model/plain-text.js'
import { checkProject } from '../src/pipeline.js'
import { documentOf, readExample, root } from './read-example.js'

/** What the guide tells people to write works as it stands there: one entry more in one list. */

const guide = readFileSync(join(root, 'docs', 'veiledning.md'), 'utf8')
const additions = [...guide.matchAll(/<!-- ([^\s]+) -->\n((?: {4}.*\n|\n)+)/g)].map(
  ([, list = '', yaml = '']) => [list, parse(yaml)[0] as unknown] as const,
)

const shown: Readonly<Record<string, readonly string[]>> = {
  innsatsområder: ['Kriminalitet på nett', 'Foreldremøte om nettvett'],
  kontakter: ['Lise Liksom', 'Helsesykepleier'],
  'underskrifter/underskrivere': ['Kommunedirektør'],
  møtestrukturer: ['Koordineringsgruppen', 'Møtet holdes én gang i måneden.'],
}

describe.each(['rakkestad', 'lillestrom', 'oslo'] as const)('what the guide adds to %s', (name) => {
  test.each(additions)('%s', (list, entry) => {
    const said = readingOrder(documentOf(withEntry(readExample(name), list, entry)).blocks).join('\n')
    for (const words of shown[list] ?? []) expect(said).toContain(words)
  })
})

test('the guide’s project is one', async () => {
  const [yaml = ''] = /^ {4}# yaml-language-server: \$schema=prosjekt[\s\S]*?\n\n/m.exec(guide) ?? []
  const { ok, diagnostics } = await checkProject(
    'politirad.yaml',
    new TextEncoder().encode(yaml.replaceAll(/^ {4}/gm, '')),
  )
  expect([ok, diagnostics]).toEqual([true, []])
})

test('the guide shows all four', () => expect(additions.map(([list]) => list)).toEqual(Object.keys(shown)))

function withEntry(agreement: Agreement, list: string, entry: unknown): Agreement {
  const [key = '', below] = list.split('/')
  const whole = structuredClone(agreement) as unknown as Record<string, Record<string, unknown[]> & unknown[]>
  const home = below ? (whole[key] as Record<string, unknown[]>) : (whole as unknown as Record<string, unknown[]>)
  const at = below ?? key
  home[at] = [...(home[at] ?? []), entry]
  return whole as unknown as Agreement
}

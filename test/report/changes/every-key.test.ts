import { expect, test } from 'vitest'
import { compareFacts } from '../../../src/compare/facts/compare-facts.js'
import type { Agreement } from '../../../src/model/agreement.js'
import type { FactChange } from '../../../src/model/change.js'
import { agreementSchema, choicesOf, resolve, type SchemaNode } from '../../../src/model/schema.js'
import { isMap } from '../../../src/model/value-at.js'
import { walkValues } from '../../../src/model/walk-values.js'
import { changeLanguages } from '../../../src/report/changes/change-words.js'
import { tellChange } from '../../../src/report/changes/tell-change.js'
import { tellingIn } from '../../../src/report/changes/telling-in.js'
import { wholeAgreement } from '../../fill-schema.js'

const whole = wholeAgreement('politirådsavtale')

/** The whole agreement with each of its values changed, each key and each entry taken out, one at a time. */
function* versions(): Generator<[what: string, after: Agreement]> {
  const done = new Set<string>()
  for (const known of walkValues(agreementSchema, whole)) {
    const { value, definition, pointer, node } = known
    const what = definition ?? pointer.replaceAll(/\/\d+/g, '')
    const keys = isMap(value) ? Object.keys(value) : Array.isArray(value) && value.length > 0 ? ['0'] : []
    for (const key of keys) {
      if (done.has(`${what} ${key}`) || key === 'id') continue
      done.add(`${what} ${key}`)
      const [changed, without] = [structuredClone(whole), structuredClone(whole)]
      const inChanged = holderAt(changed, pointer)
      const inOther = holderAt(without, pointer)
      if (Array.isArray(inOther)) inOther.splice(0, 1)
      else delete inOther[key]
      const written = node.properties?.[key] ?? node.items ?? {}
      const leaf = inChanged[key]
      if (typeof leaf !== 'object') {
        inChanged[key] = another(leaf, resolve(agreementSchema, written))
        if (inChanged[key] !== leaf) yield [`${what}.${key}`, changed]
      }
      if (!node.required?.includes(key)) yield [`${what}.${key}`, without]
    }
  }
}

function holderAt(root: unknown, pointer: string): Record<string, unknown> {
  const segments = pointer.split('/').slice(1)
  return segments.reduce((value, segment) => value[segment] as Record<string, unknown>, root as Record<string, unknown>)
}

/** Another value that may stand in its place; the same where there is none. */
function another(leaf: unknown, node: SchemaNode): unknown {
  if (typeof leaf === 'boolean') return node.const === undefined ? !leaf : leaf
  if (typeof leaf === 'number') return node.const === undefined ? leaf + 1 : leaf
  if (node['x-viser-til'] === 'lover') return 'politiloven'
  if (node['x-viser-til']) return String(leaf).replace(/1$/, '2')
  if (choicesOf(node).length > 0) return choicesOf(node).find((each) => each !== leaf)
  if (node.format === 'date') return '2027-05-17'
  return `${leaf}x`
}

/** Where a list goes, its first entry will do. */
const told = [...versions()].flatMap(([what, after]) =>
  compareFacts(whole, after)
    .slice(0, 1)
    .map((change): [string, FactChange, Agreement] => [what, change, after]),
)

test.each(changeLanguages)('what is said of every key, in %s', async (language) => {
  const telling = tellingIn(language)
  const lines = told.map(([what, change, agreement]) => {
    const acts = new Map<string, string>()
    const versions = { before: { agreement: whole, acts }, after: { agreement, acts } }
    return `${what} (${change.class})\n  ${tellChange(change, versions, telling).sentence}`
  })
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`every-key.${language}.txt`)
})

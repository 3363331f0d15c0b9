import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkTextSet } from '../src/compose/check/check-text-set.js'
import { blockNames, signatures } from '../src/compose/helper-signatures.js'
import { directives } from '../src/compose/parse-markdown.js'
import { templateLimits } from '../src/model/template-file.js'
import { loadTextSet } from '../src/texts/load-text-set.js'
import type { Template } from '../src/texts/text-set.js'
import { root } from './read-example.js'

/** docs/maler.md says what a template may have: all of it, and only what is true. */

const page = readFileSync(join(root, 'docs', 'maler.md'), 'utf8')
const set = loadTextSet('2026-11', 'samarbeidsavtale', 'nb')

function check(text: string): string[] {
  const template: Template = { file: 'eksempel.md', text, own: 'eksempel' }
  const templates = new Map([...set.templates, ['evaluering', template]])
  return checkTextSet({ ...set, templates }, 'samarbeidsavtale').diagnostics.map(
    ({ code, detail }) => `${code} ${JSON.stringify(detail)}`,
  )
}

test.each(Object.keys(signatures))('has the helper %s', (name) => {
  expect(page).toMatch(new RegExp(`\\{\\{[^}]*\\(?\\b${name}\\b[^}]*\\}\\}`))
})

test.each(blockNames)('has the block %s', (name) => {
  expect(page).toContain(`{{#${name} `)
})

test.each(directives)('has the directive %s', (name) => {
  expect(page).toMatch(new RegExp(`^\\| \`:{3,4}${name}\\b`, 'm'))
})

describe('every example may stand in a template', () => {
  const fenced = [...page.matchAll(/```md\n([\s\S]*?)```/g)].map(([, text]) => String(text))
  const inRows = [...page.matchAll(/^\| `(\{\{.*?\}\})` \|/gm)].map(([, text]) => String(text))

  test('there are some', () => {
    expect([fenced.length > 2, inRows.length > 20]).toEqual([true, true])
  })

  test.each([...fenced, ...inRows])('%s', (text) => {
    expect(check(text)).toEqual([])
  })

  test('a wrong one would be found', () => {
    expect(check('{{#if tittell}}x{{/if}}')).toHaveLength(1)
  })
})

test('the examples of the messages name real helpers', () => {
  for (const [name, { example }] of Object.entries(signatures)) expect(example).toContain(name)
})

test('the list of sections is one', () => {
  const [, list = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? []
  expect(parse(list)).toHaveLength(4)
})

test('the limits are those that hold', () => {
  expect(page).toContain(`på ${templateLimits.bytes / 1024} kB, en mappe på ${templateLimits.files} filer`)
})

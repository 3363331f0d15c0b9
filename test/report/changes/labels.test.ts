import { expect, test } from 'vitest'
import { agreementSchema, choicesOf, definitionName, resolve, type SchemaNode } from '../../../src/model/schema.js'
import labels from '../../../src/report/changes/labels.json' with { type: 'json' }
import { wholes } from '../../../src/report/changes/print-value.js'

/** What may stand in an agreement: each map by its name in the schema, and what is in lists. */
interface Found {
  readonly maps: Map<string, SchemaNode>
  readonly entries: Set<string>
  readonly choices: Set<string>
}

const found = findAll()

function findAll(): Found {
  const all: Found = { maps: new Map(), entries: new Set(), choices: new Set() }
  const visit = (written: SchemaNode, name: string): void => {
    const node = resolve(agreementSchema, written)
    if (node.properties && all.maps.has(name)) return
    if (node.properties) all.maps.set(name, node)
    if (!node['x-viser-til'] && name !== 'deviation.regel' && name !== 'agreement.avtaletype') {
      for (const choice of choicesOf(node)) all.choices.add(choice)
    }
    for (const [key, child] of Object.entries(node.properties ?? {})) {
      visit(child, definitionName(child) ?? `${name}.${key}`)
    }
    if (node.items) {
      const entry = definitionName(node.items) ?? name
      const item = resolve(agreementSchema, node.items)
      if (item.properties && !item['x-samlet']) all.entries.add(entry)
      visit(node.items, entry)
    }
  }
  visit(agreementSchema, 'agreement')
  return all
}

const keys: Record<string, Record<string, readonly string[]>> = labels.keys
const told = [...found.maps].filter(([, node]) => !node['x-samlet'])

test('every key of the schema has its words, and no other', () => {
  const wanted = Object.fromEntries(told.map(([name, { properties = {} }]) => [name, Object.keys(properties).sort()]))
  expect(Object.fromEntries(Object.entries(keys).map(([name, words]) => [name, Object.keys(words).sort()]))).toEqual(
    wanted,
  )
})

test('what is one fact though it has parts has its own way to be printed', () => {
  const samlet = [...found.maps].filter(([, node]) => node['x-samlet']).map(([name]) => name)
  expect(samlet.sort()).toEqual(Object.keys(wholes).sort())
})

test('every entry of a list has a name made of keys that it has', () => {
  expect(Object.keys(labels.entries).sort()).toEqual([...found.entries].sort())
  for (const [name, words] of Object.entries(labels.entries)) {
    const used = words.flatMap((each) => [...each.matchAll(/\{([^}]+)\}/g)].flatMap(([, keys]) => keys?.split('|')))
    const known = Object.keys(found.maps.get(name)?.properties ?? {})
    expect([name, used.filter((key) => !known.includes(key ?? ''))]).toEqual([name, []])
  }
})

test('every choice has its words', () => {
  expect(Object.keys(labels.choices).sort()).toEqual([...found.choices].sort())
})

test('words are there in all three languages', () => {
  const all = [...Object.values(labels.keys).flatMap((each) => Object.values(each)), ...Object.values(labels.entries)]
  const short = [...all, ...Object.values(labels.choices)].filter(
    (words) => words.length !== 3 || words.some((each) => each.trim() === ''),
  )
  expect(short).toEqual([])
})

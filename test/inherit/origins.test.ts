import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { mergedOf, originsOf, type TextFiles } from './inheriting.js'

/** Numbers that look like chance and are the same every time (mulberry32). */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

type Said = Record<string, unknown>

/** Some of what an agreement may say, each value telling whose it is; now and then something is taken away. */
function sayings(whose: string, next: () => number): Said {
  const maybe = (key: string, value: () => unknown): Said =>
    next() < 0.6 ? { [key]: next() < 0.1 ? null : value() } : {}
  const line = (key: string) => maybe(key, () => `${whose} ${key} ${Math.floor(next() * 1000)}`)
  const contact = (id: string): Said => ({ id, ...line('navn'), ...line('grad'), ...line('stilling') })
  const unit = (id: string): Said => ({ id, ...line('navn'), ...line('besøksadresse') })
  const some = <T>(ids: readonly string[], entry: (id: string) => T): T[] =>
    ids.filter(() => next() < 0.5).map((id) => entry(id))
  return {
    ...line('tittel'),
    ...maybe('kunnskapsgrunnlag', () => [`${whose} 1`, `${whose} 2`].slice(0, 1 + Math.floor(next() * 2))),
    ...maybe('kontakter', () => some(['a', 'b', 'c', 'd'], contact)),
    ...maybe('parter', () =>
      some(['p', 'q'], (id) => ({ id, ...line('navn'), ...maybe('enheter', () => some(['s', 't'], unit)) })),
    ),
    ...maybe('møter', () => ({
      ...line('møteplan'),
      ...maybe('antall', () => ({ fra: 1, til: Math.floor(next() * 9) })),
    })),
    ...maybe('tekster', () => ({ ...maybe('slt', () => ({ ...line('egen'), ...line('tillegg') })) })),
  }
}

/** The same merge, written for plain data and for what is said here only. */
function mergePlain(lower: unknown, upper: unknown): unknown {
  if (isList(upper)) {
    const hasIds = upper.every((entry) => isMap(entry) && 'id' in entry)
    if (!hasIds) return upper
    const below = isList(lower) ? lower : []
    const idOf = (entry: unknown): unknown => (entry as Said).id
    const kept = below.map((entry) => {
      const over = upper.find((each) => idOf(each) === idOf(entry))
      return over === undefined ? entry : mergePlain(entry, over)
    })
    const added = upper.filter((entry) => !below.some((each) => idOf(each) === idOf(entry)))
    return [...kept, ...added.map((entry) => mergePlain({}, entry))]
  }
  if (!isMap(upper)) return upper
  const merged: Said = isMap(lower) ? { ...lower } : {}
  for (const [key, value] of Object.entries(upper)) {
    if (value === null) delete merged[key]
    else merged[key] = mergePlain(merged[key], value)
  }
  return merged
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value)
const isMap = (value: unknown): value is Said => typeof value === 'object' && value !== null && !isList(value)

const yaml = (said: Said): string => stringify(said, { nullStr: '~' })

/** Three files of one project, the agreement first. */
function project(seed: number): { files: TextFiles; said: readonly Said[] } {
  const next = chance(seed)
  const said = ['norge', 'øst', 'fjellby'].map((whose) => sayings(whose, next))
  const [norge = {}, øst = {}, fjellby = {}] = said
  const files = {
    'fjellby.yaml': yaml({ arver: 'felles/øst.yaml', ...fjellby }),
    'felles/øst.yaml': yaml({ arver: 'norge.yaml', ...øst }),
    'felles/norge.yaml': yaml(norge),
  }
  return { files, said }
}

const seeds = Array.from({ length: 150 }, (_, seed) => seed)

test('files are merged as plain data would be', async () => {
  for (const seed of seeds) {
    const { files, said } = project(seed)
    expect(await mergedOf(files), `seed ${seed}`).toEqual(
      said.reduce((lower, upper) => mergePlain(lower, upper) as Said, {}),
    )
  }
})

test('each value stands where its origin says', async () => {
  let values = 0
  for (const seed of seeds) {
    const { files } = project(seed)
    for (const { pointer, value, file, line, column } of (await originsOf(files)).values) {
      values++
      const written = files[file]?.split('\n')[line - 1]?.slice(column - 1) ?? ''
      expect(written, `seed ${seed}, ${pointer}`).toMatch(typeof value === 'object' ? /./ : new RegExp(`^${value}`))
      if (typeof value === 'string' && / /.test(value)) expect(file).toContain(value.split(' ')[0])
    }
  }
  expect(values).toBeGreaterThan(1000)
})

test('inheriting the same twice, or from under a file that says nothing, changes nothing', async () => {
  for (const seed of seeds) {
    const { files } = project(seed)
    const merged = await mergedOf(files)
    const whole = { ...files, 'kopi.yaml': files['felles/øst.yaml']?.replace('norge.yaml', 'felles/norge.yaml') ?? '' }
    expect(await mergedOf({ 'ny.yaml': 'arver: fjellby.yaml', ...whole })).toEqual(merged)
    const twice = (files['fjellby.yaml'] ?? '').replace('arver: felles/øst.yaml', 'arver: [felles/øst.yaml, kopi.yaml]')
    expect(await mergedOf({ ...whole, 'fjellby.yaml': twice }), `seed ${seed}`).toEqual(merged)
  }
})

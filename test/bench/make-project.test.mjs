import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { makeProject } from '../../bench/project/make-project.mjs'
import register from '../../src/model/municipalities.json' with { type: 'json' }

/** The made-up country that the tool is measured on. */

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'politirad-project-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const whole = makeProject(register)
const agreements = [...whole].filter(([path]) => path.startsWith('avtaler/')).map(([, text]) => parse(text))

/** How many agreements there are of each kind. */
function countBy(kindOf) {
  const counts = {}
  for (const each of agreements) counts[kindOf(each)] = (counts[kindOf(each)] ?? 0) + 1
  return counts
}

const spread = (numbers) => [Math.min(...numbers), Math.max(...numbers)]

describe('a made-up country', () => {
  test('is in order, each agreement of it, without a finding', () => {
    const into = join(folder, 'whole')
    const made = spawnSync(process.execPath, [join(root, 'bench', 'make-project.mjs'), into], { encoding: 'utf8' })
    expect([made.status, made.stderr]).toEqual([0, ''])
    const bin = join(root, 'bin', 'politirad.js')
    const env = { ...process.env, POLITIRAD_LANG: 'en' }
    const checked = spawnSync(process.execPath, [bin, 'validate', join(into, 'avtaler')], { encoding: 'utf8', env })
    expect([checked.status, checked.stdout, checked.stderr]).toEqual([0, '357 agreements are in order.\n', ''])
  })

  test('has the same bytes each time, on every machine', () => {
    const hash = createHash('sha256').update(JSON.stringify([...whole]))
    expect(JSON.stringify([...makeProject(register)])).toBe(JSON.stringify([...whole]))
    expect(hash.digest('hex')).toMatchInlineSnapshot(
      `"0b7b8007cbfeb6338553c81c0b40d6536c3dfb567d341f4c515c47aa43f00bbf"`,
    )
  })

  test('has an agreement for each municipality, by number and name', () => {
    expect(agreements.map(({ parter }) => parter[0].kommunenummer)).toEqual(register.map(({ nummer }) => nummer))
    const paths = [...whole.keys()]
    expect(paths).toEqual(expect.arrayContaining(['avtaler/3120-rakkestad.yaml', 'avtaler/5610-karasjok.yaml']))
    expect(paths).toEqual(expect.arrayContaining(['politirad.yaml', 'felles/norge.yaml', 'felles/øst-nb.yaml']))
  })

  test('goes on with numbered variants, and begins as the smaller one', () => {
    const more = makeProject(register, 360)
    for (const [path, text] of whole) expect(more.get(path)).toBe(text)
    expect([...more.keys()].filter((path) => !whole.has(path))).toEqual([
      'avtaler/0301-oslo-2.yaml',
      'avtaler/1101-eigersund-2.yaml',
      'avtaler/1103-stavanger-2.yaml',
    ])
    expect(more.get('avtaler/0301-oslo-2.yaml')).not.toBe(more.get('avtaler/0301-oslo.yaml'))
  })

  test('is as varied as a country', () => {
    expect(countBy(({ avtaletype }) => avtaletype)).toMatchInlineSnapshot(`
      {
        "politirådsavtale": 115,
        "samarbeidsavtale": 242,
      }
    `)
    expect(countBy(({ målform = 'arvet' }) => målform)).toMatchInlineSnapshot(`
      {
        "nb": 279,
        "nn": 78,
      }
    `)
    expect(countBy(({ status }) => status)).toMatchInlineSnapshot(`
      {
        "signert": 108,
        "til-vedtak": 61,
        "utkast": 56,
        "vedtatt": 132,
      }
    `)
    expect(countBy(({ arver }) => (arver ? 'inherits' : 'by itself'))).toMatchInlineSnapshot(`
      {
        "by itself": 124,
        "inherits": 233,
      }
    `)
    expect(countBy(({ vedlegg = [] }) => vedlegg.length)).toMatchInlineSnapshot(`
      {
        "0": 100,
        "1": 140,
        "2": 75,
        "3": 42,
      }
    `)
    expect(spread(agreements.map(({ kontakter }) => kontakter.length))).toEqual([5, 19])
    expect(spread(agreements.map(({ innsatsområder }) => innsatsområder.length))).toEqual([1, 8])
  })

  test('names municipalities in the languages of the register', () => {
    const karasjok = parse(whole.get('avtaler/5610-karasjok.yaml'))
    expect(karasjok.parter[0]).toMatchObject({
      navn: 'Karasjok kommune',
      andreNavn: [{ navn: 'Kárášjohka', språk: 'se' }],
    })
    const named = agreements.flatMap(({ parter }) => parter[0].andreNavn ?? [])
    expect(new Set(named.map(({ språk }) => språk))).toEqual(new Set(['se', 'sma', 'smj', 'fkv']))
  })

  test('has nobody in it: numbers and addresses lead nowhere', () => {
    const texts = [...whole.values()].join('\n')
    for (const [, number] of texts.matchAll(/nummer: (.*)/g))
      expect(number).toMatch(/^"?(00 00 00 \d\d|\d{4}|2026\/\d+)"?$/)
    for (const [, host] of texts.matchAll(/@([\w.-]+)/g)) expect(host).toMatch(/\.example$/)
    for (const [, host] of texts.matchAll(/https?:\/\/([^/\s]+)/g)) expect(host).toMatch(/\.example$/)
  })
})

describe('the command', () => {
  const make = (...args) =>
    spawnSync(process.execPath, [join(root, 'bench', 'make-project.mjs'), ...args], { encoding: 'utf8' })

  test.for([
    ['no folder', []],
    ['no number', [join(folder, 'a'), '--count', 'mange']],
    ['more than the register ten times', [join(folder, 'a'), '--count', '3571']],
    ['a folder with something in it', [root]],
  ])('refuses %s', ([, args]) => {
    const { status, stderr } = make(...args)
    expect(status).toBe(2)
    expect(stderr).not.toBe('')
  })
})

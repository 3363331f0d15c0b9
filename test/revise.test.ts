import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { inItsForm } from '../src/edit/in-its-form.js'
import { dropReviewComments } from '../src/edit/review-comments.js'
import { check } from '../src/pipeline.js'
import { revise } from '../src/revise.js'
import { checkExample, exampleNames, root } from './read-example.js'

const read = async (file: string) => ({ file, bytes: readFileSync(join(root, 'examples', file)) })
const period = { fra: 2028, til: 2031 }

async function revised(name: (typeof exampleNames)[number]) {
  const checked = await checkExample(name)
  if (!checked.ok) throw new Error('an example is wrong')
  const revision = await revise(checked.value, { period, readInherited: read })
  if (!revision.ok) throw new Error(JSON.stringify(revision.diagnostics))
  return { before: checked.value, ...revision.value }
}

describe.each(exampleNames)('the next version of %s', (name) => {
  test('is a draft without errors, for the new years', async () => {
    const { text } = await revised(name)
    const anew = await check(`${name}.yaml`, new TextEncoder().encode(text), read)
    expect(anew.ok && anew.value.agreement).toMatchObject({ status: 'utkast', gyldighet: { periode: period } })
  })

  test('keeps the comments, and each line that isn’t about the old version', async () => {
    const { before, text } = await revised(name)
    const lines = new Set(text.split('\n'))
    const gone = before.source.text.split('\n').filter((line) => !lines.has(line))
    for (const line of gone) {
      expect(line).toMatch(
        /status:|periode:|fra:|til:|saker|saksnummer|journalnummer|arkivkode|vedtak|organ|dato|sak:|signert|dokument|erstatter|tittel/,
      )
      expect(line.trim()).not.toMatch(/^#/)
    }
  })

  test('says nothing of the old case and the old dates', async () => {
    const { text } = await revised(name)
    const { parter, datoer, underskrifter, gyldighet } = parse(text)
    expect(datoer).toBeUndefined()
    expect(gyldighet.ikrafttredelse).toBeUndefined()
    expect(underskrifter?.dato).toBeUndefined()
    for (const { saker = [], vedtak } of parter ?? []) {
      expect(vedtak).toBeUndefined()
      for (const each of saker) expect(Object.keys(each)).toEqual(['arkivkode'])
    }
  })

  test('has a comment at each thing to look at that stands in the file, and only once', async () => {
    const { text, reviews } = await revised(name)
    const marks = text.split('\n').filter((line) => line.includes('# SJEKK (politirad):'))
    expect(marks).toHaveLength(reviews.length)
    const anew = await check(`${name}.yaml`, new TextEncoder().encode(text), read)
    const again = anew.ok
      ? await revise(anew.value, { period: { fra: 2032, til: 2035 }, readInherited: read })
      : undefined
    if (!again?.ok) throw new Error('the next version is wrong')
    expect(again.value.text.split('\n').filter((line) => line.includes('# SJEKK (politirad):')).length).toBe(
      again.value.reviews.length,
    )
  })
})

test('what was agreed on is replaced by name, date and case', async () => {
  const { text } = await revised('rakkestad')
  expect(parse(text).gyldighet.erstatter).toEqual([
    { tittel: 'Samarbeidsavtale mellom Rakkestad kommune og Øst politidistrikt', dato: '2018-10-25', sak: '18/2505' },
  ])
})

test('a draft replaces nothing', async () => {
  const { steps } = await revised('oslo')
  expect(steps.map(({ kind }) => kind)).toEqual(['period'])
})

test('a yearly version within the period keeps it', async () => {
  const checked = await checkExample('oslo')
  const next = checked.ok ? await revise(checked.value) : undefined
  expect(next?.ok && next.value).toMatchObject({ year: 2027, steps: [] })
})

test('line ends and a byte order mark stay', () => {
  const before = new TextEncoder().encode('\ufeffa: 1\r\nb: 2\r\n')
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(inItsForm('a: 1\nb: 3\n', before))).toBe(
    '\ufeffa: 1\r\nb: 3\r\n',
  )
})

test.each([
  ['one of another kind', 'a: 1\r\nb: 2\nc: 3\n', 'a: 1\nb: 4\nc: 3\n', 'a: 1\r\nb: 4\r\nc: 3\n'],
  ['a new line', 'a: 1\r\nb: 2\n', 'a: 1\nx: 0\nb: 2\n', 'a: 1\r\nx: 0\r\nb: 2\n'],
  ['a line that is gone', 'a: 1\r\nb: 2\nc: 3\r\n', 'a: 1\nc: 3\n', 'a: 1\r\nc: 3\r\n'],
  ['none at the end', 'a: 1\r\nb: 2\nc: 3', 'a: 1\nb: 2\nc: 4', 'a: 1\r\nb: 2\nc: 4'],
])('line ends of several kinds: %s', (_, before, text, made) => {
  expect(new TextDecoder().decode(inItsForm(text, new TextEncoder().encode(before)))).toBe(made)
})

test('only the comments of an earlier revision go', () => {
  const own = '# SJEKK: ring Kari\na: 1 # SJEKK (politirad): ved siden av\nb: |\n  # SJEKK (politirad): tekst\n'
  const ours = '# SJEKK (politirad): en\na: 1\nb:\n  # SJEKK (politirad): to\n  - x\n# SJEKK (politirad): sist'
  expect(dropReviewComments(own)).toBe(own)
  expect(dropReviewComments(ours)).toBe('a: 1\nb:\n  - x')
})

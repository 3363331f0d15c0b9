import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { failure, type Outcome, problem, success } from '../src/model/diagnostic.js'
import { build, type Checked, check, checkShared, type Mended, mend, type ReadInherited } from '../src/pipeline.js'
import { root } from './read-example.js'
import { quietAgreement } from './validate/minimal-agreement.js'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

const mendWhole = (yaml: string): Promise<Mended<Checked>> =>
  mend('avtale.yaml', encode(yaml), (bytes) => check('avtale.yaml', bytes))
const mended = async (yaml: string): Promise<string> => decode((await mendWhole(yaml)).bytes)

/** The quiet agreement with more keys at its end, and what those are when it is mended. */
async function mendedKeys(keys: string): Promise<string> {
  const all = await mended(`${quietAgreement}${keys}\n`)
  expect(all.startsWith(quietAgreement)).toBe(true)
  return all.slice(quietAgreement.length, -1)
}
const withPhone = (written: string): string =>
  quietAgreement.replace(
    'part: kommunen\npolitiråd',
    () => `part: kommunen\n    telefoner: [{ nummer: ${written} }]\npolitiråd`,
  )

describe('what is mended', () => {
  test.each([
    ['12345678', '"12 34 56 78"'],
    ["'99354373'", "'99 35 43 73'"],
    ['993 54373', '99 35 43 73'],
    ['"80012345"', '"800 12 345"'],
    ['02800', '"02800"'],
    ['"02 800"', '"02800"'],
    ['99-35-43-73', '99 35 43 73'],
    ['"9935.4373"', '"99 35 43 73"'],
  ])('the telephone %s → %s', async (written, right) => {
    expect(await mended(withPhone(written))).toBe(withPhone(right))
  })

  test.each([
    '"99 35 43 73"',
    '"993 54 373"',
    '"+47 99354373"',
    '"+4799354373"',
    '"1234567"',
    '"00 00 00 1"',
    '"22 00 00 01-02"',
    '"22 00 00 01 / 02"',
  ])('the telephone %s stays', async (written) => {
    expect(await mended(withPhone(written))).toBe(withPhone(written))
  })

  test.each([
    ['25.10.2018', '2018-10-25'],
    ['5.6.2018', '2018-06-05'],
    ['5. 6. 2018', '2018-06-05'],
    ['"25.10.2018" # vedtatt', '"2018-10-25" # vedtatt'],
    ["'5. juni 2018'", "'2018-06-05'"],
    ['5. Juni 2018', '2018-06-05'],
  ])('the date %s → %s', async (written, right) => {
    expect(await mendedKeys(`datoer: { dokument: ${written}\n  }`)).toBe(`datoer: { dokument: ${right}\n  }`)
  })

  test.each([
    ['10/11/2018', 'may be October'],
    ['31.02.2018', 'is no day'],
    ['25.10.18', 'is of a century'],
    ['5. junni 2018', 'is misspelt'],
    ['5. ma 2018', 'may be March'],
    ['5. desembre 2018', 'is misspelt'],
    ['oktober 2018', 'has no day'],
    ['>-\n    25.10.2018', 'stands on a line of its own'],
  ])('the date %s stays: it %s', async (written) => {
    const keys = `datoer:\n  dokument: ${written}`
    expect(await mendedKeys(keys)).toBe(keys)
  })

  test.each([
    ['25.10', '"25.10"'],
    ['0301 # i arkivet', '"0301" # i arkivet'],
    ['033', '"033"'],
    ['1e3', '"1e3"'],
    ['+1', '"+1"'],
    ['0x1F', '"0x1F"'],
    ['.inf', '".inf"'],
  ])('the number %s is text as it was written: %s', async (written, right) => {
    expect(await mended(withCase(written))).toBe(withCase(right))
  })

  test.each(['true', 'null', '18/2505', '"25.10"', "'25.10'"])('%s stays', async (written) => {
    expect(await mended(withCase(written))).toBe(withCase(written))
  })

  test.each([
    ['8.30', '"08.30"'],
    ['8:30', '"08.30"'],
    ['"08:30"', '"08.30"'],
    ["'8.30'", "'08.30'"],
  ])('the time %s → %s', async (written, right) => {
    const hours = (from: string) =>
      quietAgreement.replace(
        'navn: Prøveby politistasjon',
        (name) => `${name}\n        åpningstider: [{ dager: mandag, fra: ${from}, til: "15.00" }]`,
      )
    expect(await mended(hours(written))).toBe(hours(right))
  })

  test.each([
    ['Planen for 2020-2024.', 'Planen for 2020–2024.'],
    ['Planen for 2020 - 2024.', 'Planen for 2020–2024.'],
    ['Møtet er kl 8:30.', 'Møtet er kl. 08.30.'],
    ['Se §13 og §§6-7.', 'Se § 13 og §§ 6-7.'],
    ['Kalt "gata" (og "byen").', 'Kalt «gata» (og «byen»).'],
    ['2020-2024, §2, 2020-2024 og §2', '2020–2024, § 2, 2020–2024 og § 2'],
    ['2020-2024 og [2020-2024](https://x.example/2020-2024)', '2020–2024 og [2020–2024](https://x.example/2020-2024)'],
  ])('running text: %s', async (written, right) => {
    for (const write of [literal, folded, singleQuoted, overLines]) {
      expect(await mendedKeys(write(written))).toBe(write(right))
    }
  })

  test('between double quotes, but for what is written with escapes', async () => {
    expect(await mendedKeys(textOf('"§1 \\"gata\\" \\u00a72, §3"'))).toBe(textOf('"§ 1 \\"gata\\" \\u00a72, §3"'))
  })

  test('not over the end of a line', async () => {
    const keys = textOf('>-\n      Planen for 2020\n      - 2024.')
    expect(await mendedKeys(keys)).toBe(keys)
  })
})

const withCase = (written: string): string =>
  quietAgreement.replace(
    'navn: Prøveby kommune',
    (name) => `${name}\n    saker:\n      - saksnummer: ${written}\n        journalnummer: "1"`,
  )

/** A text of the agreement's own, as YAML has it. */
const textOf = (scalar: string): string => `tekster:\n  evaluering:\n    egen: ${scalar}`
const literal = (text: string): string =>
  textOf(`| # 2020-2024\n      Først dette:\n\n        ${text}\n      Til slutt.`)
const folded = (text: string): string => textOf(`>-\n      Først dette,\n      ${text}\n\n      til slutt.`)
const singleQuoted = (text: string): string => textOf(`'Det''s ${text}' # 2020-2024`)
const overLines = (text: string): string => textOf(`Først dette\n      ${text}\n      til slutt.`)

describe('what is never mended', () => {
  test.each([
    [
      'what somebody else wrote',
      'tekster: { slt: { sitater: [{ tekst: "Planen for 2020-2024", kilde: "Boka, §13" }] } }',
    ],
    ['the same in running text', textOf('Det heter «planen for 2020-2024, kl 8:30».')],
    ['between marks that have no end', textOf("'Det heter \"planen for 2020-2024, §13'")],
    ['what another agreement is called', 'gyldighet: { erstatter: [{ tittel: Avtale 2014-2018 }] }'],
    ['what a document is called', 'styringsdokumenter: [{ tittel: Strategi 2014-2018, undertittel: Etter §13 }]'],
    ['what something is called', 'delplaner: [{ navn: Plan for 2020-2024 }]'],
    ['the title', 'tittel: Avtale 2020-2024'],
    ['words in another language', textOf('I [2020-2024 [dii](https://x.example) §13]{lang=se} dette.')],
    ['the number of a case', textOf('Se sak 2019-2021 og saksnr. 2019-2021.')],
    ['years in the wrong order', textOf('Fra 2024-2020.')],
    ['inches', `tekster:\n  evaluering:\n    egen: 'Skjermer på 19" og 21".'`],
    ['a dash that may stand between two places', textOf('Bussen Fjellby - Prøveby går sent.')],
    ['no time', textOf('Til kl 99:99.')],
    ['comments', textOf('Planen. # 2020-2024, §13 og kl 8:30')],
    [
      'a value that stands in two places',
      'tekster:\n  evaluering: { egen: &x "Planen for 2020-2024" }\n  slt: { sitater: [{ tekst: *x, kilde: Boka }] }',
    ],
    ['what lies within such a value', 'tekster:\n  evaluering: &x { egen: "Planen for 2020-2024" }\n  slt: *x'],
  ])('%s', async (_, keys) => expect(await mendedKeys(keys)).toBe(keys))

  test('what the agreement gives a reason for', async () => {
    const keys = `avvik: [{ regel: number-typography, begrunnelse: Slik skriver vi. }]\n${textOf('Planen for 2020-2024, §13.')}`
    expect(await mendedKeys(keys)).toBe(keys)
    const silenced = (await mendWhole(`${quietAgreement}${keys}\n`)).outcome
    expect(silenced.ok && silenced.value.silenced.map(({ diagnostic }) => diagnostic.fix)).toEqual([
      undefined,
      undefined,
    ])
  })

  test.each(['a: [', 'bare tekst', '', 'skjema: 2\ndatoer: { dokument: 25.10.2018 }'])(
    'a file that is none: %s',
    async (yaml) => {
      const { bytes, changes } = await mendWhole(yaml)
      expect([decode(bytes), changes]).toEqual([yaml, []])
    },
  )

  test('what stands in a file that is inherited', async () => {
    const own = `arver: felles.yaml\n${withPhone('12345678')}`
    const shared = textOf('Planen for 2020-2024.')
    const { bytes, outcome } = await mend('avtale.yaml', encode(own), (each) =>
      check('avtale.yaml', each, async (file) => ({ file, bytes: encode(shared) })),
    )
    expect(decode(bytes)).toBe(`arver: felles.yaml\n${withPhone('"12 34 56 78"')}`)
    expect(outcome.diagnostics.map(({ fix }) => [fix?.place.file, fix?.text])).toEqual([['felles.yaml', '2020–2024']])
  })
})

test('shared text is mended as the schema wants it', async () => {
  const shared = 'møter: { minst: 2 }\ndatoer: { dokument: 25.10.2018 }\n'
  const { bytes } = await mend('felles.yaml', encode(shared), (each) => checkShared('felles.yaml', each))
  expect(decode(bytes)).toBe(shared.replace('25.10.2018', '2018-10-25'))
})

describe('a round that makes anything worse', () => {
  const fix = { place: { file: 'a', line: 1, column: 1, endLine: 1, endColumn: 2 }, text: 'b' }
  const wrong = { ...problem('duplicate-id', { id: 'x' }, fix.place), fix }
  const outcomes = (text: string, now: Outcome<string>) => async (bytes: Uint8Array) =>
    decode(bytes) === text ? failure([wrong]) : now

  test.each([
    ['another problem', failure([problem('missing-key', { key: 'x', parent: '' }, fix.place)])],
    ['the same on another line', failure([problem('duplicate-id', { id: 'x' }, { ...fix.place, line: 2 })])],
    ['no YAML', failure([problem('yaml-syntax', { reason: 'other', message: '' })])],
  ])('is undone and told: %s', async (_, now) => {
    const { bytes, outcome, changes } = await mend('a', encode('a'), outcomes('a', now))
    expect([decode(bytes), changes]).toEqual(['a', []])
    expect(outcome.diagnostics.map(({ code }) => code)).toEqual(['duplicate-id', 'not-mended'])
  })

  test('is not one in which rules are asked for the first time', async () => {
    const hint = problem(
      'rule',
      { rule: 'few-meetings', said: { nb: { message: '' }, en: { message: '' } } },
      fix.place,
    )
    const { bytes } = await mend('a', encode('a'), outcomes('a', success('', [hint])))
    expect(decode(bytes)).toBe('b')
  })
})

/** Values as people write them, each with what it is when it is mended. */
const slots = {
  phone: [
    ['12345678', '"12 34 56 78"'],
    ['"12 34 56 78"'],
    ['02800', '"02800"'],
    ["'9935 4373'", "'99 35 43 73'"],
    ['"+47 22 00 00 00"'],
    ['"00 00 00 1"'],
    ['800 12345', '800 12 345'],
  ],
  date: [
    ['25.10.2018', '2018-10-25'],
    ['2018-10-25'],
    ["'5. mai 2019'", "'2019-05-05'"],
    ['"1.2.2020"', '"2020-02-01"'],
  ],
  number: [['0301', '"0301"'], ['"0301"'], ['18/2505'], ['25.10', '"25.10"'], ['true'], ['X31 &20']],
  text: [
    ['Planen for 2020-2024, §13 og kl 8:30.', 'Planen for 2020–2024, § 13 og kl. 08.30.'],
    ['Det heter «plan 2020-2024» og "gata" her.', 'Det heter «plan 2020-2024» og «gata» her.'],
    ['I [2018-2019]{lang=se} og sak 2019-2021.'],
    ['Ingenting å si på § 13.'],
    ['Øst - vest, 19" og 2020-2024'],
    ['Øst - vest, 2020 - 2024', 'Øst - vest, 2020–2024'],
  ],
} as const

type Pair = readonly [written: string, mended?: string]
const anyOf = (pairs: readonly Pair[]) => fc.constantFrom(...pairs)
const any = fc.record({
  phone: anyOf(slots.phone),
  date: anyOf(slots.date),
  number: anyOf(slots.number),
  text: anyOf(slots.text),
  quoted: anyOf(slots.text),
  write: fc.constantFrom(literal, folded, overLines),
  comment: fc.constantFrom('', ' # 2020-2024 §13', ' # ring "12345678"', '\t# før 25.10.2018'),
  end: fc.constantFrom('\n', '\r\n'),
  mark: fc.constantFrom('', '\ufeff'),
})
type Any = typeof any extends fc.Arbitrary<infer T> ? T : never

/** An agreement with those values, as they were written or as they are when it is mended. */
function agreementOf({ phone, date, number, text, quoted, write, comment, end, mark }: Any, isMended: boolean): string {
  const now = ([written, right = written]: Pair): string => (isMended ? right : written)
  const yaml = withPhone(now(phone))
    .replace('navn: Prøveby kommune', (name) => `${name}\n    saker: [{ saksnummer: ${now(number)} }]${comment}`)
    .concat(`datoer:${comment}\n    dokument:   ${now(date)}${comment}\n\n${write(now(text))}\n  slt:\n    sitater:\n`)
    .concat(
      `      - tekst: |\n          ${quoted[0]}\n        kilde: Boka ${quoted[0].includes(': ') ? '' : comment}\n`,
    )
  return mark + yaml.replaceAll('\n', end)
}

test('in any agreement just what is to be mended is, to the letter, and nothing is left to mend', async () => {
  await fc.assert(
    fc.asyncProperty(any, async (chosen) => {
      const right = agreementOf(chosen, true)
      expect(await mended(agreementOf(chosen, false))).toBe(right)
      const again = await mendWhole(right)
      expect(decode(again.bytes)).toBe(right)
      expect(again.outcome.diagnostics.filter(({ fix, severity }) => fix || severity === 'error')).toEqual([])
    }),
    { seed: 20261124, numRuns: 100 },
  )
})

test('what YAML makes of it is other only where it was mended', async () => {
  await fc.assert(
    fc.asyncProperty(any, async (chosen) => {
      const yaml = agreementOf(chosen, false)
      const [before, after] = [parse(yaml), parse(await mended(yaml))]
      for (const each of [before, after]) {
        delete each.parter[0].saker[0].saksnummer
        delete each.kontakter[0].telefoner[0].nummer
        delete each.datoer.dokument
        delete each.tekster.evaluering.egen
      }
      expect(after).toEqual(before)
    }),
    { seed: 20261124 },
  )
})

test('the finished text has the same telephone before and after', async () => {
  const before = await printed(encode(withPhone('99354373')))
  expect(before.replaceAll('\u00a0', ' ')).toContain('99 35 43 73')
  const { bytes, changes } = await mendWhole(withPhone('99354373'))
  expect(changes.map(({ line }) => line)).toEqual([20])
  expect(await printed(bytes)).toBe(before)
})

async function printed(bytes: Uint8Array): Promise<string> {
  const checked = await check('avtale.yaml', bytes)
  const built = checked.ok ? await build(checked.value, ['txt']) : checked
  return decode((built.ok && built.value[0]?.bytes) || new Uint8Array())
}

/** What is right, as people often write it. */
const careless: readonly (readonly [RegExp, string])[] = [
  [/(?<=nummer: )"(\d\d) (\d\d) (\d\d) (\d\d)"/g, '$1$2$3$4'],
  [/(?<=nummer: )"(\d{4,5})"/g, '$1'],
  [/(?<=: )(\d{4})-(\d\d)-(\d\d)\b/g, '$3.$2.$1'],
  [/"(\d\d)\.(\d\d)"/g, '$1.$2'],
  [/§ (?=\d)/g, '§'],
  [/\b((?:19|20)\d\d)–((?:19|20)\d\d)\b/g, '$1-$2'],
  [/\bkl\. (\d\d)\.(\d\d)/g, 'kl $1:$2'],
]

test.each(['rakkestad', 'oslo', 'selbu-tydal', 'nord-gudbrandsdal', 'porsanger'])(
  'the example of %s, written carelessly, is mended to what it is',
  async (name) => {
    const right = readFileSync(join(root, 'examples', `${name}.yaml`), 'utf8')
    const written = careless.reduce((text, [pattern, slip]) => text.replace(pattern, slip), right)
    const read: ReadInherited = async (file) => ({ file, bytes: readFileSync(join(root, 'examples', file)) })
    const { bytes, changes } = await mend(`${name}.yaml`, encode(written), (each) => check(`${name}.yaml`, each, read))
    expect(decode(bytes)).toBe(right)
    expect(changes.length).toBeGreaterThan(2)
  },
)

import type { Agreement } from '../../model/agreement.js'
import type { Rule } from '../../model/rule.js'
import type { Bilingual } from '../../model/said.js'

type FocusArea = NonNullable<Agreement['innsatsområder']>[number]

interface Part {
  readonly name: Bilingual<string>
  /** Where to write it. */
  readonly key: string
  readonly isThere: (area: FocusArea) => boolean
}

/** Who does it, and how it is judged, may stand with each measure instead. */
const parts: readonly Part[] = [
  { name: { nb: 'mål', en: 'a goal' }, key: 'mål', isThere: ({ mål }) => mål !== undefined },
  { name: { nb: 'tiltak', en: 'measures' }, key: 'tiltak', isThere: ({ tiltak = [] }) => tiltak.length > 0 },
  {
    name: { nb: 'en ansvarlig', en: 'an owner' },
    key: 'ansvarlig',
    isThere: ({ ansvarlig, tiltak = [] }) =>
      ansvarlig !== undefined || (tiltak.length > 0 && tiltak.every((measure) => measure.ansvarlig)),
  },
  {
    name: { nb: 'en måte å evaluere på', en: 'a way to evaluate it' },
    key: 'evaluering',
    isThere: ({ evaluering, tiltak = [] }) =>
      evaluering !== undefined || (tiltak.length > 0 && tiltak.every((measure) => measure.evaluering)),
  },
]

export const focusAreaIncomplete: Rule = {
  code: 'focus-area-incomplete',
  severity: 'hint',
  about: {
    nb: 'Hvert innsatsområde har et mål, tiltak, en ansvarlig og en måte å evaluere på. Ellers blir det ingen som følger det opp. Ansvarlig og evaluering kan også stå ved hvert tiltak.',
    en: 'Each focus area has a goal, measures, an owner and a way to evaluate it. Else nobody follows it up. Owner and evaluation may stand with each measure instead.',
  },
  source: 'Lillestrøms avtale (2020); politiforum.no',
  examples: {
    ok: 'innsatsområder:\n  - id: ro\n    navn: Ro i sentrum\n    mål: Færre klager\n    tiltak: [{ navn: Lys i parken }]\n    ansvarlig: { rolle: SLT-koordinator }\n    evaluering: Tallet på klager',
    notOk: 'innsatsområder:\n  - id: ro\n    navn: Ro i sentrum\n    mål: Færre klager',
    expected: ['/innsatsområder/0/navn'],
  },
  check: ({ innsatsområder = [] }) =>
    innsatsområder.flatMap((area, at) => {
      const missing = parts.filter(({ isThere }) => !isThere(area))
      if (missing.length === 0) return []
      const listed = (lang: 'nb' | 'en') =>
        listOf(
          missing.map(({ name }) => name[lang]),
          lang === 'nb' ? 'og' : 'and',
        )
      const keys = missing.map(({ key }) => key).join(', ')
      return [
        {
          pointer: `/innsatsområder/${at}/navn`,
          said: {
            nb: { message: `Innsatsområdet «${area.navn}» mangler ${listed('nb')}.`, hints: [`Fyll ut: ${keys}`] },
            en: { message: `The focus area “${area.navn}” lacks ${listed('en')}.`, hints: [`Give: ${keys}`] },
          },
        },
      ]
    }),
}

const listOf = (words: readonly string[], and: string): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}` : String(words[0])

import type { Agreement } from '../../model/agreement.js'
import type { Rule } from '../../model/rule.js'
import type { Bilingual } from '../../model/said.js'

type Structure = NonNullable<Agreement['møtestrukturer']>[number]

interface Safeguard {
  readonly name: Bilingual<string>
  readonly key: string
  readonly isThere: (structure: Structure) => boolean
}

const safeguards: readonly Safeguard[] = [
  {
    name: { nb: 'rettsgrunnlag', en: 'a legal basis' },
    key: 'rettsgrunnlag',
    isThere: ({ rettsgrunnlag = [] }) => rettsgrunnlag.length > 0,
  },
  {
    name: { nb: 'regler for samtykke', en: 'a rule on consent' },
    key: 'samtykke',
    isThere: ({ samtykke, deler = [] }) => samtykke !== undefined || deler.some((part) => part.kreverSamtykke),
  },
  {
    name: { nb: 'regler for unntak og dokumentasjon', en: 'a rule on exceptions and documentation' },
    key: 'unntak',
    isThere: ({ unntak }) => unntak !== undefined,
  },
]

/** Words for persons one can tell, in both målformer. */
const persons = /navngi|namngi|enkeltungdom|enkeltperson|enkeltsak|enkeltelev/i

export const namedPersonsWithoutSafeguards: Rule = {
  code: 'named-persons-without-safeguards',
  severity: 'warning',
  about: {
    nb: 'Et møte der navngitte personer blir omtalt, har et rettsgrunnlag, regler for samtykke, og regler for unntak og for hvordan de dokumenteres.',
    en: 'A meeting that discusses named persons has a legal basis, a rule on consent, and one on exceptions and how they are documented.',
  },
  source: 'Lillestrøms avtale (2020)',
  examples: {
    ok: 'møtestrukturer:\n  - id: ungdomsmøtet\n    navn: Ungdomsmøtet\n    navngivelse: Ungdom omtales bare med samtykke.\n    samtykke: Samtykket er skriftlig.\n    rettsgrunnlag: [{ lov: barnevernsloven }]\n    unntak: Den som gjør unntak, skriver ned hvorfor.',
    notOk:
      'møtestrukturer:\n  - id: ungdomsmøtet\n    navn: Ungdomsmøtet\n    navngivelse: Ungdom omtales bare med samtykke.\n    samtykke: Samtykket er skriftlig.',
    expected: ['/møtestrukturer/0/navn'],
  },
  check: ({ møtestrukturer = [], vedlegg = [] }) => [
    ...check(møtestrukturer, '/møtestrukturer'),
    ...vedlegg.flatMap((annex, at) => check(annex.møtestrukturer ?? [], `/vedlegg/${at}/møtestrukturer`)),
  ],
}

const check = (structures: readonly Structure[], pointer: string) =>
  structures.flatMap((structure, at) => {
    const missing = mentionsPersons(structure) ? safeguards.filter(({ isThere }) => !isThere(structure)) : []
    if (missing.length === 0) return []
    const listed = (lang: 'nb' | 'en') =>
      missing
        .map(({ name }) => name[lang])
        .join(', ')
        .replace(/, ([^,]*)$/, lang === 'nb' ? ' og $1' : ' and $1')
    const keys = missing.map(({ key }) => key).join(', ')
    return [
      {
        pointer: `${pointer}/${at}/navn`,
        said: {
          nb: {
            message: `Møtet «${structure.navn}» omtaler enkeltpersoner, men mangler ${listed('nb')}.`,
            hints: [`Fyll ut: ${keys}`],
          },
          en: {
            message: `The meeting “${structure.navn}” discusses individuals, but lacks ${listed('en')}.`,
            hints: [`Give: ${keys}`],
          },
        },
      },
    ]
  })

const mentionsPersons = ({ navngivelse, deler = [], ...told }: Structure): boolean =>
  navngivelse !== undefined ||
  persons.test([told.beskrivelse, told.mandat, told.formål, ...deler.map(({ innhold }) => innhold)].join(' '))

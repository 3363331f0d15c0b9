import type { Problems, ValueKind } from '../../../model/diagnostic.js'
import { isBullet, isOddlyQuoted } from '../../../model/written-marks.js'
import { clip, listWords, spaced } from '../../quote-text.js'
import type { ProblemWords, Said } from '../../words.js'
import { didYouMean, explained, name, quoted, quoteIfNeeded, sample, theseExist } from './phrases.js'

/** Keys and values that the agreement's schema doesn't allow. */
export const values = {
  'unknown-key': unknownKey,
  'missing-key': ({ key, parent, entry, about, example, choices, isInBraces }) => ({
    message: `${quoted(key)} mangler${parent && (entry ? ` i punkt ${entry} under ${quoted(parent)}` : ` under ${quoted(parent)}`)}.`,
    hints: [
      `Legg til ${isInBraces ? 'inne i krøllparentesene' : 'en linje'}: ${key}: ${example ? quoteIfNeeded(example) : '…'}`,
      ...(choices ? [`Velg ${listWords(choices, 'eller')}.`] : []),
      ...explained(about),
    ],
  }),
  'missing-one-of': ({ keys }) => ({
    message: `Her må ${listWords(keys.map(quoted), 'eller')} være med.`,
    hints: ['Legg til en linje med en av dem, rykket inn.'],
  }),
  'missing-companion': ({ key, because }) => ({
    message: `Når ${quoted(because)} er med, må ${quoted(key)} også være det.`,
    hints: [`Legg til en linje: ${key}: …`],
  }),
  'wrong-type': wrongType,
  'wrong-choice': (detail) => ({
    message: `${name(detail)} kan ikke være ${quoted(detail.value)}.${didYouMean(detail.near)}`,
    hints: [...choices(detail), ...explained(detail.about)],
  }),
  'wrong-format': wrongFormat,
  'out-of-range': (detail) => ({
    message: `${name(detail)} er ${clip(detail.value)}, men ${detail.bound === 'least' ? 'må være minst' : 'kan være høyst'} ${detail.limit}.`,
    hints: explained(detail.about),
  }),
  'wrong-length': wrongLength,
  'unquoted-text': ({ key, value }) => ({
    message: `${quoted(key)} mangler anførselstegn. Verdien er lest som tekst, slik den står: ${clip(value)}`,
    hints: [`Sett anførselstegn rundt, så er det ingen tvil: "${clip(value)}"`],
  }),
  'unknown-reference': ({ value, count = 1, collection, near, known }) => ({
    message: `Det finnes ${references[collection] ?? 'ingen oppføring'} med id-en ${quoted(value)}.${didYouMean(near)}`,
    hints: [
      known.length === 0
        ? `Det står ingenting under ${quoted(collection)}${count > 1 ? `, men det vises dit ${count} steder` : ' ennå'}. Legg det til der, med denne id-en.`
        : theseExist(known),
      ...(count > 1 && known.length > 0 ? [`Det vises til ${quoted(value)} ${count} steder.`] : []),
    ],
  }),
  'duplicate-id': ({ id }) => ({
    message: `Id-en ${quoted(id)} er brukt to ganger.`,
    hints: ['Gi den ene en annen id, og rett det som viser til den.'],
  }),
  'out-of-order': ({ from, to }) => ({
    message: `${quoted('til')} er ${to}, men kan ikke være mindre enn ${quoted('fra')}, som er ${from}.`,
    hints: ['Bytt om de to tallene, eller rett det som er feil.'],
  }),
  'district-name-form': ({ name, form, målform }) => ({
    message: `${quoted(name)} er navnet på ${målform === 'nb' ? 'nynorsk' : 'bokmål'}. Her skrives det ${quoted(form)}.`,
    hints: [`Skal navnet stå som det er, så si det på parten med språk: ${målform === 'nb' ? 'nn' : 'nb'}`],
  }),
  'missing-party': ({ slag }) => ({
    message: `Ingen av partene er ${kinds[slag] ?? quoted(slag)}.`,
    hints: [`En avtale har minst én kommune og minst én politienhet. Legg til parten, med slag: ${slag}`],
  }),
  'unsupported-schema': ({ value, supported }) =>
    Number(value) > supported
      ? {
          message: `Filen følger skjemaversjon ${clip(value)}, men denne utgaven av politirad leser bare ${supported}.`,
          hints: ['Hent en nyere utgave av politirad.'],
        }
      : { message: `${quoted('skjema')} må være ${supported}.`, hints: [`Skriv: skjema: ${supported}`] },
  'unknown-text-set': ({ value, known }) => ({
    message: `Standardteksten ${quoted(value)} finnes ikke.`,
    hints: [`${theseExist(known)} Er den nyere, trenger du en nyere utgave av politirad.`],
  }),
} satisfies Partial<ProblemWords>

/** Of many, the one that was meant says enough. */
const choices = ({ allowed, near }: Problems['wrong-choice']): string[] =>
  near !== undefined && allowed.length > 12
    ? []
    : [allowed.length === 1 ? `Skriv ${allowed[0]}.` : `Velg ${listWords(allowed, 'eller')}.`]

const references: Readonly<Record<string, string>> = {
  parter: 'ingen part',
  enheter: 'ingen enhet',
  kontakter: 'ingen kontakt',
  målgrupper: 'ingen målgruppe',
  strategier: 'ingen strategi',
  innsatsområder: 'ikke noe innsatsområde',
}
const kinds: Readonly<Record<string, string>> = { kommune: 'en kommune', politi: 'politiet' }

function unknownKey({ key, near, slip, belongsIn, allowed }: Problems['unknown-key']): Said {
  if (slip === 'space')
    return {
      message: `Det mangler et mellomrom etter kolonet i ${quoted(key)}.`,
      hints: [`Skriv: ${clip(spaced(key))}`],
    }
  if (slip === 'comma')
    return {
      message: `${quoted(key)} står etter et komma, og er lest som en ny nøkkel.`,
      hints: ['Hører det til teksten foran kommaet, setter du anførselstegn rundt hele teksten.'],
    }
  if (near) return { message: `Nøkkelen ${quoted(key)} er ukjent her.${didYouMean(near)}` }
  const message = `Nøkkelen ${quoted(key)} hører ikke hjemme her.`
  if (belongsIn === '') return { message, hints: [`${quoted(key)} skal stå helt til venstre, uten innrykk.`] }
  if (belongsIn) return { message, hints: [`${quoted(key)} hører til under ${quoted(belongsIn)}. Sjekk innrykket.`] }
  return {
    message: `Nøkkelen ${quoted(key)} er ukjent her.`,
    hints: [`Her kan du bruke ${listWords(allowed, 'og')}.`],
  }
}

const writeSomething = ({ entry, isRequired }: Pick<Problems['wrong-type'], 'entry' | 'isRequired'>): string =>
  `Skriv noe etter ${entry ? 'streken' : 'kolonet'}${isRequired ? '. Det må være med.' : ', eller slett linjen.'}`

const expectations: Readonly<Record<ValueKind, string>> = {
  text: 'skal være tekst',
  number: 'skal være et tall',
  integer: 'skal være et helt tall',
  boolean: 'skal være true eller false',
  map: 'skal ha nøkler under seg',
  list: 'skal være en liste',
  nothing: 'skal være tom',
}

function wrongType(detail: Problems['wrong-type']): Said {
  const { expected, actual, about } = detail
  const but = { map: ', men er delt opp i nøkler', list: ', men er en liste' }[actual as string] ?? ''
  const message =
    actual === 'nothing'
      ? `${name(detail)} er ${detail.entry ? 'tomt' : 'tom'}.`
      : `${name(detail)} ${expectations[expected]}${but}.`
  return { message, hints: [...mending(detail), ...explained(about)] }
}

function mending(detail: Problems['wrong-type']): string[] {
  const { key, entry, expected, actual, value = '', example, keys = [] } = detail
  const written = value.replace(/^(["'])(.*)\1$/, '$2')
  const inShape = `Skriv: ${entry ? '-' : `${key}:`} ${example}`
  switch (expected) {
    case 'map':
      if (actual === 'list') return ['Ta bort streken (-) foran.']
      if (example && keys.every((each) => example.includes(`${each}:`))) return [inShape]
      if (example) return [inShape, `Her kan du bruke ${listWords(keys, 'og')}.`]
      return [`Skriv nøklene på hver sin linje under, rykket inn. Her kan du bruke ${listWords(keys, 'og')}.`]
    case 'list':
      if (actual === 'map')
        return ['Sett en strek (-) foran den første nøkkelen i hvert punkt, og rykk inn resten av punktet.']
      if (isBullet(value)) return [`Bytt ut ${quoted(value.charAt(0))} foran hvert punkt med bindestrek og mellomrom.`]
      return [
        'Skriv hvert punkt på sin egen linje under, med - foran.',
        ...(example ? [`Eller slik: ${key}: ${example}`] : []),
      ]
    case 'boolean':
      return [/^(ja|nei|yes|no)$/i.test(written) ? 'Skriv true for ja og false for nei.' : 'Skriv true eller false.']
    case 'text':
      if (actual === 'map') return ['Er det et kolon i teksten? Sett anførselstegn rundt hele teksten.']
      if (actual === 'list') return ['Skriv teksten på én linje, uten strek foran.']
      if (example) return [`Skriv for eksempel: ${key}: ${example}`]
      return [writeSomething(detail)]
    default:
      if (actual === 'nothing') return ['Skriv et tall etter kolonet, eller slett linjen.']
      return [/^\d+$/.test(written) ? `Ta bort anførselstegnene: ${written}` : 'Skriv tallet med sifre.']
  }
}

/** `guess` is the example where it is what was written, in its right form. */
type Format = (example: string, value: string, guess: string | undefined) => Said

/** By the schema's names. */
const formats: Readonly<Record<string, Format>> = {
  date: (example, value, guess) =>
    /^\d{4}-\d\d-\d\d$/.test(value)
      ? {
          message: `Datoen ${quoted(value)} finnes ikke.`,
          hints: [guess ? `Skriv år-måned-dag: ${guess}` : 'Sjekk dagen og måneden.'],
        }
      : {
          message: `Datoen ${quoted(value)} er ikke skrevet slik den skal.`,
          hints: [
            `Skriv år-måned-dag${guess ? ': ' : ', '}${sample(example, guess !== undefined)}`,
            ...(/\d/.test(value) ? [] : ['Er datoen ikke kjent ennå, sletter du linjen.']),
          ],
        },
  color: (example, value) => ({
    message: `${quoted(value)} er ikke en farge slik den skal skrives.`,
    hints: [`Skriv # og seks tegn (0–9 og A–F), i anførselstegn: "${example}"`],
  }),
  clock: (example, value, guess) =>
    /^\d\d\.\d\d$/.test(value)
      ? {
          message: `Klokkeslettet ${quoted(value)} finnes ikke.`,
          hints: ['Timene går fra 00 til 23, og minuttene fra 00 til 59.'],
        }
      : {
          message: `${quoted(value)} er ikke et klokkeslett slik det skal skrives.`,
          hints: [
            `Skriv timer og minutter med punktum, i anførselstegn${guess ? ': ' : ', '}${sample(`"${example}"`, guess !== undefined)}`,
          ],
        },
  id: (example, value) => ({
    message: `${quoted(value)} kan ikke være en id.`,
    hints: [`En id har bare små bokstaver, tall og bindestrek: ${example}`],
  }),
  url: (_example, value, guess) => ({
    message: `${quoted(value)} er ikke en hel nettadresse.`,
    hints: [guess ? `Skriv hele adressen: ${guess}` : 'Den må begynne med https:// eller http://.'],
  }),
  email: (_example, value, guess) => ({
    message: `${quoted(value)} er ikke en e-postadresse.`,
    hints: [guess ? `Skriv bare adressen: ${guess}` : 'Den skrives slik: navn@kommune.no'],
  }),
  nummer: (_example, value, guess) => ({
    message: `${quoted(value)} er ikke et telefonnummer${letterIn(value)}.`,
    hints: [
      guess
        ? `Bruk bare sifre og mellomrom, gjerne med + først: "${guess}"`
        : 'Bruk bare sifre og mellomrom, gjerne med + først.',
      ...(/\d.*(?:\/|,|og|eller).*\d/.test(value) ? ['To numre skrives som to punkter.'] : []),
    ],
  }),
  kommunenummer: (_example, value, guess) => ({
    message: `${quoted(value)} er ikke et kommunenummer.`,
    hints: [guess ? `Det har fire sifre: "${guess}"` : 'Det har fire sifre.'],
  }),
  organisasjonsnummer: (_example, value, guess) => ({
    message: `${quoted(value)} er ikke et organisasjonsnummer.`,
    hints: [guess ? `Det har ni sifre: "${guess}"` : 'Det har ni sifre.'],
  }),
  standardtekst: (example, value) => ({
    message: `${quoted(value)} er ikke navnet på en standardtekst.`,
    hints: [`Det er et år og en måned: "${example}"`],
  }),
}

/** An O for a nought is hard to see. */
const letterIn = (value: string): string => {
  const [letter] = /\p{L}/u.exec(value) ?? []
  return letter && /^(?=.*\d)[\d\s\p{L}]+$/u.test(value) ? `: ${quoted(letter)} er en bokstav` : ''
}

function wrongFormat(detail: Problems['wrong-format']): Said {
  const { value, format, example = '', guessed, about } = detail
  if (guessed && isOddlyQuoted(value))
    return {
      message: `${name(detail)} har ikke rette anførselstegn (") på begge sider.`,
      hints: [`Skriv: ${detail.key}: "${example}"`],
    }
  const said = formats[format]?.(example, value, guessed ? example : undefined)
  if (said && value.trim()) return { message: said.message, hints: said.hints ?? [] }
  if (!value.trim()) return { message: `${name(detail)} er tom.`, hints: [writeSomething(detail)] }
  if (value.trim().includes('\n'))
    return {
      message: `${name(detail)} må stå på én linje.`,
      hints: ['Skriv teksten rett etter kolonet, uten | foran.'],
    }
  return {
    message: `${name(detail)} kan ikke være ${quoted(value)}.`,
    hints: [...(example ? [`Skriv for eksempel ${example}.`] : []), ...explained(about)],
  }
}

const like = ({ key, example }: Problems['wrong-length']): string[] =>
  example ? [`Skriv for eksempel: ${key}: ${example}`] : []

function wrongLength(detail: Problems['wrong-length']): Said {
  const { limit, bound, unit, about } = detail
  const hints = explained(about)
  switch (unit) {
    case 'characters':
      return bound === 'least'
        ? { message: `${name(detail)} er tom.`, hints: [writeSomething(detail)] }
        : { message: `${name(detail)} er for lang: Det er plass til ${limit} tegn.`, hints }
    case 'entries':
      return bound === 'least'
        ? {
            message: `${name(detail)} må ha minst ${limit === 1 ? 'ett punkt' : `${limit} punkter`}.`,
            hints: [...like(detail), ...hints],
          }
        : { message: `${name(detail)} kan ha høyst ${limit} punkter.`, hints }
    default:
      return {
        message: `${name(detail)} må ha minst ${limit === 1 ? 'én nøkkel' : `${limit} nøkler`} under seg.`,
        hints,
      }
  }
}

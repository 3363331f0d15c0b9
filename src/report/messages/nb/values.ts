import type { Problems, ValueKind } from '../../../model/diagnostic.js'
import { clip, listWords } from '../../quote-text.js'
import type { ProblemWords, Said } from '../../words.js'
import { didYouMean, explained, name, quoted, quoteIfNeeded } from './phrases.js'

/** Keys and values that the agreement's schema doesn't allow. */
export const values = {
  'unknown-key': unknownKey,
  'missing-key': ({ key, parent, entry, about, example, choices }) => ({
    message: `${quoted(key)} mangler${parent && (entry ? ` i punkt ${entry} under ${quoted(parent)}` : ` under ${quoted(parent)}`)}.`,
    hints: [
      `Legg til en linje: ${key}: ${example ? quoteIfNeeded(example) : '…'}`,
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
  'unknown-reference': ({ value, collection, near, known }) => ({
    message: `Det finnes ${references[collection] ?? 'ingen oppføring'} med id-en ${quoted(value)}.${didYouMean(near)}`,
    hints: [
      known.length === 0
        ? `Det står ingenting under ${quoted(collection)} ennå. Legg det til der, med denne id-en.`
        : `Disse finnes: ${listWords(known, 'og')}.`,
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
    hints: [`Disse finnes: ${listWords(known, 'og')}. Er den nyere, trenger du en nyere utgave av politirad.`],
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

function unknownKey({ key, near, belongsIn, allowed }: Problems['unknown-key']): Said {
  if (near) return { message: `Nøkkelen ${quoted(key)} er ukjent her.${didYouMean(near)}` }
  const message = `Nøkkelen ${quoted(key)} hører ikke hjemme her.`
  if (belongsIn === '') return { message, hints: [`${quoted(key)} skal stå helt til venstre, uten innrykk.`] }
  if (belongsIn) return { message, hints: [`${quoted(key)} hører til under ${quoted(belongsIn)}. Sjekk innrykket.`] }
  return {
    message: `Nøkkelen ${quoted(key)} er ukjent her.`,
    hints: [`Her kan du bruke ${listWords(allowed, 'og')}.`],
  }
}

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
  const message = actual === 'nothing' ? `${name(detail)} er tom.` : `${name(detail)} ${expectations[expected]}${but}.`
  return { message, hints: [...mending(detail), ...explained(about)] }
}

function mending({ key, expected, actual, value = '', example, keys = [] }: Problems['wrong-type']): string[] {
  const written = value.replace(/^(["'])(.*)\1$/, '$2')
  switch (expected) {
    case 'map':
      if (example) return [`Skriv fra og til slik: ${key}: ${example}`]
      return [
        actual === 'list'
          ? 'Ta bort streken (-) foran.'
          : `Skriv nøklene på hver sin linje under, rykket inn. Her kan du bruke ${listWords(keys, 'og')}.`,
      ]
    case 'list':
      return ['Skriv hvert punkt på sin egen linje under, med - foran.']
    case 'boolean':
      return [/^(ja|nei|yes|no)$/i.test(written) ? 'Skriv true for ja og false for nei.' : 'Skriv true eller false.']
    case 'text':
      if (actual === 'map') return ['Er det et kolon i teksten? Sett anførselstegn rundt hele teksten.']
      return [
        actual === 'list'
          ? 'Skriv teksten på én linje, uten strek foran.'
          : 'Skriv noe etter kolonet, eller slett linjen.',
      ]
    default:
      if (actual === 'nothing') return ['Skriv et tall etter kolonet, eller slett linjen.']
      return [/^\d+$/.test(written) ? `Ta bort anførselstegnene: ${written}` : 'Skriv tallet med sifre.']
  }
}

/** `guess` is the example where it is what was written, in its right form. */
type Format = (example: string, value: string, guess: string | undefined) => Said

/** By the schema's names. */
const formats: Readonly<Record<string, Format>> = {
  date: (example, value) =>
    /^\d{4}-\d\d-\d\d$/.test(value)
      ? { message: `Datoen ${quoted(value)} finnes ikke.`, hints: ['Sjekk dagen og måneden.'] }
      : {
          message: `Datoen ${quoted(value)} er ikke skrevet slik den skal.`,
          hints: [`Skriv år-måned-dag: ${example}`],
        },
  color: (example, value) => ({
    message: `${quoted(value)} er ikke en farge slik den skal skrives.`,
    hints: [`Skriv # og seks tegn (0–9 og A–F), i anførselstegn: "${example}"`],
  }),
  clock: (example, value) => ({
    message: `${quoted(value)} er ikke et klokkeslett slik det skal skrives.`,
    hints: [`Skriv timer og minutter med punktum, i anførselstegn: "${example}"`],
  }),
  id: (example, value) => ({
    message: `${quoted(value)} kan ikke være en id.`,
    hints: [`En id har bare små bokstaver, tall og bindestrek: ${example}`],
  }),
  url: (example, value) => ({
    message: `${quoted(value)} er ikke en hel nettadresse.`,
    hints: [`Den må begynne med https:// eller http://${example && `: ${example}`}`],
  }),
  email: (_example, value) => ({
    message: `${quoted(value)} er ikke en e-postadresse.`,
    hints: ['Den skrives slik: navn@kommune.no'],
  }),
  nummer: (_example, value, guess) => ({
    message: `${quoted(value)} er ikke et telefonnummer.`,
    hints: [
      guess
        ? `Bruk bare sifre og mellomrom, gjerne med + først: "${guess}"`
        : 'Bruk bare sifre og mellomrom, gjerne med + først.',
    ],
  }),
  kommunenummer: (_example, value, guess) => ({
    message: `${quoted(value)} er ikke et kommunenummer.`,
    hints: [guess ? `Det har fire sifre: "${guess}"` : 'Det har fire sifre.'],
  }),
  organisasjonsnummer: (_example, value) => ({
    message: `${quoted(value)} er ikke et organisasjonsnummer.`,
    hints: ['Det har ni sifre.'],
  }),
  standardtekst: (example, value) => ({
    message: `${quoted(value)} er ikke navnet på en standardtekst.`,
    hints: [`Det er et år og en måned: "${example}"`],
  }),
}

function wrongFormat(detail: Problems['wrong-format']): Said {
  const { value, format, example = '', guessed, about } = detail
  const said = formats[format]?.(example, value, guessed ? example : undefined)
  if (said && value.trim()) return { message: said.message, hints: said.hints ?? [] }
  if (!value.trim()) return { message: `${name(detail)} er tom.`, hints: ['Skriv noe, eller slett linjen.'] }
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

function wrongLength(detail: Problems['wrong-length']): Said {
  const { limit, bound, unit, about } = detail
  const hints = explained(about)
  switch (unit) {
    case 'characters':
      return bound === 'least'
        ? { message: `${name(detail)} er tom.`, hints: ['Skriv noe, eller slett linjen.'] }
        : { message: `${name(detail)} er for lang: Det er plass til ${limit} tegn.`, hints }
    case 'entries':
      return bound === 'least'
        ? { message: `${name(detail)} må ha minst ${limit === 1 ? 'ett punkt' : `${limit} punkter`}.`, hints }
        : { message: `${name(detail)} kan ha høyst ${limit} punkter.`, hints }
    default:
      return {
        message: `${name(detail)} må ha minst ${limit === 1 ? 'én nøkkel' : `${limit} nøkler`} under seg.`,
        hints,
      }
  }
}

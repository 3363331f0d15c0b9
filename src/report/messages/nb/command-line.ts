import { listWords } from '../../quote-text.js'
import type { ProblemWords } from '../../words.js'
import { counted, didYouMean, quoted } from './phrases.js'

/** Wrong usage. */
export const commandLine = {
  'unknown-code': ({ code, near }) => ({
    message: `Ingen regel eller melding har koden ${quoted(code)}.${didYouMean(near)}`,
    hints: ['Skriv «politirad regler» for å se reglene. Koden til en melding står i klammer etter den.'],
  }),
  'missing-option': ({ option, example, isUntold }) => ({
    message: isUntold
      ? `${quoted(option)} må være med: Avtalen sier ikke hvilke år den neste skal gjelde for.`
      : `${quoted(option)} må være med når ingen kan svare.`,
    hints: [`For eksempel: ${option} ${example}`],
  }),
  'unknown-municipality': ({ value, candidates, near }) =>
    candidates.length > 0
      ? {
          message: `Flere kommuner heter ${quoted(value)}.`,
          hints: [`Skriv nummeret: ${listWords(candidates, 'eller')}.`],
        }
      : { message: `Ingen kommune er ${quoted(value)}.${didYouMean(near)}` },
  'unknown-command': ({ command, near }) => ({
    message: `${quoted(command)} er ingen kommando.${didYouMean(near)}`,
    hints: [
      /\.ya?ml$/i.test(command)
        ? `Skriv «politirad lag ${command}» for å lage filene, eller «politirad sjekk ${command}» for bare å sjekke.`
        : '«politirad --help» viser kommandoene.',
    ],
  }),
  'unknown-option': ({ option, near }) => ({
    message: `Valget ${quoted(option)} finnes ikke.${didYouMean(near)}`,
    hints: ['Med --help får du se alle valgene.'],
  }),
  'missing-option-value': ({ option }) => ({ message: `Det mangler noe etter ${quoted(option)}.` }),
  'wrong-option-value': ({ option, value, near, known, isCount, example, range }) => ({
    message: `${quoted(option)} kan ikke være ${quoted(value)}.${didYouMean(near)}`,
    hints: [
      range
        ? `Skriv et helt tall fra ${range.from} til ${range.to}.`
        : isCount
          ? 'Skriv et helt tall, for eksempel 50.'
          : example !== undefined
            ? `Skriv for eksempel ${example}.`
            : known.length === 1
              ? `Skriv ${known[0]}.`
              : `Velg ${listWords(known, 'eller')}.`,
    ],
  }),
  'missing-argument': ({ argument }) => ({
    message: `Det mangler noe: navnet på en ${argument}.`,
    hints: ['Med --help får du se hva som skal stå etter kommandoen.'],
  }),
  'too-many-arguments': ({ argument }) => ({
    message: `${quoted(argument)} er mer enn kommandoen tar imot.`,
    hints: ['Med --help får du se hva som skal stå etter kommandoen.', 'Sett navn med mellomrom i anførselstegn.'],
  }),
  'unknown-format': ({ format, near, known, onlyOne }) => ({
    message: `${quoted(format)} er ikke et format politirad kan lage.${didYouMean(near)}`,
    hints: [`Velg ${listWords(known, 'eller')}${onlyOne ? '' : ', eller flere med komma mellom'}.`],
  }),
  'unknown-view': ({ view, near, known }) => ({
    message: `${quoted(view)} er ikke en måte politirad kan vise to utgaver på.${didYouMean(near)}`,
    hints: [`Velg ${listWords(known, 'eller')}.`],
  }),
  'output-is-one-file': ({ output, inputs, formats }) => ({
    message: `${output === '-' ? 'Standard ut' : quoted(output)} kan bare ta imot én fil, men dette blir ${inputs * formats}: ${counted(inputs, 'avtale', 'avtaler')} i ${counted(formats, 'format', 'formater')}.`,
    hints: ['Velg én avtale og ett format (for eksempel --format pdf), eller skriv navnet på en mappe etter -o.'],
  }),
  'unknown-output-ending': ({ output, near, known }) => ({
    message: `${quoted(output)} har en endelse politirad ikke kan lage.${didYouMean(near && `.${near}`)}`,
    hints: [`Bruk ${listWords(endings(known), 'eller')}.`, 'Skal det være en mappe, skriver du / etter navnet.'],
  }),
  'output-format-mismatch': ({ output, format }) => ({
    message: `Filnavnet ${quoted(output)} passer ikke med formatet ${format}.`,
    hints: ['Bytt endelsen på filnavnet, eller ta bort --format.'],
  }),
  'conflicting-options': ({ option, other }) => ({
    message: `${quoted(option)} og ${quoted(other)} går ikke sammen${option === '--public' ? ': I en fil som skal publiseres, kan ikke YAML-filen ligge' : ''}.`,
    hints: [option === '--public' ? `Ta bort ${quoted(other)}, eller lag filene i to omganger.` : 'Ta bort en av dem.'],
  }),
  'output-to-terminal': ({ format }) => ({
    message: `${format.toUpperCase()} kan ikke vises på skjermen.`,
    hints: [`Send den til en fil: … -o - > avtale.${format}`],
  }),
  'input-without-name': () => ({
    message: 'En avtale fra standard inn har ikke noe navn som filene kan få.',
    hints: ['Gi den et navn med --stdin-filepath avtale.yaml, eller skriv hele filnavnet etter -o.'],
  }),
  'bad-source-date': ({ value }) => ({
    message: `Miljøvariabelen SOURCE_DATE_EPOCH må være et antall sekunder siden 1970, men er ${quoted(value)}.`,
    hints: ['Rett den, eller fjern den: Da brukes avtalens egen dato.'],
  }),
} satisfies Partial<ProblemWords>

const endings = (formats: readonly string[]): string[] => formats.map((format) => `.${format}`)

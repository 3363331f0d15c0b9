import type { ProblemWords } from '../../words.js'
import { quoted } from './phrases.js'

/** What stands in the way of a document that is in order, and bugs of ours. */
export const making = {
  'template-error': ({ message }) => ({ message: `Feil i malen: ${message}` }),
  'nothing-changed': ({ old, new: now }) => ({
    message: `${quoted(old)} og ${quoted(now)} gir det samme dokumentet: Ingenting er endret, og ingen fil er laget.`,
    hints: ['Bare det som skrives ut, sammenlignes. Kommentarer og felter som ikke skrives ut, regnes ikke med.'],
  }),
  'not-printed': ({ key, family }) => ({
    message: `${quoted(key)} er fylt ut, men en ${family} skriver det ikke ut.`,
    hints: ['Flytt opplysningene til et felt som skrives ut, eller til en lokal tekst under «tekster».'],
  }),
  'many-signatories': ({ count, limit }) => ({
    message: `Avtalen har ${count} underskrivere. Signeringsportaler tar ofte høyst ${limit} for hvert oppdrag.`,
    hints: ['Sjekk grensen hos portalen, eller signer i flere omganger.'],
  }),
  'long-title': ({ length, limit }) => ({
    message: `Tittelen er på ${length} tegn. Signeringsportaler tar ofte høyst ${limit}.`,
    hints: ['Skriv en kortere tittel i portalen, eller under «tittel» i avtalen.'],
  }),
  'large-file': ({ bytes, limit }) => ({
    message: `PDF-en er på ${megabytes(bytes)} MB. Signeringsportaler tar ofte høyst ${megabytes(limit)} MB.`,
    hints: ['Sjekk grensen hos portalen.'],
  }),
  'not-for-archive': () => ({
    message: 'PDF-en er PDF/A-3a, siden YAML-filen ligger i den. Arkiver ber om PDF/A-2a.',
    hints: ['Lag PDF-en til arkivet uten --attach-source.'],
  }),
  'not-public': ({ value, kind, format, isPlaced, fileName }) => ({
    message: fileName
      ? `${leftOut[kind]} ${quoted(beginningOf(value))} er utelatt fra nettversjonen, men står i navnet på filen: ${quoted(fileName)}. Nettversjonen er ikke laget.`
      : isPlaced
        ? `${leftOut[kind]} ${quoted(beginningOf(value))} er utelatt fra nettversjonen, men står også her. Nettversjonen er ikke laget.`
        : `${leftOut[kind]} ${quoted(beginningOf(value))} er utelatt fra nettversjonen, men ville likevel stått i filen (${format}). Nettversjonen er ikke laget.`,
    hints: [
      fileName
        ? 'Gi YAML-filen et annet navn, eller nettversjonen, med -o.'
        : isPlaced
          ? 'Skriv om teksten her.'
          : 'Let etter det i egne maler, i stilfilen (teksten til bildet), og i felter som skrives ut rett etter hverandre.',
      `Kan det publiseres likevel? ${publishing[kind]}`,
    ],
  }),
  'text-lost': ({ text }) => ({
    message: `PDF-en ville manglet tekst, og er derfor ikke skrevet. Teksten begynner slik: ${quoted(text)}`,
    hints: ['Dette er en feil i politirad, ikke hos deg. Si fra til den som vedlikeholder verktøyet.'],
  }),
  'missing-glyph': ({ character, codePoint }) => ({
    message: `Tegnet ${quoted(character)} (${codePoint}) finnes ikke i skrifttypen, og ville blitt borte.`,
    hints: ['Skriv det på en annen måte.'],
  }),
  'internal-error': ({ message }) => ({
    message: 'Noe gikk galt i politirad. Det er vår feil, ikke din.',
    hints: [
      `Si fra til den som vedlikeholder verktøyet, og ta med denne teksten: ${message}`,
      'Med miljøvariabelen POLITIRAD_DEBUG=1 vises mer.',
    ],
  }),
} satisfies Partial<ProblemWords>

const leftOut = { phone: 'Nummeret', email: 'Adressen', name: 'Navnet', text: 'Teksten' } as const

const publishing = {
  phone: 'Skriv «offentlig: true» ved nummeret.',
  email: 'Ta bort «epostOffentlig: false» (eller «offentlig: false») ved personen.',
  name: 'Ta bort «offentlig: false» ved personen.',
  text: 'Ta bort «offentlig: false» ved seksjonen.',
} as const

/** As much of a value as tells which it is. */
const beginningOf = (value: string): string => (value.length > 60 ? `${value.slice(0, 59)}…` : value)

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1).replace('.', ',')

import type { Problems } from '../../../model/diagnostic.js'
import { listWords } from '../../quote-text.js'
import type { ProblemWords, Said } from '../../words.js'
import { counted, didYouMean, quoted, raiseSize, systemFault } from './phrases.js'

/** What an agreement inherits from other files. */
export const inheritance = {
  'inherited-unreadable': unreadable,
  'inherited-outside': ({ path, isAbsolute }) =>
    isAbsolute
      ? {
          message: `${quoted(path)} må være en sti ut fra mappen til denne filen.`,
          hints: ['Skriv for eksempel felles/øst.yaml, eller ../felles/øst.yaml for en mappe ved siden av.'],
        }
      : {
          message: `${quoted(path)} ligger utenfor prosjektmappen, og blir ikke lest.`,
          hints: [
            'Prosjektmappen er den nærmeste mappen oppover som har en fil med navnet politirad.yaml, ellers mappen til avtalen.',
            'Legg en tom fil med det navnet i mappen som har både avtalene og den felles teksten.',
          ],
        },
  'inherited-cycle': ({ chain }) => ({
    message: `Filene arver hverandre i ring: ${chain.map((each) => quoted(each)).join(' → ')}.`,
    hints: ['Ta bort denne filen fra «arver».'],
  }),
  'inherits-too-much': ({ what, limit }) => ({
    message: `${tooMuch[what](limit)}, og mer blir ikke lest.`,
    ...(what === 'bytes' && { hints: [raiseSize] }),
  }),
  'not-inheritable': ({ key }) => ({
    message: `${quoted(key)} kan ikke stå i en fil som andre arver.`,
    hints: [
      'Den linjen gjør en fil til en avtale. Skal andre avtaler arve noe av det som står her, flytter du det til en egen fil.',
    ],
  }),
  'looks-shared': ({ without }) => ({
    message: `Filen har verken ${listWords(
      without.map((key) => quoted(key)),
      'eller',
    )}. Er den felles tekst, som avtaler arver?`,
    hints: [
      'Da sjekker du den med: politirad sjekk --shared',
      'Skal den være en avtale, legger du dem til. «politirad init» viser hva som må være med.',
    ],
  }),
  'nothing-to-drop': ({ id, near, known }) => ({
    message:
      id === undefined
        ? 'Et innslag med «utgår» må ha en «id», som sier hva som utgår.'
        : `Ingenting med id-en ${quoted(id)} er arvet, så det kan ikke utgå.${didYouMean(near)}`,
    hints: [known.length > 0 ? `Disse er arvet: ${listWords(known, 'og')}.` : 'Slett innslaget.'],
  }),
  'lost-with-entry': ({ keys }) => ({
    message: `Innslaget utgår, så ${listWords(
      keys.map((key) => quoted(key)),
      'og',
    )} blir borte med det.`,
    hints: ['Slett det som blir borte. Skal innslaget endres og ikke utgå, sletter du «utgår» i stedet.'],
  }),
  'several-sources': ({ output, count }) => ({
    message:
      output === undefined
        ? `Avtalen arver. ${counted(count, 'fil', 'filer')} til ligger ved.`
        : `Avtalen arver, så ${counted(count, 'fil', 'filer')} skulle vært skrevet, men ${quoted(output)} er én fil.`,
    hints: ['Hent alle ved å skrive navnet på en mappe: -o ut'],
  }),
} satisfies Partial<ProblemWords>

const tooMuch: { readonly [W in Problems['inherits-too-much']['what']]: (limit: number) => string } = {
  files: (limit) => `Avtalen arver mer enn ${limit} filer`,
  levels: (limit) => `Filene arver hverandre i mer enn ${limit} ledd`,
  bytes: (limit) => `Filene som arves, er til sammen på mer enn ${String(limit / 1024 / 1024).replace('.', ',')} MB`,
}

function unreadable({ path, reason, near }: Problems['inherited-unreadable']): Said {
  switch (reason) {
    case 'ENOENT':
    case 'ENOTDIR':
      return {
        message: `Finner ikke ${quoted(path)}, som denne filen arver.${didYouMean(near)}`,
        ...(near === undefined && { hints: ['Stien regnes fra mappen til denne filen.'] }),
      }
    case 'EACCES':
    case 'EPERM':
      return { message: `Du har ikke tilgang til å lese ${quoted(path)}, som denne filen arver.` }
    case 'EBUSY':
      return { message: `${quoted(path)} er i bruk av et annet program.`, hints: ['Lukk filen der, og prøv igjen.'] }
    case 'EISDIR':
      return {
        message: `${quoted(path)} er en mappe, ikke en fil.`,
        hints: ['Skriv hver fil for seg: arver: [felles/norge.yaml, felles/øst.yaml]'],
      }
    case 'not-a-file':
      return { message: `${quoted(path)} er ikke en vanlig fil.` }
    default:
      return { message: `Klarte ikke å lese ${quoted(path)}: ${systemFault(reason)}.` }
  }
}

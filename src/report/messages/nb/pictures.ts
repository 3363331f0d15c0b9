import type { PictureFault, Problems } from '../../../model/diagnostic.js'
import type { ProblemWords, Said } from '../../words.js'
import { didYouMean, quoted, systemFault } from './phrases.js'

/** Pictures that a style file names. */
export const pictures = {
  'picture-unreadable': unreadable,
  'picture-outside': ({ picture }) => ({
    message: `Bildet ${quoted(picture)} ligger ikke i mappen til stilfilen.`,
    hints: ['Legg bildet ved siden av stilfilen eller i en mappe under, og skriv bare navnet: fil: kommunevåpen.png'],
  }),
  'unusable-picture': (detail) => faults[detail.reason](detail),
} satisfies Partial<ProblemWords>

function unreadable({ picture, reason, near }: Problems['picture-unreadable']): Said {
  switch (reason) {
    case 'ENOENT':
    case 'ENOTDIR':
      return {
        message: `Finner ikke bildet ${quoted(picture)}.${didYouMean(near)}`,
        ...(near === undefined && {
          hints: ['Sjekk navnet. Bildet skal ligge i samme mappe som stilfilen eller i en mappe under.'],
        }),
      }
    case 'EACCES':
    case 'EPERM':
      return { message: `Du har ikke tilgang til å lese bildet ${quoted(picture)}.` }
    case 'EBUSY':
      return {
        message: `Bildet ${quoted(picture)} er i bruk av et annet program.`,
        hints: ['Lukk det der, og prøv igjen.'],
      }
    case 'EISDIR':
      return { message: `${quoted(picture)} er en mappe, ikke et bilde.` }
    case 'not-a-file':
      return { message: `${quoted(picture)} er ikke en vanlig fil.` }
    default:
      return { message: `Klarte ikke å lese bildet ${quoted(picture)}: ${systemFault(reason)}.` }
  }
}

const saveAs = 'Åpne bildet i et bildeprogram, og lagre det som PNG eller JPEG.'

const faults: { readonly [F in PictureFault]: (detail: Problems['unusable-picture']) => Said } = {
  broken: ({ picture }) => ({
    message: `Bildet ${quoted(picture)} er skadet, eller bare en del av det er her.`,
    hints: ['Hent bildet på nytt, eller åpne det i et bildeprogram og lagre det igjen.'],
  }),
  cmyk: ({ picture }) => ({
    message: `Bildet ${quoted(picture)} har farger for trykk (CMYK), som PDF-er for arkiv ikke kan ha.`,
    hints: ['Lagre bildet med farger for skjerm (RGB).'],
  }),
  interlaced: ({ picture }) => ({
    message: `PNG-bildet ${quoted(picture)} er lagret flettet («interlaced»), og kan ikke brukes.`,
    hints: ['Lagre det igjen uten det valget.'],
  }),
  'other-format': ({ picture, found }) => ({
    message: `Bildet ${quoted(picture)} må være PNG eller JPEG${found ? `, men er ${found}` : ''}.`,
    hints: [saveAs],
  }),
  'too-large': ({ picture, limit = 0 }) => ({
    message: `Bildet ${quoted(picture)} er for stort: Det kan være på høyst ${String(limit / 1024 / 1024).replace('.', ',')} MB.`,
    hints: ['Lagre det i en mindre størrelse. 1000 punkter i bredden er mer enn nok til en logo.'],
  }),
  'too-many-pixels': ({ picture, limit = 0 }) => ({
    message: `Bildet ${quoted(picture)} har for mange punkter: Det kan ha høyst ${limit / 1_000_000} millioner.`,
    hints: ['Lagre det i en mindre størrelse. 1000 punkter i bredden er mer enn nok til en logo.'],
  }),
  turned: ({ picture }) => ({
    message: `Bildet ${quoted(picture)} er lagret på siden, med beskjed om å dreie det når det vises.`,
    hints: ['Åpne bildet i et bildeprogram, drei det, og lagre det igjen.'],
  }),
  uncommon: ({ picture }) => ({
    message: `JPEG-bildet ${quoted(picture)} er lagret på en måte som få programmer kan vise.`,
    hints: [saveAs],
  }),
}

import type { ProblemWords } from '../../words.js'
import { quoted } from './phrases.js'

/** What stands in the way of a document that is in order, and bugs of ours. */
export const making = {
  'template-error': ({ message }) => ({ message: `Error in the template: ${message}` }),
  'nothing-changed': ({ old, new: now }) => ({
    message: `${quoted(old)} and ${quoted(now)} give the same document: nothing changed, and no file was made.`,
    hints: ['Only what is printed is compared, not comments or fields that are not printed.'],
  }),
  'not-printed': ({ key, family }) => ({
    message: `${quoted(key)} is filled in, but a ${family} does not print it.`,
    hints: ['Move it to a field that is printed, or to a local text under «tekster».'],
  }),
  'many-signatories': ({ count, limit }) => ({
    message: `The agreement has ${count} signatories. Signing portals often take at most ${limit} in one job.`,
    hints: ['Check the limit of your portal, or sign in several rounds.'],
  }),
  'long-title': ({ length, limit }) => ({
    message: `The title has ${length} characters. Signing portals often take at most ${limit}.`,
    hints: ['Write a shorter title in the portal, or under «tittel» in the agreement.'],
  }),
  'large-file': ({ bytes, limit }) => ({
    message: `The PDF is ${megabytes(bytes)} MB. Signing portals often take at most ${megabytes(limit)} MB.`,
    hints: ['Check the limit of your portal.'],
  }),
  'not-for-archive': () => ({
    message: 'The PDF is PDF/A-3a, since the YAML lies in it. Archives ask for PDF/A-2a.',
    hints: ['Make the PDF for the archive without --attach-source.'],
  }),
  'not-public': ({ value, kind, format, isPlaced, fileName }) => ({
    message: fileName
      ? `The ${leftOut[kind]} ${quoted(beginningOf(value))} is left out of the web edition, but is in the name of the file: ${quoted(fileName)}. The web edition is not made.`
      : isPlaced
        ? `The ${leftOut[kind]} ${quoted(beginningOf(value))} is left out of the web edition, but stands here as well. The web edition is not made.`
        : `The ${leftOut[kind]} ${quoted(beginningOf(value))} is left out of the web edition, but would still be in the file (${format}). The web edition is not made.`,
    hints: [
      fileName
        ? 'Give the YAML file another name, or the web edition, with -o.'
        : isPlaced
          ? 'Rewrite the text here.'
          : "Look for it in templates of your own, in the style file (the picture's text), and in fields that are printed one after the other.",
      `May it be published all the same? ${publishing[kind]}`,
    ],
  }),
  'text-lost': ({ text }) => ({
    message: `The PDF would have lost text and was not written. The text begins: ${quoted(text)}`,
    hints: ['This is a bug in politirad, not a mistake of yours. Please report it to its maintainers.'],
  }),
  'missing-glyph': ({ character, codePoint }) => ({
    message: `The typeface has no character ${quoted(character)} (${codePoint}); it would have vanished.`,
    hints: ['Write it in another way.'],
  }),
  'internal-error': ({ message }) => ({
    message: 'Something went wrong in politirad. It is our mistake, not yours.',
    hints: [
      `Please report it to the maintainers, with this text: ${message}`,
      'The environment variable POLITIRAD_DEBUG=1 shows more.',
    ],
  }),
} satisfies Partial<ProblemWords>

const leftOut = { phone: 'number', email: 'address', name: 'name', text: 'text' } as const

const publishing = {
  phone: 'Write «offentlig: true» at the number.',
  email: 'Remove «epostOffentlig: false» (or «offentlig: false») at the person.',
  name: 'Remove «offentlig: false» at the person.',
  text: 'Remove «offentlig: false» at the section.',
} as const

/** As much of a value as tells which it is. */
const beginningOf = (value: string): string => (value.length > 60 ? `${value.slice(0, 59)}…` : value)

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1)

import type { CharacterKind, Problems, YamlReason } from '../../../model/diagnostic.js'
import { bare } from '../../../model/written-marks.js'
import { clip, spaced } from '../../quote-text.js'
import type { ProblemWords, Said } from '../../words.js'
import { quoted, raiseSize } from './phrases.js'

/** Files that are no YAML, or not the YAML that they are taken for. */
export const yaml = {
  'yaml-syntax': (detail) => reasons[detail.reason](detail),
  'forbidden-character': ({ kind, codePoint, name }) => characters[kind](name ? `${codePoint} ${name}` : codePoint),
  'doubtful-text': doubtful,
  'text-limit': ({ what, limit }) => limits[what](limit.toLocaleString('en-GB')),
  'not-an-agreement': ({ found }) => ({
    message: found ? contents[found]('an agreement') : 'The file holds no agreement.',
    hints: [
      ...withoutDash(found),
      'An agreement begins with lines such as "skjema: 1" and "avtaletype: samarbeidsavtale".',
    ],
  }),
  'not-shared-text': ({ found }) => ({
    message: found ? contents[found]('shared text') : 'The file has no keys that an agreement can inherit.',
    hints: [...withoutDash(found), 'An inherited file has the same keys as an agreement, for example "kontakter:".'],
  }),
  'not-a-project': ({ found }) => ({
    message: found ? contents[found]('description of a project') : 'The file describes no project.',
    hints: [...withoutDash(found), 'A politirad.yaml begins with lines such as "skjema: 1" and "avtaler:".'],
  }),
  'not-a-style': ({ found }) => ({
    message: found ? contents[found]('a style') : 'The file holds no style.',
    hints: [...withoutDash(found), 'A style file begins with lines such as "skjema: 1" and "logo:".'],
  }),
} satisfies Partial<ProblemWords>

const contents = {
  nothing: () => 'The file is empty, or has comments only.',
  list: (what: string) => `The file holds a list, not ${what}.`,
  text: (what: string) => `The file holds a text only, not ${what}.`,
}

const withoutDash = (found: keyof typeof contents | undefined): string[] =>
  found === 'list' ? ['There should be no dash (-) before the keys at the very left.'] : []

const quoteAll = 'Put the whole text in quotes.'

const retype = 'Delete the character, and write the word anew if need be. Such characters often come with pasted text.'

/** By what the character is; `name` is its number and Unicode’s name. */
const characters: { readonly [K in CharacterKind]: (name: string) => Said } = {
  control: (name) => ({
    message: `There is a control character here (${name}), which can’t be printed.`,
    hints: [retype],
  }),
  direction: (name) => ({
    message: `There is an invisible character here that turns the direction of reading (${name}). The text would read differently from what is stored.`,
    hints: [retype],
  }),
  invisible: (name) => ({
    message: `There is a character here that can’t be seen (${name}). Two texts that look the same would differ.`,
    hints: [retype],
  }),
  'line-separator': (name) => ({
    message: `There is an invisible line break here (${name}) that not all programs follow.`,
    hints: ['Delete the character, and use an ordinary line break.'],
  }),
  'non-character': (name) => ({ message: `${name} is no character, and can’t be printed.`, hints: [retype] }),
  'private-use': (name) => ({
    message: `This character (${name}) has no fixed meaning: it looks different from one typeface to the next.`,
    hints: ['Delete it, or use an ordinary character. Entries of a list are written with a hyphen.'],
  }),
  replacement: (name) => ({
    message: `A letter was lost here (${name}). Most likely the text was once read in the wrong encoding.`,
    hints: ['Write the letter that should stand here.'],
  }),
  surrogate: (name) => ({
    message: `This is only half of a character (${name}), and can’t be stored.`,
    hints: ['Write the character itself instead.'],
  }),
}

function doubtful(detail: Problems['doubtful-text']): Said {
  if (detail.kind === 'mojibake') {
    return {
      message: `${quoted(detail.text)} is most likely a letter that was read in the wrong encoding.`,
      hints: [detail.meant ? `Should it be ${quoted(detail.meant)}?` : 'Write the letter that should stand here.'],
    }
  }
  if (detail.kind === 'cut-by-comment') {
    return {
      message: `From ${quoted(detail.comment)} to the end of the line it is a comment, which isn’t part of the agreement.`,
      hints: ['Should it be, put quotes around the whole text. If it is a comment, write a space after #.'],
    }
  }
  if (detail.kind === 'bullet') {
    return {
      message: `The entry has both a dash and ${quoted(detail.mark)}, which stays in the text.`,
      hints: [`Delete ${quoted(detail.mark)}.`],
    }
  }
  if (detail.kind === 'curly-quotes') {
    return {
      message: `The quotation marks around ${quoted(bare(detail.text))} are curly, and stay in the text.`,
      hints: ['Use straight ones (") if they only stand around the text. If they are part of it, write « and ».'],
    }
  }
  if (detail.kind === 'no-link') {
    return {
      message: `${quoted(detail.address)} doesn’t become a link, and is printed as it is written.`,
      hints: ['A link leads to https:// and a host, with nothing before an @, or to mailto: or tel:.'],
    }
  }
  const alphabet = detail.script === 'greek' ? 'Greek' : 'Cyrillic'
  if (detail.kind === 'look-alike') {
    return {
      message: `${quoted(detail.word)} is written in ${alphabet} letters that look like ordinary ones.`,
      hints: [`Write ${quoted(detail.looks)} anew, or nobody will find it by searching.`],
    }
  }
  const { word, letter, codePoint } = detail
  return {
    message: `${quoted(letter)} in ${quoted(word)} is a ${alphabet} letter (${codePoint}), though it may look ordinary.`,
    hints: ['Write the word anew, or nobody will find it by searching.'],
  }
}

const limits: { readonly [W in Problems['text-limit']['what']]: (limit: string) => Said } = {
  word: (limit) => ({
    message: `The text has more than ${limit} characters without a space. That can’t be broken into lines.`,
    hints: ['Check that it is the right text.'],
  }),
  paragraph: (limit) => ({
    message: `A paragraph can have at most ${limit} characters.`,
    hints: ['Make several paragraphs of the text, or an annex.'],
  }),
  values: (limit) => ({
    message: `The file has more than ${limit} keys and values, far more than an agreement needs.`,
    hints: ['Check that it is the right file.', raiseSize],
  }),
  parts: (limit) => ({
    message: `The texts of the file have more than ${limit} lines and marks of Markdown together, far more than an agreement needs.`,
    hints: ['Check that it is the right text.'],
  }),
}

/** By what the writer of the file did. */
const reasons: { readonly [R in YamlReason]: (detail: Problems['yaml-syntax']) => Said } = {
  backslash: () => ({
    message: 'A backslash (\\) has a meaning of its own between double quotes.',
    hints: ["Use single quotes instead: '…'"],
  }),
  'bad-indent': () => ({
    message: 'The line is not indented as the lines around it.',
    hints: ['It must begin in the same column as the neighbours it belongs with. Use two spaces for each level.'],
  }),
  braces: () => ({
    message: 'Curly braces have a meaning of their own in YAML.',
    hints: ['If they are part of the text, put the whole text in quotes.'],
  }),
  bullet: ({ quote = '' }) => ({
    message: `The entry begins with ${quoted(quote.charAt(0))}, not with a hyphen.`,
    hints: [`Write: - ${clip(quote.slice(1).trim())}`],
  }),
  'circular-alias': ({ quote = '' }) => ({
    message: `${quoted(quote)} refers to something that it is part of itself.`,
    hints: ['Write the content instead.'],
  }),
  'colon-in-braces': () => ({
    message: 'A comma is missing here, or there is a colon in the text.',
    hints: [
      'Within braces there is a comma between keys: { key: value, key: value }',
      'If the colon is part of the text, put the whole text in quotes.',
    ],
  }),
  'colon-in-value': ({ quote = '' }) => ({
    message: 'There is a colon in the text, and YAML takes it for the start of a new key.',
    hints: [
      ...(/^\(.*\)$/.test(quote) ? ['If there are keys in the brackets, use braces: { … }'] : []),
      `Put the whole text in quotes: ${quote.includes('"') ? `'${clip(quote)}'` : `"${clip(quote)}"`}`,
    ],
  }),
  'comment-needs-space': () => ({
    message: 'There must be a space before # where the rest of the line is a comment.',
    hints: ['Put in a space. If # is part of the text, put the whole text in quotes.'],
  }),
  'conflict-marker': () => ({
    message: 'Git has put two versions of the same lines here.',
    hints: [
      'Choose the version that is to stand, and delete the other and the lines with <<<<<<<, ======= and >>>>>>>. Look for more of them below.',
    ],
  }),
  directive: ({ quote = '' }) => ({ message: `The line ${quoted(quote)} can't be here.`, hints: ['Delete the line.'] }),
  'duplicate-key': ({ quote = '' }) => ({
    message: `The key ${quoted(quote)} is here twice.`,
    hints: ['Delete one of them, or merge them. If a new entry of a list begins here, its dash (-) is missing.'],
  }),
  'hard-space-indent': () => ({
    message: 'The line is indented with a no-break space (U+00A0), which only looks like a space.',
    hints: ['Delete it, and write ordinary spaces, two for each level.'],
  }),
  'list-on-key-line': () => ({
    message: 'A list must begin on the line below the key.',
    hints: ['Move the dash and the text down to a line of their own, indented by two spaces.'],
  }),
  'merge-key': () => ({ message: 'The key "<<" can\'t be used.', hints: ['Write the keys out instead.'] }),
  'missing-bracket': () => ({
    message: 'The list or group that begins here is never closed.',
    hints: ['Put in ] or } where it ends. If the bracket is part of the text, put the text in quotes.'],
  }),
  'missing-colon': () => ({
    message: 'The line has no colon.',
    hints: [
      'Write "key: value", with a colon and a space.',
      'If the line belongs to the text above, indent it, and begin the text with | on the line of its key.',
    ],
  }),
  'missing-comma': () => ({ message: 'There is no comma between two values.' }),
  'missing-dash': () => ({
    message: 'The entry has no dash.',
    hints: [
      'Each entry of a list begins with "- ".',
      'If the line belongs to the entry above, indent it by two more spaces.',
    ],
  }),
  'missing-quote': () => ({
    message: 'The quotation mark that opens here is never closed.',
    hints: ['Put in a quotation mark where the text ends.'],
  }),
  'missing-space': ({ quote = '' }) => ({
    message: `There is no space after the ${quote.startsWith('-') ? 'dash' : 'colon'}.`,
    hints: [`Write: ${clip(spaced(quote))}`],
  }),
  other: ({ message }) => ({ message: `There is something here that YAML can't read (${message}).` }),
  'reserved-start': ({ quote = '' }) => ({
    message: `Text without quotes can't begin with ${quoted(quote)}.`,
    hints: [quoteAll],
  }),
  'several-documents': () => ({
    message: 'A new document begins here, but a file holds one only.',
    hints: ['Delete the line with ---, or divide the file in two.'],
  }),
  'tab-indent': () => ({
    message: 'The line is indented with a tab.',
    hints: ['Use spaces instead, two for each level.'],
  }),
  tag: ({ quote = '' }) => ({
    message: `A word that begins with an exclamation mark (${quoted(quote)}) is a code in YAML, and would vanish from the text.`,
    hints: [quoteAll],
  }),
  'text-after-bar': () => ({
    message: 'The text after | or > must begin on the next line.',
    hints: ['Move it down to a line of its own, indented. If the sign is part of the text, put the text in quotes.'],
  }),
  'text-after-quote': () => ({
    message: 'There is more here after the closing quotation mark.',
    hints: [
      'Put one pair of quotes round the whole text. If it has an apostrophe, use double quotes.',
      'For quotation marks within the text, write « and ».',
    ],
  }),
  'text-not-indented': () => ({
    message: 'The line belongs to the text above, but isn’t indented.',
    hints: ['Indent all lines of the text alike, by two spaces more than the key that the text stands under.'],
  }),
  'too-deep': () => ({ message: 'There are far too many levels here, one inside the other.' }),
  'too-many-aliases': () => ({
    message: 'The file has too many references with an asterisk (*).',
    hints: ['Write the content instead.'],
  }),
  'unknown-alias': ({ quote = '' }) => ({
    message: `Text that begins with an asterisk is a reference in YAML, and there is no ${quoted(quote)}.`,
    hints: ['Put the whole text in quotes, or begin with | and write the text on the line below, indented.'],
  }),
  'unused-anchor': ({ quote = '' }) => ({
    message: `A word that begins with & (${quoted(quote)}) is a label in YAML, and would vanish from the text.`,
    hints: [quoteAll],
  }),
}

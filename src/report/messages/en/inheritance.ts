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
          message: `${quoted(path)} must be a path as seen from the folder of this file.`,
          hints: ['Write felles/øst.yaml, say, or ../felles/øst.yaml for a folder beside it.'],
        }
      : {
          message: `${quoted(path)} lies outside of the project folder and is not read.`,
          hints: [
            "The project folder is the nearest folder upwards that has a file called politirad.yaml, else the agreement's own.",
            'Put an empty file of that name into the folder that holds both the agreements and the shared text.',
          ],
        },
  'inherited-cycle': ({ chain }) => ({
    message: `The files inherit each other in a circle: ${chain.map((each) => quoted(each)).join(' → ')}.`,
    hints: ['Take this file out of "arver".'],
  }),
  'inherits-too-much': ({ what, limit }) => ({
    message: `${tooMuch[what](limit)}; no more is read.`,
    ...(what === 'bytes' && { hints: [raiseSize] }),
  }),
  'not-inheritable': ({ key }) => ({
    message: `${quoted(key)} can't stand in a file that others inherit.`,
    hints: [
      'That line makes a file an agreement. If others are to inherit some of what is here, move it to a file of its own.',
    ],
  }),
  'looks-shared': ({ without }) => ({
    message: `The file has neither ${listWords(
      without.map((key) => quoted(key)),
      'nor',
    )}. Is it shared text, which agreements inherit?`,
    hints: [
      'Then check it with: politirad validate --shared',
      'If it is to be an agreement, add them. “politirad init” shows what must be there.',
    ],
  }),
  'nothing-to-drop': ({ id, near, known }) => ({
    message:
      id === undefined
        ? 'An entry with "utgår" needs an "id" that says what is to go.'
        : `Nothing with the id ${quoted(id)} is inherited, so it can't go.${didYouMean(near)}`,
    hints: [known.length > 0 ? `These are inherited: ${listWords(known, 'and')}.` : 'Delete the entry.'],
  }),
  'lost-with-entry': ({ keys }) => ({
    message: `The entry is to go, so ${listWords(
      keys.map((key) => quoted(key)),
      'and',
    )} would be lost with it.`,
    hints: ['Delete what would be lost. If the entry is to change and not to go, delete "utgår" instead.'],
  }),
  'several-sources': ({ output, count }) => ({
    message:
      output === undefined
        ? `The agreement inherits. ${counted(count, 'more file is', 'more files are')} attached.`
        : `The agreement inherits, so ${counted(count, 'file', 'files')} would be written, but ${quoted(output)} is one file.`,
    hints: ['Take all of them out by naming a folder: -o ut'],
  }),
} satisfies Partial<ProblemWords>

const tooMuch: { readonly [W in Problems['inherits-too-much']['what']]: (limit: number) => string } = {
  files: (limit) => `The agreement inherits more than ${limit} files`,
  levels: (limit) => `The files inherit each other over more than ${limit} levels`,
  bytes: (limit) => `The inherited files take more than ${limit / 1024 / 1024} MB together`,
}

function unreadable({ path, reason, near }: Problems['inherited-unreadable']): Said {
  switch (reason) {
    case 'ENOENT':
    case 'ENOTDIR':
      return {
        message: `Can't find ${quoted(path)}, which this file inherits.${didYouMean(near)}`,
        ...(near === undefined && { hints: ['The path is as seen from the folder of this file.'] }),
      }
    case 'EACCES':
    case 'EPERM':
      return { message: `You may not read ${quoted(path)}, which this file inherits.` }
    case 'EBUSY':
      return { message: `${quoted(path)} is in use by another program.`, hints: ['Close it there, and try again.'] }
    case 'EISDIR':
      return {
        message: `${quoted(path)} is a folder, not a file.`,
        hints: ['Name each file: arver: [felles/norge.yaml, felles/øst.yaml]'],
      }
    case 'not-a-file':
      return { message: `${quoted(path)} is no ordinary file.` }
    default:
      return { message: `Couldn't read ${quoted(path)}: ${systemFault(reason)}.` }
  }
}

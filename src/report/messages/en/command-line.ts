import { listWords } from '../../quote-text.js'
import type { ProblemWords } from '../../words.js'
import { counted, didYouMean, quoted } from './phrases.js'

/** Wrong usage. */
export const commandLine = {
  'unknown-code': ({ code, near }) => ({
    message: `No rule or message has the code ${quoted(code)}.${didYouMean(near)}`,
    hints: ['Write "politirad rules" to see the rules. The code of a message stands in brackets after it.'],
  }),
  'missing-option': ({ option, example, isUntold }) => ({
    message: isUntold
      ? `${quoted(option)} is needed: the agreement doesn't say which years the next one is for.`
      : `${quoted(option)} is needed where nobody can be asked.`,
    hints: [`For example: ${option} ${example}`],
  }),
  'unknown-municipality': ({ value, candidates, near }) =>
    candidates.length > 0
      ? {
          message: `Several municipalities are called ${quoted(value)}.`,
          hints: [`Give the number: ${listWords(candidates, 'or')}.`],
        }
      : { message: `No municipality is ${quoted(value)}.${didYouMean(near)}` },
  'unknown-command': ({ command, near }) => ({
    message: `${quoted(command)} is not a command.${didYouMean(near)}`,
    hints: [
      /\.ya?ml$/i.test(command)
        ? `Write "politirad generate ${command}" to make the files, or "politirad validate ${command}" to only check it.`
        : '"politirad --help" shows the commands.',
    ],
  }),
  'unknown-option': ({ option, near }) => ({
    message: `There is no option ${quoted(option)}.${didYouMean(near)}`,
    hints: ['--help shows all options.'],
  }),
  'missing-option-value': ({ option }) => ({ message: `Something is missing after ${quoted(option)}.` }),
  'wrong-option-value': ({ option, value, near, known, isCount, example, range }) => ({
    message: `${quoted(option)} can't be ${quoted(value)}.${didYouMean(near)}`,
    hints: [
      range
        ? `Write a whole number from ${range.from} to ${range.to}.`
        : isCount
          ? 'Write a whole number, such as 50.'
          : example !== undefined
            ? `Write for instance ${example}.`
            : known.length === 1
              ? `Write ${known[0]}.`
              : `Choose ${listWords(known, 'or')}.`,
    ],
  }),
  'missing-argument': ({ argument }) => ({
    message: `Something is missing: the name of a ${argument}.`,
    hints: ['--help shows what comes after the command.'],
  }),
  'too-many-arguments': ({ argument }) => ({
    message: `${quoted(argument)} is more than the command takes.`,
    hints: ['--help shows what comes after the command.', 'Put names with spaces in quotation marks.'],
  }),
  'unknown-format': ({ format, near, known, onlyOne }) => ({
    message: `${quoted(format)} is not a format that politirad can make.${didYouMean(near)}`,
    hints: [`Choose ${listWords(known, 'or')}${onlyOne ? '' : ', or several with commas between'}.`],
  }),
  'unknown-view': ({ view, near, known }) => ({
    message: `${quoted(view)} is not a way in which politirad can show two versions.${didYouMean(near)}`,
    hints: [`Choose ${listWords(known, 'or')}.`],
  }),
  'output-is-one-file': ({ output, inputs, formats }) => ({
    message: `${output === '-' ? 'Standard output' : quoted(output)} takes one file, but this makes ${inputs * formats}: ${counted(inputs, 'agreement', 'agreements')} in ${counted(formats, 'format', 'formats')}.`,
    hints: ['Choose one agreement and one format (such as --format pdf), or give the name of a folder after -o.'],
  }),
  'unknown-output-ending': ({ output, near, known }) => ({
    message: `${quoted(output)} has an ending that politirad can't make.${didYouMean(near && `.${near}`)}`,
    hints: [`Use ${listWords(endings(known), 'or')}.`, 'For a folder, write / after the name.'],
  }),
  'output-format-mismatch': ({ output, format }) => ({
    message: `The file name ${quoted(output)} does not go with the format ${format}.`,
    hints: ['Change the ending of the file name, or leave out --format.'],
  }),
  'conflicting-options': ({ option, other }) => ({
    message: `${quoted(option)} and ${quoted(other)} do not go together${option === '--public' ? ": a file for publication can't have the YAML within" : ''}.`,
    hints: [
      option === '--public' ? `Leave out ${quoted(other)}, or make the files in two runs.` : 'Leave out one of them.',
    ],
  }),
  'output-to-terminal': ({ format }) => ({
    message: `${format.toUpperCase()} can't be shown on the screen.`,
    hints: [`Send it to a file: … -o - > avtale.${format}`],
  }),
  'input-without-name': () => ({
    message: 'An agreement from standard input has no name to call the files by.',
    hints: ['Name it with --stdin-filepath avtale.yaml, or give the whole file name after -o.'],
  }),
  'bad-source-date': ({ value }) => ({
    message: `The environment variable SOURCE_DATE_EPOCH must be a number of seconds since 1970, but is ${quoted(value)}.`,
    hints: ["Correct it, or remove it: then the agreement's own date is used."],
  }),
} satisfies Partial<ProblemWords>

const endings = (formats: readonly string[]): string[] => formats.map((format) => `.${format}`)

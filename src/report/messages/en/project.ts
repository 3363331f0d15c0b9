import type { OutputFault } from '../../../model/diagnostic.js'
import { listWords } from '../../quote-text.js'
import type { ProblemWords } from '../../words.js'
import { counted, quoted } from './phrases.js'

/** Projects, and what a run made. */
export const project = {
  'outside-project': ({ path }) => ({
    message: `${quoted(path)} leads out of the project's folder.`,
    hints: [
      'All of a project lies in the folder of its politirad.yaml. Write a path as seen from there, such as ferdig.',
    ],
  }),
  'rule-twice': ({ rule }) => ({
    message: `The rule ${quoted(rule)} has been given two levels.`,
    hints: ['Delete one of the entries.'],
  }),
  'no-project': ({ option }) => ({
    message: `${option} is for projects only.`,
    hints: [
      'A project is a folder with a politirad.yaml that has at least one line: skjema: 1',
      'Stand in that folder, and name no files.',
    ],
  }),
  'not-a-manifest': ({ file }) => ({
    message: `${quoted(file)} can't be read as a list of what was made.`,
    hints: [
      /politirad-manifest[^/]*\.json$/.test(file)
        ? 'Fetch it from git or a backup. If it isn’t there, delete it, and run "politirad generate --all". Move signed files to a safe place first: without the list, nobody knows what they were made of.'
        : 'Write the name of a manifest that politirad made, or of a file that isn’t there.',
    ],
  }),
  'not-up-to-date': ({ outputs, fault }) => ({
    message: `${list(outputs)} ${outputs.length === 1 ? one[fault] : several[fault]}`,
    hints: [fault === 'edited' ? editedHint : 'Run "politirad generate".'],
  }),
  'signed-agreement': ({ agreement, output, isInTheWay }) =>
    isInTheWay
      ? {
          message: `${quoted(output)} is the agreement that was signed. The next version of ${quoted(agreement)} wasn't made, as its files would be called the same.`,
          hints: [
            'Give files names with the year, by {fra} in filnavn in politirad.yaml, or move the signed file to the archive.',
          ],
        }
      : {
          message: `${quoted(output)} is signed, but ${quoted(agreement)} was changed since. Nothing was made anew.`,
          hints: [`Changes belong in the next version: politirad revise ${agreement}`],
        },
  'project-output': ({ output }) => ({
    message: `${quoted(output)} is made by the project, and with other options than these.`,
    hints: ['Put the files elsewhere with -o, or write the options into politirad.yaml.'],
  }),
  'signed-file-changed': ({ output, isGone }) => ({
    message: isGone
      ? `${quoted(output)} is signed, and isn't here. It isn't made anew.`
      : `${quoted(output)} is signed, but the file isn't the one that was signed.`,
    hints: [isGone ? 'If it lies in the archive, all is well.' : 'Fetch the signed file from the archive.'],
  }),
  'part-of-nothing': ({ file }) => ({
    message: `${quoted(file)} is no part of a larger run.`,
    hints: ['Parts are made by "politirad generate --shard 1/4" and so on.'],
  }),
  'parts-differ': ({ file, other, what }) => ({
    message: `${quoted(file)} and ${quoted(other)} aren't of one run: ${differences[what]}`,
    hints: ['Make all parts anew of the same project.'],
  }),
  'parts-missing': ({ missing, count }) => ({
    message: `${missing.length === 1 ? 'A part is' : 'Parts are'} missing: ${listWords(missing.map(String), 'and')} of ${count}.`,
    hints: [`Make the one that is missing: politirad generate --shard ${missing[0]}/${count}`],
  }),
  'part-incomplete': ({ file, missing }) => ({
    message: `${quoted(file)} lacks ${counted(missing.length, 'agreement', 'agreements')}: ${list(missing)}`,
    hints: ['The agreement had errors, or the run was stopped. Mend the errors, and make the part anew.'],
  }),
  'made-twice': ({ path, parts }) => ({
    message: path
      ? `${quoted(path)} stands in several parts: ${listWords(parts.map(quoted), 'and')}.`
      : `${listWords(parts.map(quoted), 'and')} are the same part.`,
    hints: ['Give each part once only.'],
  }),
  'made-file-differs': ({ output, isGone }) => ({
    message: isGone ? `${quoted(output)} is gone.` : `${quoted(output)} isn't the file that was made.`,
    hints: ['Fetch the files of all parts into the same folder, or make the part anew.'],
  }),
} satisfies Partial<ProblemWords>

const one: { readonly [F in OutputFault]: string } = {
  missing: 'is missing.',
  stale: "isn't made of what the YAML file says now.",
  edited: 'was edited since politirad made it.',
}

const several: { readonly [F in OutputFault]: string } = {
  missing: 'are missing.',
  stale: "aren't made of what the YAML file says now.",
  edited: 'were edited since politirad made them.',
}

const editedHint =
  'Take the change into the YAML file (from Word with "politirad pull"), and run "politirad generate --force".'

const differences = {
  tool: 'they were made by different versions.',
  count: "they don't say the same of how many parts there are.",
  agreements: "the project didn't have the same agreements.",
} as const

/** The first few are enough to know which. */
function list(names: readonly string[]): string {
  const shown = names.slice(0, 5).map(quoted)
  return names.length > shown.length
    ? `${shown.join(', ')} and ${names.length - shown.length} more`
    : listWords(shown, 'and')
}

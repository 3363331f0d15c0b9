import type { NameFault, Problems } from '../../../model/diagnostic.js'
import { listWords } from '../../quote-text.js'
import type { ProblemWords, Said } from '../../words.js'
import { didYouMean, quoted, raiseSize, systemFault } from './phrases.js'

/** Files that can't be read or written. */
export const files = {
  'file-unreadable': unreadable,
  'no-repository': ({ isWithoutGit }) =>
    isWithoutGit
      ? { message: 'The program git is not installed, or cannot be run here.' }
      : {
          message: 'The folder is in no git repository.',
          hints: ['Go to the folder that the agreements are in. If there is no repository yet, make one: git init'],
        },
  'view-of-no-page': ({ view }) => ({
    message: `Only a page can be shown as ${quoted(view)}.`,
    hints: ['Add: --format html'],
  }),
  'base-not-found': ({ base }) => ({
    message: `Git doesn't have what the change is to be compared with: ${quoted(base)}.`,
    hints: [
      'Build servers often fetch the last commit only. Fetch all: fetch-depth: 0 (GitHub), GIT_DEPTH: 0 (GitLab).',
    ],
  }),
  'report-folder-unusable': ({ folder, reason, entry }) =>
    reason === 'link'
      ? {
          message: `${quoted(entry)} is a link to another place. The report is not put there.`,
          hints: ['Delete the link, or choose another folder with -o.'],
        }
      : {
          message:
            reason === 'signed'
              ? `${quoted(entry)} in ${quoted(folder)} is signed. The folder is not emptied.`
              : `The folder ${quoted(folder)} has something that is no earlier report's: ${quoted(entry)}. It is not emptied.`,
          hints: ['Move what is to be kept, and delete the folder. Or choose another folder with -o.'],
        },
  'comment-not-posted': notPosted,
  'no-history': ({ file }) => ({
    message: `${quoted(file)} has no history in git yet.`,
    hints: ['It has one once it is committed: git add and git commit.'],
  }),
  'revision-unreadable': ({ revision, reason }) => ({
    message: `The version ${quoted(revision)} can't be taken from git.`,
    hints: [revisionHints[reason as keyof typeof revisionHints] ?? revisionHints.unknown],
  }),
  'file-encoding': ({ encoding }) => ({
    message:
      encoding === 'utf-16'
        ? 'The file is saved as UTF-16 ("Unicode"), but must be saved as UTF-8.'
        : 'The file is not saved as UTF-8. Most likely it is Windows-1252 ("ANSI"), and æ, ø and å would come out wrong.',
    hints: ['Open the file in an editor, choose "Save as", and choose the encoding UTF-8.'],
  }),
  'file-too-large': ({ file, limit }) => ({
    message: `${quoted(file)} is too large: a YAML file may take ${limit / 1024 / 1024} MB.`,
    hints: ['Check that it is the right file.', raiseSize],
  }),
  'folder-empty': ({ folder, yamlFiles }) => ({
    message:
      yamlFiles === 0
        ? `Found no agreements in ${folderName(folder)}.`
        : `Found no agreements among the YAML files in ${folderName(folder)}.`,
    hints: [
      yamlFiles === 0
        ? 'Go to the folder that has the agreement, or give the name of the file after the command.'
        : 'An agreement has a line that begins with "avtaletype:", at the very left of the file.',
    ],
  }),
  'file-unwritable': unwritable,
  'not-mended': ({ file }) => ({
    message: `${quoted(file)} was not mended: that would have made new mistakes.`,
    hints: ['Mend the findings by hand.'],
  }),
  'output-collision': ({ output, inputs }) => ({
    message: `Several agreements would be written to ${quoted(output)}: ${listWords(inputs, 'and')}.`,
    hints: [
      'Give the YAML files different names, or make them one by one in folders of their own with -o.',
      nothingWritten,
    ],
  }),
  'output-reserved-name': ({ output, part, fault }) => ({
    message: `${quoted(output)} can't lie on Windows: ${nameFaults[fault](part)}`,
    hints: ['Choose another name, so that the file can be shared with everybody.', nothingWritten],
  }),
  'output-is-input': ({ output, isReport }) => ({
    message: `${quoted(output)} is one of the files that are read, and can't be overwritten.`,
    hints: isReport ? [otherReport] : [otherFolder, nothingWritten],
  }),
  'report-collision': ({ reports, output }) => ({
    message: `${output === undefined ? 'Standard output' : quoted(output)} takes one thing, but would get ${listWords(
      reports.length > 1 ? reports : [...reports, 'a file of the agreement'],
      'and',
    )}.`,
    hints: ['Give the report a file of its own, such as --report sarif=findings.sarif.', nothingWritten],
  }),
  'output-exists': ({ output, signed, isForSigning }) =>
    isForSigning
      ? {
          message: `${quoted(output)} is the agreement itself, and the web edition does not take its place.`,
          hints: ['Give the web edition another name, or replace the file with --force.'],
        }
      : signed
        ? {
            message: `${quoted(output)} is signed and is not overwritten.`,
            hints: ['Move the signed file to a safe place, or choose another folder with -o.'],
          }
        : {
            message: `${quoted(output)} is there already, and was not made by politirad, or was changed since.`,
            hints: ['Move the file, choose another folder with -o, or overwrite it with --force.'],
          },
  'not-a-made-file': ({ file }) => ({
    message: `${quoted(file)} is neither a PDF nor a Word file (DOCX).`,
    hints: ['Only PDF and Word can be read back. Give the name of such a file made with "politirad generate".'],
  }),
  'file-damaged': ({ file, format, damage }) => ({
    message: `${quoted(file)} ${damages[damage](formatNames[format])}`,
    hints:
      damage === 'encrypted'
        ? ['Save the file without a password and try again.']
        : ['Get the file anew from the archive.'],
  }),
  'no-attached-source': ({ file, format }) => ({
    message: `The YAML is not in ${quoted(file)}.`,
    hints: [`It is there only when the ${formatNames[format]} was made with --attach-source.`],
  }),
  'not-pullable': ({ file, why, source }) => ({
    message: `${quoted(file)} ${notPullable[why](source)}`,
    hints: [pullableHints[why]],
  }),
  'pull-not-writable': ({ file }) => ({
    message: `${quoted(file)} is written in a way that the changes can't be put into by themselves. Nothing was written.`,
    hints: ['Write them in by hand. "politirad pull -n" shows what they are.'],
  }),
} satisfies Partial<ProblemWords>

function notPosted({ reason, host, status, token = '' }: Problems['comment-not-posted']): Said {
  switch (reason) {
    case 'no-host':
      return {
        message: 'There is no pull request to comment on here.',
        hints: [
          'This is run on GitHub, Forgejo or GitLab, which tell of it in variables. Elsewhere, use the file itself.',
        ],
      }
    case 'no-request':
      return { message: 'The run is about no pull request, so there is nothing to comment on.' }
    case 'no-token':
      return {
        message: `No comment was made: ${token} is not set.`,
        hints: ['In a run for a fork it is kept back, and must be. The summary of the run has the report.'],
      }
    case 'no-permission':
      return {
        message: `No comment was made: ${host} answered ${status}, which is that the token may not.`,
        hints: [
          'In a pull request from a fork it never may, and the summary of the run has the report. Else the job needs: permissions: pull-requests: write',
        ],
      }
    case 'refused':
      return { message: `No comment was made: ${host} answered ${status}.`, hints: ['Run the job once more.'] }
    case 'unreachable':
      return { message: `No comment was made: ${host} doesn't answer.`, hints: ['Run the job once more.'] }
  }
}

const revisionHints = {
  'no-git': "The program git isn't installed, or can't be run here.",
  'no-repository': "The folder doesn't lie in a git repository.",
  'not-a-name': "A version in git can't begin with a hyphen. Write for example HEAD~1.",
  unknown:
    'There is no such version. Write for example HEAD~1, or the name of a branch or a tag. “git log” shows the versions.',
} as const

const formatNames = { pdf: 'PDF', docx: 'Word file' } as const

const notPullable = {
  format: () => 'is not a Word file (DOCX).',
  source: () => "doesn't say which YAML it was made from.",
  'other-agreement': (source: string | undefined) =>
    `was made from another agreement${source === undefined ? '' : ` (${quoted(source)})`}.`,
  'web-edition': () => 'is a web edition, and does not know where its words are from.',
  yaml: (source: string | undefined) =>
    source === undefined
      ? "doesn't say what the YAML is called."
      : `was made from ${quoted(source)}, which is not beside it.`,
} as const

const pullableHints = {
  format: 'Save the document as a Word file (.docx) and try again.',
  source:
    'Only a file made with "politirad generate" can be taken back, and some programs remove what it needs when they save.',
  'other-agreement': 'Name the YAML that it was made from: politirad pull agreement.docx agreement.yaml',
  'web-edition': 'Edit the whole agreement in Word, not the web edition.',
  yaml: 'Say where the YAML is: politirad pull agreement.docx folder/agreement.yaml',
} as const

const damages = {
  broken: (name: string) => `can't be read: the ${name} is damaged.`,
  encrypted: (name: string) => `can't be read: the ${name} is encrypted.`,
  'too-large': (name: string) => `is not read: unpacked, the ${name} is far larger than any agreement.`,
  checksum: (name: string) => `can't be read: something in the ${name} does not fit its own checksum.`,
} as const

const nameFaults: { readonly [F in NameFault]: (part: string) => string } = {
  device: (part) => `${quoted(part)} is kept for something other than files.`,
  character: (part) => `${quoted(part)} has characters that no name may have, such as : ? * or a line break.`,
  end: (part) => `${quoted(part)} ends in a full stop or a space.`,
}

const otherFolder = 'Choose another folder with -o.'

const otherReport = 'Choose another name for the report, after --report.'

const copyFirst = 'Copy the file to another folder, and mend it there.'
const sayTarget = 'Give the name of the file that the link leads to.'
const unprotect = 'Remove the protection.'

const nothingWritten = 'Nothing was written.'

const folderName = (folder: string): string => (folder === '.' ? 'the current folder' : `the folder ${quoted(folder)}`)

function unreadable({ file, reason, near }: Problems['file-unreadable']): Said {
  switch (reason) {
    case 'ENOENT':
    case 'ENOTDIR':
      return {
        message: `Can't find ${quoted(file)}.${didYouMean(near)}`,
        ...(near === undefined && { hints: ['Check that the name is right, and that you are in the right folder.'] }),
      }
    case 'EACCES':
    case 'EPERM':
      return { message: `You may not read ${quoted(file)}.` }
    case 'EBUSY':
      return { message: `${quoted(file)} is in use by another program.`, hints: ['Close it there, and try again.'] }
    case 'EISDIR':
      return { message: `${quoted(file)} is a folder, not a file.` }
    case 'not-a-folder':
      return { message: `${quoted(file)} is a file, not a folder.` }
    case 'not-a-file':
      return {
        message: `${quoted(file)} is neither a file nor a folder.`,
        hints: ['To read the agreement from standard input, write - for the file name.'],
      }
    default:
      return { message: `Could not read ${quoted(file)}: ${systemFault(reason)}.` }
  }
}

function unwritable({ file, reason, lock = '', isReport, isSource }: Problems['file-unwritable']): Said {
  const elsewhere = isReport ? otherReport : isSource ? copyFirst : otherFolder
  switch (reason) {
    case 'EACCES':
    case 'EPERM':
      return {
        message: `Can't write ${quoted(file)}.`,
        hints: [
          'If it is open in Word or a PDF reader, close it there. Otherwise check that you may write in the folder.',
        ],
      }
    case 'EBUSY':
    case 'ETXTBSY':
      return { message: `${quoted(file)} is open in another program.`, hints: ['Close it there, and try again.'] }
    case 'open':
      return {
        message: `${quoted(file)} is open in ${lock.startsWith('~$') ? 'Word' : 'LibreOffice'}.`,
        hints: ['Close it and try again.', `If nobody has it open, delete ${quoted(lock)}, which was left beside it.`],
      }
    case 'ENOSPC':
      return { message: `There is no room on the disk for ${quoted(file)}.`, hints: [`Make room. ${elsewhere}`] }
    case 'EDQUOT':
      return {
        message: `There is no room for ${quoted(file)}: you have used all that you may of the disk.`,
        hints: [`Make room. ${elsewhere}`],
      }
    case 'EFBIG':
      return {
        message: `${quoted(file)} is larger than files may be here.`,
        hints: ['The limit is set by the disk, or by whoever runs the machine (ulimit -f).'],
      }
    case 'EROFS':
      return {
        message: `${quoted(file)} is on a disk that can only be read.`,
        hints: [elsewhere],
      }
    case 'ENOTDIR':
    case 'EEXIST':
      return {
        message: `Can't make ${quoted(file)}: there is a file where the folder should be.`,
        hints: [elsewhere],
      }
    case 'ENOENT':
      return {
        message: `Can't make ${quoted(file)}: the folder isn't there and can't be made.`,
        hints: [elsewhere],
      }
    case 'EISDIR':
      return { message: `Can't write ${quoted(file)}: there is a folder of that name.` }
    case 'ENAMETOOLONG':
      return { message: `The name is too long: ${quoted(file)}.` }
    case 'link':
      return {
        message: `${quoted(file)} is a link to another place and is not written to.`,
        hints: [isSource ? sayTarget : isReport ? otherReport : 'Delete the link, or choose another folder with -o.'],
      }
    case 'not-a-file':
      return {
        message: `${quoted(file)} is not an ordinary file and is not written to.`,
        hints: [elsewhere, 'For standard output, write - for the name.'],
      }
    case 'yaml':
      return {
        message: `${quoted(file)} is a YAML file, and isn't written over.`,
        hints: ['Choose another name for the file.'],
      }
    case 'read-only':
      return {
        message: `${quoted(file)} is write-protected.`,
        hints: [
          isSource ? unprotect : isReport ? otherReport : 'Remove the protection, or choose another folder with -o.',
        ],
      }
    default:
      return { message: `Could not write ${quoted(file)}: ${systemFault(reason)}.` }
  }
}

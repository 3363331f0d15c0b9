import type { CliWords } from '../words.js'

export const en: CliWords = {
  made: (files) => (files === 0 ? 'No files were made.' : `Made ${counted(files, 'file', 'files')}.`),
  wouldMake: (files) => `Dry run: would make ${counted(files, 'file', 'files')}. Nothing was written.`,
  notMade: (agreements) => `${counted(agreements, 'agreement was', 'agreements were')} not made.`,
  inOrder: (inOrder, all) =>
    inOrder === all
      ? `${counted(all, 'agreement is', 'agreements are')} in order.`
      : `${inOrder} of ${counted(all, 'agreement', 'agreements')} in order.`,
  help: {
    titles: { 'Usage:': 'Usage:', 'Arguments:': 'Arguments:', 'Options:': 'Options:', 'Commands:': 'Commands:' },
    usage: { options: '[options]', command: '[command]', files: 'files', paths: 'files or folders', file: 'file' },
    namesFirst: 'english',
    program: 'Makes agreements on police councils (politiråd): from a YAML file to PDF and Word.',
    generate: 'Makes PDF and Word of agreements. Each agreement is checked whole before any of it is written.',
    generateSummary: 'make PDF and Word of agreements',
    validate: 'Checks agreements without making anything.',
    validateSummary: 'check agreements without making anything',
    extract: 'Takes the YAML out of a PDF or Word file made with --attach-source.',
    extractSummary: 'take the YAML out of a PDF or Word file',
    verify: 'Verifies a PDF or Word file: makes it anew from the YAML and compares, and shows the signatures in it.',
    verifySummary: 'verify that a file is what its YAML gives',
    helpSummary: 'show help for a command',
    pathsArgument:
      'YAML files, folders with agreements, or - for standard input. Without: the agreements in the current folder.',
    madeArgument: 'a PDF or Word file made by politirad, or - for standard input',
    sourceArgument: 'the YAML it should be made from. Without: the one that lies in the file.',
    options: {
      output: [
        'folder',
        'the folder for the files, or the name of the one file, or - for standard output. Without: beside the YAML file.',
      ],
      format: ['formats', 'what is made: pdf, docx, txt, json or journal, with commas between. Without: pdf,docx.'],
      dryRun: 'check everything and show what would be made, but write nothing',
      quiet: 'show errors only',
      force: 'overwrite files that politirad did not make',
      attachSource: 'put the YAML into the PDF and the Word file, without its comments (the PDF is PDF/A-3a)',
      withComments: 'put the YAML in with its comments',
      verifyStyle: 'the style file it was made with',
      style: ['file', 'a style file, which gives the agreements a logo on the cover'],
      public:
        'make the web edition, without mobile numbers and what else is not public. Its name ends in -nettversjon.',
      noSignatureFields: 'make the PDF without fields to sign in',
      stdinFilepath: ['file', 'the name of the agreement read from standard input'],
      lang: ['language', 'the language of messages: nb or en'],
      yamlOutput: ['place', 'the folder for the YAML, or its name there. Without: the YAML is shown on the screen.'],
      forceYaml: 'overwrite a file that is there',
      noColor: 'without colours',
      version: 'show the version',
      help: 'show this help',
    },
    extractExamples: `
Examples:
  politirad extract avtale.pdf                 show the YAML on the screen
  politirad extract avtale.docx -o out         save it in the folder out, under the name it had

Exit code:
  0  the YAML was taken out
  1  it is not in the file, or the file is damaged
  2  wrong usage
  3  a file can't be read or written
  4  a bug in politirad`,
    verifyExamples: `
Examples:
  politirad verify avtale.pdf                  against the YAML that lies in it
  politirad verify avtale.pdf avtale.yaml      against the YAML you have

Exit code:
  0  the file is byte for byte what politirad makes, and its signatures are whole
  1  it is not, or that is not proved
  2  wrong usage
  3  a file can't be read
  4  a bug in politirad`,
    programExamples: `
Examples:
  politirad validate rakkestad.yaml      is the agreement in order?
  politirad generate rakkestad.yaml      make rakkestad.pdf and rakkestad.docx
  politirad generate --help              all about a command`,
    generateExamples: `
Examples:
  politirad generate rakkestad.yaml                 rakkestad.pdf and rakkestad.docx beside it
  politirad generate                                all agreements in the current folder
  politirad generate avtaler -o out                 all agreements in the folder avtaler, into the folder out
  politirad generate rakkestad.yaml -o avtale.pdf   only PDF, under another name
  politirad generate avtaler --style stil.yaml      with a logo on the cover
  politirad generate rakkestad.yaml --public        rakkestad-nettversjon.pdf and .docx, to be published
  politirad generate rakkestad.yaml --format txt -o -
                                                    the text, on the screen

Exit code:
  0  all is made (there may be warnings)
  1  there are errors in an agreement; the others are made
  2  wrong usage; nothing is made
  3  a file can't be read or written
  4  a bug in politirad`,
    validateExamples: `
Examples:
  politirad validate rakkestad.yaml
  politirad validate avtaler                        all agreements in the folder avtaler

Exit code:
  0  all is in order (there may be warnings)
  1  there are errors in an agreement
  2  wrong usage
  3  a file can't be read
  4  a bug in politirad`,
  },
}

const counted = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`

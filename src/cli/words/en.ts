import type { CliWords } from '../words.js'

export const en: CliWords = {
  made: (files) => (files === 0 ? 'No files were made.' : `Made ${counted(files, 'file', 'files')}.`),
  wouldMake: (files) => `Dry run: would make ${counted(files, 'file', 'files')}. Nothing was written.`,
  unchanged: (agreements) => `${counted(agreements, 'agreement is', 'agreements are')} unchanged.`,
  signed: (agreements) =>
    agreements === 1
      ? '1 agreement is signed, and left as it is.'
      : `${agreements} agreements are signed, and left as they are.`,
  upToDate: (upToDate, all) =>
    upToDate === all
      ? `The files of ${counted(all, 'agreement', 'agreements')} are up to date.`
      : `The files of ${upToDate} of ${counted(all, 'agreement', 'agreements')} are up to date.`,
  merged: (parts, agreements, files) =>
    `Put ${counted(parts, 'part', 'parts')} together: ${counted(files, 'file', 'files')} of ${counted(agreements, 'agreement', 'agreements')}, each made once.`,
  progress: ({ done, all, rate, left }) =>
    [
      `${done} of ${counted(all, 'agreement', 'agreements')}`,
      rate !== undefined && `${rate.toLocaleString('en', { maximumFractionDigits: 1 })} a second`,
      left !== undefined && `${clock(left)} left`,
    ]
      .filter(Boolean)
      .join(', '),
  notMade: (agreements) => `${counted(agreements, 'agreement was', 'agreements were')} not made.`,
  silenced: (findings) => `${counted(findings, 'finding has', 'findings have')} a reason in the agreement.`,
  mendable: (findings, all) => `${findings} of ${all} can be mended with --fix.`,
  mended: (lines, files) =>
    lines === 0
      ? 'Nothing was mended.'
      : `Mended ${counted(lines, 'line', 'lines')} in ${counted(files, 'file', 'files')}.`,
  wouldMend: (lines, files) =>
    `Dry run: would mend ${counted(lines, 'line', 'lines')} in ${counted(files, 'file', 'files')}. Nothing was written.`,
  mendElsewhere: (findings, file) =>
    `${counted(findings, 'finding', 'findings')} can be mended in ${file}, which is inherited and was not changed.`,
  inOrder: (inOrder, all) =>
    inOrder === all
      ? `${counted(all, 'agreement is', 'agreements are')} in order.`
      : `${inOrder} of ${counted(all, 'agreement', 'agreements')} in order.`,
  filesInOrder: (inOrder, all) =>
    inOrder === all
      ? `${counted(all, 'file is', 'files are')} in order.`
      : `${inOrder} of ${counted(all, 'file', 'files')} in order.`,
  git: {
    install: (folder) =>
      `The repository in ${folder} is set up. “git diff” now shows what agreements say, and the text of PDF and Word files. Commit .gitattributes, and it goes for all who run “politirad git install”.`,
    uninstall: (folder) => `The repository in ${folder} is as it was.`,
  },
  ci: {
    created: 'The pull request has a new comment.',
    updated: 'The comment on the pull request is up to date.',
    cut: (link) =>
      `*There is more than fits here. ${link ? `[The run](${link})` : 'The run'} has all of it, in report.md.*`,
  },
  templates: {
    sections: 'Sections',
    parts: 'Parts',
    own: 'own',
    shipped: 'standard',
    inOrder: (count) => `${counted(count, 'template is', 'templates are')} in order.`,
    kinds: {
      text: 'text',
      number: 'number',
      prose: 'longer text',
      flag: 'yes or no',
      choice: 'choice',
      list: 'list',
      entry: 'values',
    },
  },
  questions: {
    municipality: 'Which municipality? (number or name): ',
    family: 'Which kind of agreement?',
    malform: 'Which målform?',
    take: 'Take {0}? (yes, no, all) [no]: ',
  },
  answers: { yes: ['j', 'ja', 'y', 'yes'], all: ['a', 'alle', 'all'] },
  help: {
    titles: { 'Usage:': 'Usage:', 'Arguments:': 'Arguments:', 'Options:': 'Options:', 'Commands:': 'Commands:' },
    usage: {
      options: '[options]',
      command: '[command]',
      files: 'files',
      paths: 'files or folders',
      file: 'file',
      code: 'code',
    },
    namesFirst: 'english',
    program: 'Makes agreements on police councils (politiråd): from a YAML file to PDF and Word.',
    init: "Begins a new agreement: a YAML file with what the register of municipalities knows, and the schema beside it. Asks for what isn't given.",
    initSummary: 'begin a new agreement',
    newArgument: 'the name of the new file. Without: the name of the municipality.',
    initExamples: `
Examples:
  politirad init                                     asks for what it must know
  politirad init --kommune 3120 --målform nb         rakkestad.yaml
  politirad init avtaler/ny.yaml --kommune Lom --kommune Skjåk --målform nn

Exit code:
  0  the file is made
  2  wrong usage
  3  a file can't be written, or is there
  4  a bug in politirad`,
    generate:
      'Makes PDF and Word of agreements. Each agreement is checked whole before any of it is written. Of a project (a folder with a politirad.yaml) it makes what changed.',
    generateSummary: 'make PDF and Word of agreements',
    manifest: 'Puts together the manifests of what the parts of a run made.',
    manifestSummary: 'put together the manifests of a run in parts',
    manifestMerge:
      'Puts together the manifests of "politirad generate --shard". Tells if anything is missing, was made twice or was changed since.',
    manifestMergeSummary: 'put together the manifests of all parts',
    manifestArgument: 'the manifests of all parts',
    manifestExamples: `
Examples:
  politirad manifest merge politirad-manifest.1-of-2.json politirad-manifest.2-of-2.json
                                               politirad-manifest.json beside them

Exit code:
  0  all was made, once
  1  something is missing, was made twice or was changed since
  2  wrong usage
  3  a file can't be read or written
  4  a bug in politirad`,
    validate: 'Checks agreements without making anything.',
    validateSummary: 'check agreements without making anything',
    status:
      'Tells what an agreement lacks before its next step, and who can answer. The steps are draft (utkast), ready to be adopted (til-vedtak), adopted (vedtatt) and signed (signert).',
    statusSummary: 'tell what an agreement lacks before its next step',
    rules: 'Lists the rules that agreements are held against: what they ask for, and where it comes from.',
    rulesSummary: 'list the rules that agreements are held against',
    explain: 'Explains a rule or a message. The code stands in brackets after the message.',
    explainSummary: 'explain a rule or a message',
    show: 'Shows an agreement with all that it inherits, and where each value was written: file and line. It is not checked.',
    showSummary: 'show an agreement with all that it inherits',
    revise:
      'Makes the next version of agreements: a draft without what belonged to the last one, with a comment (“SJEKK (politirad):”) at all that somebody must look at. The rest of the file stays as it is, to the letter.',
    reviseSummary: 'make the next version of an agreement',
    reviseArgument: 'YAML files, or folders with agreements',
    reviseExamples: `
Examples:
  politirad revise rakkestad.yaml                       the year after: rakkestad-2027.yaml
  politirad revise rakkestad.yaml --period 2028-2031    after an election: rakkestad-2028-2031.yaml
  politirad revise agreements --in-place --checklist checklist.md

Exit codes:
  0  the new version was made
  1  something is wrong in the agreement
  2  wrong usage
  3  a file can’t be read or written, or is there already
  4  a bug in politirad`,
    pull: 'Takes what somebody changed in the Word file into the YAML. Shows what it is, and asks before anything is written.',
    pullSummary: 'take changes made in Word into the YAML',
    pullExamples: `
Examples:
  politirad pull rakkestad.docx                         asks about each change
  politirad pull rakkestad.docx -n                      only shows them
  politirad pull from-lawyer.docx agreements/rakkestad.yaml --yes

Exit codes:
  0  all was taken, or nothing was changed
  1  something was not taken, or nobody was asked
  2  wrong usage
  3  a file can’t be read or written
  4  a bug in politirad`,
    history:
      'Shows what each commit in git changed in what an agreement says, the latest first. Commits that changed what it inherits are among them.',
    historySummary: 'show what was changed when, from git',
    historyArgument: 'the agreement, a file in a git repository',
    historyExamples: `
Examples:
  politirad history rakkestad.yaml
  politirad history rakkestad.yaml --max 5 --only substantive
  politirad history rakkestad.yaml --format html -o history.html

Exit codes:
  0  the history was shown
  2  wrong usage
  3  the file isn’t in git, or something can’t be written
  4  a bug in politirad`,
    git: 'Sets a repository up so that “git diff” and “git log -p” show the text of PDF and Word files, and what is different in what agreements say, in place of the lines.',
    gitSummary: 'let git show what agreements say',
    gitExamples: `
Examples:
  politirad git install        writes .gitattributes, and the settings of the repository on this machine
  politirad git uninstall      takes them away again
  git diff avtale.yaml         shows sentences
  git diff --no-ext-diff       shows lines`,
    gitActions: {
      install: 'set up the repository you are in',
      uninstall: 'take away what install set up',
      text: 'print the text of a PDF or Word file; git asks for it',
      changes: 'show what is different between two YAML files; git asks for it',
    },
    ci: 'What build servers (GitHub, GitLab and others) run when somebody suggests a change. docs/ci.md tells how it is set up.',
    ciSummary: 'check a suggested change on a build server',
    ciExamples: `
Examples:
  politirad ci report agreements --since main        makes the folder politirad-ci
  politirad ci comment politirad-ci/report.md        puts the report on the pull request`,
    ciActions: {
      report: 'make all that a reviewer of a change needs, in one folder',
      comment: 'put a report on the pull request, in one comment',
    },
    ciReport:
      'Checks the agreements, and makes all that a reviewer of a change needs in one folder: report.md with what is different in words, and the municipalities that a change of shared text touches; the agreements that are different as files, with redlines; findings.json, findings.sarif and findings.xml (JUnit); and counts.env.',
    ciReportExamples: `
Examples:
  politirad ci report agreements --since main
  politirad ci report agreements --report github --fail-severity warning
  politirad ci report agreements --since main --format pdf,html --redline-format docx

Without --since, GitHub, Forgejo, GitLab and Azure DevOps are asked what the change is to be merged into. Where nothing is to be
merged, files of all agreements are made.

Exit codes:
  0  no errors
  1  something is wrong in an agreement
  2  wrong usage
  3  a file can’t be read or written, or git doesn’t have what to compare with
  4  a bug in politirad`,
    ciComment:
      'Puts a Markdown file on the pull request that the build server runs for, as a comment. The comment that is there from an earlier run is written anew. The token is taken from GITHUB_TOKEN or GITLAB_TOKEN. Where that may not comment, as in a pull request from a fork, a warning says so.',
    ciCommentArgument: 'the Markdown file, such as report.md',
    ciCommentExamples: `
Example:
  politirad ci comment politirad-ci/report.md

Exit codes:
  0  the comment is there, or may not be made here
  2  wrong usage
  3  the file can’t be read, or the host doesn’t take the comment
  4  a bug in politirad`,
    diff: 'Shows what is different between two versions of an agreement: what they say, not which lines were moved or rewritten. Each change has its place in the files, and the section and the page where it stands.',
    diffSummary: 'show what is different between two versions',
    versionsArgument: [
      'old new',
      'files or folders, - for standard input, a version in git (HEAD~1:avtale.yaml), or a PDF or Word file made with --attach-source. With --since: the files as they are now.',
    ],
    extract: 'Takes the YAML, with what it inherits, out of a PDF or Word file made with --attach-source.',
    extractSummary: 'take the YAML out of a PDF or Word file',
    verify: 'Verifies a PDF or Word file: makes it anew from the YAML and compares, and shows the signatures in it.',
    verifySummary: 'verify that a file is what its YAML gives',
    redline:
      'Makes a Word file of two versions of an agreement, with what changed as tracked changes. With all accepted it is the new agreement; with all rejected, the old one. Makes a PDF, a web page and plain text with the same marked, too. The files are read back and checked before they are written.',
    redlineSummary: 'show what changed in an agreement',
    template: 'Shows the templates that agreements are made of, and helps you to make your own in the folder maler.',
    templateSummary: 'show the templates, and make your own',
    templateActions: {
      list: 'show the sections and parts, and which are your own',
      show: 'show the text of a template',
      copy: 'put a copy of the standard text into the folder maler, for you to change',
      check: 'check your own templates',
      fields: 'show which fields a template can use',
    },
    templateArgument: ['template', 'the name of a section or a template, for example evaluering'],
    fieldArgument: ['field', 'a field to look into, for example politiråd.leder. Without: all at the top.'],
    schema:
      'Prints the JSON Schema of an agreement. With it an editor explains the fields, suggests what they can hold, and marks mistakes as you write.',
    schemaSummary: 'print the schema, by which editors explain and suggest',
    helpSummary: 'show help for a command',
    pathsArgument:
      'YAML files, folders with agreements, or - for standard input. Without: the agreements in the current folder, or its project’s.',
    pathArgument: 'the agreement, or - for standard input',
    codeArgument: 'the code in brackets after a message, for example few-meetings',
    agreementArgument: 'the YAML file, or - for standard input',
    madeArgument: 'a PDF or Word file made by politirad, or - for standard input',
    sourceArgument: 'the YAML it should be made from. Without: the one that lies in the file.',
    wordArgument: 'the Word file that was edited',
    pulledArgument:
      'the YAML it was made from. Without it: the one the file names, beside it or in the current folder.',
    oldArgument: ['old-file', 'the YAML file of the agreement as it was'],
    newVersionArgument: ['new-file', 'the YAML file of the agreement as it is now'],
    options: {
      output: [
        'folder',
        'the folder for the files, or the name of the one file, or - for standard output. Without: beside the YAML file.',
      ],
      format: [
        'formats',
        'what is made: pdf, docx, html, md, txt, json or journal, with commas between. Without: pdf,docx.',
      ],
      period: ['years', 'the years of the new version: 2028-2031, or 2027. Without: the year after the last one.'],
      revisedOutput: ['file', 'the file or folder for the new version. Without: beside the last one.'],
      inPlace: 'write the new version into the file of the last one',
      checklist: ['file', 'write what somebody must look at into a Markdown file too'],
      reviseDryRun: 'show what would be changed, without writing anything',
      pullYes: 'take all without asking',
      pullChanges: [
        'how',
        'tracked changes: accepted reads them as accepted, rejected as rejected, listed shows them without taking them. Default: accepted.',
      ],
      pullDryRun: 'only show what was changed',
      shared: 'check shared text, which agreements inherit: what it says, not what it lacks',
      showFormat: ['format', 'yaml or json. Without: yaml.'],
      dryRun: 'check everything and show what would be made, but write nothing',
      fix: 'mend in the files what is safe to mend: numbers without quotes, dates, phones and signs. From standard input: to standard output.',
      dryRunFix: 'show what --fix would mend, but write nothing',
      quiet: 'show errors only',
      showSilenced: 'show what the agreement gives a reason for, too',
      report: [
        'report',
        'how problems are told: stylish, json, jsonl, sarif, github, junit or markdown, and to which file: sarif=findings.sarif. Can be given several times. Without: stylish.',
      ],
      failSeverity: ['severity', 'what gives exit code 1: error, warning or hint, and what is worse. Without: error.'],
      maxProblems: ['number', 'tell no more problems than this; all are counted'],
      maxSize: ['MB', 'how large a YAML file, and all that it inherits together, may be: 1 to 4. Without: 0.5.'],
      workers: [
        'number',
        'how many threads make agreements at once, 0 to 64. Without: as many as help, 0 for few agreements.',
      ],
      rulesFormat: ['format', 'how they are shown: text, json or md. Without: text.'],
      ciSince: 'what the change begins from, in git, for example main; else what the build server says',
      ciOutput: ['folder', 'the folder to write to. Without: politirad-ci.'],
      ciFormat: 'formats of the agreements that are different, as of generate; none for no files',
      ciRedlineFormat: 'formats of redlines, as of redline; none for no redlines. Without: docx and pdf.',
      ciAll: 'make files of all agreements, not only of those that are different',
      ciKey: ['name', 'what tells several comments on one pull request apart, for example a district'],
      max: ['number', 'show no more commits than this, the latest'],
      historyFormat: ['format', 'text, md or html. Without: text.'],
      since: ['revision', 'compare the files with what they were at this revision in git, for example HEAD~1 or main'],
      diffFormat: ['format', 'text, md, html or json. Without: text.'],
      diffOutput: ['file', 'the file to write to. Without: the screen.'],
      only: ['classes', 'show only these: substantive, standard-text, contact, editorial, moved, with commas between'],
      exitCode: 'exit with 1 where anything of what is shown is different',
      noPages: 'without page numbers, which is faster',
      diffTemplates:
        'the folder of own templates, for both versions. Without: the folder maler beside each YAML file, if there is one.',
      diffLang: 'the language it is told in: nb, nn or en',
      force: 'overwrite files that politirad did not make',
      attachSource:
        'put the YAML, with what it inherits, into the PDF and the Word file, without its comments (the PDF is PDF/A-3a)',
      withComments: 'put the YAML in with its comments',
      verifyStyle: 'the style file it was made with',
      style: ['file', 'a style file, which gives the agreements a logo on the cover and colours of their own'],
      templates: [
        'folder',
        'the folder of your own templates. Without: the folder maler beside the YAML file, if any.',
      ],
      verifyTemplates:
        'the folder of the own templates it was made with. Without: the folder maler beside the YAML file, if any.',
      templatesHere: 'the folder of your own templates. Without: the folder maler in the current folder.',
      family: ['family', 'samarbeidsavtale, politirådsavtale or one of your own'],
      malform: ['målform', 'nb or nn. Without: nb.'],
      kommune: ['municipality', 'number or name; several times for several municipalities'],
      newFamily: ['family', 'samarbeidsavtale or politirådsavtale. Without: samarbeidsavtale.'],
      public:
        'make the web edition, without mobile numbers and what else is not public. Its name ends in -nettversjon.',
      all: 'make all of the project anew, what is unchanged too',
      check: 'make nothing, but tell which files of the project are missing, stale or edited by hand',
      shard: [
        'part',
        'make only a part of the project: 2/4 is the second of four. "politirad manifest merge" puts parts together.',
      ],
      manifest: ['file', 'write what was made, and of what, to this file. A project has politirad-manifest.json.'],
      manifestOutput: [
        'file',
        'what the whole manifest is called. Without: politirad-manifest.json beside the first part.',
      ],
      noSignatureFields: 'make the PDF without fields to sign in',
      stdinFilepath: ['file', 'the name of the agreement read from standard input'],
      lang: ['language', 'the language of messages: nb or en'],
      redlineFormat: ['formats', 'what is made: docx, pdf, html and txt, with commas between. Without: docx.'],
      redlineView: [
        'view',
        'how the web page shows the versions: inline (in one text) or side-by-side. Without: inline.',
      ],
      author: ['name', 'whose the changes are in Word. Without: the parties of the agreement.'],
      yamlOutput: ['place', 'the folder for the YAML, or its name there. Without: the YAML is shown on the screen.'],
      forceYaml: 'overwrite a file that is there',
      schemaKind: [
        'kind',
        'avtale (an agreement), felles (shared text, and agreements that inherit), stil (a style), rapport (what --report json gives) or journal. Without: avtale.',
      ],
      schemaOutput: [
        'place',
        'the folder for the schema, or its name there (….json). A schema of an earlier version is replaced. Without: the schema is shown on the screen.',
      ],
      noColor: 'without colours',
      version: 'show the version',
      help: 'show this help',
    },
    statusExamples: `
Example:
  politirad status rakkestad.yaml

Exit code:
  0  the agreement was read, also where it lacks something
  1  there are errors in the agreement
  2  wrong usage
  3  the file can't be read
  4  a bug in politirad`,
    rulesExamples: `
Examples:
  politirad rules
  politirad rules --format json`,
    explainExamples: `
Examples:
  politirad explain few-meetings
  politirad explain unknown-key`,
    showExamples: `
Examples:
  politirad show avtaler/fjellby.yaml
  politirad show fjellby.yaml --format json    for programs: value, file, line and column

Exit code:
  0  the agreement is shown
  1  something that it inherits can't be used
  2  wrong usage
  3  a file can't be read
  4  a bug in politirad`,
    diffExamples: `
Examples:
  politirad diff 2018.yaml 2026.yaml            two files
  politirad diff last-year avtaler              the agreements of two folders, by name
  politirad diff --since HEAD~1 avtale.yaml     since the last version in git
  politirad diff main:avtale.yaml avtale.yaml --format md
                                                as a comment on a pull request
  politirad diff signed.pdf avtale.yaml         against the YAML that lies in the PDF

Exit codes:
  0  the changes are shown
  1  something is wrong in one of the versions, or anything is different and --exit-code is given
  2  wrong usage
  3  a file or a revision of git can't be read, or the file can't be written
  4  a bug in politirad`,
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
    redlineExamples: `
Examples:
  politirad redline avtale-2020.yaml avtale.yaml        avtale-endringer.docx, beside the new one
  politirad redline old.yaml new.yaml -o to-review.docx --author 'Fjellby kommune'
  politirad redline old.yaml new.yaml -o changes.html --view side-by-side

Exit code:
  0  the file is made, or nothing changed
  1  something is wrong in one of the agreements
  2  wrong usage
  3  a file can't be read or written
  4  a bug in politirad`,
    templateExamples: `
Examples:
  politirad template list                      the templates, and which are your own
  politirad template show evaluering --family samarbeidsavtale
                                               the text of the template
  politirad template copy evaluering --family samarbeidsavtale
                                               put a copy into maler/, for you to change
  politirad template check                     are your own templates in order?
  politirad template fields politiråd          what a template can print about the council

Exit code:
  0  all is in order
  1  there are errors in a template
  2  wrong usage
  3  a file can't be read or written
  4  a bug in politirad`,
    schemaExamples: `
Examples:
  politirad schema -o avtaler                  avtaler/avtale.schema.json
  politirad schema --kind felles -o avtaler    avtaler/felles.schema.json
  politirad schema --kind rapport              show the schema on the screen

The first line of an agreement says where the schema is, as seen from the agreement:
  # yaml-language-server: $schema=avtale.schema.json

Exit code:
  0  the schema is printed
  2  wrong usage
  3  the file can't be written, or is no schema of politirad
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
  politirad generate avtaler --templates maler      with templates of your own
  politirad generate rakkestad.yaml --public        rakkestad-nettversjon.pdf and .docx, to be published
  politirad generate rakkestad.yaml --format txt -o -
                                                    the text, on the screen
  politirad generate avtaler -o out --report github
                                                    problems as annotations in GitHub Actions

Exit code:
  0  all is made (there may be warnings)
  1  there are errors in an agreement; the others are made (or what --fail-severity names)
  2  wrong usage; nothing is made
  3  a file can't be read or written
  4  a bug in politirad`,
    validateExamples: `
Examples:
  politirad validate rakkestad.yaml
  politirad validate avtaler                        all agreements in the folder avtaler
  politirad validate --fix rakkestad.yaml           mend what is safe to mend
  politirad validate --fix --dry-run avtaler        show what would be mended
  politirad validate --show-silenced avtaler        what is given a reason for under “avvik”, too
  politirad validate --shared felles                the shared text in the folder felles
  politirad validate avtaler --report sarif=findings.sarif --report stylish
                                                    to a file for machines, and on the screen

Exit code:
  0  all is in order (there may be warnings)
  1  there are errors in an agreement (or what --fail-severity names)
  2  wrong usage
  3  a file can't be read or written
  4  a bug in politirad`,
  },
}

const counted = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`

/** `1:05`, `12:40`. */
const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.round(seconds) % 60).padStart(2, '0')}`

import type { TemplateThing } from '../model/diagnostic.js'
import type { GitRequest, TemplateRequest } from './asked.js'

/** What the command line itself says in one language; problems have their words in `report`. */
export interface CliWords {
  readonly help: HelpWords
  readonly made: (files: number) => string
  readonly wouldMake: (files: number) => string
  readonly notMade: (agreements: number) => string
  /** Agreements whose files are as they would be made. */
  readonly unchanged: (agreements: number) => string
  /** Agreements that are signed, and are left as they are. */
  readonly signed: (agreements: number) => string
  /** Of a manifest that was put together. */
  readonly merged: (parts: number, agreements: number, files: number) => string
  /** Whether the files of a project are as they would be made. */
  readonly upToDate: (upToDate: number, all: number) => string
  readonly progress: (progress: ProgressWords) => string
  readonly silenced: (findings: number) => string
  /** Of all that was found, what --fix mends. */
  readonly mendable: (findings: number, all: number) => string
  readonly mended: (lines: number, files: number) => string
  readonly wouldMend: (lines: number, files: number) => string
  /** What could be mended in a file that is inherited. */
  readonly mendElsewhere: (findings: number, file: string) => string
  readonly inOrder: (inOrder: number, all: number) => string
  readonly filesInOrder: (inOrder: number, all: number) => string
  readonly templates: TemplateWords
  readonly questions: Readonly<Record<'municipality' | 'family' | 'malform' | 'take', string>>
  /** The answers that take one change, and that take all that are left. */
  readonly answers: { readonly yes: readonly string[]; readonly all: readonly string[] }
  /** What was done to the repository in a folder. */
  readonly git: { readonly [A in 'install' | 'uninstall']: (folder: string) => string }
  readonly ci: {
    readonly created: string
    readonly updated: string
    /** Where Markdown was cut; the link leads to the run. */
    readonly cut: (link: string | undefined) => string
  }
}

/** How far a run has come. */
export interface ProgressWords {
  readonly done: number
  readonly all: number
  /** Agreements a second; absent at the beginning. */
  readonly rate?: number
  /** Seconds. */
  readonly left?: number
}

/** What `template` prints. */
interface TemplateWords {
  readonly sections: string
  readonly parts: string
  readonly own: string
  readonly shipped: string
  readonly inOrder: (templates: number) => string
  /** What fields are, by their kind. */
  readonly kinds: Readonly<Record<TemplateThing, string>>
}

export interface HelpWords {
  /** In place of commander's own headings. */
  readonly titles: Readonly<Record<'Usage:' | 'Arguments:' | 'Options:' | 'Commands:', string>>
  readonly usage: Readonly<Record<'options' | 'command' | 'files' | 'paths' | 'file' | 'code', string>>
  /** Which of a command's two names is shown first. */
  readonly namesFirst: 'english' | 'norwegian'
  readonly program: string
  readonly init: string
  readonly initSummary: string
  readonly initExamples: string
  readonly newArgument: string
  readonly generate: string
  readonly generateSummary: string
  readonly manifest: string
  readonly manifestSummary: string
  readonly manifestMerge: string
  readonly manifestMergeSummary: string
  readonly manifestArgument: string
  readonly manifestExamples: string
  readonly validate: string
  readonly validateSummary: string
  readonly status: string
  readonly statusSummary: string
  readonly rules: string
  readonly rulesSummary: string
  readonly explain: string
  readonly explainSummary: string
  readonly show: string
  readonly showSummary: string
  readonly revise: string
  readonly reviseSummary: string
  readonly reviseArgument: string
  readonly reviseExamples: string
  readonly pull: string
  readonly pullSummary: string
  readonly pullExamples: string
  readonly history: string
  readonly historySummary: string
  readonly historyArgument: string
  readonly historyExamples: string
  readonly git: string
  readonly gitSummary: string
  readonly gitExamples: string
  readonly gitActions: Readonly<Record<GitRequest['action'], string>>
  readonly ci: string
  readonly ciSummary: string
  readonly ciExamples: string
  readonly ciActions: Readonly<Record<'report' | 'comment', string>>
  readonly ciReport: string
  readonly ciReportExamples: string
  readonly ciComment: string
  readonly ciCommentArgument: string
  readonly ciCommentExamples: string
  readonly diff: string
  readonly diffSummary: string
  readonly versionsArgument: readonly [name: string, description: string]
  readonly extract: string
  readonly extractSummary: string
  readonly verify: string
  readonly verifySummary: string
  readonly redline: string
  readonly redlineSummary: string
  readonly template: string
  readonly templateSummary: string
  readonly templateActions: Readonly<Record<TemplateRequest['action'], string>>
  readonly templateArgument: readonly [name: string, description: string]
  readonly fieldArgument: readonly [name: string, description: string]
  readonly schema: string
  readonly schemaSummary: string
  readonly helpSummary: string
  readonly pathsArgument: string
  readonly pathArgument: string
  readonly codeArgument: string
  readonly agreementArgument: string
  readonly madeArgument: string
  readonly sourceArgument: string
  readonly wordArgument: string
  readonly pulledArgument: string
  readonly oldArgument: readonly [name: string, description: string]
  readonly newVersionArgument: readonly [name: string, description: string]
  readonly options: {
    readonly output: readonly [value: string, description: string]
    readonly format: readonly [value: string, description: string]
    readonly shared: string
    readonly showFormat: readonly [value: string, description: string]
    readonly dryRun: string
    readonly fix: string
    readonly dryRunFix: string
    readonly quiet: string
    readonly showSilenced: string
    readonly report: readonly [value: string, description: string]
    readonly failSeverity: readonly [value: string, description: string]
    readonly maxProblems: readonly [value: string, description: string]
    readonly maxSize: readonly [value: string, description: string]
    readonly workers: readonly [value: string, description: string]
    readonly rulesFormat: readonly [value: string, description: string]
    readonly ciSince: string
    readonly ciOutput: readonly [value: string, description: string]
    readonly ciFormat: string
    readonly ciRedlineFormat: string
    readonly ciAll: string
    readonly ciKey: readonly [value: string, description: string]
    readonly max: readonly [value: string, description: string]
    readonly historyFormat: readonly [value: string, description: string]
    readonly since: readonly [value: string, description: string]
    readonly diffFormat: readonly [value: string, description: string]
    readonly diffOutput: readonly [value: string, description: string]
    readonly only: readonly [value: string, description: string]
    readonly exitCode: string
    readonly noPages: string
    readonly diffTemplates: string
    readonly diffLang: string
    readonly force: string
    readonly style: readonly [value: string, description: string]
    readonly verifyStyle: string
    readonly templates: readonly [value: string, description: string]
    readonly verifyTemplates: string
    readonly templatesHere: string
    readonly family: readonly [value: string, description: string]
    readonly malform: readonly [value: string, description: string]
    readonly kommune: readonly [value: string, description: string]
    readonly newFamily: readonly [value: string, description: string]
    readonly period: readonly [value: string, description: string]
    readonly revisedOutput: readonly [value: string, description: string]
    readonly inPlace: string
    readonly checklist: readonly [value: string, description: string]
    readonly reviseDryRun: string
    readonly pullYes: string
    readonly pullChanges: readonly [value: string, description: string]
    readonly pullDryRun: string
    readonly public: string
    readonly all: string
    readonly check: string
    readonly shard: readonly [value: string, description: string]
    readonly manifest: readonly [value: string, description: string]
    readonly manifestOutput: readonly [value: string, description: string]
    readonly noSignatureFields: string
    readonly attachSource: string
    readonly withComments: string
    readonly stdinFilepath: readonly [value: string, description: string]
    readonly lang: readonly [value: string, description: string]
    readonly redlineFormat: readonly [value: string, description: string]
    readonly redlineView: readonly [value: string, description: string]
    readonly author: readonly [value: string, description: string]
    readonly yamlOutput: readonly [value: string, description: string]
    readonly forceYaml: string
    readonly schemaKind: readonly [value: string, description: string]
    readonly schemaOutput: readonly [value: string, description: string]
    readonly noColor: string
    readonly version: string
    readonly help: string
  }
  readonly programExamples: string
  readonly generateExamples: string
  readonly validateExamples: string
  readonly statusExamples: string
  readonly rulesExamples: string
  readonly explainExamples: string
  readonly showExamples: string
  readonly diffExamples: string
  readonly extractExamples: string
  readonly verifyExamples: string
  readonly redlineExamples: string
  readonly templateExamples: string
  readonly schemaExamples: string
}

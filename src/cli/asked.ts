import type { Diagnostic } from '../model/diagnostic.js'
import type { SourceSize } from '../model/source-limits.js'

/** How problems are to be told, as it was written. */
export interface TellingRequest {
  /** `name` or `name=path`. */
  readonly reports?: readonly string[]
  readonly failSeverity?: string
  readonly maxProblems?: string
}

interface SizeRequest {
  /** Where files may hold more than usual. */
  readonly size?: SourceSize
}

/** What is asked for, as it was written. */
export interface GenerateRequest extends TellingRequest, SizeRequest {
  readonly paths: readonly string[]
  readonly output?: string
  readonly formats?: readonly string[]
  readonly stdinFilepath?: string
  readonly dryRun: boolean
  readonly quiet: boolean
  readonly force: boolean
  readonly signatureFields: boolean
  readonly attachSource: boolean
  readonly withComments: boolean
  readonly public: boolean
  readonly style?: string
  /** The folder of one's own templates. */
  readonly templates?: string
  /** How many threads; as it was written. */
  readonly workers?: string
  /** Of a project, what isn't changed too. */
  readonly all: boolean
  /** Nothing is made: what would be is told. */
  readonly check: boolean
  /** Which part of a project, as it was written: `1/4`. */
  readonly shard?: string
  /** Where it is written what this run made; a project keeps its own manifest beside it. */
  readonly manifest?: string
}

export interface ManifestRequest {
  /** The manifests of all parts. */
  readonly paths: readonly string[]
  readonly output?: string
  readonly quiet: boolean
}

export interface ValidateRequest extends TellingRequest, SizeRequest {
  readonly paths: readonly string[]
  readonly templates?: string
  readonly stdinFilepath?: string
  /** The files are shared text, which agreements inherit. */
  readonly shared: boolean
  /** Mends what is safe to mend. */
  readonly fix: boolean
  readonly dryRun: boolean
  readonly quiet: boolean
  readonly showSilenced: boolean
}

export interface StatusRequest extends SizeRequest {
  readonly path: string
  readonly stdinFilepath?: string
  readonly templates?: string
}

export interface RulesRequest {
  readonly format?: string
}

export interface ExplainRequest {
  readonly code: string
}

export interface SchemaRequest {
  readonly kind?: string
  readonly output?: string
  readonly force: boolean
}

export interface ShowRequest extends SizeRequest {
  readonly path: string
  readonly format?: string
  readonly stdinFilepath?: string
}

/** How changes are to be told. */
export interface ChangesRequest extends SizeRequest {
  readonly format?: string
  readonly only?: readonly string[]
  /** The language of the sentences: nynorsk too. */
  readonly lang?: string
}

export interface DiffRequest extends ChangesRequest {
  /** The older version and the newer; with `since`, the files as they are. */
  readonly paths: readonly string[]
  /** A revision of git. */
  readonly since?: string
  readonly output?: string
  readonly templates?: string
  readonly exitCode: boolean
  readonly pages: boolean
}

export interface HistoryRequest extends ChangesRequest {
  readonly path: string
  readonly output?: string
  readonly templates?: string
  /** How many commits, from the latest; as it was written. */
  readonly max?: string
}

export interface GitRequest {
  readonly action: 'install' | 'uninstall' | 'text' | 'changes'
  /** What git hands over: of `text` a file, of `changes` what it hands to a diff driver. */
  readonly given: readonly string[]
}

export interface CiReportRequest extends TellingRequest, SizeRequest {
  /** The language of the sentences: nynorsk too. */
  readonly lang?: string
  readonly paths: readonly string[]
  /** The revision that the change begins from; else what the build server says. */
  readonly since?: string
  /** The folder that all is written to. */
  readonly output?: string
  /** Of the agreements. */
  readonly formats?: readonly string[]
  readonly redlineFormats?: readonly string[]
  readonly style?: string
  readonly templates?: string
  /** Files of all agreements, not only of those that are different. */
  readonly all: boolean
  readonly public: boolean
}

export interface CiCommentRequest {
  /** A Markdown file. */
  readonly path: string
  /** What tells several comments of one repository apart. */
  readonly key?: string
}

export interface ExtractRequest {
  readonly path: string
  readonly output?: string
  readonly force: boolean
}

export interface VerifyRequest extends SizeRequest {
  readonly path: string
  /** The YAML; without it, the one that is attached. */
  readonly source?: string
  readonly style?: string
  readonly templates?: string
}

export interface RedlineRequest extends SizeRequest {
  readonly old: string
  readonly new: string
  readonly output?: string
  readonly formats?: readonly string[]
  readonly view?: string
  readonly author?: string
  readonly templates?: string
  readonly force: boolean
}

export interface InitRequest {
  readonly path?: string
  /** Numbers or names. */
  readonly municipalities: readonly string[]
  readonly family?: string
  readonly malform?: string
}

export interface ReviseRequest extends SizeRequest {
  readonly paths: readonly string[]
  readonly period?: string
  readonly output?: string
  readonly inPlace: boolean
  /** Where the list of what to look at goes, as Markdown. */
  readonly checklist?: string
  readonly templates?: string
  readonly dryRun: boolean
  readonly quiet: boolean
  readonly force: boolean
}

export interface PullRequest {
  /** The Word file. */
  readonly path: string
  readonly source?: string
  readonly changes?: string
  readonly templates?: string
  readonly yes: boolean
  readonly dryRun: boolean
}

export interface TemplateRequest {
  readonly action: 'list' | 'show' | 'copy' | 'check' | 'fields'
  /** A template or a section; of fields, what they lie within. */
  readonly name?: string
  readonly family?: string
  readonly malform?: string
  readonly templates?: string
}

export type Asked =
  | { readonly command: 'generate'; readonly request: GenerateRequest }
  | { readonly command: 'manifest'; readonly request: ManifestRequest }
  | { readonly command: 'validate'; readonly request: ValidateRequest }
  | { readonly command: 'status'; readonly request: StatusRequest }
  | { readonly command: 'rules'; readonly request: RulesRequest }
  | { readonly command: 'explain'; readonly request: ExplainRequest }
  | { readonly command: 'schema'; readonly request: SchemaRequest }
  | { readonly command: 'show'; readonly request: ShowRequest }
  | { readonly command: 'diff'; readonly request: DiffRequest }
  | { readonly command: 'extract'; readonly request: ExtractRequest }
  | { readonly command: 'verify'; readonly request: VerifyRequest }
  | { readonly command: 'redline'; readonly request: RedlineRequest }
  | { readonly command: 'template'; readonly request: TemplateRequest }
  | { readonly command: 'init'; readonly request: InitRequest }
  | { readonly command: 'revise'; readonly request: ReviseRequest }
  | { readonly command: 'pull'; readonly request: PullRequest }
  | { readonly command: 'history'; readonly request: HistoryRequest }
  | { readonly command: 'git'; readonly request: GitRequest }
  | { readonly command: 'ci-report'; readonly request: CiReportRequest }
  | { readonly command: 'ci-comment'; readonly request: CiCommentRequest }
  | { readonly command: 'print'; readonly text: string }
  | { readonly command: 'refuse'; readonly problem: Diagnostic }

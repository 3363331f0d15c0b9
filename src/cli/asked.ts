import type { Diagnostic } from '../model/diagnostic.js'

/** How problems are to be told, as it was written. */
export interface TellingRequest {
  /** `name` or `name=path`. */
  readonly reports?: readonly string[]
  readonly failSeverity?: string
  readonly maxProblems?: string
}

/** What is asked for, as it was written. */
export interface GenerateRequest extends TellingRequest {
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
}

export interface ValidateRequest extends TellingRequest {
  readonly paths: readonly string[]
  readonly templates?: string
  readonly stdinFilepath?: string
  /** The files are shared text, which agreements inherit. */
  readonly shared: boolean
  readonly quiet: boolean
  readonly showSilenced: boolean
}

export interface StatusRequest {
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

export interface ShowRequest {
  readonly path: string
  readonly format?: string
  readonly stdinFilepath?: string
}

export interface ExtractRequest {
  readonly path: string
  readonly output?: string
  readonly force: boolean
}

export interface VerifyRequest {
  readonly path: string
  /** The YAML; without it, the one that is attached. */
  readonly source?: string
  readonly style?: string
  readonly templates?: string
}

export interface InitRequest {
  readonly path?: string
  /** Numbers or names. */
  readonly municipalities: readonly string[]
  readonly family?: string
  readonly malform?: string
}

export interface ReviseRequest {
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
  | { readonly command: 'validate'; readonly request: ValidateRequest }
  | { readonly command: 'status'; readonly request: StatusRequest }
  | { readonly command: 'rules'; readonly request: RulesRequest }
  | { readonly command: 'explain'; readonly request: ExplainRequest }
  | { readonly command: 'show'; readonly request: ShowRequest }
  | { readonly command: 'extract'; readonly request: ExtractRequest }
  | { readonly command: 'verify'; readonly request: VerifyRequest }
  | { readonly command: 'template'; readonly request: TemplateRequest }
  | { readonly command: 'init'; readonly request: InitRequest }
  | { readonly command: 'revise'; readonly request: ReviseRequest }
  | { readonly command: 'pull'; readonly request: PullRequest }
  | { readonly command: 'print'; readonly text: string }
  | { readonly command: 'refuse'; readonly problem: Diagnostic }

import type { Diagnostic } from '../model/diagnostic.js'

/** What is asked for, as it was written. */
export interface GenerateRequest {
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
}

export interface ValidateRequest {
  readonly paths: readonly string[]
  readonly stdinFilepath?: string
  readonly quiet: boolean
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
}

export type Asked =
  | { readonly command: 'generate'; readonly request: GenerateRequest }
  | { readonly command: 'validate'; readonly request: ValidateRequest }
  | { readonly command: 'extract'; readonly request: ExtractRequest }
  | { readonly command: 'verify'; readonly request: VerifyRequest }
  | { readonly command: 'print'; readonly text: string }
  | { readonly command: 'refuse'; readonly problem: Diagnostic }

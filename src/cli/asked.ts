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
  readonly style?: string
}

export interface ValidateRequest {
  readonly paths: readonly string[]
  readonly stdinFilepath?: string
  readonly quiet: boolean
}

export type Asked =
  | { readonly command: 'generate'; readonly request: GenerateRequest }
  | { readonly command: 'validate'; readonly request: ValidateRequest }
  | { readonly command: 'print'; readonly text: string }
  | { readonly command: 'refuse'; readonly problem: Diagnostic }

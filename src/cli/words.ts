/** What the command line itself says in one language; problems have their words in `report`. */
export interface CliWords {
  readonly help: HelpWords
  readonly made: (files: number) => string
  readonly wouldMake: (files: number) => string
  readonly notMade: (agreements: number) => string
  readonly inOrder: (inOrder: number, all: number) => string
}

export interface HelpWords {
  /** In place of commander's own headings. */
  readonly titles: Readonly<Record<'Usage:' | 'Arguments:' | 'Options:' | 'Commands:', string>>
  readonly usage: { readonly options: string; readonly command: string; readonly files: string; readonly paths: string }
  /** Which of a command's two names is shown first. */
  readonly namesFirst: 'english' | 'norwegian'
  readonly program: string
  readonly generate: string
  readonly generateSummary: string
  readonly validate: string
  readonly validateSummary: string
  readonly helpSummary: string
  readonly pathsArgument: string
  readonly options: {
    readonly output: readonly [value: string, description: string]
    readonly format: readonly [value: string, description: string]
    readonly dryRun: string
    readonly quiet: string
    readonly force: string
    readonly style: readonly [value: string, description: string]
    readonly noSignatureFields: string
    readonly stdinFilepath: readonly [value: string, description: string]
    readonly lang: readonly [value: string, description: string]
    readonly noColor: string
    readonly version: string
    readonly help: string
  }
  readonly programExamples: string
  readonly generateExamples: string
  readonly validateExamples: string
}

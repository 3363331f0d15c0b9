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
  readonly usage: Readonly<Record<'options' | 'command' | 'files' | 'paths' | 'file', string>>
  /** Which of a command's two names is shown first. */
  readonly namesFirst: 'english' | 'norwegian'
  readonly program: string
  readonly generate: string
  readonly generateSummary: string
  readonly validate: string
  readonly validateSummary: string
  readonly extract: string
  readonly extractSummary: string
  readonly verify: string
  readonly verifySummary: string
  readonly helpSummary: string
  readonly pathsArgument: string
  readonly madeArgument: string
  readonly sourceArgument: string
  readonly options: {
    readonly output: readonly [value: string, description: string]
    readonly format: readonly [value: string, description: string]
    readonly dryRun: string
    readonly quiet: string
    readonly force: string
    readonly style: readonly [value: string, description: string]
    readonly verifyStyle: string
    readonly public: string
    readonly noSignatureFields: string
    readonly attachSource: string
    readonly withComments: string
    readonly stdinFilepath: readonly [value: string, description: string]
    readonly lang: readonly [value: string, description: string]
    readonly yamlOutput: readonly [value: string, description: string]
    readonly forceYaml: string
    readonly noColor: string
    readonly version: string
    readonly help: string
  }
  readonly programExamples: string
  readonly generateExamples: string
  readonly validateExamples: string
  readonly extractExamples: string
  readonly verifyExamples: string
}

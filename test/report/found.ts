import type { Diagnostic } from '../../src/model/diagnostic.js'
import { rules } from '../../src/pipeline.js'
import type { FoundInFile, FoundInRun } from '../../src/report/found-in-run.js'

export const foundInFile = (diagnostics: readonly Diagnostic[], more: Partial<FoundInFile> = {}): FoundInFile => ({
  diagnostics,
  silenced: [],
  untold: [],
  isInOrder: false,
  about: 'avtaler/å b.yaml',
  ...more,
})

export const foundInRun = (files: readonly FoundInFile[], more: Partial<FoundInRun> = {}): FoundInRun => ({
  tool: { name: 'politirad', version: '1.2.3' },
  command: 'validate',
  files,
  made: [],
  isDryRun: false,
  failSeverity: 'error',
  rules,
  pathOf: (file) => file,
  ...more,
})

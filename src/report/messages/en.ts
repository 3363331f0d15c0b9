import type { ReportWords } from '../words.js'
import { commandLine } from './en/command-line.js'
import { files } from './en/files.js'
import { inheritance } from './en/inheritance.js'
import { making } from './en/making.js'
import { nextStep } from './en/next-step.js'
import { counted } from './en/phrases.js'
import { pictures } from './en/pictures.js'
import { project } from './en/project.js'
import { pull } from './en/pull.js'
import { revision } from './en/revision.js'
import { rules, ruling, silenced } from './en/ruling.js'
import { templates } from './en/templates.js'
import { values } from './en/values.js'
import { verification } from './en/verification.js'
import { yaml } from './en/yaml.js'

/** English. The agreement's own keys stay Norwegian. */
export const en: ReportWords = {
  language: 'en',
  severity: { error: 'error', warning: 'warning', hint: 'hint' },
  hint: 'help:',
  seeAlso: 'see also',
  andMore: (count) => `… and ${count} more.`,
  summary: ({ errors, warnings, hints, files }) => {
    const found = [
      errors > 0 && counted(errors, 'error', 'errors'),
      warnings > 0 && counted(warnings, 'warning', 'warnings'),
      hints > 0 && counted(hints, 'hint', 'hints'),
    ]
    return `${found
      .filter(Boolean)
      .join(', ')
      .replace(/, ([^,]*)$/, ' and $1')}${files > 0 ? ` in ${counted(files, 'file', 'files')}` : ''}`
  },
  reports: {
    columns: ['Finding', 'Place', 'What and why'],
    inOrder: 'In order',
    otherProblems: 'Other',
    nothingFound: 'No findings.',
    notShown: (count) => `${counted(count, 'more finding is', 'more findings are')} not shown here.`,
    made: 'Made',
  },
  silenced,
  rules,
  nextStep,
  revision,
  pull,
  verification,
  problems: {
    ...commandLine,
    ...files,
    ...project,
    ...yaml,
    ...values,
    ...pictures,
    ...inheritance,
    ...templates,
    ...ruling,
    ...making,
  },
}

import type { ReportWords } from '../words.js'
import { commandLine } from './nb/command-line.js'
import { files } from './nb/files.js'
import { inheritance } from './nb/inheritance.js'
import { making } from './nb/making.js'
import { nextStep } from './nb/next-step.js'
import { counted } from './nb/phrases.js'
import { pictures } from './nb/pictures.js'
import { project } from './nb/project.js'
import { pull } from './nb/pull.js'
import { revision } from './nb/revision.js'
import { rules, ruling, silenced } from './nb/ruling.js'
import { templates } from './nb/templates.js'
import { values } from './nb/values.js'
import { verification } from './nb/verification.js'
import { yaml } from './nb/yaml.js'

/** Bokmål, for a coordinator who is no programmer: what is wrong, then what to do about it. */
export const nb: ReportWords = {
  language: 'nb',
  severity: { error: 'feil', warning: 'advarsel', hint: 'tips' },
  hint: 'råd:',
  seeAlso: 'se også',
  andMore: (count) => `… og ${count} til.`,
  summary: ({ errors, warnings, hints, files }) => {
    const found = [
      errors > 0 && `${errors} feil`,
      warnings > 0 && counted(warnings, 'advarsel', 'advarsler'),
      hints > 0 && `${hints} tips`,
    ]
    return `${found
      .filter(Boolean)
      .join(', ')
      .replace(/, ([^,]*)$/, ' og $1')}${files > 0 ? ` i ${counted(files, 'fil', 'filer')}` : ''}`
  },
  reports: {
    columns: ['Funn', 'Sted', 'Hva og hvorfor'],
    inOrder: 'I orden',
    otherProblems: 'Annet',
    nothingFound: 'Ingen funn.',
    notShown: (count) => `${count} funn til er ikke vist her.`,
    made: 'Laget',
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

import type { NextStepWords } from '../../words.js'
import { counted } from './phrases.js'

/** What a decision and a signature need, and who in the municipality or the police knows it. */
export const nextStep: NextStepWords = {
  status: {
    utkast: 'a draft',
    'til-vedtak': 'ready to be adopted',
    vedtatt: 'adopted',
    signert: 'signed',
  },
  from: (status, next) => `The agreement is ${status}. Next step: ${next}.`,
  last: (status) => `The agreement is ${status}. That is the last step.`,
  nothingMissing: (next) => `Nothing is missing. When the step is taken, write: status: ${next}`,
  nothingMissingAtLast: 'Nothing is missing.',
  missing: (count) => `Before that, ${counted(count, 'thing is', 'things are')} missing:`,
  missingAtLast: 'Still, this is missing:',
  needs: {
    duration: () => ({ what: 'how long the agreement is valid (“gyldighet”)', who: 'The parties agree on it.' }),
    leader: () => ({ what: 'who leads the council (“leder”)', who: 'Ask the mayor.' }),
    secretary: () => ({
      what: 'who is the council’s secretary (“sekretær”)',
      who: 'Ask the chief municipal executive.',
    }),
    meetings: () => ({ what: 'how many meetings there are a year (“møter”)', who: 'The council agrees on it.' }),
    'police-contact': () => ({ what: 'who is police contact (“politikontakter”)', who: 'Ask the police station.' }),
    'focus-areas': () => ({ what: 'what the parties work on (“innsatsområder”)', who: 'The council chooses.' }),
    owner: (name) => ({
      what: `who is responsible for “${name}” (“ansvarlig”)`,
      who: 'The council shares out the work.',
    }),
    'contact-details': (name) => ({ what: `telephone or e-mail of ${name}`, who: `Ask ${name}.` }),
    confirmation: (name) => ({ what: `that ${name} confirms their data (“bekreftet”)`, who: `Ask ${name}.` }),
    signatory: (name) => ({ what: `who signs for ${name} (“underskrivere”)`, who: `Ask ${name}.` }),
    'case-number': (name) => ({ what: `the case number of ${name} (“saker”)`, who: 'Ask the municipality’s archive.' }),
    decision: (name) => ({
      what: `the decision of ${name}, with body, date and case (“vedtak”)`,
      who: 'Ask the municipal council’s secretariat.',
    }),
    authority: (name) => ({ what: `by what authority “${name}” signs (“fullmakt”)`, who: 'Ask the chief of police.' }),
    'signing-date': () => ({ what: 'the date of signing (“datoer: signert:”)', who: 'Ask the signatories.' }),
  },
}

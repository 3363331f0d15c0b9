import type { Cleared } from '../../../model/revision.js'
import type { RevisionWords } from '../../words.js'
import { years } from '../../years.js'
import { counted, quoted } from './phrases.js'

const of = (name: string): string => (name === '' ? '' : ` of ${name}`)

/** What was done when the next version of an agreement was made, and what is left for people. */
export const revision: RevisionWords = {
  made: (from, to) => `${to} is the next version of ${from}`,
  wouldMake: (from, to) => `${to} would be the next version of ${from}`,
  lookAt: (count) => `Look at ${counted(count, 'thing', 'things')} before the agreement is ready:`,
  step: (step) => {
    switch (step.kind) {
      case 'status':
        return 'The agreement is a draft again.'
      case 'period':
        return step.before
          ? `Its period is ${years(step.after)}. It was ${years(step.before)}.`
          : `Its period is ${years(step.after)}.`
      case 'text-set': {
        const sections = step.sections.length > 0 ? ` New words in: ${step.sections.join(', ')}.` : ''
        return `It follows standard text ${step.after}. It followed ${step.before}.${sections}`
      }
      case 'replaces':
        return `It replaces ${quoted(step.title)}.`
      case 'cleared':
        return `${cleared[step.what](step.name)} was taken out.`
      case 'inherited':
        return `${cleared[step.what](step.name)} is inherited, and stands as before. Look in the file it is inherited from.`
    }
  },
  review: (review) => {
    switch (review.kind) {
      case 'case-number':
        return `A new case number for ${review.name}`
      case 'entry-into-force':
        return `When does the agreement enter into force? The last one did on ${review.before}`
      case 'person':
        return review.confirmed
          ? `${review.name} last confirmed the details on ${review.confirmed}`
          : `${review.name} hasn’t confirmed the details`
      case 'everybody':
        return `None of the ${review.count} people has confirmed the details (“bekreftet”)`
      case 'measure':
        return `The deadline of the measure ${quoted(review.name)} was ${review.deadline}`
      case 'evaluation':
        return `The evaluation of ${review.year}: what did it show?`
      case 'silence':
        return `Does the reason given for ${quoted(review.rule)} still hold? ${review.reason}`
      case 'finding':
        return [review.said.en.message, ...(review.said.en.hints ?? [])].join(' ')
    }
  },
}

const cleared: Readonly<Record<Cleared, (name: string) => string>> = {
  'case-number': (name) => `The case number${of(name)}`,
  decision: (name) => `The decision${of(name)}`,
  'document-date': () => 'The date of the document',
  'entry-into-force': () => 'The day it entered into force',
  'signing-date': (name) => `The date of signing${of(name)}`,
}

import type { Cleared } from '../../../model/revision.js'
import type { RevisionWords } from '../../words.js'
import { years } from '../../years.js'
import { counted, quoted } from './phrases.js'

const of = (name: string): string => (name === '' ? '' : ` til ${name}`)

/** What was done when the next version of an agreement was made, and what is left for people. */
export const revision: RevisionWords = {
  made: (from, to) => `${to} er neste versjon av ${from}`,
  wouldMake: (from, to) => `${to} ville bli neste versjon av ${from}`,
  lookAt: (count) => `Se på ${counted(count, 'ting', 'ting')} før avtalen er klar:`,
  step: (step) => {
    switch (step.kind) {
      case 'status':
        return 'Avtalen er et utkast igjen.'
      case 'period':
        return step.before
          ? `Perioden er ${years(step.after)}. Den var ${years(step.before)}.`
          : `Perioden er ${years(step.after)}.`
      case 'text-set': {
        const sections = step.sections.length > 0 ? ` Nye ord i: ${step.sections.join(', ')}.` : ''
        return `Avtalen følger standardtekst ${step.after}. Den fulgte ${step.before}.${sections}`
      }
      case 'replaces':
        return `Den erstatter ${quoted(step.title)}.`
      case 'cleared':
        return `${cleared[step.what](step.name)} er tatt ut.`
      case 'inherited':
        return `${cleared[step.what](step.name)} er arvet, og står som før. Se i filen den er arvet fra.`
    }
  },
  review: (review) => {
    switch (review.kind) {
      case 'case-number':
        return `Nytt saksnummer for ${review.name}`
      case 'entry-into-force':
        return `Når trer avtalen i kraft? Den forrige gjorde det ${review.before}`
      case 'person':
        return review.confirmed
          ? `${review.name} bekreftet opplysningene om seg sist ${review.confirmed}`
          : `${review.name} har ikke bekreftet opplysningene om seg`
      case 'everybody':
        return `Ingen av de ${review.count} personene har bekreftet opplysningene om seg («bekreftet»)`
      case 'measure':
        return `Fristen for tiltaket ${quoted(review.name)} var ${review.deadline}`
      case 'evaluation':
        return `Evalueringen for ${review.year}: hva viste den?`
      case 'silence':
        return `Gjelder begrunnelsen for ${quoted(review.rule)} fortsatt? ${review.reason}`
      case 'finding':
        return [review.said.nb.message, ...(review.said.nb.hints ?? [])].join(' ')
    }
  },
}

const cleared: Readonly<Record<Cleared, (name: string) => string>> = {
  'case-number': (name) => `Saksnummeret${of(name)}`,
  decision: (name) => `Vedtaket${of(name)}`,
  'document-date': () => 'Dokumentets dato',
  'entry-into-force': () => 'Dagen avtalen trådte i kraft',
  'signing-date': (name) => `Datoen for underskriften${of(name)}`,
}

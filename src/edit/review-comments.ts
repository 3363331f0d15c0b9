import { parse } from 'yaml'
import type { Agreement } from '../model/agreement.js'
import type { Review, ReviewAt } from '../model/revision.js'
import { nearestOwn } from './revise-agreement.js'
import type { YamlEdit } from './yaml/edit-yaml.js'

/** What is to be looked at begins with this, so that it is easily found, and taken out when the next version is made. */
const mark = 'SJEKK:'

/** A comment above each thing to look at, in the målform of the agreement. Rules speak bokmål. */
export function commentsFor(text: string, reviews: readonly ReviewAt[], målform: Agreement['målform']): YamlEdit[] {
  const own: object = parse(text)
  return reviews.map((review) => ({
    kind: 'comment',
    pointer: nearestOwn(own, review.pointer),
    text: `${mark} ${say[målform](review)}`,
  }))
}

/** The file without the comments of an earlier revision. */
export const dropReviewComments = (text: string): string =>
  text.replaceAll(new RegExp(`^[ \\t]*# ${mark}.*\\n`, 'gm'), '')

const say: Readonly<Record<Agreement['målform'], (review: Review) => string>> = {
  nb: (review) => {
    switch (review.kind) {
      case 'case-number':
        return `nytt saksnummer for ${review.name} («saker»)`
      case 'entry-into-force':
        return `skriv «ikrafttredelse» på nytt om avtalen skal gjelde fra en bestemt dag (den forrige: ${review.before})`
      case 'person':
        return review.confirmed
          ? `${review.name} bekreftet opplysningene sist ${review.confirmed}`
          : `${review.name} har ikke bekreftet opplysningene («bekreftet»)`
      case 'everybody':
        return 'er opplysningene om personene riktige? Skriv «bekreftet: ÅÅÅÅ-MM-DD» hos hver av dem'
      case 'measure':
        return `fristen var ${review.deadline}: gjort, ny frist, eller ut?`
      case 'evaluation':
        return `hva viste evalueringen for ${review.year}? Ta læringen med i innsatsområdene`
      case 'silence':
        return `gjelder begrunnelsen for «${review.rule}» fortsatt?`
      case 'finding':
        return [review.said.nb.message, ...(review.said.nb.hints ?? [])].join(' ')
    }
  },
  nn: (review) => {
    switch (review.kind) {
      case 'case-number':
        return `nytt saksnummer for ${review.name} («saker»)`
      case 'entry-into-force':
        return `skriv «ikrafttredelse» på nytt om avtalen skal gjelde frå ein bestemt dag (den førre: ${review.before})`
      case 'person':
        return review.confirmed
          ? `${review.name} stadfesta opplysningane sist ${review.confirmed}`
          : `${review.name} har ikkje stadfesta opplysningane («bekreftet»)`
      case 'everybody':
        return 'er opplysningane om personane rette? Skriv «bekreftet: ÅÅÅÅ-MM-DD» hos kvar av dei'
      case 'measure':
        return `fristen var ${review.deadline}: gjort, ny frist, eller ut?`
      case 'evaluation':
        return `kva viste evalueringa for ${review.year}? Ta læringa med i innsatsområda`
      case 'silence':
        return `gjeld grunngjevinga for «${review.rule}» framleis?`
      case 'finding':
        return [review.said.nb.message, ...(review.said.nb.hints ?? [])].join(' ')
    }
  },
}

import { CST, Lexer, parse } from 'yaml'
import type { Agreement } from '../model/agreement.js'
import type { Review, ReviewAt } from '../model/revision.js'
import { nearestOwn } from './revise-agreement.js'
import type { YamlEdit } from './yaml/edit-yaml.js'

/** What is to be looked at begins with this, so that it is easily found, and taken out when the next version is made. */
const mark = 'SJEKK (politirad):'

/** A comment above each thing to look at, in the målform of the agreement. Rules speak bokmål. */
export function commentsFor(text: string, reviews: readonly ReviewAt[], målform: Agreement['målform']): YamlEdit[] {
  const own: object = parse(text)
  return reviews.map((review) => ({
    kind: 'comment',
    pointer: nearestOwn(own, review.pointer),
    text: `${mark} ${say[målform](review)}`,
  }))
}

/** The file without the comments of an earlier revision; a line within a text that looks like one is none. */
export function dropReviewComments(text: string): string {
  let kept = ''
  let at = 0
  let isScalar = false
  let isFirst = false // a comment that no line stands before goes with the line end after it
  for (const word of new Lexer().lex(text)) {
    const type = isScalar ? 'scalar' : CST.tokenType(word)
    isScalar = word === CST.SCALAR
    if (unseen.has(word)) continue
    const start = text.lastIndexOf('\n', at - 1) + 1
    const isOurs = type === 'comment' && word.startsWith(`# ${mark}`) && text.slice(start, at).trim() === ''
    if (isOurs) {
      const before = kept.slice(0, kept.length - (at - start))
      kept = before.replace(/\n$/, '')
      isFirst = before === ''
    } else if (isFirst && type === 'newline') isFirst = false
    else kept += word
    at += word.length
  }
  return kept
}

/** What the lexer says between the words of the text. */
const unseen: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR])

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

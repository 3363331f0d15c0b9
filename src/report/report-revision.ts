import type { ChalkInstance } from 'chalk'
import { LineCounter, parseDocument } from 'yaml'
import { locateStart } from '../model/locate.js'
import type { ReviewAt, Revision } from '../model/revision.js'
import { showText } from './show-text.js'
import type { RevisionWords } from './words.js'

/** The next version of one agreement, with the file it was made from and the one it was made into. */
export interface Revised {
  readonly from: string
  readonly to: string
  readonly revision: Revision
}

/** What was changed by itself, and what people must look at, with the place in the new file. */
export function reportRevision(
  { from, to, revision, isDryRun }: Revised & { readonly isDryRun: boolean },
  { words, chalk }: { readonly words: RevisionWords; readonly chalk: ChalkInstance },
): string {
  const placeOf = placesIn(to, revision.text)
  const lines = [chalk.bold(showText(isDryRun ? words.wouldMake(from, to) : words.made(from, to))), '']
  for (const step of revision.steps) lines.push(`  ${showText(words.step(step))}`)
  if (revision.reviews.length > 0) lines.push('', chalk.bold(words.lookAt(revision.reviews.length)), '')
  for (const review of revision.reviews) {
    lines.push(`  • ${showText(words.review(review))}`)
    lines.push(`    ${chalk.dim(showText(placeOf(review)))}`)
  }
  return `${lines.join('\n')}\n\n`
}

/** The same for several agreements, as a list to tick off: the text of a pull request. */
export function reportRevisionAsMarkdown(revised: readonly Revised[], words: RevisionWords): string {
  return revised
    .map(({ from, to, revision }) => {
      const placeOf = placesIn(to, revision.text)
      const steps = revision.steps.map((step) => `- ${escapeMarkdown(words.step(step))}`)
      const reviews = revision.reviews.map(
        (review) => `- [ ] ${escapeMarkdown(words.review(review))} (\`${placeOf(review).replaceAll('`', "'")}\`)`,
      )
      return [
        `## ${escapeMarkdown(words.made(from, to))}`,
        ...(steps.length > 0 ? [steps.join('\n')] : []),
        ...(reviews.length > 0 ? [`### ${words.lookAt(reviews.length)}`, reviews.join('\n')] : []),
      ].join('\n\n')
    })
    .join('\n\n')
    .concat('\n')
}

/** `file:line:column` of what a review is about, or of the nearest around it that the file has. */
function placesIn(file: string, text: string): (review: ReviewAt) => string {
  const lines = new LineCounter()
  const yaml = parseDocument(text, { lineCounter: lines, uniqueKeys: false, logLevel: 'silent' })
  return ({ pointer }) => {
    const { line, column } = locateStart({ kind: 'agreement', file, text, yaml, lines }, pointer)
    return `${file}:${line}:${column}`
  }
}

const escapeMarkdown = (text: string): string => showText(text).replace(/[\\`*_{}[\]<>#|]/g, '\\$&')

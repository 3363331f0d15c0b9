import type { ChalkInstance } from 'chalk'
import type { Signature } from '../model/made-file.js'
import type { FileChanges, LineChange, Verification } from '../model/verification.js'
import { showText } from './show-text.js'
import type { VerificationWords } from './words.js'

/** What a verification found, for a person at a terminal: what the file says, who signed it, and whether it is proved. */
export function reportVerification(
  { made, verdict }: Verification,
  { words, chalk, sourceName }: VerificationReport,
): string {
  const { claims, signatures } = made
  const facts = words.claims(claims).map(([term, said]) => `  ${term.padEnd(termWidth)} ${showText(said)}`)
  const lines = [chalk.bold(showText(made.file)), ...facts]
  if (signatures.length > 0) {
    lines.push('', words.signatures(signatures.length), ...signatures.flatMap((each) => tell(each, words, chalk)))
    lines.push(`  ${chalk.dim(words.trust)}`)
  }
  const { isProved, message, hint } = words.verdict(verdict, showText(sourceName))
  lines.push('', `${isProved ? chalk.green('✓') : chalk.red('✗')} ${chalk.bold(message)}`)
  if (hint) lines.push(`  ${hint}`)
  if (verdict.kind === 'different') lines.push(...tellChanges(verdict.changes, words, chalk))
  return `${lines.join('\n')}\n`
}

interface VerificationReport {
  readonly words: VerificationWords
  readonly chalk: ChalkInstance
  /** The YAML, as the user named it, or as the file does. */
  readonly sourceName: string
}

const termWidth = 14

function tell(signature: Signature, words: VerificationWords, chalk: ChalkInstance): string[] {
  const { isIntact, covers } = signature
  const isWrong = isIntact === false || covers === 'part'
  const sentences = words.signature(signature).map((sentence) => `    ${showText(sentence)}`)
  const [first = '', ...rest] = sentences
  return [`  ${isWrong ? chalk.red('✗') : '•'} ${first.trim()}`, ...rest]
}

/** Nobody reads more at once; where all is different the first ones tell it. */
const mostTold = 50

function tellChanges({ claims, lines }: FileChanges, words: VerificationWords, chalk: ChalkInstance): string[] {
  const told = claims.map((claim) => `  ${words.changedClaim(claim)}`)
  if (!lines) return [...told, `  ${words.allIsDifferent}`]
  if (lines.length === 0) return [...told, `  ${words.sameText}`]
  const shown = lines.slice(0, mostTold).flatMap((change) => tellChange(change, words, chalk))
  const more = lines.length - mostTold
  return [...told, ...shown, ...(more > 0 ? [`  ${words.andMore(more)}`] : [])]
}

function tellChange({ removed, added, page }: LineChange, words: VerificationWords, chalk: ChalkInstance): string[] {
  return [
    ...(page === undefined ? [] : [`  ${words.page(page)}`]),
    ...removed.map((line) => chalk.red(`  - ${showText(line)}`)),
    ...added.map((line) => chalk.green(`  + ${showText(line)}`)),
  ]
}

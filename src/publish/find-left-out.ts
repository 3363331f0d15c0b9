import type { LeftOut } from '../model/left-out.js'
import type { SearchableText } from '../model/made-file.js'
import { foldText, isShortNumber, lettersAndDigits, patternOf, traceOf } from '../model/written-forms.js'

/** Text shorter than this, in letters and digits, is no proof of anything: a heading, a word. */
const leastText = 12

/** Of what was left out, what a made file says all the same. A longer text is there when one of its paragraphs is. */
export function findLeftOut(texts: readonly SearchableText[], leftOut: readonly LeftOut[]): LeftOut[] {
  const folded = texts.map(({ text, isTechnical }) => {
    const whole = foldText(text)
    return { text: whole, reduced: lettersAndDigits(whole), isTechnical }
  })
  return searchedFor(leftOut).filter((sought) => {
    const [pattern, trace, isShort] = [patternOf(sought), traceOf(sought), isShortNumber(sought)]
    return folded.some(
      ({ text, reduced, isTechnical }) =>
        !(isTechnical && isShort) && reduced.includes(trace) && text.search(pattern) !== -1,
    )
  })
}

/** What to look for: a longer text is looked for paragraph by paragraph. */
function searchedFor(leftOut: readonly LeftOut[]): LeftOut[] {
  return leftOut.flatMap((each) => (each.kind === 'text' ? paragraphsOf(each) : [each]))
}

/** Without the marks of Markdown, which aren't printed. */
function paragraphsOf(text: LeftOut): LeftOut[] {
  return text.value
    .split(/\n\s*\n|\n(?=\s*(?:-|\d+\.)\s)/)
    .map((paragraph) =>
      paragraph
        .replace(/^\s*(?:-|\d+\.)\s+/, '')
        .replaceAll(/\[([^\]]*)\](?:\([^)]*\)|\{[^}]*\})/g, '$1')
        .replaceAll(/\*+|\\(?=[^\p{L}\p{N}\s])/gu, '')
        .trim(),
    )
    .filter((paragraph) => paragraph.replaceAll(/[^\p{L}\p{N}]/gu, '').length >= leastText)
    .map((value) => ({ ...text, value }))
}

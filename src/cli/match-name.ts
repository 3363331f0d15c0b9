/**
 * Whether a name is what a pattern with * (anything) and ? (one character) says, whatever the case. It takes no more time than
 * the lengths multiplied, whatever the pattern: only the last * that was met may need to take more.
 */
export function matchesName(name: string, pattern: string): boolean {
  const letters = lettersOf(name)
  const wanted = lettersOf(pattern)
  let at = 0
  let next = 0
  let star = -1
  let afterStar = 0 // where in the name what follows that * is tried
  while (at < letters.length) {
    if (wanted[next] === '*') {
      star = next++
      afterStar = at
    } else if (next < wanted.length && (wanted[next] === '?' || wanted[next] === letters[at])) {
      at++
      next++
    } else if (star >= 0) {
      next = star + 1
      at = ++afterStar
    } else return false
  }
  while (wanted[next] === '*') next++
  return next === wanted.length
}

/** As one writes them: macOS hands out names with their accents apart. */
const lettersOf = (text: string): string[] => [...text.normalize('NFC')].map((letter) => letter.toLowerCase())

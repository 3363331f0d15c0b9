import type { MarkdownIt, StateInline } from 'markdown-it'

/**
 * Teaches a parser Pandoc's bracketed span with a language, `[Guovdageainnu suohkan]{lang=se}`, and nothing else of
 * attributes: with another name, or what is no language tag, it stays the text that it is. A link stands within the
 * brackets, as Markdown takes nothing in brackets within a link's own.
 */
export function markLanguages(parser: MarkdownIt): void {
  parser.inline.ruler.before('link', 'language', markLanguage)
}

/** Language, script and region of BCP 47 (RFC 5646, 2.1). */
const attribute = /\{lang=([a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?)\}/iy

function markLanguage(state: StateInline, silent: boolean): boolean {
  const { pos: start, posMax, src } = state
  if (src[start] !== '[') return false
  const end = state.md.helpers.parseLinkLabel(state, start)
  attribute.lastIndex = end + 1
  const [all, language] = (end > 0 && attribute.exec(src)) || []
  if (!all || !language) return false
  if (!silent) {
    state.push('language_open', 'span', 1).attrSet('lang', language)
    state.pos = start + 1
    state.posMax = end
    state.md.inline.tokenize(state)
    state.posMax = posMax
    state.push('language_close', 'span', -1)
  }
  state.pos = end + 1 + all.length
  return true
}

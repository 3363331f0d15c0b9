import createParser from 'markdown-it'

/** The words that a reader of Markdown shows, a stretch for each paragraph, heading and cell. */
export function readMarkdown(markdown: string): string[] {
  const tokens = createParser({ html: true }).parse(markdown, {}) as readonly Token[]
  return tokens.flatMap(({ type, children }) => (type === 'inline' ? [textOf(children ?? [])] : refuse(type)))
}

/** What our writer never makes, so that a value that becomes it is noticed. */
function refuse(type: string): [] {
  if (/^(html_block|fence|code_block|hr)$/.test(type)) throw new Error(`a value became ${type}`)
  return []
}

interface Token {
  readonly type: string
  readonly content: string
  readonly children: readonly Token[] | null
}

function textOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content }) => {
      if (type === 'text' || type === 'text_special') return content
      if (type === 'softbreak' || type === 'hardbreak' || (type === 'html_inline' && content === '<br>')) return '\n'
      if (/^(strong|em|link)_(open|close)$/.test(type)) return ''
      throw new Error(`a value became ${type}: ${content}`)
    })
    .join('')
}

declare module 'markdown-it-container' {
  import type { MarkdownIt } from 'markdown-it'

  /** Adds the block `:::name …` … `:::` to a parser. */
  const container: (parser: MarkdownIt, name: string) => void
  export default container
}

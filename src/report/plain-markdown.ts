import { showText } from './show-text.js'

/**
 * Text that means nothing to Markdown: a value of the agreement's neither breaks the table nor calls on a person (`@name`) or
 * an issue (`#1`). The comment after those two is what keeps GitHub from it.
 */
export const plainMarkdown = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      showText(line)
        .replace(/[\\`*_{}[\]<>()|~&!]/g, '\\$&')
        .replace(/[@#]/g, '$&<!-- -->'),
    )
    .join('<br>')

import type { AgreementDocument } from '../../model/document.js'
import { plainText } from '../../model/plain-text.js'

/** The running lines of a printed page, as the PDF has them, and none on a cover. Browsers that don't know them print none. */
export function printMargins({ header: { left, right }, words: { page, of }, blocks }: AgreementDocument): string {
  const number = `${cssString(`${page} `)} counter(page) ${cssString(` ${of} `)} counter(pages)`
  const hasCover = blocks.some(({ type }) => type === 'cover')
  const none = '@top-left{content:none}@top-right{content:none}'
  return `@page{
@top-left{content:${cssString(plainText(left))};${running};text-align:left;white-space:nowrap}
@top-right{content:${cssString(plainText(right))};${running};text-align:right;white-space:nowrap}
@bottom-right{content:${number};${running};text-align:right}
}
@page :first{${none}${hasCover ? '@bottom-right{content:none}' : ''}}`
}

const running = 'font:8.5pt "Source Sans 3",system-ui,sans-serif;color:#4b5868'

/** Whatever is no plain letter or digit is written by its number: nothing of it can end the string, or the style sheet. */
const cssString = (text: string): string =>
  `"${text.replaceAll(/[^\p{L}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`

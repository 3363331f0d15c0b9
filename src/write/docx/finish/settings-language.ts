import { replaceOnce } from './replace-once.js'

/** The language that Word proofs the theme's text in, and how Norwegian writes numbers and lists. */
export const settingsLanguage = (xml: string, language: string): string =>
  replaceOnce(
    xml,
    '</w:compat>',
    `</w:compat><w:themeFontLang w:val="${language}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>`,
  )

/**
 * Text that a reader of CommonMark and of GitHub's tables shows as it is. What is markup only at the start of a line is
 * escaped there alone, so that a sentence stays a sentence.
 */
export function escapeMarkdown(text: string, isAtStart: boolean): string {
  const escaped = text
    .replaceAll(/[\t\r\v\f\u0085\u2028\u2029]/g, ' ')
    .replaceAll(/[\\`*_[\]<>|~#$]/g, '\\$&')
    .replaceAll(/&(?=[#\p{L}])/gu, '\\&')
    .replaceAll(/!(?=\\\[|$)/g, '\\!')
  return isAtStart ? escapeStart(escaped.trimStart()) : escaped
}

/** Lists, rules and underlined headings, and a directive of some readers. `+47` and `1.1` are none. */
const escapeStart = (text: string): string =>
  text.replace(/^([=:]|[-+](?=[\s-]|$))/, '\\$1').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')

/** An address in brackets of its own holds anything but these. */
export function escapeUrl(url: string): string {
  if (/^[\w:/.?=%+@~;,-]+$/.test(url)) return url.replaceAll(/[~_]/g, '\\$&')
  return `<${url.replaceAll(/[\s\p{Cc}]/gu, encodeURIComponent).replaceAll(/[\\<>|&]/g, '\\$&')}>`
}

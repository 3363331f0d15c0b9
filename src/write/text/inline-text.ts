import type { Inline, Link, PerInline } from '../../model/document.js'

/** Words without their formatting; a link's address follows it, unless the words are the address. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map(write).join('')
}

const perInline: PerInline<string> = {
  text: ({ text }) => text,
  strong: ({ children }) => inlineText(children),
  emphasis: ({ children }) => inlineText(children),
  link: linkText,
  language: ({ children }) => inlineText(children),
  break: () => '\n',
  blank: ({ purpose }) => '_'.repeat(purpose === 'signature' ? 40 : 30),
}

const write = (inline: Inline): string =>
  (perInline[inline.type] as (inline: Inline, context?: undefined) => string)(inline)

function linkText({ href, children }: Link): string {
  const words = inlineText(children)
  return bare(href) === bare(words) ? words : `${words} (${href})`
}

/** An address without what people leave out when they write it. */
const bare = (address: string): string => address.replace(/^(https?:\/\/|mailto:|tel:)|\/$|[\s\u00a0]/gi, '')

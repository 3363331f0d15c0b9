import createParser, { type MarkdownIt } from 'markdown-it'
import container from 'markdown-it-container'
import { isAllowedAddress } from '../model/is-allowed-address.js'
import { markLanguages } from './mark-languages.js'

/** What markdown-it gives: a flat list whose entries open (1), close (-1) or stand alone (0). */
export interface Token {
  readonly type: string
  readonly tag: string
  readonly nesting: -1 | 0 | 1
  readonly content: string
  /** What follows the name of a directive. */
  readonly info: string
  readonly children: readonly Token[] | null
  /** Lines from 0, the end exclusive; only blocks have them. */
  readonly map: readonly [number, number] | null
  attrGet(name: string): string | null
}

/** The directives a template may use: `:::name label` … `:::`; outer ones have more colons. */
export const directives = [
  'ramme',
  'felles',
  'egen',
  'forside',
  'tittel',
  'merke',
  'fakta',
  'årshjul',
  'innhold',
  'underskrift',
  'vedlegg',
  'sideskift',
] as const
export type Directive = (typeof directives)[number]

const template = restrictLinks(createParser({ html: false, linkify: false, typographer: false })).use(markLanguages)
for (const name of directives) template.use(container, name)

/** Text fields of the agreement: paragraphs, bullet lists, emphasis, links and languages, and nothing else. */
const prose = restrictLinks(createParser('zero', { html: false }).use(markLanguages)).enable([
  'list',
  'emphasis',
  'link',
  'autolink',
  'escape',
  'newline',
  'balance_pairs',
  'fragments_join',
])

export const parseTemplate = (markdown: string): readonly Token[] => template.parse(markdown, {}) as readonly Token[]

/** A paragraph may begin with a date (`5. juni`): a number and a full stop begin no list. */
export const parseProse = (markdown: string): readonly Token[] =>
  prose.parse(markdown.replaceAll(/^([ \t>*+-]*\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2'), {}) as readonly Token[]

/** Only links that a reader of a public document expects. */
function restrictLinks(parser: MarkdownIt): MarkdownIt {
  parser.validateLink = isAllowedAddress
  parser.normalizeLink = (url) => url
  return parser
}

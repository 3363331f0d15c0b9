import { severities } from '../../model/diagnostic.js'
import type { ChangeLanguage } from '../changes/change-words.js'
import { pairMarkdown } from '../changes/report-markdown.js'
import { tellChanges } from '../changes/tell-changes.js'
import { plainMarkdown } from '../plain-markdown.js'
import { groupCommon, withoutShared } from './group-common.js'
import { type ChangedSharedFile, groupShared, namesOf, type SharedChange } from './group-shared.js'
import type { Finding, Review, ReviewedAgreement } from './review.js'
import type { ReviewWords } from './review-words.js'
import { en } from './words/en.js'
import { nb } from './words/nb.js'
import { nn } from './words/nn.js'

/** As many rows as one reads; annotations and the log have all. */
const mostFindings = 30

/**
 * A review as Markdown, for the comment on a pull request and the summary of a job. What concerns most people comes first: what
 * is wrong, then shared text with the municipalities that it touches, then each agreement's own changes.
 */
export function reviewMarkdown(review: Review, language: ChangeLanguage): string {
  const words = { nb, nn, en }[language]
  const common = groupCommon(review, language)
  return [
    `## ${words.title}\n`,
    `${summary(review, words)}\n`,
    ...findings(review.findings, words),
    ...groupShared(review, language).map((file) => shared(file, words)),
    ...(common.length > 0
      ? [`### ${words.common}\n`, ...common.map((each) => commonChange(each, review.agreements, words)), '']
      : []),
    ...review.agreements.flatMap((each) => agreement(withoutShared(each, common, language), review, language)),
  ].join('\n')
}

function summary({ base, agreements, link }: Review, words: ReviewWords): string {
  const count = (state: ReviewedAgreement['state']) => agreements.filter((each) => each.state === state).length
  const counted = words.counts({
    changed: count('changed'),
    new: count('new'),
    gone: count('gone'),
    wrong: count('not-in-order'),
  })
  return [
    `**${base === undefined ? words.noBase(agreements.length) : counted || words.nothing}**`,
    base !== undefined && words.comparedWith(`\`${base}\``),
    link !== undefined && words.files(link),
  ]
    .filter(Boolean)
    .join(' ')
}

/** Hints are no reason to read on. */
function findings(all: readonly Finding[], words: ReviewWords): string[] {
  const told = severities
    .filter((each) => each !== 'hint')
    .flatMap((each) => all.filter((one) => one.severity === each))
  if (told.length === 0) return []
  const count = (severity: Finding['severity']) => all.filter((each) => each.severity === severity).length
  return [
    `### ${words.findings}\n`,
    `**${words.findingCounts(count('error'), count('warning'))}**\n`,
    `| ${words.columns.join(' | ')} |\n| --- | --- | --- |`,
    ...told.slice(0, mostFindings).map((each) => row(each, words)),
    told.length > mostFindings ? `\n${words.moreFindings(told.length - mostFindings)}\n` : '',
  ]
}

function row({ severity, code, message, hints, file = '', place }: Finding, words: ReviewWords): string {
  const where = place ? `${file}:${place.line}:${place.column}` : file
  const said = [message, ...hints].map(plainMarkdown).join('<br>')
  return `| **${words.severity[severity]}**<br>\`${code}\` | ${plainMarkdown(where)} | ${said} |`
}

function shared({ file, touched, untouched, changes }: ChangedSharedFile, words: ReviewWords): string {
  const touches = touched.length > 0 ? words.touches(touched.length, listNames(touched, words)) : words.touchesNone
  return [
    `### ${words.shared(plainMarkdown(file))}\n`,
    `${[touches, untouched.length > 0 && words.inheritsToo(listNames(untouched, words))].filter(Boolean).join(' ')}\n`,
    ...changes.map(({ sentence, municipalities }) => {
      const isInAll = municipalities.length === touched.length
      return `- ${plainMarkdown(sentence)}${isInAll ? '' : ` (${words.onlyIn(listNames(municipalities, words))})`}`
    }),
    '',
  ].join('\n')
}

function commonChange(
  { sentence, municipalities }: SharedChange,
  agreements: Review['agreements'],
  words: ReviewWords,
) {
  const changed = new Set(agreements.filter(({ state }) => state === 'changed').flatMap(namesOf))
  const { length } = municipalities
  const where = length === changed.size ? words.inAll(length) : words.in(length, listNames(municipalities, words))
  return `- ${plainMarkdown(sentence)} (${where})`
}

/** All of them, however many: who is touched is what the reader wants to know. */
function listNames(names: readonly string[], { and }: ReviewWords): string {
  const plain = names.map(plainMarkdown)
  return plain.length > 1 ? `${plain.slice(0, -1).join(', ')} ${and} ${plain.at(-1)}` : (plain[0] ?? '')
}

/** What is the agreement's own; nothing where all of it was told of shared text, or of what is wrong. */
function agreement(each: ReviewedAgreement, { tool }: Review, language: ChangeLanguage): string[] {
  const { comparison } = each.pair
  if (
    each.state === 'same' ||
    each.state === 'not-in-order' ||
    (comparison && comparison.changes.length + comparison.sections.length === 0)
  )
    return []
  const title = each.municipalities.length > 0 ? `${each.municipalities.join(', ')} (${each.file})` : each.file
  const told = tellChanges({ tool, pairs: [{ ...each.pair, title }] }, language)
  return told.pairs.map((one) => pairMarkdown(one, told))
}

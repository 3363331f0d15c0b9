import { plainMarkdown } from '../plain-markdown.js'
import type { ToldChanges, ToldItem, ToldPair } from './tell-changes.js'

/** Changes as a comment on a pull request: counts, sentences, and the rest folded away below them. */
export const changesMarkdown = (told: ToldChanges): string =>
  `## ${told.words.title}\n\n${told.pairs.map((pair) => pairMarkdown(pair, told)).join('\n')}`

export function pairMarkdown({ title, summary, groups }: ToldPair, told: ToldChanges): string {
  const all = groups.flatMap(({ items }) => items)
  return [
    `### ${plainMarkdown(title)}\n`,
    `**${plainMarkdown(summary)}**\n`,
    ...groups.map((group) =>
      [`#### ${group.title}\n`, ...group.items.map(({ sentence }) => `- ${plainMarkdown(sentence)}`), ''].join('\n'),
    ),
    ...(all.length > 0 ? [folded(all, told)] : []),
  ].join('\n')
}

/** Where each change stands, and what is too long for a sentence. */
function folded(items: readonly ToldItem[], { words }: ToldChanges): string {
  return [
    `<details><summary>${words.where}</summary>\n`,
    ...items.map((item) => [`- ${plainMarkdown(item.sentence)}`, ...below(item, words)].join('\n')),
    '\n</details>\n',
  ].join('\n')
}

function below({ places, printed, details, was, is }: ToldItem, words: ToldChanges['words']): string[] {
  const where = [...places.map((place) => `\`${place.replaceAll('`', '')}\``), printed && plainMarkdown(printed)]
  const lines = [
    where.filter(Boolean).join(' · '),
    ...details.map(plainMarkdown),
    was !== undefined && `**${words.was}** ${plainMarkdown(was)}`,
    is !== undefined && `**${words.is}** ${plainMarkdown(is)}`,
  ]
  return lines.filter(Boolean).map((line) => `  - ${line}`)
}

import type { ChalkInstance } from 'chalk'
import type { ChangeClass } from '../../model/change.js'
import { showText } from '../show-text.js'
import type { ToldChanges, ToldItem, ToldPair } from './tell-changes.js'

/** Changes for a person at a terminal, those of the agreement's substance first; places can be clicked on. */
export const changesText = ({ pairs, words }: ToldChanges, chalk: ChalkInstance): string =>
  pairs.map((pair) => pairText(pair, { chalk, was: words.was, is: words.is })).join('\n')

interface TextStyle {
  readonly chalk: ChalkInstance
  readonly was: string
  readonly is: string
}

function pairText({ title, summary, groups }: ToldPair, style: TextStyle): string {
  const { chalk } = style
  const lines = groups.flatMap((group) => [
    '',
    chalk.bold(colours[group.class](chalk)(group.title)),
    ...group.items.flatMap((item) => itemLines(item, colours[group.class](chalk), style)),
  ])
  return `${[chalk.bold(showText(title)), summary, ...lines].join('\n')}\n`
}

const colours: { readonly [C in ChangeClass]: (chalk: ChalkInstance) => ChalkInstance } = {
  substantive: (chalk) => chalk.red,
  'standard-text': (chalk) => chalk.magenta,
  contact: (chalk) => chalk.cyan,
  editorial: (chalk) => chalk.gray,
  moved: (chalk) => chalk.gray,
}

function itemLines(item: ToldItem, colour: ChalkInstance, { chalk, was, is }: TextStyle): string[] {
  const { sentence, details, places, printed } = item
  const where = [places.join(' → '), printed].filter(Boolean).map((each) => showText(String(each)))
  return [
    `  ${colour('•')} ${showText(sentence)}`,
    ...details.map((line) => `      ${showText(line)}`),
    ...textLines(item.was, chalk.red(`    - ${was}: `), 8),
    ...textLines(item.is, chalk.green(`    + ${is}: `), 8),
    ...(where.length > 0 ? [`    ${chalk.dim(where.join('  '))}`] : []),
  ]
}

function textLines(text: string | undefined, before: string, indent: number): string[] {
  if (text === undefined) return []
  const [first = '', ...rest] = text.split('\n').map(showText)
  return [`${before}${first}`, ...rest.map((line) => (line === '' ? '' : `${' '.repeat(indent)}${line}`))]
}

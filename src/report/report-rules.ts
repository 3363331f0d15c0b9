import type { ChalkInstance } from 'chalk'
import type { Code, Problems } from '../model/diagnostic.js'
import type { Rule } from '../model/rule.js'
import { problemSamples } from './problem-samples.js'
import type { ReportWords, Said } from './words.js'
import { wrapWords } from './wrap-words.js'

export interface RuleReport {
  readonly words: ReportWords
  readonly chalk: ChalkInstance
  /** Columns of the terminal. */
  readonly width: number
}

/** The list of rules, each with what it asks for and where that comes from. */
export function reportRules(rules: readonly Rule[], report: RuleReport): string {
  const { words, chalk } = report
  const told = rules.map(({ about, source, ...rule }) =>
    [
      `${chalk.bold(rule.code)} (${words.severity[rule.severity]})`,
      ...indented(about[words.language], report),
      ...(source === undefined ? [] : indented(`${words.rules.source} ${source}`, report)),
    ].join('\n'),
  )
  return `${[...told, words.rules.seeMore].join('\n\n')}\n`
}

/** One rule: what and why, source, examples, and how to give a reason for not keeping it. */
export function reportRule({ code, severity, about, source, examples }: Rule, report: RuleReport): string {
  const { words, chalk } = report
  const { rules } = words
  const parts = [
    [`${chalk.bold(code)} (${words.severity[severity]})`],
    indented(about[words.language], report),
    ...(source === undefined ? [] : [indented(`${rules.source} ${source}`, report)]),
    [rules.notOk],
    indented(examples.notOk, { width: Number.POSITIVE_INFINITY }),
    [rules.ok],
    indented(examples.ok, { width: Number.POSITIVE_INFINITY }),
    [rules.howToSilence],
    indented(silence(code, rules.aReason), { width: Number.POSITIVE_INFINITY }),
  ]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** The codes of problems that aren't rules'. */
export const problemCodes = (): string[] => Object.keys(problemSamples).filter((code) => code !== 'rule')

/** A problem that isn't a rule's, by its message with made-up values. */
export function reportProblemCode(code: Exclude<Code, 'rule'>, report: RuleReport): string {
  const { words, chalk } = report
  const say = words.problems[code] as (detail: Problems[Code]) => Said
  const told = problemSamples[code].map((detail) => {
    const { message, hints = [] } = say(detail)
    return [...indented(message, report), ...hints.flatMap((hint) => indented(`${words.hint} ${hint}`, report))].join(
      '\n',
    )
  })
  return `${[chalk.bold(code), words.rules.looksLike, ...new Set(told.slice(0, mostSamples))].join('\n\n')}\n`
}

/** Kinds of one problem that a reader takes in. */
const mostSamples = 6

/** The manual page of all rules, as Markdown. */
export function rulesPage(rules: readonly Rule[], words: ReportWords): string {
  const { pageTitle, pageIntroduction } = words.rules
  const sections = rules.map((rule) => helpPage(rule, words))
  return `${[`# ${pageTitle}`, pageIntroduction, ...sections].join('\n\n')}\n`
}

/** A section of that page, which explains one rule. */
export function helpPage(
  { code, severity, about, source, examples }: Rule,
  { language, severity: names, rules }: ReportWords,
) {
  return [
    `## ${code}`,
    `**${capital(names[severity])}.** ${about[language]}`,
    ...(source === undefined ? [] : [`${rules.source} ${source}`]),
    rules.notOk,
    block(examples.notOk),
    rules.ok,
    block(examples.ok),
  ].join('\n\n')
}

const silence = (code: string, reason: string): string => `avvik:\n  - regel: ${code}\n    begrunnelse: ${reason}`

const block = (yaml: string): string => yaml.replace(/^/gm, '    ')

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const indented = (text: string, { width }: Pick<RuleReport, 'width'>): string[] =>
  text
    .split('\n')
    .flatMap((line) =>
      (Number.isFinite(width) ? wrapWords(line, Math.max(40, width - 2)) : [line]).map((each) => `  ${each}`),
    )

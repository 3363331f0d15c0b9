import type { Agreement } from '../model/agreement.js'
import { type Diagnostic, mendable, type Place, problem, type Silenced } from '../model/diagnostic.js'
import { filesOf, locate, locateAnywhere, locateStart, locateWord, scalarToMend } from '../model/locate.js'
import { placeOfWord } from '../model/place-of-word.js'
import type { Finding, KnownAct, Rule, RuleCode } from '../model/rule.js'
import type { RuleLevels } from '../model/rule-levels.js'
import { agreementSchema } from '../model/schema.js'
import type { Source } from '../model/source.js'
import { walkValues } from '../model/walk-values.js'
import { rules } from './rules.js'
import { textsOf } from './texts-of.js'

/** What the rules found. */
export interface Linted {
  /** In the order of the file. */
  readonly diagnostics: readonly Diagnostic[]
  readonly silenced: readonly Silenced[]
}

/** What one rule found, with the pointer that it found it at. */
export interface RuleFinding {
  readonly rule: Rule
  readonly finding: Finding
}

/** What all rules find in an agreement, whatever reasons it gives. */
export function findByRules(
  agreement: Agreement,
  source: Source,
  acts: () => readonly KnownAct[],
): readonly RuleFinding[] {
  const values = walkValues(agreementSchema, agreement)
  const context = { values, texts: textsOf(values), yaml: filesOf(source).map(({ text }) => text), acts }
  return rules.flatMap((rule) => distinct(rule.check(agreement, context)).map((finding) => ({ rule, finding })))
}

const usualLevels: RuleLevels = new Map()

/** Agreement → what the rules find in it. `acts` gives those of its text set, `levels` what a project has said of rules. */
export function lintAgreement(
  agreement: Agreement,
  source: Source,
  acts: () => readonly KnownAct[],
  levels: RuleLevels = usualLevels,
): Linted {
  const found = findByRules(agreement, source, acts).map(({ rule, finding }) => ({
    rule: rule.code,
    diagnostic: tell(withLevel(rule, levels), finding, source),
  }))
  const reasons = new Map([
    ...[...levels].flatMap(([code, { level, reason }]) => (level === 'off' ? [[code, reason] as const] : [])),
    ...(agreement.avvik ?? []).map(({ regel, begrunnelse }) => [regel, begrunnelse] as const),
  ])
  const stale = staleSilences(agreement, new Set(found.map(({ rule }) => rule)), source)
  const told = found.filter(({ rule }) => !reasons.has(rule)).map(({ diagnostic }) => diagnostic)
  const silenced = found.flatMap(({ rule, diagnostic }) => {
    const reason = reasons.get(rule)
    const { fix: _, ...kept } = diagnostic // what has a reason stays as it is
    return reason === undefined ? [] : [{ diagnostic: kept, reason }]
  })
  return { diagnostics: [...told, ...stale].toSorted(byPlace), silenced: silenced.toSorted(bySilencedPlace) }
}

function withLevel(rule: Rule, levels: RuleLevels): Rule {
  const level = levels.get(rule.code)?.level ?? 'off'
  return level === 'off' ? rule : { ...rule, severity: level }
}

/** The same slip twice in one text is told once: both would be told at the first. */
const distinct = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values(),
]

function tell({ code, severity }: Rule, finding: Finding, source: Source): Diagnostic {
  const { pointer, word, at, mended, said, related = [] } = finding
  const exact = word === undefined || at === undefined ? undefined : placeOfWord(source, pointer, word, at)
  const found = problem(
    'rule',
    { rule: code, said },
    exact ?? placeOf(source, finding),
    severity,
    related.map((each) => locateStart(source, each)),
  )
  const isMendable = exact && mended !== undefined && scalarToMend(source, pointer)
  return mendable(found, isMendable ? { place: exact, text: mended } : undefined)
}

function placeOf(source: Source, { pointer, word }: Finding): Place {
  // What none of its files has, the agreement itself lacks.
  if (word === undefined)
    return pointer === '' && source.heritage ? source.heritage.place : locateStart(source, pointer)
  return (pointer === '' ? locateAnywhere(source, word) : undefined) ?? locateWord(source, pointer, word)
}

/** A reason for what isn't found is a leftover, or was given under the wrong name. */
function staleSilences({ avvik = [] }: Agreement, found: ReadonlySet<RuleCode>, source: Source): Diagnostic[] {
  return avvik.flatMap(({ regel }, at) =>
    found.has(regel) ? [] : [problem('stale-silence', { rule: regel }, locate(source, `/avvik/${at}/regel`), 'hint')],
  )
}

const order = (a: Place | undefined, b: Place | undefined): number =>
  (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0)

const byPlace = (a: Diagnostic, b: Diagnostic): number => order(a.place, b.place)
const bySilencedPlace = (a: Silenced, b: Silenced): number => byPlace(a.diagnostic, b.diagnostic)

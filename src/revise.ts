import { orderIn } from './edit/order-keys.js'
import { commentsFor, dropReviewComments } from './edit/review-comments.js'
import { planRevision, renameInherited } from './edit/revise-agreement.js'
import { editYaml } from './edit/yaml/edit-yaml.js'
import { agreementDate } from './lint/agreement-date.js'
import { findByRules } from './lint/lint-agreement.js'
import type { Agreement } from './model/agreement.js'
import { failure, isAtLeast, type Outcome, problem, success } from './model/diagnostic.js'
import type { ReadInherited } from './model/reading.js'
import type { Period, ReviewAt, Revision } from './model/revision.js'
import { agreementSchema } from './model/schema.js'
import type { SourceSize } from './model/source-limits.js'
import type { Checked } from './pipeline/checked.js'
import { composeWith } from './pipeline/compose-with.js'
import { check, knownActs } from './pipeline.js'
import { loadTextSet } from './texts/load-text-set.js'
import type { OwnTemplates } from './texts/own-templates.js'
import { textSetIds } from './texts/shipped-text-sets.js'

export { inItsForm } from './edit/in-its-form.js'

/** What the next version is for, and with what the old one was made. */
export interface ReviseOptions {
  /** The years that the new version is for; without it, the year after the old one. */
  readonly period?: Period
  readonly readInherited?: ReadInherited
  /** How a file that it inherits is named where the new version goes, if that is another folder. */
  readonly inheritedFrom?: (path: string, year: number) => string
  readonly templates?: OwnTemplates
  readonly size?: SourceSize
}

/**
 * The next version of an agreement: a draft again, with what belongs to the old one taken out and a comment at all that people
 * must look at. Everything else in the file stays to the letter.
 */
export async function revise(checked: Checked, options: ReviseOptions = {}): Promise<Outcome<Revision>> {
  const { source, agreement } = checked
  const years = yearsOf(agreement, options.period)
  if (!years) return failure([problem('missing-option', { option: '--period', example: '2028-2031', isUntold: true })])
  const composed = await composeWith(checked, options.templates)
  if (!composed.ok) return composed

  const text = dropReviewComments(source.text)
  const asked = { ...years, textSet: newestTextSet(agreement), title: composed.value.title }
  const plan = planRevision(text, agreement, asked)
  const order = orderIn(agreementSchema)
  const revised = editYaml(text, plan.edits, order)

  const bytes = new TextEncoder().encode(revised)
  const { readInherited, templates, size } = options
  const anew = await check(source.file, bytes, readInherited, {
    ...(templates && { templates }),
    ...(size && { size }),
  })
  if (!anew.ok) return anew
  const reviews = [...plan.reviews, ...findings(anew.value)]
  const comments = commentsFor(revised, reviews, agreement.målform)
  const moved = renameInherited(revised, (path) => options.inheritedFrom?.(path, years.year) ?? path)
  return success({ text: editYaml(revised, [...comments, ...moved]), year: years.year, steps: plan.steps, reviews })
}

/** The year after the old version's, within its period where that goes on; undefined where the old one doesn't tell. */
function yearsOf(agreement: Agreement, asked?: Period): { year: number; period?: Period } | undefined {
  if (asked) return { year: asked.fra, period: asked }
  const date = agreementDate(agreement)
  if (date === undefined) return undefined
  const year = Number(date.slice(0, 4)) + 1
  const old = agreement.gyldighet?.periode
  if (!old || year <= old.til) return { year }
  // An agreement for one year is followed by one for the next; for how many years another is, the parties must say.
  return old.fra === old.til ? { year, period: { fra: old.fra + 1, til: old.til + 1 } } : undefined
}

/** The newest words, and the sections that say something else in them. */
function newestTextSet({ standardtekst, avtaletype, målform }: Agreement): { id: string; changed: string[] } {
  const id = textSetIds().at(-1) ?? standardtekst
  if (id === standardtekst) return { id, changed: [] }
  const [before, after] = [standardtekst, id].map((each) => loadTextSet(each, avtaletype, målform).templates)
  const names = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])
  return { id, changed: [...names].filter((name) => before?.get(name)?.text !== after?.get(name)?.text) }
}

/** What rules warn of in the new version, and no reason is given for. */
function findings({ agreement, source }: Checked): ReviewAt[] {
  const silenced = new Set(agreement.avvik?.map(({ regel }) => regel))
  return findByRules(agreement, source, () => knownActs(agreement.standardtekst))
    .filter(({ rule }) => isAtLeast(rule.severity, 'warning') && !silenced.has(rule.code))
    .map(({ rule, finding }) => ({ kind: 'finding', rule: rule.code, said: finding.said, pointer: finding.pointer }))
}

import { createHash } from 'node:crypto'
import { type Diagnostic, problem } from '../../model/diagnostic.js'
import type { OwnTemplatesUsed } from '../../model/document.js'
import { findNear } from '../../model/find-near.js'
import type { Template, TextSet } from '../../texts/text-set.js'
import { checkMarkdown } from './check-markdown.js'
import { findCycles } from './find-cycles.js'
import { type Parsed, parseChecked } from './parse-checked.js'
import { agreementShape, anything, namesWithin } from './view-shape.js'
import { TemplateWalk } from './walk-templates.js'

/** What an agreement of a text set is filled from, besides its sections. */
const frameTemplates = ['topptekst', 'dokumenttittel'] as const

/** What a text set was found to be. */
export interface CheckedTextSet {
  readonly diagnostics: readonly Diagnostic[]
  /** The user's own templates that it takes, where there are any. */
  readonly used?: OwnTemplatesUsed
  /** The names of the templates that something calls. */
  readonly reached: ReadonlySet<string>
}

/** Checks the templates of a family in one målform: what they ask for, what they call, and their Markdown. */
export function checkTextSet(textSet: TextSet, family: string): CheckedTextSet {
  const parsed = new Map([...textSet.templates].map(([name, template]) => [name, parseChecked(template)]))
  const walk = new TemplateWalk(parsed, agreementShape())
  const sections = textSet.sections.map((section) => ({ section, reached: reachedFrom(walk, section.mal, parsed) }))
  for (const name of frameTemplates) walk.begin(name)
  const reached = new Set(walk.reached)
  const stray = new TemplateWalk(parsed, anything)
  for (const [name, { template }] of parsed) if (!reached.has(name) && template.own) stray.begin(name)
  const problems = [
    ...findMissing(textSet, family),
    ...[...parsed.values()].flatMap((each) => [
      ...each.problems,
      ...(each.program ? checkMarkdown(each.template, each.program) : []),
    ]),
    ...walk.problems,
    ...stray.problems,
    ...findCycles([...walk.calls, ...stray.calls]),
  ]
  const used = ownUsed(textSet, reached, sections)
  return { diagnostics: withoutRepeats(problems), reached, ...(used && { used }) }
}

/** Walks a section, and gives the names of all templates that it is made of. */
function reachedFrom(walk: TemplateWalk, name: string, parsed: ReadonlyMap<string, Parsed>): ReadonlySet<string> {
  walk.begin(name)
  const own = new TemplateWalk(parsed, agreementShape())
  own.begin(name)
  return own.reached
}

/** Templates that an agreement can't do without, and what a list of sections names in vain. */
function findMissing({ sections, templates, ownSections, målform }: TextSet, family: string): Diagnostic[] {
  const names = [...templates.keys()]
  const missing = (name: string, place = startOf(ownSections)): Diagnostic[] => {
    if (templates.has(name)) return []
    const near = findNear(name, names)
    return [problem('template-missing', { name, family, målform, ...(near && { near }) }, place)]
  }
  const keys = namesWithin(agreementShape())
  return [
    ...sections.flatMap(({ mal, place }) => missing(mal, place)),
    ...frameTemplates.flatMap((name) => missing(name)),
    ...sections.flatMap(({ når, place }) => {
      if (når === undefined || keys.includes(når)) return []
      const near = findNear(når, keys)
      const detail = { name: når, part: når, known: keys, ...(near && { near }) }
      return [problem('template-unknown-field', detail, place)]
    }),
  ]
}

const startOf = (template: Template | undefined) =>
  template && { file: template.file, line: 1, column: 1, endLine: 1, endColumn: 2 }

function ownUsed(
  textSet: TextSet,
  reached: ReadonlySet<string>,
  sections: readonly { readonly section: { readonly id: string }; readonly reached: ReadonlySet<string> }[],
): OwnTemplatesUsed | undefined {
  const own = (name: string): Template[] => {
    const template = textSet.templates.get(name)
    return template?.own === undefined ? [] : [template]
  }
  const used = [...[...reached].flatMap(own), ...(textSet.ownSections ? [textSet.ownSections] : [])]
  if (used.length === 0) return undefined
  return {
    sha256: hashTemplates(used),
    sections: sections
      .filter((each) => [...each.reached].some((name) => own(name).length > 0))
      .map((each) => each.section.id),
    files: used.flatMap(({ own: path }) => path ?? []).sort(),
  }
}

/** SHA-256 over the paths and texts, in the order of the paths: as of a text set. */
function hashTemplates(templates: readonly Template[]): string {
  const hash = createHash('sha256')
  const inOrder = templates.toSorted((a, b) => ((a.own ?? '') < (b.own ?? '') ? -1 : 1))
  for (const { own, text } of inOrder) hash.update(`${own}\n${text}\n`)
  return hash.digest('hex')
}

/** In the order of the files and their lines. A part that is called in several places is wrong once. */
export function withoutRepeats(problems: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>()
  return inOrder(problems).filter(({ code, place, detail }) => {
    const key = JSON.stringify([code, place, 'name' in detail && detail.name, 'målform' in detail && detail.målform])
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

function inOrder(problems: readonly Diagnostic[]): Diagnostic[] {
  const files = [...new Set(problems.map(({ place }) => place?.file))]
  return problems.toSorted(
    ({ place: a }, { place: b }) =>
      files.indexOf(a?.file) - files.indexOf(b?.file) ||
      (a?.line ?? 0) - (b?.line ?? 0) ||
      (a?.column ?? 0) - (b?.column ?? 0),
  )
}

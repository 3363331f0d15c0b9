import type { ListedField } from './compose/check/list-fields.js'
import { decodeText } from './load/decode-text.js'
import { loadSource } from './load/load-source.js'
import { type Diagnostic, failure, type Outcome, problem, success } from './model/diagnostic.js'
import { findNear } from './model/find-near.js'
import { asFolder, type TemplateFile, templateLimits } from './model/template-file.js'
import { loadTextSet } from './texts/load-text-set.js'
import {
  arrangeTemplates,
  type Målform,
  type OwnTemplates,
  type ReadText,
  sectionsFile,
} from './texts/own-templates.js'
import { familiesWith, målformerOf, textSetIds } from './texts/shipped-text-sets.js'
import type { Template, TextSet } from './texts/text-set.js'
import { validateSections } from './validate/validate-sections.js'

/**
 * A user's own templates: from the bytes of a folder to what agreements are made with, and whether they are in order.
 */

export type { ListedField, Målform, OwnTemplates, TemplateFile }
export { familiesWith, målformerOf }

/** Reads own templates from their bytes; no disk is touched. `folder` is its name in messages. */
export function loadTemplates(folder: string, files: readonly TemplateFile[]): Outcome<OwnTemplates> {
  if (files.length > templateLimits.files)
    return failure([problem('template-limit', { what: 'files', most: templateLimits.files })])
  const read: ReadText[] = []
  const problems: Diagnostic[] = []
  for (const file of files) {
    const outcome = readTemplate(file)
    problems.push(...outcome.diagnostics)
    if (outcome.ok) read.push(outcome.value)
  }
  const { own, problems: misplaced } = arrangeTemplates(folder, read)
  const all = [...problems, ...misplaced]
  return all.some(({ severity }) => severity === 'error') ? failure(all) : success(own, all)
}

function readTemplate({ path, name, bytes }: TemplateFile): Outcome<ReadText> {
  if (bytes.length > templateLimits.bytes) {
    const place = { file: name, line: 1, column: 1, endLine: 1, endColumn: 2 }
    return failure([problem('template-limit', { what: 'bytes', most: templateLimits.bytes }, place)])
  }
  const decoded = decodeText(name, bytes)
  if (!decoded.ok) return decoded
  const text: ReadText = { path, file: name, text: decoded.value.normalize('NFC') }
  if (!path.endsWith(`/${sectionsFile}`)) return success(text)
  const source = loadSource(name, bytes, 'sections')
  if (!source.ok) return source
  const sections = validateSections(source.value)
  return sections.ok ? success({ ...text, sections: sections.value }) : sections
}

/** The set that agreements begin with today. */
const latestTextSet = (): string => textSetIds().at(-1) ?? ''

/** One family in one målform, with own templates in their places. */
interface Variant {
  readonly family: string
  readonly målform: Målform
  readonly textSet: TextSet
}

/** Every family in every målform that it has. */
function variantsOf(own: OwnTemplates | undefined, set: string): Variant[] {
  return familiesWith(own).flatMap((family) =>
    målformerOfFamily(own, set, family).map((målform) => ({
      family,
      målform,
      textSet: loadTextSet(set, family, målform, own),
    })),
  )
}

/** A family of one's own need not be written in both. */
function målformerOfFamily(own: OwnTemplates | undefined, set: string, family: string): Målform[] {
  const shipped = målformerOf(set)
  if (!own?.families.includes(family) || familiesWith(undefined).includes(family)) return shipped
  const written = shipped.filter((målform) =>
    [...own.texts.keys()].some((path) => path.startsWith(`${asFolder(family)}/${målform}/`)),
  )
  return written.length > 0 ? written : shipped.slice(0, 1)
}

/** Checks the templates of all families and målformer of a set, own ones in their places; gives how many there are. */
export async function checkTemplates(own: OwnTemplates | undefined, set = latestTextSet()): Promise<Outcome<number>> {
  const { checkTextSet, withoutRepeats } = await import('./compose/check/check-text-set.js')
  const { checkPairs } = await import('./compose/check/check-pairs.js')
  const variants = variantsOf(own, set)
  const checked = variants.map((variant) => ({ variant, ...checkTextSet(variant.textSet, variant.family) }))
  const used = new Set(
    checked.flatMap(({ variant, reached }) => [...reached].map((name) => variant.textSet.templates.get(name)?.file)),
  )
  const all = [
    ...new Map(
      variants.flatMap(({ textSet }) => [...textSet.templates.values()].map((each) => [each.file, each])),
    ).values(),
  ]
  const diagnostics = withoutRepeats([
    ...checked.flatMap((each) => each.diagnostics),
    ...checkPairs(pairsOf(variants).filter(({ nb, nn }) => used.has(nb?.file) || used.has(nn?.file))),
    ...all.filter(({ file }) => !used.has(file)).map((template) => unused(template, variants)),
    ...inOneLanguage(own, set),
  ])
  const isWrong = diagnostics.some(({ severity }) => severity === 'error')
  return isWrong ? failure(diagnostics) : success(all.length, diagnostics)
}

/** A template that nothing calls is most likely misspelt. */
function unused(template: Template, variants: readonly Variant[]): Diagnostic {
  const [name = ''] = variants.flatMap(({ textSet }) =>
    [...textSet.templates].flatMap(([key, { file }]) => (file === template.file ? [key] : [])),
  )
  const others = variants.flatMap(({ textSet }) =>
    [...textSet.templates].flatMap(([key, { own }]) => (own === undefined ? [key] : [])),
  )
  const near = findNear(name, [...new Set(others)])
  const place = { file: template.file, line: 1, column: 1, endLine: 1, endColumn: 2 }
  return problem('template-unused', { name, ...(near && { near }) }, place, 'warning')
}

/** A family of one's own that some agreements can't be made of: that may well be meant. */
function inOneLanguage(own: OwnTemplates | undefined, set: string): Diagnostic[] {
  return (own?.families ?? []).flatMap((family) => {
    const written = målformerOfFamily(own, set, family)
    const file = own?.texts.get(`${asFolder(family)}/${sectionsFile}`)?.file
    const place = file === undefined ? undefined : { file, line: 1, column: 1, endLine: 1, endColumn: 2 }
    return målformerOf(set)
      .filter((målform) => !written.includes(målform))
      .map((målform) => problem('family-in-one-language', { family, målform }, place, 'hint'))
  })
}

function pairsOf(variants: readonly Variant[]) {
  return variants
    .filter(({ målform }) => målform === 'nb')
    .flatMap(({ family, textSet: nb }) => {
      const nn = variants.find((other) => other.family === family && other.målform === 'nn')?.textSet
      if (!nn) return []
      const names = [...new Set([...nb.templates.keys(), ...nn.templates.keys()])]
      return names.map((name) => ({ name, nb: nb.templates.get(name), nn: nn.templates.get(name) }))
    })
}

/** A template as it lists: its name, the sections that it is the template of, and whether it is one's own. */
export interface ListedTemplate {
  readonly name: string
  /** Where it stands among a user's own: `politiradsavtale/nb/evaluering.md`. */
  readonly path: string
  /** Of the sections that it is the template of, their ids. */
  readonly sections: readonly string[]
  readonly isOwn: boolean
  readonly text: string
}

/** The templates of a family in one målform: its sections in their order, then what they share. */
export function listTemplates(
  family: string,
  målform: Målform,
  own: OwnTemplates | undefined,
  set = latestTextSet(),
): ListedTemplate[] {
  const { sections, templates } = loadTextSet(set, family, målform, own)
  const order = [...new Set([...sections.map(({ mal }) => mal), ...templates.keys()])]
  return order.flatMap((name) => {
    const template = templates.get(name)
    if (!template) return []
    return [
      {
        name,
        path: template.own ?? template.path ?? '',
        sections: sections.filter(({ mal }) => mal === name).map(({ id }) => id),
        isOwn: template.own !== undefined,
        text: template.text,
      },
    ]
  })
}

/** The fields that templates can use, within a field or at the top; undefined where there is no such field. */
export async function listTemplateFields(path: readonly string[]): Promise<ListedField[] | undefined> {
  const { listFields } = await import('./compose/check/list-fields.js')
  return listFields(path)
}

import { join, resolve } from 'node:path'
import { type Diagnostic, type Outcome, problem, success } from '../model/diagnostic.js'
import { findNear } from '../model/find-near.js'
import { asFolder } from '../model/template-file.js'
import {
  checkTemplates,
  familiesWith,
  type ListedTemplate,
  listTemplateFields,
  listTemplates,
  type Målform,
  målformerOf,
  type OwnTemplates,
} from '../own-templates.js'
import { showText } from '../report/show-text.js'
import type { TemplateRequest } from './asked.js'
import { type ExitCode, exitCodeOf } from './exit-code.js'
import { listMade } from './list-made.js'
import { findUnportable } from './portable-name.js'
import { type ReadTemplates, readTemplates, templatesFolderName } from './read-templates.js'
import type { Run } from './run.js'
import { summaryOf, tellProblems } from './tell-problems.js'
import { isThere, writeOutputs } from './write-outputs.js'

/** What needs no pipeline. */
type Here = Omit<Run, 'pipeline'>

/** Shows templates, copies them for the user to change, and checks the user's own. The result goes to standard output. */
export async function template(run: Here, request: TemplateRequest): Promise<ExitCode> {
  switch (request.action) {
    case 'fields':
      return showFields(run, request)
    case 'check':
      return check(run, await readOwn(run, request))
    case 'copy':
      return copy(run, request)
    default:
      return show(run, request, await readOwn(run, request))
  }
}

/** The folder that was named, which must be there; else the usual one, if it is. */
async function readOwn({ world }: Here, { templates }: TemplateRequest): Promise<ReadTemplates> {
  if (templates !== undefined) return readTemplates(world, templates)
  const status = await world.files.status(resolve(world.cwd, templatesFolderName)).catch(() => undefined)
  return status ? readTemplates(world, templatesFolderName) : { outcome: success(undefined), files: [] }
}

async function refuse(
  { world, voice }: Here,
  problems: readonly Diagnostic[],
  files: ReadTemplates['files'] = [],
): Promise<ExitCode> {
  await tellProblems(world, voice, world.stderr, problems, undefined, files)
  return exitCodeOf(problems)
}

async function check(run: Here, { outcome, files }: ReadTemplates): Promise<ExitCode> {
  const { world, voice, words } = run
  if (!outcome.ok && outcome.diagnostics.some(({ code }) => code === 'file-unreadable'))
    return refuse(run, outcome.diagnostics, files)
  const checked = outcome.ok ? await checkTemplates(outcome.value) : outcome
  const diagnostics = outcome.ok ? [...outcome.diagnostics, ...checked.diagnostics] : outcome.diagnostics
  await tellProblems(world, voice, world.stdout, diagnostics, undefined, files)
  const summary = await summaryOf([{ diagnostics }], voice)
  const sentences = [summary && `${summary}.`, checked.ok && words.templates.inOrder(Number(checked.value))]
  await world.stdout.write(`${sentences.filter(Boolean).join(' ')}\n`)
  return exitCodeOf(diagnostics)
}

async function show(run: Here, request: TemplateRequest, { outcome, files }: ReadTemplates): Promise<ExitCode> {
  if (!outcome.ok) return refuse(run, outcome.diagnostics, files)
  const chosen = choose(request, outcome.value)
  if (!chosen.ok) return refuse(run, chosen.diagnostics)
  if (request.action === 'list') {
    await run.world.stdout.write(chosen.value.map((each) => listing(each, outcome.value, run)).join('\n'))
    return 0
  }
  const found = findTemplate(request.name ?? '', chosen.value)
  if (!found.ok) return refuse(run, found.diagnostics)
  await run.world.stdout.write(found.value.text)
  return 0
}

/** The templates of one family. */
interface Listed {
  readonly family: string
  readonly målform: Målform
  readonly templates: readonly ListedTemplate[]
}

function choose({ family, malform = 'nb' }: TemplateRequest, own: OwnTemplates | undefined): Outcome<Listed[]> {
  const families = familiesWith(own)
  const målform = målformerOf().find((each) => each === malform)
  if (!målform) return wrongChoice('--malform', malform, målformerOf())
  if (family === undefined)
    return success(families.map((each) => ({ family: each, målform, templates: listTemplates(each, målform, own) })))
  const chosen = families.find((each) => asFolder(each) === asFolder(family))
  if (!chosen) return wrongChoice('--family', family, families)
  return success([{ family: chosen, målform, templates: listTemplates(chosen, målform, own) }])
}

function wrongChoice(option: string, value: string, known: readonly string[]): Outcome<never> {
  const near = findNear(value, known)
  return { ok: false, diagnostics: [problem('wrong-option-value', { option, value, known, ...(near && { near }) })] }
}

/** By its own name or that of a section; a part that families share is the same in each. */
function findTemplate(name: string, listed: readonly Listed[]): Outcome<ListedTemplate> {
  const found = listed.flatMap(({ family, templates }) =>
    templates
      .filter((each) => each.name === name || each.sections.includes(name))
      .map((template) => ({ family, template })),
  )
  const paths = new Set(found.map(({ template }) => template.path))
  const [first] = found
  if (first && paths.size === 1) return success(first.template)
  if (first) {
    const families = found.map(({ family }) => family)
    return { ok: false, diagnostics: [problem('which-family', { name, families })] }
  }
  const known = [...new Set(listed.flatMap(({ templates }) => templates.map((each) => each.name)))].sort()
  const near = findNear(name, known)
  return { ok: false, diagnostics: [problem('unknown-template', { name, known, ...(near && { near }) })] }
}

function listing({ family, målform, templates }: Listed, own: OwnTemplates | undefined, { words }: Here): string {
  const { sections, parts, own: ofOnesOwn, shipped } = words.templates
  const width = Math.max(...templates.map(({ name }) => name.length))
  const kind = Math.max(ofOnesOwn.length, shipped.length)
  const line = ({ name, path, isOwn }: ListedTemplate): string => {
    const place = isOwn && own ? showText(join(own.folder, path)) : path
    return `    ${name.padEnd(width)}  ${(isOwn ? ofOnesOwn : shipped).padEnd(kind)}  ${place}\n`
  }
  const inSections = templates.filter((each) => each.sections.length > 0)
  const others = templates.filter((each) => each.sections.length === 0)
  return [`${family}, ${målform}\n  ${sections}\n`, ...inSections.map(line), `  ${parts}\n`, ...others.map(line)].join(
    '',
  )
}

/** Writes the shipped template where one's own would lie; what lies there is left as it is. */
async function copy(run: Here, request: TemplateRequest): Promise<ExitCode> {
  const { files, cwd, stdout } = run.world
  const chosen = choose(request, undefined)
  const found = chosen.ok ? findTemplate(request.name ?? '', chosen.value) : chosen
  if (!found.ok) return refuse(run, found.diagnostics)
  const name = join(request.templates ?? templatesFolderName, ...found.value.path.split('/'))
  const target = { name, path: resolve(cwd, name) }
  const look = async (): Promise<Diagnostic | undefined> => {
    const earlier = await isThere(files, target)
    return earlier === true ? problem('template-exists', { file: name }) : earlier || undefined
  }
  const ready = { target, bytes: new TextEncoder().encode(found.value.text) }
  const failed =
    (await findUnportable(files, target)) ?? (await look()) ?? (await writeOutputs(files, [ready], look)).failed
  if (failed) return refuse(run, [failed])
  await listMade(stdout, [target])
  return 0
}

/** The first part of a name that leads nowhere. */
async function unknownField(path: readonly string[]): Promise<Diagnostic> {
  let known: string[] = []
  let at = 0
  for (const [i, part] of path.entries()) {
    known = ((await listTemplateFields(path.slice(0, i))) ?? []).map((field) => field.name)
    at = i
    if (!known.includes(part)) break
  }
  const part = path[at] ?? ''
  const near = findNear(part, known)
  return problem('template-unknown-field', { name: path.join('.'), part, known, ...(near && { near }) })
}

async function showFields(run: Here, { name = '' }: TemplateRequest): Promise<ExitCode> {
  const path = name.split('.').filter(Boolean)
  const fields = await listTemplateFields(path)
  if (!fields) {
    return refuse(run, [await unknownField(path)])
  }
  const { kinds } = run.words.templates
  const width = Math.max(0, ...fields.map((field) => field.name.length))
  const lines = fields.map(({ name: field, kind, choices }) =>
    [`  ${field.padEnd(width)}  ${kinds[kind]}`, choices.length > 0 && `: ${choices.join(', ')}`]
      .filter(Boolean)
      .join(''),
  )
  await run.world.stdout.write(lines.map((line) => `${line}\n`).join(''))
  return 0
}

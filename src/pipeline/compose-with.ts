import type { Compile } from '../compose/render-template.js'
import type { Agreement } from '../model/agreement.js'
import { failure, type Outcome, problem, success } from '../model/diagnostic.js'
import type { AgreementDocument, OwnTemplatesUsed } from '../model/document.js'
import type { LeftOut, WebEdition } from '../model/left-out.js'
import { locate } from '../model/locate.js'
import type { Source } from '../model/source.js'
import type { OwnTemplates } from '../texts/own-templates.js'
import { familiesWith } from '../texts/shipped-text-sets.js'
import type { Template, TextSet } from '../texts/text-set.js'
import type { Checked } from './checked.js'

/** The document; where a template is wrong, all that is wrong with them, each with its place. */
export async function composeWith(
  { agreement, source }: Checked,
  own?: OwnTemplates,
  leftOut?: readonly LeftOut[],
): Promise<Outcome<AgreementDocument>> {
  const { compose } = await import('../compose/compose.js')
  const { loadTextSet } = await import('../texts/load-text-set.js')
  const { standardtekst, avtaletype, målform } = agreement
  const textSet = loadTextSet(standardtekst, avtaletype, målform, own)
  const compile = await compilerOf(textSet, avtaletype)
  const composed = compose(source.file, agreement, textSet, { compile, fileOf: originsIn(source), leftOut })
  if (composed.ok || !composed.diagnostics.some(({ code }) => code === 'template-error')) return composed
  const { checkTextSet } = await import('../compose/check/check-text-set.js')
  const wrong = checkTextSet(textSet, avtaletype).diagnostics.filter(({ severity }) => severity === 'error')
  return wrong.length > 0 ? failure(wrong) : composed
}

/** The set's templates were compiled by the build; the compiler is loaded where there are others. */
async function compilerOf({ id, målform, templates }: TextSet, family: string): Promise<Compile> {
  const { loadCompiled } = await import('../texts/load-compiled.js')
  const compiled = await loadCompiled(id, family, målform)
  const isOwn = ({ own }: Template): boolean => own !== undefined
  if (![...templates.values()].some(isOwn)) return ({ path = '' }) => compiled.get(path) ?? unknownTemplate(path)
  const { compileTemplate } = await import('../compose/compile-template.js')
  return (template) => compiled.get(template.path ?? '') ?? compileTemplate(template)
}

function unknownTemplate(path: string): never {
  throw new Error(`the build didn't compile ${path}`)
}

/** What of the agreement may be published. */
export async function webEditionOf(agreement: Agreement): Promise<WebEdition<Agreement>> {
  const { keepPublic } = await import('../publish/keep-public.js')
  const { loadTextSet } = await import('../texts/load-text-set.js')
  const { standardtekst, avtaletype, målform } = agreement
  return keepPublic(agreement, loadTextSet(standardtekst, avtaletype, målform).words.nettversjon)
}

/**
 * What of one's own templates an agreement takes, or what is wrong with them. They are checked before anything is
 * composed: a misspelt condition would leave its words out without an error.
 */
export function useTemplates(
  { standardtekst, avtaletype, målform }: Checked['agreement'],
  own: OwnTemplates,
): Promise<Outcome<OwnTemplatesUsed | undefined>> {
  const key = `${standardtekst}/${avtaletype}/${målform}`
  const known = usedBefore.get(own) ?? new Map<string, ReturnType<typeof useTemplates>>()
  const used = known.get(key) ?? checkUsed(standardtekst, avtaletype, målform, own)
  usedBefore.set(own, known.set(key, used))
  return used
}

/** Many agreements are made with the same templates. */
const usedBefore = new WeakMap<OwnTemplates, Map<string, ReturnType<typeof useTemplates>>>()

async function checkUsed(
  standardtekst: string,
  avtaletype: string,
  målform: Checked['agreement']['målform'],
  own: OwnTemplates,
): ReturnType<typeof useTemplates> {
  const { checkTextSet } = await import('../compose/check/check-text-set.js')
  const { loadTextSet } = await import('../texts/load-text-set.js')
  const { diagnostics, used } = checkTextSet(loadTextSet(standardtekst, avtaletype, målform, own), avtaletype)
  if (diagnostics.length > 0) return failure(diagnostics)
  const { sections = [], files = [] } = used ?? {}
  const family = familiesWith(undefined).includes(avtaletype) ? {} : { family: avtaletype }
  const detail = { sections, files, folder: own.folder, ...family }
  return success(used, used && [problem('own-templates', detail, undefined, 'hint')])
}

/** The file that each value was written in. */
const originsIn = (source: Source) => (source.heritage ? (pointer: string) => locate(source, pointer).file : undefined)

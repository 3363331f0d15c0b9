import manifest from '../package.json' with { type: 'json' }
import { compareLines } from './compare/compare-lines.js'
import type { Attachment } from './model/attachment.js'
import { failure, type Outcome, problem, success } from './model/diagnostic.js'
import type { Claims, MadeFile, TextLine } from './model/made-file.js'
import type { NamedBytes, ReadInherited } from './model/reading.js'
import type { Source } from './model/source.js'
import { sourceHash } from './model/source-hash.js'
import type { FileChanges, Unproved, Verdict, Verification } from './model/verification.js'
import { type BuildOptions, build, type Checked, type CheckOptions, check, useTemplates } from './pipeline.js'
import { madeFileLimit, readLines, readMadeFile } from './read/read-made-file.js'
import { loadTextSet } from './texts/load-text-set.js'
import { textSetIds } from './texts/shipped-text-sets.js'

/**
 * The way back: a made file → what it was made from, and whether it is what that gives.
 */

export { madeFileLimit, type NamedBytes }

/** The text of a PDF or Word file, as a reader sees it. */
export const readText = ({ file, bytes }: NamedBytes): Promise<Outcome<readonly TextLine[]>> => readLines(file, bytes)

/** What a file was made from, where that was put into it: the agreement's YAML first, then what it inherits. */
export async function extractSource({ file, bytes }: NamedBytes): Promise<Outcome<readonly Attachment[]>> {
  const read = await readMadeFile(file, bytes)
  if (!read.ok) return read
  const { attachments, format } = read.value
  return attachments.length > 0 ? success(attachments) : failure([problem('no-attached-source', { file, format })])
}

/** With what a file was made: style and templates, as for `build`. */
export interface VerifyOptions extends With {
  /** Reads what the YAML that is given inherits; what lies in the file inherits what lies there too. */
  readonly readInherited?: ReadInherited
}

/**
 * Makes a file anew from its YAML, given or attached, and compares the bytes. Only the same bytes are proof: of a signed
 * PDF, those before the signatures.
 */
export async function verifyFile(
  { file, bytes }: NamedBytes,
  given?: NamedBytes,
  { readInherited, ...options }: VerifyOptions = {},
): Promise<Outcome<Verification>> {
  const read = await readMadeFile(file, bytes)
  if (!read.ok) return read
  const made = read.value
  const source = given
    ? await check(given.file, given.bytes, readInherited, options)
    : await attachedSource(made, options)
  if (given && source && !source.ok) return source
  const reason = await whyUnproved(made.claims, source, options)
  if (reason || !source?.ok) return success({ made, verdict: { kind: 'unproved', reason: reason ?? 'no-source' } })
  const verdict = await compareAnew({ file, bytes }, made, source.value, { ...options, isGiven: given !== undefined })
  return verdict.ok ? success({ made, verdict: verdict.value }) : verdict
}

async function attachedSource(
  { attachments: [attached, ...inherited] }: MadeFile,
  options: With,
): Promise<Outcome<Checked> | undefined> {
  const bytesOf = ({ text }: Attachment): Uint8Array => new TextEncoder().encode(text)
  return (
    attached &&
    check(
      attached.name,
      bytesOf(attached),
      async (path) => {
        const found = inherited.find(({ name }) => name === path)
        return found ? { file: path, bytes: bytesOf(found) } : { reason: 'ENOENT' }
      },
      options,
    )
  )
}

async function whyUnproved(
  { tool, textSet, styleSha256, ownTemplatesSha256 }: Claims,
  source: Outcome<Checked> | undefined,
  { style, templates }: With,
): Promise<Unproved | undefined> {
  if (!source) return tool?.startsWith('politirad ') ? 'no-source' : 'not-ours'
  if (!source.ok) return ownTemplatesSha256 && !templates ? 'no-templates' : 'bad-source'
  if (tool?.startsWith('politirad ') && tool !== `politirad ${manifest.version}`) return 'other-tool'
  const { standardtekst, avtaletype, målform } = source.value.agreement
  const isOurs = textSetIds().includes(standardtekst)
  if (!isOurs || (textSet && textSet.sha256 !== loadTextSet(standardtekst, avtaletype, målform, templates).sha256))
    return 'other-text-set'
  if (ownTemplatesSha256 && !templates) return 'no-templates'
  if (ownTemplatesSha256 && templates) {
    const used = await useTemplates(source.value.agreement, templates)
    if (!used.ok || used.value?.sha256 !== ownTemplatesSha256) return 'other-templates'
  }
  return styleSha256 && !style ? 'no-style' : undefined
}

async function compareAnew(
  { file, bytes }: NamedBytes,
  made: MadeFile,
  checked: Checked,
  given: Given,
): Promise<Outcome<Verdict>> {
  const { isGiven } = given
  const anew = await build(...asMade(made, checked, given))
  if (!anew.ok) return anew
  const should = anew.value[0]?.bytes ?? new Uint8Array()
  const isStart = Buffer.compare(bytes.subarray(0, should.length), should) === 0
  const addedBytes = bytes.length - should.length
  const { claims } = made
  const source = {
    from: isGiven ? 'given' : 'attached',
    isNamed: sourceHash(checked.source) === claims.sourceSha256,
  } as const
  if (isStart && addedBytes === 0) return success({ kind: 'same', source, addedBytes })

  const changes = await findChanges({ file, bytes }, made, should)
  if (!changes.ok) return changes
  const saysTheSame = changes.value.claims.length === 0 && changes.value.lines?.length === 0
  return isStart && made.signatures.length > 0 && saysTheSame
    ? success({ kind: 'same', source, addedBytes })
    : success({ kind: 'different', source, changes: changes.value })
}

/** What there is to make a file anew with, beside what lies in it. */
interface Given extends With {
  /** Whether the YAML was given, not attached. */
  readonly isGiven: boolean
}

/** What the user names besides. */
type With = Pick<BuildOptions, 'style' | 'templates'> & Pick<CheckOptions, 'size'>

/** What to build, to have the same file again. */
function asMade(
  { format, claims, attachments, hasSignatureFields }: MadeFile,
  checked: Checked,
  { isGiven, style, templates }: Given,
): [Checked, [typeof format], BuildOptions] {
  const source = { ...checked.source, file: claims.sourceName ?? checked.source.file }
  const options: BuildOptions = {
    signatureFields: hasSignatureFields,
    public: claims.isWebEdition === true,
    attachSource: attachments.length > 0,
    // What lies in the file may have lost its comments already, and then names the whole source all the same.
    withComments: !isGiven || isWhole(attachments, source),
    ...(!isGiven && claims.sourceSha256 && { sourceSha256: claims.sourceSha256 }),
    ...(claims.date && { date: claims.date }),
    ...(style && { style }),
    // A file that names none was made without: templates that lie there since are another text.
    ...(templates && claims.ownTemplatesSha256 && { templates }),
  }
  return [{ ...checked, source }, [format], options]
}

/** Whether all that is attached has its comments. */
function isWhole(attachments: readonly Attachment[], { text, heritage }: Source): boolean {
  const texts = [text, ...(heritage?.files.map(({ source }) => source.text) ?? [])]
  return texts.every((each, at) => attachments[at]?.text === each)
}

/** In what a file differs from what it should be. */
async function findChanges(
  { file, bytes }: NamedBytes,
  made: MadeFile,
  should: Uint8Array,
): Promise<Outcome<FileChanges>> {
  const [expected, lines, shouldLines] = await Promise.all([
    readMadeFile(file, should),
    readLines(file, bytes),
    readLines(file, should),
  ])
  const unread = [expected, lines, shouldLines].flatMap(({ ok, diagnostics }) => (ok ? [] : diagnostics))
  if (!expected.ok || !lines.ok || !shouldLines.ok) return failure(unread)
  const names = Object.keys({ ...expected.value.claims, ...made.claims }) as (keyof Claims)[]
  const claims = names.filter(
    (name) => JSON.stringify(expected.value.claims[name]) !== JSON.stringify(made.claims[name]),
  )
  return success({ claims, lines: compareLines(shouldLines.value, lines.value) })
}

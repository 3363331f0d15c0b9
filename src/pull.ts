import { diffArrays } from 'diff'
import { parseProse } from './compose/parse-markdown.js'
import { editSources } from './edit/edit-sources.js'
import { layOut } from './layout/lay-out.js'
import type { Agreement } from './model/agreement.js'
import { failure, type Outcome, problem, success } from './model/diagnostic.js'
import type { AgreementDocument } from './model/document.js'
import type { EditedWord, TrackedMode, WordUnit } from './model/edited-word.js'
import { filesOf, joinPointer, locate, pointerSegments } from './model/locate.js'
import { plainText } from './model/plain-text.js'
import type { PullChange, PullEdit, Pulled, PullPlan, Untaken, WithPlace } from './model/pull.js'
import type { NamedBytes, ReadInherited } from './model/reading.js'
import { agreementSchema } from './model/schema.js'
import { isObject, valueAtOrigin } from './model/value-at.js'
import type { Checked } from './pipeline/checked.js'
import { composeWith } from './pipeline/compose-with.js'
import { sourceHash } from './pipeline/provenance.js'
import { check } from './pipeline.js'
import { asPrintedThen, markOldValues } from './pull/as-printed-then.js'
import { findAdditions } from './pull/find-additions.js'
import { type FoundEdits, findEdits, openUnits } from './pull/find-edits.js'
import { findLeftOver } from './pull/find-left-over.js'
import { plain, textOf } from './pull/plain.js'
import { countDifferences, planTexts, reworkedSections, type SectionTexts } from './pull/plan-texts.js'
import { type Knowledge, type PlannedValues, planValues, type UntakenAt } from './pull/plan-values.js'
import { type PrintedUnit, printedUnits } from './pull/printed-units.js'
import { findRemovals, type Removal } from './pull/removals.js'
import { readEditedWord } from './read/read-made-file.js'
import { loadTextSet } from './texts/load-text-set.js'
import type { OwnTemplates } from './texts/own-templates.js'
import { schemaAt } from './validate/schema-at.js'

export { inItsForm } from './edit/in-its-form.js'
export { madeFileLimit } from './read/read-made-file.js'

/**
 * The way back from Word: a file of ours that somebody edited, and its agreement → what to change in the YAML. The agreement is printed
 * anew and held against the file, paragraph by paragraph and word by word. A change in a value's words is that value's; all other
 * words are the standard text's, which an agreement can put its own in the place of. Then the agreement with the changes is printed
 * anew once more, so that what the file says besides is known too.
 */

export interface PullOptions {
  /** How to read what Word tracked. */
  readonly changes?: TrackedMode
  readonly templates?: OwnTemplates
}

/** What there is to take, and the way to take it. */
export interface Pull {
  readonly plan: PullPlan
  /** The YAML with some of the changes; fails with what is wrong with it then. */
  readonly take: (chosen: readonly PullChange[]) => Promise<Outcome<Pulled>>
}

export async function planPull(word: NamedBytes, checked: Checked, options: PullOptions = {}): Promise<Outcome<Pull>> {
  const read = await readEditedWord(word.file, word.bytes, options.changes ?? 'accepted')
  if (!read.ok) return read
  if (read.value.madeFrom.printed.size === 0)
    return failure([problem('not-pullable', { file: word.file, why: 'web-edition' })])
  return new Puller(read.value, checked, options).pull()
}

/** The YAML's name as the file says it. */
export async function sourceNameOf({ file, bytes }: NamedBytes): Promise<Outcome<string | undefined>> {
  const read = await readEditedWord(file, bytes, 'accepted')
  return read.ok ? success(read.value.madeFrom.name) : read
}

class Puller {
  readonly #word: EditedWord
  #edited: readonly WordUnit[]
  readonly #checked: Checked
  readonly #options: PullOptions

  constructor(word: EditedWord, checked: Checked, options: PullOptions) {
    this.#word = word
    this.#edited = word.units
    this.#checked = checked
    this.#options = options
  }

  async pull(): Promise<Outcome<Pull>> {
    const { madeFrom } = this.#word
    const composed = await this.#compose(this.#checked)
    if (!composed.ok) return composed
    const document = composed.value
    const now = printedUnits(document)
    const printed = asPrintedThen(now, madeFrom.printed)
    if (this.#isOlder) this.#edited = markOldValues(this.#word.units, now, madeFrom.printed)
    const edited = this.#edited
    const found = findEdits(printed, edited)
    const values = planValues(found, printed, edited, this.#knowledge())
    const knowledge = this.#knowledge()
    const additions = findAdditions(found, printed, edited, knowledge.nodeAt).filter(
      ({ unit }) => !values.settled.has(unit),
    )
    const added = additions.map(
      ({ file, list, at, text }): PullChange => ({
        kind: 'addition',
        list,
        after: text,
        place: this.#placeOf(`${list}/${at}`),
        edits: [{ file, pointer: list, value: text, insertAt: at }],
      }),
    )
    const edits = [...values.edited, ...added].flatMap((each) => each.edits)
    // Values that make the agreement wrong must not make every removal wrong.
    const isSound = edits.length === 0 || (await this.#with(edits))?.units !== undefined
    const removed = await this.#planRemovals(values, printed, isSound ? edits : [])
    const told = new Set([...values.untaken, ...removed.untaken].flatMap(({ pointer }) => pointer ?? []))
    for (const each of removed.told) told.add(each)
    const settled = new Set([...values.settled, ...additions.map(({ unit }) => unit)])
    const after = await this.#texts(found, { settled, told }, [
      ...edits,
      ...removed.changes.flatMap((each) => each.edits),
    ])
    const hasOtherWords = madeFrom.textSet !== undefined && madeFrom.textSet.sha256 !== document.metadata.textSet.sha256
    const changes: PullChange[] = [
      ...values.edited.map((each): PullChange => ({ kind: 'value', ...each, place: this.#placeOf(each.pointer) })),
      ...added,
      ...removed.changes,
      ...(hasOtherWords ? [] : after.texts),
    ]
    const untaken = [
      ...[...values.untaken, ...removed.untaken, ...after.untaken].map((each) => this.#placed(each)),
      ...(hasOtherWords ? after.texts.map(asUntaken) : []),
      ...this.#besides(document),
    ]
    const plan: PullPlan = {
      changes,
      untaken,
      comments: this.#word.comments.map((each) => this.#withHeading(each)),
      tracked: this.#word.tracked.map((each) => this.#withHeading(each)),
      isOlder: this.#isOlder,
      hasOtherWords,
    }
    return success({ plan, take: (chosen) => this.#take(chosen, { before: found, told, untaken }) })
  }

  /** For each group of values that are gone, the removal that gives what the file says, by trying. */
  async #planRemovals(
    { gone, edited }: PlannedValues,
    printed: readonly PrintedUnit[],
    edits: readonly PullEdit[],
  ): Promise<{ changes: PullChange[]; untaken: UntakenAt[]; told: string[] }> {
    const changes: PullChange[] = []
    const untaken: UntakenAt[] = []
    const told: string[] = []
    const pointers = new Set(printed.flatMap(({ parts }) => parts.flat()).flatMap(({ from }) => from?.pointer ?? []))
    const { agreement } = this.#checked
    const taken = new Set(edited.map(({ pointer }) => pointer))
    const referring = (pointer: string): string[] => entriesReferringTo(agreement, pointer)
    let all = [...edits]
    for (const removal of findRemovals(gone, { printed: pointers, referring })) {
      const { before, remains, pointers } = removal
      const [pointer = ''] = pointers
      const best = await this.#bestRemoval(removal, all, taken)
      if (!best) {
        told.push(...pointers)
        untaken.push({
          ...(remains > 0 ? { kind: 'gone-here', before, remains } : { kind: 'needed', before }),
          pointer,
        })
        continue
      }
      all = [...all, ...best.edits]
      changes.push({
        kind: 'removal',
        pointer: best.pointer,
        before,
        place: this.#placeOf(best.pointer),
        edits: best.edits,
      })
    }
    return { changes, untaken, told }
  }

  /** Undefined where the agreement can't do without, or where no removal explains what is gone. */
  async #bestRemoval({ candidates }: Removal, edits: readonly PullEdit[], taken: ReadonlySet<string>) {
    const differencesWith = async (more: readonly PullEdit[]): Promise<number> => {
      const tried = await this.#with([...edits, ...more])
      return tried?.units ? countDifferences(findEdits(tried.units, this.#edited), taken) : Number.POSITIVE_INFINITY
    }
    let best: { pointer: string; edits: readonly PullEdit[] } | undefined
    let fewest = await differencesWith([])
    for (const { pointer, edits: own } of candidates.slice(0, mostTried)) {
      const placed = own.map((each) => ({ ...each, file: this.#placeOf(each.pointer).file }))
      const differences = await differencesWith(placed)
      if (differences < fewest) {
        best = { pointer, edits: placed }
        fewest = differences
      }
    }
    return best
  }

  /** Words that were changed in the sections, with the values as they would be. */
  async #texts(
    found: FoundEdits,
    { settled, told }: { readonly settled: ReadonlySet<number>; readonly told: ReadonlySet<string> },
    edits: readonly PullEdit[],
  ): Promise<{ texts: PullChange[]; untaken: UntakenAt[] }> {
    const edited = this.#edited
    const anew = edits.length > 0 ? await this.#with(edits) : undefined
    const isSound = anew?.checked.ok && anew.units !== undefined
    const checked = anew?.checked.ok ? anew.checked.value : this.#checked
    const now = isSound ? (anew.units ?? []) : await this.#units(this.#checked)
    const printed = this.#asThen(now, takenBy(edits))
    const foundNow = edits.length > 0 && isSound ? findEdits(printed, edited) : found
    const openNow = openUnits(foundNow)
    const open = new Set([...openUnits(found)].filter((unit) => openNow.has(unit) && !settled.has(unit)))
    const texts = new Map<string, SectionTexts>()
    for (const section of reworkedSections(foundNow, { printed, edited, open, told }))
      texts.set(section, await this.#textsOf(section, checked, now))
    const planned = planTexts(
      foundNow,
      { printed, edited, open, told },
      {
        file: this.#checked.source.file,
        reason: `${this.#checked.agreement.målform === 'nn' ? 'Endra' : 'Endret'} i Word (${baseName(this.#word.file)})`,
        textsOf: (section) => texts.get(section) ?? noTexts,
      },
    )
    return {
      texts: planned.texts.map(
        (each): PullChange => ({
          kind: 'text',
          ...each,
          place: this.#placeOf(each.edits[0]?.pointer ?? ''),
        }),
      ),
      untaken: planned.untaken,
    }
  }

  /** Which units are a section's common text is found by leaving that out. */
  async #textsOf(section: string, checked: Checked, units: readonly PrintedUnit[]): Promise<SectionTexts> {
    const { agreement } = checked
    const node = schemaAt(agreementSchema, `/tekster/${section}`)
    const own = valueAtOrigin(agreement, `/tekster/${section}`)
    const texts = isObject(own) ? own : {}
    const has = (key: string): boolean => texts[key] !== undefined
    if (!node) return { ...noTexts, has }
    const { erstatt: _, ...others } = texts
    const without = { ...others, utelat: true, begrunnelse: '–' }
    const tekster = { ...agreement.tekster, [section]: without } as Agreement['tekster']
    const rest = await this.#units({ ...checked, agreement: { ...agreement, ...(tekster && { tekster }) } })
    return { mayHave: true, common: missingFrom(rest, units, section), has }
  }

  async #take(chosen: readonly PullChange[], { before, told, untaken }: Told): Promise<Outcome<Pulled>> {
    const edits = chosen.flatMap((each) => each.edits)
    const anew = await this.#with(edits)
    if (!anew) return failure([problem('pull-not-writable', { file: this.#checked.source.file })])
    if (!anew.checked.ok) return anew.checked
    const isTaken = takenBy(edits)
    const printed = this.#asThen(anew.units ?? [], isTaken)
    const found = findEdits(printed, this.#edited)
    const known = new Set(untaken.map((each) => JSON.stringify(each)))
    const left = findLeftOver(found, printed, this.#edited, { before, isTaken, told })
    const texts = new Map([...anew.texts].filter(([file, text]) => this.#textOf(file) !== text))
    return success({ texts, untaken: left.filter((each) => !known.has(JSON.stringify(each))) })
  }

  /** What of the units only the YAML changed, as the file has it. */
  #asThen(units: readonly PrintedUnit[], isTaken: (pointer: string) => boolean): readonly PrintedUnit[] {
    return this.#isOlder ? asPrintedThen(units, this.#word.madeFrom.printed, isTaken) : units
  }

  /** Whether the YAML was changed since the file was made. */
  get #isOlder(): boolean {
    const { sha256 } = this.#word.madeFrom
    return sha256 !== undefined && sha256 !== sourceHash(this.#checked)
  }

  /** The agreement with edits, read and checked anew; undefined where its YAML can't be edited so. */
  async #with(edits: readonly PullEdit[]) {
    const { source } = this.#checked
    const texts = editSources(source, edits)
    if (!texts) return undefined
    const bytesOf = (file: string): Uint8Array => new TextEncoder().encode(texts.get(file) ?? this.#textOf(file))
    const readInherited: ReadInherited = async (path) => {
      const inherited = source.heritage?.files.find((each) => each.path === path)?.source.file
      return inherited === undefined ? { reason: 'ENOENT' } : { file: inherited, bytes: bytesOf(inherited) }
    }
    const { templates } = this.#options
    const checked = await check(source.file, bytesOf(source.file), readInherited, templates && { templates })
    return { texts, checked, units: checked.ok ? await this.#units(checked.value) : undefined }
  }

  async #units(checked: Checked): Promise<PrintedUnit[]> {
    const composed = await this.#compose(checked)
    return composed.ok ? printedUnits(composed.value) : []
  }

  async #compose(checked: Checked): Promise<Outcome<AgreementDocument>> {
    const composed = await composeWith(checked, this.#options.templates)
    return composed.ok ? success(layOut(composed.value)) : composed
  }

  #knowledge(): Knowledge {
    const { agreement } = this.#checked
    const { standardtekst, avtaletype, målform } = agreement
    const { words, acts } = loadTextSet(standardtekst, avtaletype, målform, this.#options.templates)
    return {
      valueAt: (pointer) => valueAtOrigin(agreement, pointer),
      nodeAt: (pointer) => schemaAt(agreementSchema, pointer) ?? {},
      words: {
        months: words.måneder,
        cardinals: words.tallord,
        ordinals: words.ordenstall,
        acts: new Map([...acts].map(([id, act]) => [id, act.kortnavn[målform]])),
      },
      linesOf: (markdown) => parseProse(markdown).flatMap(({ type, map }) => (type === 'inline' && map ? [map] : [])),
    }
  }

  /** What stands at the edges of the pages and in notes, and isn't what we put there. */
  #besides({ header, words }: AgreementDocument): Untaken[] {
    const side = new RegExp(`^${words.page}( \\d+)? ${words.of}( \\d+)?$`)
    const running = plain(
      [...header.left, { type: 'text' as const, text: ' ' }, ...header.right].map((each) => plainText([each])).join(''),
    )
    const isOurs = (text: string): boolean => plain(text) === running || side.test(plain(text))
    return this.#word.besides.filter((text) => !isOurs(text)).map((after) => ({ kind: 'beside', after }))
  }

  #placeOf(pointer: string) {
    return locate(this.#checked.source, pointer)
  }

  #placed({ pointer, ...untaken }: UntakenAt): Untaken {
    return pointer === undefined ? untaken : { ...untaken, place: this.#placeOf(pointer) }
  }

  #withHeading<T extends EditedWord['comments'][number] | EditedWord['tracked'][number]>(each: T): WithPlace<T> {
    const heading = this.#word.units.slice(0, each.unit + 1).findLast((unit) => unit.heading !== undefined)
    return { ...each, heading: textOf(heading) }
  }

  #textOf(file: string): string | undefined {
    return filesOf(this.#checked.source).find((each) => each.file === file)?.text
  }
}

/** What was found and told before anything is taken. */
interface Told {
  readonly before: FoundEdits
  readonly untaken: readonly Untaken[]
  /** The values that something was said of. */
  readonly told: ReadonlySet<string>
}

/** More ways to understand a removal aren't tried. */
const mostTried = 20

const noTexts: SectionTexts = { mayHave: false, common: new Set(), has: () => false }

/** Values that were changed, and all of a list that became longer or shorter: its entries have other places now. */
function takenBy(edits: readonly PullEdit[]): (pointer: string) => boolean {
  const places = edits.map(({ pointer, value, insertAt }) => {
    const isStructure = value === undefined && isEntry(pointer)
    return insertAt === undefined && isStructure ? pointer.slice(0, pointer.lastIndexOf('/')) : pointer
  })
  return (pointer) => places.some((place) => pointer === place || pointer.startsWith(`${place}/`))
}

const isEntry = (pointer: string): boolean => /^(\d+|@.*)$/.test(pointerSegments(pointer).at(-1) ?? '')

/** The entries of lists, or keys, that name the entry which a value belongs to. */
function entriesReferringTo(agreement: Agreement, pointer: string): string[] {
  const id = /\/@([^/]+)\/[^/]+$/.exec(pointer)?.[1]
  if (id === undefined) return []
  const found: string[] = []
  const visit = (value: unknown, at: string): void => {
    if (value === id && schemaAt(agreementSchema, at)?.['x-viser-til']) {
      const around = at.slice(0, at.lastIndexOf('/'))
      found.push(...(isEntry(around) ? [around] : [around, at]))
    }
    if (!isObject(value)) return
    for (const [key, each] of Object.entries(value)) {
      const entry = Array.isArray(value) && isObject(each) && typeof each.id === 'string' ? `@${each.id}` : key
      visit(each, entry.startsWith('@') ? `${at}/${entry}` : joinPointer(at, entry))
    }
  }
  visit(agreement, '')
  return found
}

/** The units of a section that aren't there any more without its common text. */
function missingFrom(rest: readonly PrintedUnit[], units: readonly PrintedUnit[], section: string): Set<number> {
  const missing = new Set<number>()
  let at = 0
  const names = (list: readonly PrintedUnit[]): string[] =>
    list.map(({ section: own, parts }) => `${own} ${textOf({ parts })}`)
  for (const { added, removed, value } of diffArrays(names(units), names(rest))) {
    if (added) continue
    for (const _ of value) {
      if (removed && units[at]?.section === section && units[at]?.kind !== 'label') missing.add(at)
      at++
    }
  }
  return missing
}

const asUntaken = (change: PullChange): Untaken =>
  change.kind === 'text'
    ? { kind: 'words', section: change.section, before: change.before, after: change.after }
    : { kind: 'words', section: '', before: change.kind === 'value' ? change.before : '', after: '' }

const baseName = (file: string): string => file.replace(/^.*[/\\]/s, '')

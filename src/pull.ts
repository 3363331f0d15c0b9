import { parseProse } from './compose/parse-markdown.js'
import { editSources } from './edit/edit-sources.js'
import type { Agreement } from './model/agreement.js'
import { failure, type Outcome, problem, success } from './model/diagnostic.js'
import type { AgreementDocument } from './model/document.js'
import type { EditedWord, TrackedMode, WordUnit } from './model/edited-word.js'
import { filesOf, locate } from './model/locate.js'
import { plainText } from './model/plain-text.js'
import type { PullChange, PullEdit, Pulled, PullPlan, Untaken, WithPlace } from './model/pull.js'
import type { NamedBytes, ReadInherited } from './model/reading.js'
import { agreementSchema } from './model/schema.js'
import { sourceHash } from './model/source-hash.js'
import { isObject, valueAtOrigin } from './model/value-at.js'
import type { Checked } from './pipeline/checked.js'
import { useTemplates } from './pipeline/compose-with.js'
import { documentOf } from './pipeline/document-of.js'
import { check } from './pipeline.js'
import { asPrintedThen, markOldValues } from './pull/as-printed-then.js'
import { choicesIn } from './pull/choices-in.js'
import { commonUnits } from './pull/common-units.js'
import { countDifferences } from './pull/count-differences.js'
import { entriesReferringTo } from './pull/entries-referring-to.js'
import { findAdditions } from './pull/find-additions.js'
import { type FoundEdits, findEdits, hasStruckWords, openUnits } from './pull/find-edits.js'
import { findLeftOver } from './pull/find-left-over.js'
import { isOfAnother } from './pull/is-of-another.js'
import { isTakenBy, withoutMovedControls } from './pull/is-taken-by.js'
import { plain, textOf } from './pull/plain.js'
import { planRemovals, planStrikes } from './pull/plan-removals.js'
import { planTexts, reworkedSections, type SectionTexts } from './pull/plan-texts.js'
import { type Knowledge, type PlannedValues, planValues, type UntakenAt } from './pull/plan-values.js'
import { type PrintedUnit, printedUnits } from './pull/printed-units.js'
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

/** How an edited Word file is read. */
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

/**
 * Holds a Word file that somebody edited against the agreement it was made from. Fails where the file can't be read back: it is
 * damaged, of another agreement, or a web edition.
 */
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
    if (this.#isOlder && isOfAnother(this.#checked.agreement, now, madeFrom.printed)) {
      const source = madeFrom.name !== undefined && { source: madeFrom.name }
      return failure([problem('not-pullable', { file: this.#word.file, why: 'other-agreement', ...source })])
    }
    const printed = asPrintedThen(now, madeFrom.printed)
    if (this.#isOlder) this.#edited = markOldValues(this.#word.units, now, madeFrom.printed)
    const edited = this.#edited
    const found = findEdits(printed, edited)
    const knowledge = this.#knowledge()
    const values = planValues(found, printed, edited, knowledge)
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
    const removed = await this.#removals(found, values, printed, edits)
    const told = new Set([...removed.told, ...values.untaken.flatMap(({ pointer }) => pointer ?? [])])
    const settled = new Set([...values.settled, ...additions.map(({ unit }) => unit)])
    const all = [...edits, ...removed.removals.flatMap((each) => each.edits)]
    const after = await this.#texts(found, { settled, told }, all)
    const hasOtherWords = await this.#hasOtherWords(document)
    const changes: PullChange[] = [
      ...values.edited.map((each): PullChange => ({ kind: 'value', ...each, place: this.#placeOf(each.pointer) })),
      ...added,
      ...removed.removals.map((each): PullChange => ({ kind: 'removal', ...each, place: this.#placeOf(each.pointer) })),
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

  async #removals(
    found: FoundEdits,
    { gone, edited }: PlannedValues,
    printed: readonly PrintedUnit[],
    edits: readonly PullEdit[],
  ) {
    const { agreement } = this.#checked
    const { nodeAt } = this.#knowledge()
    const taken = new Set(edited.map(({ pointer }) => pointer))
    // Values that make the agreement wrong must not make every removal wrong.
    const isSound = edits.length === 0 || (await this.#with(edits))?.units !== undefined
    const trial = {
      edits: isSound ? edits : [],
      fileOf: (pointer: string) => this.#placeOf(pointer).file,
      differencesWith: async (tried: readonly PullEdit[]) => {
        const anew = await this.#with(tried)
        if (!anew?.units) return Number.POSITIVE_INFINITY
        const after = withoutMovedControls(this.#edited, tried)
        return countDifferences(findEdits(anew.units, after), anew.units, after, taken)
      },
    }
    const planned = await planRemovals(gone, {
      ...trial,
      printed: new Set(printed.flatMap(({ parts }) => parts.flat()).flatMap(({ from }) => from?.pointer ?? [])),
      referring: (pointer) => entriesReferringTo(agreement, pointer, nodeAt),
    })
    if (!hasStruckWords(found, printed)) return planned
    const sofar = [...trial.edits, ...planned.removals.flatMap((each) => each.edits)]
    const strikes = await planStrikes(choicesIn(agreement, nodeAt), { ...trial, edits: sofar })
    return { ...planned, removals: [...planned.removals, ...strikes] }
  }

  /** Words that were changed in the sections, with the values as they would be. */
  async #texts(
    found: FoundEdits,
    { settled, told }: { readonly settled: ReadonlySet<number>; readonly told: ReadonlySet<string> },
    edits: readonly PullEdit[],
  ): Promise<{ texts: PullChange[]; untaken: UntakenAt[] }> {
    const edited = withoutMovedControls(this.#edited, edits)
    const anew = edits.length > 0 ? await this.#with(edits) : undefined
    const isSound = anew?.checked.ok && anew.units !== undefined
    const checked = anew?.checked.ok ? anew.checked.value : this.#checked
    const now = isSound ? (anew.units ?? []) : await this.#units(this.#checked)
    const printed = this.#asThen(now, isTakenBy(edits))
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
    return { mayHave: true, common: commonUnits(units, rest, section), has }
  }

  async #take(chosen: readonly PullChange[], { before, told, untaken }: Told): Promise<Outcome<Pulled>> {
    const edits = chosen.flatMap((each) => each.edits)
    const anew = await this.#with(edits)
    if (!anew) return failure([problem('pull-not-writable', { file: this.#checked.source.file })])
    if (!anew.checked.ok) return anew.checked
    const isTaken = isTakenBy(edits)
    const printed = this.#asThen(anew.units ?? [], isTaken)
    const edited = withoutMovedControls(this.#edited, edits)
    const found = findEdits(printed, edited)
    const known = new Set(untaken.map((each) => JSON.stringify(each)))
    const left = findLeftOver(found, printed, edited, { before, isTaken, told })
    const texts = new Map([...anew.texts].filter(([file, text]) => this.#textOf(file) !== text))
    return success({ texts, untaken: left.filter((each) => !known.has(JSON.stringify(each))) })
  }

  /** What of the units only the YAML changed, as the file has it. */
  #asThen(units: readonly PrintedUnit[], isTaken: (pointer: string) => boolean): readonly PrintedUnit[] {
    return this.#isOlder ? asPrintedThen(units, this.#word.madeFrom.printed, isTaken) : units
  }

  /** Whether the file was made with another standard text, or with other templates of one's own. */
  async #hasOtherWords({ metadata }: AgreementDocument): Promise<boolean> {
    const { textSet, ownTemplatesSha256 } = this.#word.madeFrom
    const { templates } = this.#options
    const used = templates && (await useTemplates(this.#checked.agreement, templates))
    const own = used?.ok ? used.value?.sha256 : undefined
    return (textSet !== undefined && textSet.sha256 !== metadata.textSet.sha256) || own !== ownTemplatesSha256
  }

  /** Whether the YAML was changed since the file was made. */
  get #isOlder(): boolean {
    const { sha256 } = this.#word.madeFrom
    return sha256 !== undefined && sha256 !== sourceHash(this.#checked.source)
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

  #compose(checked: Checked): Promise<Outcome<AgreementDocument>> {
    return documentOf({ checked, templates: this.#options.templates })
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

const noTexts: SectionTexts = { mayHave: false, common: new Set(), has: () => false }

const asUntaken = (change: PullChange): Untaken =>
  change.kind === 'text'
    ? { kind: 'words', section: change.section, before: change.before, after: change.after }
    : { kind: 'words', section: '', before: change.kind === 'value' ? change.before : '', after: '' }

const baseName = (file: string): string => file.replace(/^.*[/\\]/s, '')

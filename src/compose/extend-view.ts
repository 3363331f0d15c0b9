import type { Inline, Text } from '../model/document.js'
import type { LeftOut } from '../model/left-out.js'
import { plainText } from '../model/plain-text.js'
import { agreementSchema, resolve } from '../model/schema.js'
import { keepWithNumber, lowerFirst, separators, upperFirst } from '../model/wording.js'
import { Field } from './field.js'
import type { View, ViewKit, ViewValue } from './view-agreement.js'

type MutableView = Record<string, ViewValue | undefined>

/** What a key holds that templates see: one value, a definition's entry by its name, or `[…]`, a list of those. */
export type AddedKind = 'text' | 'prose' | 'flag' | '[text]' | `<${string}>` | `[<${string}>]`

/**
 * The keys that templates see besides the agreement's own, by the name of the schema's definition: what `extensions`
 * adds and what that is made of, a unit's `over` and an act from `view-agreement.ts`, a section's own texts from `compose.ts`. Templates are
 * checked against these (`check/view-shape.ts`); a test holds them to what views really have.
 */
export const addedKeys: Readonly<Record<string, Readonly<Record<string, AddedKind>>>> = {
  agreement: {
    egenTekst: 'prose',
    enheterMedKontakt: '[<unit>]',
    flereArkiv: 'flag',
    flereKommuner: 'flag',
    harForventninger: 'flag',
    harTiltaksplan: 'flag',
    harVilkår: 'flag',
    kommunene: 'text',
    kommuner: '[<party>]',
    kontakttabell: '[<contact>]',
    nettversjon: '<webEdition>',
    partene: 'text',
    politiet: 'text',
    saksnummer: 'text',
    sitater: '[<quotation>]',
    stedene: 'text',
    strategitabell: '[<strategyRow>]',
    årshjulet: '[<wheelMonth>]',
  },
  act: { kortnavn: 'text', tittel: 'text' },
  contact: { funksjon: 'text', navnMedGrad: 'text', presentasjon: 'text', tittel: 'text', utenNavn: 'flag' },
  expectation: { forAlle: 'flag', til: 'text' },
  meetings: { sammeReferent: 'flag' },
  member: { betegnelse: 'text', erEnhet: 'flag', hvem: 'text', presentasjon: 'text', tittel: 'text' },
  policeContact: { forKommunene: 'text', iStedene: 'text' },
  range: { likt: 'flag' },
  role: { erEnhet: 'flag', hvem: 'text', presentasjon: 'text', tittel: 'text' },
  signatory: { hos: 'text', navn: 'text', parten: 'text' },
  strategyCell: { tiltak: '[<measure>]' },
  strategyRow: { celler: '[<strategyCell>]' },
  unit: { over: '<unit>' },
  webEdition: { hjemler: '[text]', kontaktopplysningerUtelatt: 'flag' },
  wheelMonth: { måned: 'text', navn: 'text', punkter: '[text]' },
}

/** What has all the keys of a definition of the schema, and its own besides. */
export const madeOf: Readonly<Record<string, string>> = { strategyRow: 'focusArea' }

/**
 * What templates see besides the agreement's own keys, by the name of the schema's definition. Everything is made of
 * fields, so a derived text knows where each of its words came from.
 */
const extensions: Readonly<Record<string, (view: MutableView, kit: ViewKit) => void>> = {
  agreement(view, kit) {
    const parties = listOf(view.parter)
    const municipalities = parties.filter((party) => is(party.slag, 'kommune'))
    const police = parties.filter((party) => is(party.slag, 'politi'))
    view.kommuner = municipalities
    view.kommunene = joinFields(namesOf(municipalities), kit)
    view.politiet = joinFields(namesOf(police), kit)
    view.partene = joinFields(namesOf([...municipalities, ...police]), kit)
    view.stedene = joinFields(placesOf(municipalities), kit)
    view.kontakttabell = listOf(view.kontakter).filter((contact) => contact.iKontakttabellen !== false)
    view.flereKommuner = municipalities.length > 1
    view.flereArkiv = parties.filter((party) => party.saker).length > 1
    view.harVilkår = hasTerms(view) || undefined
    view.nettversjon = kit.leftOut && webEdition(kit.leftOut, listOf(view.kontakter), kit)
    view.enheterMedKontakt = parties
      .flatMap((party) => unitsBelow(party))
      .filter((unit) => unit.telefoner ?? unit.åpningstider ?? unit.besøksadresse)
    view.saksnummer = parties
      .flatMap((party) => listOf(party.saker))
      .map((reference) => reference.saksnummer)
      .find(Boolean)
    for (const expectation of listOf(view.forventninger)) {
      const addressed = listOf(expectation.parter)
      const isForAll = municipalities.length === 1 && parties.every((party) => addressed.includes(party))
      Object.assign(expectation, { forAlle: isForAll, til: joinFields(namesOf(addressed), kit) })
    }
    for (const contact of listOf(view.politikontakter)) {
      const served = contact.for ? listOf(contact.for) : municipalities
      Object.assign(contact, {
        forKommunene: joinFields(namesOf(served), kit),
        iStedene: joinFields(placesOf(served), kit),
      })
    }
    view.harForventninger = Boolean(view.forventninger ?? view.politiskeSaker) || undefined
    view.harTiltaksplan = listOf(view.vedlegg).some((annex) => annex.tiltaksplan)
    view.strategitabell = strategyTable(view)
    view.årshjulet = yearlyWheel(view, kit)
    dropAbsent(view)
    // The note on what is left out stands at the table, also where nobody is left to stand in it.
    if (listOf(view.kontakter).some((contact) => contact.utenNavn)) view.kontakttabell ??= []
  },

  party: markNameLanguage,

  otherName: markNameLanguage,

  contact(view, kit) {
    view.tittel = view.stilling ?? view.verv
    view.funksjon = commaSeparated([view.stilling, view.verv, view.arbeidsgiver], kit)
    if (view.navn === undefined) {
      view.navn = view.tittel ?? kit.fields.inline([{ type: 'text', text: kit.words.nettversjon.ukjent }])
      view.utenNavn = true
    }
    view.navnMedGrad = presentation(undefined, view, kit)
    view.presentasjon = presentation(view.tittel, view, kit)
    dropAbsent(view)
  },

  meetings(view) {
    const [convener, secretary] = [view.innkaller as View | undefined, view.referent as View | undefined]
    view.sammeReferent = Boolean(convener && secretary && isSameRole(convener, secretary))
  },

  range(view) {
    view.likt = textOf(view.fra) === textOf(view.til)
  },

  role: extendRole,

  member(view, kit) {
    extendRole(view, kit)
    const titles = [view.tittel, ...listOf(view.alternativer).map((role) => role.tittel)].flatMap(
      (title) => fieldOf(title) ?? [],
    )
    view.betegnelse = joinFields(titles, kit, (choiceOf(view.bindeord) as Conjunction | undefined) ?? 'eller')
  },

  signatory(view) {
    const contact = view.kontakt as View | undefined
    const unit = view.enhet as View | undefined
    const party = view.part as View
    view.navn ??= contact?.utenNavn ? undefined : contact?.navn
    view.hos = unit?.navn ?? party.navn
    if (unit) view.parten = party.navn
    dropAbsent(view)
  },
}

export function extendView(definition: string, view: MutableView, kit: ViewKit): void {
  extensions[definition]?.(view, kit)
}

/** A role is called what it says, else what its contact is. */
function extendRole(view: MutableView, kit: ViewKit): void {
  const contact = view.kontakt as View | undefined
  const unit = view.enhet as View | undefined
  view.tittel = view.rolle ?? contact?.tittel ?? contact?.navn ?? unit?.navn
  view.erEnhet = !view.rolle && !contact
  view.presentasjon = contact ? presentation(view.tittel, contact, kit) : lowered(view.tittel, kit)
  view.hvem = view.rolle ? view.presentasjon : (contact?.navnMedGrad ?? view.presentasjon)
  dropAbsent(view)
}

/** A name in another language than the agreement's says so. */
function markNameLanguage(view: MutableView, kit: ViewKit): void {
  const language = choiceOf(view.språk)
  const name = fieldOf(view.navn)
  if (language && name) view.navn = kit.fields.inline([{ type: 'language', language, children: inlinesOf(name) }])
}

/** For each focus area, the measures that follow each of the strategies; nothing where no measure names one. */
function strategyTable({ strategier, innsatsområder }: MutableView): View[] | undefined {
  const rows = listOf(innsatsområder).map((area) => ({
    ...area,
    celler: listOf(strategier).map((strategy) => ({
      tiltak: listOf(area.tiltak).filter((measure) => measure.strategi === strategy),
    })),
  }))
  return rows.some(({ celler }) => celler.some(({ tiltak }) => tiltak.length > 0)) ? rows : undefined
}

/** What happens in each month that has something, in the order of the year. */
function yearlyWheel({ årshjul }: MutableView, { fields, words }: ViewKit): View[] | undefined {
  const months = words.måneder.flatMap((month, i) => {
    const entries = listOf(årshjul).filter((entry) => choiceOf(entry.måned) === monthKeys[i])
    const punkter = entries.flatMap((entry) => (Array.isArray(entry.punkter) ? (entry.punkter as Field[]) : []))
    const named = (text: string) => fields.inline([{ type: 'text', text }])
    return punkter.length > 0 ? [{ navn: named(upperFirst(month)), måned: named(month), punkter }] : []
  })
  return months.length > 0 ? months : undefined
}

/** The months as the YAML has them, whatever the målform. */
const monthKeys = resolve(agreementSchema, { $ref: '#/$defs/wheelEntry' }).properties?.måned?.enum ?? []

/** The same person, or the same title where no persons are named. */
function isSameRole(one: View, other: View): boolean {
  return one.kontakt === other.kontakt && textOf(one.tittel) === textOf(other.tittel)
}

/** Whether there is anything to say of validity and terms; the period alone stands on the cover. */
function hasTerms(view: MutableView): boolean {
  const validity = (view.gyldighet ?? {}) as View
  return Boolean(view.vilkår ?? validity.ikrafttredelse ?? validity.varighet ?? validity.erstatter)
}

function unitsBelow(parent: View): View[] {
  return listOf(parent.enheter).flatMap((unit) => [unit, ...unitsBelow(unit)])
}

function commaSeparated(values: readonly (ViewValue | undefined)[], kit: ViewKit): Field | undefined {
  const fields = values.flatMap((value) => fieldOf(value) ?? [])
  if (fields.length === 0) return undefined
  return kit.fields.inline(
    fields.flatMap((field, i) => (i === 0 ? inlinesOf(field) : [{ type: 'text', text: ', ' }, ...inlinesOf(field)])),
  )
}

/** What the web edition tells of what it leaves out; nobody misses what the agreement itself doesn't print. */
function webEdition(leftOut: readonly LeftOut[], contactList: readonly View[], { fileOf, fields }: ViewKit): View {
  const isPrinted = ({ pointer }: LeftOut): boolean => {
    const contact = contactList[Number(/^\/kontakter\/(\d+)\//.exec(pointer)?.[1])]
    return !contact || contact.utenNavn === true || contact.iKontakttabellen !== false
  }
  const contacts = leftOut.filter((each) => each.kind !== 'text' && isPrinted(each))
  const grounds = new Map(contacts.flatMap(({ ground, pointer }) => (ground ? [[ground, pointer]] : [])))
  const hjemler = [...grounds].map(([ground, pointer]) =>
    fields.text(keepWithNumber(ground), { file: fileOf(pointer), pointer }, ground),
  )
  return { kontaktopplysningerUtelatt: contacts.length > 0, ...(hjemler.length > 0 && { hjemler }) }
}

/**
 * Title, rank and name, as in a sentence: `avsnittsleder PFB Kari Eksempel`. A contact without a name, as in a web
 * edition, is known by the title alone.
 */
function presentation(title: ViewValue | undefined, contact: View, kit: ViewKit): Field {
  if (contact.utenNavn) return lowered(title ?? contact.navn, kit) ?? kit.fields.inline([])
  const parts = [
    lowered(title === contact.navn ? undefined : title, kit),
    fieldOf(contact.grad),
    fieldOf(contact.navn),
  ].flatMap((part) => part ?? [])
  return kit.fields.inline(parts.flatMap((part, i) => (i === 0 ? inlinesOf(part) : [space, ...inlinesOf(part)])))
}

function lowered(title: ViewValue | undefined, kit: ViewKit): Field | undefined {
  const field = fieldOf(title)
  return field && kit.fields.inline(mapFirstText(inlinesOf(field), (text) => lowerFirst(text, kit.words)))
}

export type Conjunction = 'og' | 'eller' | 'og/eller'

/** Fields with commas and a conjunction between them. */
export function joinFields(fields: readonly Field[], kit: ViewKit, conjunction: Conjunction = 'og'): Field {
  const between = separators(fields.length, kit.words[conjunction])
  return kit.fields.inline(
    fields.flatMap((field, i) =>
      i === 0 ? inlinesOf(field) : [{ type: 'text', text: between[i - 1] ?? '' }, ...inlinesOf(field)],
    ),
  )
}

/** The inlines with the text they begin with changed. */
export function mapFirstText(inlines: readonly Inline[], change: (text: string) => string): Inline[] {
  const [first, ...rest] = inlines
  if (first && 'children' in first) return [{ ...first, children: mapFirstText(first.children, change) }, ...rest]
  if (first?.type !== 'text') return [...inlines]
  return [rewordText(first, change(first.text)), ...rest]
}

/** A run with other words. With the words that stand in the YAML, small letters made large again, it isn't reworded. */
function rewordText(run: Text, text: string): Text {
  if (!run.from || text === run.text) return { ...run, text }
  const { reworded, ...plain } = run
  const written = writtenAs.get(run) ?? (reworded ? undefined : run.text)
  if (text === written) return { ...plain, text }
  const changed: Text = { ...plain, text, reworded: true }
  if (written !== undefined) writtenAs.set(changed, written)
  return changed
}

/** What stands in the YAML, of runs whose words were changed. */
const writtenAs = new WeakMap<Text, string>()

export function inlinesOf(field: Field): readonly Inline[] {
  const content = Field.contentOf(field)
  if (content.kind === 'prose')
    throw new Error('text with paragraphs is printed with {{settInn …}}, on a line of its own')
  return content.inlines
}

const textOf = (value: ViewValue | undefined): string => plainText(inlinesOf(value as Field))
export const listOf = (value: ViewValue | undefined): readonly View[] => (Array.isArray(value) ? value : [])
export const fieldOf = (value: unknown): Field | undefined => (value instanceof Field ? value : undefined)
const is = (choice: ViewValue | undefined, name: string): boolean => choiceOf(choice) === name
const namesOf = (parties: readonly View[]): Field[] => parties.flatMap((party) => fieldOf(party.navn) ?? [])
const placesOf = (parties: readonly View[]): Field[] =>
  parties.flatMap((party) => fieldOf(party.stedsnavn) ?? fieldOf(party.navn) ?? [])
const space: Inline = { type: 'text', text: ' ' }

/** The choice that a view of an enum holds. */
const choiceOf = (choice: ViewValue | undefined): string | undefined => Object.keys(choice ?? {})[0]

function dropAbsent(view: MutableView): void {
  for (const [key, value] of Object.entries(view))
    if (value === undefined || (Array.isArray(value) && value.length === 0)) delete view[key]
}

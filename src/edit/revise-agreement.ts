import { parse } from 'yaml'
import type { Agreement } from '../model/agreement.js'
import { joinPointer, pointerSegments } from '../model/locate.js'
import type { Cleared, Period, ReviewAt, RevisionStep } from '../model/revision.js'
import { valueAtOrigin } from '../model/value-at.js'
import type { YamlEdit } from './yaml/edit-yaml.js'

/** What the next version is to be. */
export interface RevisionAsked {
  /** The first year it is for. */
  readonly year: number
  readonly period?: Period
  /** The newest text set, and the sections whose words are others in it than in the agreement's. */
  readonly textSet: { readonly id: string; readonly changed: readonly string[] }
  /** What the agreement is called, for the one that replaces it. */
  readonly title: string
}

/** What to change in an agreement's own file to have its next version, and what people must look at. */
export interface RevisionPlan {
  readonly edits: readonly YamlEdit[]
  readonly steps: readonly RevisionStep[]
  readonly reviews: readonly ReviewAt[]
}

/** How long a person's details are taken to be right. */
const yearsConfirmed = 1

/**
 * Agreement and its own file's text → the plan of its next version. What stands in files that it inherits is left there, and told:
 * others inherit it too.
 */
export function planRevision(text: string, agreement: Agreement, asked: RevisionAsked): RevisionPlan {
  const plan = new Plan(parse(text))
  plan.beginAnew(agreement, asked)
  plan.replace(agreement, asked)
  plan.clearCase(agreement)
  plan.clearDates(agreement)
  plan.review(agreement, asked)
  return plan
}

class Plan implements RevisionPlan {
  readonly edits: YamlEdit[] = []
  readonly steps: RevisionStep[] = []
  readonly reviews: ReviewAt[] = []
  readonly #own: unknown

  constructor(own: unknown) {
    this.#own = own
  }

  /** A draft again, for its own years, by the newest words. */
  beginAnew({ status, standardtekst, gyldighet }: Agreement, { period, textSet }: RevisionAsked): void {
    if (status !== 'utkast') {
      this.#set('/status', 'utkast')
      this.steps.push({ kind: 'status', before: status })
    }
    const before = gyldighet?.periode
    if (period && (before?.fra !== period.fra || before.til !== period.til)) {
      this.#set('/gyldighet/periode', period)
      this.steps.push({ kind: 'period', ...(before && { before }), after: period })
    }
    if (standardtekst !== textSet.id) {
      this.#set('/standardtekst', textSet.id)
      this.steps.push({ kind: 'text-set', before: standardtekst, after: textSet.id, sections: textSet.changed })
    }
  }

  /** What was agreed on is what the new one replaces; what was only drafted isn't. */
  replace({ status, parter, datoer, underskrifter }: Agreement, { title }: RevisionAsked): void {
    if (status !== 'vedtatt' && status !== 'signert') return
    const dato = datoer?.signert ?? underskrifter.dato ?? datoer?.dokument
    const sak = parter.flatMap(({ saker = [] }) => saker).find(({ saksnummer }) => saksnummer)?.saksnummer
    this.#set('/gyldighet/erstatter', [{ tittel: title, ...(dato && { dato }), ...(sak && { sak }) }])
    this.steps.push({ kind: 'replaces', title })
  }

  /** Each party makes a new case of it; how it is filed stays. */
  clearCase({ parter }: Agreement): void {
    for (const [at, { id, navn, saker = [], vedtak = [] }] of parter.entries()) {
      const party = this.#entry('/parter', id, at)
      if (vedtak.length > 0) this.#clear('decision', navn, `${party}/vedtak`)
      const cases = saker.filter(({ saksnummer, journalnummer }) => saksnummer ?? journalnummer)
      if (cases.length === 0) continue
      const filed = saker.flatMap(({ arkivkode }) => (arkivkode ? [{ arkivkode }] : []))
      this.#clear('case-number', navn, `${party}/saker`, filed.length > 0 ? filed : undefined)
      this.reviews.push({
        kind: 'case-number',
        name: navn,
        pointer: filed.length > 0 ? `${party}/saker` : `${party}/navn`,
      })
    }
  }

  clearDates({ datoer, gyldighet, underskrifter }: Agreement): void {
    if (datoer?.signert) this.#clear('signing-date', '', '/datoer/signert')
    if (datoer?.dokument) this.#clear('document-date', '', '/datoer/dokument')
    if (underskrifter.dato) this.#clear('signing-date', '', '/underskrifter/dato')
    for (const [at, { rolle, dato }] of underskrifter.underskrivere.entries())
      if (dato) this.#clear('signing-date', rolle, `/underskrifter/underskrivere/${at}/dato`)
    if (gyldighet?.ikrafttredelse) {
      this.#clear('entry-into-force', '', '/gyldighet/ikrafttredelse')
      this.reviews.push({ kind: 'entry-into-force', before: gyldighet.ikrafttredelse, pointer: '/gyldighet' })
    }
  }

  review({ kontakter = [], innsatsområder = [], evaluering, avvik = [] }: Agreement, { year }: RevisionAsked): void {
    const begins = `${year}-01-01`
    const fresh = `${year - yearsConfirmed}-01-01`
    if (kontakter.length > 1 && kontakter.every(({ bekreftet }) => !bekreftet))
      this.reviews.push({ kind: 'everybody', count: kontakter.length, pointer: '/kontakter' })
    else
      for (const [at, { id, navn, bekreftet }] of kontakter.entries())
        if (!bekreftet || bekreftet < fresh) {
          const pointer = this.#entry('/kontakter', id, at)
          this.reviews.push({ kind: 'person', name: navn, ...(bekreftet && { confirmed: bekreftet }), pointer })
        }
    for (const [at, { id, tiltak = [] }] of innsatsområder.entries())
      for (const [number, measure] of tiltak.entries())
        if (measure.frist && measure.frist < begins && measure.status !== 'ferdig') {
          const list = `${this.#entry('/innsatsområder', id, at)}/tiltak`
          const pointer = this.#entry(list, measure.id, number)
          this.reviews.push({ kind: 'measure', name: measure.navn, deadline: measure.frist, pointer })
        }
    if (evaluering) this.reviews.push({ kind: 'evaluation', year: year - 1, pointer: '/evaluering' })
    for (const [at, { regel, begrunnelse }] of avvik.entries())
      this.reviews.push({ kind: 'silence', rule: regel, reason: begrunnelse, pointer: `/avvik/${at}` })
  }

  #entry(list: string, id: string | undefined, at: number): string {
    return `${list}/${id === undefined ? at : `@${id}`}`
  }

  #set(pointer: string, value: unknown): void {
    this.edits.push({ kind: 'set', pointer, value })
  }

  #clear(what: Cleared, name: string, pointer: string, left?: unknown): void {
    const isOwn = valueAtOrigin(this.#own, pointer) !== undefined
    this.steps.push({ kind: isOwn ? 'cleared' : 'inherited', what, name })
    if (isOwn) this.edits.push(left === undefined ? { kind: 'remove', pointer } : { kind: 'set', pointer, value: left })
  }
}

/** The files that an agreement's own file names, named otherwise. */
export function renameInherited(text: string, rename: (path: string) => string): YamlEdit[] {
  const { arver }: { readonly arver?: string | readonly string[] } = parse(text)
  if (arver === undefined) return []
  return [{ kind: 'set', pointer: '/arver', value: typeof arver === 'string' ? rename(arver) : arver.map(rename) }]
}

/**
 * Where in the data of an agreement's own file a comment about something goes: above it, or above the nearest part around it that stands in the agreement's own file;
 * above all where none does.
 */
export function nearestOwn(own: object, pointer: string): string {
  const segments = pointerSegments(pointer)
  for (let length = segments.length; length > 0; length--) {
    const around = segments.slice(0, length).reduce(joinPointer, '')
    if (valueAtOrigin(own, around) !== undefined) return around
  }
  return joinPointer('', Object.keys(own)[0] ?? '')
}

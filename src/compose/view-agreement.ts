import type { Agreement } from '../model/agreement.js'
import type { Origin } from '../model/document.js'
import { segmentOf } from '../model/entry-segment.js'
import type { LeftOut } from '../model/left-out.js'
import { agreementSchema, type Collection, definitionName, resolve, type SchemaNode } from '../model/schema.js'
import { dashRange, keepWithNumber, longDate, printPhoneNumber } from '../model/wording.js'
import type { Act, Words } from '../texts/text-set.js'
import { extendView, inlinesOf } from './extend-view.js'
import type { Field, Fields } from './field.js'

/**
 * What a template sees: the agreement's own keys, with a Field for every value that can be printed. What is absent or
 * empty stays absent, so that `{{#if x}}` says what it seems to; a choice becomes `{ [choice]: true }`; an id becomes
 * the entry it names. The schema steers it all; what is derived besides stands in extend-view.ts.
 */
export type View = { readonly [key: string]: ViewValue | undefined }
export type ViewValue = Field | boolean | readonly ViewValue[] | View

export interface ViewKit {
  /** The file that the value at a pointer was written in. */
  readonly fileOf: (pointer: string) => string
  readonly fields: Fields
  readonly words: Words
  readonly acts: ReadonlyMap<string, Act>
  readonly målform: Agreement['målform']
  /** What was left out, where this is the web edition. */
  readonly leftOut?: readonly LeftOut[]
}

type MutableView = Record<string, ViewValue | undefined>

/** The lists whose entries others name by id; parties and their units are besides. */
const topLevelCollections = ['kontakter', 'målgrupper', 'strategier', 'innsatsområder'] as const

export function viewAgreement(agreement: Agreement, kit: ViewKit): View {
  const walk = new Walk(kit)
  walk.prepareEntries(agreement)
  return walk.value(agreement, agreementSchema, '') as View
}

class Walk {
  readonly #kit: ViewKit
  /** The entries that ids name, as views, made when first asked for. */
  readonly #entries = new Map<string, () => View>()

  constructor(kit: ViewKit) {
    this.#kit = kit
  }

  prepareEntries(agreement: Agreement): void {
    for (const party of agreement.parter) {
      this.#remember('parter', party, '/parter', { $ref: '#/$defs/party' })
      this.#rememberUnits(party.enheter ?? [], `/parter/@${party.id}/enheter`)
    }
    for (const collection of topLevelCollections) {
      const { items = {} } = agreementSchema.properties?.[collection] ?? {}
      for (const entry of agreement[collection] ?? []) this.#remember(collection, entry, `/${collection}`, items)
    }
  }

  value(value: unknown, node: SchemaNode, pointer: string): ViewValue | undefined {
    const schema = resolve(agreementSchema, node)
    if (Array.isArray(value)) return this.#list(value, schema.items ?? {}, pointer)
    if (typeof value === 'object' && value !== null) return this.#object(value, node, schema, pointer)
    if (typeof value === 'boolean') return value
    return this.#leaf(value, schema, { file: this.#kit.fileOf(pointer), pointer })
  }

  #list(list: readonly unknown[], item: SchemaNode, pointer: string): ViewValue | undefined {
    if (list.length === 0) return undefined
    return list.flatMap((entry, i) => this.value(entry, item, `${pointer}/${segmentOf(entry, i)}`) ?? [])
  }

  #object(value: object, node: SchemaNode, schema: SchemaNode, pointer: string): View {
    const entry = this.#entries.get(pointer)
    return entry ? entry() : this.#fill({}, value, node, schema, pointer)
  }

  /** Fills a view that others may hold already: a unit knows the one above it, which knows its units. */
  #fill(view: MutableView, value: object, node: SchemaNode, schema: SchemaNode, pointer: string): View {
    for (const [key, child] of Object.entries(value)) {
      const seen = this.value(child, schema.properties?.[key] ?? {}, `${pointer}/${key}`)
      if (seen !== undefined) view[key] = seen
    }
    extendView(pointer === '' ? 'agreement' : (definitionName(node) ?? ''), view, this.#kit)
    return view
  }

  #leaf(value: unknown, schema: SchemaNode, from: Origin): ViewValue | undefined {
    if (typeof value === 'string' && value.trim() === '') return undefined
    const { fields, words } = this.#kit
    const text = String(value)
    if (schema['x-viser-til']) return this.#referred(schema['x-viser-til'], text, from)
    if (schema.enum) return { [text]: true }
    if (schema.contentMediaType === 'text/markdown') return fields.prose(text, from)
    if (schema.format === 'date') return fields.text(longDate(text, words), from, text)
    if (schema['x-visning']) return fields.text(inPrint[schema['x-visning']](text), from, text)
    if (typeof value === 'number') return fields.inline([{ type: 'text', text, from }], value)
    return fields.text(text, from)
  }

  #referred(collection: Collection, id: string, from: Origin): View {
    if (collection === 'lover') return this.#act(id, from)
    const entry = this.#entries.get(`${collection}:${id}`)
    if (!entry) throw new Error(`validation lets no unknown id through: ${id}`)
    return entry()
  }

  #act(id: string, from: Origin): View {
    const { acts, fields, målform } = this.#kit
    const act = acts.get(id)
    if (!act) throw new Error(`the text set has no act ${id}`)
    return {
      kortnavn: fields.text(act.kortnavn[målform], from, id),
      ...(act.tittel && { tittel: this.#title(act.tittel, act.målform ?? 'nb', from, id) }),
    }
  }

  /** An act's title is as it was adopted, in one målform; in a text in the other, it is words of another language. */
  #title(title: string, språk: Agreement['målform'], from: Origin, id: string): Field {
    const { fields, målform } = this.#kit
    const field = fields.text(title, from, id)
    return språk === målform
      ? field
      : fields.inline([{ type: 'language', language: språk, children: inlinesOf(field) }])
  }

  #rememberUnits(units: readonly Unit[], pointer: string, above?: () => View): void {
    for (const unit of units) {
      const view = this.#remember('enheter', unit, pointer, { $ref: '#/$defs/unit' }, above)
      this.#rememberUnits(unit.enheter ?? [], `${pointer}/@${unit.id}/enheter`, view)
    }
  }

  /** Notes how to view an entry, once, when something asks for it: by its place or by its id. */
  #remember(
    collection: Collection,
    entry: { readonly id: string },
    list: string,
    node: SchemaNode,
    above?: () => View,
  ): () => View {
    const pointer = `${list}/@${entry.id}`
    let view: MutableView | undefined
    const see = () => {
      if (view) return view
      view = {}
      if (above) view.over = above()
      return this.#fill(view, entry, node, resolve(agreementSchema, node), pointer)
    }
    this.#entries.set(pointer, see).set(`${collection}:${entry.id}`, see)
    return see
  }
}

/** How a string is printed where it isn't printed as it stands. */
const inPrint: Readonly<Record<NonNullable<SchemaNode['x-visning']>, (text: string) => string>> = {
  telefon: printPhoneNumber,
  dager: dashRange,
  bestemmelse: keepWithNumber,
}

type Unit = { readonly id: string; readonly enheter?: readonly Unit[] }

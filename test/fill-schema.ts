import type { Agreement } from '../src/model/agreement.js'
import { agreementSchema, resolve, type SchemaNode } from '../src/model/schema.js'
import { loadTextSet } from '../src/texts/load-text-set.js'

/**
 * An agreement that gives every key the schema has: each text is another, each reference leads to an entry that is
 * there, of each choice the first is made. Lists hold two, so that what joins entries is tried. It inherits
 * nothing. `more` is put over it.
 */
function fillSchema(more: Partial<Agreement>): Agreement {
  const { arver, ...filled } = new Filler().value(agreementSchema, '', []) as Agreement & { arver: unknown }
  return { ...filled, ...more }
}

/** All that an agreement of a family can say at once, and be valid: what excludes each other is left out. */
export function wholeAgreement(avtaletype: Agreement['avtaletype']): Agreement {
  const filled = fillSchema({ avtaletype, status: 'signert' })
  const [kommune, politi] = filled.parter
  return {
    ...filled,
    parter: [
      { ...kommune, slag: 'kommune' },
      { ...politi, slag: 'politi' },
    ] as Agreement['parter'],
    tekster: textsOfSections(filled, avtaletype),
    // Nobody signs before what was decided.
    datoer: { ...filled.datoer, signert: '2026-12-31' },
    underskrifter: {
      underskrivere: filled.underskrifter.underskrivere.map((signatory) => ({ ...signatory, dato: '2026-12-31' })),
    },
    vilkår: { ...filled.vilkår, original: { form: 'papir', antall: 2 } },
  }
}

/** The local texts of the family's own sections. What replaces a common text is left out: nothing else would be left. */
function textsOfSections({ tekster = {}, standardtekst, målform }: Agreement, family: Agreement['avtaletype']) {
  const sections = loadTextSet(standardtekst, family, målform).sections.map(({ id }) => id)
  const own = Object.entries(tekster).filter(([section]) => sections.includes(section))
  return Object.fromEntries(own.map(([section, { egen, sitater, tillegg }]) => [section, { egen, sitater, tillegg }]))
}

/** Units, and the points of governing documents, hold others of their kind: two deep will do. */
const deepest = 2

class Filler {
  readonly #counts = new Map<string, number>()

  value(node: SchemaNode, key: string, above: readonly string[]): unknown {
    const schema = resolve(agreementSchema, node)
    if (schema.const !== undefined) return schema.const
    if (schema.enum) return schema.enum[0]
    if (schema['x-viser-til']) return `${schema['x-viser-til']}-1`
    switch (schema.type) {
      case 'object':
        return this.#object(schema, key, above)
      case 'array':
        return [1, 2].map(() => this.value(schema.items ?? {}, key, above))
      case 'boolean':
        return true
      case 'integer':
      case 'number':
        return this.#number(schema)
      default:
        return this.#text(schema, key)
    }
  }

  #object({ properties = {} }: SchemaNode, key: string, above: readonly string[]): unknown {
    const within = [...above, key]
    const kept = Object.entries(properties).filter(([name]) => within.filter((each) => each === name).length < deepest)
    return Object.fromEntries(
      kept.map(([name, child]) => [
        name,
        name === 'id' ? `${key}-${this.#next(key)}` : this.value(child, name, within),
      ]),
    )
  }

  /** Numbers rise, so that what goes from one to another is in order. */
  #number({ minimum = 0, maximum = 1000 }: SchemaNode): number {
    return Math.min(minimum + this.#next('number') + 1, maximum)
  }

  #text({ format, pattern = '', examples = [], 'x-visning': display }: SchemaNode, key: string): string {
    const number = this.#next('text')
    if (format === 'date') return `2026-${pad(1 + (number % 12))}-${pad(1 + (number % 28))}`
    if (pattern.startsWith('^https')) return `https://kommune.example/${number}`
    if (pattern.includes('@')) return `post${number}@kommune.example`
    if (pattern.includes('24\\.00')) return `${pad(number % 24)}.${pad(number % 60)}`
    if (display === 'telefon') return `00 00 ${pad(Math.floor(number / 100) % 100)} ${pad(number % 100)}`
    if (pattern.includes('\\d')) return String(examples[0] ?? (key === 'organisasjonsnummer' ? '123456785' : ''))
    return `Ord${number}`
  }

  #next(what: string): number {
    const next = (this.#counts.get(what) ?? 0) + 1
    this.#counts.set(what, next)
    return next
  }
}

const pad = (number: number): string => String(number).padStart(2, '0')

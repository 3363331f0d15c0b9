import type { Agreement } from '../model/agreement.js'
import type { LeftOut, LeftOutKind, WebEdition } from '../model/left-out.js'
import { joinPointer } from '../model/locate.js'
import { agreementSchema, definitionName, resolve, type SchemaNode } from '../model/schema.js'
import { isMobileNumber } from './is-mobile-number.js'
import { textsOf } from './texts-of.js'

/** The words that stand for what isn't there. */
export interface PublicWords {
  /** A sentence in place of a section's text. */
  readonly utelatt: string
  /** The same where there is a provision, which follows. */
  readonly unntatt: string
}

/**
 * Agreement → what of it may be published, and what was left out: numbers, addresses and persons that the YAML marks, mobile
 * numbers that it doesn't mark as public, and the local texts of a section that it marks. The schema says where marks stand
 * (`x-offentlig`), so what is added to it is seen to as well.
 */
export function keepPublic(agreement: Agreement, words: PublicWords): WebEdition<Agreement> {
  const leftOut: LeftOut[] = []
  const kept = keep({ value: agreement, node: agreementSchema, pointer: '' }, { words, leftOut })
  return { agreement: kept as Agreement, leftOut }
}

interface Work {
  readonly words: PublicWords
  /** Grows. */
  readonly leftOut: LeftOut[]
}

interface Known {
  readonly value: unknown
  readonly node: SchemaNode
  readonly pointer: string
}

interface Marked {
  readonly value: Keys
  readonly pointer: string
}

type Keys = Readonly<Record<string, unknown>>

/** The value as it is published; undefined where it isn't. */
function keep({ value, node, pointer }: Known, work: Work): unknown {
  const schema = resolve(agreementSchema, node)
  if (Array.isArray(value)) {
    return value.flatMap((entry, i) => {
      const kept = keep({ value: entry, node: schema.items ?? {}, pointer: joinPointer(pointer, i) }, work)
      return kept === undefined ? [] : [kept]
    })
  }
  if (typeof value !== 'object' || value === null) return value
  const marked = { value: value as Keys, pointer }
  const rule = Object.hasOwn(rules, schema['x-offentlig'] ?? '') ? rules[schema['x-offentlig'] as Rule] : undefined
  if (rule?.isLeftOut(marked.value)) return rule.leaveOut(marked, work)
  return keepProperties(marked, schema, work)
}

function keepProperties({ value, pointer }: Marked, schema: SchemaNode, work: Work): Keys {
  const kept = Object.entries(value).map(([key, child]) => {
    const node = schema.properties?.[key] ?? {}
    const below = joinPointer(pointer, key)
    const mark = resolve(agreementSchema, node)['x-offentlig']
    if (typeof child !== 'string' || mark === undefined || value[mark] !== false)
      return [key, keep({ value: child, node, pointer: below }, work)] as const
    note(work, definitionName(node) === 'email' ? 'email' : 'text', child, below, value)
    return [key, undefined] as const
  })
  return Object.fromEntries(kept.filter(([, child]) => child !== undefined))
}

/** How an object is left out, by what the schema says that it is. */
const rules = {
  mobil: {
    isLeftOut: (phone) => phone.offentlig === false || (phone.offentlig === undefined && isMobileNumber(phone)),
    leaveOut({ value, pointer }, work) {
      note(work, 'phone', value.nummer, joinPointer(pointer, 'nummer'), value)
    },
  },

  /** The role stays, since other places refer to it. */
  person: {
    isLeftOut: isMarked,
    leaveOut({ value, pointer }, work) {
      const { navn, grad, telefoner, epost, hjemmel, ...role } = value
      note(work, 'name', navn, joinPointer(pointer, 'navn'), value)
      if (epost !== undefined) note(work, 'email', epost, joinPointer(pointer, 'epost'), value)
      for (const [i, phone] of (Array.isArray(telefoner) ? telefoner : []).entries())
        note(work, 'phone', phone.nummer, `${pointer}/telefoner/${i}/nummer`, value)
      return { ...role, iKontakttabellen: false }
    },
  },

  /** A common text that was replaced or dropped doesn't come back because its replacement is left out. */
  tekst: {
    isLeftOut: isMarked,
    leaveOut({ value, pointer }, work) {
      const { offentlig, hjemmel, begrunnelse, ...texts } = value
      for (const { text, pointer: place } of textsOf(texts, pointer)) note(work, 'text', text, place, value)
      const isReplaced = texts.erstatt !== undefined || texts.utelat !== undefined
      return { egen: sentenceFor(hjemmel, work.words), ...(isReplaced && { utelat: true, begrunnelse }) }
    },
  },
} satisfies Readonly<Record<string, LeavingOut>>

interface LeavingOut {
  readonly isLeftOut: (value: Keys) => boolean
  /** Gives what stands in its place, if anything. */
  readonly leaveOut: (marked: Marked, work: Work) => unknown
}

type Rule = keyof typeof rules

function isMarked({ offentlig }: Keys): boolean {
  return offentlig === false
}

function note({ leftOut }: Work, kind: LeftOutKind, value: unknown, pointer: string, { hjemmel }: Keys): void {
  leftOut.push({ kind, value: String(value), pointer, ...(typeof hjemmel === 'string' && { ground: hjemmel }) })
}

/** A section's text is Markdown, which the provision isn't. */
function sentenceFor(ground: unknown, { utelatt, unntatt }: PublicWords): string {
  if (typeof ground !== 'string') return utelatt
  return `${unntatt} ${ground.replaceAll(/[\\`*_[\]<>&#~]/g, String.raw`\$&`).replaceAll('§ ', '§\u00a0')}.`
}

import type { Agreement } from '../model/agreement.js'
import type { Section } from '../model/section.js'

export type { Section }

/**
 * A text set: the wording of one family in one målform, as it was released under a number.
 *
 * It is read from templates/<set>/ and never changes once released, so that an agreement's words don't change because
 * somebody upgraded the tool.
 */
export interface TextSet {
  /** For example `2026-11`. */
  readonly id: string
  readonly målform: Agreement['målform']
  /** SHA-256 in hex over every file of the set, so that an output can tell which words it was made from. */
  readonly sha256: string
  readonly sections: readonly Section[]
  /** The user's own list of sections, where it takes the place of the family's or there is none else. */
  readonly ownSections?: Template
  /** Every template by its name without `.md`: sections, title, running header and the parts they share. */
  readonly templates: ReadonlyMap<string, Template>
  readonly words: Words
  readonly acts: ReadonlyMap<string, Act>
}

export interface Template {
  readonly file: string
  readonly text: string
  /** Its path below the set's folder, where it is the set's. */
  readonly path?: string
  /** Of a user's own, its path below the folder of the templates; absent where it is the set's. */
  readonly own?: string
}

/** Single words of a målform. */
export interface Words {
  readonly språk: string
  readonly side: string
  readonly av: string
  readonly vedlegg: string
  readonly bilde: string
  readonly innhold: string
  readonly hopp: string
  readonly og: string
  readonly eller: string
  readonly 'og/eller': string
  readonly til: string
  /** Zero to twelve. */
  readonly tallord: readonly string[]
  readonly ordenstall: readonly string[]
  /** Words that begin with a small letter inside a sentence: roles, bodies, days. */
  readonly småord: readonly string[]
  readonly måneder: readonly string[]
  readonly sitat: readonly [open: string, close: string]
  /** What the web edition says in place of what it leaves out. */
  readonly nettversjon: {
    /** A sentence. */
    readonly utelatt: string
    /** The same where a provision follows. */
    readonly unntatt: string
    /** A person without a name whose role isn't known either. */
    readonly ukjent: string
  }
}

/** An act or convention that an agreement may build on. */
export interface Act {
  readonly id: string
  /** What it is called in running text, by målform. */
  readonly kortnavn: Readonly<Record<Agreement['målform'], string>>
  readonly tittel?: string
  /** What the title was adopted in; bokmål where it isn't said. */
  readonly målform?: Agreement['målform']
  readonly dato?: string
  readonly nummer?: number
  readonly iKraft?: string
  readonly opphevet?: string
  readonly avløstAv?: string
  /** The month somebody last held it against a public source; absent where nobody has. */
  readonly kontrollert?: string
}

/**
 * What each helper takes and gives: templates are checked by it, and docs/maler.md has each example. What the helpers do
 * stands in helpers.ts, which the compiler holds to these names.
 */
export const signatures = {
  regnOpp: {
    takes: ['list', 'property'],
    optional: 1,
    options: ['bindeord'],
    gives: 'text',
    example: '{{regnOpp kunnskapsgrunnlag}}',
  },
  liten: { takes: ['text'], gives: 'text', example: '{{liten rolle}}' },
  stor: { takes: ['text'], gives: 'text', example: '{{stor rolle}}' },
  tell: { takes: ['number', 'word', 'word'], gives: 'text', example: '{{tell minst "ett møte" "møter"}}' },
  iOrd: { takes: ['number', 'word'], gives: 'text', example: '{{iOrd antall "ett"}}' },
  ordenstall: { takes: ['number'], gives: 'text', example: '{{ordenstall antall}}' },
  tellSpenn: { takes: ['range', 'word', 'word'], gives: 'text', example: '{{tellSpenn antall "ett møte" "møter"}}' },
  iLinjer: { takes: ['list', 'property'], optional: 1, gives: 'text', example: '{{iLinjer telefoner "nummer"}}' },
  linjeskift: { takes: [], gives: 'text', example: '{{linjeskift}}' },
  settInn: { takes: ['prose'], gives: 'text', example: '{{settInn egenTekst}}' },
  linje: { takes: ['word'], optional: 1, gives: 'text', example: '{{linje "underskrift"}}' },
  siter: { takes: ['text'], gives: 'text', example: '{{siter tekst}}' },
  nei: { takes: ['anything'], gives: 'flag', example: '{{#if (nei samband.beslutningsmyndighet)}}' },
  eller: { takes: ['anything'], isOpen: true, gives: 'flag', example: '{{#if (eller postadresse epost)}}' },
  somHar: { takes: ['list', 'property'], gives: 'list', example: '{{#each (somHar innsatsområder "tiltak")}}' },
} as const satisfies Readonly<Record<string, Signature>>

export type HelperName = keyof typeof signatures

export interface Signature {
  readonly takes: readonly Parameter[]
  /** How many of the last ones may be left out. */
  readonly optional?: number
  /** Whether the last one may be repeated. */
  readonly isOpen?: boolean
  /** What may be given by name. */
  readonly options?: readonly string[]
  readonly gives: 'text' | 'flag' | 'list'
  readonly example: string
}

/** `property` is the name of a key that the list's entries have, `word` any words in quotation marks. */
export type Parameter = 'text' | 'number' | 'range' | 'prose' | 'list' | 'property' | 'word' | 'anything'

export function signatureOf(name: string): Signature | undefined {
  return Object.hasOwn(signatures, name) ? signatures[name as HelperName] : undefined
}

/** Handlebars' own blocks that templates may use. */
export const blockNames = ['if', 'unless', 'each', 'with'] as const
export type BlockName = (typeof blockNames)[number]

/**
 * What whoever registers the case needs to know of an agreement, in the words of schemas/journal.schema.json, which holds them
 * against Noark 5.
 */
export interface Journal {
  readonly skjema: 1
  readonly utgave: 'avtale' | 'nettversjon'
  readonly tittel: string
  readonly offentligTittel: string
  readonly avtaletype: string
  readonly målform: string
  readonly status: string
  readonly dokumentetsDato?: string
  readonly signert?: string
  readonly ikrafttredelse?: string
  readonly periode?: { readonly fra: number; readonly til: number }
  readonly parter: readonly JournalParty[]
  readonly vedlegg: readonly { readonly nummer: number; readonly id: string; readonly tittel: string }[]
  readonly skjermingshjemler: readonly string[]
  readonly filer: readonly JournalFile[]
  readonly grunnlag: {
    readonly verktøy: string
    readonly standardtekst: { readonly id: string; readonly sha256: string }
    readonly kildeSha256?: string
    readonly stilSha256?: string
  }
}

export interface JournalParty {
  readonly id: string
  readonly slag: 'kommune' | 'politi'
  readonly navn: string
  readonly organisasjonsnummer?: string
  readonly kommunenummer?: string
  readonly saker: readonly {
    readonly saksnummer?: string
    readonly journalnummer?: string
    readonly klassering?: string
  }[]
  readonly vedtak: readonly {
    readonly organ: string
    readonly slag: 'vedtak' | 'innstilling'
    readonly dato?: string
    readonly sak?: string
  }[]
}

export interface JournalFile {
  readonly filnavn?: string
  readonly format: string
  readonly formatDetaljer?: string
  readonly filstørrelse: number
  readonly sjekksum: string
  readonly sjekksumAlgoritme: 'SHA-256'
}

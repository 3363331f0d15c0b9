/** The least that an agreement must hold, with a unit and a contact to refer to. Tests change a line of it. */
export const minimalAgreement = `skjema: 1
avtaletype: samarbeidsavtale
målform: nb
standardtekst: "2026-11"
status: utkast
parter:
  - id: kommunen
    slag: kommune
    navn: Prøveby kommune
  - id: politiet
    slag: politi
    navn: Øst politidistrikt
    enheter:
      - id: stasjonen
        navn: Prøveby politistasjon
kontakter:
  - id: kari
    navn: Kari Prøve
    part: kommunen
politiråd:
  leder:
    rolle: Ordfører
  deltakere:
    - part: kommunen
      medlemmer:
        - rolle: Ordfører
underskrifter:
  underskrivere:
    - rolle: Ordfører
      part: kommunen
`

/** The minimal agreement with what rules ask for besides: nothing is told of it. */
export const quietAgreement = `${minimalAgreement}    - rolle: Politimester
      part: politiet
evaluering:
  når: på årets siste møte
`

/** The minimal agreement with one passage written otherwise; the passage must be there once. */
export function agreementWith(passage: string, instead: string): string {
  const parts = minimalAgreement.split(passage)
  if (parts.length !== 2) throw new Error(`«${passage}» is there ${parts.length - 1} times`)
  return parts.join(instead)
}

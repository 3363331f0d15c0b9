/** What a redline's marks are called where they are read rather than accepted: in a page, a PDF, a text. In its målform. */
export interface MarkWords {
  readonly inserted: string
  readonly deleted: string
  readonly reset: string
  /** What ends a mark, for who hears it. */
  readonly end: string
  /** Before the agreement's title, where a file says what it is. */
  readonly changesIn: string
  readonly notPart: string
  /** Around what is set as the marks are: before, between and after the two. */
  readonly legend: readonly [string, string, string]
  /** How the marks of plain text are to be read. */
  readonly inText: string
  readonly places: string
  readonly place: (number: number, of: number) => string
  readonly previous: string
  readonly next: string
  readonly onlyNew: string
  readonly onlyOld: string
}

export const markWords = (language: string): MarkWords => (language.startsWith('nn') ? nn : nb)

const nb: MarkWords = {
  inserted: 'satt inn',
  deleted: 'slettet',
  reset: 'endret form',
  end: 'slutt',
  changesIn: 'Endringer i',
  legend: ['Det som er ', ', er understreket, og det som er ', ', er strøket over.'],
  notPart: 'Dette er en sammenligning av to utgaver, ikke en avtale å skrive under på.',
  inText: 'Bare ordene sammenlignes her: skriftens form, som fet eller kursiv, er ikke med.',
  places: 'Gå til hver endring',
  place: (number, of) => `Endring ${number} av ${of}`,
  previous: 'Forrige',
  next: 'Neste',
  onlyNew: 'Ikke i den gamle',
  onlyOld: 'Ikke i den nye',
}

const nn: MarkWords = {
  inserted: 'sett inn',
  deleted: 'sletta',
  reset: 'endra form',
  end: 'slutt',
  changesIn: 'Endringar i',
  legend: ['Det som er ', ', er understreka, og det som er ', ', er strøke over.'],
  notPart: 'Dette er ei samanlikning av to utgåver, ikkje ein avtale å skrive under på.',
  inText: 'Berre orda blir samanlikna her: forma på skrifta, som feit eller kursiv, er ikkje med.',
  places: 'Gå til kvar endring',
  place: (number, of) => `Endring ${number} av ${of}`,
  previous: 'Førre',
  next: 'Neste',
  onlyNew: 'Ikkje i den gamle',
  onlyOld: 'Ikkje i den nye',
}

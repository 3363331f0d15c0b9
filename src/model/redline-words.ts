/** What the page «Dette er endret» says, in the agreement's målform. It is the tool's own text, no part of the standard text. */
export interface RedlineWords {
  readonly title: string
  readonly old: string
  readonly new: string
  readonly hash: string
  /** How the marks are to be read, and what the page itself is. */
  readonly reading: string
  readonly changes: string
  readonly cover: string
  readonly statuses: Readonly<Record<string, string>>
  readonly counted: (inserted: number, deleted: number, reset: number) => string
}

export const redlineWords = (language: string): RedlineWords => (language.startsWith('nn') ? nn : nb)

const nb: RedlineWords = {
  title: 'Dette er endret',
  old: 'Før',
  new: 'Nå',
  hash: 'SHA-256',
  reading:
    'Det som er satt inn og slettet, er merket i avtalen nedenfor. Godtas alle endringene, er det den nye avtalen som står igjen; forkastes alle, er det den gamle. Innholdsfortegnelsen er den nye avtalens. Denne siden er ikke en del av avtalen og kan slettes.',
  changes: 'Endringene',
  cover: 'Forsiden',
  statuses: { utkast: 'utkast', 'til-vedtak': 'til vedtak', vedtatt: 'vedtatt', signert: 'signert' },
  counted: (inserted, deleted, reset) =>
    listed([
      counted(inserted, 'innsetting', 'innsettinger'),
      counted(deleted, 'sletting', 'slettinger'),
      counted(reset, 'endret form', 'steder med endret form'),
    ]),
}

const nn: RedlineWords = {
  title: 'Dette er endra',
  old: 'Før',
  new: 'No',
  hash: 'SHA-256',
  reading:
    'Det som er sett inn og sletta, er merkt i avtalen nedanfor. Blir alle endringane godtekne, er det den nye avtalen som står att; blir alle forkasta, er det den gamle. Innhaldslista er den nye avtalen si. Denne sida er ikkje ein del av avtalen og kan slettast.',
  changes: 'Endringane',
  cover: 'Framsida',
  statuses: { utkast: 'utkast', 'til-vedtak': 'til vedtak', vedtatt: 'vedteke', signert: 'signert' },
  counted: (inserted, deleted, reset) =>
    listed([
      counted(inserted, 'innsetjing', 'innsetjingar'),
      counted(deleted, 'sletting', 'slettingar'),
      counted(reset, 'endra form', 'stader med endra form'),
    ]),
}

const counted = (count: number, one: string, several: string): string =>
  count === 0 ? '' : `${count} ${count === 1 ? one : several}`

const listed = (parts: readonly string[]): string =>
  parts.filter(Boolean).reduce((text, part, i, all) => `${text}${i + 1 === all.length ? ' og ' : ', '}${part}`)

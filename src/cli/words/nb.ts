import type { CliWords } from '../words.js'

export const nb: CliWords = {
  made: (files) => (files === 0 ? 'Ingen filer er laget.' : `Laget ${counted(files, 'fil', 'filer')}.`),
  wouldMake: (files) => `Prøvekjøring: Ville laget ${counted(files, 'fil', 'filer')}. Ingenting er skrevet.`,
  notMade: (agreements) => `${counted(agreements, 'avtale', 'avtaler')} er ikke laget.`,
  inOrder: (inOrder, all) =>
    inOrder === all
      ? `${counted(all, 'avtale', 'avtaler')} er i orden.`
      : `${inOrder} av ${counted(all, 'avtale', 'avtaler')} er i orden.`,
  help: {
    titles: { 'Usage:': 'Bruk:', 'Arguments:': 'Argumenter:', 'Options:': 'Valg:', 'Commands:': 'Kommandoer:' },
    usage: { options: '[valg]', command: '[kommando]', files: 'filer', paths: 'filer eller mapper' },
    namesFirst: 'norwegian',
    program: 'Lager avtaler om politiråd: fra en YAML-fil til PDF og Word.',
    generate: 'Lager PDF og Word av avtaler. Hver avtale sjekkes helt før noe av den skrives.',
    generateSummary: 'lag PDF og Word av avtaler',
    validate: 'Sjekker avtaler uten å lage noe.',
    validateSummary: 'sjekk avtaler uten å lage noe',
    helpSummary: 'vis hjelp til en kommando',
    pathsArgument: 'YAML-filer, mapper med avtaler, eller - for standard inn. Uten: avtalene i mappen du står i.',
    options: {
      output: [
        'mappe',
        'mappen filene legges i, eller navnet på den ene filen, eller - for standard ut. Uten: ved siden av YAML-filen.',
      ],
      format: ['formater', 'hva som lages: pdf, docx, txt eller json, med komma mellom. Uten: pdf,docx.'],
      dryRun: 'sjekk alt og vis hva som ville blitt laget, men skriv ingenting',
      quiet: 'vis bare feil',
      force: 'skriv over filer som politirad ikke har laget',
      style: ['fil', 'en stilfil, som gir avtalene en logo på forsiden'],
      noSignatureFields: 'lag PDF-en uten felter til å signere i',
      stdinFilepath: ['fil', 'navnet på avtalen som leses fra standard inn'],
      lang: ['språk', 'språket i meldingene: nb eller en'],
      noColor: 'uten farger',
      version: 'vis versjonen',
      help: 'vis denne hjelpen',
    },
    programExamples: `
Eksempler:
  politirad sjekk rakkestad.yaml      er avtalen i orden?
  politirad lag rakkestad.yaml        lag rakkestad.pdf og rakkestad.docx
  politirad lag --help                alt om en kommando`,
    generateExamples: `
Eksempler:
  politirad lag rakkestad.yaml                 rakkestad.pdf og rakkestad.docx ved siden av
  politirad lag                                alle avtalene i mappen du står i
  politirad lag avtaler -o ut                  alle avtalene i mappen avtaler, til mappen ut
  politirad lag rakkestad.yaml -o avtale.pdf   bare PDF, med eget navn
  politirad lag avtaler --style stil.yaml      med kommunevåpenet på forsiden
  politirad lag rakkestad.yaml --format txt -o -
                                               teksten, rett på skjermen

Avslutningskode:
  0  alt er laget (det kan være advarsler)
  1  det er feil i en avtale; de andre er laget
  2  feil bruk; ingenting er laget
  3  en fil kan ikke leses eller skrives
  4  feil i politirad`,
    validateExamples: `
Eksempler:
  politirad sjekk rakkestad.yaml
  politirad sjekk avtaler                      alle avtalene i mappen avtaler

Avslutningskode:
  0  alt er i orden (det kan være advarsler)
  1  det er feil i en avtale
  2  feil bruk
  3  en fil kan ikke leses
  4  feil i politirad`,
  },
}

const counted = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`

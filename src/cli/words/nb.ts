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
    usage: { options: '[valg]', command: '[kommando]', files: 'filer', paths: 'filer eller mapper', file: 'fil' },
    namesFirst: 'norwegian',
    program: 'Lager avtaler om politiråd: fra en YAML-fil til PDF og Word.',
    generate: 'Lager PDF og Word av avtaler. Hver avtale sjekkes helt før noe av den skrives.',
    generateSummary: 'lag PDF og Word av avtaler',
    validate: 'Sjekker avtaler uten å lage noe.',
    validateSummary: 'sjekk avtaler uten å lage noe',
    extract: 'Henter YAML-filen ut av en PDF eller Word-fil som er laget med --attach-source.',
    extractSummary: 'hent YAML-filen ut av en PDF eller Word-fil',
    verify:
      'Kontrollerer en PDF eller Word-fil: Lager den på nytt av YAML-filen og sammenligner, og viser signaturene i den.',
    verifySummary: 'kontroller at en fil er den YAML-filen gir',
    helpSummary: 'vis hjelp til en kommando',
    pathsArgument: 'YAML-filer, mapper med avtaler, eller - for standard inn. Uten: avtalene i mappen du står i.',
    madeArgument: 'PDF eller Word-fil som politirad har laget, eller - for standard inn',
    sourceArgument: 'YAML-filen den skal være laget av. Uten: den som ligger i filen.',
    options: {
      output: [
        'mappe',
        'mappen filene legges i, eller navnet på den ene filen, eller - for standard ut. Uten: ved siden av YAML-filen.',
      ],
      format: ['formater', 'hva som lages: pdf, docx, txt, json eller journal, med komma mellom. Uten: pdf,docx.'],
      dryRun: 'sjekk alt og vis hva som ville blitt laget, men skriv ingenting',
      quiet: 'vis bare feil',
      force: 'skriv over filer som politirad ikke har laget',
      verifyStyle: 'stilfilen den er laget med',
      style: ['fil', 'en stilfil, som gir avtalene en logo på forsiden'],
      public: 'lag nettversjonen, uten mobilnumre og annet som ikke er offentlig. Den får navnet …-nettversjon.',
      noSignatureFields: 'lag PDF-en uten felter til å signere i',
      attachSource: 'legg YAML-filen i PDF-en og Word-filen, uten kommentarene (PDF-en blir PDF/A-3a)',
      withComments: 'legg YAML-filen ved med kommentarene',
      stdinFilepath: ['fil', 'navnet på avtalen som leses fra standard inn'],
      lang: ['språk', 'språket i meldingene: nb eller en'],
      yamlOutput: ['sted', 'mappen YAML-filen legges i, eller navnet den får. Uten: YAML-filen vises på skjermen.'],
      forceYaml: 'skriv over en fil som finnes fra før',
      noColor: 'uten farger',
      version: 'vis versjonen',
      help: 'vis denne hjelpen',
    },
    extractExamples: `
Eksempler:
  politirad hent avtale.pdf                    vis YAML-filen på skjermen
  politirad hent avtale.docx -o ut             lagre den i mappen ut, med det navnet den hadde

Avslutningskode:
  0  YAML-filen er hentet
  1  den ligger ikke i filen, eller filen er ødelagt
  2  feil bruk
  3  en fil kan ikke leses eller skrives
  4  feil i politirad`,
    verifyExamples: `
Eksempler:
  politirad kontroller avtale.pdf              mot YAML-filen som ligger i den
  politirad kontroller avtale.pdf avtale.yaml  mot YAML-filen du har

Avslutningskode:
  0  filen er byte for byte den politirad lager, og signaturene er hele
  1  den er ikke det, eller det er ikke bevist
  2  feil bruk
  3  en fil kan ikke leses
  4  feil i politirad`,
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
  politirad lag rakkestad.yaml --public        rakkestad-nettversjon.pdf og .docx, til å publisere
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

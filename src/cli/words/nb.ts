import type { CliWords } from '../words.js'

export const nb: CliWords = {
  made: (files) => (files === 0 ? 'Ingen filer er laget.' : `Laget ${counted(files, 'fil', 'filer')}.`),
  wouldMake: (files) => `Prøvekjøring: Ville laget ${counted(files, 'fil', 'filer')}. Ingenting er skrevet.`,
  notMade: (agreements) => `${counted(agreements, 'avtale', 'avtaler')} er ikke laget.`,
  unchanged: (agreements) => `${counted(agreements, 'avtale', 'avtaler')} er som før.`,
  signed: (agreements) =>
    agreements === 1
      ? '1 avtale er signert, og står som den er.'
      : `${agreements} avtaler er signert, og står som de er.`,
  upToDate: (upToDate, all) =>
    upToDate === all
      ? `Filene til ${counted(all, 'avtale', 'avtaler')} er som de skal.`
      : `Filene til ${upToDate} av ${counted(all, 'avtale', 'avtaler')} er som de skal.`,
  merged: (parts, agreements, files) =>
    `${counted(parts, 'del', 'deler')} er satt sammen: ${counted(files, 'fil', 'filer')} av ${counted(agreements, 'avtale', 'avtaler')}, hver laget én gang.`,
  progress: ({ done, all, rate, left }) =>
    [
      `${done} av ${counted(all, 'avtale', 'avtaler')}`,
      rate !== undefined && `${rate.toLocaleString('nb-NO', { maximumFractionDigits: 1 })} i sekundet`,
      left !== undefined && `${clock(left)} igjen`,
    ]
      .filter(Boolean)
      .join(', '),
  silenced: (findings) => `${counted(findings, 'funn', 'funn')} er begrunnet i avtalen.`,
  mendable: (findings, all) => `${findings} av ${all} kan rettes med --fix.`,
  mended: (lines, files) =>
    lines === 0
      ? 'Ingenting er rettet.'
      : `Rettet ${counted(lines, 'linje', 'linjer')} i ${counted(files, 'fil', 'filer')}.`,
  wouldMend: (lines, files) =>
    `Prøvekjøring: Ville rettet ${counted(lines, 'linje', 'linjer')} i ${counted(files, 'fil', 'filer')}. Ingenting er skrevet.`,
  mendElsewhere: (findings, file) =>
    `${counted(findings, 'funn', 'funn')} kan rettes i ${file}, som arves og ikke er endret.`,
  inOrder: (inOrder, all) =>
    inOrder === all
      ? `${counted(all, 'avtale', 'avtaler')} er i orden.`
      : `${inOrder} av ${counted(all, 'avtale', 'avtaler')} er i orden.`,
  filesInOrder: (inOrder, all) =>
    inOrder === all
      ? `${counted(all, 'fil', 'filer')} er i orden.`
      : `${inOrder} av ${counted(all, 'fil', 'filer')} er i orden.`,
  git: {
    install: (folder) =>
      `Depotet i ${folder} er satt opp. «git diff» viser nå hva avtalene sier, og teksten i PDF- og Word-filer. Legg inn .gitattributes, så gjelder det for alle som kjører «politirad git install».`,
    uninstall: (folder) => `Depotet i ${folder} er som før.`,
  },
  ci: {
    created: 'Endringsforslaget har fått en kommentar.',
    updated: 'Kommentaren i endringsforslaget er oppdatert.',
    cut: (link) =>
      `*Det er mer enn det er plass til her. Alt står i report.md ved ${link ? `[kjøringen](${link})` : 'kjøringen'}.*`,
  },
  templates: {
    sections: 'Seksjoner',
    parts: 'Deler',
    own: 'egen',
    shipped: 'standard',
    inOrder: (count) => `${counted(count, 'mal', 'maler')} er i orden.`,
    kinds: {
      text: 'tekst',
      number: 'tall',
      prose: 'lengre tekst',
      flag: 'ja eller nei',
      choice: 'valg',
      list: 'liste',
      entry: 'opplysninger',
    },
  },
  questions: {
    municipality: 'Hvilken kommune? (nummer eller navn): ',
    family: 'Hvilken avtaletype?',
    malform: 'Hvilken målform?',
    take: 'Ta inn {0}? (ja, nei, alle) [nei]: ',
  },
  answers: { yes: ['j', 'ja', 'y', 'yes'], all: ['a', 'alle', 'all'] },
  help: {
    titles: { 'Usage:': 'Bruk:', 'Arguments:': 'Argumenter:', 'Options:': 'Valg:', 'Commands:': 'Kommandoer:' },
    usage: {
      options: '[valg]',
      command: '[kommando]',
      files: 'filer',
      paths: 'filer eller mapper',
      file: 'fil',
      code: 'kode',
    },
    namesFirst: 'norwegian',
    program: 'Lager avtaler om politiråd: fra en YAML-fil til PDF og Word.',
    init: 'Begynner på en ny avtale: en YAML-fil med det kommuneregisteret vet, og skjemaet ved siden av. Spør om det som ikke er oppgitt.',
    initSummary: 'begynn på en ny avtale',
    newArgument: 'navnet på den nye filen. Uten: navnet på kommunen.',
    initExamples: `
Eksempler:
  politirad ny                                     spør om det som trengs
  politirad ny --kommune 3120 --målform nb         rakkestad.yaml
  politirad ny avtaler/ny.yaml --kommune Lom --kommune Skjåk --målform nn

Avslutningskode:
  0  filen er laget
  2  feil bruk
  3  en fil kan ikke skrives, eller finnes fra før
  4  en feil i politirad`,
    generate:
      'Lager PDF og Word av avtaler. Hver avtale sjekkes helt før noe av den skrives. I et prosjekt (en mappe med politirad.yaml) lages det som er endret.',
    generateSummary: 'lag PDF og Word av avtaler',
    manifest: 'Setter sammen oversiktene over hva delene av en kjøring laget.',
    manifestSummary: 'sett sammen oversikter fra en delt kjøring',
    manifestMerge:
      'Setter sammen oversiktene fra «politirad lag --shard». Sier fra hvis noe mangler, er laget to ganger eller er endret siden.',
    manifestMergeSummary: 'sett sammen oversiktene fra alle delene',
    manifestArgument: 'oversiktene fra alle delene',
    manifestExamples: `
Eksempler:
  politirad oversikt sett-sammen politirad-manifest.1-of-2.json politirad-manifest.2-of-2.json
                                               politirad-manifest.json ved siden av

Avslutningskode:
  0  alt er laget, én gang
  1  noe mangler, er laget to ganger eller er endret siden
  2  feil bruk
  3  en fil kan ikke leses eller skrives
  4  en feil i politirad`,
    validate: 'Sjekker avtaler uten å lage noe.',
    validateSummary: 'sjekk avtaler uten å lage noe',
    status:
      'Viser hva en avtale mangler før neste steg, og hvem som kan svare. Stegene er utkast, til vedtak, vedtatt og signert.',
    statusSummary: 'vis hva en avtale mangler før neste steg',
    rules: 'Viser reglene som avtaler sjekkes mot: hva de ber om, og hvor det kommer fra.',
    rulesSummary: 'vis reglene som avtaler sjekkes mot',
    explain: 'Forklarer en regel eller en melding. Koden står i klammer etter meldingen.',
    explainSummary: 'forklar en regel eller en melding',
    show: 'Viser avtalen slik den er med alt den arver, og hvor hver verdi er skrevet: fil og linje. Avtalen blir ikke sjekket.',
    showSummary: 'vis avtalen med alt den arver',
    revise:
      'Lager neste versjon av avtaler: et utkast uten det som hørte til den forrige, med en kommentar («SJEKK (politirad):») ved alt noen må se på. Resten av filen står som før, til punkt og prikke.',
    reviseSummary: 'lag neste versjon av en avtale',
    reviseArgument: 'YAML-filer, eller mapper med avtaler',
    reviseExamples: `
Eksempler:
  politirad revider rakkestad.yaml                       året etter: rakkestad-2027.yaml
  politirad revider rakkestad.yaml --period 2028-2031    etter et kommunevalg: rakkestad-2028-2031.yaml
  politirad revider avtaler --in-place --checklist sjekkliste.md

Avslutningskode:
  0  den nye versjonen er laget
  1  noe er feil i avtalen
  2  feil bruk
  3  en fil kan ikke leses eller skrives, eller finnes fra før
  4  en feil i politirad`,
    pull: 'Tar det noen har endret i Word-filen, inn i YAML-filen. Viser hva det er, og spør før noe skrives.',
    pullSummary: 'ta endringer i Word inn i YAML-filen',
    pullExamples: `
Eksempler:
  politirad ta-inn rakkestad.docx                        spør om hver endring
  politirad ta-inn rakkestad.docx -n                     bare vis dem
  politirad ta-inn fra-jurist.docx avtaler/rakkestad.yaml --yes

Avslutningskode:
  0  alt er tatt inn, eller ingenting var endret
  1  noe er ikke tatt inn, eller ingen ble spurt
  2  feil bruk
  3  en fil kan ikke leses eller skrives
  4  en feil i politirad`,
    history:
      'Viser hva hver innsending i git endret i det en avtale sier, den siste først. Innsendinger som endret det avtalen arver, er med.',
    historySummary: 'vis hva som er endret når, etter git',
    historyArgument: 'avtalen, en fil i et git-depot',
    historyExamples: `
Eksempler:
  politirad historie rakkestad.yaml
  politirad historie rakkestad.yaml --max 5 --only substantive
  politirad historie rakkestad.yaml --format html -o historie.html

Avslutningskode:
  0  historien er vist
  2  feil bruk
  3  filen er ikke i git, eller noe kan ikke skrives
  4  en feil i politirad`,
    git: 'Setter opp et git-depot slik at «git diff» og «git log -p» viser teksten i PDF- og Word-filer, og hva som er endret i det avtalene sier, i stedet for linjene.',
    gitSummary: 'la git vise hva avtaler sier',
    gitExamples: `
Eksempler:
  politirad git install        skriver .gitattributes, og innstillingene til depotet på denne maskinen
  politirad git uninstall      tar det bort igjen
  git diff avtale.yaml         viser setninger
  git diff --no-ext-diff       viser linjer`,
    gitActions: {
      install: 'sett opp depotet du står i',
      uninstall: 'ta bort det install satte opp',
      text: 'skriv ut teksten i en PDF eller Word-fil; git spør om det',
      changes: 'vis forskjellen på to YAML-filer; git spør om det',
    },
    ci: 'Det byggeservere (GitHub, GitLab og andre) kjører når noen foreslår en endring. docs/ci.md forteller hvordan det settes opp.',
    ciSummary: 'kontroller et endringsforslag på en byggeserver',
    ciExamples: `
Eksempler:
  politirad ci rapport avtaler --since main            lager mappen politirad-ci
  politirad ci kommentar politirad-ci/report.md        legger rapporten på endringsforslaget`,
    ciActions: {
      report: 'lag alt den som skal se på en endring, trenger, i én mappe',
      comment: 'legg en rapport på endringsforslaget, i én kommentar',
    },
    ciReport:
      'Kontrollerer avtalene, og lager alt den som skal se på en endring, trenger, i én mappe: report.md med hva som er endret, i setninger, og kommunene som en endring i felles tekst gjelder; filer av avtalene som er endret, med sporede endringer; findings.json, findings.sarif og findings.xml (JUnit); og counts.env.',
    ciReportExamples: `
Eksempler:
  politirad ci rapport avtaler --since main
  politirad ci rapport avtaler --report github --fail-severity warning
  politirad ci rapport avtaler --since main --format pdf,html --redline-format docx

Uten --since spørres GitHub, Forgejo, GitLab og Azure DevOps om hva endringen skal flettes inn i. Skal ingenting flettes, lages det
filer av alle avtalene.

Avslutningskode:
  0  ingen feil
  1  noe er feil i en avtale
  2  feil bruk
  3  en fil kan ikke leses eller skrives, eller git har ikke det som skal sammenlignes
  4  en feil i politirad`,
    ciComment:
      'Legger en Markdown-fil på endringsforslaget som byggeserveren kjører for, som en kommentar. Kommentaren fra en tidligere kjøring skrives på nytt. Nøkkelen hentes fra GITHUB_TOKEN eller GITLAB_TOKEN. Får den ikke kommentere, som i et forslag fra en kopi av depotet, sier en advarsel fra om det.',
    ciCommentArgument: 'Markdown-filen, for eksempel report.md',
    ciCommentExamples: `
Eksempel:
  politirad ci kommentar politirad-ci/report.md

Avslutningskode:
  0  kommentaren er der, eller det er ikke lov å lage den her
  2  feil bruk
  3  filen kan ikke leses, eller tjenesten tar ikke imot kommentaren
  4  en feil i politirad`,
    diff: 'Viser hva som er endret mellom to versjoner av en avtale: hva de sier, ikke hvilke linjer som er flyttet eller skrevet om. Hver endring har stedet i filene, og seksjonen og siden der det står.',
    diffSummary: 'vis hva som er endret mellom to versjoner',
    versionsArgument: [
      'gammel ny',
      'filer eller mapper, - for standard inn, en versjon i git (HEAD~1:avtale.yaml), eller en PDF eller Word-fil laget med --attach-source. Med --since: filene slik de er nå.',
    ],
    extract: 'Henter YAML-filen, med det den arver, ut av en PDF eller Word-fil som er laget med --attach-source.',
    extractSummary: 'hent YAML-filen ut av en PDF eller Word-fil',
    verify:
      'Kontrollerer en PDF eller Word-fil: Lager den på nytt av YAML-filen og sammenligner, og viser signaturene i den.',
    verifySummary: 'kontroller at en fil er den YAML-filen gir',
    redline:
      'Lager en Word-fil av to utgaver av en avtale, der det som er endret, står som sporede endringer. Godtas alle, er det den nye avtalen; forkastes alle, den gamle. Kan også lage en PDF, en nettside og ren tekst med det samme merket. Filene leses tilbake og kontrolleres før de skrives.',
    redlineSummary: 'vis det som er endret i en avtale',
    template: 'Viser malene avtalene lages av, og hjelper deg å lage egne i mappen maler.',
    templateSummary: 'vis malene, og lag egne',
    templateActions: {
      list: 'vis seksjonene og delene, og hvilke som er egne',
      show: 'vis teksten i en mal',
      copy: 'legg en kopi av standardteksten i mappen maler, så du kan endre den',
      check: 'sjekk de egne malene',
      fields: 'vis hvilke felter en mal kan bruke',
    },
    templateArgument: ['mal', 'navnet på en seksjon eller en mal, for eksempel evaluering'],
    fieldArgument: ['felt', 'et felt å se inn i, for eksempel politiråd.leder. Uten: alle de øverste.'],
    schema:
      'Skriver ut JSON-skjemaet for en avtale. Med det kan en editor forklare feltene, foreslå hva som kan stå der, og merke feil mens du skriver.',
    schemaSummary: 'skriv ut skjemaet, som editorer forklarer og foreslår etter',
    helpSummary: 'vis hjelp til en kommando',
    pathsArgument:
      'YAML-filer, mapper med avtaler, eller - for standard inn. Uten: avtalene i mappen du står i, eller prosjektets.',
    pathArgument: 'avtalen, eller - for standard inn',
    codeArgument: 'koden som står i klammer etter en melding, for eksempel few-meetings',
    agreementArgument: 'YAML-filen, eller - for standard inn',
    madeArgument: 'PDF eller Word-fil som politirad har laget, eller - for standard inn',
    sourceArgument: 'YAML-filen den skal være laget av. Uten: den som ligger i filen.',
    wordArgument: 'Word-filen som er redigert',
    pulledArgument: 'YAML-filen den er laget av. Uten: den filen navngir, ved siden av Word-filen eller der du står.',
    oldArgument: ['gammel-fil', 'YAML-filen slik avtalen var'],
    newVersionArgument: ['ny-fil', 'YAML-filen slik avtalen er nå'],
    options: {
      output: [
        'mappe',
        'mappen filene legges i, eller navnet på den ene filen, eller - for standard ut. Uten: ved siden av YAML-filen.',
      ],
      format: [
        'formater',
        'hva som lages: pdf, docx, html, md, txt, json eller journal, med komma mellom. Uten: pdf,docx.',
      ],
      period: ['år', 'årene den nye versjonen gjelder for: 2028-2031, eller 2027. Uten: året etter den forrige.'],
      revisedOutput: ['fil', 'filen eller mappen den nye versjonen legges i. Uten: ved siden av den forrige.'],
      inPlace: 'skriv den nye versjonen i filen den forrige står i',
      checklist: ['fil', 'skriv det noen må se på i en Markdown-fil også'],
      reviseDryRun: 'vis hva som ville bli endret, uten å skrive noe',
      pullYes: 'ta inn alt uten å spørre',
      pullChanges: [
        'hvordan',
        'sporede endringer: accepted leser dem som godtatt, rejected som avvist, listed viser dem uten å ta dem inn. Uten: accepted.',
      ],
      pullDryRun: 'vis bare hva som er endret',
      shared: 'sjekk felles tekst, som avtaler arver: det den sier, ikke det den mangler',
      showFormat: ['format', 'yaml eller json. Uten: yaml.'],
      dryRun: 'sjekk alt og vis hva som ville blitt laget, men skriv ingenting',
      fix: 'rett det som er trygt å rette, i filene: tall uten anførselstegn, datoer, telefonnumre og tegn. Fra standard inn: til standard ut.',
      dryRunFix: 'vis hva --fix ville rettet, men skriv ingenting',
      quiet: 'vis bare feil',
      showSilenced: 'vis også det som er begrunnet i avtalen',
      report: [
        'rapport',
        'hvordan funn vises: stylish, json, jsonl, sarif, github, junit eller markdown, og i hvilken fil: sarif=funn.sarif. Kan gis flere ganger. Uten: stylish.',
      ],
      failSeverity: [
        'grad',
        'hva som gir avslutningskode 1: error, warning eller hint, og det som er verre. Uten: error.',
      ],
      maxProblems: ['antall', 'vis ikke flere funn enn dette; alle telles'],
      maxSize: ['MB', 'hvor stor en YAML-fil, og det den arver til sammen, kan være: 1 til 4. Uten: 0,5.'],
      workers: [
        'antall',
        'hvor mange tråder som lager avtaler samtidig, 0 til 64. Uten: så mange som lønner seg, 0 for få avtaler.',
      ],
      rulesFormat: ['format', 'hvordan de vises: text, json eller md. Uten: text.'],
      ciSince: 'det endringen går ut fra i git, for eksempel main. Uten: det byggeserveren sier.',
      ciOutput: ['mappe', 'mappen det skrives til. Uten: politirad-ci.'],
      ciFormat: 'formater for avtalene som er endret, som i generate; none for ingen filer',
      ciRedlineFormat: 'formater for sporede endringer, som i redline; none for ingen. Uten: docx og pdf.',
      ciAll: 'lag filer av alle avtaler, ikke bare av dem som er endret',
      ciKey: ['navn', 'skiller flere kommentarer i samme endringsforslag fra hverandre, for eksempel et distrikt'],
      max: ['antall', 'vis ikke flere innsendinger enn dette, de siste'],
      historyFormat: ['format', 'text, md eller html. Uten: text.'],
      since: ['versjon', 'sammenlign filene med slik de var i denne versjonen i git, for eksempel HEAD~1 eller main'],
      diffFormat: ['format', 'text, md, html eller json. Uten: text.'],
      diffOutput: ['fil', 'filen det skrives til. Uten: skjermen.'],
      only: ['klasser', 'vis bare disse: substantive, standard-text, contact, editorial, moved, med komma mellom'],
      exitCode: 'gi avslutningskode 1 når noe av det som vises, er endret',
      noPages: 'uten sidetall; det går fortere',
      diffTemplates:
        'mappen med egne maler for begge versjonene. Uten: mappen maler ved siden av hver YAML-fil, om den finnes.',
      diffLang: 'språket det sies på: nb, nn eller en',
      force: 'skriv over filer som politirad ikke har laget',
      verifyStyle: 'stilfilen den er laget med',
      style: ['fil', 'en stilfil, som gir avtalene en logo på forsiden og egne farger'],
      templates: ['mappe', 'mappen med egne maler. Uten: mappen maler ved siden av YAML-filen, om den finnes.'],
      verifyTemplates:
        'mappen med de egne malene den er laget med. Uten: mappen maler ved siden av YAML-filen, om den finnes.',
      templatesHere: 'mappen med egne maler. Uten: mappen maler der du står.',
      family: ['avtaletype', 'samarbeidsavtale, politirådsavtale eller en egen'],
      malform: ['målform', 'nb eller nn. Uten: nb.'],
      kommune: ['kommune', 'nummer eller navn; flere ganger for flere kommuner'],
      newFamily: ['avtaletype', 'samarbeidsavtale eller politirådsavtale. Uten: samarbeidsavtale.'],
      public: 'lag nettversjonen, uten mobilnumre og annet som ikke er offentlig. Den får navnet …-nettversjon.',
      all: 'lag alt i prosjektet på nytt, også det som ikke er endret',
      check: 'lag ingenting, men si hvilke filer i prosjektet som mangler, er utdaterte eller er endret for hånd',
      shard: [
        'del',
        'lag bare en del av prosjektet: 2/4 er den andre av fire. «politirad manifest merge» setter delene sammen.',
      ],
      manifest: [
        'fil',
        'skriv hva som ble laget, og av hva, til denne filen. Et prosjekt har politirad-manifest.json.',
      ],
      manifestOutput: [
        'fil',
        'hva den hele oversikten heter. Uten: politirad-manifest.json ved siden av den første delen.',
      ],
      noSignatureFields: 'lag PDF-en uten felter til å signere i',
      attachSource:
        'legg YAML-filen, med det den arver, i PDF-en og Word-filen, uten kommentarene (PDF-en blir PDF/A-3a)',
      withComments: 'legg YAML-filen ved med kommentarene',
      stdinFilepath: ['fil', 'navnet på avtalen som leses fra standard inn'],
      lang: ['språk', 'språket i meldingene: nb eller en'],
      redlineFormat: ['formater', 'hva som lages: docx, pdf, html og txt, med komma mellom. Uten: docx.'],
      redlineView: [
        'visning',
        'hvordan nettsiden viser utgavene: inline (i én tekst) eller side-by-side (ved siden av hverandre). Uten: inline.',
      ],
      author: ['navn', 'hvem som står for endringene i Word. Uten: partene i avtalen.'],
      yamlOutput: ['sted', 'mappen YAML-filen legges i, eller navnet den får. Uten: YAML-filen vises på skjermen.'],
      forceYaml: 'skriv over en fil som finnes fra før',
      schemaKind: [
        'slag',
        'avtale, felles (felles tekst, og avtaler som arver), stil, rapport (det --report json gir) eller journal. Uten: avtale.',
      ],
      schemaOutput: [
        'sted',
        'mappen skjemaet legges i, eller navnet det får (….json). Et skjema fra en tidligere versjon blir byttet ut. Uten: skjemaet vises på skjermen.',
      ],
      noColor: 'uten farger',
      version: 'vis versjonen',
      help: 'vis denne hjelpen',
    },
    statusExamples: `
Eksempel:
  politirad stand rakkestad.yaml

Avslutningskode:
  0  avtalen er lest, også når noe mangler
  1  det er feil i avtalen
  2  feil bruk
  3  filen kan ikke leses
  4  feil i politirad`,
    rulesExamples: `
Eksempler:
  politirad regler
  politirad regler --format json`,
    explainExamples: `
Eksempler:
  politirad forklar few-meetings
  politirad forklar unknown-key`,
    showExamples: `
Eksempler:
  politirad vis avtaler/fjellby.yaml
  politirad vis fjellby.yaml --format json     for programmer: verdi, fil, linje og kolonne

Avslutningskode:
  0  avtalen er vist
  1  noe av det den arver, kan ikke brukes
  2  feil bruk
  3  en fil kan ikke leses
  4  feil i politirad`,
    diffExamples: `
Eksempler:
  politirad endringer 2018.yaml 2026.yaml       to filer
  politirad endringer fjor avtaler              avtalene i to mapper, etter navn
  politirad endringer --since HEAD~1 avtale.yaml
                                                siden forrige versjon i git
  politirad endringer main:avtale.yaml avtale.yaml --format md
                                                som kommentar til en endringsforespørsel
  politirad endringer signert.pdf avtale.yaml   mot YAML-filen som ligger i PDF-en

Avslutningskode:
  0  endringene er vist
  1  det er feil i en av versjonene, eller noe er endret og --exit-code er gitt
  2  feil bruk
  3  en fil eller en versjon i git kan ikke leses, eller filen kan ikke skrives
  4  feil i politirad`,
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
    redlineExamples: `
Eksempler:
  politirad rettelser avtale-2020.yaml avtale.yaml      avtale-endringer.docx, ved siden av den nye
  politirad rettelser gammel.yaml ny.yaml -o til-ks.docx --author 'Fjellby kommune'
  politirad rettelser gammel.yaml ny.yaml -o endringer.html --view side-by-side

Avslutningskode:
  0  filen er laget, eller ingenting er endret
  1  det er feil i en av avtalene
  2  feil bruk
  3  en fil kan ikke leses eller skrives
  4  en feil i politirad`,
    templateExamples: `
Eksempler:
  politirad mal liste                          malene, og hvilke som er egne
  politirad mal vis evaluering --family samarbeidsavtale
                                               teksten i malen
  politirad mal kopier evaluering --family samarbeidsavtale
                                               legg en kopi i maler/, så du kan endre den
  politirad mal sjekk                          er de egne malene i orden?
  politirad mal felter politiråd               hva en mal kan skrive om politirådet

Avslutningskode:
  0  alt er i orden
  1  det er feil i en mal
  2  feil bruk
  3  en fil kan ikke leses eller skrives
  4  feil i politirad`,
    schemaExamples: `
Eksempler:
  politirad skjema -o avtaler                  avtaler/avtale.schema.json
  politirad skjema --kind felles -o avtaler    avtaler/felles.schema.json
  politirad skjema --kind rapport              vis skjemaet på skjermen

Øverst i avtalen skriver du hvor skjemaet ligger, sett fra avtalen:
  # yaml-language-server: $schema=avtale.schema.json

Avslutningskode:
  0  skjemaet er skrevet ut
  2  feil bruk
  3  filen kan ikke skrives, eller er ikke et skjema fra politirad
  4  en feil i politirad`,
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
  politirad lag avtaler --templates maler      med egne maler
  politirad lag rakkestad.yaml --public        rakkestad-nettversjon.pdf og .docx, til å publisere
  politirad lag rakkestad.yaml --format txt -o -
                                               teksten, rett på skjermen
  politirad lag avtaler -o ut --report github  funn som merknader i GitHub Actions

Avslutningskode:
  0  alt er laget (det kan være advarsler)
  1  det er feil i en avtale; de andre er laget (eller det --fail-severity sier)
  2  feil bruk; ingenting er laget
  3  en fil kan ikke leses eller skrives
  4  feil i politirad`,
    validateExamples: `
Eksempler:
  politirad sjekk rakkestad.yaml
  politirad sjekk avtaler                      alle avtalene i mappen avtaler
  politirad sjekk --fix rakkestad.yaml         rett det som er trygt å rette
  politirad sjekk --fix --dry-run avtaler      vis hva som ville blitt rettet
  politirad sjekk --show-silenced avtaler      også det som er begrunnet under «avvik»
  politirad sjekk --shared felles              den felles teksten i mappen felles
  politirad sjekk avtaler --report sarif=funn.sarif --report stylish
                                               i en fil for maskiner, og på skjermen

Avslutningskode:
  0  alt er i orden (det kan være advarsler)
  1  det er feil i en avtale (eller det --fail-severity sier)
  2  feil bruk
  3  en fil kan ikke leses eller skrives
  4  feil i politirad`,
  },
}

const counted = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`

/** `1:05`, `12:40`. */
const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.round(seconds) % 60).padStart(2, '0')}`

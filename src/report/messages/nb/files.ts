import type { NameFault, Problems } from '../../../model/diagnostic.js'
import { listWords } from '../../quote-text.js'
import type { ProblemWords, Said } from '../../words.js'
import { didYouMean, quoted, raiseSize, systemFault } from './phrases.js'

/** Files that can't be read or written. */
export const files = {
  'file-unreadable': unreadable,
  'no-repository': ({ isWithoutGit }) =>
    isWithoutGit
      ? { message: 'Programmet git er ikke installert, eller det kan ikke kjøres her.' }
      : {
          message: 'Mappen ligger ikke i et git-depot.',
          hints: ['Gå til mappen avtalene ligger i. Er det ikke noe depot der ennå, lager du et: git init'],
        },
  'view-of-no-page': ({ view }) => ({
    message: `Bare en nettside kan vises som ${quoted(view)}.`,
    hints: ['Legg til: --format html'],
  }),
  'base-not-found': ({ base }) => ({
    message: `Git har ikke det endringen skal sammenlignes med: ${quoted(base)}.`,
    hints: [
      'Byggeservere henter ofte bare den siste innsendingen. Hent alle: fetch-depth: 0 (GitHub), GIT_DEPTH: 0 (GitLab).',
    ],
  }),
  'report-folder-unusable': ({ folder, reason, entry }) =>
    reason === 'link'
      ? {
          message: `${quoted(entry)} er en lenke til et annet sted. Rapporten legges ikke der.`,
          hints: ['Slett lenken, eller velg en annen mappe med -o.'],
        }
      : {
          message:
            reason === 'signed'
              ? `${quoted(entry)} i ${quoted(folder)} er signert. Mappen tømmes ikke.`
              : `Mappen ${quoted(folder)} har noe som ikke er fra en tidligere rapport: ${quoted(entry)}. Den tømmes ikke.`,
          hints: ['Flytt det som skal tas vare på, og slett mappen. Eller velg en annen mappe med -o.'],
        },
  'comment-not-posted': notPosted,
  'no-history': ({ file }) => ({
    message: `${quoted(file)} har ingen historie i git ennå.`,
    hints: ['Filen får en når den er lagt inn: git add og git commit.'],
  }),
  'revision-unreadable': ({ revision, reason }) => ({
    message: `Versjonen ${quoted(revision)} kan ikke hentes fra git.`,
    hints: [revisionHints[reason as keyof typeof revisionHints] ?? revisionHints.unknown],
  }),
  'file-encoding': ({ encoding }) => ({
    message:
      encoding === 'utf-16'
        ? 'Filen er lagret som UTF-16 («Unicode»), men må være lagret som UTF-8.'
        : 'Filen er ikke lagret som UTF-8. Trolig er den lagret som Windows-1252 («ANSI»), og da blir æ, ø og å feil.',
    hints: ['Åpne filen i et skriveprogram, velg «Lagre som», og velg tegnkodingen UTF-8.'],
  }),
  'file-too-large': ({ file, limit }) => ({
    message: `${quoted(file)} er for stor: En YAML-fil kan være på høyst ${String(limit / 1024 / 1024).replace('.', ',')} MB.`,
    hints: ['Sjekk at det er riktig fil.', raiseSize],
  }),
  'folder-empty': ({ folder, yamlFiles }) => ({
    message:
      yamlFiles === 0
        ? `Fant ingen avtaler i ${folderName(folder)}.`
        : `Fant ingen avtaler blant YAML-filene i ${folderName(folder)}.`,
    hints: [
      yamlFiles === 0
        ? 'Gå til mappen der avtalen ligger, eller skriv navnet på filen etter kommandoen.'
        : 'En avtale har en linje som begynner med «avtaletype:», helt til venstre i filen.',
    ],
  }),
  'file-unwritable': unwritable,
  'not-mended': ({ file }) => ({
    message: `${quoted(file)} er ikke rettet: Rettelsene ville ha gitt nye feil.`,
    hints: ['Rett funnene for hånd.'],
  }),
  'output-collision': ({ output, inputs }) => ({
    message: `Flere avtaler ville blitt skrevet til ${quoted(output)}: ${listWords(inputs, 'og')}.`,
    hints: ['Gi YAML-filene ulike navn, eller lag avtalene hver for seg i hver sin mappe med -o.', nothingWritten],
  }),
  'output-reserved-name': ({ output, part, fault }) => ({
    message: `${quoted(output)} kan ikke ligge på Windows: ${nameFaults[fault](part)}`,
    hints: ['Velg et annet navn, så filen kan deles med alle.', nothingWritten],
  }),
  'output-is-input': ({ output, isReport }) => ({
    message: `${quoted(output)} er en av filene som leses, og kan ikke skrives over.`,
    hints: isReport ? [otherReport] : [otherFolder, nothingWritten],
  }),
  'report-collision': ({ reports, output }) => ({
    message: `${output === undefined ? 'Standard ut' : quoted(output)} kan bare ta imot én ting, men skulle fått både ${listWords(
      reports.length > 1 ? reports : [...reports, 'en fil av avtalen'],
      'og',
    )}.`,
    hints: ['Gi rapporten et filnavn for seg selv, for eksempel --report sarif=funn.sarif.', nothingWritten],
  }),
  'output-exists': ({ output, signed, isForSigning }) =>
    isForSigning
      ? {
          message: `${quoted(output)} er avtalen selv, og blir ikke skrevet over av nettversjonen.`,
          hints: ['Gi nettversjonen et annet navn, eller skriv over filen med --force.'],
        }
      : signed
        ? {
            message: `${quoted(output)} er signert, og blir ikke skrevet over.`,
            hints: ['Flytt den signerte filen til et trygt sted, eller velg en annen mappe med -o.'],
          }
        : {
            message: `${quoted(output)} finnes fra før, og er ikke laget av politirad, eller er endret siden.`,
            hints: ['Flytt filen, velg en annen mappe med -o, eller skriv over den med --force.'],
          },
  'not-a-made-file': ({ file }) => ({
    message: `${quoted(file)} er verken en PDF eller en Word-fil (DOCX).`,
    hints: ['Bare PDF og Word kan leses tilbake. Skriv navnet på en slik fil som er laget med «politirad generate».'],
  }),
  'file-damaged': ({ file, format, damage }) => ({
    message: `${quoted(file)} ${damages[damage](formatNames[format])}`,
    hints: damage === 'encrypted' ? ['Lagre filen uten passord, og prøv igjen.'] : ['Hent filen på nytt fra arkivet.'],
  }),
  'no-attached-source': ({ file, format }) => ({
    message: `YAML-filen ligger ikke i ${quoted(file)}.`,
    hints: [`Den følger bare med når ${formatNames[format]} er laget med --attach-source.`],
  }),
  'not-pullable': ({ file, why, source }) => ({
    message: `${quoted(file)} ${notPullable[why](source)}`,
    hints: [pullableHints[why]],
  }),
  'pull-not-writable': ({ file }) => ({
    message: `${quoted(file)} er skrevet slik at endringene ikke kan settes inn av seg selv. ${nothingWritten}`,
    hints: ['Skriv dem inn for hånd. «politirad pull -n» viser hva de er.'],
  }),
} satisfies Partial<ProblemWords>

function notPosted({ reason, host, status, token = '' }: Problems['comment-not-posted']): Said {
  switch (reason) {
    case 'no-host':
      return {
        message: 'Her er det ikke noe endringsforslag å kommentere.',
        hints: [
          'Dette kjøres på GitHub, Forgejo eller GitLab, som forteller om forslaget i variabler. Andre steder brukes selve filen.',
        ],
      }
    case 'no-request':
      return { message: 'Kjøringen gjelder ikke noe endringsforslag, så det er ingenting å kommentere.' }
    case 'no-token':
      return {
        message: `Ingen kommentar ble laget: ${token} er ikke satt.`,
        hints: [
          'I en kjøring for en kopi av depotet holdes den tilbake, og det skal den. Rapporten står i sammendraget av kjøringen.',
        ],
      }
    case 'no-permission':
      return {
        message: `Ingen kommentar ble laget: ${host} svarte ${status}, altså at nøkkelen ikke har lov.`,
        hints: [
          'I et forslag fra en kopi av depotet har den aldri det, og rapporten står i sammendraget av kjøringen. Ellers trenger jobben: permissions: pull-requests: write',
        ],
      }
    case 'refused':
      return { message: `Ingen kommentar ble laget: ${host} svarte ${status}.`, hints: ['Kjør jobben en gang til.'] }
    case 'unreachable':
      return { message: `Ingen kommentar ble laget: ${host} svarer ikke.`, hints: ['Kjør jobben en gang til.'] }
  }
}

const revisionHints = {
  'no-git': 'Programmet git er ikke installert, eller det kan ikke kjøres her.',
  'no-repository': 'Mappen ligger ikke i et git-depot.',
  'not-a-name': 'En versjon i git kan ikke begynne med bindestrek. Skriv for eksempel HEAD~1.',
  unknown:
    'Det finnes ingen slik versjon. Skriv for eksempel HEAD~1, navnet på en gren eller en tagg. «git log» viser versjonene.',
} as const

const formatNames = { pdf: 'PDF-en', docx: 'Word-filen' } as const

const notPullable = {
  format: () => 'er ikke en Word-fil (DOCX).',
  source: () => 'sier ikke hvilken YAML-fil den er laget av.',
  'other-agreement': (source: string | undefined) =>
    `er laget av en annen avtale${source === undefined ? '' : ` (${quoted(source)})`}.`,
  'web-edition': () => 'er en nettversjon, og vet ikke hvor ordene i den kommer fra.',
  yaml: (source: string | undefined) =>
    source === undefined
      ? 'sier ikke hva YAML-filen heter.'
      : `er laget av ${quoted(source)}, som ikke ligger ved siden av den.`,
} as const

const pullableHints = {
  format: 'Lagre dokumentet som Word-fil (.docx), og prøv igjen.',
  source:
    'Bare en fil som er laget med «politirad generate» kan tas inn igjen, og noen programmer fjerner det som trengs når de lagrer.',
  'other-agreement': 'Skriv YAML-filen den er laget av: politirad pull avtale.docx avtale.yaml',
  'web-edition': 'Rediger den hele avtalen i Word, ikke nettversjonen.',
  yaml: 'Skriv hvor YAML-filen er: politirad pull avtale.docx mappe/avtale.yaml',
} as const

const damages = {
  broken: (name: string) => `kan ikke leses: ${name} er ødelagt.`,
  encrypted: (name: string) => `kan ikke leses: ${name} er kryptert.`,
  'too-large': (name: string) => `blir ikke lest: ${name} er mye større, utpakket, enn noen avtale er.`,
  checksum: (name: string) => `kan ikke leses: Noe i ${name} stemmer ikke med sin egen sjekksum.`,
} as const

const nameFaults: { readonly [F in NameFault]: (part: string) => string } = {
  device: (part) => `${quoted(part)} er holdt av til noe annet enn filer.`,
  character: (part) => `${quoted(part)} har tegn som ikke kan stå i et navn, som : ? * eller linjeskift.`,
  end: (part) => `${quoted(part)} slutter med punktum eller mellomrom.`,
}

const otherFolder = 'Velg en annen mappe med -o.'

const otherReport = 'Velg et annet navn på rapporten, etter --report.'

const copyFirst = 'Kopier filen til en annen mappe, og rett den der.'
const sayTarget = 'Skriv navnet på filen som lenken fører til.'
const unprotect = 'Ta bort skrivebeskyttelsen.'

const nothingWritten = 'Ingenting er skrevet.'

const folderName = (folder: string): string => (folder === '.' ? 'mappen du står i' : `mappen ${quoted(folder)}`)

function unreadable({ file, reason, near }: Problems['file-unreadable']): Said {
  switch (reason) {
    case 'ENOENT':
    case 'ENOTDIR':
      return {
        message: `Finner ikke ${quoted(file)}.${didYouMean(near)}`,
        ...(near === undefined && { hints: ['Sjekk at navnet er riktig, og at du står i riktig mappe.'] }),
      }
    case 'EACCES':
    case 'EPERM':
      return { message: `Du har ikke tilgang til å lese ${quoted(file)}.` }
    case 'EBUSY':
      return { message: `${quoted(file)} er i bruk av et annet program.`, hints: ['Lukk filen der, og prøv igjen.'] }
    case 'EISDIR':
      return { message: `${quoted(file)} er en mappe, ikke en fil.` }
    case 'not-a-folder':
      return { message: `${quoted(file)} er en fil, ikke en mappe.` }
    case 'not-a-file':
      return {
        message: `${quoted(file)} er verken en fil eller en mappe.`,
        hints: ['Skal avtalen leses fra standard inn, skriver du - i stedet for et filnavn.'],
      }
    default:
      return { message: `Klarte ikke å lese ${quoted(file)}: ${systemFault(reason)}.` }
  }
}

function unwritable({ file, reason, lock = '', isReport, isSource }: Problems['file-unwritable']): Said {
  const elsewhere = isReport ? otherReport : isSource ? copyFirst : otherFolder
  switch (reason) {
    case 'EACCES':
    case 'EPERM':
      return {
        message: `Får ikke skrevet ${quoted(file)}.`,
        hints: ['Er filen åpen i Word eller en PDF-leser, så lukk den der. Sjekk ellers at du har tilgang til mappen.'],
      }
    case 'EBUSY':
    case 'ETXTBSY':
      return { message: `${quoted(file)} er åpen i et annet program.`, hints: ['Lukk den der, og prøv igjen.'] }
    case 'open':
      return {
        message: `${quoted(file)} er åpen i ${lock.startsWith('~$') ? 'Word' : 'LibreOffice'}.`,
        hints: [
          'Lukk den og prøv igjen.',
          `Er den ikke åpen hos noen, sletter du ${quoted(lock)}, som ligger igjen ved siden av.`,
        ],
      }
    case 'ENOSPC':
      return { message: `Det er ikke plass på disken til ${quoted(file)}.`, hints: [`Gjør plass. ${elsewhere}`] }
    case 'EDQUOT':
      return {
        message: `Det er ikke plass til ${quoted(file)}: Det du har lov til å bruke av disken, er brukt opp.`,
        hints: [`Gjør plass. ${elsewhere}`],
      }
    case 'EFBIG':
      return {
        message: `${quoted(file)} er større enn filer får være her.`,
        hints: ['Grensen er satt av disken eller av den som driver maskinen (ulimit -f).'],
      }
    case 'EROFS':
      return {
        message: `${quoted(file)} ligger på en disk som bare kan leses.`,
        hints: [elsewhere],
      }
    case 'ENOTDIR':
    case 'EEXIST':
      return {
        message: `Kan ikke lage ${quoted(file)}: Det ligger en fil der mappen skulle ha vært.`,
        hints: [elsewhere],
      }
    case 'ENOENT':
      return {
        message: `Kan ikke lage ${quoted(file)}: Mappen finnes ikke, og det går ikke an å lage den.`,
        hints: [elsewhere],
      }
    case 'EISDIR':
      return { message: `Kan ikke skrive ${quoted(file)}: Det er en mappe som heter det.` }
    case 'ENAMETOOLONG':
      return { message: `Navnet er for langt: ${quoted(file)}.` }
    case 'link':
      return {
        message: `${quoted(file)} er en lenke til et annet sted, og blir ikke skrevet til.`,
        hints: [isSource ? sayTarget : isReport ? otherReport : 'Slett lenken, eller velg en annen mappe med -o.'],
      }
    case 'not-a-file':
      return {
        message: `${quoted(file)} er ikke en vanlig fil, og blir ikke skrevet til.`,
        hints: [elsewhere, 'Skal det til standard ut, skriver du - i stedet for et navn.'],
      }
    case 'yaml':
      return {
        message: `${quoted(file)} er en YAML-fil, og blir ikke skrevet over.`,
        hints: ['Velg et annet navn på filen.'],
      }
    case 'read-only':
      return {
        message: `${quoted(file)} er skrivebeskyttet.`,
        hints: [
          isSource
            ? unprotect
            : isReport
              ? otherReport
              : 'Ta bort skrivebeskyttelsen, eller velg en annen mappe med -o.',
        ],
      }
    default:
      return { message: `Klarte ikke å skrive ${quoted(file)}: ${systemFault(reason)}.` }
  }
}

import type { OutputFault } from '../../../model/diagnostic.js'
import { listWords } from '../../quote-text.js'
import type { ProblemWords } from '../../words.js'
import { counted, quoted } from './phrases.js'

/** Projects, and what a run made. */
export const project = {
  'outside-project': ({ path }) => ({
    message: `${quoted(path)} leder ut av prosjektets mappe.`,
    hints: ['Alt i et prosjekt ligger i mappen til politirad.yaml. Skriv en sti sett derfra, for eksempel ferdig.'],
  }),
  'rule-twice': ({ rule }) => ({
    message: `Regelen ${quoted(rule)} har fått to nivåer.`,
    hints: ['Slett den ene oppføringen.'],
  }),
  'no-project': ({ option }) => ({
    message: `${option} kan bare brukes i et prosjekt.`,
    hints: [
      'Et prosjekt er en mappe med en politirad.yaml, som har minst én linje: skjema: 1',
      'Stå i den mappen, og skriv ingen filnavn.',
    ],
  }),
  'not-a-manifest': ({ file }) => ({
    message: `${quoted(file)} kan ikke leses som en oversikt over hva som er laget.`,
    hints: [
      /politirad-manifest[^/]*\.json$/.test(file)
        ? 'Hent den fra git eller en sikkerhetskopi. Finnes den ikke der, slett den, og kjør «politirad generate --all». Flytt først signerte filer til et trygt sted: Slettes oversikten, vet ingen hva de ble laget av.'
        : 'Skriv navnet på en oversikt som politirad har laget, eller på en fil som ikke finnes.',
    ],
  }),
  'not-up-to-date': ({ outputs, fault }) => ({
    message: `${list(outputs)} ${faults[fault]}`,
    hints: [fault === 'edited' ? editedHint : 'Kjør «politirad generate».'],
  }),
  'signed-agreement': ({ agreement, output, isInTheWay }) =>
    isInTheWay
      ? {
          message: `${quoted(output)} er den signerte avtalen fra før. Neste versjon av ${quoted(agreement)} er ikke laget, for filene ville fått samme navn.`,
          hints: [
            'Gi filene navn med årstall, med {fra} i filnavn i politirad.yaml, eller flytt den signerte filen til arkivet.',
          ],
        }
      : {
          message: `${quoted(output)} er signert, men ${quoted(agreement)} er endret siden. Ingenting er laget på nytt.`,
          hints: [`Endringer hører hjemme i neste versjon: politirad revise ${agreement}`],
        },
  'project-output': ({ output }) => ({
    message: `${quoted(output)} lages av prosjektet, og med andre valg enn disse.`,
    hints: ['Legg filene et annet sted med -o, eller skriv valgene i politirad.yaml.'],
  }),
  'signed-file-changed': ({ output, isGone }) => ({
    message: isGone
      ? `${quoted(output)} er signert, og ligger ikke her. Den blir ikke laget på nytt.`
      : `${quoted(output)} er signert, men filen er en annen enn den som ble signert.`,
    hints: [isGone ? 'Ligger den i arkivet, er alt som det skal.' : 'Hent den signerte filen fra arkivet.'],
  }),
  'part-of-nothing': ({ file }) => ({
    message: `${quoted(file)} er ikke en del av en større kjøring.`,
    hints: ['Deler lages med «politirad generate --shard 1/4» og så videre.'],
  }),
  'parts-differ': ({ file, other, what }) => ({
    message: `${quoted(file)} og ${quoted(other)} er ikke fra samme kjøring: ${differences[what]}`,
    hints: ['Lag alle delene på nytt av det samme prosjektet.'],
  }),
  'parts-missing': ({ missing, count }) => ({
    message: `Det mangler ${missing.length === 1 ? 'en del' : 'deler'}: ${listWords(missing.map(String), 'og')} av ${count}.`,
    hints: [`Lag den som mangler: politirad generate --shard ${missing[0]}/${count}`],
  }),
  'part-incomplete': ({ file, missing }) => ({
    message: `${quoted(file)} mangler ${counted(missing.length, 'avtale', 'avtaler')}: ${list(missing)}`,
    hints: ['Avtalen hadde feil, eller kjøringen ble stanset. Rett feilene, og lag delen på nytt.'],
  }),
  'made-twice': ({ path, parts }) => ({
    message: path
      ? `${quoted(path)} står i flere deler: ${listWords(parts.map(quoted), 'og')}.`
      : `${listWords(parts.map(quoted), 'og')} er den samme delen.`,
    hints: ['Gi hver del bare én gang.'],
  }),
  'made-file-differs': ({ output, isGone }) => ({
    message: isGone ? `${quoted(output)} er borte.` : `${quoted(output)} er en annen enn den som ble laget.`,
    hints: ['Hent filene fra alle delene til den samme mappen, eller lag delen på nytt.'],
  }),
} satisfies Partial<ProblemWords>

const faults: { readonly [F in OutputFault]: string } = {
  missing: 'mangler.',
  stale: 'er ikke laget av det som står i YAML-filen nå.',
  edited: 'er endret etter at politirad laget filen.',
}

const editedHint =
  'Ta endringen inn i YAML-filen (fra Word med «politirad pull»), og kjør «politirad generate --force».'

const differences = {
  tool: 'De er laget av ulike versjoner.',
  count: 'De sier ikke det samme om hvor mange deler det er.',
  agreements: 'Prosjektet hadde ikke de samme avtalene.',
} as const

/** The first few are enough to know which. */
function list(names: readonly string[]): string {
  const shown = names.slice(0, 5).map(quoted)
  return names.length > shown.length
    ? `${shown.join(', ')} og ${names.length - shown.length} til`
    : listWords(shown, 'og')
}

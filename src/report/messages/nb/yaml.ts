import type { CharacterKind, Problems, YamlReason } from '../../../model/diagnostic.js'
import { bare } from '../../../model/written-marks.js'
import { clip, spaced } from '../../quote-text.js'
import type { ProblemWords, Said } from '../../words.js'
import { quoted, raiseSize } from './phrases.js'

/** Files that are no YAML, or not the YAML that they are taken for. */
export const yaml = {
  'yaml-syntax': (detail) => reasons[detail.reason](detail),
  'forbidden-character': ({ kind, codePoint, name }) => characters[kind](name ? `${codePoint} ${name}` : codePoint),
  'doubtful-text': doubtful,
  'text-limit': ({ what, limit }) => limits[what](limit.toLocaleString('nb-NO')),
  'not-an-agreement': ({ found }) => ({
    message: found ? contents[found]('avtale') : 'Filen inneholder ingen avtale.',
    hints: [...withoutDash(found), 'En avtale begynner med linjer som «skjema: 1» og «avtaletype: samarbeidsavtale».'],
  }),
  'not-shared-text': ({ found }) => ({
    message: found ? contents[found]('felles tekst') : 'Filen inneholder ingen nøkler som en avtale kan arve.',
    hints: [...withoutDash(found), 'En fil som arves, har de samme nøklene som en avtale, for eksempel «kontakter:».'],
  }),
  'not-a-project': ({ found }) => ({
    message: found ? contents[found]('beskrivelse av et prosjekt') : 'Filen beskriver ikke et prosjekt.',
    hints: [...withoutDash(found), 'En politirad.yaml begynner med linjer som «skjema: 1» og «avtaler:».'],
  }),
  'not-a-style': ({ found }) => ({
    message: found ? contents[found]('stil') : 'Filen inneholder ingen stil.',
    hints: [...withoutDash(found), 'En stilfil begynner med linjer som «skjema: 1» og «logo:».'],
  }),
} satisfies Partial<ProblemWords>

const contents = {
  nothing: () => 'Filen er tom, eller har bare merknader.',
  list: (what: string) => `Filen inneholder en liste, ikke en ${what}.`,
  text: (what: string) => `Filen inneholder bare en tekst, ikke en ${what}.`,
}

const withoutDash = (found: keyof typeof contents | undefined): string[] =>
  found === 'list' ? ['Det skal ikke stå noen strek (-) foran nøklene helt til venstre.'] : []

const retype = 'Slett tegnet, og skriv ordet på nytt hvis det trengs. Slike tegn følger ofte med når tekst limes inn.'

/** By what the character is; `name` is its number and Unicode's name. */
const characters: { readonly [K in CharacterKind]: (name: string) => Said } = {
  control: (name) => ({ message: `Her står et styretegn (${name}), som ikke kan skrives ut.`, hints: [retype] }),
  direction: (name) => ({
    message: `Her står et usynlig tegn som snur leseretningen (${name}). Teksten ville blitt lest annerledes enn den er lagret.`,
    hints: [retype],
  }),
  invisible: (name) => ({
    message: `Her står et tegn som ikke synes (${name}). To tekster som ser like ut, ville vært ulike.`,
    hints: [retype],
  }),
  'line-separator': (name) => ({
    message: `Her står et usynlig linjeskift (${name}) som ikke alle programmer følger.`,
    hints: ['Slett tegnet, og bruk vanlig linjeskift.'],
  }),
  'non-character': (name) => ({ message: `${name} er ikke noe tegn, og kan ikke skrives ut.`, hints: [retype] }),
  'private-use': (name) => ({
    message: `Dette tegnet (${name}) har ingen fast betydning: Det ser ulikt ut fra skrift til skrift.`,
    hints: ['Slett det, eller bruk et vanlig tegn. Punkter i en liste skrives med bindestrek.'],
  }),
  replacement: (name) => ({
    message: `Her har en bokstav gått tapt (${name}). Trolig ble teksten en gang lest med feil tegnkoding.`,
    hints: ['Skriv inn bokstaven som skal stå her.'],
  }),
  surrogate: (name) => ({
    message: `Dette er bare halvparten av et tegn (${name}), og kan ikke lagres.`,
    hints: ['Skriv selve tegnet i stedet.'],
  }),
}

function doubtful(detail: Problems['doubtful-text']): Said {
  if (detail.kind === 'mojibake') {
    return {
      message: `${quoted(detail.text)} er trolig en bokstav som ble lest med feil tegnkoding.`,
      hints: [detail.meant ? `Skal det stå ${quoted(detail.meant)}?` : 'Skriv inn bokstaven som skal stå her.'],
    }
  }
  if (detail.kind === 'cut-by-comment') {
    return {
      message: `Fra ${quoted(detail.comment)} og ut linjen er det en merknad, som ikke blir med i avtalen.`,
      hints: [
        'Skal det være med, setter du anførselstegn rundt hele teksten. Er det en merknad, skriver du mellomrom etter #.',
      ],
    }
  }
  if (detail.kind === 'bullet') {
    return {
      message: `Punktet har både strek og ${quoted(detail.mark)}, som blir stående i teksten.`,
      hints: [`Slett ${quoted(detail.mark)}.`],
    }
  }
  if (detail.kind === 'curly-quotes') {
    return {
      message: `Anførselstegnene rundt ${quoted(bare(detail.text))} er krumme, og blir stående i teksten.`,
      hints: ['Bytt dem ut med rette (") hvis de bare skal stå rundt teksten. Er de en del av den, skriver du « og ».'],
    }
  }
  if (detail.kind === 'no-link') {
    return {
      message: `${quoted(detail.address)} blir ikke en lenke, og skrives ut slik det står.`,
      hints: ['En lenke går til https:// og et nettsted, uten noe foran en @, eller til mailto: eller tel:.'],
    }
  }
  const alphabet = detail.script === 'greek' ? 'gresk' : 'kyrillisk'
  if (detail.kind === 'look-alike') {
    return {
      message: `${quoted(detail.word)} er skrevet med ${alphabet === 'gresk' ? 'greske' : 'kyrilliske'} bokstaver som ser ut som vanlige.`,
      hints: [`Skriv ${quoted(detail.looks)} på nytt, ellers finner ingen det ved å søke.`],
    }
  }
  const { word, letter, codePoint } = detail
  return {
    message: `${quoted(letter)} i ${quoted(word)} er en ${alphabet} bokstav (${codePoint}), selv om den kan se vanlig ut.`,
    hints: ['Skriv ordet på nytt, ellers finner ingen det ved å søke.'],
  }
}

const limits: { readonly [W in Problems['text-limit']['what']]: (limit: string) => Said } = {
  word: (limit) => ({
    message: `Teksten har mer enn ${limit} tegn uten mellomrom. Det kan ikke deles i linjer.`,
    hints: ['Sjekk at det er riktig tekst.'],
  }),
  paragraph: (limit) => ({
    message: `Et avsnitt kan ha høyst ${limit} tegn.`,
    hints: ['Del teksten i flere avsnitt, eller legg den ved som vedlegg.'],
  }),
  values: (limit) => ({
    message: `Filen har mer enn ${limit} nøkler og verdier, langt mer enn en avtale trenger.`,
    hints: ['Sjekk at det er riktig fil.', raiseSize],
  }),
  parts: (limit) => ({
    message: `Tekstene i filen har til sammen mer enn ${limit} linjer og Markdown-tegn, langt mer enn en avtale trenger.`,
    hints: ['Sjekk at det er riktig tekst.'],
  }),
}

/** By what the writer of the file did. */
const reasons: { readonly [R in YamlReason]: (detail: Problems['yaml-syntax']) => Said } = {
  backslash: () => ({
    message: 'Omvendt skråstrek (\\) har en egen betydning mellom doble anførselstegn.',
    hints: ["Bruk enkle anførselstegn i stedet: '…'"],
  }),
  'bad-indent': () => ({
    message: 'Linjen er ikke rykket inn slik som linjene rundt.',
    hints: ['Den må begynne i samme kolonne som nabolinjene den hører sammen med. Bruk to mellomrom for hvert nivå.'],
  }),
  braces: () => ({
    message: 'Krøllparenteser har en egen betydning i YAML.',
    hints: ['Skal de være med i teksten, setter du anførselstegn rundt hele teksten.'],
  }),
  bullet: ({ quote = '' }) => ({
    message: `Punktet begynner med ${quoted(quote.charAt(0))}, ikke med bindestrek.`,
    hints: [`Skriv: - ${clip(quote.slice(1).trim())}`],
  }),
  'circular-alias': ({ quote = '' }) => ({
    message: `${quoted(quote)} viser til noe den selv er en del av.`,
    hints: ['Skriv innholdet i stedet.'],
  }),
  'colon-in-braces': () => ({
    message: 'Her mangler et komma, eller det er et kolon i teksten.',
    hints: [
      'Inne i krøllparenteser står det komma mellom nøklene: { nøkkel: verdi, nøkkel: verdi }',
      'Er kolonet en del av teksten, setter du anførselstegn rundt hele teksten.',
    ],
  }),
  'colon-in-value': ({ quote = '' }) => ({
    message: 'Det er et kolon i teksten, og YAML tror at en ny nøkkel begynner.',
    hints: [
      ...(/^\(.*\)$/.test(quote) ? ['Står det nøkler i parentesen, bruker du krøllparenteser: { … }'] : []),
      `Sett anførselstegn rundt hele teksten: ${quote.includes('"') ? `'${clip(quote)}'` : `"${clip(quote)}"`}`,
    ],
  }),
  'comment-needs-space': () => ({
    message: 'Det må være et mellomrom foran # når resten av linjen er en merknad.',
    hints: ['Sett inn et mellomrom. Er # en del av teksten, setter du anførselstegn rundt hele teksten.'],
  }),
  'conflict-marker': () => ({
    message: 'Her har git satt inn to versjoner av de samme linjene.',
    hints: [
      'Velg den versjonen som skal gjelde, og slett den andre og linjene med <<<<<<<, ======= og >>>>>>>. Se etter flere lenger ned.',
    ],
  }),
  directive: ({ quote = '' }) => ({ message: `Linjen ${quoted(quote)} kan ikke være med.`, hints: ['Slett linjen.'] }),
  'duplicate-key': ({ quote = '' }) => ({
    message: `Nøkkelen ${quoted(quote)} står to ganger på samme sted.`,
    hints: ['Slett den ene, eller slå dem sammen. Begynner et nytt punkt i en liste her, mangler streken (-) foran.'],
  }),
  'hard-space-indent': () => ({
    message: 'Linjen er rykket inn med et hardt mellomrom (U+00A0), som bare ser ut som et vanlig.',
    hints: ['Slett det, og skriv vanlige mellomrom, to for hvert nivå.'],
  }),
  'list-on-key-line': () => ({
    message: 'En liste må begynne på linjen under nøkkelen.',
    hints: ['Flytt streken og teksten ned på en egen linje, rykket inn med to mellomrom.'],
  }),
  'merge-key': () => ({ message: 'Nøkkelen «<<» kan ikke brukes.', hints: ['Skriv nøklene ut i stedet.'] }),
  'missing-bracket': () => ({
    message: 'Listen eller gruppen som begynner her, blir aldri avsluttet.',
    hints: ['Sett inn ] eller } der den slutter. Skal parentesen være med i teksten, setter du anførselstegn rundt.'],
  }),
  'missing-colon': () => ({
    message: 'Linjen mangler kolon.',
    hints: [
      'Skriv «nøkkel: verdi», med kolon og mellomrom.',
      'Hører linjen til teksten over, må den rykkes inn, og teksten må begynne med | på linjen med nøkkelen.',
    ],
  }),
  'missing-comma': () => ({ message: 'Det mangler et komma mellom to verdier.' }),
  'missing-dash': () => ({
    message: 'Punktet mangler strek.',
    hints: [
      'Hvert punkt i en liste begynner med «- ».',
      'Hører linjen til punktet over, rykker du den inn to mellomrom til.',
    ],
  }),
  'missing-quote': () => ({
    message: 'Anførselstegnet som åpner her, blir aldri lukket.',
    hints: ['Sett et anførselstegn der teksten slutter.'],
  }),
  'missing-space': ({ quote = '' }) => ({
    message: `Det mangler et mellomrom etter ${quote.startsWith('-') ? 'streken' : 'kolonet'}.`,
    hints: [`Skriv: ${clip(spaced(quote))}`],
  }),
  other: ({ message }) => ({ message: `Her står det noe som YAML ikke forstår (${message}).` }),
  'reserved-start': ({ quote = '' }) => ({
    message: `En tekst kan ikke begynne med ${quoted(quote)} uten anførselstegn.`,
    hints: ['Sett anførselstegn rundt hele teksten.'],
  }),
  'several-documents': () => ({
    message: 'Her begynner et nytt dokument, men en fil kan bare ha ett.',
    hints: ['Slett linjen med ---, eller del filen i to.'],
  }),
  'tab-indent': () => ({
    message: 'Linjen er rykket inn med tabulator.',
    hints: ['Bytt den ut med mellomrom, to for hvert nivå.'],
  }),
  tag: ({ quote = '' }) => ({
    message: `Et ord som begynner med utropstegn (${quoted(quote)}), er en kode i YAML, og ville falt bort fra teksten.`,
    hints: ['Sett anførselstegn rundt hele teksten.'],
  }),
  'text-after-bar': () => ({
    message: 'Teksten etter | eller > må begynne på neste linje.',
    hints: ['Flytt den ned på en egen linje, rykket inn. Er tegnet en del av teksten, setter du anførselstegn rundt.'],
  }),
  'text-after-quote': () => ({
    message: 'Her står det mer etter at anførselstegnet er lukket.',
    hints: [
      'Sett ett par anførselstegn rundt hele teksten. Er det en apostrof i teksten, bruker du doble anførselstegn.',
      'Skal det stå anførselstegn inne i teksten, skriver du « og ».',
    ],
  }),
  'text-not-indented': () => ({
    message: 'Linjen hører til teksten over, men er ikke rykket inn.',
    hints: ['Rykk inn alle linjene i teksten like langt, to mellomrom mer enn nøkkelen som teksten står under.'],
  }),
  'too-deep': () => ({ message: 'Her er det altfor mange nivåer inni hverandre.' }),
  'too-many-aliases': () => ({
    message: 'Filen har for mange henvisninger med stjerne (*).',
    hints: ['Skriv innholdet i stedet.'],
  }),
  'unknown-alias': ({ quote = '' }) => ({
    message: `En tekst som begynner med stjerne, er en henvisning i YAML, og ${quoted(quote)} finnes ikke.`,
    hints: ['Sett anførselstegn rundt hele teksten, eller begynn med | og skriv teksten på linjen under, rykket inn.'],
  }),
  'unused-anchor': ({ quote = '' }) => ({
    message: `Et ord som begynner med & (${quoted(quote)}), er en merkelapp i YAML, og ville falt bort fra teksten.`,
    hints: ['Sett anførselstegn rundt hele teksten.'],
  }),
}

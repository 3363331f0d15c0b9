import type { Problems, TemplateBan, TemplateThing } from '../../../model/diagnostic.js'
import { listWords } from '../../quote-text.js'
import type { ProblemWords, Said } from '../../words.js'
import { counted, didYouMean, quoted } from './phrases.js'

/** Templates of one's own. */
export const templates = {
  'template-syntax': ({ reason, name = '', open = '' }) => syntax[reason](name, open),
  'template-unknown-field': ({ name, part, near, elsewhere, known }) => ({
    message: `Avtalen har ikke noe som heter ${part === name ? quoted(name) : `${quoted(part)} i ${quoted(name)}`} her.${didYouMean(elsewhere ?? near)}`,
    hints: known.length > 0 ? [`Her finnes ${listWords([...known].sort(), 'og')}.`] : [],
  }),
  'template-missing-value': ({ name }) => ({
    message: `Malen skriver ut ${quoted(name)}, men avtalen har ikke noe der.`,
    hints: [`Fyll det ut i avtalen, eller spør først i malen: {{#if ${name}}} … {{/if}}`],
  }),
  'template-block': ({ name, takes }) => ({
    message: `${quoted(`:::${name}`)} skal ha ${takes === 'list' ? 'en liste og ikke noe annet' : 'ett avsnitt og ikke noe annet'}.`,
    hints: takes === 'list' ? ['Skriv hver linje slik: - **Ledetekst** verdi'] : [],
  }),
  'template-inline-prose': ({ name }) => ({
    message: `${quoted(name)} kan ha flere avsnitt, og må stå på en egen linje.`,
    hints: ['Sett den på en linje for seg selv, med en tom linje før og etter.'],
  }),
  'template-wrong-use': wrongUse,
  'template-unknown-helper': ({ name, near, known }) => ({
    message: `${quoted(name)} er ikke noe malene kan bruke.${didYouMean(near)}`,
    hints: [`Dette kan de bruke: ${listWords(known, 'og')}.`],
  }),
  'template-bad-call': ({ name, example }) => ({
    message: `${quoted(name)} får ikke det den trenger her.`,
    hints: [`Den brukes slik: ${example}`],
  }),
  'template-unknown-part': ({ name, near }) => ({
    message:
      name === '@partial-block'
        ? 'Her er det ingenting å sette inn: {{> @partial-block}} hører hjemme i en mal som andre maler bruker med {{#> … }}.'
        : `Det finnes ingen mal som heter ${quoted(name)}.${didYouMean(near)}`,
  }),
  'template-cycle': ({ chain }) => ({
    message: `Malene setter inn hverandre i ring: ${chain.join(' → ')}.`,
    hints: [
      chain.length === 2
        ? 'En mal kan bare sette inn seg selv i en {{#each}} over noe som ligger inni det den selv skriver ut.'
        : 'Ta bort ett av leddene.',
    ],
  }),
  'template-unknown-directive': ({ name, near, known }) => ({
    message: `Ingen ramme eller blokk heter ${quoted(`:::${name}`)}.${didYouMean(near && `:::${near}`)}`,
    hints: [`Disse finnes: ${listWords(known, 'og')}.`],
  }),
  'template-not-allowed': ({ what, text }) => bans[what](text),
  'template-limit': ({ what, most }) => limits[what](most),
  'template-missing': ({ name, family, målform, near }) => ({
    message: `Avtaletypen ${quoted(family)} mangler malen ${quoted(name)} på ${målformer[målform]}.${didYouMean(near)}`,
    hints: [
      `Lag filen ${målform}/${name}.md i mappen til avtaletypen, eller begynn med en som følger med. «politirad mal liste» viser dem.`,
    ],
  }),
  'template-pair': ({ name, målform, isMissing, here, there }) => ({
    message: isMissing
      ? `Malen ${quoted(name)} finnes ikke på ${målformer[målform]}.`
      : here === undefined && there === undefined
        ? `Malen ${quoted(name)} er ikke egen på ${målformer[målform]}: Der gjelder standardteksten.`
        : `Malen ${quoted(name)} er bygd opp ulikt på bokmål og nynorsk: ${here === undefined ? 'ingenting' : quoted(here)} her, ${there === undefined ? 'ingenting' : quoted(there)} på nynorsk.`,
    hints: here === undefined && there === undefined ? [] : ['En avtale skal si det samme på begge målformer.'],
  }),
  'template-unused': ({ name, near }) => ({
    message: `Ingen avtale bruker malen ${quoted(name)}.${didYouMean(near)}`,
    hints: ['Filen må hete det samme som malen den skal erstatte. «politirad mal liste» viser navnene.'],
  }),
  'template-misplaced': ({ file, near }) => ({
    message: `${quoted(file)} blir ikke lest.${didYouMean(near)}`,
    hints: ['Malene ligger slik: avtaletype/nb/navn.md, felles/nb/navn.md og avtaletype/seksjoner.yaml.'],
  }),
  'template-twice': ({ name }) => ({
    message: `To filer er samme mal: ${quoted(name)}.`,
    hints: ['Behold en av dem. Mapper med og uten æ, ø og å regnes som de samme.'],
  }),
  'unsafe-name': ({ name }) => ({
    message: `${quoted(name)} kan ikke være navnet på en mal, en seksjon eller en avtaletype.`,
    hints: ['Bruk små bokstaver, tall og bindestrek.'],
  }),
  'not-a-section-list': () => ({
    message: 'Filen er ikke en liste over seksjoner.',
    hints: ['Hver linje ser slik ut: - { id: evaluering, mal: evaluering, nummerert: true }'],
  }),
  'template-outside': ({ file }) => ({
    message: `${quoted(file)} er en lenke ut av mappen med maler, og blir ikke fulgt.`,
    hints: ['Legg filen selv i mappen.'],
  }),
  'family-in-one-language': ({ family, målform }) => ({
    message: `Avtaletypen ${quoted(family)} har ingen maler på ${målformer[målform]}.`,
    hints: ['Avtaler med den målformen kan ikke lages av den. Skal ingen det, er det i orden.'],
  }),
  'own-templates': ({ sections, files, folder, family }) => ({
    message: family
      ? `Avtalen lages av deres egne maler for avtaletypen ${quoted(family)}.`
      : sections.length > 0
        ? `Standardteksten er byttet ut med egne maler i ${counted(sections.length, 'seksjon', 'seksjoner')}: ${listWords(sections, 'og')}.`
        : `Standardteksten er byttet ut med egne maler: ${listWords(files, 'og')}.`,
    hints: [`Malene ligger i ${quoted(folder)}. Fingeravtrykket av dem står i filenes egenskaper.`],
  }),
  'unknown-template': ({ name, near, known }) => ({
    message: `Det finnes ingen mal eller seksjon som heter ${quoted(name)}.${didYouMean(near)}`,
    hints: [`Disse finnes: ${listWords(known, 'og')}.`],
  }),
  'which-family': ({ name, families }) => ({
    message: `Flere avtaletyper har en mal som heter ${quoted(name)}.`,
    hints: [`Si hvilken: --family ${listWords(families, 'eller')}`],
  }),
  'template-exists': ({ file }) => ({
    message: `${quoted(file)} finnes fra før, og er ikke rørt.`,
    hints: ['Vil du begynne på nytt, gir du den et annet navn eller sletter den først.'],
  }),
  'low-contrast': ({ key, color, on, ratio, least, suggestion }) => ({
    message: `Fargen ${color} i ${quoted(key)} blir for svak mot ${on}: Kontrasten er ${decimal(ratio)}, og må være minst ${decimal(least)}.`,
    hints: suggestion ? [`Nærmeste nyanse som holder, er "${suggestion}".`] : [],
  }),
} satisfies Partial<ProblemWords>

/** Rounded down: 4.499 is not enough. */
const decimal = (value: number): string => (Math.floor(value * 100) / 100).toString().replace('.', ',')

const målformer = { nb: 'bokmål', nn: 'nynorsk' } as const

const syntax: Readonly<Record<Problems['template-syntax']['reason'], (name: string, open: string) => Said>> = {
  unclosed: (name) => ({
    message: name.startsWith(':::') ? `${quoted(name)} blir aldri lukket.` : `{{#${name}}} blir aldri lukket.`,
    hints: [
      name.startsWith(':::') ? 'Sett ::: på en egen linje der den slutter.' : `Sett {{/${name}}} der den slutter.`,
    ],
  }),
  unopened: (name) => ({
    message: name === ':::' ? 'Her lukkes en blokk som ikke er åpnet.' : `{{/${name}}} lukker noe som ikke er åpnet.`,
  }),
  mismatched: (name, open) => ({
    message: `{{/${name}}} står der {{/${open}}} skulle stått.`,
    hints: ['Det som åpnes sist, må lukkes først.'],
  }),
  other: () => ({
    message: 'Malen kan ikke leses: Det er noe galt med krøllparentesene her.',
    hints: ['Et felt skrives {{navn}}, en betingelse {{#if navn}} … {{/if}}.'],
  }),
}

const things: Readonly<Record<TemplateThing, string>> = {
  text: 'en tekst',
  number: 'et tall',
  prose: 'en lengre tekst',
  flag: 'et ja eller nei',
  choice: 'et valg',
  list: 'en liste',
  entry: 'flere opplysninger',
}

function wrongUse({ name, use, kind, known }: Problems['template-wrong-use']): Said {
  const is = `${quoted(name)} er ${things[kind]}`
  if (use === 'each') return { message: `${is}, og {{#each}} går gjennom lister.` }
  if (use === 'with') return { message: `${is}, og {{#with}} går inn i opplysninger som hører sammen.` }
  const [first = ''] = known
  return {
    message: `${is}, og kan ikke skrives ut som den er.`,
    hints: [
      {
        list: `Gå gjennom den: {{#each ${name}}} … {{/each}}`,
        entry: `Skriv hvilken, for eksempel {{${name}.${first}}}. Her finnes ${listWords([...known].sort(), 'og')}.`,
        choice: `Spør etter det: {{#if ${name}.${first}}} … {{/if}}`,
        flag: `Spør etter det: {{#if ${name}}} … {{/if}}`,
        prose: '',
        text: '',
        number: '',
      }[kind],
    ].filter(Boolean),
  }
}

const bans: Readonly<Record<TemplateBan, (text: string) => Said>> = {
  raw: (text) => ({ message: `${quoted(text)} er ikke tillatt.`, hints: ['Skriv to krøllparenteser: {{navn}}'] }),
  literal: (text) => ({ message: `${quoted(text)} er ikke navnet på et felt.` }),
  decorator: (text) => ({ message: `${quoted(text)} er ikke tillatt: Maler lager ikke maler.` }),
  'dynamic-part': (text) => ({
    message: `${quoted(text)} er ikke navnet på en mal.`,
    hints: ['Skriv navnet rett fram, med små bokstaver, tall og bindestrek: {{> sitater}}'],
  }),
  'private-use': (text) => ({
    message: `Tegnet ${text} er ikke tillatt i maler.`,
    hints: ['Det er et tegn uten fast betydning, og vises ikke. Slett det.'],
  }),
  html: (text) => ({
    message: `${quoted(text)} ville stått som tegn i avtalen: Maler bruker ikke HTML.`,
    hints: ['Bruk **uthevet**, *kursiv*, lister, tabeller og lenker.'],
  }),
  image: (text) => ({
    message: `Maler kan ikke ha bilder: ${quoted(text)}`,
    hints: ['En logo på forsiden kommer fra stilfilen.'],
  }),
  link: (text) => ({
    message: `Lenken går til noe en avtale ikke skal vise til: ${quoted(text)}`,
    hints: ['Lenker begynner med https:, http:, mailto: eller tel:'],
  }),
  heading: () => ({ message: 'Overskrifter går til tredje nivå: ###' }),
  markdown: (text) => ({
    message: `Avtaler har ikke noe slikt: ${quoted(text)}`,
    hints: [
      'Bruk avsnitt, overskrifter, lister, tabeller, sitater, **uthevet**, *kursiv* og lenker. En linje med fire mellomrom foran blir regnet som programkode.',
    ],
  }),
}

const limits: Readonly<Record<Problems['template-limit']['what'], (most: number) => Said>> = {
  bytes: (most) => ({ message: `Malen er for stor: høyst ${most / 1024} kB.` }),
  files: (most) => ({
    message: `Det er for mange filer i mappen med maler: høyst ${most}.`,
    hints: ['Ligger det noe annet der, flytter du det.'],
  }),
  depth: (most) => ({ message: `Det er for mange betingelser og løkker inni hverandre: høyst ${most}.` }),
  output: (most) => ({
    message: `Malen gir for mye tekst: over ${most} tegn, eller maler i maler uten ende.`,
    hints: ['Se etter løkker inni løkker, og maler som setter inn hverandre mange ganger.'],
  }),
}

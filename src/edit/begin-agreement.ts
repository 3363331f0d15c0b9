import type { Agreement } from '../model/agreement.js'
import type { Municipality } from '../model/municipalities.js'
import { policeDistricts } from '../model/police-districts.js'
import { schemaName } from '../model/schema-file.js'

/** What a new agreement begins with. */
export interface Beginning {
  readonly municipalities: readonly Municipality[]
  readonly avtaletype: string
  readonly målform: Agreement['målform']
  /** The text set it follows. */
  readonly standardtekst: string
}

/**
 * The YAML of a new agreement: valid as a draft, with what the register knows filled in, and what is left to say as
 * comments, in the målform of the agreement.
 */
export function beginAgreement({ municipalities, avtaletype, målform, standardtekst }: Beginning): string {
  const say = comments[målform]
  const [first] = municipalities
  const district = first ? districtIn(first, målform) : ''
  const parties = municipalities.map((each) => party(each, municipalities.length > 1))
  const members = parties.map(({ id }) => `    - part: ${id}\n      medlemmer:\n        - { rolle: ${say.mayor} }\n`)
  const signatories = parties.map(({ id }) => `    - { rolle: ${say.mayor}, part: ${id} }\n`)
  return `# yaml-language-server: $schema=${schemaName('avtale')}
#
# ${say.about}

skjema: 1
avtaletype: ${avtaletype}
målform: ${målform}
standardtekst: "${standardtekst}"
status: utkast # utkast, til-vedtak, vedtatt, signert

# ${say.parties}
parter:
${parties.map(({ yaml }) => yaml).join('')}  - id: politiet
    slag: politi
    navn: ${district} politidistrikt # ${say.district}

# ${say.contacts}
# kontakter:
#   - id: slt-koordinatoren
#     navn: ${say.name}
#     stilling: SLT-koordinator
#     part: ${parties[0]?.id ?? 'kommunen'}
#     telefoner: [{ nummer: "00 00 00 01", slag: kontor }]

# ${say.council}
politiråd:
  leder: { rolle: ${say.mayor} }
  deltakere:
${members.join('')}    - part: politiet
      medlemmer:
        - { rolle: Politistasjonssjef }
        - { rolle: Politikontakt }

# ${say.meetings}
møter:
  minst: 2
  møteplan: ${say.plan}

# ${say.areas}
# innsatsområder:
#   - id: unge
#     navn: ${say.area}
#     mål: ${say.goal}

evaluering:
  når: ${say.evaluation}

# ${say.signatures}
underskrifter:
  underskrivere:
${signatories.join('')}    - { rolle: Politistasjonssjef, part: politiet, fullmakt: ${say.authority} }
`
}

function party({ nummer, navn: [name = '', ...others] }: Municipality, isOneOfSeveral: boolean) {
  const id = isOneOfSeveral ? `kommune-${nummer}` : 'kommunen'
  const names = others.length > 0 ? ` # ${others.join(', ')}: se andreNavn` : ''
  const yaml = `  - id: ${id}
    slag: kommune
    navn: ${name} kommune${names}
    stedsnavn: ${name}
    kommunenummer: "${nummer}"
`
  return { id, yaml }
}

/** The district's name in the målform. */
const districtIn = ({ politidistrikt }: Municipality, målform: Agreement['målform']): string =>
  policeDistricts.find(({ nb }) => nb === politidistrikt)?.[målform] ?? politidistrikt

const comments = {
  nb: {
    about: 'Utkast til avtale. Fyll ut det som mangler, og kjør: politirad validate på denne filen.',
    parties: 'Partene. Flere kommuner eller enheter legges til på samme måte.',
    district: 'et forslag etter fylket: sjekk det',
    contacts: 'Personene, hver skrevet én gang. Andre steder vises det til id-en.',
    name: 'Navn på personen',
    council: 'Hvem som leder politirådet, og hvem som er faste medlemmer.',
    meetings: 'Hvor ofte politirådet møtes.',
    plan: 'på siste møte året før',
    areas: 'Det partene vil satse på.',
    area: 'Unge i risiko',
    goal: 'Færre unge begår lovbrudd',
    evaluation: 'på årets siste møte',
    signatures: 'Hvem som underskriver. Uten navn blir det en linje til blokkbokstaver.',
    authority: 'etter fullmakt fra politimesteren',
    mayor: 'Ordfører',
  },
  nn: {
    about: 'Utkast til avtale. Fyll ut det som manglar, og køyr: politirad validate på denne fila.',
    parties: 'Partane. Fleire kommunar eller einingar blir lagde til på same måte.',
    district: 'eit framlegg etter fylket: sjekk det',
    contacts: 'Personane, kvar skriven éin gong. Andre stader blir det vist til id-en.',
    name: 'Namn på personen',
    council: 'Kven som leier politirådet, og kven som er faste medlemer.',
    meetings: 'Kor ofte politirådet møtest.',
    plan: 'på det siste møtet året før',
    areas: 'Det partane vil satse på.',
    area: 'Unge i risiko',
    goal: 'Færre unge gjer lovbrot',
    evaluation: 'på det siste møtet i året',
    signatures: 'Kven som underskriv. Utan namn blir det ei linje til blokkbokstavar.',
    authority: 'etter fullmakt frå politimeisteren',
    mayor: 'Ordførar',
  },
} as const

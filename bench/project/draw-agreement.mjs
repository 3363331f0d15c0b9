import { familyNames, givenNames, inMålform, samiGivenNames } from './phrases.mjs'

/**
 * One agreement, made up: as an object with the keys of the schema, in the order that people write them. Sizes differ as
 * they do in the country: many small agreements, a few that have everything. It keeps all rules, so that what a run says
 * of it is about the tool.
 */
export function drawAgreement(municipality, { inherits, draws }) {
  const { målform, district, place } = municipality
  const words = inMålform(målform)
  const size = draws.percent(30) ? 'small' : draws.percent(60) ? 'medium' : 'large'
  const has = (share) => size === 'large' || (size === 'medium' && draws.percent(share))
  const avtaletype = draws.percent(65) ? 'samarbeidsavtale' : 'politirådsavtale'
  const status = draws.one(['utkast', 'til-vedtak', 'vedtatt', 'vedtatt', 'signert', 'signert'])
  const dates = drawDates(draws)
  const people = drawPeople(municipality, { words, size, draws })
  const focusAreas = drawFocusAreas(words, size, draws)
  const chosen = draws.few(words.structures, size === 'large' ? 2 : 1, size === 'large' ? 4 : 2)
  const structures = chosen.map((each) => drawStructure(each, words, draws))
  const inAnnex = draws.percent(50)
  return dropUnset({
    skjema: 1,
    arver: inherits ? `../${sharedPath(district, målform)}` : undefined,
    avtaletype,
    målform,
    standardtekst: '2026-11',
    status,
    parter: [
      municipalParty(municipality, { status, dates, words, draws }),
      policeParty(municipality, { inherits, words, size }),
    ],
    datoer: datesBy(status, dates),
    gyldighet: { periode: { fra: 2026, til: 2028 }, nyAvtaleEtterKommunevalg: true },
    vilkår: has(60)
      ? {
          endring: true,
          oppsigelse: { måneder: draws.one([3, 6, 12]) },
          uenighet: true,
          original: { form: 'elektronisk' },
        }
      : undefined,
    kontakter: people,
    kunnskapsgrunnlag: inherits ? undefined : draws.few(words.knowledge, 2, 4),
    politiråd: council(people, words, has(70)),
    møter: meetings(words, draws),
    politikontakter: [policeContact(words, { place, has: has(60), draws })],
    slt: has(80)
      ? {
          koordinator: { kontakt: 'slt-koordinatoren' },
          politirådetErStyringsgruppe: false,
          partnere: draws.few(words.partners, 2, 5),
        }
      : undefined,
    nivåer: has(25) ? words.levels : undefined,
    møtestrukturer: has(50) && !inAnnex ? structures : undefined,
    forventninger: expectations(words, { inherits, size, draws }),
    politiskeSaker: has(50) ? draws.few(words.politicalCases, 2, 4) : undefined,
    innsatsområder: focusAreas,
    årshjul: has(30) ? yearWheel(words) : undefined,
    styringsdokumenter:
      avtaletype === 'politirådsavtale' || has(30) ? governingDocuments(words, municipality, draws) : undefined,
    samarbeid: has(60) ? cooperation(words) : undefined,
    ressurser: has(25) ? resources(words) : undefined,
    medvirkning: has(35) ? draws.few(words.involvement, 1, 3).map(([hvem, hvordan]) => ({ hvem, hvordan })) : undefined,
    taushetsplikt: { samtykke: draws.percent(60) },
    evaluering: {
      løpende: true,
      tiltakHvertMøte: true,
      når: words.evaluated,
      av: [{ kontakt: 'slt-koordinatoren' }, { kontakt: 'politikontakten' }],
    },
    forkortelser: [{ kort: 'SLT', betyr: words.abbreviation }],
    tekster: localTexts(words, { avtaletype, place, has, draws }),
    underskrifter: signatures(status, dates, words),
    vedlegg: annexes(words, { has, structures: inAnnex ? structures : [], draws }),
  })
}

/** Where what the agreements of a police district have in common stands: a file in each målform. */
export function sharedPath(district, målform) {
  return `felles/${district.toLowerCase().replaceAll(' ', '-')}-${målform}.yaml`
}

/** Recipients of `…@place.example`: letters that every mail program knows. */
const mailName = (place) =>
  place
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replaceAll(/[^a-z]/g, '')

const phone = (number) => `00 00 00 ${String(number).padStart(2, '0')}`

function drawDates(draws) {
  const day = (least, most) => String(draws.between(least, most)).padStart(2, '0')
  const month = day(3, 5)
  return { decided: `2026-${month}-${day(10, 19)}`, signed: `2026-0${draws.between(6, 7)}-${day(1, 28)}` }
}

function datesBy(status, { decided, signed }) {
  if (status === 'signert') return { dokument: decided, signert: signed }
  return status === 'vedtatt' ? { dokument: decided } : undefined
}

function municipalParty({ place, otherNames, nummer }, { status, dates, words, draws }) {
  const isDecided = status === 'vedtatt' || status === 'signert'
  const decision = { organ: words.council, dato: dates.decided, sak: `${draws.between(10, 90)}/26` }
  return {
    id: 'kommunen',
    slag: 'kommune',
    navn: `${place} kommune`,
    andreNavn: otherNames.length > 0 ? otherNames : undefined,
    stedsnavn: place,
    kommunenummer: nummer,
    epost: `postmottak@${mailName(place)}.example`,
    saker: status === 'utkast' ? undefined : [{ saksnummer: `2026/${draws.between(100, 4999)}`, arkivkode: 'X31' }],
    vedtak: isDecided ? [decision] : undefined,
  }
}

/** What inherits says only what the district's file doesn't. */
function policeParty({ place, district }, { inherits, words, size }) {
  const section = { id: 'avsnittet', navn: words.station.section, slag: 'avsnitt' }
  const house = {
    id: 'stasjonen',
    navn: `${place} ${words.station.house}`,
    slag: 'politistasjon',
    åpningstider: [{ dager: words.days, fra: '08.30', til: '14.30' }],
    enheter: size === 'small' ? undefined : [section],
  }
  const units = [
    {
      id: 'stasjonsdistriktet',
      navn: `${place} ${words.station.district}`,
      slag: 'politistasjonsdistrikt',
      enheter: [house],
    },
  ]
  if (inherits) return { id: 'politiet', enheter: units }
  return { id: 'politiet', slag: 'politi', navn: `${district} politidistrikt`, enheter: units }
}

/** Nobody twice: a name is drawn once. */
function drawPeople({ målform, place, otherNames }, { words, size, draws }) {
  const { roles } = words
  const isSami = otherNames.some(({ språk }) => ['se', 'sma', 'smj'].includes(språk))
  const given = isSami ? [...samiGivenNames, ...givenNames] : givenNames
  const family = isSami ? [...familyNames.sami, ...familyNames[målform]] : familyNames[målform]
  const [least, most] = { small: [0, 1], medium: [2, 5], large: [5, 10] }[size]
  const atPolice = size === 'small' ? [] : draws.few(roles.atPolice, 1, roles.atPolice.length)
  const posts = [
    { id: 'ordføreren', stilling: roles.mayor, part: 'kommunen' },
    { id: 'direktøren', stilling: roles.director, part: 'kommunen' },
    { id: 'slt-koordinatoren', stilling: roles.coordinator, part: 'kommunen' },
    { id: 'politikontakten', stilling: roles.contact, enhet: 'stasjonen' },
    { id: 'stasjonssjefen', stilling: roles.chief, enhet: 'stasjonsdistriktet' },
    ...draws
      .few(roles.others, least, most)
      .map((stilling, i) => ({ id: `kommunal-${i + 1}`, stilling, part: 'kommunen' })),
    ...atPolice.map((stilling, i) => ({ id: `politi-${i + 1}`, stilling, enhet: 'stasjonen' })),
  ]
  const names = draws.some(given, posts.length)
  return posts.map(({ id, stilling, ...where }, i) => ({
    id,
    navn: `${names[i]} ${draws.one(family)}`,
    stilling,
    ...where,
    telefoner: [
      { nummer: phone(2 * i + 1), slag: 'kontor' },
      ...(draws.percent(40) ? [{ nummer: phone(2 * i + 2), slag: 'mobil' }] : []),
    ],
    epost: `${mailName(id)}@${where.part === 'kommunen' ? mailName(place) : 'politiet'}.example`,
  }))
}

function council(people, { roles, groups, asNeeded }, hasDeputy) {
  const membersOf = (isMunicipal) =>
    people
      .filter(({ part }) => (part === 'kommunen') === isMunicipal)
      .map(({ id, stilling }) => ({
        rolle: stilling,
        verv: id === 'ordføreren' ? roles.leads : undefined,
        kontakt: id,
      }))
  return {
    leder: { kontakt: 'ordføreren' },
    nestleder: hasDeputy ? { kontakt: 'stasjonssjefen' } : undefined,
    sekretær: { kontakt: 'slt-koordinatoren' },
    deltakere: [
      { part: 'kommunen', navn: groups.municipality, medlemmer: membersOf(true), vedBehov: asNeeded },
      {
        part: 'politiet',
        navn: groups.police,
        medlemmer: membersOf(false),
        vedBehov: hasDeputy ? asNeeded : undefined,
      },
    ],
  }
}

function meetings(words, draws) {
  const count = draws.between(3, 6)
  const [first, second] = words.seasons
  return {
    minst: 2,
    antall: { fra: count, til: count + draws.between(0, 1) },
    fordeling: draws.percent(40)
      ? [
          { antall: count - 1, når: first },
          { antall: 1, når: second },
        ]
      : undefined,
    møteplan: words.meetingPlan,
    innkaller: { kontakt: 'slt-koordinatoren' },
    referent: { kontakt: 'slt-koordinatoren' },
    fellesSaksliste: draws.percent(50),
  }
}

function policeContact(words, { place, has, draws }) {
  const [council, ...others] = words.meetingPoints
  return {
    kontakt: 'politikontakten',
    stedfortredere: [{ kontakt: 'stasjonssjefen' }],
    arbeidssted: 'stasjonen',
    kontaktMed: draws.few(words.contactWith, 2, 5),
    patrulje: has ? { navn: words.roles.contact, områder: [place], fra: '18.00', til: '02.00' } : undefined,
    møtepunkter: [
      { navn: council },
      ...draws.few(others, 1, 4).map((navn) => ({ navn, gangerIÅret: draws.between(1, 6) })),
    ],
  }
}

function expectations(words, { inherits, size, draws }) {
  const most = { small: 2, medium: 4, large: 6 }[size]
  const toPolice = { id: inherits ? 'til-politiet-lokalt' : undefined, parter: ['politiet'] }
  return [
    { parter: ['kommunen'], punkter: draws.few(words.fromMunicipality, 2, most) },
    { ...toPolice, punkter: draws.few(words.fromPolice, 2, most) },
    ...(size === 'small' ? [] : [{ parter: ['kommunen', 'politiet'], punkter: draws.few(words.fromBoth, 1, 3) }]),
  ].map((each, i) => (inherits ? { ...each, id: each.id ?? `lokalt-${i + 1}` } : each))
}

function drawFocusAreas(words, size, draws) {
  const [least, most] = { small: [1, 2], medium: [3, 5], large: [5, 8] }[size]
  const responsible = [{ kontakt: 'slt-koordinatoren' }, { kontakt: 'politikontakten' }]
  return draws.few(words.focusAreas, least, most).map(({ tiltak, ...area }) => ({
    id: area.id,
    navn: area.navn,
    grunnlag: area.grunnlag,
    mål: area.mål,
    ansvarlig: draws.one(responsible),
    evaluering: area.evaluering,
    tiltak: draws.few(tiltak, 1, tiltak.length).map((navn) => ({
      navn,
      ansvarlig: draws.percent(50) ? draws.one(responsible) : undefined,
      frist: draws.percent(60) ? `2027-${draws.one(['03-01', '06-15', '10-01'])}` : undefined,
      status: draws.one(['planlagt', 'i-gang', 'i-drift']),
    })),
  }))
}

function drawStructure({ id, navn, formål, innkalling, innhold }, words, draws) {
  return {
    id,
    navn,
    formål,
    deltakere: draws.few(words.participants, 3, 6).map((rolle) => ({ rolle })),
    hyppighet: draws.one([
      { ganger: 4, per: 'år' },
      { hverUke: { fra: 6, til: 8 } },
      { ganger: 1, per: 'måned', omtrent: true },
    ]),
    leder: { kontakt: 'slt-koordinatoren' },
    innkalling,
    fasteSaker: [innhold],
  }
}

function governingDocuments(words, { place }, draws) {
  return draws.few(words.documents, 2, 5).map((title, i) => ({
    tittel: `${title} 2024–${draws.between(2028, 2036)}`,
    lenke: draws.percent(50) ? `https://www.${mailName(place)}.example/planer/${i + 1}` : undefined,
    tekst: i === 0 ? words.documentText : undefined,
  }))
}

const yearWheel = ({ yearWheel: said }) => Object.entries(said).map(([måned, punkt]) => ({ måned, punkter: [punkt] }))

function cooperation({ cooperation: { often, by, youth } }) {
  return {
    kontakt: {
      hyppighet: often,
      med: [{ kontakt: 'direktøren' }, { kontakt: 'slt-koordinatoren' }],
      bindeord: 'eller',
      måte: by,
    },
    ungdomsarbeid: { enhet: 'stasjonen', tiltak: youth },
  }
}

const resources = (words) =>
  words.resources.map(([ressurs, omfang], i) => ({ part: i === 1 ? 'politiet' : 'kommunen', ressurs, omfang }))

function localTexts(words, { avtaletype, has, draws }) {
  const first = avtaletype === 'samarbeidsavtale' ? 'innledning' : 'bakgrunn'
  return {
    [first]: { egen: draws.few(words.coordination, 1, 3).join('\n\n') },
    politiråd: has(50) ? { egen: draws.one(words.localLists) } : undefined,
  }
}

function signatures(status, { signed }, { roles, authority }) {
  return {
    dato: status === 'signert' ? signed : undefined,
    underskrivere: [
      { rolle: roles.mayor, part: 'kommunen', kontakt: 'ordføreren' },
      {
        rolle: roles.chief,
        part: 'politiet',
        enhet: 'stasjonsdistriktet',
        kontakt: 'stasjonssjefen',
        fullmakt: authority,
      },
    ],
  }
}

function annexes(words, { has, structures, draws }) {
  const { roles, plan, planIn, structures: title } = words.annexes
  const all = [
    has(40) && {
      id: 'roller',
      tittel: roles.tittel,
      rollefordeling: {
        tittel: roles.rollefordeling,
        venstre: words.groups.police,
        høyre: 'SLT',
        rader: roles.rader.map(([venstre, høyre]) => ({ venstre, høyre })),
      },
    },
    draws.percent(50) && { id: 'tiltaksplan', tittel: plan, tiltaksplan: { innarbeidesI: planIn } },
    has(50) && structures.length > 0 && { id: 'møter', tittel: title, møtestrukturer: structures },
  ].filter(Boolean)
  return all.length > 0 ? all : undefined
}

/** A key without a value is no key in YAML either. */
function dropUnset(value) {
  if (Array.isArray(value)) return value.map(dropUnset)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([key, each]) => [key, dropUnset(each)]),
  )
}

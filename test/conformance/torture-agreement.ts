import type { Agreement } from '../../src/index.js'

const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i + 1))
const months = [
  ...(['januar', 'februar', 'mars', 'april', 'mai', 'juni'] as const),
  ...(['juli', 'august', 'september', 'oktober', 'november', 'desember'] as const),
]
const longWord = 'Menneskerettighetsorganisasjonssamarbeidskoordinator'.repeat(4)

/** A list as deep as this, in the Markdown of a text field. */
const deepList = (depth: number): string => many(depth, (i) => `${'  '.repeat(i - 1)}- nivå ${i}`).join('\n')

/** Longer than a page, with a link and a word of a third language in it. */
const inSámi = `På nordsamisk: [${'Suohkan ja politiija ovttasbarget. '.repeat(200)}[Sámediggi](https://sametinget.no/) ja [øving]{lang=nn}]{lang=se}.`
const explained = `F1-en, (F2) og **F3**/F4, men ikke F1x; ${many(90, (i) => `${'i'.repeat(i)} St. meld. ${i}`).join(' ')}`

/** An agreement that asks as much of the writers as one can: much of everything, long and deep and in Sámi. */
export const tortureAgreement = (avtaletype: Agreement['avtaletype']): Agreement => ({
  skjema: 1,
  avtaletype,
  målform: 'nb',
  standardtekst: '2026-11',
  status: 'utkast',
  parter: [
    {
      id: 'k',
      slag: 'kommune',
      navn: 'Guovdageainnu suohkan',
      språk: 'se',
      stedsnavn: 'Kautokeino',
      saker: [{ saksnummer: '26/1', arkivkode: 'X31 &20' }],
    },
    {
      id: 'p',
      slag: 'politi',
      navn: 'Finnmark politidistrikt <& "øst">',
      postadresse: 'Postboks 1, 9900 Kirkenes',
      telefoner: [{ nummer: '02800' }],
    },
  ],
  kontakter: many(200, (i) => ({
    id: `k${i}`,
    navn: `Máret Áŋŋa Čáhci ${i}`,
    stilling: i % 9 === 0 ? longWord : `Rådgiver med ansvar for samordning nummer ${i}`,
    telefoner: [{ nummer: '00 00 00 01' }, { nummer: '00 00 00 02' }],
    epost: `${'lang'.repeat(i % 12)}person${i}@kommune.example`,
  })),
  politiråd: {
    leder: { kontakt: 'k1' },
    deltakere: [{ part: 'k', medlemmer: many(30, (i) => ({ rolle: `Medlem ${i}`, verv: 'đŧžšŋ' })) }],
  },
  møter: {
    minst: 2,
    antall: { fra: 2, til: 13 },
    anbefalt: 4,
    fordeling: [
      { antall: 2, når: 'vårsesongen' },
      { antall: 2, når: 'høstsesongen' },
    ],
  },
  innsatsområder: many(25, (i) => ({
    id: `i${i}`,
    navn: `Område ${i}`,
    mål: 'Trygghet',
    tiltak: many(3, (k) => ({ navn: `Tiltak ${i}.${k}`, frist: '2027-12-31', status: 'i-gang' })),
  })),
  årshjul: many(12, (i) => ({
    måned: months[i - 1] ?? 'januar',
    punkter: many(i, (k) => `Punkt ${i}.${k} ${k === 12 ? longWord : 'om čáđŋŧž'}`),
  })),
  gyldighet: { periode: { fra: 2024, til: 2028 }, varighet: 'til-erstattet' },
  vilkår: {
    endring: true,
    oppsigelse: { måneder: 6 },
    uenighet: true,
    kostnader: true,
    original: { form: 'papir', antall: 2 },
  },
  forkortelser: [
    ...many(20, (i) => ({ kort: `F${i}`, betyr: `forkortelse nummer ${i}` })),
    { kort: 'St. meld.', betyr: 'melding til Stortinget (ČĐŊŠŦŽ) \\' },
  ],
  tekster: {
    evaluering: {
      egen: `Et *uthevet* og **sterkt** ord, og [en lenke](https://example.com/sti?a=1&b=2).\n\n${inSámi}\n\n${explained}\n\n${deepList(7)}\n\n${'Et langt avsnitt som går over flere linjer. '.repeat(60)}`,
      sitater: [{ tekst: 'Et sitat.', kilde: 'Prop. 1 S (2012–2013)', lenke: 'https://example.com/' }],
    },
  },
  underskrifter: { underskrivere: many(40, (i) => ({ rolle: `Rolle ${i}`, part: i % 2 ? 'k' : 'p' })) },
  vedlegg: [
    {
      id: 'roller',
      tittel: 'Roller',
      rollefordeling: {
        tittel: 'Roller',
        venstre: 'Politiet',
        høyre: 'Kommunen',
        rader: many(100, (i) => ({
          venstre: `Oppgave ${i} som tar litt plass på linjen`,
          ...(i % 3 && { høyre: longWord.slice(0, i) }),
        })),
      },
    },
    { id: 'plan', tittel: 'Tiltaksplan', tiltaksplan: {} },
    {
      id: 'møter',
      tittel: 'Møtestrukturer',
      møtestrukturer: many(8, (i) => ({
        id: `m${i}`,
        navn: `Møte ${i}`,
        formål: 'Formålet.',
        deltakere: many(20, (k) => ({ rolle: `Deltaker ${k}`, antall: k })),
        deler: many(12, (k) => ({ innhold: `Del ${k} ${'av møtet '.repeat(20)}` })),
        rettsgrunnlag: [{ lov: 'politiloven' }],
      })),
    },
  ],
})

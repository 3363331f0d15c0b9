/** Words that only bokmål has, among those that an agreement is likely to use. `~` stands for any ending. */
const words = `
  aldri alene andres annen annet ansvarlig~ antall~ avtalens bare barnevernloven beslut~ bilde~ de dem deltar deres
  dersom disse eget egen egne eksemplarer ellers en enhet~ enighet et ett én forebyg~ formål~ forpliktet forskjellig~
  fra følger gangen ganger gjelder gjennomføres gjør gjøre gjøres henger hensikt~ hjemme holde holder holdes hoved~
  hva hvem hver hvert hvilke~ hvis hvor~ ikke innhold~ jevnlig~ kaller kommunens kommuner kriminalitetsforebyg~ lager
  leder~ ledelse~ ledes ledet ligger legger lørdag~ mandag~ mer myndighet~ måned~ møter møtets navn~ noe noen nærmere
  oppgave~ ordfører~ partenes personer planene politiets retningslinjer sammen~ selv setter settes sier skriftlig~ skrives
  sted~ særlig særskilt tar taushet~ tirsdag~ tjeneste~ trenger trengs trygghet~ uenige uke uken uker uten utrygghet vedtas
  vedtatt vei veileder~ velger virker være vært åpning~ årlig~ ønsker øvrige
  anbefales deles evalueres fordeles føres hentes inviteres legges løftes oppdateres prioriteres revideres signeres
  aktørene deltakere deltakerne innbyggerne kommunene møtene områdene partene politidistriktene reglene tiltakene vedleggene
  ~elsen ~heten ~hetene ~ingen ~ninger ~ningene
`

const alternatives = words
  .trim()
  .split(/\s+/)
  .map((word) => word.replace('~', '\\p{L}*'))

export const bokmålWords = new RegExp(`(?<![\\p{L}-])(?:${alternatives.join('|')})(?!\\p{L})`, 'giu')

/**
 * What the made-up agreements say, in bokmål and nynorsk: pairs, or one text where both are the same. `inMålform` takes
 * the one of each pair. Nobody is meant: every person is called something like Prøve, Tenkt or Oppdiktet.
 */

/** @param {'nb' | 'nn'} målform */
export function inMålform(målform) {
  const pick = (said) => {
    if (typeof said === 'string') return said
    if (Array.isArray(said)) return said.map(pick)
    if ('nb' in said) return said[målform]
    return Object.fromEntries(Object.entries(said).map(([key, value]) => [key, pick(value)]))
  }
  return pick(phrases)
}

const both = (nb, nn) => ({ nb, nn })

export const givenNames = [
  ...['Per', 'Kari', 'Ola', 'Hanna', 'Knut', 'Rolf', 'Jorunn', 'Arne', 'Eline', 'Randi', 'Kristian', 'Viktoria', 'Åse'],
  ...['Bjørg', 'Syver', 'Rønnaug', 'Iver', 'Marit', 'Gudrun', 'Tora', 'Jon', 'Astrid', 'Øystein', 'Ægir', 'Sølvi'],
]
export const samiGivenNames = ['Máret', 'Juhán', 'Elle', 'Áilu', 'Biret', 'Niillas', 'Sárá', 'Ánte', 'Laila', 'Jovnna']
export const familyNames = {
  nb: ['Prøve', 'Prøvesen', 'Eksempel', 'Liksom', 'Påhitt', 'Tenkt', 'Oppdiktet', 'Dikt-Tenkt', 'Liksomsen', 'Prøvdal'],
  nn: ['Prøve', 'Prøvesen', 'Eksempel', 'Liksom', 'Påfunn', 'Tenkt', 'Oppdikta', 'Dikt-Tenkt', 'Liksomdal', 'Prøvdal'],
  sami: ['Muittašupmi', 'Čájáhus', 'Ovdamearka', 'Geahččaleapmi', 'Đoaršu Prøve', 'Áŋŋel Eksempel', 'Jurddašuvvon'],
}

const phrases = {
  roles: {
    mayor: both('Ordfører', 'Ordførar'),
    director: 'Kommunedirektør',
    coordinator: 'SLT-koordinator',
    contact: 'Politikontakt',
    chief: 'Politistasjonssjef',
    prevention: both('Leder av forebyggende avsnitt', 'Leiar av førebyggjande avsnitt'),
    others: [
      'Kommunalsjef oppvekst',
      both('Kommunalsjef helse og mestring', 'Kommunalsjef helse og meistring'),
      both('Leder av barnevernstjenesten', 'Leiar av barnevernstenesta'),
      both('Ledende helsesykepleier', 'Leiande helsesjukepleiar'),
      both('Rektor ved ungdomsskolen', 'Rektor ved ungdomsskulen'),
      'Beredskapskoordinator',
      both('Leder av ungdomsklubben', 'Leiar av ungdomsklubben'),
      'Ruskonsulent',
      'Kommuneoverlege',
      both('Leder av frivilligsentralen', 'Leiar av frivilligsentralen'),
    ],
    atPolice: [
      'Nærpolitisjef',
      both('Avsnittsleder patrulje', 'Avsnittsleiar patrulje'),
      'Ungdomskontakt',
      'Næringslivskontakt',
    ],
    leads: both('leder av politirådet', 'leiar av politirådet'),
  },
  council: 'Kommunestyret',
  authority: both('etter fullmakt fra politimesteren', 'etter fullmakt frå politimeisteren'),
  station: {
    district: 'politistasjonsdistrikt',
    house: 'politistasjon',
    section: both('forebyggende avsnitt', 'førebyggjande avsnitt'),
  },
  days: both('Mandag–fredag', 'Måndag–fredag'),
  groups: { municipality: 'Kommunen', police: 'Politiet' },
  asNeeded: both('Andre etter faglig behov', 'Andre etter fagleg behov'),
  meetingPlan: 'på siste møte året før',
  evaluated: 'på det siste møtet i året',
  seasons: ['vinter- og vårsesongen', both('høstsesongen', 'haustsesongen')],
  knowledge: [
    'Ungdata',
    both('politiets analyser', 'analysane til politiet'),
    both('kommunens oversikt over folkehelsen', 'oversikta til kommunen over folkehelsa'),
    both('trusselvurderingen for distriktet', 'trusselvurderinga for distriktet'),
    both('samtaler med ungdomsrådet', 'samtalar med ungdomsrådet'),
    both('risiko- og sårbarhetsanalysen', 'risiko- og sårbarheitsanalysen'),
  ],
  contactWith: [
    'næringsliv',
    both('lag og foreninger', 'lag og foreiningar'),
    'grendelag',
    both('utesteder', 'utestader'),
    both('vegmyndighetene', 'vegstyresmaktene'),
    both('trossamfunn', 'trussamfunn'),
  ],
  meetingPoints: [
    'Politirådet',
    'Dialogmøte med kommunestyret',
    both('Ungdomsskolene', 'Ungdomsskulane'),
    both('Natteravnene', 'Natteramnane'),
    both('Møte med utestedene', 'Møte med utestadene'),
    both('Åpen dag på biblioteket', 'Open dag på biblioteket'),
  ],
  partners: [
    both('barnevernstjenesten', 'barnevernstenesta'),
    both('skolene', 'skulane'),
    'NAV',
    'helsestasjonen',
    both('idrettslagene', 'idrettslaga'),
    both('kulturskolen', 'kulturskulen'),
    both('fastlegene', 'fastlegane'),
  ],
  fromMunicipality: [
    both(
      'setter av tid til det forebyggende arbeidet i alle tjenestene',
      'set av tid til det førebyggjande arbeidet i alle tenestene',
    ),
    both(
      'sørger for at det politirådet anbefaler, kommer opp i rett organ',
      'syter for at det politirådet tilrår, kjem opp i rett organ',
    ),
    both(
      'sier fra til politiet når noe nytt skjer i ungdomsmiljøet',
      'seier frå til politiet når noko nytt skjer i ungdomsmiljøet',
    ),
    both(
      'holder kontaktlisten ved like og sender ut endringer samme uke',
      'held kontaktlista ved like og sender ut endringar same veka',
    ),
    both(
      'tar politiet med tidlig i planer for gater, plasser og møtesteder',
      'tek politiet med tidleg i planar for gater, plassar og møtestader',
    ),
    both(
      'svarer på henvendelser fra politikontakten innen fem virkedager',
      'svarar på spørsmål frå politikontakten innan fem yrkedagar',
    ),
  ],
  fromPolice: [
    both('legger fram bildet av kriminaliteten på hvert møte', 'legg fram biletet av kriminaliteten på kvart møte'),
    both('er til stede der unge ferdes, også utenom helgene', 'er til stades der unge ferdast, også utanom helgene'),
    both('forklarer hvorfor når noe ikke kan følges opp', 'forklarer kvifor når noko ikkje kan følgjast opp'),
    both('har en stedfortreder for politikontakten hele året', 'har ein vikar for politikontakten heile året'),
    both('melder fra om store arrangementer i god tid', 'melder frå om store arrangement i god tid'),
    both('tar imot skoleklasser og deltar på foreldremøter', 'tek imot skuleklassar og deltek på foreldremøte'),
  ],
  fromBoth: [
    both('lager en felles plan for hvert innsatsområde', 'lagar ein felles plan for kvart innsatsområde'),
    both('øver sammen minst én gang i perioden', 'øver saman minst éin gong i perioden'),
    both('deler erfaringer med nabokommunene', 'deler røynsler med nabokommunane'),
  ],
  politicalCases: [
    'politivedtekter',
    both('trafikale forhold', 'trafikale tilhøve'),
    'skjenketider',
    'ruspolitisk handlingsplan',
    both('belysning av gangveger', 'lys på gangvegar'),
  ],
  focusAreas: [
    {
      id: 'ungdomsmiljø',
      navn: both('Trygge ungdomsmiljøer', 'Trygge ungdomsmiljø'),
      grunnlag: both(
        'Flere unge sier at de er utrygge i sentrum om kvelden',
        'Fleire unge seier at dei er utrygge i sentrum om kvelden',
      ),
      mål: both('Unge har trygge steder å være, også i helgene', 'Unge har trygge stader å vere, også i helgene'),
      evaluering: both(
        'Svarene i Ungdata, sammenlignet med forrige måling',
        'Svara i Ungdata, samanlikna med førre måling',
      ),
      tiltak: [
        both('Kveldsåpent i ungdomsklubben fredag og lørdag', 'Kveldsope i ungdomsklubben fredag og laurdag'),
        both('Felles vandring i sentrum hver måned', 'Felles vandring i sentrum kvar månad'),
        both('Foreldremøter på alle trinn med politikontakten', 'Foreldremøte på alle trinn med politikontakten'),
        both('Oppsøkende arbeid ved kjøpesenteret', 'Oppsøkjande arbeid ved kjøpesenteret'),
      ],
    },
    {
      id: 'vold',
      navn: both('Vold i nære relasjoner', 'Vald i nære relasjonar'),
      grunnlag: both('Mange saker blir kjent sent', 'Mange saker blir kjende seint'),
      mål: both('Flere får hjelp tidlig', 'Fleire får hjelp tidleg'),
      evaluering: both(
        'Hvor mange som har bedt om hjelp, sammenlignet med året før',
        'Kor mange som har bede om hjelp, samanlikna med året før',
      ),
      tiltak: [
        both('Opplæring av ansatte i barnehage og skole', 'Opplæring av tilsette i barnehage og skule'),
        'Felles rutine for melding og oppfølging',
        'Temakveld på biblioteket',
      ],
    },
    {
      id: 'trafikk',
      navn: both('Trafikk rundt skolene', 'Trafikk rundt skulane'),
      grunnlag: both('Foreldre melder om høy fart på skoleveger', 'Foreldre melder om høg fart på skulevegar'),
      mål: both('Ingen barn skades på vei til skolen', 'Ingen barn blir skadde på veg til skulen'),
      evaluering: both('Målt fart før og etter, og tallet på ulykker', 'Målt fart før og etter, og talet på ulykker'),
      tiltak: [
        both('Kontroller ved skolestart', 'Kontrollar ved skulestart'),
        both('Hjertesoner ved barneskolene', 'Hjartesoner ved barneskulane'),
        'Refleksaksjon i oktober',
        both(
          'Gjennomgang av skilting sammen med vegmyndighetene',
          'Gjennomgang av skilting saman med vegstyresmaktene',
        ),
      ],
    },
    {
      id: 'rus',
      navn: both('Rus og unge voksne', 'Rus og unge vaksne'),
      grunnlag: both(
        'Analysene viser mer bruk av cannabis enn for fem år siden',
        'Analysane viser meir bruk av cannabis enn for fem år sidan',
      ),
      mål: both('Færre begynner, og flere får hjelp til å slutte', 'Færre byrjar, og fleire får hjelp til å slutte'),
      evaluering: both('Tall fra helsestasjonen og fra politiet', 'Tal frå helsestasjonen og frå politiet'),
      tiltak: [
        both('Samtaletilbud uten ventetid', 'Samtaletilbod utan ventetid'),
        both('Informasjon på de videregående skolene', 'Informasjon på dei vidaregåande skulane'),
        both('Tettere oppfølging etter bekymringssamtale', 'Tettare oppfølging etter uroasamtale'),
      ],
    },
    {
      id: 'netthets',
      navn: both('Netthets og bilder på nett', 'Netthets og bilete på nett'),
      grunnlag: both(
        'Skolene melder om deling av bilder uten samtykke',
        'Skulane melder om deling av bilete utan samtykke',
      ),
      mål: both(
        'Unge vet hva de gjør på nett, og hvor de får hjelp',
        'Unge veit kva dei gjer på nett, og kvar dei får hjelp',
      ),
      evaluering: both('Spørreundersøkelse på ungdomstrinnet hver vår', 'Spørjeundersøking på ungdomstrinnet kvar vår'),
      tiltak: [
        'Undervisningsopplegg for 6. og 8. trinn',
        'Felles råd til foreldre',
        both('Øvelse i å sikre bevis for ansatte i skolen', 'Øving i å sikre bevis for tilsette i skulen'),
      ],
    },
    {
      id: 'beredskap',
      navn: both('Beredskap og store hendelser', 'Beredskap og store hendingar'),
      grunnlag: both('Øvelsen i fjor viste uklare varslingsveier', 'Øvinga i fjor viste uklare varslingsvegar'),
      mål: both('Begge parter vet hvem som varsler hvem', 'Begge partar veit kven som varslar kven'),
      evaluering: both('Gjennomgang etter hver øvelse', 'Gjennomgang etter kvar øving'),
      tiltak: [
        'Felles varslingsplan',
        both('Øvelse for kriseledelsen', 'Øving for kriseleiinga'),
        'Plan for mottak av evakuerte',
      ],
    },
    {
      id: 'eldre',
      navn: 'Svindel mot eldre',
      grunnlag: both(
        'Tallet på anmeldelser har økt tre år på rad',
        'Talet på meldingar til politiet har auka tre år på rad',
      ),
      mål: both('Eldre kjenner igjen svindel og sier fra', 'Eldre kjenner att svindel og seier frå'),
      evaluering: both('Tallet på forsøk som ble stoppet', 'Talet på forsøk som vart stoppa'),
      tiltak: [
        both('Besøk på eldresentrene', 'Besøk på eldresentera'),
        both('Opplæring av ansatte i hjemmetjenesten', 'Opplæring av tilsette i heimetenesta'),
        both('Oppslag sammen med bankene', 'Oppslag saman med bankane'),
      ],
    },
    {
      id: 'arbeidsliv',
      navn: 'Kriminalitet i arbeidslivet',
      grunnlag: both(
        'Tilsyn har funnet brudd ved flere byggeplasser',
        'Tilsyn har funne brot ved fleire byggjeplassar',
      ),
      mål: both('Kommunen handler bare av seriøse firmaer', 'Kommunen handlar berre av seriøse firma'),
      evaluering: both('Funn ved kontroller, år for år', 'Funn ved kontrollar, år for år'),
      tiltak: [
        both('Felles kontroller to ganger i året', 'Felles kontrollar to gonger i året'),
        both('Krav i kommunens kontrakter', 'Krav i kontraktane til kommunen'),
      ],
    },
  ],
  coordination: [
    both(
      'Kommunen og politiet har samarbeidet i mange år, og avtalen bygger på det som har virket.',
      'Kommunen og politiet har samarbeidd i mange år, og avtalen byggjer på det som har verka.',
    ),
    both(
      'Bosettingen er spredt, og avstandene er store. Samarbeidet må derfor fungere også på telefon og skjerm.',
      'Folk bur spreidd, og avstandane er store. Samarbeidet må difor fungere også på telefon og skjerm.',
    ),
    both(
      'Om sommeren er det mange ganger så mange mennesker her som ellers i året. Planene tar høyde for det.',
      'Om sommaren er det mange gonger så mange menneske her som elles i året. Planane tek høgd for det.',
    ),
    both(
      'Kommunen har vokst fort, og mange kjenner ikke tjenestene ennå.',
      'Kommunen har vakse fort, og mange kjenner ikkje tenestene enno.',
    ),
    both(
      'Ungdomsrådet har lest utkastet og fått med to av innsatsområdene.',
      'Ungdomsrådet har lese utkastet og fått med to av innsatsområda.',
    ),
  ],
  localLists: [
    both(
      'Til dette hører:\n\n- en fast kveld i måneden i ungdomsklubben\n- en **felles kalender** for skoler, helsestasjon og politi\n- en årlig samling med frivillige',
      'Til dette høyrer:\n\n- ein fast kveld i månaden i ungdomsklubben\n- ein **felles kalender** for skular, helsestasjon og politi\n- ei årleg samling med frivillige',
    ),
    both(
      'Partene har blitt enige om at\n\n- saker meldes inn senest to uker før møtet\n- referatet er ute innen en uke\n- vedtak som ikke er fulgt opp, står øverst på neste saksliste',
      'Partane har vorte samde om at\n\n- saker blir melde inn seinast to veker før møtet\n- referatet er ute innan ei veke\n- vedtak som ikkje er følgde opp, står øvst på neste saksliste',
    ),
  ],
  structures: [
    {
      id: 'slt-møtet',
      navn: 'SLT-møtet',
      formål: both(
        'Tjenestene som møter barn og unge, får samme bilde av hverdagen deres.',
        'Tenestene som møter barn og unge, får same bilete av kvardagen deira.',
      ),
      innkalling: both('Sakslisten sendes ut en uke før.', 'Sakslista blir send ut ei veke før.'),
      innhold: both('Status i miljøene og felles tiltak', 'Status i miljøa og felles tiltak'),
    },
    {
      id: 'beredskapsrådet',
      navn: 'Beredskapsrådet',
      formål: both(
        'Kommunen, politiet og frivillige kjenner hverandres planer.',
        'Kommunen, politiet og frivillige kjenner planane til kvarandre.',
      ),
      innkalling: both('Kommunedirektøren kaller inn.', 'Kommunedirektøren kallar inn.'),
      innhold: both('Gjennomgang av planer og øvelser', 'Gjennomgang av planar og øvingar'),
    },
    {
      id: 'utelivsmøtet',
      navn: both('Møte med utestedene', 'Møte med utestadene'),
      formål: both('Utelivet er trygt for gjester og ansatte.', 'Utelivet er trygt for gjester og tilsette.'),
      innkalling: both('Innkallingen sendes til alle med bevilling.', 'Innkallinga går til alle med løyve.'),
      innhold: both('Erfaringer siden sist og planer for høytider', 'Røynsler sidan sist og planar for høgtider'),
    },
    {
      id: 'skolemøtet',
      navn: both('Møte mellom skolene og politiet', 'Møte mellom skulane og politiet'),
      formål: both(
        'Skolene og politiet er enige om hvem som gjør hva.',
        'Skulane og politiet er samde om kven som gjer kva.',
      ),
      innkalling: both('Rektorene kaller inn etter tur.', 'Rektorane kallar inn etter tur.'),
      innhold: both('Skolemiljø, skoleveg og undervisning', 'Skulemiljø, skuleveg og undervisning'),
    },
  ],
  participants: [
    'Representant for helsestasjonen',
    both('Representant for barnevernstjenesten', 'Representant for barnevernstenesta'),
    both('Representant fra ungdomsskolene', 'Representant frå ungdomsskulane'),
    both('Representant fra NAV', 'Representant frå NAV'),
    both('Leder av frivilligsentralen', 'Leiar av frivilligsentralen'),
    'Kulturkonsulent',
  ],
  levels: [
    {
      navn: both('Styrende', 'Styrande'),
      organ: 'Politirådet',
      oppgaver: [both('velger innsatsområder', 'vel innsatsområde'), both('følger opp planene', 'følgjer opp planane')],
    },
    {
      navn: both('Samordnende', 'Samordnande'),
      organ: both('SLT-gruppen', 'SLT-gruppa'),
      oppgaver: [
        both('gjør vedtakene til tiltak', 'gjer vedtaka til tiltak'),
        both('fordeler oppgavene', 'fordeler oppgåvene'),
      ],
    },
    {
      navn: both('Utførende', 'Utførande'),
      organ: both('Tjenestene', 'Tenestene'),
      oppgaver: [both('gjennomfører tiltakene', 'gjennomfører tiltaka'), 'melder tilbake'],
    },
  ],
  documents: [
    both('Kommuneplanens samfunnsdel', 'Samfunnsdelen av kommuneplanen'),
    'Politivedtekter for kommunen',
    both('Plan for vern mot vold', 'Plan for vern mot vald'),
    'Oppvekstplanen',
    'Ruspolitisk handlingsplan',
    both('Overordnet beredskapsplan', 'Overordna beredskapsplan'),
  ],
  documentText: both(
    'Planen ligger til grunn for innsatsområdene i denne avtalen.',
    'Planen ligg til grunn for innsatsområda i denne avtalen.',
  ),
  yearWheel: {
    januar: both('Tall for året som gikk', 'Tal for året som gjekk'),
    mars: 'Møte i politirådet',
    mai: both('Foreldrevandringer før russetiden', 'Foreldrevandringar før russetida'),
    august: both('Kontroller ved skolestart', 'Kontrollar ved skulestart'),
    oktober: both('Felles øvelse', 'Felles øving'),
    november: 'Evaluering og møteplan',
  },
  annexes: {
    roles: {
      tittel: 'Politikontakt og SLT-koordinator',
      rollefordeling: both('Hvem som gjør hva', 'Kven som gjer kva'),
      rader: [
        [
          both('Holder politiet orientert om kommunens planer', 'Held politiet orientert om planane til kommunen'),
          both('Holder kommunen orientert om politiets planer', 'Held kommunen orientert om planane til politiet'),
        ],
        [
          both('Deler det som kan deles, så tidlig som mulig', 'Deler det som kan delast, så tidleg som mogleg'),
          both('Samler det tjenestene ser, i ett bilde', 'Samlar det tenestene ser, i eitt bilete'),
        ],
        [
          both('Er med i møter med skoler og foreldre', 'Er med i møte med skular og foreldre'),
          both('Kaller inn og skriver referat', 'Kallar inn og skriv referat'),
        ],
      ],
    },
    plan: both('Tiltaksplan for innsatsområdene', 'Tiltaksplan for innsatsområda'),
    planIn: [both('handlingsplaner', 'handlingsplanar'), both('virksomhetsplaner', 'verksemdsplanar')],
    structures: both('Faste møter ved siden av politirådet', 'Faste møte ved sida av politirådet'),
  },
  resources: [
    ['SLT-koordinator', '100 % stilling'],
    ['Politikontakt', '50 % stilling'],
    ['Kontorplass på rådhuset', both('to dager i uken', 'to dagar i veka')],
  ],
  involvement: [
    ['Ungdomsrådet', both('blir hørt før møteplanen vedtas', 'blir høyrt før møteplanen blir vedteken')],
    ['Eldrerådet', both('får orientering én gang i året', 'får orientering éin gong i året')],
    [
      both('Næringsforeningen', 'Næringsforeininga'),
      both('møter politikontakten hver vår', 'møter politikontakten kvar vår'),
    ],
  ],
  cooperation: {
    often: both('Ukentlig', 'Kvar veke'),
    by: ['på telefon', 'ved fysisk oppmøte'],
    youth: [
      both('møte klassene på ungdomstrinnet', 'møte klassane på ungdomstrinnet'),
      both('gjennomføre bekymringssamtaler', 'gjennomføre uroasamtalar'),
    ],
  },
  abbreviation: both(
    'samordning av lokale rus- og kriminalitetsforebyggende tiltak',
    'samordning av lokale rus- og kriminalitetsførebyggjande tiltak',
  ),
  district: {
    about: both('Det som er likt for kommunene i', 'Det som er likt for kommunane i'),
    leader: both('Leder for forebygging i distriktet', 'Leiar for førebygging i distriktet'),
    own: both(
      'Politidistriktet samler kommunene én gang i året. Dagen avtales om våren.',
      'Politidistriktet samlar kommunane éin gong i året. Dagen blir avtalt om våren.',
    ),
  },
  national: both('Det som er likt i alle distriktene.', 'Det som er likt i alle distrikta.'),
}

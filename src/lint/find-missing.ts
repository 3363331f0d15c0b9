import type { Agreement } from '../model/agreement.js'
import { life, type Status } from '../model/life.js'
import type { Missing, Need } from '../model/next-step.js'
import type { RuleCode } from '../model/rule.js'

/** What an agreement lacks before it can have a status, and what it lacks of what its earlier ones needed. */
export function findMissing(agreement: Agreement, status: Status): Missing[] {
  const reached = life.slice(0, life.indexOf(status) + 1)
  const silenced = new Set(agreement.avvik?.map(({ regel }) => regel))
  return needs
    .filter(({ before, rule }) => reached.includes(before) && !(rule && silenced.has(rule)))
    .flatMap(({ need, lacking }) => lacking(agreement).map(({ name = '', pointer }) => ({ need, name, pointer })))
}

interface Lack {
  readonly name?: string
  readonly pointer: string
}

interface Needed {
  readonly need: Need
  /** The status that can't be had without it. */
  readonly before: Status
  /** The rule that asks for it too: a reason given for that one holds here. */
  readonly rule?: RuleCode
  readonly lacking: (agreement: Agreement) => readonly Lack[]
}

/** The agreement's own part that is missing. */
const unless = (isThere: unknown, pointer: string): Lack[] => (isThere ? [] : [{ pointer }])

/** In the order in which people usually get to them. */
const needs: readonly Needed[] = [
  {
    need: 'duration',
    before: 'til-vedtak',
    lacking: ({ gyldighet = {} }) =>
      unless(gyldighet.periode ?? gyldighet.varighet ?? gyldighet.nyAvtaleEtterKommunevalg, '/gyldighet'),
  },
  { need: 'leader', before: 'til-vedtak', lacking: ({ politiråd }) => unless(politiråd.leder, '/politiråd') },
  { need: 'secretary', before: 'til-vedtak', lacking: ({ politiråd }) => unless(politiråd.sekretær, '/politiråd') },
  { need: 'meetings', before: 'til-vedtak', lacking: ({ møter }) => unless(møter?.antall ?? møter?.minst, '/møter') },
  {
    need: 'police-contact',
    before: 'til-vedtak',
    lacking: ({ politikontakter = [], politiråd }) =>
      unless(
        politikontakter.length > 0 || politiråd.deltakere.some(({ medlemmer }) => medlemmer.some(isPoliceContact)),
        '/politikontakter',
      ),
  },
  {
    need: 'focus-areas',
    before: 'til-vedtak',
    lacking: ({ innsatsområder = [] }) => unless(innsatsområder.length > 0, '/innsatsområder'),
  },
  {
    need: 'owner',
    before: 'til-vedtak',
    rule: 'focus-area-incomplete',
    lacking: ({ innsatsområder = [] }) =>
      innsatsområder.flatMap(({ navn, ansvarlig, tiltak = [] }, at) =>
        ansvarlig || tiltak.some((measure) => measure.ansvarlig)
          ? []
          : [{ name: navn, pointer: `/innsatsområder/${at}/navn` }],
      ),
  },
  {
    need: 'contact-details',
    before: 'til-vedtak',
    lacking: ({ kontakter = [] }) =>
      kontakter.flatMap(({ navn, telefoner = [], epost }, at) =>
        telefoner.length > 0 || epost ? [] : [{ name: navn, pointer: `/kontakter/${at}/navn` }],
      ),
  },
  {
    need: 'confirmation',
    before: 'til-vedtak',
    lacking: ({ kontakter = [] }) =>
      kontakter.some(({ bekreftet }) => bekreftet)
        ? kontakter.flatMap(({ navn, bekreftet }, at) =>
            bekreftet ? [] : [{ name: navn, pointer: `/kontakter/${at}/navn` }],
          )
        : [],
  },
  {
    need: 'signatory',
    before: 'til-vedtak',
    rule: 'party-does-not-sign',
    lacking: ({ parter, underskrifter: { underskrivere } }) =>
      parter.flatMap(({ id, navn }, at) =>
        underskrivere.some(({ part }) => part === id) ? [] : [{ name: navn, pointer: `/parter/${at}/navn` }],
      ),
  },
  {
    need: 'case-number',
    before: 'vedtatt',
    rule: 'missing-case-number',
    lacking: ({ parter }) =>
      parter.flatMap(({ slag, navn, saker = [] }, at) =>
        slag !== 'kommune' || saker.some(({ saksnummer }) => saksnummer)
          ? []
          : [{ name: navn, pointer: `/parter/${at}/navn` }],
      ),
  },
  {
    need: 'decision',
    before: 'vedtatt',
    rule: 'decision-missing',
    lacking: ({ parter }) =>
      parter.flatMap(({ slag, navn, vedtak = [] }, at) =>
        slag !== 'kommune' || vedtak.some((each) => each.slag !== 'innstilling' && each.dato && each.sak)
          ? []
          : [{ name: navn, pointer: `/parter/${at}/navn` }],
      ),
  },
  {
    need: 'authority',
    before: 'signert',
    rule: 'signatory-without-authority',
    lacking: ({ parter, underskrifter: { underskrivere } }) =>
      underskrivere.flatMap(({ part, rolle, fullmakt }, at) =>
        fullmakt || /^politimester|^politimeister/i.test(rolle) || kindOf(parter, part) !== 'politi'
          ? []
          : [{ name: rolle, pointer: `/underskrifter/underskrivere/${at}/rolle` }],
      ),
  },
  {
    need: 'signing-date',
    before: 'signert',
    rule: 'missing-signing-date',
    lacking: ({ datoer, underskrifter: { dato, underskrivere } }) =>
      unless(datoer?.signert || dato || underskrivere.every((signatory) => signatory.dato), '/datoer'),
  },
]

const isPoliceContact = ({ rolle = '' }: { readonly rolle?: string }): boolean => /politikontakt/i.test(rolle)

const kindOf = (parties: Agreement['parter'], party: string) => parties.find(({ id }) => id === party)?.slag

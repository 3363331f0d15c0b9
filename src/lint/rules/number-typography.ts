import { groupPhoneNumber } from '../../model/group-phone-number.js'
import type { AgreementText, Finding, Rule } from '../../model/rule.js'
import type { Bilingual } from '../../model/said.js'
import type { KnownValue } from '../../model/walk-values.js'

interface Slip {
  /** Stands in every text that has the slip: quick to see. */
  readonly trace: RegExp
  readonly found: RegExp
  readonly right: (...groups: string[]) => string
  readonly what: Bilingual<string>
  /** Whether nothing else can have been meant, so that it may be mended without asking. */
  readonly isCertain: (match: RegExpExecArray) => boolean
}

const slips: readonly Slip[] = [
  {
    trace: /-/,
    found: /(?<![\d/.-])((?:19|20)\d\d) ?- ?((?:19|20)\d\d)(?![\d/-])/g,
    right: (_, from, to) => `${from}–${to}`,
    what: {
      nb: 'Mellom årstall står en tankestrek, uten mellomrom.',
      en: 'An en dash without spaces stands between years.',
    },
    isCertain: ({ input, index, 1: from = '', 2: to = '' }) => from < to && !isCaseNumber(before(input, index)),
  },
  {
    trace: /kl/i,
    found: /(?<!\p{L})kl\.? ?(\d{1,2})[:.](\d\d)(?!\d)/giu,
    right: (_, hour = '', minute = '') => `kl. ${hour.padStart(2, '0')}.${minute}`,
    what: { nb: 'Klokkeslett skrives med punktum.', en: 'Times are written with full stops.' },
    isCertain: ({ 1: hour, 2: minute }) => Number(hour) <= 24 && Number(minute) < 60,
  },
  {
    trace: /§/,
    found: /(§§?)(\d+)/g,
    right: (_, sign, number) => `${sign} ${number}`,
    what: { nb: 'Etter paragraftegnet er det et mellomrom.', en: 'A space follows the section sign.' },
    isCertain: () => true,
  },
  {
    trace: /"/,
    found: /"([^"\n]+)"/g,
    right: (_, quoted) => `«${quoted}»`,
    what: { nb: 'Norske anførselstegn er « og ».', en: 'Norwegian quotation marks are « and ».' },
    // Else they may be inches or seconds, or not belong together.
    isCertain: ({ input, index, 0: found, 1: quoted = '' }) =>
      quoted.trim() === quoted &&
      /(?:^|[\s(–])$/.test(before(input, index)) &&
      /^(?:$|[\s).,:;!?–])/.test(input.slice(index + found.length, index + found.length + 1)),
  },
  {
    // Around a whole text they were meant for YAML, and are told when it is read.
    trace: /[“„]/,
    found: /[“„]([^“”„\n]+)[“”](?!$)|(?<!^)[“„]([^“”„\n]+)[“”]/g,
    right: (_, quoted, last) => `«${quoted ?? last}»`,
    what: { nb: 'Norske anførselstegn er « og ».', en: 'Norwegian quotation marks are « and ».' },
    isCertain: () => true,
  },
  {
    trace: / - /,
    found: /(?<=[\p{L},.)»]) - (?=[\p{L}\d«(])|(?<=\d) - (?=[\p{L}«(])/gu,
    right: () => ' – ',
    what: { nb: 'En tankestrek er lengre enn en bindestrek.', en: 'A dash is longer than a hyphen.' },
    isCertain: () => false, // between two places or days it has no spaces
  },
]

const before = (text: string, index: number): string => text.slice(Math.max(0, index - 20), index)

/** `sak 2019-2021` names one case. */
const isCaseNumber = (words: string): boolean => /(?:sak|nr|nummer|ref|journal)\p{L}*[\s.:]*$/iu.test(words)

/** Written as the archive and the law write them. */
const asGiven = new Set(['saksnummer', 'journalnummer', 'arkivkode', 'sak', 'kort'])

/** What somebody or something is called: told of, but only its owner changes it. */
const names = new Set(['arbeidsgiver', 'betyr', 'navn', 'organ', 'stedsnavn', 'tittel', 'undertittel'])

export const numberTypography: Rule = {
  code: 'number-typography',
  severity: 'hint',
  about: {
    nb: 'Årstall, klokkeslett, paragrafer, anførselstegn, tankestreker og telefonnumre skrives likt i hele avtalen, slik standardteksten har dem: 2020–2024, kl. 08.30, § 13, «ord», – og 00 00 00 01. Sitater, titler, lenker og ord på andre språk er unntatt.',
    en: 'Years, times, sections, quotation marks, dashes and telephone numbers are written alike in the whole agreement, as the standard text has them: 2020–2024, kl. 08.30, § 13, «ord», – and 00 00 00 01. Quotations, titles, links and words in other languages are exempt.',
  },
  examples: {
    ok: 'tekster: { evaluering: { egen: "Planen for 2020–2024 gjelder fra kl. 08.30." } }',
    notOk: 'tekster: { evaluering: { egen: "Planen for 2020-2024 gjelder fra kl 08:30." } }',
    expected: ['/tekster/evaluering/egen', '/tekster/evaluering/egen'],
  },
  check: (_agreement, { texts, values }) => [
    ...texts
      .filter(({ isQuoted, isTitle, key }) => !isQuoted && !isTitle && !asGiven.has(key))
      .flatMap((text) => slips.flatMap((slip) => findSlips(text, slip))),
    ...values.flatMap(findUngrouped),
  ],
}

function findSlips({ text, pointer, key }: AgreementText, { trace, found, right, what, isCertain }: Slip): Finding[] {
  if (!trace.test(text)) return []
  const isQuoted = quotedIn(text)
  return [...text.matchAll(found)]
    .filter((match) => right(...match) !== match[0])
    .map((match) => {
      const mended = right(...match)
      const isMended = !names.has(key) && !isQuoted(match.index) && isCertain(match)
      return {
        pointer,
        word: match[0],
        at: match.index,
        ...(isMended && { mended }),
        said: {
          nb: { message: what.nb, hints: [`Skriv ${mended.trim()}`] },
          en: { message: what.en, hints: [`Write ${mended.trim()}`] },
        },
      }
    })
}

/** Whether a place in a text is between quotation marks: what stands there may be what somebody else wrote. */
function quotedIn(text: string): (index: number) => boolean {
  const marks = [...text.matchAll(/[«»"“”]/g)]
  if (marks.length === 0) return () => false
  const isWithin = new Uint8Array(text.length)
  let depth = 0
  let isStraight = false
  for (const [at, { 0: mark, index }] of marks.entries()) {
    if (mark === '"') isStraight = !isStraight
    else depth = Math.max(0, depth + (mark === '«' || mark === '“' ? 1 : -1))
    const end = marks[at + 1]?.index ?? text.length
    isWithin.fill(depth > 0 || isStraight ? 1 : 0, index + 1, end + 1)
  }
  return (index) => isWithin[index] === 1
}

/** A telephone number in other groups than it is printed in. Those of three, two and three digits are usual too. */
function findUngrouped({ node, value, pointer }: KnownValue): Finding[] {
  if (node['x-visning'] !== 'telefon' || typeof value !== 'string') return []
  const mended = groupPhoneNumber(value)
  if (mended === value || /^\d{3} \d\d \d{3}$/.test(value)) return []
  const said = {
    nb: { message: 'Telefonnummeret står ikke i de vanlige gruppene.', hints: [`Skriv ${mended}`] },
    en: { message: 'The telephone number is not in the usual groups.', hints: [`Write ${mended}`] },
  }
  return [{ pointer, word: value, at: 0, mended, said }]
}

import type { Rule } from '../../model/rule.js'
import type { Bilingual } from '../../model/said.js'

interface Slip {
  /** Stands in every text that has the slip: quick to see. */
  readonly trace: RegExp
  readonly found: RegExp
  readonly right: (...groups: string[]) => string
  readonly what: Bilingual<string>
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
  },
  {
    trace: /kl/i,
    found: /(?<!\p{L})kl\.? ?(\d{1,2})[:.](\d\d)(?!\d)/giu,
    right: (_, hour = '', minute = '') => `kl. ${hour.padStart(2, '0')}.${minute}`,
    what: { nb: 'Klokkeslett skrives med punktum.', en: 'Times are written with full stops.' },
  },
  {
    trace: /§/,
    found: /(§§?)(\d+)/g,
    right: (_, sign, number) => `${sign} ${number}`,
    what: { nb: 'Etter paragraftegnet er det et mellomrom.', en: 'A space follows the section sign.' },
  },
  {
    trace: /"/,
    found: /"([^"\n]+)"/g,
    right: (_, quoted) => `«${quoted}»`,
    what: { nb: 'Norske anførselstegn er « og ».', en: 'Norwegian quotation marks are « and ».' },
  },
  {
    // Around a whole text they were meant for YAML, and are told when it is read.
    trace: /[“„]/,
    found: /[“„]([^“”„\n]+)[“”](?!$)|(?<!^)[“„]([^“”„\n]+)[“”]/g,
    right: (_, quoted, last) => `«${quoted ?? last}»`,
    what: { nb: 'Norske anførselstegn er « og ».', en: 'Norwegian quotation marks are « and ».' },
  },
  {
    trace: / - /,
    found: /(?<=[\p{L},.)»]) - (?=[\p{L}\d«(])|(?<=\d) - (?=[\p{L}«(])/gu,
    right: () => ' – ',
    what: { nb: 'En tankestrek er lengre enn en bindestrek.', en: 'A dash is longer than a hyphen.' },
  },
]

/** Written as the archive and the law write them. */
const asGiven = new Set(['saksnummer', 'journalnummer', 'arkivkode', 'sak', 'kort'])

export const numberTypography: Rule = {
  code: 'number-typography',
  severity: 'hint',
  about: {
    nb: 'Årstall, klokkeslett, paragrafer, anførselstegn og tankestreker skrives likt i hele avtalen, slik standardteksten har dem: 2020–2024, kl. 08.30, § 13, «ord» og –. Sitater, titler og lenker er unntatt.',
    en: 'Years, times, sections, quotation marks and dashes are written alike in the whole agreement, as the standard text has them: 2020–2024, kl. 08.30, § 13, «ord» and –. Quotations, titles and links are exempt.',
  },
  examples: {
    ok: 'tekster: { evaluering: { egen: "Planen for 2020–2024 gjelder fra kl. 08.30." } }',
    notOk: 'tekster: { evaluering: { egen: "Planen for 2020-2024 gjelder fra kl 08:30." } }',
    expected: ['/tekster/evaluering/egen', '/tekster/evaluering/egen'],
  },
  check: (_agreement, { texts }) =>
    texts
      .filter(({ isQuoted, isTitle, key }) => !isQuoted && !isTitle && !asGiven.has(key))
      .flatMap(({ text, pointer }) =>
        slips.flatMap(({ trace, found, right, what }) =>
          (trace.test(text) ? [...text.matchAll(found)] : [])
            .filter((match) => right(...match) !== match[0])
            .map((match) => ({
              pointer,
              word: match[0],
              said: {
                nb: { message: what.nb, hints: [`Skriv ${right(...match).trim()}`] },
                en: { message: what.en, hints: [`Write ${right(...match).trim()}`] },
              },
            })),
        ),
      ),
}

import type { ProblemWords, RuleWords, SilencedWords } from '../../words.js'

/** What rules find, and the reasons that agreements give. */
export const ruling = {
  rule: ({ said }) => said.nb,
  'stale-silence': ({ rule }) => ({
    message: `Avviket er begrunnet, men regelen ${rule} finner ingenting.`,
    hints: ['Ta bort punktet under «avvik».'],
  }),
} satisfies Partial<ProblemWords>

export const silenced: SilencedWords = { severity: 'begrunnet', reason: 'begrunnelse:' }

export const rules: RuleWords = {
  source: 'Kilde:',
  notOk: 'Dette melder regelen:',
  ok: 'Slik er det i orden:',
  howToSilence: 'Passer ikke regelen hos dere, skriver dere hvorfor i avtalefilen. Da meldes den ikke:',
  aReason: 'hvorfor regelen ikke passer hos oss',
  seeMore: 'Skriv «politirad forklar KODE» for å se eksempler.',
  looksLike: 'Dette er ingen regel, men noe som må rettes eller sjekkes. Slik kan meldingen lyde:',
  pageTitle: 'Regler',
  pageIntroduction: `Skjemaet sier hva en avtale *må* ha. Reglene her sier hva den *bør* ha, og hva som ikke kan stemme. \`politirad sjekk\` og
\`politirad lag\` melder fra om det de finner.

- En **feil** må rettes før avtalen kan lages.
- En **advarsel** er noe dere bør se på.
- Et **tips** er noe som er vanlig eller anbefalt.

Passer ikke en regel hos dere, skriver dere hvorfor i avtalefilen. Da meldes den ikke, men grunnen står der for dem som
kommer etter:

    avvik:
      - regel: few-meetings
        begrunnelse: Kommunen og politiet møtes hver uke på andre måter.

Siden lages av reglene selv, med \`politirad regler --format md\`.`,
}

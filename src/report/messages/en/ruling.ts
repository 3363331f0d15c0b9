import type { ProblemWords, RuleWords, SilencedWords } from '../../words.js'

/** What rules find, and the reasons that agreements give. */
export const ruling = {
  rule: ({ said }) => said.en,
  'stale-silence': ({ rule }) => ({
    message: `A reason is given, but the rule ${rule} finds nothing.`,
    hints: ['Take the entry under “avvik” out.'],
  }),
} satisfies Partial<ProblemWords>

export const silenced: SilencedWords = { severity: 'reason given', reason: 'reason:' }

export const rules: RuleWords = {
  source: 'Source:',
  notOk: 'The rule tells of this:',
  ok: 'This is in order:',
  howToSilence: 'Where the rule doesn’t fit, write why in the agreement’s file. It isn’t told of then:',
  aReason: 'why the rule doesn’t fit here',
  seeMore: 'Write “politirad explain CODE” to see examples.',
  looksLike: 'This is no rule, but something to be mended or checked. The message may read:',
  pageTitle: 'Rules',
  pageIntroduction: `The schema says what an agreement *must* have. These rules say what it *should* have, and what can’t be right.
\`politirad validate\` and \`politirad generate\` tell what they find.

- An **error** must be mended before the agreement can be made.
- A **warning** is something to look at.
- A **hint** is what is usual or recommended.

Where a rule doesn’t fit, write why in the agreement’s file. It isn’t told of then, and the reason is there for those who
come later:

    avvik:
      - regel: few-meetings
        begrunnelse: The municipality and the police meet every week in other ways.

This page is made from the rules themselves, by \`politirad rules --format md\`.`,
}

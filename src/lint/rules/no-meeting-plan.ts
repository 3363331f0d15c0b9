import type { Rule } from '../../model/rule.js'

export const noMeetingPlan: Rule = {
  code: 'no-meeting-plan',
  severity: 'hint',
  about: {
    nb: 'Møteplanen for neste år settes opp på årets siste møte.',
    en: 'The meeting plan for the coming year is made at the year’s last meeting.',
  },
  source: 'Rakkestads avtale (2018)',
  examples: {
    ok: 'møter: { minst: 2, møteplan: på siste møte året før }',
    notOk: 'møter: { minst: 2 }',
    expected: ['/møter'],
  },
  check: ({ møter }) =>
    !møter || møter.møteplan
      ? []
      : [
          {
            pointer: '/møter',
            said: {
              nb: {
                message: 'Avtalen sier ikke når møteplanen lages.',
                hints: ['Fyll ut «møteplan», for eksempel: på siste møte året før'],
              },
              en: { message: 'The agreement doesn’t say when the meeting plan is made.', hints: ['Give “møteplan”.'] },
            },
          },
        ],
}

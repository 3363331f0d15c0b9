import type { Rule } from '../../model/rule.js'

const recommended = 4

export const fewMeetingsForSlt: Rule = {
  code: 'few-meetings-for-slt',
  severity: 'hint',
  about: {
    nb: 'Når politirådet også er styringsgruppe for SLT, bør det møtes fire ganger i året.',
    en: 'Where the police council is also the SLT steering group, it should meet four times a year.',
  },
  source: 'Konfliktrådets SLT-modell',
  examples: {
    ok: 'slt: { politirådetErStyringsgruppe: true }\nmøter: { antall: { fra: 4, til: 4 } }',
    notOk: 'slt: { politirådetErStyringsgruppe: true }\nmøter: { antall: { fra: 2, til: 3 } }',
    expected: ['/møter/antall'],
  },
  check({ slt, møter }) {
    const most = møter?.antall?.til ?? møter?.minst
    if (!slt?.politirådetErStyringsgruppe || most === undefined || most >= recommended) return []
    return [
      {
        pointer: møter?.antall ? '/møter/antall' : '/møter/minst',
        related: ['/slt/politirådetErStyringsgruppe'],
        said: {
          nb: { message: 'Politirådet er styringsgruppe for SLT. Da anbefales fire møter i året.' },
          en: { message: 'The council is the SLT steering group: four meetings a year are recommended then.' },
        },
      },
    ]
  },
}

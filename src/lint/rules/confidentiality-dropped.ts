import type { Rule } from '../../model/rule.js'

/** The section of each family whose common text is on confidentiality. */
const sections: Readonly<Record<string, 'administrativt' | 'møtestruktur'>> = {
  samarbeidsavtale: 'administrativt',
  politirådsavtale: 'møtestruktur',
}

const deals = /taushet|teieplikt/i

export const confidentialityDropped: Rule = {
  code: 'confidentiality-dropped',
  severity: 'warning',
  about: {
    nb: 'Avtalen sier noe om taushetsplikten. Utelater eller erstatter dere den felles teksten om den, sier deres egen tekst det i stedet.',
    en: 'The agreement deals with confidentiality. Where the common text on it is left out or replaced, your own text does it instead.',
  },
  source: 'Den felles teksten i Rakkestads avtale (2018)',
  examples: {
    ok: 'tekster:\n  administrativt:\n    erstatt: Alle i politirådet har taushetsplikt.\n    begrunnelse: kortere',
    notOk: 'tekster:\n  administrativt: { utelat: true, begrunnelse: kortere }',
    expected: ['/tekster/administrativt'],
  },
  check({ avtaletype, tekster = {}, møtestrukturer = [], taushetsplikt }) {
    const name = sections[avtaletype]
    const { utelat, erstatt, egen = '', tillegg = '' } = (name && tekster[name]) ?? {}
    if (!utelat && erstatt === undefined) return []
    const elsewhere = møtestrukturer.some((structure) => structure.taushetsplikt) || taushetsplikt?.samtykke
    if (elsewhere || deals.test(`${erstatt ?? ''} ${egen} ${tillegg}`)) return []
    return [
      {
        pointer: `/tekster/${name}`,
        said: {
          nb: {
            message: 'Den felles teksten om taushetsplikt er tatt bort, og ingenting er satt i stedet.',
            hints: ['Skriv en egen tekst om taushetsplikten under «egen» eller «erstatt».'],
          },
          en: {
            message: 'The common text on confidentiality is taken out, and nothing put in its place.',
            hints: ['Write a text of your own on confidentiality under “egen” or “erstatt”.'],
          },
        },
      },
    ]
  },
}

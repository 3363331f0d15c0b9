import type { Finding, KnownAct, Rule, RuleContext } from '../../model/rule.js'
import { agreementDate } from '../agreement-date.js'

export const actNotInForce: Rule = {
  code: 'act-not-in-force',
  severity: 'warning',
  about: {
    nb: 'Avtalen viser til lover som gjelder på avtalens dato. Sitater er gjengitt ord for ord, og er unntatt.',
    en: 'The agreement refers to acts that are in force on its date. Quotations are word for word, and exempt.',
  },
  source: 'Lovene slik de står i tekstsettets register, med dagen de trådte i kraft',
  examples: {
    ok: 'datoer: { dokument: 2026-06-01 }\nmøtestrukturer: [{ id: a, navn: A, rettsgrunnlag: [{ lov: barnevernsloven }] }]',
    notOk:
      'datoer: { dokument: 2020-06-01 }\nmøtestrukturer: [{ id: a, navn: A, rettsgrunnlag: [{ lov: barnevernsloven }] }]',
    expected: ['/møtestrukturer/0/rettsgrunnlag/0/lov'],
  },
  check(agreement, context) {
    const references = [...chosen(context), ...written(context)]
    if (references.length === 0) return []
    const date = agreementDate(agreement)
    const acts = context.acts()
    return references.flatMap((reference) => {
      const act = acts.find(reference.isOf)
      if (!act) return []
      const other = act.repealed && (date === undefined || date >= act.repealed) ? successor(act, acts) : undefined
      if (other || (act.repealed && (date === undefined || date >= act.repealed)))
        return [repealed(reference, act, other)]
      return act.inForce && date !== undefined && date < act.inForce ? [early(reference, act, acts, date)] : []
    })
  },
}

interface Reference {
  readonly pointer: string
  readonly word?: string
  readonly isOf: (act: KnownAct) => boolean
}

/** Acts chosen by their id, in a meeting's legal basis. */
const chosen = ({ values }: RuleContext): Reference[] =>
  values
    .filter(({ node }) => node['x-viser-til'] === 'lover')
    .map(({ pointer, value }) => ({ pointer, isOf: ({ id }) => id === value }))

/** Quick to see, where no act is named; most texts name none. */
const mayNameAct = /lov(en|a)|konvensjonen/i
const anAct = /(?<!\p{L})\p{L}+(?:lov(?:en|a)|konvensjonen)(?: av \d{4})?(?!\p{L})/giu

/** Acts named in a text. */
const written = ({ texts }: RuleContext): Reference[] =>
  texts
    .filter(({ text, isQuoted, isTitle }) => !isQuoted && !isTitle && mayNameAct.test(text))
    .flatMap(({ text, pointer }) =>
      [...new Set(text.match(anAct))].map((word) => ({
        pointer,
        word,
        isOf: ({ names }) => names.some((name) => name === word.toLowerCase()),
      })),
    )

const successor = ({ replacedBy }: KnownAct, acts: readonly KnownAct[]): KnownAct | undefined =>
  acts.find(({ id }) => id === replacedBy)

const nameOf = ({ names, id }: KnownAct): string => names[0] ?? id

function repealed({ pointer, word }: Reference, act: KnownAct, other: KnownAct | undefined): Finding {
  const name = word ?? nameOf(act)
  return {
    pointer,
    ...(word && { word }),
    said: {
      nb: {
        message: `${name} er opphevet fra ${act.repealed}.`,
        ...(other && { hints: [`Den er avløst av ${nameOf(other)}.`] }),
      },
      en: {
        message: `${name} is repealed from ${act.repealed}.`,
        ...(other && { hints: [`Its successor is ${nameOf(other)}.`] }),
      },
    },
  }
}

function early({ pointer, word }: Reference, act: KnownAct, acts: readonly KnownAct[], date: string): Finding {
  const name = word ?? nameOf(act)
  const before = acts.find(({ replacedBy }) => replacedBy === act.id)
  return {
    pointer,
    ...(word && { word }),
    said: {
      nb: {
        message: `${name} trådte i kraft ${act.inForce}, etter avtalens dato ${date}.`,
        ...(before && { hints: [`Da gjaldt ${nameOf(before)}.`] }),
      },
      en: {
        message: `${name} came into force on ${act.inForce}, after the agreement’s date ${date}.`,
        ...(before && { hints: [`${nameOf(before)} was in force then.`] }),
      },
    },
  }
}
